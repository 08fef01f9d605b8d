use council::rules::SessionId;
use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{at, keep};
use crate::{
    place::Place,
    rules::{Motion, MotionInput, Mover},
};

/// Begins a motion for an item of a session.
///
/// # Errors
/// When this is not the actor's to do for that mover, or the rules refuse ([`Motion::draft`]).
pub async fn draft_motion(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, mover): (&SessionId, Mover),
    input: MotionInput,
) -> Result<Motion> {
    let place = Place::of(tx, session, None, app.now()).await?;
    let sitting = place.sitting(&input.item, app.now());
    let motion = Motion::draft(actor, (app.id(), mover), &place.scene(None, None), &sitting, input)?;
    keep(tx, &motion).await?;
    tx.audit(actor, "motions.motion.draft", motion.id.as_str(), app.now()).await?;
    Ok(motion)
}

/// Says otherwise what a motion is about; `version` is that which was read.
///
/// # Errors
/// As [`draft_motion`], and when someone changed it since it was read.
pub async fn edit_motion(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    input: MotionInput,
) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    let sitting = place.sitting(&input.item, app.now());
    let motion = filed.motion.edit(actor, &place.scene(None, None), (&sitting, &filed.amendments), input)?;
    keep(tx, &Motion { version, ..motion }).await?;
    tx.audit(actor, "motions.motion.edit", id, app.now()).await?;
    Ok(())
}
