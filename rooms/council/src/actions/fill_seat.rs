use kernel::{Actor, Day};
use members::MandateId;
use platform::{App, Failure, Result, db::Tx};

use super::{around, enter, subject};
use crate::{
    rules::{College, Holding},
    seating, store,
};

/// Seats someone from a day on, through a mandate; to a last day where one is known already.
///
/// The organ's version is taken too: of two who seat one person in two colleges at one moment, the second is told.
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
    (since, until): (Day, Option<Day>),
) -> Result<Holding> {
    let sitter = seating::sitter(tx, mandate).await?.ok_or(Failure::NotFound)?;
    let it = around(tx, &college).await?;
    let term = (since, until);
    let holding = it.judged(&college, |benches| benches.fill(actor, (app.id(), seat), &sitter.bearer, term))?;
    let first = store::save_organ(tx, &it.organ).await? && store::seat_one(tx, &college).await?;
    if !first || !store::save_holding(tx, &holding).await? {
        return Err(Failure::Stale);
    }
    enter::filled(app, tx, (&it.organ, &college), &holding).await?;
    tx.audit(actor, "council.seat.fill", &subject(&it.organ, &college, Some(seat)), app.now()).await?;
    tx.touch();
    Ok(holding)
}
