//! The clause library: texts to start from, in four languages, kept as data in `clauses/*.toml`.

use std::{collections::BTreeMap, sync::LazyLock};

use kernel::{Lang, Localised};
use serde::Deserialize;

use crate::rules::{Content, Kind, SettledClause};

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
    /// The clauses that it words, by the rulebook's keys ([`rulebook::clause`]).
    pub gives: Vec<String>,
    /// Whether it is counted as an article; what opens and closes a text is not.
    #[serde(default = "counted")]
    pub numbered: bool,
    /// Its title.
    pub title: Localised,
    /// Its text, a template; blank lines part paragraphs, `[…]` is for the parties to fill.
    pub text: Localised,
    /// What to decide, and the trap.
    pub guidance: Localised,
}

fn counted() -> bool {
    true
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

/// The clauses for a kind of agreement, in their usual order.
pub fn for_kind(kind: &Kind) -> impl Iterator<Item = &'static LibraryClause> {
    let word = kind.word();
    LIBRARY.iter().filter(move |clause| clause.kinds.iter().any(|k| k == word))
}

/// The names of the clauses without which a text of this kind is not settled.
pub fn required(kind: &Kind) -> Vec<&'static str> {
    for_kind(kind).filter(|clause| clause.required).map(|clause| clause.key.as_str()).collect()
}

/// The clause of this key.
pub fn find(key: &str) -> Option<&'static LibraryClause> {
    LIBRARY.iter().find(|clause| clause.key == key)
}

/// A clause's title, where the library has it.
pub fn title(key: &str, lang: Lang) -> Option<String> {
    find(key).map(|clause| clause.title.shown(lang).text.to_owned())
}

/// What the rulebook may count as written, by its own keys: what each clause gives that is written in every language
/// it has words for.
pub fn provided(content: &Content) -> Vec<String> {
    let written = |clause: &&SettledClause| {
        !clause.words.is_empty() && clause.words.values().all(|wording| !wording.body.trim().is_empty())
    };
    let mut given: Vec<String> = Vec::new();
    for clause in content.clauses.iter().filter(written) {
        match find(&clause.key) {
            Some(known) => given.extend(known.gives.iter().cloned()),
            None if rulebook::clause::is_known(&clause.key) => given.push(clause.key.clone()),
            None => {}
        }
    }
    given.sort();
    given.dedup();
    given
}

/// The number that each of these clauses bears in the text; none for what opens and closes it.
pub fn numbers<'a>(keys: impl IntoIterator<Item = &'a str>) -> Vec<Option<usize>> {
    let mut last = 0;
    keys.into_iter()
        .map(|key| {
            find(key).is_none_or(|clause| clause.numbered).then(|| {
                last += 1;
                last
            })
        })
        .collect()
}

/// What fills a clause's template.
pub type Fill = BTreeMap<&'static str, String>;

/// A clause's text in a language with its blanks filled; what is not known stays `[…]`.
///
/// # Errors
/// When the template is wrong: a fault in the library, which a test meets first.
pub fn filled(clause: &LibraryClause, lang: Lang, fill: &Fill) -> Result<Option<String>, minijinja::Error> {
    let Some(template) = clause.text.get(lang) else { return Ok(None) };
    let names = ["parties", "first", "second", "fields", "place", "duration", "notice", "languages"];
    let known = |name: &'static str| (name, fill.get(name).cloned().unwrap_or_else(|| "[…]".to_owned()));
    let values: Fill = names.into_iter().map(known).collect();
    minijinja::Environment::new().render_str(template, values).map(Some)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_clause_of_the_folder_is_in_the_library_and_complete() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/clauses");
        assert_eq!(std::fs::read_dir(folder).unwrap().count(), LIBRARY.len());
        for clause in LIBRARY.iter() {
            for lang in Lang::ALL {
                assert!(clause.title.get(lang).is_some() && clause.guidance.get(lang).is_some(), "{}", clause.key);
                let text = filled(clause, lang, &Fill::new()).unwrap();
                assert!(text.is_some_and(|text| !text.contains("{{")), "{} in {lang}", clause.key);
            }
        }
    }

    #[test]
    fn every_clause_that_the_rulebook_asks_for_can_be_given() {
        let given: Vec<&String> = LIBRARY.iter().flat_map(|clause| &clause.gives).collect();
        for key in rulebook::clause::REQUIRED.iter().chain(rulebook::clause::RECOMMENDED) {
            assert!(given.iter().any(|given| given == key), "{key}");
        }
        assert!(given.iter().all(|key| rulebook::clause::is_known(key)));
    }

    #[test]
    fn every_kind_asks_for_clauses_and_only_for_its_own() {
        for word in Kind::WORDS {
            let asked = LIBRARY.iter().filter(|clause| clause.required && clause.kinds.iter().any(|kind| kind == word));
            assert!(asked.count() >= 5, "{word}");
        }
        assert!(LIBRARY.iter().flat_map(|clause| &clause.kinds).all(|kind| Kind::WORDS.contains(&kind.as_str())));
    }

    #[test]
    fn what_opens_and_closes_a_text_bears_no_number() {
        assert_eq!(numbers(["preamble", "object", "our-own", "closing"]), [None, Some(1), Some(2), None]);
    }

    #[test]
    fn a_blank_clause_gives_nothing() {
        let clause = |key: &str, body: &str| SettledClause {
            key: key.to_owned(),
            words: [(Lang::Fr.into(), crate::rules::Wording { heading: key.to_owned(), body: body.to_owned() })].into(),
        };
        let content = Content {
            format: String::new(),
            languages: [Lang::Fr.into()].into(),
            clauses: vec![clause("legal-effect", "Pas un traité."), clause("object", " "), clause("our-own", "…")],
            parties: std::collections::BTreeSet::new(),
            terms: None,
        };
        assert_eq!(provided(&content), ["domestic-law", "legal-effect", "not-a-treaty"]);
    }
}
