use kernel::{Lang, LangTag, Localised};

/// One text in several languages; at most one text per language.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Texts(Vec<(LangTag, String)>);

impl Texts {
    /// A text in one language.
    pub fn one(tag: impl Into<LangTag>, text: impl Into<String>) -> Self {
        Self::default().with(tag, text)
    }

    /// The same with a text set in a language; a blank text removes it.
    #[must_use]
    pub fn with(mut self, tag: impl Into<LangTag>, text: impl Into<String>) -> Self {
        let (tag, text) = (tag.into(), text.into());
        self.0.retain(|(known, _)| *known != tag);
        if !text.trim().is_empty() {
            self.0.push((tag, text));
        }
        self
    }

    /// The text in exactly this language.
    pub fn get(&self, tag: &LangTag) -> Option<&str> {
        self.0.iter().find(|(known, _)| known == tag).map(|(_, text)| text.as_str())
    }

    /// The text for a reader of `tag`, and the language it is really in: theirs, another variety of it, else French,
    /// English, Arabic, Spanish, else the first there is. A document marks the language it shows.
    pub fn shown(&self, tag: &LangTag) -> Option<(&LangTag, &str)> {
        let varieties = [tag.interface(), Some(Lang::Fr), Some(Lang::En), Some(Lang::Ar), Some(Lang::Es)];
        self.0
            .iter()
            .find(|(known, _)| known == tag)
            .or_else(|| {
                varieties
                    .into_iter()
                    .flatten()
                    .find_map(|lang| self.0.iter().find(|(known, _)| known.interface() == Some(lang)))
            })
            .or(self.0.first())
            .map(|(known, text)| (known, text.as_str()))
    }

    /// Whether nobody wrote anything.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each language and its text.
    pub fn iter(&self) -> impl Iterator<Item = (&LangTag, &str)> {
        self.0.iter().map(|(tag, text)| (tag, text.as_str()))
    }
}

impl From<&Localised> for Texts {
    fn from(text: &Localised) -> Self {
        text.iter().map(|(lang, text)| (LangTag::from(lang), text.to_owned())).collect()
    }
}

impl FromIterator<(LangTag, String)> for Texts {
    fn from_iter<I: IntoIterator<Item = (LangTag, String)>>(texts: I) -> Self {
        texts.into_iter().fold(Self::default(), |all, (tag, text)| all.with(tag, text))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_language_or_knows_which_other() {
        let morocco: LangTag = "ar-MA".parse().unwrap();
        let zgh: LangTag = "zgh".parse().unwrap();
        let name = Texts::one(Lang::Ar, "السمارة").with(zgh.clone(), "ⵙⵎⴰⵔⴰ");
        assert_eq!(name.shown(&morocco), Some((&Lang::Ar.into(), "السمارة")));
        assert_eq!(name.shown(&zgh), Some((&zgh, "ⵙⵎⴰⵔⴰ")));
        assert_eq!(name.get(&morocco), None);
        assert_eq!(Texts::one(Lang::Fr, "  ").shown(&zgh), None);
    }
}
