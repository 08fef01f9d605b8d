use std::collections::BTreeMap;

use kernel::LangTag;
use platform::{Failure, Result};

use super::{By, held, keep};
use crate::{
    clauses::{self, LibraryClause},
    filling,
    rules::{Agreement, Stage, Text, Wording},
    store,
};

/// Begins the text of an agreement from clauses of the library, each in the languages that the library knows; what the
/// agreement already says is filled in. An agreement that was only talked of becomes a draft.
///
/// # Errors
/// The rules' refusal in words; [`Failure::NotFound`] for someone without sight; [`Failure::Stale`] when a text was
/// begun meanwhile.
pub async fn start_text(by: By<'_>, slug: &str, languages: Vec<LangTag>, keys: &[String]) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let before = held(by, &mut tx, slug, None).await?;
    let (mut after, mut events) = (before.clone(), Vec::new());
    if matches!(after.stage, Stage::Approach { .. }) {
        (after, events) = after.begin_draft(&by.now()).map_err(|refusal| by.refuse(&refusal))?;
    }
    let mut chosen = Vec::new();
    for clause in clauses::for_kind(&after.kind).filter(|clause| keys.contains(&clause.key)) {
        chosen.push((clause.key.clone(), worded(&after, clause, &languages)?));
    }
    let (text, revisions, event) =
        Text::start(&after, &by.now(), languages, chosen).map_err(|refusal| by.refuse(&refusal))?;
    if !store::start(&mut tx, &text, &revisions).await? {
        return Err(Failure::Stale);
    }
    events.push(event);
    keep(by, &mut tx, &before, &after, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(after)
}

/// A clause of the library in those of these languages in which it is written, filled with what the agreement says.
pub(super) fn worded(
    agreement: &Agreement,
    clause: &LibraryClause,
    languages: &[LangTag],
) -> Result<BTreeMap<LangTag, Wording>> {
    let mut words = BTreeMap::new();
    for tag in languages {
        if let Some(wording) = filling::wording(agreement, clause, tag, languages)? {
            words.insert(tag.clone(), wording);
        }
    }
    Ok(words)
}
