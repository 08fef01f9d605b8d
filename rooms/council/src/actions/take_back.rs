use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{enter, organ, subject};
use crate::{
    rules::{Holding, Turn},
    store,
};

/// Takes back a seating that was entered by mistake: `holding` is as it was read. Nothing is left of it but the audit trail,
/// which keeps `why`.
///
/// # Errors
/// When the rules do not let it be taken back ([`Holding::take_back`]), or someone changed it since it was read.
pub async fn take_back_holding(app: &App, tx: &mut Tx, actor: &Actor, holding: Holding, why: &str) -> Result<()> {
    let college = store::college(tx, holding.college.as_str()).await?.ok_or(Failure::NotFound)?;
    let organ = organ(tx, &college.organ).await?;
    holding.take_back(actor, &organ, app.today())?;
    if !store::seat_one(tx, &college).await? || !store::remove_holding(tx, &holding).await? {
        return Err(Failure::Stale);
    }
    enter::taken_back(app, tx, &organ, &holding).await?;
    let what = format!("{} · {why}", subject(&organ, &college, Some(holding.seat)));
    tx.audit(actor, "council.holding.take-back", &what, app.now()).await?;
    tx.touch();
    Ok(())
}

/// Takes back a turn that has not begun: `turn` is as it was read. The audit trail keeps `why`.
///
/// # Errors
/// When the rules do not let it be taken back ([`Turn::take_back`]), or someone changed it since it was read.
pub async fn take_back_turn(app: &App, tx: &mut Tx, actor: &Actor, turn: Turn, why: &str) -> Result<()> {
    let organ = organ(tx, &turn.organ).await?;
    turn.take_back(actor, &organ, app.today())?;
    if !store::remove_turn(tx, &turn).await? {
        return Err(Failure::Stale);
    }
    let what = format!("{} · {} · {why}", organ.slug, turn.from);
    tx.audit(actor, "council.turn.take-back", &what, app.now()).await?;
    tx.touch();
    Ok(())
}
