use platform::{App, Result};

use crate::{
    letters::{self, Letter},
    roll,
    rules::{Session, State},
    store,
};

/// Tells those whom convened sessions call of what has changed since they were told; of a session that was opened nothing more.
pub(crate) async fn tell(app: App) -> Result<()> {
    let waits = |it: &Session| it.untold && matches!(it.state, State::Convened(_));
    let untold: Vec<_> = {
        let mut reader = app.db.read().await?;
        store::sessions(&mut reader).await?.iter().filter(|it| waits(it)).map(|it| it.id.clone()).collect()
    };
    for id in untold {
        let mut tx = app.db.begin().await?;
        if !store::hold(&mut tx, &id).await? {
            continue;
        }
        let Some(session) = store::session_by_id(&mut tx, &id).await?.filter(waits) else { continue };
        let sequence = session.sequence;
        let it = roll::gather(&mut tx, session, app.today()).await?;
        if store::save_told(&mut tx, &id, sequence).await? {
            letters::write(&app, &mut tx, &it, Letter::Changed).await?;
            tx.touch();
            tx.commit(app.now()).await?;
        }
    }
    Ok(())
}
