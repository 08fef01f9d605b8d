use unicode_normalization::UnicodeNormalization;

/// Why a text that someone typed cannot be taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Nothing but blanks where something is needed.
    Empty,
    /// Longer than the field allows: `most` characters.
    TooLong {
        /// The most characters allowed.
        most: usize,
    },
    /// Holds control characters or marks that turn the direction of the text around it (Unicode bidi overrides).
    Hidden,
}

/// A single line as it will be kept: NFC, blanks trimmed and joined.
///
/// # Errors
/// [`Unfit`] when it is longer than `most` characters or hides something. Empty text is fine: the caller says if not.
pub fn clean_line(text: &str, most: usize) -> Result<String, Unfit> {
    let line: String = text.split_whitespace().collect::<Vec<_>>().join(" ").nfc().collect();
    fit(line, most)
}

/// A text of several lines as it will be kept: NFC, one kind of line end, trimmed.
///
/// # Errors
/// As [`clean_line`].
pub fn clean_text(text: &str, most: usize) -> Result<String, Unfit> {
    let text: String = text.replace("\r\n", "\n").replace('\r', "\n").trim().nfc().collect();
    fit(text, most)
}

fn fit(text: String, most: usize) -> Result<String, Unfit> {
    if text.chars().count() > most {
        return Err(Unfit::TooLong { most });
    }
    if text.chars().any(hides) || !overrides_closed(&text) {
        return Err(Unfit::Hidden);
    }
    Ok(text)
}

/// Controls and the overrides and embeddings by which a text can show what it does not say (Unicode TR 36).
/// Isolates (U+2066 to U+2069), which law numbers need in Arabic, are allowed where they are closed.
fn hides(c: char) -> bool {
    (c.is_control() && c != '\n' && c != '\t') || matches!(c, '\u{202A}'..='\u{202E}' | '\u{FEFF}')
}

fn overrides_closed(text: &str) -> bool {
    text.lines().all(|line| {
        let mut open = 0_i32;
        line.chars().all(|c| {
            match c {
                '\u{2066}'..='\u{2068}' => open += 1,
                '\u{2069}' => open -= 1,
                _ => {}
            }
            open >= 0
        }) && open == 0
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_are_trimmed_and_joined() {
        assert_eq!(clean_line("  Ville \t de\nSmara ", 40), Ok("Ville de Smara".into()));
        assert_eq!(clean_text("un\r\ndeux\r", 40), Ok("un\ndeux".into()));
    }

    #[test]
    fn a_text_that_turns_its_reader_around_is_refused() {
        assert_eq!(clean_line("acte\u{202E}fdp.exe", 40), Err(Unfit::Hidden));
        assert_eq!(clean_line("a\u{0}b", 40), Err(Unfit::Hidden));
        assert_eq!(clean_text("ouvert \u{2066}113-14", 40), Err(Unfit::Hidden));
        assert_eq!(clean_text("القانون \u{2066}113-14\u{2069}", 40), Ok("القانون \u{2066}113-14\u{2069}".into()));
    }

    #[test]
    fn length_is_counted_in_characters() {
        assert_eq!(clean_line("السمارة", 7), Ok("السمارة".into()));
        assert_eq!(clean_line("السمارة", 6), Err(Unfit::TooLong { most: 6 }));
    }
}
