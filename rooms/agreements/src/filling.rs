//! What an agreement already says, put into the clauses of the library.

use kernel::{Lang, LangTag};
use platform::{Failure, Result};

use crate::{
    WORDS,
    clauses::{self, Fill, LibraryClause},
    rules::{Agreement, Wording},
    tongue, view,
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
    Ok(heading.zip(body).map(|(heading, body)| Wording { heading, body: plain(&body) }))
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
