use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::enter;
use crate::{
    rules::{Organ, OrganInput},
    seating, store,
};

/// Says otherwise what an organ is called, what it is for, where it stands, since when it is: `organ` is as it was read.
///
/// # Errors
/// When the rules do not let it be so ([`Organ::edit`]), or someone changed it since it was read.
pub async fn edit_organ(app: &App, tx: &mut Tx, actor: &Actor, organ: Organ, input: OrganInput) -> Result<Organ> {
    let began = seating::composed(tx, organ.clone()).await?.began(app.today());
    let before = organ.clone();
    let organ = organ.edit(actor, input, &began, app.today())?;
    if !store::save_organ(tx, &organ).await? {
        return Err(Failure::Stale);
    }
    enter::edited(app, tx, &before, &organ).await?;
    tx.audit(actor, "council.organ.edit", &organ.slug, app.now()).await?;
    tx.touch();
    Ok(Organ { version: organ.version + 1, ..organ })
}
