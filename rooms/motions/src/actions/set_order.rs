use kernel::{Actor, Localised, Time};
use platform::{App, Failure, Result, db::Tx};
use suffrage::amendment::Place;

use super::at;
use crate::{
    rules::{AmendmentId, SetOrder},
    store,
};

/// Sets the order in which the amendments at one place of a motion are put to the vote; `was` is when the one that was read was set,
/// none where none was.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`SetOrder::set`]), or someone set another since it was read.
pub async fn set_order(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, place): (&str, Place),
    (was, said): (Option<Time>, (Vec<AmendmentId>, Localised)),
) -> Result<()> {
    let (filed, around) = at(app, tx, id).await?;
    let sitting = around.sitting(&filed.motion.item, app.now());
    let over = (&filed.motion, &sitting);
    let order = SetOrder::set(actor, &around.scene(None, None), over, (&filed.amendments, place), said)?;
    if !store::save_order(tx, &filed.motion.id, &order, was).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    tx.audit(actor, "motions.order.set", id, app.now()).await?;
    Ok(())
}
