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
        let label = self.labels.get(code);
        let table = || TABLE.get(code).map(|name| name.shown(lang).text);
        label.and_then(|label| label.get(lang)).or_else(table).or_else(|| label.map(|label| label.shown(lang).text))
    }

    /// Whether the club offers this code.
    pub fn offers(&self, code: &str) -> bool {
        self.knows(code) && !self.withheld.contains(code)
    }

    /// Whether the table has this code, or the club gave it a name; withheld or not. ISO 3166 leaves codes to their users:
    /// `XK` is one that GeoNames uses.
    pub fn knows(&self, code: &str) -> bool {
        Self::in_table(code) || self.labels.contains_key(code)
    }

    /// Whether ISO 3166-1 has this code.
    pub fn in_table(code: &str) -> bool {
        TABLE.contains_key(code)
    }

    /// Whether this may be a code: two capitals.
    pub fn is_code(text: &str) -> bool {
        text.len() == 2 && text.bytes().all(|b| b.is_ascii_uppercase())
    }

    /// Every code offered, with its name.
    pub fn offered(&self, lang: Lang) -> Vec<(String, String)> {
        let named = |code: &&str| Some(((*code).to_owned(), self.name(code, lang)?.to_owned()));
        let own = self.labels.keys().map(String::as_str).filter(|code| !Self::in_table(code));
        let all: Vec<&str> = TABLE.keys().copied().chain(own).collect();
        all.iter().filter_map(named).collect()
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

    #[test]
    fn a_code_that_iso_leaves_to_its_users_is_known_once_the_club_names_it() {
        assert!(!Countries::default().knows("XK") && Countries::is_code("XK") && !Countries::is_code("xk"));
        let own = BTreeMap::from([("XK".to_owned(), Localised::one(Lang::Fr, "Kosovo"))]);
        let countries = Countries::new(BTreeSet::new(), own);
        assert!(countries.offers("XK"));
        assert_eq!(countries.name("XK", Lang::Es), Some("Kosovo"), "in the language that there is");
        assert_eq!(countries.offered(Lang::Fr).len(), 250);
    }
}
