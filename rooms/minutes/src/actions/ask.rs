use council::{Gathered, rules::Act};
use kernel::{Actor, Lang};
use platform::{App, Failure, Result, db::Tx};

use super::held;
use crate::{
    rules::{Refusal, Request},
    store,
};

/// A correction that a seat asks for.
#[derive(Debug, Clone)]
pub struct AskInput {
    /// The seat, as addresses write it.
    pub seat: String,
    /// The section; none for the whole.
    pub section: Option<String>,
    /// The language in which it is written.
    pub lang: Lang,
    /// What is asked for.
    pub text: String,
}

/// Asks for a correction, for a seat: where whoever stands in does, that is noted, and the request stands under both names.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`Request::ask`]).
pub async fn ask(app: &App, tx: &mut Tx, actor: &Actor, it: &Gathered, input: AskInput) -> Result<Request> {
    let (id, now) = (&it.session.id, app.now());
    let minutes = held(tx, id).await?;
    let (text, others) = (store::text(tx, id).await?, store::requests(tx, id).await?);
    let seat = it.seat(&input.seat).ok_or(Refusal::NoSuchSeat)?;
    let said = (input.section, input.lang, input.text);
    let request = Request::ask((actor, &seat.chair), (app.id(), &minutes, &text), said, &others, now)?;
    if !store::save_request(tx, &request).await? {
        return Err(Failure::Stale);
    }
    if let Some(by) = seat.stand_in.as_ref().filter(|by| by.is(actor)) {
        let Request { session, seat, holding, at, .. } = request.clone();
        council::note_act(tx, &Act { session, seat, holding, substitute: by.mandate.clone(), at }).await?;
    }
    tx.audit(actor, "minutes.ask", &it.session.slug, now).await?;
    tx.touch();
    Ok(request)
}
