//! All the SQL of the atlas. Places and bodies of a withheld country are never read out, whoever wrote them.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Localised;
use platform::{
    Failure,
    db::{Error, Json, Reader, Result, Row, Tx, sql},
};

use crate::rules::{
    Countries, Entity, Identity, Kind, Locality, LocalityId, Organ, Place, Population, Position, Registration, Source,
};

/// What a thing is asked for by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By<'a> {
    Id(&'a str),
    Slug(&'a str),
    /// The authority of this locality.
    Locality(&'a str),
}

const LOCALITIES: &str = "SELECT * FROM atlas_localities
     WHERE country NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)";

const ENTITIES: &str = "SELECT e.*, l.name AS place_name, l.country AS place_country
     FROM atlas_entities e LEFT JOIN atlas_localities l ON l.id = e.locality
     WHERE COALESCE(l.country, e.country, '') NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)";

pub(crate) async fn countries(reader: &mut Reader) -> Result<Countries> {
    let (mut withheld, mut labels) = (BTreeSet::new(), BTreeMap::new());
    for row in reader.all(sql("SELECT code, withheld, label FROM atlas_toponymy")).await? {
        let code: String = row.get("code")?;
        let label: Localised = row.get("label")?;
        if row.get("withheld")? {
            withheld.insert(code.clone());
        }
        if !label.is_empty() {
            labels.insert(code, label);
        }
    }
    Ok(Countries::new(withheld, labels))
}

/// Puts the club's toponymy in the place of what it was.
pub(crate) async fn save_countries(tx: &mut Tx, countries: &Countries) -> Result<()> {
    tx.run(sql("DELETE FROM atlas_toponymy")).await?;
    for code in countries.withheld() {
        tx.run(sql("INSERT INTO atlas_toponymy (code, withheld) VALUES ($1, TRUE)").with(code)).await?;
    }
    for (code, label) in countries.labels() {
        tx.run(
            sql("INSERT INTO atlas_toponymy (code, withheld, label) VALUES ($1, FALSE, $2)
                 ON CONFLICT (code) DO UPDATE SET label = excluded.label")
            .with(code)
            .with(label),
        )
        .await?;
    }
    Ok(())
}

pub(crate) async fn locality(reader: &mut Reader, by: By<'_>) -> Result<Option<Locality>> {
    let (text, value) = match by {
        By::Id(id) | By::Locality(id) => (" AND id = ?", id),
        By::Slug(slug) => (" AND slug = ?", slug),
    };
    reader.optional(sql(LOCALITIES).when(Some(value), text)).await?.as_ref().map(read_locality).transpose()
}

pub(crate) async fn localities(reader: &mut Reader) -> Result<Vec<Locality>> {
    reader.all(sql(LOCALITIES).and(" ORDER BY slug")).await?.iter().map(read_locality).collect()
}

/// Whether another place has one of these identifiers.
pub(crate) async fn identifier_taken(reader: &mut Reader, it: &Locality) -> Result<bool> {
    let other = reader
        .optional(
            sql("SELECT id FROM atlas_localities WHERE id <> $1 AND (wikidata = $2 OR geonames = $3)")
                .with(&it.id)
                .with(it.wikidata.as_deref())
                .with(it.geonames),
        )
        .await?;
    Ok(other.is_some())
}

pub(crate) async fn entity(reader: &mut Reader, by: By<'_>) -> Result<Option<Entity>> {
    let (text, value) = match by {
        By::Id(id) => (" AND e.id = ?", id),
        By::Slug(slug) => (" AND e.slug = ?", slug),
        By::Locality(id) => (" AND e.locality = ?", id),
    };
    reader.optional(sql(ENTITIES).when(Some(value), text)).await?.as_ref().map(read_entity).transpose()
}

pub(crate) async fn entities(reader: &mut Reader) -> Result<Vec<Entity>> {
    reader.all(sql(ENTITIES).and(" ORDER BY e.slug")).await?.iter().map(read_entity).collect()
}

/// Those without territory.
pub(crate) async fn institutions(reader: &mut Reader) -> Result<Vec<Entity>> {
    let rows = reader.all(sql(ENTITIES).and(" AND e.locality IS NULL ORDER BY e.slug")).await?;
    rows.iter().map(read_entity).collect()
}

/// Whether an address is in use, by a place or by a body.
pub(crate) async fn slug_taken(reader: &mut Reader, slug: &str) -> Result<bool> {
    let row = reader
        .optional(
            sql("SELECT slug FROM atlas_localities WHERE slug = $1
                 UNION SELECT slug FROM atlas_entities WHERE slug = $1")
            .with(slug),
        )
        .await?;
    Ok(row.is_some())
}

/// Saves a place unless someone changed it meanwhile, and says which.
pub(crate) async fn save_locality(tx: &mut Tx, it: &Locality) -> Result<bool> {
    let (position, population) = (it.position.as_ref(), it.population.as_ref());
    let none: &[Source] = &[];
    let rows = tx
        .run(
            sql("INSERT INTO atlas_localities (id, slug, name, country, kind, wikidata, geonames, latitude, longitude,
                     approximate, position_sources, population, population_as_of, population_sources, note, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                 ON CONFLICT (id) DO UPDATE SET
                     name = excluded.name, country = excluded.country, kind = excluded.kind,
                     wikidata = excluded.wikidata, geonames = excluded.geonames, latitude = excluded.latitude,
                     longitude = excluded.longitude, approximate = excluded.approximate,
                     position_sources = excluded.position_sources, population = excluded.population,
                     population_as_of = excluded.population_as_of, population_sources = excluded.population_sources,
                     note = excluded.note, version = atlas_localities.version + 1
                 WHERE atlas_localities.version = excluded.version")
            .with(&it.id)
            .with(&it.slug)
            .with(&it.name)
            .with(&it.country)
            .with(it.kind.as_str())
            .with(it.wikidata.as_deref())
            .with(it.geonames)
            .with(position.map(|p| p.latitude))
            .with(position.map(|p| p.longitude))
            .with(position.is_some_and(|p| p.approximate))
            .with_json(&position.map_or(none, |p| &p.sources))
            .with(population.map(|p| p.count))
            .with(population.and_then(|p| p.as_of))
            .with_json(&population.map_or(none, |p| &p.sources))
            .with(&it.note)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Saves a legal entity unless someone changed it meanwhile, and says which.
pub(crate) async fn save_entity(tx: &mut Tx, it: &Entity) -> Result<bool> {
    let place = it.place.as_ref();
    let rows = tx
        .run(
            sql("INSERT INTO atlas_entities (id, slug, locality, country, kind, name, in_text, registry, registration,
                     identity, identity_sources, organ, organ_sources, head_office, note, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                 ON CONFLICT (id) DO UPDATE SET
                     country = excluded.country, kind = excluded.kind, name = excluded.name,
                     in_text = excluded.in_text, registry = excluded.registry, registration = excluded.registration,
                     identity = excluded.identity, identity_sources = excluded.identity_sources,
                     organ = excluded.organ, organ_sources = excluded.organ_sources,
                     head_office = excluded.head_office, note = excluded.note, version = atlas_entities.version + 1
                 WHERE atlas_entities.version = excluded.version")
            .with(&it.id)
            .with(&it.slug)
            .with(place.map(|place| &place.id))
            .with(it.country.as_deref().filter(|_| place.is_none()))
            .with(it.kind.as_str())
            .with(&it.name)
            .with(&it.in_text)
            .with(it.registration.as_ref().map(|r| r.registry.as_str()))
            .with(it.registration.as_ref().map(|r| r.number.as_str()))
            .with(it.identity.as_str())
            .with_json(&it.identity_sources)
            .with(it.organ.as_str())
            .with_json(&it.organ_sources)
            .with(it.head_office.as_deref())
            .with(&it.note)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

fn read_locality(row: &Row) -> Result<Locality> {
    let (latitude, longitude): (Option<f64>, Option<f64>) = (row.get("latitude")?, row.get("longitude")?);
    let position = match latitude.zip(longitude) {
        Some((latitude, longitude)) => Some(Position {
            latitude,
            longitude,
            approximate: row.get("approximate")?,
            sources: sources(row, "position_sources")?,
        }),
        None => None,
    };
    let population = match row.get::<Option<i64>>("population")? {
        Some(count) => Some(Population {
            count,
            as_of: row.get("population_as_of")?,
            sources: sources(row, "population_sources")?,
        }),
        None => None,
    };
    Ok(Locality {
        id: row.get("id")?,
        slug: row.get("slug")?,
        name: row.get("name")?,
        country: row.get("country")?,
        kind: word(row, "kind", Kind::from_word)?,
        wikidata: row.get("wikidata")?,
        geonames: row.get("geonames")?,
        position,
        population,
        note: row.get("note")?,
        version: row.get("version")?,
    })
}

fn read_entity(row: &Row) -> Result<Entity> {
    let locality: Option<LocalityId> = row.get("locality")?;
    let place = match locality {
        Some(id) => Some(Place { id, name: row.get("place_name")? }),
        None => None,
    };
    let registry: Option<String> = row.get("registry")?;
    let registration = match registry {
        Some(registry) => Some(Registration { registry, number: row.get("registration")? }),
        None => None,
    };
    Ok(Entity {
        id: row.get("id")?,
        slug: row.get("slug")?,
        country: if place.is_some() { row.get("place_country")? } else { row.get("country")? },
        place,
        kind: word(row, "kind", Kind::from_word)?,
        name: row.get("name")?,
        in_text: row.get("in_text")?,
        registration,
        identity: word(row, "identity", Identity::from_word)?,
        identity_sources: sources(row, "identity_sources")?,
        organ: word(row, "organ", Organ::from_word)?,
        organ_sources: sources(row, "organ_sources")?,
        head_office: row.get("head_office")?,
        note: row.get("note")?,
        version: row.get("version")?,
    })
}

fn sources(row: &Row, column: &str) -> Result<Vec<Source>> {
    row.get::<Json<Vec<Source>>>(column).map(|Json(sources)| sources)
}

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    Ok(read(&word).expect("the lookup tables hold the words of the code, and a test compares them"))
}

/// A write refused by a unique key: someone else was first.
pub(crate) fn first_come(error: Error) -> Failure {
    if error.is_conflict() { Failure::Stale } else { error.into() }
}
