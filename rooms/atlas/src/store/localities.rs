//! Places, as the club names them: its own toponymy goes before the record, and a withheld country is never read out.

use platform::db::{Json, Reader, Result, Row, Sql, Tx, sql};

use super::{By, GEONAMES, WIKIDATA, own_name, sources, word};
use crate::rules::{Divisions, Kind, Locality, LocalityId, PlaceName, Population, Position, Source};

const LOCALITIES: &str = "SELECT l.*, p.name AS own_name, p.country AS own_country
     FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
     WHERE COALESCE(p.country, l.country) NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)";

/// As many places as a club has on its own map: such a list is remembered.
const FEW: usize = 100;

/// The record itself, before the club's own toponymy of the place.
const RECORDED: &str = "SELECT l.*, NULL AS own_name, NULL AS own_country FROM atlas_localities l
     WHERE l.country NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)";

/// A place; the one at an address that it had before its records were made one, too: an address is for ever.
pub(crate) async fn locality(reader: &mut Reader, by: By<'_>) -> Result<Option<Locality>> {
    if let Some(place) = reader.known_one(which(sql(LOCALITIES), by), read_locality).await? {
        return Ok(Some(place));
    }
    let Some(id) = formerly(reader, by).await? else { return Ok(None) };
    reader.known_one(which(sql(LOCALITIES), By::Id(id.as_str())), read_locality).await
}

/// The place with this number in GeoNames, or which one of its records had.
pub(crate) async fn locality_by_geonames(reader: &mut Reader, number: i64) -> Result<Option<Locality>> {
    let select = sql(LOCALITIES).when(Some(number), " AND l.geonames = ?");
    match reader.optional(select).await? {
        Some(row) => Ok(Some(read_locality(&row)?)),
        None => recorded_as(reader, (GEONAMES, &number.to_string())).await,
    }
}

/// The place with this item in Wikidata, or which one of its records had.
pub(crate) async fn locality_by_wikidata(reader: &mut Reader, item: &str) -> Result<Option<Locality>> {
    let select = sql(LOCALITIES).when(Some(item), " AND l.wikidata = ?");
    match reader.optional(select).await? {
        Some(row) => Ok(Some(read_locality(&row)?)),
        None => recorded_as(reader, (WIKIDATA, item)).await,
    }
}

/// The place that a source knows under this id, though it carries another.
async fn recorded_as(reader: &mut Reader, (source, key): (&str, &str)) -> Result<Option<Locality>> {
    let record = sql("SELECT r.locality FROM atlas_records r JOIN atlas_localities l ON l.id = r.locality
         WHERE r.source = $1 AND r.key = $2 AND ($1 <> 'geonames' OR l.geonames IS NOT NULL)");
    let record = record.with(source).with(key);
    let Some(row) = reader.optional(record).await? else { return Ok(None) };
    let id: LocalityId = row.get("locality")?;
    locality(reader, By::Id(id.as_str())).await
}

/// A place as it is recorded, before the club's own toponymy: for the form that corrects it.
pub(crate) async fn recorded(reader: &mut Reader, by: By<'_>) -> Result<Option<Locality>> {
    one(reader, RECORDED, by).await
}

/// A place as it is recorded, even where the club withholds its country: for the secretary, who may name it otherwise.
pub(crate) async fn any_record(reader: &mut Reader, by: By<'_>) -> Result<Option<Locality>> {
    one(reader, "SELECT l.*, NULL AS own_name, NULL AS own_country FROM atlas_localities l WHERE 1 = 1", by).await
}

/// The same of several places, in no order.
pub(crate) async fn any_records(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Locality>> {
    let select = sql("SELECT l.*, NULL AS own_name, NULL AS own_country FROM atlas_localities l WHERE l.id IN ");
    read_localities(&reader.all_of(&select, ids).await?)
}

/// Several places as the club names them, in no order, even where it withholds their country: for whoever decides about them.
pub(crate) async fn any_named(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Locality>> {
    let select = sql("SELECT l.*, p.name AS own_name, p.country AS own_country
         FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id WHERE l.id IN ");
    read_localities(&reader.all_of(&select, ids).await?)
}

/// The next places after an id as they are recorded, whatever the club withholds: an import sees all of them.
pub(crate) async fn any_records_after(reader: &mut Reader, id: &str, most: i64) -> Result<Vec<Locality>> {
    let select = sql("SELECT l.*, NULL AS own_name, NULL AS own_country FROM atlas_localities l WHERE l.id > $1
         ORDER BY l.id LIMIT $2");
    read_localities(&reader.all(select.with(id).with(most)).await?)
}

async fn one(reader: &mut Reader, select: &'static str, by: By<'_>) -> Result<Option<Locality>> {
    if let Some(row) = reader.optional(which(sql(select), by)).await? {
        return Ok(Some(read_locality(&row)?));
    }
    let Some(id) = formerly(reader, by).await? else { return Ok(None) };
    let row = reader.optional(which(sql(select), By::Id(id.as_str()))).await?;
    row.as_ref().map(read_locality).transpose()
}

/// The place that an address led to before its records were made one.
async fn formerly(reader: &mut Reader, by: By<'_>) -> Result<Option<LocalityId>> {
    let By::Slug(slug) = by else { return Ok(None) };
    let row = reader.optional(sql("SELECT locality FROM atlas_former_slugs WHERE slug = $1").with(slug)).await?;
    row.map(|row| row.get("locality")).transpose()
}

fn which(select: Sql, by: By<'_>) -> Sql {
    let (text, value) = match by {
        By::Id(id) | By::Locality(id) => (" AND l.id = ?", id),
        By::Slug(slug) => (" AND l.slug = ?", slug),
    };
    select.when(Some(value), text)
}

/// The places with these ids, in no order.
pub(crate) async fn localities_of(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Locality>> {
    let select = sql(LOCALITIES).and(" AND l.id IN ");
    if ids.len() <= FEW {
        return Ok(reader.known(select.within(ids.iter().copied()), read_locality).await?.to_vec());
    }
    read_localities(&reader.all_of(&select, ids).await?)
}

/// The places at these addresses, in no order.
pub(crate) async fn localities_at(reader: &mut Reader, slugs: &[&str]) -> Result<Vec<Locality>> {
    let rows = reader.all(sql(LOCALITIES).and(" AND l.slug IN ").within(slugs.iter().copied())).await?;
    read_localities(&rows)
}

/// The next places after an id, in the order of ids, `most` at the most: to go through all of them bit by bit.
pub(crate) async fn localities_after(reader: &mut Reader, id: &str, most: i64) -> Result<Vec<Locality>> {
    let all = sql(LOCALITIES).when(Some(id), " AND l.id > ?").when(Some(most), " ORDER BY l.id LIMIT ?");
    reader.all(all).await?.iter().map(read_locality).collect()
}

/// How many places there are.
pub(crate) async fn count(reader: &mut Reader) -> Result<i64> {
    let row = reader
        .one(sql("SELECT COUNT(*) AS n FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
             WHERE COALESCE(p.country, l.country) NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)"))
        .await?;
    row.get("n")
}

/// Places whose address is `base`, or `base` and more after a hyphen: where namesakes are found.
pub(crate) async fn at_addresses_of(reader: &mut Reader, base: &str) -> Result<Vec<Locality>> {
    let select = sql(LOCALITIES)
        .when(Some(base), " AND (l.slug = ?")
        .when(Some(format!("{base}-%")), " OR l.slug LIKE ?) ORDER BY l.slug");
    reader.all(select).await?.iter().map(read_locality).collect()
}

/// Every name of a place.
pub(crate) async fn names(reader: &mut Reader, id: &LocalityId) -> Result<Vec<PlaceName>> {
    let found = reader.json(sql("SELECT names FROM atlas_names WHERE locality = $1").with(id), "names").await?;
    Ok(found.unwrap_or_default())
}

/// Every name of the places with these ids.
pub(crate) async fn names_of(reader: &mut Reader, ids: &[&str]) -> Result<Vec<(LocalityId, Vec<PlaceName>)>> {
    let rows = reader.all_of(&sql("SELECT locality, names FROM atlas_names WHERE locality IN "), ids).await?;
    let read = |row: &Row| -> Result<_> {
        let Json(names) = row.get("names")?;
        Ok((row.get("locality")?, names))
    };
    rows.iter().map(read).collect()
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

/// Whether an address is in use, by a place or by a body, or was a merged place's.
pub(crate) async fn slug_taken(reader: &mut Reader, slug: &str) -> Result<bool> {
    let row = reader
        .optional(
            sql("SELECT slug FROM atlas_localities WHERE slug = $1
                 UNION SELECT slug FROM atlas_entities WHERE slug = $1
                 UNION SELECT slug FROM atlas_former_slugs WHERE slug = $1")
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
                     approximate, position_sources, population, population_as_of, population_sources, admin1, admin2, altitude,
                     time_zone, coast_km, note, edited, version, fact_sources)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                     $22, $23)
                 ON CONFLICT (id) DO UPDATE SET
                     name = excluded.name, country = excluded.country, kind = excluded.kind,
                     wikidata = excluded.wikidata, geonames = excluded.geonames, latitude = excluded.latitude,
                     longitude = excluded.longitude, approximate = excluded.approximate,
                     position_sources = excluded.position_sources, population = excluded.population,
                     population_as_of = excluded.population_as_of, population_sources = excluded.population_sources,
                     admin1 = excluded.admin1, admin2 = excluded.admin2, altitude = excluded.altitude,
                     time_zone = excluded.time_zone, coast_km = excluded.coast_km, note = excluded.note,
                     edited = excluded.edited, fact_sources = excluded.fact_sources,
                     version = atlas_localities.version + 1
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
            .with(it.divisions.first.as_deref())
            .with(it.divisions.second.as_deref())
            .with(it.altitude)
            .with(it.time_zone.as_deref())
            .with(it.coast_km)
            .with(&it.note)
            .with(it.edited)
            .with(it.version)
            .with_json(&it.said_by),
        )
        .await?;
    Ok(rows == 1)
}

pub(super) fn read_localities(rows: &[Row]) -> Result<Vec<Locality>> {
    rows.iter().map(read_locality).collect()
}

pub(super) fn read_locality(row: &Row) -> Result<Locality> {
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
    let Json(said_by) = row.get("fact_sources")?;
    Ok(Locality {
        said_by,
        id: row.get("id")?,
        slug: row.get("slug")?,
        name: own_name(row, "name", "own_name")?,
        country: row.get::<Option<String>>("own_country")?.map_or_else(|| row.get("country"), Ok)?,
        kind: word(row, "kind", Kind::from_word)?,
        wikidata: row.get("wikidata")?,
        geonames: row.get("geonames")?,
        position,
        population,
        divisions: Divisions { first: row.get("admin1")?, second: row.get("admin2")? },
        altitude: row.get("altitude")?,
        time_zone: row.get("time_zone")?,
        coast_km: row.get("coast_km")?,
        note: row.get("note")?,
        edited: row.get("edited")?,
        version: row.get("version")?,
    })
}
