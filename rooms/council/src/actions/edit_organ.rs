use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Organ, OrganInput},
    store,
};

/// Says otherwise what an organ is called, what it is for, where it stands: `organ` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the organ was dissolved, or someone changed it since it was read.
pub async fn edit_organ(app: &App, tx: &mut Tx, actor: &Actor, organ: Organ, input: OrganInput) -> Result<Organ> {
    let organ = organ.edit(actor, input)?;
    if !store::save_organ(tx, &organ).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.organ.edit", &organ.slug, app.now()).await?;
    tx.touch();
    Ok(Organ { version: organ.version + 1, ..organ })
}
