use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};
use suffrage::amendment::Place;

use super::at;
use crate::{
    rules::{AmendmentId, SetOrder},
    store,
};

/// Sets the order in which the amendments at one place of a motion are put to the vote.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`SetOrder::set`]).
pub async fn set_order(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, place): (&str, Place),
    said: (Vec<AmendmentId>, Localised),
) -> Result<()> {
    let (filed, around) = at(app, tx, id).await?;
    let sitting = around.sitting(&filed.motion.item, app.now());
    let over = (&filed.motion, &sitting);
    let order = SetOrder::set(actor, &around.scene(None, None), over, (&filed.amendments, place), said)?;
    store::save_order(tx, &filed.motion.id, &order).await?;
    tx.touch();
    tx.audit(actor, "motions.order.set", id, app.now()).await?;
    Ok(())
}
