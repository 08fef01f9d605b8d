use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use crate::{
    rules::{Entity, EntityId, Identity, Kind, Locality, Organ, Place, Refusal, Source, Verb, may},
    store,
};

/// What is known of the authority that governs a place.
#[derive(Debug, Clone, PartialEq)]
pub struct AuthorityInput {
    /// What it is.
    pub kind: Kind,
    /// Its official name, as a title.
    pub name: Localised,
    /// The same inside a sentence.
    pub in_text: Localised,
    /// How well it is known which legal entity this is.
    pub identity: Identity,
    /// Who says so.
    pub identity_sources: Vec<Source>,
    /// Which organ speaks for it.
    pub organ: Organ,
    /// Who says so.
    pub organ_sources: Vec<Source>,
    /// The office of its usual head, by its key in the members room.
    pub head_office: Option<String>,
    /// What a reader must know of these facts.
    pub note: Localised,
}

impl AuthorityInput {
    /// An authority of which no more is known than what it is and its name; which organ speaks for it is not documented.
    #[must_use]
    pub fn named(kind: Kind, name: Localised) -> Self {
        Self {
            kind,
            name,
            in_text: Localised::default(),
            identity: Identity::Named,
            identity_sources: Vec::new(),
            organ: Organ::NotDocumented,
            organ_sources: Vec::new(),
            head_office: None,
            note: Localised::default(),
        }
    }
}

/// Says which authority governs a place. It bears the place's address.
///
/// # Errors
/// When this is not the actor's to do, the place has an authority already, or the kind governs no place.
pub async fn add_authority(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    locality: &Locality,
    input: AuthorityInput,
) -> Result<Entity> {
    add_authority_as(app, tx, actor, (app.id(), locality), input).await
}

/// The same under an identity that derives from its source.
///
/// # Errors
/// As [`add_authority`].
pub async fn add_authority_as(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, locality): (EntityId, &Locality),
    input: AuthorityInput,
) -> Result<Entity> {
    may(actor, Verb::AddAuthority)?;
    if !input.kind.is_territorial() {
        return Err(Refusal::WrongKind.into());
    }
    if store::entity(tx, store::By::Locality(locality.id.as_str())).await?.is_some() {
        return Err(Refusal::AlreadyGoverned.into());
    }
    let entity = Entity {
        id,
        slug: locality.slug.clone(),
        place: Some(Place { id: locality.id.clone(), name: locality.name.clone() }),
        country: Some(locality.country.clone()),
        kind: input.kind,
        name: input.name,
        in_text: input.in_text,
        registration: None,
        identity: input.identity,
        identity_sources: input.identity_sources,
        organ: input.organ,
        organ_sources: input.organ_sources,
        head_office: input.head_office,
        note: input.note,
        version: 1,
    };
    store::save_entity(tx, &entity).await.map_err(store::first_come)?;
    tx.audit(actor, "atlas.authority.add", &entity.slug, app.now()).await?;
    tx.touch();
    Ok(entity)
}
