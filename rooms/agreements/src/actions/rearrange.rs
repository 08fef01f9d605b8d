use std::collections::BTreeMap;

use kernel::{LangTag, slug};
use platform::{Failure, Result, db::Tx};

use super::{By, held, keep, start_text::worded};
use crate::{
    clauses,
    rules::{Agreement, Edit, Event, Reach, Refusal, Saved, Text, Wording},
    store,
};

/// What changes in the order of clauses or in the languages of a text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Rearrangement {
    /// A clause of the library comes in, in its usual place, in every language that the library knows.
    Add {
        /// Its key.
        clause: String,
    },
    /// A clause of the drafters' own comes in, with a heading in one language and no words yet.
    Write {
        /// Its heading.
        heading: String,
        /// The heading's language.
        lang: LangTag,
        /// After which clause; none for the end.
        after: Option<String>,
    },
    /// A clause goes after another, or to the front.
    Move {
        /// Which.
        clause: String,
        /// After which.
        after: Option<String>,
    },
    /// A clause goes out; its versions stay.
    Remove {
        /// Which.
        clause: String,
    },
    /// The text becomes authentic in one more language.
    AddLanguage(LangTag),
    /// It is no longer authentic in this one; what was written in it stays.
    RemoveLanguage(LangTag),
}

/// Rearranges a text; `structure` is the arrangement that the page showed. Gives the key of the clause concerned.
///
/// # Errors
/// The rules' refusal in words, among them that someone rearranged it meanwhile; [`Failure::NotFound`] for someone
/// without sight, for a clause that the library lacks, or where no text was begun.
pub async fn rearrange(by: By<'_>, slug: &str, structure: i64, what: Rearrangement) -> Result<String> {
    let mut tx = by.app.db.begin().await?;
    let agreement = held(by, &mut tx, slug, None).await?;
    let text = store::draft(&mut tx, &agreement.id).await?.ok_or(Failure::NotFound)?;
    let key = match &what {
        Rearrangement::Add { clause } | Rearrangement::Move { clause, .. } | Rearrangement::Remove { clause } => {
            clause.clone()
        }
        Rearrangement::Write { heading, .. } => free_key(&text, heading),
        Rearrangement::AddLanguage(_) | Rearrangement::RemoveLanguage(_) => String::new(),
    };
    let arranged = arrange(by, text, &agreement, structure, &what, &key);
    let (text, event) = arranged.map_err(|refusal| by.refuse(&refusal))?;
    if !store::keep_structure(&mut tx, &text).await? {
        return Err(by.refuse(&Refusal::Rearranged));
    }
    let mut events = vec![event];
    for (lang, wording) in first_words(&agreement, &text, what)? {
        events.extend(first_save(by, &mut tx, &agreement, &key, lang, wording).await?);
    }
    keep(by, &mut tx, &agreement, &agreement, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(key)
}

fn arrange(
    by: By<'_>,
    text: Text,
    agreement: &Agreement,
    structure: i64,
    what: &Rearrangement,
    key: &str,
) -> Result<(Text, Event), Refusal> {
    let now = by.now();
    match what {
        Rearrangement::Add { .. } => {
            let before = usual_place(&text, key);
            let first = before.is_none() && !text.clauses.is_empty();
            let (mut text, event) = text.add_clause(agreement, &now, structure, before.as_deref(), key)?;
            if first {
                text.clauses.rotate_right(1);
            }
            Ok((text, event))
        }
        Rearrangement::Write { after, .. } => text.add_clause(agreement, &now, structure, after.as_deref(), key),
        Rearrangement::Move { after, .. } => text.move_clause(agreement, &now, structure, key, after.as_deref()),
        Rearrangement::Remove { .. } => text.remove_clause(agreement, &now, structure, key),
        Rearrangement::AddLanguage(lang) => text.add_language(agreement, &now, structure, lang.clone()),
        Rearrangement::RemoveLanguage(lang) => text.remove_language(agreement, &now, structure, lang.clone()),
    }
}

/// The clause of the text that a clause of the library usually follows; none when it usually comes first.
fn usual_place(text: &Text, key: &str) -> Option<String> {
    let order = |key: &str| clauses::find(key).map(|clause| clause.order);
    let own = order(key)?;
    let earlier = text.clauses.iter().filter(|clause| order(&clause.key).is_some_and(|order| order < own));
    earlier.max_by_key(|clause| order(&clause.key)).map(|clause| clause.key.clone())
}

/// A key for a clause of the drafters' own, made of its heading, that no clause of this text bears.
fn free_key(text: &Text, heading: &str) -> String {
    let made = slug(heading);
    let made = if made.is_empty() { "clause" } else { made.get(..50).unwrap_or(&made).trim_end_matches('-') };
    let candidates = std::iter::once(made.to_owned()).chain((2..).map(|number| format!("{made}-{number}")));
    let mut free = candidates.filter(|key| text.clause(key).is_none());
    free.next().unwrap_or_else(|| made.to_owned())
}

/// What a clause says when it comes in.
fn first_words(agreement: &Agreement, text: &Text, what: Rearrangement) -> Result<BTreeMap<LangTag, Wording>> {
    match what {
        Rearrangement::Add { clause } => clauses::find(&clause)
            .map_or_else(|| Ok(BTreeMap::new()), |known| worded(agreement, known, &text.languages)),
        Rearrangement::Write { heading, lang, .. } => Ok([(lang, Wording { heading, body: String::new() })].into()),
        _ => Ok(BTreeMap::new()),
    }
}

/// Saves the first words of a clause, unless someone wrote it before it was taken out: those words are back.
async fn first_save(
    by: By<'_>,
    tx: &mut Tx,
    agreement: &Agreement,
    key: &str,
    lang: LangTag,
    wording: Wording,
) -> Result<Option<Event>> {
    let text = store::draft(tx, &agreement.id).await?.ok_or(Failure::NotFound)?;
    let edit = Edit { clause: key.to_owned(), lang, base: 0, wording, reach: Reach::Spelling };
    match text.save(agreement, &by.now(), edit).map_err(|refusal| by.refuse(&refusal))? {
        Saved::Kept { revision, event, .. } => {
            store::keep_revision(tx, &agreement.id, &revision).await?;
            Ok(Some(*event))
        }
        Saved::Unchanged | Saved::Conflict { .. } => Ok(None),
    }
}
