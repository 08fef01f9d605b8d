use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{Over, audited, conducted, held_over, request, save};
use crate::rules::RequestId;

/// What is given to whoever speaks at a time, in seconds.
const MORE: i64 = 60;

/// Gives whoever speaks a minute more.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`crate::Request::lengthen`]), or the chair did something meanwhile.
pub async fn lengthen(app: &App, tx: &mut Tx, actor: &Actor, over: Over<'_>, id: &RequestId) -> Result<()> {
    let chamber = held_over(app, tx, over).await?;
    let speaks = request(&chamber, id)?;
    let longer = chamber.sitting(app.now(), |at| speaks.lengthen(actor, at, MORE))?;
    save(tx, &longer).await?;
    conducted(tx, &chamber.course).await?;
    audited(app, tx, actor, "chamber.floor.lengthen", (&chamber, Some(&longer))).await
}
