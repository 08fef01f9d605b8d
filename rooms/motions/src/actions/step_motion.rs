use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{at, keep, keep_amendment};
use crate::{rules::Motion, store};

/// A step of a motion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum MotionStep {
    /// Table it.
    Table,
    /// Withdraw it, with the reason.
    Withdraw(Localised),
}

/// Takes a step of a motion; `version` is that which was read.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse, or someone changed the motion since it was read.
pub async fn step_motion(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    step: MotionStep,
) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    let (motion, scene) = (filed.motion, place.scene(None, None));
    let sitting = place.sitting(&motion.item, app.now());
    let (motion, fallen, verb) = match step {
        MotionStep::Table => {
            let number = store::highest(tx, &motion.session).await? + 1;
            (motion.table(actor, &scene, &sitting, number)?, Vec::new(), "motions.motion.table")
        }
        MotionStep::Withdraw(reason) => {
            let over = (&sitting, filed.amendments.as_slice());
            let (motion, fallen) = motion.withdraw(actor, &scene, over, reason)?;
            (motion, fallen, "motions.motion.withdraw")
        }
    };
    let motion = Motion { version, ..motion };
    keep(tx, &motion).await?;
    for amendment in fallen {
        keep_amendment(tx, &motion, &amendment).await?;
        tx.audit(actor, "motions.amendment.fall", amendment.id.as_str(), app.now()).await?;
    }
    tx.audit(actor, verb, id, app.now()).await?;
    Ok(())
}
