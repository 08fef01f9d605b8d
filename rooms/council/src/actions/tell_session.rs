use platform::{App, Result};

use crate::{
    letters::{self, Letter},
    roll, store,
};

/// Tells those whom convened sessions call of what has changed since they were told.
pub(crate) async fn tell(app: App) -> Result<()> {
    let untold: Vec<_> = {
        let mut reader = app.db.read().await?;
        store::sessions(&mut reader).await?.iter().filter(|it| it.untold).map(|it| it.id.clone()).collect()
    };
    for id in untold {
        let mut tx = app.db.begin().await?;
        if !store::hold(&mut tx, &id).await? {
            continue;
        }
        let Some(session) = store::session_by_id(&mut tx, &id).await?.filter(|it| it.untold) else { continue };
        let told = session.told();
        let it = roll::gather(&mut tx, told.clone(), app.today()).await?;
        if store::save_session(&mut tx, &told).await? {
            letters::write(&app, &mut tx, &it, Letter::Changed).await?;
            tx.touch();
            tx.commit(app.now()).await?;
        }
    }
    Ok(())
}
