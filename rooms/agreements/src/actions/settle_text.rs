use platform::{Failure, Refusal, Result, db::Reader};

use super::{By, held, keep, standing_text};
use crate::{
    WORDS, clauses, filling,
    rules::{self, Agreement, Announced, Content, Event, Kind, SettledText, Text},
    store,
};

/// Settles the text that the page showed: `version` of the agreement, and `hash` of what would be settled.
///
/// # Errors
/// The rules' refusal in words, and a refusal when the draft says something else by now; [`Failure::NotFound`] for
/// someone without sight, or where no text was begun; [`Failure::Stale`] when the agreement changed.
pub async fn settle_text(by: By<'_>, slug: &str, version: i64, hash: &str) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let before = held(by, &mut tx, slug, Some(version)).await?;
    let text = store::draft(&mut tx, &before.id).await?.ok_or(Failure::NotFound)?;
    if Content::whole(&before, &text).hash() != hash {
        return Err(Refusal::new(&WORDS, "draft-changed-meanwhile").meanwhile().into());
    }
    let announced = announced(by, &mut tx, &before, &text).await?;
    let (after, settled, events) = settled(by, &before, &text, &announced).map_err(|refusal| by.refuse(&refusal))?;
    store::keep_settled(&mut tx, &after.id, &settled).await?;
    keep(by, &mut tx, &before, &after, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(after)
}

/// The agreement with its text settled, where the text is all that is asked of it: the page asks this before it shows the
/// button, the action before it keeps anything.
///
/// # Errors
/// The rules' refusal.
pub(crate) fn settled(
    by: By<'_>,
    agreement: &Agreement,
    text: &Text,
    announced: &Announced,
) -> Result<(Agreement, SettledText, Vec<Event>), rules::Refusal> {
    let done = agreement.clone().settle(&by.now(), text, &clauses::required(&agreement.kind))?;
    announced.check(text)?;
    Ok(done)
}

/// What the text of an addendum must say, and leave alone; nothing for an agreement of another kind.
///
/// # Errors
/// When the database fails, or the stored text was altered.
pub(crate) async fn announced(
    by: By<'_>,
    reader: &mut Reader,
    agreement: &Agreement,
    text: &Text,
) -> Result<Announced> {
    let Kind::Addendum { to, .. } = &agreement.kind else { return Ok(Announced::default()) };
    let parent = store::by_id(reader, to).await?.ok_or(Failure::NotFound)?;
    let standing = standing_text(by, reader, &parent).await?;
    Ok(filling::announced(agreement, standing.as_ref().map(|standing| &standing.content), &text.languages))
}
