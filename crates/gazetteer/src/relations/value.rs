/// A point on the globe: degrees, north and east positive.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
}

impl Position {
    /// Kilometres to another, over a round earth.
    pub fn kilometres(self, to: Self) -> f64 {
        let (a, b) = (self.latitude.to_radians(), to.latitude.to_radians());
        let half = ((b - a) / 2.0).sin().powi(2)
            + a.cos() * b.cos() * ((to.longitude - self.longitude).to_radians() / 2.0).sin().powi(2);
        2.0 * 6371.0 * half.sqrt().min(1.0).asin()
    }
}

/// Degrees as people write them: `26.73841`, `26,73841`, `−11.67`, `11,67° O`, `26°44'18"N`, `N 26°44'18"`, `٢٦٫٧٣`. None when it
/// is no number, goes beyond `most`, or bears a minus beside north or east.
pub(super) fn degrees(text: &str, most: f64) -> Option<f64> {
    let evened = evened(text);
    let text = evened.trim().trim_end_matches('°').trim();
    let (text, letter) = match (text.strip_suffix(is_of_compass), text.strip_prefix(is_of_compass)) {
        (Some(bare), _) => (bare, text.chars().next_back()),
        (None, Some(bare)) => (bare, text.chars().next()),
        (None, None) => (text, None),
    };
    let text = text.trim();
    let size = match text.split_once('°') {
        Some((whole, rest)) if !rest.trim().is_empty() => sexagesimal(whole, rest)?,
        Some((whole, _)) => number(whole)?,
        None => number(text)?,
    };
    let degrees = match letter {
        Some('S' | 'W' | 'O' | 's' | 'w' | 'o') => -size.abs(),
        Some(_) if size.is_sign_negative() => return None,
        _ => size,
    };
    (degrees.abs() <= most).then_some(degrees)
}

/// Whether it is a letter of the compass, in French, English or Spanish.
fn is_of_compass(c: char) -> bool {
    matches!(c.to_ascii_uppercase(), 'N' | 'S' | 'E' | 'W' | 'O')
}

/// The same with Western digits, one minus sign, and one sign each for minutes and seconds.
pub(super) fn evened(text: &str) -> String {
    let one = |c: char| match c {
        '٠'..='٩' | '۰'..='۹' => char::from(b'0' + (u32::from(c) & 0xF) as u8),
        '٫' => '.',
        '−' | '–' | '‒' | '﹣' | '－' => '-',
        '’' | '′' | '‘' | 'ʹ' | '´' => '\'',
        '”' | '″' | '“' | 'ʺ' => '"',
        'º' | '˚' => '°',
        '\u{200E}' | '\u{200F}' | '\u{202A}'..='\u{202E}' | '\u{2066}'..='\u{2069}' => ' ',
        c => c,
    };
    text.chars().map(one).collect::<String>().replace("\'\'", "\"")
}

fn number(text: &str) -> Option<f64> {
    let plain = text.trim().replace(',', ".");
    let digits = plain.trim_start_matches(['-', '+']);
    digits.starts_with(|c: char| c.is_ascii_digit()).then(|| plain.parse().ok())?
}

/// Degrees with minutes and perhaps seconds, neither beyond sixty: `44'18"`.
fn sexagesimal(whole: &str, rest: &str) -> Option<f64> {
    let part = |text: &str| number(text).filter(|part| (0.0..60.0).contains(part));
    let (minutes, seconds) = rest.split_once('\'').unwrap_or((rest, ""));
    let seconds = seconds.trim().trim_end_matches('"').trim();
    let seconds = if seconds.is_empty() { 0.0 } else { part(seconds)? };
    let (whole, more) = (number(whole)?, part(minutes)? / 60.0 + seconds / 3600.0);
    Some(if whole.is_sign_negative() { whole - more } else { whole + more })
}

/// A point in one cell: `26.73, -11.67`, `26,73; -11,67`, `(26.73, -11.67)`, or Wikidata's `Point(-11.67 26.73)`, longitude first.
pub(super) fn point(text: &str) -> Option<Position> {
    let evened = evened(text).replace('،', ",").replace('؛', ";");
    let upper = evened.trim().to_ascii_uppercase();
    if let Some((_, rest)) = upper.split_once("POINT") {
        let (longitude, latitude) = rest.trim().strip_prefix('(')?.strip_suffix(')')?.trim().split_once(' ')?;
        return Some(Position { latitude: degrees(latitude, 90.0)?, longitude: degrees(longitude, 180.0)? });
    }
    let bare = |open, close| evened.trim().strip_prefix(open)?.strip_suffix(close);
    let text = bare('(', ')').or_else(|| bare('[', ']')).unwrap_or_else(|| evened.trim()).trim();
    let parting = [';', '/', '|'].into_iter().find(|c| text.contains(*c));
    let pair = match parting {
        Some(c) => text.split_once(c),
        None if text.matches(',').count() == 1 => text.split_once(','),
        // What ends by a letter of the compass ends there: `26°44'18" N 11°40'19" W`; what begins by one, before the next.
        None if text.contains('°') => {
            let latitude = ['N', 'S', 'n', 's'];
            let at = match text.strip_prefix(latitude) {
                Some(rest) => rest.find(is_of_compass).map(|at| at + 1),
                None => text.find(latitude).map(|at| at + 1),
            };
            at.and_then(|at| text.split_at_checked(at))
        }
        None => text.split_once(char::is_whitespace).map(|(a, b)| (a.trim_end_matches(','), b)),
    };
    let (latitude, longitude) = pair?;
    Some(Position { latitude: degrees(latitude, 90.0)?, longitude: degrees(longitude, 180.0)? })
}

/// Inhabitants as people write them: `42056`, `42 056`, `42.056`, `42,056`, `42056.0`. None when it is no number, or zero.
pub(super) fn inhabitants(text: &str) -> Option<u64> {
    let digits: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\'' && *c != '’').collect();
    let mut parts = digits.split(['.', ',']);
    let whole = parts.next()?.to_owned();
    let rest: Vec<&str> = parts.collect();
    let grouped = !whole.is_empty() && whole.len() <= 3 && rest.iter().all(|part| part.len() == 3);
    let number = match rest.as_slice() {
        [] => whole,
        _ if grouped => whole + &rest.concat(),
        [fraction] if fraction.bytes().all(|b| b.is_ascii_digit()) => whole,
        _ => return None,
    };
    let digits = number.bytes().all(|b| b.is_ascii_digit());
    number.parse().ok().filter(|count| digits && *count > 0 && *count < 100_000_000_000)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coordinate_has_a_point_or_a_comma_and_lies_on_the_globe() {
        assert_eq!(degrees("26,73841", 90.0), Some(26.73841));
        assert_eq!(degrees(" −11.67° ", 180.0), Some(-11.67));
        assert_eq!(degrees("11,67° O", 180.0), Some(-11.67));
        for (text, is) in [("٢٦٫٧٣", 26.73), ("-١١٫٦٧", -11.67), ("–11,67", -11.67), ("۱۶٫۷۷", 16.77), ("26°", 26.0)]
        {
            assert_eq!(degrees(text, 90.0), Some(is), "{text}");
        }
        for text in ["26°44'18\"N", "26° 44′ 18″ N", "26°44’18”", "26º44'18''N"] {
            assert_eq!(degrees(text, 90.0).map(|it| (it * 1e4).round()), Some(267_383.0), "{text}");
        }
        assert_eq!(degrees("11°40'12\" O", 180.0).map(|it| (it * 1e4).round()), Some(-116_700.0));
        assert_eq!(degrees("48°51'", 90.0), Some(48.85));
        for text in ["N 26°44'18\"", "N26° 44′ 18″", "n 26,7383"] {
            assert_eq!(degrees(text, 90.0).map(|it| (it * 1e4).round()), Some(267_383.0), "{text}");
        }
        for text in ["O 11,67", "-11,67 W", "W −11.67", "11.67° o"] {
            assert_eq!(degrees(text, 180.0), Some(-11.67), "{text}");
        }
        for text in ["", "NaN", "inf", "91", "nord", "48°71'", "48°51'60\"", "48°x", "°", "-11 E", "N -26", "N", "NE"]
        {
            assert_eq!(degrees(text, 90.0), None, "{text}");
        }
    }

    #[test]
    fn a_point_may_stand_in_one_cell() {
        let smara = Some(Position { latitude: 26.74, longitude: -11.67 });
        for text in [
            "26.74,-11.67",
            "26.74, -11.67",
            "26,74; -11,67",
            "26,74 -11,67",
            "Point(-11.67 26.74)",
            "26.74 -11.67",
            "(26.74, -11.67)",
            "[26.74;-11.67]",
            "٢٦٫٧٤، -١١٫٦٧",
            "26°44'24\"N 11°40'12\"W",
            "26°44'24\"N, 11°40'12\"W",
            "N 26°44'24\" W 11°40'12\"",
            "N 26° 44′ 24″, O 11° 40′ 12″",
        ] {
            let rounded = |at: f64| (at * 1e6).round() / 1e6;
            let read =
                point(text).map(|at| Position { latitude: rounded(at.latitude), longitude: rounded(at.longitude) });
            assert_eq!(read, smara, "{text}");
        }
        for text in ["", "26.74", "Point()", "POINT(x y)", "Smara", "26,74,-11,67"] {
            assert_eq!(point(text), None, "{text}");
        }
    }

    #[test]
    fn inhabitants_may_be_grouped_in_any_manner() {
        for text in ["42056", "42 056", "42\u{202F}056", "42.056", "42,056", "42'056", "42056.0"] {
            assert_eq!(inhabitants(text), Some(42_056), "{text}");
        }
        assert_eq!(inhabitants("1.234.567"), Some(1_234_567));
        for text in ["", "0", "-5", "many", "1.2.3", "t431453150"] {
            assert_eq!(inhabitants(text), None, "{text}");
        }
    }

    #[test]
    fn kilometres_are_those_of_the_globe() {
        let (paris, algiers) =
            (Position { latitude: 48.8566, longitude: 2.3522 }, Position { latitude: 36.7538, longitude: 3.0588 });
        assert_eq!(paris.kilometres(algiers).round(), 1347.0);
        assert_eq!(paris.kilometres(paris), 0.0);
    }
}
