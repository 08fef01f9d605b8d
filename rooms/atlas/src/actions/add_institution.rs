use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::free_slug;
use crate::{
    rules::{Entity, EntityId, Identity, Kind, Organ, Refusal, Registration, Source, Verb, may},
    store,
};

/// What is known of an institution without territory.
#[derive(Debug, Clone, PartialEq)]
pub struct EntityInput {
    /// What it is.
    pub kind: Kind,
    /// Its official name, as a title.
    pub name: Localised,
    /// The same inside a sentence.
    pub in_text: Localised,
    /// Its country, ISO 3166-1 alpha-2; none for an international body.
    pub country: Option<String>,
    /// Where it is registered.
    pub registration: Option<Registration>,
    /// How well it is known which legal entity this is.
    pub identity: Identity,
    /// Who says so.
    pub identity_sources: Vec<Source>,
    /// What a reader must know of these facts.
    pub note: Localised,
}

/// Adds an institution without territory: a chamber, a university, a network.
///
/// # Errors
/// When this is not the actor's to do, the club withholds the country, or the kind has a territory.
pub async fn add_institution(app: &App, tx: &mut Tx, actor: &Actor, input: EntityInput) -> Result<Entity> {
    add_institution_as(app, tx, actor, app.id(), input).await
}

/// The same under an identity that derives from its source.
///
/// # Errors
/// As [`add_institution`].
pub async fn add_institution_as(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    id: EntityId,
    input: EntityInput,
) -> Result<Entity> {
    may(actor, Verb::AddInstitution)?;
    if input.kind.is_territorial() {
        return Err(Refusal::WrongKind.into());
    }
    check_country(tx, input.country.as_deref()).await?;
    let entity = Entity {
        id,
        slug: free_slug(tx, &input.name, input.country.as_deref()).await?,
        place: None,
        country: input.country,
        kind: input.kind,
        name: input.name,
        in_text: input.in_text,
        registration: input.registration,
        identity: input.identity,
        identity_sources: input.identity_sources,
        organ: Organ::NotDocumented,
        organ_sources: Vec::new(),
        head_office: None,
        note: input.note,
        version: 1,
    };
    store::save_entity(tx, &entity).await.map_err(store::first_come)?;
    tx.audit(actor, "atlas.institution.add", &entity.slug, app.now()).await?;
    tx.touch();
    Ok(entity)
}

pub(super) async fn check_country(tx: &mut Tx, country: Option<&str>) -> Result<()> {
    let Some(code) = country else { return Ok(()) };
    if store::countries(tx).await?.offers(code) { Ok(()) } else { Err(Refusal::CountryNotOffered.into()) }
}
