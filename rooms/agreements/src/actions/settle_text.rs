use platform::{Failure, Refusal, Result};

use super::{By, held, keep};
use crate::{
    WORDS, clauses,
    rules::{Agreement, Content},
    store,
};

/// Settles the text that the page showed: `version` of the agreement, and `hash` of what the draft said.
///
/// # Errors
/// The rules' refusal in words, and a refusal when the draft says something else by now; [`Failure::NotFound`] for
/// someone without sight, or where no text was begun; [`Failure::Stale`] when the agreement changed.
pub async fn settle_text(by: By<'_>, slug: &str, version: i64, hash: &str) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let before = held(by, &mut tx, slug, Some(version)).await?;
    let text = store::draft(&mut tx, &before.id).await?.ok_or(Failure::NotFound)?;
    if Content::of(&text).hash() != hash {
        return Err(Refusal::new(&WORDS, "draft-changed-meanwhile").into());
    }
    let required = clauses::required(&before.kind);
    let settled = before.clone().settle(&by.now(), &text, &required);
    let (after, settled, events) = settled.map_err(|refusal| by.refuse(&refusal))?;
    store::keep_settled(&mut tx, &after.id, &settled).await?;
    keep(by, &mut tx, &before, &after, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(after)
}
