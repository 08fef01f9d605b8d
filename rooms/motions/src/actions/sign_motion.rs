use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{amended, at};
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

/// Supports an amendment for the actor's own seat.
///
/// # Errors
/// When the actor has no seat, or the rules refuse ([`crate::rules::Amendment::sign`]).
pub async fn sign_amendment(app: &App, tx: &mut Tx, actor: &Actor, id: &str) -> Result<()> {
    let (amendment, filed, place) = amended(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let over = (&filed.motion, filed.support(&amendment.id));
    let signature = amendment.sign(actor, &place.scene(None, None), over, &sitting)?;
    store::save_support(tx, &amendment.id, &signature).await?;
    tx.touch();
    tx.audit(actor, "motions.amendment.sign", id, app.now()).await?;
    Ok(())
}

/// Takes the support of the actor's own seat for an amendment back.
///
/// # Errors
/// When the actor has no seat, or the rules refuse ([`crate::rules::Amendment::unsign`]).
pub async fn unsign_amendment(app: &App, tx: &mut Tx, actor: &Actor, id: &str) -> Result<()> {
    let (amendment, filed, place) = amended(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let over = (&filed.motion, filed.support(&amendment.id));
    let signature = amendment.unsign(actor, &place.scene(None, None), over, &sitting)?;
    store::remove_support(tx, &amendment.id, &signature).await?;
    tx.touch();
    tx.audit(actor, "motions.amendment.unsign", id, app.now()).await?;
    Ok(())
}
