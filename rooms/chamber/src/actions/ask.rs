use council::rules::{SeatAt, SessionId};
use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{audited, held};
use crate::{
    rules::{Request, Sort},
    store,
};

/// Enters a seat in the list: for the floor, or with a point of order.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`Request::ask`]).
pub async fn ask(app: &App, tx: &mut Tx, actor: &Actor, id: &SessionId, (seat, sort): (&SeatAt, Sort)) -> Result<()> {
    let chamber = held(app, tx, id).await?;
    let item = chamber.now_on().map(|on| on.item.clone());
    let asked = chamber
        .sitting(app.now(), |at| Request::ask(actor, (app.id(), at), (seat, sort), &chamber.requests, item.as_ref()))?;
    store::save_request(tx, &asked).await?;
    let verb = if sort == Sort::Order { "chamber.order.raise" } else { "chamber.floor.ask" };
    audited(app, tx, actor, verb, (&chamber, Some(&asked))).await
}
