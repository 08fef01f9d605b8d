use std::{
    future::{Future as _, poll_fn},
    hash::{DefaultHasher, Hash as _, Hasher as _},
    pin::pin,
    task::Poll,
    time::Duration,
};

use council::rules::SessionId;
use platform::{App, Result};
use tokio::time::{Instant, sleep};

use super::Listeners;

/// How often another process's changes are looked for.
const LOOK: Duration = Duration::from_secs(1);
/// How often a connection is known to stand: proxies cut one that says nothing for half a minute.
const BEAT: Duration = Duration::from_secs(20);

/// Watches over the sessions that are listened to until none is left, or the program stops. `known` is the number of the last change
/// that they were looked at by.
pub(super) async fn watch(app: App, mut known: i64) {
    let listeners = app.kept(Listeners::default);
    let mut beaten = Instant::now();
    let mut stopped = pin!(app.stopped());
    loop {
        // Waited for before the number is read: a change between the two is not slept over.
        let mut changed = pin!(app.db.changed());
        let at_once = poll_fn(|context| Poll::Ready(changed.as_mut().poll(context).is_ready())).await;
        let number = app.db.number();
        if number > known {
            match look_at_all(&app, &listeners).await {
                Ok(()) => known = number,
                Err(failure) => tracing::error!(error = ?failure, "the sessions listened to could not be looked at"),
            }
        }
        if beaten.elapsed() >= BEAT {
            beaten = Instant::now();
            if !listeners.beat(beaten) {
                return;
            }
        }
        if at_once {
            continue;
        }
        tokio::select! {
            () = changed => {}
            () = sleep(LOOK) => if let Err(error) = app.db.look().await {
                tracing::error!(%error, "the database could not be looked at");
            },
            () = &mut stopped => break,
        }
    }
    listeners.end();
}

async fn look_at_all(app: &App, listeners: &Listeners) -> Result<()> {
    for session in listeners.sessions() {
        let (number, mark) = look(app, &session).await?;
        listeners.became(&session, number, mark);
    }
    Ok(())
}

/// The number of the last change, and what tells whether anything of the session that its listeners see is another by it: what is done
/// in it, its agenda, who sits and who is there, its votes. This machine knows of that change before anyone is told of it.
pub(super) async fn look(app: &App, session: &SessionId) -> Result<(i64, u64)> {
    let mut reader = app.db.read().await?;
    let number = reader.number().await?;
    let mut mark = DefaultHasher::new();
    council::session_mark(&mut reader, session).await?.hash(&mut mark);
    if let Some(it) = council::session_by_id(&mut reader, session.as_str()).await? {
        let it = council::gather(&mut reader, it, app.now()).await?;
        format!("{:?} {:?} {:?}", it.session.said, it.items, it.chairs()).hash(&mut mark);
    }
    format!("{:?}", votes::of_session(&mut reader, session).await?).hash(&mut mark);
    drop(reader);
    if number > app.db.number() {
        app.db.look().await?;
    }
    Ok((number, mark.finish()))
}
