//! Two records of one place: what tells of them, what a person said of them, and how all that hangs on one goes to the other.

use std::collections::BTreeSet;

use kernel::{Actor, Time};
use platform::db::{Reader, Result, Row, Tx, Value, sql};

use crate::rules::{LocalityId, Pair};

fn pairs(rows: &[Row]) -> Result<BTreeSet<Pair>> {
    let pair = |row: &Row| Ok(Pair::of(row.get("one")?, row.get("two")?));
    rows.iter().filter_map(|row| pair(row).transpose()).collect()
}

/// The pairs of which a person said that they are two places.
pub(crate) async fn distinct(reader: &mut Reader) -> Result<BTreeSet<Pair>> {
    pairs(&reader.all(sql("SELECT one, two FROM atlas_distinct")).await?)
}

/// Keeps that two places are two; said again, it changes nothing. Says whether it was new.
pub(crate) async fn keep_distinct(tx: &mut Tx, pair: &Pair, by: &Actor, now: Time) -> Result<bool> {
    let insert =
        sql("INSERT INTO atlas_distinct (one, two, said, said_by) VALUES ($1, $2, $3, $4) ON CONFLICT DO NOTHING");
    Ok(tx.run(insert.with(pair.one()).with(pair.two()).with(now).with(&by.name)).await? == 1)
}

/// The pairs of which a source gives one the identifier that the other carries.
pub(crate) async fn claimed(reader: &mut Reader) -> Result<BTreeSet<Pair>> {
    let claims = sql("SELECT c.locality AS one, l.id AS two FROM atlas_claims c
         JOIN atlas_localities l ON l.wikidata = c.identifier WHERE l.id <> c.locality");
    pairs(&reader.all(claims).await?)
}

/// Keeps that a source gives places identifiers that others carry: identifier and place. Says how many are new.
pub(crate) async fn put_claims(tx: &mut Tx, source: &str, claims: &[(String, LocalityId)]) -> Result<u64> {
    if claims.is_empty() {
        return Ok(0);
    }
    let line = |(identifier, id): &(String, LocalityId)| [identifier.as_str().into(), Value::from(id), source.into()];
    let insert = sql("INSERT INTO atlas_claims (identifier, locality, source) VALUES");
    tx.run(insert.lines(claims.iter().map(line)).and(" ON CONFLICT DO NOTHING")).await
}

/// Which places carry these items of Wikidata: item and place.
pub(crate) async fn carriers(reader: &mut Reader, items: &[&str]) -> Result<Vec<(String, LocalityId)>> {
    let mut found = Vec::new();
    for part in items.chunks(500) {
        let select = sql("SELECT wikidata, id FROM atlas_localities WHERE wikidata IN ").within(part.iter().copied());
        for row in &reader.all(select).await? {
            found.push((row.get("wikidata")?, row.get("id")?));
        }
    }
    Ok(found)
}

/// Whether a body governs a place, be its country withheld.
pub(crate) async fn is_governed(reader: &mut Reader, id: &LocalityId) -> Result<bool> {
    let row = reader.optional(sql("SELECT id FROM atlas_entities WHERE locality = $1").with(id)).await?;
    Ok(row.is_some())
}

/// Leads all that hangs on a record to another one, its ties apart: addresses, what sources said under which of their ids,
/// attributes, the club's own name, what was claimed and said of it. Then the record is gone.
pub(crate) async fn move_record(tx: &mut Tx, gone: &LocalityId, slug: &str, keep: &LocalityId) -> Result<()> {
    for statement in [
        "UPDATE atlas_former_slugs SET locality = $2 WHERE locality = $1",
        "UPDATE atlas_records SET locality = $2 WHERE locality = $1",
        "UPDATE atlas_attributes SET locality = $2 WHERE locality = $1 AND attribute NOT IN (
             SELECT attribute FROM atlas_attributes WHERE locality = $2)",
        "INSERT INTO atlas_claims (identifier, locality, source)
             SELECT identifier, CAST($2 AS TEXT), source FROM atlas_claims WHERE locality = $1 ON CONFLICT DO NOTHING",
    ] {
        tx.run(sql(statement).with(gone).with(keep)).await?;
    }
    move_distinct(tx, gone, keep).await?;
    for statement in [
        "DELETE FROM atlas_attributes WHERE locality = $1",
        "DELETE FROM atlas_claims WHERE locality = $1",
        "DELETE FROM atlas_distinct WHERE one = $1 OR two = $1",
        "DELETE FROM atlas_network WHERE locality = $1",
        "DELETE FROM atlas_place_toponymy WHERE locality = $1",
        "DELETE FROM atlas_names WHERE locality = $1",
        "DELETE FROM atlas_waiting WHERE question = 'locality-differs' AND subject = $1",
        "DELETE FROM atlas_localities WHERE id = $1",
    ] {
        tx.run(sql(statement).with(gone)).await?;
    }
    tx.run(sql("INSERT INTO atlas_former_slugs (slug, locality) VALUES ($1, $2)").with(slug).with(keep)).await?;
    Ok(())
}

/// What was said of the record is said of the other, except of the two of them.
async fn move_distinct(tx: &mut Tx, gone: &LocalityId, keep: &LocalityId) -> Result<()> {
    let of_gone = sql("SELECT one, two, said, said_by FROM atlas_distinct WHERE one = $1 OR two = $1").with(gone);
    for row in &tx.all(of_gone).await? {
        let (one, two): (LocalityId, LocalityId) = (row.get("one")?, row.get("two")?);
        let other = if one == *gone { two } else { one };
        let Some(pair) = Pair::of(other, keep.clone()) else { continue };
        let by = Actor { name: row.get("said_by")?, ..Actor::visitor() };
        keep_distinct(tx, &pair, &by, row.get("said")?).await?;
    }
    Ok(())
}

/// Keeps of which place an id of a source is, unless that is known: a place that was merged does not come back under it.
pub(crate) async fn keep_record(tx: &mut Tx, source: &str, key: &str, locality: &LocalityId) -> Result<()> {
    tx.run(
        sql("INSERT INTO atlas_records (source, key, locality, digest) VALUES ($1, $2, $3, '') ON CONFLICT DO NOTHING")
            .with(source)
            .with(key)
            .with(locality),
    )
    .await?;
    Ok(())
}

/// The ids under which sources know places that carry another of the same source: source, id, place. One that a place carries
/// means that place.
pub(crate) async fn other_ids(reader: &mut Reader) -> Result<Vec<(String, String, LocalityId)>> {
    let mut found = Vec::new();
    for select in [
        "SELECT r.source, r.key, r.locality FROM atlas_records r
         WHERE r.source = 'wikidata' AND NOT EXISTS (SELECT 1 FROM atlas_localities l WHERE l.wikidata = r.key)",
        "SELECT r.source, r.key, r.locality FROM atlas_records r
             JOIN atlas_localities own ON own.id = r.locality AND own.geonames IS NOT NULL
         WHERE r.source = 'geonames' AND r.key <> CAST(own.geonames AS TEXT)
             AND NOT EXISTS (SELECT 1 FROM atlas_localities l WHERE l.geonames = CAST(r.key AS BIGINT))",
    ] {
        for row in &reader.all(sql(select)).await? {
            found.push((row.get("source")?, row.get("key")?, row.get("locality")?));
        }
    }
    Ok(found)
}

#[cfg(test)]
mod tests {
    use std::path::Path;

    /// Tables that refer to places and are led elsewhere by other means: relations one by one, names joined; a place with an
    /// authority does not go.
    const ELSEWHERE: [&str; 2] = ["atlas_relations", "atlas_entities"];

    #[test]
    fn whatever_table_refers_to_a_place_is_known_to_a_merge() {
        let migrations = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../migrations");
        let own = include_str!("merging.rs");
        let mut met = 0;
        for file in std::fs::read_dir(migrations).unwrap() {
            let text = std::fs::read_to_string(file.unwrap().path()).unwrap();
            for table in text.split("CREATE TABLE ").skip(1) {
                let (name, columns) = table.split_once('(').unwrap();
                let columns = columns.split(";\n").next().unwrap();
                if columns.contains("REFERENCES atlas_localities") && !ELSEWHERE.contains(&name.trim()) {
                    met += 1;
                    assert!(own.contains(name.trim()), "{name}: what becomes of it when its place is merged?");
                }
            }
        }
        assert!(met > 5);
    }
}
