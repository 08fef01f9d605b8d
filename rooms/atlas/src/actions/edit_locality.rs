use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{LocalityInput, add_locality::check};
use crate::{
    news,
    rules::{Locality, Verb, may},
    store,
};

/// Corrects what is known of a place. Its address stays.
///
/// # Errors
/// As [`super::add_locality`]; and [`Failure::Stale`] when someone changed it since `locality` was read.
pub async fn edit_locality(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    locality: Locality,
    input: LocalityInput,
) -> Result<Locality> {
    may(actor, Verb::EditLocality)?;
    let locality = input.over(locality);
    check(tx, &locality).await?;
    if !store::save_locality(tx, &locality).await.map_err(store::first_come)? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "atlas.locality.edit", &locality.slug, app.now()).await?;
    news::places_changed(tx, [&locality.id]);
    Ok(Locality { version: locality.version + 1, ..locality })
}
