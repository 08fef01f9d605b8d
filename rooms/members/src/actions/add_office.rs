use kernel::Actor;
use platform::{App, Result, db::Tx};

use crate::{
    rules::{Office, Refusal, Verb, may},
    store,
};

/// Adds an office to the club's list.
///
/// # Errors
/// When this is not the actor's to do, or an office of this key is there.
pub async fn add_office(app: &App, tx: &mut Tx, actor: &Actor, office: &Office) -> Result<()> {
    may(actor, Verb::KeepOffice, None)?;
    if !store::insert_office(tx, office).await? {
        return Err(Refusal::OfficeTaken.into());
    }
    tx.audit(actor, "members.office.add", &office.key, app.now()).await?;
    tx.touch();
    Ok(())
}
