use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Office, Verb, may},
    store,
};

/// Corrects an office's titles: `office` is as it was read, with its titles put in. Its key stays, and so does what it gives.
///
/// # Errors
/// When this is not the actor's to do, or someone changed it since it was read.
pub async fn edit_office(app: &App, tx: &mut Tx, actor: &Actor, office: &Office) -> Result<()> {
    may(actor, Verb::KeepOffice, None)?;
    if !store::save_titles(tx, office).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "members.office.edit", &office.key, app.now()).await?;
    tx.touch();
    Ok(())
}
