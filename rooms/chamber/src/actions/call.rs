use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{Over, audited, conducted, held_over, request, save};
use crate::rules::RequestId;

/// Gives the floor to one that waits. Whoever had it before has spoken; one on a point of order speaks over them.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`crate::Request::call`]), or the chair did something meanwhile.
pub async fn call(app: &App, tx: &mut Tx, actor: &Actor, over: Over<'_>, id: &RequestId) -> Result<()> {
    let chamber = held_over(app, tx, over).await?;
    let asked = request(&chamber, id)?;
    let (seconds, sort) = (chamber.course.seconds, asked.sort);
    let called = chamber.sitting(app.now(), |at| asked.call(actor, at, &chamber.requests, seconds))?;
    if let Some(before) = chamber.speaking(sort) {
        save(tx, &chamber.sitting(app.now(), |at| before.clone().end(actor, at, Localised::default()))?).await?;
    }
    save(tx, &called).await?;
    conducted(tx, &chamber.course).await?;
    audited(app, tx, actor, "chamber.floor.give", (&chamber, Some(&called))).await
}
