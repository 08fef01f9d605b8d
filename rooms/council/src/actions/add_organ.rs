use kernel::{Actor, Lang};
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Organ, OrganInput, OrganKind, Refusal},
    store,
};

/// Constitutes an organ, at an address made of its name.
///
/// # Errors
/// When this is not the actor's to do, no address can be made of the name, or an organ has it already.
pub async fn add_organ(app: &App, tx: &mut Tx, actor: &Actor, kind: OrganKind, input: OrganInput) -> Result<Organ> {
    let slug = kernel::slug(input.name.get(Lang::En).unwrap_or(input.name.shown(Lang::Fr).text));
    let organ = Organ::constitute(actor, (app.id(), slug), kind, input)?;
    if store::by_slug(tx, &organ.slug).await?.is_some() {
        return Err(Refusal::AddressTaken.into());
    }
    let saved = store::save_organ(tx, &organ).await;
    saved.map_err(|error| if error.is_conflict() { Failure::Stale } else { error.into() })?;
    tx.audit(actor, "council.organ.add", &organ.slug, app.now()).await?;
    tx.touch();
    Ok(organ)
}
