use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::store;

/// Erases what opens a commitment (a person's name, a reason), as the law may ask. The entry and its proofs stand; what
/// it committed to is known to nobody any more.
///
/// # Errors
/// [`Failure::NotFound`] when nothing is kept under this commitment.
pub async fn forget(app: &App, tx: &mut Tx, actor: &Actor, commitment: &str) -> Result<()> {
    if store::erase_opening(tx, commitment).await? == 0 {
        return Err(Failure::NotFound);
    }
    Ok(tx.audit(actor, "register.forget", commitment, app.now()).await?)
}
