use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Session, SessionInput},
    store,
};

/// Says otherwise when, where and how a session is held: `session` is as it was read. Where it was convened, those it calls are
/// told within minutes.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Session::edit`]), or someone changed it since it was read.
pub async fn edit_session(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    session: Session,
    input: SessionInput,
) -> Result<Session> {
    let session = session.edit(actor, input)?;
    if !store::save_session(tx, &session).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.session.edit", &session.slug, app.now()).await?;
    tx.touch();
    Ok(Session { version: session.version + 1, ..session })
}
