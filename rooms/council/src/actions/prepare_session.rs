use kernel::{Actor, Lang};
use platform::{App, Failure, Result, db::Tx};

use super::call_again::take_agenda;
use crate::{
    rules::{Organ, Session, SessionInput, SessionRefusal},
    store,
};

/// The most sessions whose address would be the same.
const ALIKE_MOST: usize = 100;

/// Prepares a session of an organ, at an address made of its title, or of its organ and its day. One that calls
/// another again has the agenda of that one.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`Session::prepare`]).
pub async fn prepare_session(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    organ: &Organ,
    input: SessionInput,
) -> Result<Session> {
    let slug = free(tx, &head(organ, &input)).await?;
    let session = Session::prepare(actor, (app.id(), slug), organ, input, app.now())?;
    let saved = store::save_session(tx, &session).await;
    saved.map_err(|error| if error.is_conflict() { Failure::Stale } else { error.into() })?;
    take_agenda(app, tx, &session).await?;
    tx.audit(actor, "council.session.prepare", &session.slug, app.now()).await?;
    tx.touch();
    Ok(session)
}

fn head(organ: &Organ, input: &SessionInput) -> String {
    if !input.title.is_empty() {
        return kernel::slug(input.title.get(Lang::En).unwrap_or(input.title.shown(Lang::Fr).text));
    }
    let day = input.times.map(|times| times.opens_at.date().to_string());
    format!("{}-{}", organ.slug, day.unwrap_or_else(|| input.kind.as_str().to_owned()))
}

/// The address itself, or with the first number that no session has.
async fn free(tx: &mut Tx, head: &str) -> Result<String> {
    for n in 1..=ALIKE_MOST {
        let slug = if n == 1 { head.to_owned() } else { format!("{head}-{n}") };
        if store::session(tx, &slug).await?.is_none() {
            return Ok(slug);
        }
    }
    Err(SessionRefusal::AddressTaken.into())
}
