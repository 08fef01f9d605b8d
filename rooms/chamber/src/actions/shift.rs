use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{Over, audited, conducted, held_over, save};
use crate::rules::{Request, RequestId};

/// Moves one that waits a place up or down the list.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Request::shift`]), or the chair did something meanwhile.
pub async fn shift(app: &App, tx: &mut Tx, actor: &Actor, over: Over<'_>, (id, up): (&RequestId, bool)) -> Result<()> {
    let chamber = held_over(app, tx, over).await?;
    let moved = chamber.sitting(app.now(), |at| Request::shift(actor, at, &chamber.requests, (id, up)))?;
    let Some((one, other)) = moved else { return Ok(()) };
    save(tx, &one).await?;
    save(tx, &other).await?;
    conducted(tx, &chamber.course).await?;
    audited(app, tx, actor, "chamber.list.move", (&chamber, Some(&one))).await
}
