use std::collections::BTreeMap;

use kernel::{Lang, LangTag, Localised};
use serde::{Deserialize, Serialize};

/// The name of a public body or of an agreement, in each language in which it has one (BCP 47 tags).
///
/// Wider than the interface's languages: a Brazilian city's official name is in Portuguese.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Names(BTreeMap<LangTag, String>);

impl Names {
    /// A name in one language.
    pub fn one(lang: impl Into<LangTag>, name: impl Into<String>) -> Self {
        Self(BTreeMap::from([(lang.into(), name.into())]))
    }

    /// The same with a name in one more language.
    #[must_use]
    pub fn with(mut self, lang: impl Into<LangTag>, name: impl Into<String>) -> Self {
        self.0.insert(lang.into(), name.into());
        self
    }

    /// Whether there is no name at all.
    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// Each language and the name in it.
    pub fn iter(&self) -> impl Iterator<Item = (&LangTag, &str)> {
        self.0.iter().map(|(tag, name)| (tag, name.as_str()))
    }

    /// The name for a reader of `lang`, and the language it is in: theirs, else French, English, Arabic, Spanish, else
    /// the first there is.
    pub fn shown(&self, lang: Lang) -> Option<(&LangTag, &str)> {
        [lang, Lang::Fr, Lang::En, Lang::Ar, Lang::Es]
            .into_iter()
            .find_map(|wanted| self.iter().find(|(tag, _)| tag.interface() == Some(wanted)))
            .or_else(|| self.iter().next())
    }

    /// The same names with each one put through `clean`.
    pub(super) fn map<E>(&self, clean: impl Fn(&str) -> Result<String, E>) -> Result<Self, E> {
        let names = self.0.iter().map(|(tag, name)| Ok((tag.clone(), clean(name)?))).collect::<Result<_, E>>()?;
        Ok(Self(names))
    }
}

impl From<&Localised> for Names {
    fn from(text: &Localised) -> Self {
        Self(text.iter().map(|(lang, name)| (lang.into(), name.to_owned())).collect())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_reader_gets_their_language_else_one_that_is_there() {
        let names = Names::one(Lang::Fr, "Smara").with(Lang::Ar, "السمارة");
        assert_eq!(names.shown(Lang::Ar).map(|(_, name)| name), Some("السمارة"));
        assert_eq!(names.shown(Lang::Es).map(|(tag, name)| (tag.as_str(), name)), Some(("fr", "Smara")));
        let rio = Names::one("pt-BR".parse::<LangTag>().unwrap(), "Município do Rio de Janeiro");
        assert_eq!(rio.shown(Lang::Ar).map(|(tag, _)| tag.as_str()), Some("pt-BR"));
    }
}
