use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{amended, at, keep_amendment};
use crate::{
    rules::{Amendment, AmendmentInput, Mover},
    store,
};

/// Begins an amendment to a motion.
///
/// # Errors
/// When this is not the actor's to do for that author, or the rules refuse ([`Amendment::draft`]).
pub async fn draft_amendment(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (motion, author): (&str, Mover),
    input: AmendmentInput,
) -> Result<Amendment> {
    let (filed, place) = at(app, tx, motion).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let over = (&filed.motion, &sitting);
    let amendment = Amendment::draft(actor, (app.id(), author), &place.scene(None, None), over, input)?;
    store::insert_amendment(tx, &amendment).await?;
    tx.touch();
    tx.audit(actor, "motions.amendment.draft", amendment.id.as_str(), app.now()).await?;
    Ok(amendment)
}

/// Says an amendment otherwise; `version` is that which was read.
///
/// # Errors
/// As [`draft_amendment`], by [`Amendment::edit`], and when someone changed it since it was read.
pub async fn edit_amendment(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    input: AmendmentInput,
) -> Result<()> {
    let (amendment, filed, place) = amended(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let amendment = amendment.edit(actor, &place.scene(None, None), (&filed.motion, &sitting), input)?;
    keep_amendment(tx, &filed.motion, &Amendment { version, ..amendment }).await?;
    tx.audit(actor, "motions.amendment.edit", id, app.now()).await?;
    Ok(())
}
