//! What an agreement already says, put into the clauses of the library.

use kernel::{Lang, LangTag};
use platform::{Failure, Result, i18n::Words};

use crate::{
    WORDS,
    clauses::{self, Fill, LibraryClause},
    rules::{Agreement, BODY_MOST, Change, Kind, Wording},
    tongue, view, words,
};

/// A clause of the library in a language, filled; none where the library does not know the language.
///
/// # Errors
/// When the library's template is wrong: a fault of ours.
pub(crate) fn wording(
    agreement: &Agreement,
    clause: &LibraryClause,
    tag: &LangTag,
    languages: &[LangTag],
) -> Result<Option<Wording>> {
    let Some(lang) = tag.interface() else { return Ok(None) };
    let body = clauses::filled(clause, lang, &facts(agreement, lang, languages)).map_err(Failure::fault)?;
    let heading = clause.title.get(lang).map(str::to_owned);
    let body = body.map(|body| if clause.key == CHANGED { with_changes(body, agreement, tag) } else { body });
    Ok(heading.zip(body).map(|(heading, body)| Wording { heading, body: plain(&body) }))
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
            let said: Vec<String> =
                tongue::terms(terms, t).into_iter().map(|(name, value)| format!("{name} : {value}")).collect();
            (t.say("draft-change-terms").with("terms", said.join(" ; ")).to_string(), None)
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

/// What is kept is plain text: the marks that isolate a name while it is shown are put back when it is shown.
fn plain(text: &str) -> String {
    text.replace(['\u{2068}', '\u{2069}'], "")
}
