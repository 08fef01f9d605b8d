use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};
use suffrage::Rules;

use super::{call_again::take_agenda, end_presences};
use crate::{
    rules::{Session, SessionInput},
    store,
};

/// Says otherwise when, where and how a session is held: `session` is as it was read. Where it was convened, those it
/// calls are told within minutes; whoever was checked in to what is put off, or held otherwise, is there no more. One
/// that calls another again from now on has the agenda of that one, where it had none. Where nothing is said
/// otherwise, nothing is saved.
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
    if !store::hold(tx, &session.id).await? {
        return Err(Failure::NotFound);
    }
    let fixed = session.state.convocation().map(|it| it.rules);
    let adopted = store::rules_of(tx, &session.organ).await?;
    let rules = adopted.iter().find(|it| Some(it.number) == fixed).and_then(|it| Rules::read(&it.text).ok());
    let before = session.clone();
    let session = session.edit(actor, input, rules.as_ref(), app.now())?;
    if session == before {
        return Ok(before);
    }
    if !store::save_session(tx, &session).await? {
        return Err(Failure::Stale);
    }
    if session.moved != before.moved {
        end_presences(tx, actor, &session.id, app.now()).await?;
    }
    if session.said.second_of != before.said.second_of {
        take_agenda(app, tx, &session).await?;
    }
    tx.audit(actor, "council.session.edit", &session.slug, app.now()).await?;
    tx.touch();
    Ok(Session { version: session.version + 1, ..session })
}
