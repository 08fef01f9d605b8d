use serde::{Deserialize, Serialize};

/// Where a fact was found: who says it, and at which address.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Source {
    /// Who publishes it, and under what title.
    pub name: String,
    /// Its address on the web, if it has one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub url: Option<String>,
}

impl Source {
    /// A source with its address.
    pub fn at(name: impl Into<String>, url: impl Into<String>) -> Self {
        Self { name: name.into(), url: Some(url.into()) }
    }

    /// What GeoNames says of a place, by its number there.
    pub fn geonames(id: i64) -> Self {
        Self::at("GeoNames", format!("https://www.geonames.org/{id}"))
    }

    /// The coastlines of Natural Earth.
    pub fn natural_earth() -> Self {
        Self::at("Natural Earth", "https://www.naturalearthdata.com/")
    }

    /// The table of countries from which languages and continents come.
    pub fn country_codes() -> Self {
        Self::at("country-codes", "https://github.com/datasets/country-codes")
    }

    /// The terms on which what it says may be reused, where its publisher's are known here.
    pub fn licence(&self) -> Option<Licence> {
        let site = self.url.as_deref().and_then(|url| url.split_once("//")).map_or("", |(_, rest)| rest);
        let site = site.strip_prefix("www.").unwrap_or(site);
        let known = |(name, start, licence): (&str, &str, Licence)| {
            (site.starts_with(start) || (site.is_empty() && self.name == name)).then_some(licence)
        };
        [
            ("GeoNames", "geonames.org", Licence::CcBy4),
            ("Wikidata", "wikidata.org", Licence::Cc0),
            ("Natural Earth", "naturalearthdata.com", Licence::PublicDomain),
            ("country-codes", "github.com/datasets/country-codes", Licence::Pddl),
        ]
        .into_iter()
        .find_map(known)
    }
}

/// Terms on which data may be reused.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Licence {
    /// Creative Commons, attribution, 4.0.
    CcBy4,
    /// Creative Commons, no rights reserved.
    Cc0,
    /// Open Data Commons, public domain dedication.
    Pddl,
    /// The public domain, without a text.
    PublicDomain,
}

impl Licence {
    /// Its short name, which is the same in every language, and where it is read; none for the public domain itself.
    pub fn text(self) -> Option<(&'static str, &'static str)> {
        match self {
            Self::CcBy4 => Some(("CC BY 4.0", "https://creativecommons.org/licenses/by/4.0/")),
            Self::Cc0 => Some(("CC0 1.0", "https://creativecommons.org/publicdomain/zero/1.0/")),
            Self::Pddl => Some(("PDDL 1.0", "https://opendatacommons.org/licenses/pddl/1-0/")),
            Self::PublicDomain => None,
        }
    }
}

/// Sources as people type them, one a line: a name, then an address if there is one (`GeoNames https://www.geonames.org/…`).
pub fn read_sources(text: &str) -> Vec<Source> {
    text.lines().filter_map(read_line).collect()
}

/// The same as [`read_sources`] reads them.
pub fn write_sources(sources: &[Source]) -> String {
    let line = |source: &Source| match &source.url {
        Some(url) if *url == source.name => url.clone(),
        Some(url) => format!("{} {url}", source.name),
        None => source.name.clone(),
    };
    sources.iter().map(line).collect::<Vec<_>>().join("\n")
}

fn read_line(line: &str) -> Option<Source> {
    let line = line.trim();
    if line.is_empty() {
        return None;
    }
    let (name, last) = line.rsplit_once(char::is_whitespace).unwrap_or(("", line));
    if !is_address(last) {
        return Some(Source { name: line.to_owned(), url: None });
    }
    let name = if name.trim().is_empty() { last } else { name.trim() };
    Some(Source::at(name, last))
}

/// Whether this is an address that a browser opens as a page: nothing that runs.
pub fn is_address(word: &str) -> bool {
    ["https://", "http://"].iter().any(|scheme| word.strip_prefix(scheme).is_some_and(|rest| rest.contains('.')))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_line_is_a_name_and_perhaps_an_address() {
        let typed = "GeoNames https://www.geonames.org/2461874\n\nDécret n° 12\nhttps://amap.ml/x";
        let sources = read_sources(typed);
        assert_eq!(
            sources,
            [
                Source::at("GeoNames", "https://www.geonames.org/2461874"),
                Source { name: "Décret n° 12".into(), url: None },
                Source::at("https://amap.ml/x", "https://amap.ml/x"),
            ]
        );
        assert_eq!(read_sources(&write_sources(&sources)), sources);
    }

    #[test]
    fn the_licence_is_that_of_the_publisher() {
        assert_eq!(Source::geonames(2461874).licence(), Some(Licence::CcBy4));
        assert_eq!(Source { name: "GeoNames".into(), url: None }.licence(), Some(Licence::CcBy4));
        assert_eq!(Source::natural_earth().licence(), Some(Licence::PublicDomain));
        assert_eq!(Source::country_codes().licence(), Some(Licence::Pddl));
        assert_eq!(Source::at("GeoNames", "https://example.org/copy").licence(), None);
        assert_eq!(Source::at("noonpost.ma", "https://noonpost.ma/?p=30782").licence(), None);
    }

    #[test]
    fn what_is_no_address_stays_text() {
        assert_eq!(read_sources("javascript:alert(1)"), [Source { name: "javascript:alert(1)".into(), url: None }]);
    }
}
