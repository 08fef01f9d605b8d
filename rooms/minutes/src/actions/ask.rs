use council::Gathered;
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

/// Asks for a correction, for a seat.
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
    tx.audit(actor, "minutes.ask", &it.session.slug, now).await?;
    tx.touch();
    Ok(request)
}
