use council::Gathered;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::held_over;
use crate::{letters, rules::Minutes, store};

/// Sends the minutes to those who sat, by letter; `version` is that of those that were read.
///
/// # Errors
/// When this is not the actor's to do, they were sent already, or someone changed them since they were read.
pub async fn propose(app: &App, tx: &mut Tx, actor: &Actor, it: &Gathered, version: i64) -> Result<Minutes> {
    let minutes = held_over(tx, &it.session.id, version).await?.propose(actor, app.now())?;
    if !store::save_minutes(tx, &minutes).await? {
        return Err(Failure::Stale);
    }
    letters::proposed(app, tx, it).await?;
    tx.audit(actor, "minutes.propose", &it.session.slug, app.now()).await?;
    tx.touch();
    Ok(minutes)
}
