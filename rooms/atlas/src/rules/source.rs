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

/// Only what a browser opens as a page: nothing that runs.
fn is_address(word: &str) -> bool {
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
    fn what_is_no_address_stays_text() {
        assert_eq!(read_sources("javascript:alert(1)"), [Source { name: "javascript:alert(1)".into(), url: None }]);
    }
}
