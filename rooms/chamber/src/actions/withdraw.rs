use council::rules::SessionId;
use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{audited, held, request, save};
use crate::rules::RequestId;

/// Takes back what a seat asked.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`crate::Request::withdraw`]).
pub async fn withdraw(app: &App, tx: &mut Tx, actor: &Actor, session: &SessionId, id: &RequestId) -> Result<()> {
    let chamber = held(app, tx, session).await?;
    let asked = request(&chamber, id)?;
    let taken_back = chamber.sitting(app.now(), |at| asked.withdraw(actor, at))?;
    save(tx, &taken_back).await?;
    audited(app, tx, actor, "chamber.request.withdraw", (&chamber, Some(&taken_back))).await
}
