use platform::{App, Failure, Result, db::Tx};

use crate::{
    key,
    rules::{Act, ActKind, Key, Names, SubjectRef},
    store,
};

/// Enters a formal act, in the same unit of work as the change that it records: both hold, or neither.
///
/// Its number is known once the unit of work is committed. The first act of all opens the register.
///
/// # Errors
/// When the act holds what the register does not take: a fault of the room that made it.
pub async fn enter(app: &App, tx: &mut Tx, act: Act) -> Result<()> {
    open(app, tx).await?;
    put(app, tx, act).await
}

/// Opens the register if nobody did: settles its name and key, and enters that as act 0. Gives the key, and says
/// whether it was opened just now.
pub(super) async fn open(app: &App, tx: &mut Tx) -> Result<(Key, bool)> {
    let (key, opened) = key::key(app, tx).await?;
    if opened {
        let subject = SubjectRef {
            kind: "register".to_owned(),
            id: "register".to_owned(),
            slug: "register".to_owned(),
            name: Names::from(&app.site.name),
        };
        put(app, tx, Act::new(ActKind::RegisterOpened, subject, app.today(), app.now())).await?;
    }
    Ok((key, opened))
}

async fn put(app: &App, tx: &mut Tx, act: Act) -> Result<()> {
    let subject = act.subject().clone();
    let (entry, openings) = act.close(|| key::random(app)).map_err(Failure::fault)?;
    for opening in &openings {
        store::keep_opening(tx, opening, &subject, app.now()).await?;
    }
    tx.enter(entry);
    tx.tell("register.act.entered", &());
    tx.touch();
    Ok(())
}
