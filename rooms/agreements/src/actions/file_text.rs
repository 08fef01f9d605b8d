use platform::{Failure, Refusal, Result};

use super::{By, held, keep};
use crate::{
    WORDS,
    rules::{Agreement, Content},
    store,
};

/// Files the words of an original that was signed elsewhere, as the page showed them: `version` of the agreement, and
/// `hash` of what was transcribed.
///
/// # Errors
/// As [`super::settle_text`].
pub async fn file_text(by: By<'_>, slug: &str, version: i64, hash: &str) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let before = held(by, &mut tx, slug, Some(version)).await?;
    let text = store::draft(&mut tx, &before.id).await?.ok_or(Failure::NotFound)?;
    if Content::of(&text).hash() != hash {
        return Err(Refusal::new(&WORDS, "draft-changed-meanwhile").meanwhile().into());
    }
    let filed = before.clone().file_text(&by.now(), &text);
    let (after, settled, events) = filed.map_err(|refusal| by.refuse(&refusal))?;
    store::keep_settled(&mut tx, &after.id, &settled).await?;
    keep(by, &mut tx, &before, &after, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(after)
}
