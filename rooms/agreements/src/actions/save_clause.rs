use platform::{Failure, Result};

use super::{By, held, keep};
use crate::{
    rules::{Edit, Saved},
    store,
};

/// Saves one clause in one language. Where someone else saved it meanwhile, nothing is written and both wordings come
/// back.
///
/// # Errors
/// The rules' refusal in words; [`Failure::NotFound`] for someone without sight, or where no text was begun.
pub async fn save_clause(by: By<'_>, slug: &str, edit: Edit) -> Result<Saved> {
    let mut tx = by.app.db.begin().await?;
    let agreement = held(by, &mut tx, slug, None).await?;
    let text = store::draft(&mut tx, &agreement.id).await?.ok_or(Failure::NotFound)?;
    let saved = text.save(&agreement, &by.now(), edit).map_err(|refusal| by.refuse(&refusal))?;
    if let Saved::Kept { revision, event, .. } = &saved {
        if !store::keep_revision(&mut tx, &agreement.id, revision).await? {
            return Err(Failure::Stale);
        }
        keep(by, &mut tx, &agreement, &agreement, std::slice::from_ref(&**event)).await?;
        tx.commit(by.app.now()).await?;
    }
    Ok(saved)
}
