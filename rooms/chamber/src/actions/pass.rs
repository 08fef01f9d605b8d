use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{Over, audited, conducted, held_over, request, save};
use crate::rules::{RequestId, Sort};

/// Does not call one that waits: takes it off the list or, of a point of order, does not take it, with a word.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`crate::Request::pass`]), or the chair did something meanwhile.
pub async fn pass(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    over: Over<'_>,
    (id, ruling): (&RequestId, Localised),
) -> Result<()> {
    let chamber = held_over(app, tx, over).await?;
    let asked = request(&chamber, id)?;
    let verb = if asked.sort == Sort::Order { "chamber.order.refuse" } else { "chamber.floor.strike" };
    let passed = chamber.sitting(app.now(), |at| asked.pass(actor, at, ruling))?;
    save(tx, &passed).await?;
    conducted(tx, &chamber.course).await?;
    audited(app, tx, actor, verb, (&chamber, Some(&passed))).await
}
