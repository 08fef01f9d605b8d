use std::{
    collections::{BTreeMap, BTreeSet},
    sync::LazyLock,
};

use kernel::{Lang, Localised};

use super::world::named;

/// ISO 3166-1 alpha-2 codes and short names; `data/SOURCES.md` says where they come from.
static TABLE: LazyLock<BTreeMap<&'static str, Localised>> =
    LazyLock::new(|| named(include_str!("../../data/countries.tsv")));

/// How the club names countries: the reference table under the club's own toponymy.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Countries {
    withheld: BTreeSet<String>,
    labels: BTreeMap<String, Localised>,
}

impl Countries {
    /// The table without the codes `withheld`, with the club's own `labels` in place of its names.
    pub fn new(withheld: BTreeSet<String>, labels: BTreeMap<String, Localised>) -> Self {
        Self { withheld, labels }
    }

    /// A country's name for a reader of `lang`; none when the code is withheld or is no code.
    pub fn name(&self, code: &str, lang: Lang) -> Option<&str> {
        if self.withheld.contains(code) {
            return None;
        }
        let own = self.labels.get(code).and_then(|label| label.get(lang));
        own.or_else(|| TABLE.get(code).map(|name| name.shown(lang).text))
    }

    /// Whether the club offers this code.
    pub fn offers(&self, code: &str) -> bool {
        TABLE.contains_key(code) && !self.withheld.contains(code)
    }

    /// Whether this is a code of the table, withheld or not.
    pub fn knows(code: &str) -> bool {
        TABLE.contains_key(code)
    }

    /// Every code offered, with its name.
    pub fn offered(&self, lang: Lang) -> Vec<(String, String)> {
        let named = |code: &&str| Some(((*code).to_owned(), self.name(code, lang)?.to_owned()));
        TABLE.keys().filter_map(named).collect()
    }

    /// The codes that are never offered or shown.
    pub fn withheld(&self) -> impl Iterator<Item = &str> {
        self.withheld.iter().map(String::as_str)
    }

    /// The club's own names.
    pub fn labels(&self) -> impl Iterator<Item = (&str, &Localised)> {
        self.labels.iter().map(|(code, label)| (code.as_str(), label))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_code_has_a_name_in_four_languages() {
        assert_eq!(TABLE.len(), 249);
        for (code, name) in TABLE.iter() {
            assert!(code.len() == 2 && Lang::ALL.iter().all(|lang| name.get(*lang).is_some()), "{code}");
        }
    }

    #[test]
    fn a_withheld_code_is_neither_named_nor_offered() {
        let countries = Countries::new(BTreeSet::from(["EH".to_owned()]), BTreeMap::new());
        assert_eq!(countries.name("EH", Lang::Fr), None);
        assert!(!countries.offers("EH"));
        assert!(countries.offered(Lang::Fr).iter().all(|(code, _)| code != "EH"));
        assert_eq!(countries.name("MA", Lang::Ar), Some("المغرب"));
    }

    #[test]
    fn the_clubs_own_name_stands_before_the_tables() {
        let own = BTreeMap::from([("GM".to_owned(), Localised::one(Lang::Fr, "La Gambie"))]);
        let countries = Countries::new(BTreeSet::new(), own);
        assert_eq!(countries.name("GM", Lang::Fr), Some("La Gambie"));
        assert_eq!(countries.name("GM", Lang::En), Some("Gambia"));
    }
}
