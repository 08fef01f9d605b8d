use kernel::Actor;
use platform::{Result, db::Tx};

use crate::{
    news,
    rules::{Locality, PlaceName, Verb, may},
    store,
};

/// Keeps what a source calls a place, in whichever languages and scripts, beside the names that it bears: its page shows them,
/// and it is found by them. They go over those that were kept; an import leaves them as they are where a person wrote the place.
///
/// # Errors
/// When this is not the actor's to do.
pub async fn tell_names(tx: &mut Tx, actor: &Actor, of: &Locality, names: Vec<PlaceName>) -> Result<()> {
    may(actor, Verb::AddLocality)?;
    store::put_names(tx, &[(of.id.clone(), names)]).await?;
    news::places_changed(tx, [&of.id]);
    Ok(())
}
