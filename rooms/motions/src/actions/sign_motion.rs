use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::at;
use crate::store;

/// Supports a motion for the actor's own seat.
///
/// # Errors
/// When the actor has no seat, or the rules refuse ([`crate::rules::Motion::sign`]).
pub async fn sign_motion(app: &App, tx: &mut Tx, actor: &Actor, id: &str) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let signature = filed.motion.sign(actor, &place.scene(None, None), &filed.signatures, &sitting)?;
    store::save_signature(tx, &filed.motion.id, &signature).await?;
    tx.touch();
    tx.audit(actor, "motions.motion.sign", id, app.now()).await?;
    Ok(())
}

/// Takes the support of the actor's own seat back.
///
/// # Errors
/// When the actor has no seat, or the rules refuse ([`crate::rules::Motion::unsign`]).
pub async fn unsign_motion(app: &App, tx: &mut Tx, actor: &Actor, id: &str) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let signature = filed.motion.unsign(actor, &place.scene(None, None), &filed.signatures, &sitting)?;
    store::remove_signature(tx, &filed.motion.id, &signature).await?;
    tx.touch();
    tx.audit(actor, "motions.motion.unsign", id, app.now()).await?;
    Ok(())
}
