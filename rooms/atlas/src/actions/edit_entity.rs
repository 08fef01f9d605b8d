use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::add_institution::check_country;
use crate::{
    rules::{Entity, Refusal, Verb, may},
    store,
};

/// Corrects what is known of a legal entity: `entity` is as it was read, with what changes put in. Its identity, address
/// and place stay.
///
/// # Errors
/// When this is not the actor's to do, the club withholds the country, or the kind does not go with having a place or
/// none; [`Failure::Stale`] when someone changed it since it was read.
pub async fn edit_entity(app: &App, tx: &mut Tx, actor: &Actor, entity: Entity) -> Result<Entity> {
    may(actor, Verb::EditEntity)?;
    if entity.kind.is_territorial() != entity.place.is_some() {
        return Err(Refusal::WrongKind.into());
    }
    check_country(tx, entity.country.as_deref()).await?;
    if !store::save_entity(tx, &entity).await.map_err(store::first_come)? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "atlas.entity.edit", &entity.slug, app.now()).await?;
    tx.touch();
    Ok(Entity { version: entity.version + 1, ..entity })
}
