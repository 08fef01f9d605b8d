use std::sync::Arc;

use platform::{App, Result, db::Reader};

use crate::{
    letters,
    roll::{self, Gathered},
    rules::{SessionId, State},
    store,
};

/// Writes what convened sessions owe: to those they call, what has changed since they were told; to who was seated since, the
/// convocation; to who is called no more, that they are not; anew what was given up. Of a session that was opened, or whose end has
/// passed, nothing more; whom it called is forgotten once that is long ago. One that fails is written to the program's log, and the
/// others are told; the last failure is given.
pub(crate) async fn tell(app: App) -> Result<()> {
    let sessions = store::sessions(&mut app.db.read().await?).await?;
    let mut done = Ok(());
    for session in sessions.iter().filter(|it| matches!(it.state, State::Convened(_))) {
        if let Err(failure) = tell_of(&app, &session.id).await {
            tracing::error!(error = ?failure, session = session.slug, "a session could not tell those it calls");
            done = Err(failure);
        }
    }
    done
}

async fn tell_of(app: &App, id: &SessionId) -> Result<()> {
    {
        let mut reader = app.db.read().await?;
        let session = store::session_by_id(&mut reader, id).await?;
        if session.is_some_and(|it| it.forgets_whom_it_called(app.now())) {
            let called = store::called(&mut reader, id).await?;
            return if called.is_empty() { Ok(()) } else { forget(app, id).await };
        }
        let Some(it) = waiting(app, &mut reader, id).await? else { return Ok(()) };
        if !it.session.untold && letters::owed(&mut reader, &it, app.today()).await?.is_empty() {
            return Ok(());
        }
    }
    let mut tx = app.db.begin().await?;
    if !store::hold(&mut tx, id).await? {
        return Ok(());
    }
    let Some(it) = waiting(app, &mut tx, id).await? else { return Ok(()) };
    letters::write(app, &mut tx, &it).await?;
    if it.session.untold && !store::save_told(&mut tx, id, it.session.sequence).await? {
        return Ok(());
    }
    tx.touch_passing();
    tx.commit(app.now()).await?;
    Ok(())
}

/// Forgets whom a session called, unless it was put off meanwhile.
async fn forget(app: &App, id: &SessionId) -> Result<()> {
    let mut tx = app.db.begin().await?;
    if !store::hold(&mut tx, id).await? {
        return Ok(());
    }
    let session = store::session_by_id(&mut tx, id).await?;
    if session.is_some_and(|it| it.forgets_whom_it_called(app.now())) {
        store::forget_called(&mut tx, id).await?;
        tx.touch_passing();
        tx.commit(app.now()).await?;
    }
    Ok(())
}

/// The session with all that it is judged by, where it is convened and its end is ahead.
async fn waiting(app: &App, reader: &mut Reader, id: &SessionId) -> Result<Option<Arc<Gathered>>> {
    let Some(session) = store::session_by_id(reader, id).await? else { return Ok(None) };
    let ahead = session.said.times.is_some_and(|times| app.now() < times.ends);
    if !ahead || !matches!(session.state, State::Convened(_)) {
        return Ok(None);
    }
    Ok(Some(roll::gather(reader, session, app.now()).await?))
}
