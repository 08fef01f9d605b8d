//! Who is at the door: read from the session at each request, with the roles that hold on that day.

use kernel::{Actor, Day, Grant, sha256_hex};
use platform::{App, Result, db::Reader};

use crate::{
    rules::{SEEN_EVERY, session_holds, until_after},
    store,
};

/// Who comes with this session's token, and what they may be today; nobody when the session has ended.
///
/// The token is 32 random bytes and is looked up by its hash: how long that takes says nothing of it.
pub(crate) async fn recognise(app: App, token: String) -> Result<Option<Actor>> {
    let now = app.now();
    let hash = sha256_hex(&token);
    let Some(came) = store::at_door(&app.db, &hash).await? else { return Ok(None) };
    if !session_holds(came.made, came.seen, now) {
        return Ok(None);
    }
    let today = app.today();
    let mut grants = came.grants;
    grants.retain(|grant| grant.until.is_none_or(|until| today <= until));
    if let Some(person) = &came.person {
        grants.extend(by_person(&app, &mut app.db.read().await?, person, today).await?);
    }
    if now >= until_after(came.seen, SEEN_EVERY) {
        let mut tx = app.db.begin().await?;
        store::saw_session(&mut tx, &hash, now).await?;
        tx.commit(now).await?;
    }
    Ok(Some(Actor { account: Some(came.account), name: came.name, grants }))
}

/// The roles that a person holds on a day by what the other rooms know of them: a mayor by a mandate.
pub(crate) async fn by_person(app: &App, reader: &mut Reader, person: &str, today: Day) -> Result<Vec<Grant>> {
    let mut grants = Vec::new();
    for hook in app.rooms.iter().filter_map(|room| room.grants) {
        grants.extend(hook(reader, person, today).await?);
    }
    grants.retain(|grant| grant.until.is_none_or(|until| today <= until));
    Ok(grants)
}
