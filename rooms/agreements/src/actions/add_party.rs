use platform::{Failure, Result};

use super::{By, keep, propose, seen};
use crate::rules::Agreement;

/// Adds a legal entity of the atlas as a party, while the text is not settled.
///
/// # Errors
/// As [`super::step`]; [`Failure::NotFound`] for an entity that is not in the atlas.
pub async fn add_party(by: By<'_>, slug: &str, version: Option<i64>, entity: &str) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let before = seen(by, &mut tx, slug, version).await?;
    let entity = atlas::entity(&mut tx, entity).await?.ok_or(Failure::NotFound)?;
    let party = propose::party(by, &mut tx, &entity).await?;
    let (after, events) = before.clone().add_party(&by.now(), party).map_err(|refusal| by.refuse(&refusal))?;
    keep(by, &mut tx, &before, &after, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(after)
}
