//! What an agreement already says, put into the clauses of the library.

use std::collections::BTreeSet;

use kernel::{Lang, LangTag};
use platform::{Failure, Result, i18n::Words};

use crate::{
    WORDS,
    clauses::{self, Fill, LibraryClause},
    rules::{Agreement, Announced, Announcement, BODY_MOST, Change, Content, Kind, TextState, Untouched, Wording},
    tongue, view, words,
};

/// A clause of the library in a language, filled; none where the library does not know the language, and for a text that
/// was signed elsewhere: of that, nothing is made up.
///
/// # Errors
/// When the library's template is wrong: a fault of ours.
pub(crate) fn wording(
    agreement: &Agreement,
    clause: &LibraryClause,
    tag: &LangTag,
    languages: &[LangTag],
) -> Result<Option<Wording>> {
    let signed_elsewhere = agreement.text() == TextState::NotHeld;
    let Some(lang) = tag.interface().filter(|_| !signed_elsewhere) else { return Ok(None) };
    let body = clauses::filled(clause, lang, &facts(agreement, lang, languages)).map_err(Failure::fault)?;
    let heading = clause.title.get(lang).map(str::to_owned);
    let body = body.map(|body| if clause.key == CHANGED { with_changes(body, agreement, tag) } else { body });
    Ok(heading.zip(body).map(|(heading, body)| Wording { heading, body: view::plain(&body) }))
}

/// The clause of an addendum that gives each changed clause in full.
const CHANGED: &str = "changed-clauses";

/// The clause with every change and its words after it, where that is not too long for one clause.
fn with_changes(body: String, agreement: &Agreement, tag: &LangTag) -> String {
    let mut whole = body.clone();
    for (says, words) in changes(agreement, tag, WORDS.words(tag.interface().unwrap_or(Lang::Fr))) {
        whole.push_str("\n\n");
        whole.push_str(&says);
        if let Some(words) = words {
            whole.push_str(&format!("\n\n{}\n\n{}", words.heading, words.body));
        }
    }
    if whole.chars().count() > BODY_MOST { body } else { whole }
}

/// What the text of an addendum must say in each of its languages and of those of the text that it changes, and what it
/// leaves alone of that text as it stands.
pub(crate) fn announced(agreement: &Agreement, standing: Option<&Content>, languages: &[LangTag]) -> Announced {
    let Kind::Addendum { changes, .. } = &agreement.kind else { return Announced::default() };
    let clauses = standing.map(|content| content.clauses.as_slice()).unwrap_or_default();
    let numbers = clauses::numbers(clauses.iter().map(|clause| clause.key.as_str()));
    let heading = |key: &str, tag: &LangTag| {
        let written = clauses.iter().find(|clause| clause.key == key).and_then(|clause| clause.words.get(tag));
        let written = written.map(|words| words.heading.clone()).filter(|heading| !heading.is_empty());
        written.or_else(|| clauses::title(key, tag.interface()?)).unwrap_or_default()
    };
    let said = |change: &Change, tag: &LangTag| -> Vec<String> {
        match (change, tag.interface()) {
            (Change::Replace { words, .. } | Change::Insert { words, .. }, _) => {
                words.get(tag).map(|words| words.body.clone()).into_iter().collect()
            }
            (Change::Delete { clause }, _) => vec![heading(clause, tag)],
            (Change::Terms { terms }, Some(lang)) => {
                tongue::terms(terms, WORDS.words(lang)).into_iter().map(|(_, value)| value).collect()
            }
            (Change::Accession { entity }, Some(lang)) => {
                let joining = agreement.parties.iter().find(|party| party.entity == *entity);
                joining.map(|party| party.name.shown(lang).text.to_owned()).into_iter().collect()
            }
            // The words of the club for these are in its own languages.
            (Change::Terms { .. } | Change::Accession { .. }, None) => Vec::new(),
        }
    };
    let changed = |key: &str| changes.iter().any(|change| change.name() == key);
    let number =
        |n: usize, tag: &LangTag| Some(WORDS.words(tag.interface()?).say("draft-article").with("n", n).to_string());
    let each = |tag: &LangTag| -> Announced {
        let announcement = |change: &Change| Announcement {
            change: change.name().to_owned(),
            lang: tag.clone(),
            words: said(change, tag),
            heading: match change {
                Change::Replace { words, .. } | Change::Insert { words, .. } => {
                    words.get(tag).map(|words| words.heading.clone()).unwrap_or_default()
                }
                _ => String::new(),
            },
        };
        let untouched = clauses.iter().zip(&numbers).filter(|(clause, _)| !changed(&clause.key));
        Announced {
            said: changes.iter().map(announcement).collect(),
            untouched: untouched
                .map(|(clause, n)| Untouched {
                    clause: clause.key.clone(),
                    lang: tag.clone(),
                    heading: heading(&clause.key, tag),
                    number: n.and_then(|n| number(n, tag)),
                })
                .collect(),
            quiet: Default::default(),
        }
    };
    let quiet = clauses::for_kind(&agreement.kind).map(|clause| clause.key.clone()).filter(|key| key != CHANGED);
    let both: BTreeSet<&LangTag> =
        languages.iter().chain(standing.into_iter().flat_map(|content| &content.languages)).collect();
    both.into_iter().map(each).fold(Announced { quiet: quiet.collect(), ..Announced::default() }, |mut all, one| {
        all.said.extend(one.said);
        all.untouched.extend(one.untouched);
        all
    })
}

/// What an addendum changes, one line for each change, with the new words in a language where there are some. Nothing
/// for an agreement of another kind.
pub(crate) fn changes(agreement: &Agreement, tag: &LangTag, t: Words) -> Vec<(String, Option<Wording>)> {
    let Kind::Addendum { changes, .. } = &agreement.kind else { return Vec::new() };
    let named = |key: &str, words: Option<&Wording>| {
        let heading = words.map(|wording| wording.heading.clone()).filter(|heading| !heading.is_empty());
        heading.unwrap_or_else(|| words::clause(t, key))
    };
    let line = |change: &Change| match change {
        Change::Replace { clause, words } => (
            t.say("draft-change-replace").with("clause", named(clause, words.get(tag))).to_string(),
            words.get(tag).cloned(),
        ),
        Change::Insert { clause, words, .. } => (
            t.say("draft-change-insert").with("clause", named(clause, words.get(tag))).to_string(),
            words.get(tag).cloned(),
        ),
        Change::Delete { clause } => {
            (t.say("draft-change-delete").with("clause", words::clause(t, clause)).to_string(), None)
        }
        Change::Terms { terms } => {
            let mark = match t.lang {
                Lang::Fr => "\u{202f}; ",
                Lang::Ar => "؛ ",
                Lang::En | Lang::Es => "; ",
            };
            (t.say("draft-change-terms").with("terms", tongue::terms_in_lines(terms, t).join(mark)).to_string(), None)
        }
        Change::Accession { entity } => {
            let joining = agreement.parties.iter().find(|party| party.entity == *entity);
            let name = joining.map_or(entity.as_str(), |party| party.name.shown(t.lang).text);
            (t.say("draft-change-accession").with("party", name).to_string(), None)
        }
    };
    changes.iter().map(line).collect()
}

fn facts(agreement: &Agreement, lang: Lang, languages: &[LangTag]) -> Fill {
    let t = WORDS.words(lang);
    let names: Vec<&str> = agreement.bound().map(|party| party.name.shown(lang).text).collect();
    let mut fill = Fill::new();
    let mut put = |name: &'static str, value: String| {
        if !value.is_empty() {
            fill.insert(name, value);
        }
    };
    put("parties", t.list(&names));
    put("first", names.first().map(ToString::to_string).unwrap_or_default());
    put("second", names.get(1).map(ToString::to_string).unwrap_or_default());
    put("fields", t.list(agreement.fields.iter().map(|field| view::field(field, t))));
    put("languages", t.list(languages.iter().map(|tag| tongue::name(tag, t))));
    put("place", agreement.ceremony.as_ref().map(|ceremony| ceremony.place.clone()).unwrap_or_default());
    if let Some(terms) = &agreement.terms {
        put("duration", tongue::months(terms.months, t));
        put("notice", tongue::months(Some(terms.notice_months), t));
    }
    fill
}
