//! The clause library: texts to start from, in four languages, kept as data in `clauses/*.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use kernel::{Lang, Localised};
use serde::Deserialize;

use crate::rules::Kind;

/// A clause of the library.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct LibraryClause {
    /// Its name.
    pub key: String,
    /// Its usual place.
    pub order: u16,
    /// Whether a text of these kinds is not settled without it.
    pub required: bool,
    /// The kinds of agreement it is for.
    pub kinds: Vec<String>,
    /// The rules that it serves.
    pub rules: Vec<String>,
    /// Its title.
    pub title: Localised,
    /// Its text, a template; blank lines part paragraphs, `[…]` is for the parties to fill.
    pub text: Localised,
    /// What to decide, and the trap.
    pub guidance: Localised,
}

macro_rules! library {
    ($($key:literal),* $(,)?) => { &[$(include_str!(concat!("../clauses/", $key, ".toml"))),*] };
}

/// The clauses as written; a test compares the list with the folder.
const FILES: &[&str] = library!(
    "amendment",
    "amicable-settlement",
    "annual-programme",
    "anti-corruption",
    "applicable-law",
    "changed-clauses",
    "closing",
    "confidentiality",
    "contact-points",
    "data-protection",
    "deposit",
    "duration",
    "entry-into-force",
    "evaluation",
    "fields",
    "funding",
    "intellectual-property",
    "joint-committee",
    "languages",
    "legal-effect",
    "object",
    "obligations",
    "ongoing-actions",
    "parties",
    "preamble",
    "publicity",
    "renewal",
    "suspension",
    "termination",
    "travel-costs",
);

static LIBRARY: LazyLock<Vec<LibraryClause>> = LazyLock::new(|| {
    let mut clauses: Vec<LibraryClause> =
        FILES.iter().map(|file| toml::from_str(file).expect("the library's files are checked by a test")).collect();
    clauses.sort_by_key(|clause| clause.order);
    clauses
});

/// Every clause, in its usual order.
pub fn library() -> &'static [LibraryClause] {
    &LIBRARY
}

/// The clauses for a kind of agreement, in their usual order.
pub fn for_kind(kind: &Kind) -> impl Iterator<Item = &'static LibraryClause> {
    let word = kind.word();
    LIBRARY.iter().filter(move |clause| clause.kinds.iter().any(|k| k == word))
}

/// The names of the clauses without which a text of this kind is not settled.
pub fn required(kind: &Kind) -> Vec<&'static str> {
    for_kind(kind).filter(|clause| clause.required).map(|clause| clause.key.as_str()).collect()
}

/// A clause's title, where the library has it.
pub fn title(key: &str, lang: Lang) -> Option<String> {
    LIBRARY.iter().find(|clause| clause.key == key).map(|clause| clause.title.shown(lang).text.to_owned())
}

/// What fills a clause's template.
pub type Fill = BTreeMap<&'static str, String>;

/// A clause's text in a language with its blanks filled; what is not known stays `[…]`.
///
/// # Errors
/// When the template is wrong: a fault in the library, which a test meets first.
pub fn filled(clause: &LibraryClause, lang: Lang, fill: &Fill) -> Result<Option<String>, minijinja::Error> {
    let Some(template) = clause.text.get(lang) else { return Ok(None) };
    let mut values: BTreeMap<&str, &str> =
        ["parties", "first", "second", "fields", "place", "duration", "notice", "languages"]
            .map(|name| (name, "[…]"))
            .into();
    values.extend(fill.iter().map(|(name, value)| (*name, value.as_str())));
    minijinja::Environment::new().render_str(template, values).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_of_the_folder_is_in_the_library_and_complete() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/clauses");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), library().len());
        for clause in library() {
            for lang in Lang::ALL {
                assert!(clause.title.get(lang).is_some() && clause.guidance.get(lang).is_some(), "{}", clause.key);
                let text = filled(clause, lang, &Fill::new()).unwrap();
                assert!(text.is_some_and(|text| !text.contains("{{")), "{} in {lang}", clause.key);
            }
        }
    }

    #[test]
    fn the_rules_ask_for_no_clause_that_the_library_lacks() {
        for kind in [Kind::LetterOfIntent, Kind::Twinning, Kind::Cooperation, Kind::Memorandum] {
            for key in kind.required_clauses() {
                assert!(title(key, Lang::Fr).is_some(), "{key}");
            }
        }
    }
}
