use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{amended, keep_amendment};
use crate::{rules::Amendment, store};

/// A step of an amendment.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum AmendmentStep {
    /// Table it.
    Table,
    /// Withdraw it, with a reason or none.
    Withdraw(Localised),
    /// The motion's mover takes it over.
    Accept,
    /// Whoever presides sets it aside, with the reason.
    SetAside(Localised),
}

/// Takes a step of an amendment; `version` is that which was read.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse, or someone changed the amendment since it was read.
pub async fn step_amendment(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    step: AmendmentStep,
) -> Result<()> {
    let (amendment, filed, place) = amended(app, tx, id).await?;
    let (motion, scene) = (&filed.motion, place.scene(None, None));
    let sitting = place.sitting(&motion.item, app.now());
    let (amendment, verb) = match step {
        AmendmentStep::Table => {
            let number = store::highest_amendment(tx, &motion.id).await? + 1;
            (
                amendment.table(actor, &scene, (motion, &sitting), (&filed.amendments, number))?,
                "motions.amendment.table",
            )
        }
        AmendmentStep::Withdraw(reason) => {
            (amendment.withdraw(actor, &scene, (motion, &sitting), reason)?, "motions.amendment.withdraw")
        }
        AmendmentStep::Accept => {
            (amendment.accept(actor, &scene, (motion, &sitting), &filed.amendments)?, "motions.amendment.accept")
        }
        AmendmentStep::SetAside(reason) => {
            (amendment.set_aside(actor, &scene, &sitting, reason)?, "motions.amendment.set-aside")
        }
    };
    keep_amendment(tx, motion, &Amendment { version, ..amendment }).await?;
    tx.audit(actor, verb, id, app.now()).await?;
    Ok(())
}
