use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::free_slug;
use crate::{
    coast, news,
    rules::{Divisions, FactSources, Kind, Locality, LocalityId, Population, Position, Refusal, Verb, may},
    store,
};

/// What is known of a place.
#[derive(Debug, Clone, PartialEq)]
pub struct LocalityInput {
    /// Its permanent address; made from the name when none.
    pub slug: Option<String>,
    /// Its name.
    pub name: Localised,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// What it is.
    pub kind: Kind,
    /// Its item in Wikidata.
    pub wikidata: Option<String>,
    /// Its number in GeoNames.
    pub geonames: Option<i64>,
    /// Where it is.
    pub position: Option<Position>,
    /// How many live there.
    pub population: Option<Population>,
    /// Metres above the sea.
    pub altitude: Option<i64>,
    /// Its time zone in the IANA database.
    pub time_zone: Option<String>,
    /// Who says its names, its height and its time zone.
    pub said_by: FactSources,
    /// What a reader must know of these facts.
    pub note: Localised,
}

impl LocalityInput {
    /// A place of which no more is known than what it is, its name and its country.
    #[must_use]
    pub fn named(kind: Kind, name: Localised, country: impl Into<String>) -> Self {
        Self {
            slug: None,
            name,
            country: country.into(),
            kind,
            wikidata: None,
            geonames: None,
            position: None,
            population: None,
            altitude: None,
            time_zone: None,
            said_by: FactSources::default(),
            note: Localised::default(),
        }
    }

    pub(super) fn over(self, locality: Locality) -> Locality {
        Locality {
            id: locality.id,
            slug: locality.slug,
            version: locality.version,
            name: self.name,
            country: self.country,
            kind: self.kind,
            wikidata: self.wikidata,
            geonames: self.geonames,
            coast_km: self.position.as_ref().map(coast::distance_km),
            position: self.position,
            population: self.population,
            divisions: locality.divisions,
            altitude: self.altitude,
            time_zone: self.time_zone,
            said_by: self.said_by,
            note: self.note,
            edited: true,
        }
    }
}

/// Adds a place.
///
/// # Errors
/// When this is not the actor's to do, the club withholds the country, or another place has the same identifier.
pub async fn add_locality(app: &App, tx: &mut Tx, actor: &Actor, input: LocalityInput) -> Result<Locality> {
    add_locality_as(app, tx, actor, app.id(), input).await
}

/// The same under an identity that derives from its source.
///
/// # Errors
/// As [`add_locality`].
pub async fn add_locality_as(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    id: LocalityId,
    input: LocalityInput,
) -> Result<Locality> {
    may(actor, Verb::AddLocality)?;
    let slug = match &input.slug {
        Some(slug) => slug.clone(),
        None => free_slug(tx, &input.name, Some(&input.country)).await?,
    };
    let locality = Locality {
        id,
        slug,
        name: input.name,
        country: input.country,
        kind: input.kind,
        wikidata: input.wikidata,
        geonames: input.geonames,
        coast_km: input.position.as_ref().map(coast::distance_km),
        position: input.position,
        population: input.population,
        divisions: Divisions::default(),
        altitude: input.altitude,
        time_zone: input.time_zone,
        said_by: input.said_by,
        note: input.note,
        edited: true,
        version: 1,
    };
    check(tx, &locality).await?;
    store::save_locality(tx, &locality).await.map_err(store::first_come)?;
    tx.audit(actor, "atlas.locality.add", &locality.slug, app.now()).await?;
    news::places_changed(tx, [&locality.id]);
    Ok(locality)
}

/// What holds of every place, new or corrected.
pub(super) async fn check(tx: &mut Tx, locality: &Locality) -> Result<()> {
    if !store::countries(tx).await?.offers(&locality.country) {
        return Err(Refusal::CountryNotOffered.into());
    }
    if !Kind::places().any(|kind| kind == locality.kind) {
        return Err(Refusal::WrongKind.into());
    }
    if store::identifier_taken(tx, locality).await? {
        return Err(Refusal::IdentifierTaken.into());
    }
    Ok(())
}
