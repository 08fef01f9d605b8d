use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::Lang;

/// A text that people write, one value per language; never all languages at once by guess.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Localised(BTreeMap<Lang, String>);

/// A text as a reader gets it: in their language, or visibly in another.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Shown<'a> {
    /// The text; empty when nobody wrote any.
    pub text: &'a str,
    /// The language it is in.
    pub lang: Lang,
    /// Whether the reader asked for another language than this one.
    pub fallback: bool,
}

impl Shown<'_> {
    /// Whether nobody wrote anything, in any language.
    pub fn is_empty(&self) -> bool {
        self.text.is_empty()
    }

    /// Which way the text runs, as HTML's `dir` wants it.
    pub fn dir(&self) -> &'static str {
        self.lang.direction().as_str()
    }
}

impl std::fmt::Display for Shown<'_> {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.write_str(self.text)
    }
}

impl Localised {
    /// A text in one language.
    pub fn one(lang: Lang, text: impl Into<String>) -> Self {
        Self::default().with(lang, text)
    }

    /// The same with a text set in `lang`; a blank text removes it.
    #[must_use]
    pub fn with(mut self, lang: Lang, text: impl Into<String>) -> Self {
        let text = text.into();
        if text.trim().is_empty() {
            self.0.remove(&lang);
        } else {
            self.0.insert(lang, text);
        }
        self
    }

    /// The text in exactly this language.
    pub fn get(&self, lang: Lang) -> Option<&str> {
        self.0.get(&lang).map(String::as_str)
    }

    /// The text for a reader of `lang`: theirs, else French, English, Arabic, Spanish, and says so.
    pub fn shown(&self, lang: Lang) -> Shown<'_> {
        [lang, Lang::Fr, Lang::En, Lang::Ar, Lang::Es]
            .into_iter()
            .find_map(|l| self.get(l).map(|text| Shown { text, lang: l, fallback: l != lang }))
            .unwrap_or(Shown { text: "", lang, fallback: false })
    }

    /// Whether nobody wrote anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each language and its text, in the order of the language switch.
    pub fn iter(&self) -> impl Iterator<Item = (Lang, &str)> {
        self.0.iter().map(|(lang, text)| (*lang, text.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_missing_language_falls_back_visibly() {
        let name = Localised::one(Lang::Fr, "Tombouctou").with(Lang::Ar, "تمبكتو");
        assert_eq!(name.shown(Lang::Ar), Shown { text: "تمبكتو", lang: Lang::Ar, fallback: false });
        assert_eq!(name.shown(Lang::Es), Shown { text: "Tombouctou", lang: Lang::Fr, fallback: true });
    }

    #[test]
    fn a_blank_text_is_no_text() {
        assert!(Localised::one(Lang::En, "  ").is_empty());
        assert!(Localised::default().shown(Lang::En).is_empty());
    }

    #[test]
    fn it_is_stored_by_language_code() {
        let name = Localised::one(Lang::En, "Smara").with(Lang::Ar, "السمارة");
        assert_eq!(serde_json::to_string(&name).unwrap(), r#"{"ar":"السمارة","en":"Smara"}"#);
    }
}
