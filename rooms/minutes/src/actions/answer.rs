use council::Session;
use kernel::{Actor, Localised};
use platform::{App, Failure, Result, db::Tx};

use super::held;
use crate::{rules::Request, store};

/// Answers a correction that was asked for: `request` is as it was read; whether the correction was made, and what is said of it.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Request::answered`]), or someone answered since it was read.
pub async fn answer(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, request): (&Session, Request),
    said: (bool, Localised),
) -> Result<Request> {
    let minutes = held(tx, &session.id).await?;
    let request = request.answered(actor, &minutes, said, app.now())?;
    if !store::save_request(tx, &request).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "minutes.answer", &session.slug, app.now()).await?;
    tx.touch();
    Ok(request)
}
