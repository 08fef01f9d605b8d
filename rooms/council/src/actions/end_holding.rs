use kernel::{Actor, Day, Localised};
use platform::{App, Failure, Result, db::Tx};

use super::{enter, organ, subject};
use crate::{rules::Holding, seating, store};

/// Enters the last day of a holding, that day included, and why it ends: `holding` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the rules do not let it end so ([`Holding::end`]), or someone changed it since it was
/// read.
pub async fn end_holding(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    holding: Holding,
    until: Day,
    reason: Localised,
) -> Result<Holding> {
    let college = store::college(tx, holding.college.as_str()).await?.ok_or(Failure::NotFound)?;
    let organ = organ(tx, &college.organ).await?;
    let sitter = seating::sitter(tx, &holding.mandate).await?.ok_or(Failure::NotFound)?;
    let holding = holding.end(actor, (&organ, &sitter.bearer), until, reason, app.today())?;
    if !store::seat_one(tx, &college).await? || !store::save_holding(tx, &holding).await? {
        return Err(Failure::Stale);
    }
    enter::vacated(app, tx, &organ, &holding).await?;
    tx.audit(actor, "council.holding.end", &subject(&organ, &college, Some(holding.seat)), app.now()).await?;
    tx.touch();
    Ok(Holding { version: holding.version + 1, ..holding })
}
