use std::{fmt, str::FromStr};

use serde::{Deserialize, Serialize};
use unic_langid::LanguageIdentifier;

/// A language of the interface. Adding one is adding a line here and a folder of texts in each room.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    /// French, the club's first language.
    Fr,
    /// Arabic as Morocco's administration writes it: its month names, Western digits.
    Ar,
    /// English.
    En,
    /// Spanish.
    Es,
}

/// Which way a text runs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Direction {
    /// Left to right.
    Ltr,
    /// Right to left.
    Rtl,
}

impl Direction {
    /// As HTML's `dir` wants it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Ltr => "ltr",
            Self::Rtl => "rtl",
        }
    }
}

impl fmt::Display for Direction {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl Lang {
    /// All of them, in the order of the language switch.
    pub const ALL: [Self; 4] = [Self::Fr, Self::Ar, Self::En, Self::Es];

    /// The code that stands in addresses and in HTML's `lang`.
    pub fn code(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar",
            Self::En => "en",
            Self::Es => "es",
        }
    }

    /// The locale by which dates and numbers are written.
    pub fn locale(self) -> &'static str {
        match self {
            Self::Fr => "fr",
            Self::Ar => "ar-MA",
            Self::En => "en-GB",
            Self::Es => "es",
        }
    }

    /// The language's own name for itself.
    pub fn endonym(self) -> &'static str {
        match self {
            Self::Fr => "Français",
            Self::Ar => "العربية",
            Self::En => "English",
            Self::Es => "Español",
        }
    }

    /// Which way it is written.
    pub fn direction(self) -> Direction {
        match self {
            Self::Ar => Direction::Rtl,
            Self::Fr | Self::En | Self::Es => Direction::Ltr,
        }
    }

    /// The language with this code, if it is one of the interface's.
    pub fn from_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// The language an `Accept-Language` header asks for first among ours; French when none.
    pub fn negotiate(header: &str) -> Self {
        let mut wanted: Vec<(f32, &str)> = header
            .split(',')
            .map(|part| {
                let mut pieces = part.trim().split(";q=");
                let tag = pieces.next().unwrap_or_default();
                let weight = pieces.next().and_then(|q| q.trim().parse().ok()).unwrap_or(1.0);
                (weight, tag)
            })
            .collect();
        wanted.sort_by(|a, b| b.0.total_cmp(&a.0));
        wanted
            .into_iter()
            .filter(|(weight, _)| *weight > 0.0)
            .find_map(|(_, tag)| Self::from_code(tag.split('-').next().unwrap_or_default().to_lowercase().as_str()))
            .unwrap_or(Self::Fr)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.code())
    }
}

/// The text given is not a well-formed BCP 47 language tag.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[error("{0:?} is not a language tag (BCP 47)")]
pub struct NotALanguage(pub String);

/// Any language an agreement may be authentic in: a canonical BCP 47 tag (RFC 5646), such as `fr`, `ar-MA` or `zgh`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(try_from = "String", into = "String")]
pub struct LangTag(String);

impl LangTag {
    /// The tag as text.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The interface language that this tag is a variety of, if any.
    pub fn interface(&self) -> Option<Lang> {
        Lang::from_code(self.0.split('-').next().unwrap_or_default())
    }

    /// Which way its usual script runs (ISO 15924 scripts written right to left).
    pub fn direction(&self) -> Direction {
        let mut parts = self.0.split('-').take_while(|part| part.len() > 1);
        let language = parts.next().unwrap_or_default();
        let script = parts.find(|part| part.len() == 4 && part.chars().all(char::is_alphabetic));
        let rtl = match script {
            Some(script) => RTL_SCRIPTS.contains(&script),
            None => ARABIC.contains(&language) || RTL_LANGUAGES.contains(&language),
        };
        if rtl { Direction::Rtl } else { Direction::Ltr }
    }
}

/// Scripts written right to left (ISO 15924).
const RTL_SCRIPTS: [&str; 10] = ["Arab", "Aran", "Hebr", "Syrc", "Thaa", "Nkoo", "Adlm", "Rohg", "Mand", "Samr"];

/// Arabic, and each of the languages that it stands for (ISO 639-3, macrolanguage `ara`): Hassaniya is `mey`, Moroccan `ary`,
/// Chadian `shu`.
const ARABIC: [&str; 31] = [
    "ar", "aao", "abh", "abv", "acm", "acq", "acw", "acx", "acy", "adf", "aeb", "aec", "afb", "ajp", "apc", "apd",
    "arb", "arq", "ars", "ary", "arz", "auz", "avl", "ayh", "ayl", "ayn", "ayp", "mey", "pga", "shu", "ssh",
];

/// Other languages whose usual script runs right to left (CLDR, likely subtags).
const RTL_LANGUAGES: [&str; 38] = [
    "azb", "bal", "bgn", "bqi", "ckb", "dv", "fa", "glk", "haz", "he", "iw", "ji", "khw", "ks", "kvx", "lrc", "luz",
    "mzn", "nqo", "pbt", "pbu", "pes", "pnb", "prs", "ps", "pst", "rhg", "sd", "sdh", "skr", "swb", "syr", "trw", "ug",
    "ur", "ydd", "yi", "zdj",
];

/// Whether these are extensions, each a letter or digit with subtags, and then, after an `x`, what is of private use.
fn is_extension(parts: &[&str]) -> bool {
    let plain = |part: &str| part.len() <= 8 && !part.is_empty() && part.bytes().all(|b| b.is_ascii_alphanumeric());
    let private = parts.iter().position(|part| part.eq_ignore_ascii_case("x"));
    let (extensions, private) = parts.split_at(private.unwrap_or(parts.len()));
    let followed = |pair: &[&str]| pair[0].len() > 1 || pair[1].len() > 1;
    parts.iter().all(|part| plain(part))
        && extensions.windows(2).all(followed)
        && extensions.last().is_none_or(|last| last.len() > 1)
        && private.len() != 1
}

impl From<Lang> for LangTag {
    fn from(lang: Lang) -> Self {
        Self(lang.code().to_owned())
    }
}

impl FromStr for LangTag {
    type Err = NotALanguage;

    fn from_str(text: &str) -> Result<Self, NotALanguage> {
        let wrong = || NotALanguage(text.to_owned());
        let whole = text.trim().replace('_', "-");
        let parts: Vec<&str> = whole.split('-').collect();
        let (head, tail) = parts.split_at(parts.iter().position(|part| part.len() == 1).unwrap_or(parts.len()));
        if !is_extension(tail) {
            return Err(wrong());
        }
        // An extended language stands for the language that it extends: "ar-ary" is "ary" (RFC 5646, 4.5).
        let extended = head.get(1).is_some_and(|part| part.len() == 3 && part.bytes().all(|b| b.is_ascii_alphabetic()));
        let head = if extended { &head[1..] } else { head };
        let mut tag = String::new();
        if !head.is_empty() || !tail.first().is_some_and(|first| first.eq_ignore_ascii_case("x")) {
            let parsed: LanguageIdentifier = head.join("-").parse().map_err(|_| wrong())?;
            if parsed.language.is_empty() {
                return Err(wrong());
            }
            tag = parsed.to_string();
        }
        for part in tail {
            tag.push_str(if tag.is_empty() { "" } else { "-" });
            tag.push_str(&part.to_ascii_lowercase());
        }
        Ok(Self(tag))
    }
}

impl TryFrom<String> for LangTag {
    type Error = NotALanguage;

    fn try_from(text: String) -> Result<Self, NotALanguage> {
        text.parse()
    }
}

impl From<LangTag> for String {
    fn from(tag: LangTag) -> Self {
        tag.0
    }
}

impl fmt::Display for LangTag {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_reader_gets_the_first_of_our_languages_that_they_ask_for() {
        assert_eq!(Lang::negotiate("de, ar-MA;q=0.8, en;q=0.9"), Lang::En);
        assert_eq!(Lang::negotiate("pt-BR,pt;q=0.9"), Lang::Fr);
        assert_eq!(Lang::negotiate(""), Lang::Fr);
        assert_eq!(Lang::negotiate("es;q=0, ar;q=0.1"), Lang::Ar);
    }

    #[test]
    fn a_tag_is_put_in_its_canonical_form() {
        assert_eq!("AR_ma".parse::<LangTag>().unwrap().as_str(), "ar-MA");
        assert_eq!("".parse::<LangTag>(), Err(NotALanguage(String::new())));
        assert!("<b>".parse::<LangTag>().is_err());
    }

    #[test]
    fn any_well_formed_tag_is_a_language() {
        let canonical = |tag: &str| tag.parse::<LangTag>().map(|tag| tag.to_string());
        for (typed, kept) in [
            ("zh-hant-tw", "zh-Hant-TW"),
            ("ar-ary", "ary"),
            ("ar-MA-x-Hassania", "ar-MA-x-hassania"),
            ("x-smara", "x-smara"),
            ("de-u-co-phonebk", "de-u-co-phonebk"),
            ("ca-valencia", "ca-valencia"),
        ] {
            assert_eq!(canonical(typed).as_deref(), Ok(kept));
        }
        for typed in ["fr-", "fr-x", "fr-u", "u-co-fr", "fr-u-x-a", "fr-toolongsubtag", "français"] {
            assert_eq!(canonical(typed), Err(NotALanguage(typed.to_owned())));
        }
    }

    #[test]
    fn a_script_says_which_way_a_language_runs() {
        let direction = |tag: &str| tag.parse::<LangTag>().unwrap().direction();
        assert_eq!(direction("ar-MA"), Direction::Rtl);
        assert_eq!(direction("ha"), Direction::Ltr);
        assert_eq!(direction("ha-Arab-NE"), Direction::Rtl);
        assert_eq!(direction("zgh"), Direction::Ltr);
        for tag in ["ar-ary", "ary-MA", "mey", "shu-TD", "arz", "prs", "pnb-PK", "nqo", "ff-Adlm"] {
            assert_eq!(direction(tag), Direction::Rtl, "{tag}");
        }
        for tag in ["ary-Latn", "mey-Latn-MR", "wo", "ff", "pa"] {
            assert_eq!(direction(tag), Direction::Ltr, "{tag}");
        }
    }
}
