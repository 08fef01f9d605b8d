//! Legal entities. Those of a withheld country are never read out, whoever wrote them.

use std::sync::Arc;

use platform::db::{Reader, Result, Row, Tx, sql};

use super::{By, own_name, sources, word};
use crate::rules::{Entity, Identity, Kind, LocalityId, Organ, Place, Registration};

const ENTITIES: &str =
    "SELECT e.*, l.name AS place_name, p.name AS own_name, COALESCE(p.country, l.country) AS place_country
     FROM atlas_entities e LEFT JOIN atlas_localities l ON l.id = e.locality
         LEFT JOIN atlas_place_toponymy p ON p.locality = e.locality
     WHERE COALESCE(p.country, l.country, e.country, '') NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)";

pub(crate) async fn entity(reader: &mut Reader, by: By<'_>) -> Result<Option<Entity>> {
    let (text, value) = match by {
        By::Id(id) => (" AND e.id = ?", id),
        By::Slug(slug) => (" AND e.slug = ?", slug),
        By::Locality(id) => (" AND e.locality = ?", id),
    };
    reader.known_one(sql(ENTITIES).when(Some(value), text), read_entity).await
}

/// Those of these ids, in no order.
pub(crate) async fn entities_of(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Entity>> {
    reader.all_of(&sql(ENTITIES).and(" AND e.id IN "), ids).await?.iter().map(read_entity).collect()
}

pub(crate) async fn entities(reader: &mut Reader) -> Result<Arc<Vec<Entity>>> {
    reader.known(sql(ENTITIES).and(" ORDER BY e.slug"), read_entity).await
}

/// Those that said what they seek in a partner.
pub(crate) async fn entities_with_notice(reader: &mut Reader) -> Result<Vec<Entity>> {
    let select = sql(ENTITIES).and(" AND e.id IN (SELECT entity FROM atlas_seeking) ORDER BY e.slug");
    reader.all(select).await?.iter().map(read_entity).collect()
}

/// Those without territory.
pub(crate) async fn institutions(reader: &mut Reader) -> Result<Vec<Entity>> {
    let rows = reader.all(sql(ENTITIES).and(" AND e.locality IS NULL ORDER BY e.slug")).await?;
    rows.iter().map(read_entity).collect()
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

fn read_entity(row: &Row) -> Result<Entity> {
    let locality: Option<LocalityId> = row.get("locality")?;
    let place = match locality {
        Some(id) => Some(Place { id, name: own_name(row, "place_name", "own_name")? }),
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
