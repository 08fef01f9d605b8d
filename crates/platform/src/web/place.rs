//! A page of ours as a request names it: the one asked for, or the one that held a form.

use std::collections::BTreeMap;

use axum::http::{HeaderMap, header};
use kernel::Lang;

use super::ctx::split;

/// What stands after the language in an address of ours.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Place {
    /// The path: `/members/smara`.
    pub path: String,
    /// What stands after `?`, by name.
    pub query: BTreeMap<String, String>,
}

impl Place {
    /// Reads what stands in an address after the host's name, and its language; none when it has none of ours.
    pub fn at(address: &str) -> Option<(Lang, Self)> {
        let address = address.split('#').next().unwrap_or_default();
        let (path, query) = address.split_once('?').unwrap_or((address, ""));
        let (lang, path) = split(path)?;
        let query = form_urlencoded::parse(query.as_bytes()).into_owned().collect();
        Some((lang, Self { path: path.to_owned(), query }))
    }

    /// The page that held a form, as the browser says it; none when it was not one of ours.
    pub fn came_from(headers: &HeaderMap) -> Option<Self> {
        let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
        let (_, referer) = text(header::REFERER)?.split_once("://")?;
        let (host, _) = referer.split_once('/')?;
        let (_, address) = referer.split_at(host.len());
        let (_, page) = Self::at(address).filter(|_| text(header::HOST) == Some(host))?;
        Some(page).filter(|page| !page.path.is_empty())
    }

    /// Path and query, as they stand after the language.
    pub fn address(&self) -> String {
        format!("{}{}", self.path, query_text(&self.query))
    }
}

/// A query as it stands in an address, `?` before it, without what serves one sending alone; nothing when it is empty.
pub(super) fn query_text(query: &BTreeMap<String, String>) -> String {
    let lasting = query.iter().filter(|(key, _)| *key != "once" && *key != "parked");
    let text = form_urlencoded::Serializer::new(String::new()).extend_pairs(lasting).finish();
    if text.is_empty() { text } else { format!("?{text}") }
}

#[cfg(test)]
mod tests {
    use axum::http::HeaderValue;

    use super::*;

    fn from(referer: &'static str) -> Option<String> {
        let mut headers = HeaderMap::new();
        headers.insert(header::HOST, HeaderValue::from_static("club.example"));
        headers.insert(header::REFERER, HeaderValue::from_static(referer));
        Place::came_from(&headers).map(|page| page.address())
    }

    #[test]
    fn the_page_that_held_a_form_is_known_with_its_query_and_without_what_served_once() {
        let page = from("https://club.example/fr/declared?party=a%26b&parked=x&once=y#end");
        assert_eq!(page.as_deref(), Some("/declared?party=a%26b"));
        assert_eq!(from("https://club.example/ar/").as_deref(), Some("/"));
    }

    #[test]
    fn a_page_of_another_site_is_none_of_ours() {
        for referer in ["https://evil.example/fr/members", "https://club.example", "https://club.example/x", "about:"] {
            assert_eq!(from(referer), None, "{referer}");
        }
    }
}
