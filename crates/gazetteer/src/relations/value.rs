use kernel::Day;

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

/// Degrees as people write them: `26.73841`, `26,73841`, `−11.67`, `11,67° O`. None when it is no number or goes beyond `most`.
pub(super) fn degrees(text: &str, most: f64) -> Option<f64> {
    let text = text.trim().trim_end_matches('°').trim();
    let (text, sign) = match text.char_indices().next_back() {
        Some((at, 'N' | 'E' | 'n' | 'e')) => (&text[..at], 1.0),
        Some((at, 'S' | 'W' | 'O' | 's' | 'w' | 'o')) => (&text[..at], -1.0),
        _ => (text, 1.0),
    };
    let plain = text.trim().trim_end_matches('°').trim().replace(',', ".").replace('−', "-");
    let degrees = sign * plain.parse::<f64>().ok()?;
    (degrees.abs() <= most).then_some(degrees)
}

/// A point in one cell: `26.73, -11.67`, `26,73; -11,67`, or Wikidata's `Point(-11.67 26.73)`, longitude first.
pub(super) fn point(text: &str) -> Option<Position> {
    let upper = text.trim().to_ascii_uppercase();
    if let Some((_, rest)) = upper.split_once("POINT") {
        let (longitude, latitude) = rest.trim().strip_prefix('(')?.strip_suffix(')')?.trim().split_once(' ')?;
        return Some(Position { latitude: degrees(latitude, 90.0)?, longitude: degrees(longitude, 180.0)? });
    }
    let parting = [';', '/', '|'].into_iter().find(|c| text.contains(*c));
    let pair = match parting {
        Some(c) => text.split_once(c),
        None if text.matches(',').count() == 1 => text.split_once(','),
        None => text.trim().split_once(char::is_whitespace).map(|(a, b)| (a.trim_end_matches(','), b)),
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

/// A date as far as it is known, in ISO 8601: `1964`, `1964-05`, `1964-05-08`. None when it is no date.
///
/// `08/05/1964` may be May or August: only its year is taken, unless one of the numbers can be no month.
pub(super) fn since(text: &str) -> Option<String> {
    let text = text.trim().trim_start_matches('+');
    let text = text.split(['T', ' ']).next()?;
    let parts: Vec<i16> = text.split(['-', '/', '.']).map(|part| part.parse().ok()).collect::<Option<_>>()?;
    let fits = |year: i16| (1000..3000).contains(&year).then_some(year);
    let day = |year: i16, month: i16, day: i16| {
        Day::new(fits(year)?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    match *parts.as_slice() {
        // A spreadsheet makes "1964.0" of a year.
        [year] | [year, 0] if fits(year).is_some() => Some(format!("{year:04}")),
        [year, month] | [month, year] if fits(year).is_some() => {
            day(year, month, 1).map(|day| format!("{:04}-{:02}", day.year(), day.month()))
        }
        [year, 0, 0] => fits(year).map(|year| format!("{year:04}")),
        [year, month, of] if fits(year).is_some() => day(year, month, of).map(|day| day.to_string()),
        [one, two, year] => match (day(year, two, one), day(year, one, two)) {
            (Some(day), None) | (None, Some(day)) => Some(day.to_string()),
            (Some(one), Some(two)) if one == two => Some(one.to_string()),
            (Some(_), Some(_)) => Some(format!("{year:04}")),
            (None, None) => None,
        },
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_coordinate_has_a_point_or_a_comma_and_lies_on_the_globe() {
        assert_eq!(degrees("26,73841", 90.0), Some(26.73841));
        assert_eq!(degrees(" −11.67° ", 180.0), Some(-11.67));
        assert_eq!(degrees("11,67° O", 180.0), Some(-11.67));
        for text in ["", "NaN", "inf", "91", "nord", "48°51'"] {
            assert_eq!(degrees(text, 90.0), None, "{text}");
        }
    }

    #[test]
    fn a_point_may_stand_in_one_cell() {
        let smara = Some(Position { latitude: 26.74, longitude: -11.67 });
        for text in
            ["26.74,-11.67", "26.74, -11.67", "26,74; -11,67", "26,74 -11,67", "Point(-11.67 26.74)", "26.74 -11.67"]
        {
            assert_eq!(point(text), smara, "{text}");
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
    fn a_date_is_taken_as_far_as_it_is_said() {
        for (text, date) in [
            ("1964", "1964"),
            ("1964.0", "1964"),
            ("1964-05", "1964-05"),
            ("05/1964", "1964-05"),
            ("1964-05-08", "1964-05-08"),
            ("+1964-05-08T00:00:00Z", "1964-05-08"),
            ("+1964-00-00T00:00:00Z", "1964"),
            ("28/05/1964", "1964-05-28"),
            ("05/28/1964", "1964-05-28"),
            ("08.05.1964", "1964"),
            ("05/05/1964", "1964-05-05"),
        ] {
            assert_eq!(since(text).as_deref(), Some(date), "{text}");
        }
        for text in ["", "64", "vers 1964", "1964-13-40", "31/02/1964"] {
            assert_eq!(since(text), None, "{text}");
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
