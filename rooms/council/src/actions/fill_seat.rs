use kernel::{Actor, Day};
use members::MandateId;
use platform::{App, Failure, Result, db::Tx};

use super::bench;
use crate::{
    rules::{College, Holding},
    seating, store,
};

/// Seats someone from a day on, through a mandate.
///
/// # Errors
/// When this is not the actor's to do, the rules do not let them sit there then ([`crate::rules::Benches::fill`]), or someone
/// else was seated in the college meanwhile.
pub async fn fill_seat(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (college, seat): (College, i64),
    mandate: &MandateId,
    since: Day,
) -> Result<Holding> {
    let sitter = seating::sitter(tx, mandate).await?.ok_or(Failure::NotFound)?;
    let (organ, bench) = bench(tx, college).await?;
    let holding = bench.judged(&organ, |benches| benches.fill(actor, (app.id(), seat), &sitter.bearer, since))?;
    if !store::seat_one(tx, &bench.college).await? || !store::save_holding(tx, &holding).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.seat.fill", holding.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(holding)
}
