//! What is the same for all places of a country: continent, region, languages, South or North. Tables: `data/SOURCES.md`.

use std::{collections::BTreeMap, sync::LazyLock};

use kernel::{Lang, Localised};

/// What reference tables say of a country.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct CountryFacts {
    /// The continent's code: `AF`, `AN`, `AS`, `EU`, `NA`, `OC`, `SA`.
    pub continent: &'static str,
    /// The region's code in the United Nations' M49; blank for Antarctica.
    pub region: &'static str,
    /// Languages spoken there (ISO 639), the most spoken first.
    pub languages: Vec<&'static str>,
    /// Whether the United Nations count it among the developing economies: "the South" of South-South cooperation.
    pub south: bool,
}

static FACTS: LazyLock<BTreeMap<&'static str, CountryFacts>> = LazyLock::new(|| {
    let line = |line: &'static str| {
        let cells: Vec<&'static str> = line.split('\t').collect();
        let [code, continent, region, languages, south] = cells.try_into().ok()?;
        let languages = languages.split(' ').filter(|language| !language.is_empty()).collect();
        Some((code, CountryFacts { continent, region, languages, south: south == "yes" }))
    };
    include_str!("../../data/country-facts.tsv").lines().skip(1).filter_map(line).collect()
});

static LANGUAGES: LazyLock<BTreeMap<&'static str, Localised>> =
    LazyLock::new(|| named(include_str!("../../data/languages.tsv")));
static REGIONS: LazyLock<BTreeMap<&'static str, Localised>> =
    LazyLock::new(|| named(include_str!("../../data/regions.tsv")));

/// The codes of the continents, in the order in which they are offered.
pub const CONTINENTS: [&str; 7] = ["AF", "NA", "SA", "AS", "EU", "OC", "AN"];

/// What reference tables say of a country; none when the code is none of ISO 3166-1.
pub fn country_facts(code: &str) -> Option<&'static CountryFacts> {
    FACTS.get(code)
}

/// A language's name for a reader of `lang`; none where the tables have none.
pub fn language_name(code: &str, lang: Lang) -> Option<&'static str> {
    LANGUAGES.get(code).map(|name| name.shown(lang).text)
}

/// The languages that have a name, by code.
pub fn languages() -> impl Iterator<Item = &'static str> {
    LANGUAGES.keys().copied()
}

/// A region's name for a reader of `lang`.
pub fn region_name(code: &str, lang: Lang) -> Option<&'static str> {
    REGIONS.get(code).map(|name| name.shown(lang).text)
}

/// A table of codes with a name in each language.
pub(super) fn named(table: &'static str) -> BTreeMap<&'static str, Localised> {
    let line = |line: &'static str| {
        let mut cells = line.split('\t');
        let code = cells.next()?;
        let names = [Lang::Fr, Lang::Ar, Lang::En, Lang::Es].into_iter().zip(cells);
        Some((code, names.fold(Localised::default(), |name, (lang, cell)| name.with(lang, cell))))
    };
    table.lines().skip(1).filter_map(line).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::rules::Countries;

    #[test]
    fn every_country_has_its_continent_and_region() {
        assert_eq!(FACTS.len(), 249);
        for (code, facts) in FACTS.iter() {
            assert!(Countries::in_table(code) && CONTINENTS.contains(&facts.continent), "{code}");
            assert!(REGIONS.contains_key(facts.region) || *code == "AQ", "{code}");
        }
    }

    #[test]
    fn names_stand_in_four_languages() {
        for (code, name) in LANGUAGES.iter().chain(REGIONS.iter()) {
            assert!(Lang::ALL.iter().all(|lang| name.get(*lang).is_some()), "{code}");
        }
    }

    #[test]
    fn morocco_and_mali_share_french_and_the_south() {
        let (morocco, mali) = (country_facts("MA").unwrap(), country_facts("ML").unwrap());
        assert_eq!((morocco.continent, morocco.region, morocco.south), ("AF", "015", true));
        assert!(morocco.languages.contains(&"fr") && mali.languages.contains(&"fr") && mali.south);
        assert!(!country_facts("FR").unwrap().south);
        assert_eq!(language_name("fr", Lang::Ar), Some("الفرنسية"));
        assert_eq!(region_name("011", Lang::Fr), Some("Afrique occidentale"));
    }
}
