use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{at, keep, measure};
use crate::rules::{Amendment, ClauseInput, Motion, Moved};

/// Adds a clause to a motion; `version` is that of the motion which was read.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Motion::add_clause`]), or someone changed the motion since it was read.
pub async fn add_clause(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    input: ClauseInput,
) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let motion = filed.motion.clone().add_clause(actor, &place.scene(None, None), &sitting, input)?;
    keep(tx, &Motion { version, ..motion }).await?;
    tx.audit(actor, "motions.clause.add", id, app.now()).await?;
    Ok(())
}

/// Writes a clause of a motion. How far the amendments to it go is counted anew.
///
/// # Errors
/// As [`add_clause`], by [`Motion::write_clause`].
pub async fn write_clause(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    (key, input): (&str, &ClauseInput),
) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let motion = filed.motion.clone().write_clause(actor, &place.scene(None, None), &sitting, (key, input))?;
    let motion = Motion { version, ..motion };
    keep(tx, &motion).await?;
    let at_clause = |it: &&Amendment| it.is_tabled() && it.asks.clause() == Some(key);
    for amendment in filed.amendments.iter().filter(at_clause) {
        measure(tx, &motion, amendment).await?;
    }
    tx.audit(actor, "motions.clause.write", id, app.now()).await?;
    Ok(())
}

/// Moves a clause of a motion, or takes it out.
///
/// # Errors
/// As [`add_clause`], by [`Motion::move_clause`].
pub async fn move_clause(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, version): (&str, i64),
    to: (&str, Moved),
) -> Result<()> {
    let (filed, place) = at(app, tx, id).await?;
    let sitting = place.sitting(&filed.motion.item, app.now());
    let motion = filed.motion.clone().move_clause(actor, &place.scene(None, None), &sitting, to)?;
    keep(tx, &Motion { version, ..motion }).await?;
    tx.audit(actor, "motions.clause.move", id, app.now()).await?;
    Ok(())
}
