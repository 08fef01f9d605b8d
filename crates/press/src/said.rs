//! Texts made fit for the page: nothing hidden, nothing that runs out of its column, numbers the right way round.

use kernel::{Direction, LangTag};
use serde::Serialize;

use crate::{Texts, world::can_draw};

/// A text as a template gets it: a value, never markup, with its language and direction.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub(crate) struct Said {
    t: String,
    lang: String,
    region: Option<String>,
    rtl: bool,
}

impl Said {
    pub(crate) fn new(tag: impl Into<LangTag>, text: &str) -> Self {
        let tag = tag.into();
        let mut parts = tag.as_str().split('-').take_while(|part| part.len() > 1);
        let lang = parts.next().filter(|code| code.len() <= 3).unwrap_or("und").to_owned();
        let region = parts.find(|part| part.len() == 2 && part.chars().all(|c| c.is_ascii_alphabetic()));
        let rtl = tag.direction() == Direction::Rtl;
        Self { t: fit(text, rtl), lang, region: region.map(str::to_owned), rtl }
    }

    /// What a reader of `tag` gets of these texts.
    pub(crate) fn shown(texts: &Texts, tag: &LangTag) -> Option<Self> {
        texts.shown(tag).map(|(tag, text)| Self::new(tag.clone(), text))
    }
}

/// How many visible characters a text has, and how many of them no font of ours can draw.
pub(crate) fn drawable(text: &str) -> (usize, usize) {
    let visible = || text.chars().filter(|c| !c.is_whitespace() && !c.is_control());
    (visible().count(), visible().filter(|c| !can_draw(*c)).count())
}

/// A code, hash or address, made fit for the page.
pub(crate) fn plain(text: &str) -> String {
    fit(text, false)
}

fn fit(text: &str, rtl: bool) -> String {
    let plain = closed(&text.replace("\r\n", "\n").replace('\t', " "));
    let ordered = if rtl { isolated(&plain) } else { plain };
    breakable(&drawn(&ordered))
}

/// Drops what turns the direction of a text or hides in it, and closes isolates left open on a line.
fn closed(text: &str) -> String {
    text.split('\n')
        .map(|line| {
            let mut open = 0_usize;
            let mut kept = String::with_capacity(line.len());
            for c in line.chars() {
                match c {
                    '\u{202A}'..='\u{202E}' | '\u{FEFF}' => continue,
                    '\u{2066}'..='\u{2068}' => open += 1,
                    '\u{2069}' if open == 0 => continue,
                    '\u{2069}' => open -= 1,
                    c if c.is_control() => continue,
                    _ => {}
                }
                kept.push(c);
            }
            kept.extend(std::iter::repeat_n('\u{2069}', open));
            kept
        })
        .collect::<Vec<_>>()
        .join("\n")
}

/// In a right-to-left text, sets law numbers, codes, addresses and Latin words apart left-to-right:
/// "113-14" would otherwise print as "14-113" (Unicode bidi: a hyphen between numbers is neutral).
fn isolated(text: &str) -> String {
    let latin = |c: char| c.is_ascii_alphanumeric() || matches!(c, '\u{C0}'..='\u{24F}' | '\u{1E00}'..='\u{1EFF}');
    let joins = |c: char| {
        matches!(
            c,
            '-' | '+' | '/' | '.' | ':' | '_' | '@' | '#' | '?' | '=' | '&' | '°' | 'º' | '\'' | '’' | '\u{2011}'
        )
    };
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(start) = rest.find(latin) {
        let (before, from) = rest.split_at(start);
        out.push_str(before);
        let word = |c: char| latin(c) || joins(c);
        let phrase = &from[..from.find(|c: char| !word(c) && c != ' ').unwrap_or(from.len())];
        let run = if phrase.chars().any(|c| latin(c) && !c.is_ascii_digit()) {
            phrase
        } else {
            &phrase[..phrase.find(' ').unwrap_or(phrase.len())]
        };
        let run = run.trim_end_matches(|c| !latin(c));
        if run.chars().all(|c| c.is_ascii_digit()) {
            out.push_str(run);
        } else {
            out.extend(['\u{2066}']);
            out.push_str(run);
            out.push('\u{2069}');
        }
        rest = &from[run.len()..];
    }
    out.push_str(rest);
    out
}

/// Writes a character that no font of ours holds by its Unicode number, so that nothing goes missing unseen.
fn drawn(text: &str) -> String {
    text.chars().fold(String::with_capacity(text.len()), |mut out, c| {
        if can_draw(c) {
            out.push(c);
        } else {
            out.push_str(&format!("[U+{:04X}]", u32::from(c)));
        }
        out
    })
}

/// Lets a word longer than any real one break anywhere, so that it stays in its column; Typst breaks addresses itself.
fn breakable(text: &str) -> String {
    const LONGEST: usize = 30;
    const PIECE: usize = 8;
    text.split_inclusive(char::is_whitespace).fold(String::with_capacity(text.len()), |mut out, word| {
        let address = ["http://", "https://"].iter().any(|scheme| word.starts_with(scheme));
        if address || word.chars().nth(LONGEST + 1).is_none() {
            out.push_str(word);
            return out;
        }
        for (at, c) in word.chars().enumerate() {
            if at > 0 && at % PIECE == 0 {
                out.push('\u{200B}');
            }
            out.push(c);
        }
        out
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_law_number_in_arabic_is_set_apart_left_to_right() {
        assert_eq!(isolated("القانون 113-14."), "القانون \u{2066}113-14\u{2069}.");
        assert_eq!(isolated("في 31 أكتوبر 2025"), "في 31 أكتوبر 2025");
        assert_eq!(isolated("المرسوم (2025-0165/PT-RM) و"), "المرسوم (\u{2066}2025-0165/PT-RM\u{2069}) و");
        assert_eq!(isolated("113-14 112-14"), "\u{2066}113-14\u{2069} \u{2066}112-14\u{2069}");
        assert_eq!(isolated("بموجب: PV n° 113-14"), "بموجب: \u{2066}PV n° 113-14\u{2069}");
        assert_eq!(isolated("(UTC · UTC+1)"), "(\u{2066}UTC\u{2069} · \u{2066}UTC+1\u{2069})");
        assert_eq!(isolated("حسب Décret 96-056، ثم"), "حسب \u{2066}Décret 96-056\u{2069}، ثم");
    }

    #[test]
    fn what_turns_a_reader_around_is_dropped_and_what_is_open_is_closed() {
        assert_eq!(fit("acte\u{202E}fdp\u{0}", false), "actefdp");
        assert_eq!(fit("a\u{2066}b\nc\u{2069}", false), "a\u{2066}b\u{2069}\nc");
    }

    #[test]
    fn a_character_without_a_font_is_written_by_its_number() {
        assert_eq!(fit("ok 😀", false), "ok [U+1F600]");
        assert_eq!(drawable("ok 昆"), (3, 1));
    }

    #[test]
    fn a_word_longer_than_any_real_one_may_break() {
        assert_eq!(fit(&"x".repeat(70), false).matches('\u{200B}').count(), 8);
        for whole in ["anticonstitutionnellement", "https://club.example/fr/agreements/smara-tombouctou"] {
            assert_eq!(fit(whole, false), whole);
        }
    }
}
