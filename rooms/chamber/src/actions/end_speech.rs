use council::rules::SessionId;
use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{audited, conducted, held, request, save};
use crate::rules::{ChamberVerb, RequestId, may};

/// Ends a speech; of a point of order the chair may rule in a word. Whoever ends it over another that ended meanwhile is refused:
/// it does not speak any more.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`crate::Request::end`]).
pub async fn end_speech(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    session: &SessionId,
    (id, ruling): (&RequestId, Localised),
) -> Result<()> {
    let chamber = held(app, tx, session).await?;
    let speaks = request(&chamber, id)?;
    let heard = chamber.sitting(app.now(), |at| speaks.end(actor, at, ruling))?;
    save(tx, &heard).await?;
    // A seat that ends its own speech overtakes nobody who conducts: they call the next all the same.
    if chamber.sitting(app.now(), |at| may(actor, ChamberVerb::Conduct, at.seats, None)).is_ok() {
        conducted(tx, &chamber.course).await?;
    }
    audited(app, tx, actor, "chamber.floor.end", (&chamber, Some(&heard))).await
}
