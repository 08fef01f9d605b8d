use std::{collections::HashMap, fmt};

use crate::fold;

/// ISO 3166-1: alpha-2, alpha-3, names. `data/SOURCES.md` says where they come from.
const TABLE: &str = include_str!("../data/countries.tsv");
/// What else files call a country.
const LABELS: &str = include_str!("../data/labels.tsv");

/// A country by its two letters: ISO 3166-1 alpha-2, or `XK`.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Country([u8; 2]);

impl Country {
    /// The country of two letters, in either case; none for anything else. Whether it exists is not asked.
    pub fn code(text: &str) -> Option<Self> {
        let letters: [u8; 2] = text.as_bytes().try_into().ok()?;
        letters.iter().all(u8::is_ascii_alphabetic).then(|| Self(letters.map(|b| b.to_ascii_uppercase())))
    }

    /// Its two letters.
    pub fn as_str(&self) -> &str {
        std::str::from_utf8(&self.0).expect("only ASCII letters are ever put in")
    }
}

impl fmt::Debug for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

impl fmt::Display for Country {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

/// Reads what a file says of a country: a code of two or three letters, or a name, present or former.
#[derive(Debug, Clone)]
pub struct Countries {
    by_label: HashMap<String, Country>,
}

impl Countries {
    /// Labels that are known, and before them the caller's own: pairs of a code and a name.
    pub fn with<'a>(names: impl IntoIterator<Item = (&'a str, &'a str)>) -> Self {
        let mut by_label = HashMap::new();
        let mut enter = |code: &str, label: &str| {
            if let Some(country) = Country::code(code) {
                by_label.entry(key(label)).or_insert(country);
            }
        };
        names.into_iter().for_each(|(code, name)| enter(code, name));
        for line in TABLE.lines().skip(1) {
            let mut cells = line.split('\t');
            let (Some(code), Some(three), Some(names)) = (cells.next(), cells.next(), cells.next()) else { continue };
            enter(code, code);
            enter(code, three);
            names.split('|').for_each(|name| enter(code, name));
        }
        for line in LABELS.lines().skip(1) {
            let Some((code, labels)) = line.split_once('\t') else { continue };
            enter(code, code);
            labels.split('|').for_each(|label| enter(code, label));
        }
        by_label.remove("");
        Self { by_label }
    }

    /// The country that a label means; none when it means none, or one that was parted among several.
    pub fn read(&self, label: &str) -> Option<Country> {
        self.by_label.get(&key(label)).copied()
    }
}

impl Default for Countries {
    /// The labels that are known.
    fn default() -> Self {
        Self::with([])
    }
}

/// A label without case, accents and a leading article; dots between initials go (`U.S.A.`).
fn key(label: &str) -> String {
    let initials = label.split('.').all(|part| part.trim().chars().count() <= 1);
    let folded = if initials { fold(&label.replace(['.', ' '], "")) } else { fold(label) };
    let article = ["the ", "la ", "le ", "les ", "el ", "los ", "las ", "l "];
    article.iter().find_map(|article| folded.strip_prefix(article)).unwrap_or(&folded).to_owned()
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    fn read(label: &str) -> Option<String> {
        Countries::default().read(label).map(|country| country.to_string())
    }

    #[test]
    fn a_country_is_known_by_codes_and_names_present_and_former() {
        for (code, labels) in [
            ("US", vec!["us", "USA", "U.S.A.", "United States of America", "États-Unis", "Estados Unidos"]),
            ("CZ", vec!["Czech Republic", "Czechia", "CZE", "République tchèque", "Tschechien", "التشيك"]),
            ("CN", vec!["People's Republic of China", "China", "PR China", "République populaire de Chine"]),
            ("RU", vec!["Russia", "Russie", "Rusia", "Russian Federation", "روسيا"]),
            ("MA", vec!["Maroc", "le Royaume du Maroc", "Marruecos", "المغرب", "MAROC ", "mar"]),
            ("CI", vec!["Côte d'Ivoire", "Cote d’Ivoire", "Ivory Coast", "ساحل العاج"]),
            ("MK", vec!["Republic of Macedonia", "FYROM"]),
            ("CG", vec!["Congo", "Republic of the Congo"]),
            ("CD", vec!["Zaïre", "DR Congo", "Democratic Republic of the Congo"]),
            ("PS", vec!["Palestine", "Palestinian territories", "Palestinian National Authority"]),
            ("XK", vec!["Kosovo", "XK"]),
            ("GB", vec!["Scotland", "UK", "Royaume-Uni"]),
            ("GM", vec!["The Gambia", "La Gambie"]),
        ] {
            for label in labels {
                assert_eq!(read(label).as_deref(), Some(code), "{label}");
            }
        }
    }

    #[test]
    fn what_means_several_countries_or_none_is_not_read() {
        for label in ["", "Prussia", "Yugoslavia", "Kingdom of Hungary", "t431453150", "Korea", "ZZ", "Europe"] {
            assert_eq!(read(label), None, "{label}");
        }
    }

    #[test]
    fn the_callers_names_go_before() {
        let countries = Countries::with([("EH", "Sahara"), ("XX", "Congo")]);
        assert_eq!(countries.read("sahara").map(|it| it.to_string()).as_deref(), Some("EH"));
        assert_eq!(countries.read("Congo").map(|it| it.to_string()).as_deref(), Some("XX"));
    }

    #[test]
    fn no_label_of_the_tables_means_two_countries() {
        let mut seen: BTreeMap<String, &str> = BTreeMap::new();
        let lines = TABLE.lines().skip(1).chain(LABELS.lines().skip(1));
        for (code, rest) in lines.filter_map(|line| line.split_once('\t')) {
            for label in rest.split(['\t', '|']) {
                let other = seen.insert(key(label), code);
                assert!(other.is_none_or(|other| other == code), "{label}: {code} and {other:?}");
            }
        }
    }
}
