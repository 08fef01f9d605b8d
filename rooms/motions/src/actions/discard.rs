use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{amended, at};
use crate::{
    rules::{Amendment, Motion},
    store,
};

/// Throws the draft of a motion away; `version` is that which was read.
///
/// # Errors
/// When this is not the actor's to do, it was tabled, or someone changed it since it was read.
pub async fn discard_motion(app: &App, tx: &mut Tx, actor: &Actor, (id, version): (&str, i64)) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    filed.motion.discard(actor, &place.scene(None, None))?;
    if !store::remove_motion(tx, &Motion { version, ..filed.motion }).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    tx.audit(actor, "motions.motion.discard", id, app.now()).await?;
    Ok(())
}

/// Throws the draft of an amendment away; `version` is that which was read.
///
/// # Errors
/// As [`discard_motion`].
pub async fn discard_amendment(app: &App, tx: &mut Tx, actor: &Actor, (id, version): (&str, i64)) -> Result<()> {
    let (amendment, _, place) = amended(app, tx, id).await?;
    amendment.discard(actor, &place.scene(None, None))?;
    if !store::remove_amendment(tx, &Amendment { version, ..amendment }).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    tx.audit(actor, "motions.amendment.discard", id, app.now()).await?;
    Ok(())
}
