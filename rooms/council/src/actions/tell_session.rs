use platform::{App, Result, db::Reader};

use crate::{
    letters,
    roll::{self, Gathered},
    rules::{SessionId, State},
    store,
};

/// Writes what convened sessions owe: to those they call, what has changed since they were told; to who was seated since, the
/// convocation; to who is called no more, that they are not. Of a session that was opened, or whose end has passed, nothing more.
pub(crate) async fn tell(app: App) -> Result<()> {
    let mut owing = Vec::new();
    {
        let mut reader = app.db.read().await?;
        for session in store::sessions(&mut reader).await?.iter().map(|it| it.id.clone()) {
            if let Some(it) = waiting(&app, &mut reader, &session).await?
                && (it.session.untold || !letters::owed(&mut reader, &it, app.today()).await?.is_empty())
            {
                owing.push(session);
            }
        }
    }
    for id in owing {
        let mut tx = app.db.begin().await?;
        if !store::hold(&mut tx, &id).await? {
            continue;
        }
        let Some(it) = waiting(&app, &mut tx, &id).await? else { continue };
        letters::write(&app, &mut tx, &it).await?;
        if it.session.untold && !store::save_told(&mut tx, &id, it.session.sequence).await? {
            continue;
        }
        tx.touch();
        tx.commit(app.now()).await?;
    }
    Ok(())
}

/// The session with all that it is judged by, where it is convened and its end is ahead.
async fn waiting(app: &App, reader: &mut Reader, id: &SessionId) -> Result<Option<Gathered>> {
    let Some(session) = store::session_by_id(reader, id).await? else { return Ok(None) };
    let ahead = session.said.times.is_some_and(|times| app.now() < times.ends);
    if !ahead || !matches!(session.state, State::Convened(_)) {
        return Ok(None);
    }
    Ok(Some(roll::gather(reader, session, app.today()).await?))
}
