//! Many rows at a time, for imports.

use std::collections::HashMap;

use platform::db::{Reader, Result, Tx, Value, sql};

use super::relations::written_sources;
use crate::rules::{Locality, LocalityId, PlaceName, Relation, Source};

/// A place as an import meets it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct KnownPlace {
    pub id: String,
    pub slug: String,
    pub geonames: Option<u64>,
    pub edited: bool,
}

/// The next places after an id, in the order of ids, whatever the club withholds: an import sees all of them.
pub(crate) async fn known_places_after(reader: &mut Reader, id: &str, most: i64) -> Result<Vec<KnownPlace>> {
    let rows = reader
        .all(
            sql("SELECT id, slug, geonames, edited FROM atlas_localities WHERE id > $1 ORDER BY id LIMIT $2")
                .with(id)
                .with(most),
        )
        .await?;
    let read = |row: &platform::db::Row| {
        let geonames: Option<i64> = row.get("geonames")?;
        Ok(KnownPlace {
            id: row.get("id")?,
            slug: row.get("slug")?,
            geonames: geonames.and_then(|number| u64::try_from(number).ok()),
            edited: row.get("edited")?,
        })
    };
    rows.iter().map(read).collect()
}

/// Addresses of legal entities and those that merged places left behind.
pub(crate) async fn slugs_of_bodies(reader: &mut Reader) -> Result<Vec<String>> {
    let rows = reader.all(sql("SELECT slug FROM atlas_entities UNION SELECT slug FROM atlas_former_slugs")).await?;
    rows.iter().map(|row| row.get("slug")).collect()
}

/// What a source last said under one of its keys.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Recorded {
    /// Of which place.
    pub locality: String,
    /// All that it said, in few letters.
    pub digest: String,
    /// What it is of: 0, a place where people live; 1 to 4, a division of that order; 5, of none that it says; none where
    /// nobody looked.
    pub division: Option<i64>,
}

/// What a source last said under each of its keys.
pub(crate) async fn records(reader: &mut Reader, source: &str) -> Result<HashMap<String, Recorded>> {
    let mut records = HashMap::new();
    let mut last = String::new();
    loop {
        let rows = reader
            .all(
                sql("SELECT key, locality, digest, division FROM atlas_records WHERE source = $1 AND key > $2
                     ORDER BY key LIMIT 5000")
                .with(source)
                .with(&last),
            )
            .await?;
        let Some(row) = rows.last() else { return Ok(records) };
        last = row.get("key")?;
        for row in &rows {
            let (locality, digest) = (row.get("locality")?, row.get("digest")?);
            records.insert(row.get("key")?, Recorded { locality, digest, division: row.get("division")? });
        }
    }
}

/// Keeps what a source says under its keys.
pub(crate) async fn put_records(tx: &mut Tx, source: &str, records: Vec<(String, Recorded)>) -> Result<()> {
    if records.is_empty() {
        return Ok(());
    }
    let line = |(key, it): (String, Recorded)| {
        [Value::from(source), key.into(), it.locality.into(), it.digest.into(), it.division.into()]
    };
    tx.run(
        sql("INSERT INTO atlas_records (source, key, locality, digest, division) VALUES")
            .lines(records.into_iter().map(line))
            .and(
                " ON CONFLICT (source, key) DO UPDATE SET locality = excluded.locality, digest = excluded.digest,
                     division = excluded.division",
            ),
    )
    .await?;
    Ok(())
}

/// The places that sources know as administrative divisions and none as a place where people live, and those whose number is
/// that of a division of their country; each with its order, as records have it.
pub(crate) async fn divisions(reader: &mut Reader) -> Result<HashMap<LocalityId, i64>> {
    let rows = reader
        .all(sql("SELECT 1 AS turn, l.id, CASE WHEN d.admin2 = '' THEN 1 ELSE 2 END AS division
                  FROM atlas_divisions d JOIN atlas_localities l ON l.geonames = d.geonames
                  UNION ALL
                  SELECT 2 AS turn, locality AS id, MIN(division) AS division FROM atlas_records
                  WHERE division IS NOT NULL GROUP BY locality
                  ORDER BY turn"))
        .await?;
    let mut found = HashMap::new();
    for row in &rows {
        found.insert(row.get("id")?, row.get("division")?);
    }
    found.retain(|_, division| *division > 0);
    Ok(found)
}

/// Writes places that an import made or changes. One that a person wrote meanwhile stays as it is.
pub(crate) async fn put_localities(tx: &mut Tx, places: &[Locality]) -> Result<()> {
    if places.is_empty() {
        return Ok(());
    }
    tx.run(
        sql("INSERT INTO atlas_localities (id, slug, name, country, kind, wikidata, geonames, latitude, longitude,
                 approximate, position_sources, population, population_as_of, population_sources, admin1, admin2,
                 altitude, time_zone, coast_km, note, edited, version, fact_sources) VALUES")
        .lines(places.iter().map(line))
        .and(
            " ON CONFLICT (id) DO UPDATE SET
                 name = excluded.name, country = excluded.country, kind = excluded.kind,
                 wikidata = excluded.wikidata, geonames = excluded.geonames, latitude = excluded.latitude,
                 longitude = excluded.longitude, approximate = excluded.approximate,
                 position_sources = excluded.position_sources, population = excluded.population,
                 population_as_of = excluded.population_as_of, population_sources = excluded.population_sources,
                 admin1 = excluded.admin1, admin2 = excluded.admin2, altitude = excluded.altitude,
                 time_zone = excluded.time_zone, coast_km = excluded.coast_km, fact_sources = excluded.fact_sources,
                 version = atlas_localities.version + 1
             WHERE NOT atlas_localities.edited OR excluded.edited",
        ),
    )
    .await?;
    Ok(())
}

fn line(it: &Locality) -> [Value; 23] {
    let json = |sources: &[Source]| {
        Value::from(serde_json::to_string(sources).expect("names and addresses of sources are text"))
    };
    let (position, population) = (it.position.as_ref(), it.population.as_ref());
    [
        Value::from(&it.id),
        Value::from(&it.slug),
        Value::from(&it.name),
        Value::from(&it.country),
        Value::from(it.kind.as_str()),
        Value::from(it.wikidata.clone()),
        Value::from(it.geonames),
        Value::from(position.map(|p| p.latitude)),
        Value::from(position.map(|p| p.longitude)),
        Value::from(position.is_some_and(|p| p.approximate)),
        json(position.map_or(&[], |p| &p.sources)),
        Value::from(population.map(|p| p.count)),
        Value::from(population.and_then(|p| p.as_of)),
        json(population.map_or(&[], |p| &p.sources)),
        Value::from(it.divisions.first.clone()),
        Value::from(it.divisions.second.clone()),
        Value::from(it.altitude),
        Value::from(it.time_zone.clone()),
        Value::from(it.coast_km),
        Value::from(&it.note),
        Value::from(it.edited),
        Value::from(it.version),
        Value::from(serde_json::to_string(&it.said_by).expect("names and addresses of sources are text")),
    ]
}

/// Puts all names of places in the place of those that were kept.
pub(crate) async fn put_names(tx: &mut Tx, names: &[(LocalityId, Vec<PlaceName>)]) -> Result<()> {
    if names.is_empty() {
        return Ok(());
    }
    let line = |(id, names): &(LocalityId, Vec<PlaceName>)| {
        [Value::from(id), Value::from(serde_json::to_string(names).expect("names are text"))]
    };
    tx.run(
        sql("INSERT INTO atlas_names (locality, names) VALUES")
            .lines(names.iter().map(line))
            .and(" ON CONFLICT (locality) DO UPDATE SET names = excluded.names"),
    )
    .await?;
    Ok(())
}

/// Writes names of divisions; says how many are new, and how many of those that stood say something else now.
pub(crate) async fn put_divisions(tx: &mut Tx, divisions: &[gazetteer::geonames::Division]) -> Result<[u64; 2]> {
    if divisions.is_empty() {
        return Ok([0, 0]);
    }
    let key = |it: &gazetteer::geonames::Division| {
        [Value::from(&it.country), Value::from(&it.first), Value::from(it.second.clone().unwrap_or_default())]
    };
    let rows = tx
        .all(
            sql("SELECT COUNT(*) AS standing FROM atlas_divisions WHERE (country, admin1, admin2) IN (VALUES")
                .lines(divisions.iter().map(key))
                .and(")"),
        )
        .await?;
    let standing: i64 = rows.first().map_or(Ok(0), |row| row.get("standing"))?;
    let new = (divisions.len() as u64).saturating_sub(u64::try_from(standing).unwrap_or_default());
    let line = |it: &gazetteer::geonames::Division| {
        [
            Value::from(&it.country),
            Value::from(&it.first),
            Value::from(it.second.clone().unwrap_or_default()),
            Value::from(&it.name),
            Value::from(i64::try_from(it.id).ok()),
        ]
    };
    let written = tx.run(
        sql("INSERT INTO atlas_divisions (country, admin1, admin2, name, geonames) VALUES")
            .lines(divisions.iter().map(line))
            .and(" ON CONFLICT (country, admin1, admin2) DO UPDATE SET name = excluded.name, geonames = excluded.geonames
                 WHERE atlas_divisions.name <> excluded.name"),
    )
    .await?;
    Ok([new, written.saturating_sub(new)])
}

/// Writes relations that an import made or changes. One that a person wrote meanwhile stays as it is.
pub(crate) async fn put_relations(tx: &mut Tx, relations: &[Relation]) -> Result<()> {
    if relations.is_empty() {
        return Ok(());
    }
    let line = |it: &Relation| {
        [
            Value::from(&it.id),
            Value::from(it.ends.one()),
            Value::from(it.ends.two()),
            Value::from(it.kind.as_str()),
            Value::from(it.since.map(|since| since.to_string())),
            Value::from(it.status.as_str()),
            Value::from(written_sources(it)),
            Value::from(""),
            Value::from(""),
            Value::from(false),
            Value::from(1_i64),
        ]
    };
    tx.run(
        sql("INSERT INTO atlas_relations (id, one, two, kind, since, status, sources, note_one, note_two, edited, version)
             VALUES")
        .lines(relations.iter().map(line))
        .and(" ON CONFLICT (id) DO UPDATE SET
                 since = CASE WHEN atlas_relations.edited THEN atlas_relations.since ELSE excluded.since END,
                 status = CASE WHEN atlas_relations.edited THEN atlas_relations.status ELSE excluded.status END,
                 sources = excluded.sources, version = atlas_relations.version + 1"),
    )
    .await?;
    Ok(())
}
