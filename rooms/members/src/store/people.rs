use std::collections::BTreeSet;

use kernel::{Day, Role};
use platform::db::{Error, Json, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{Absence, FocalPoint, Gender, Mandate, Office, Person, Powers, Way};

pub(crate) async fn offices(reader: &mut Reader) -> Result<Vec<Office>> {
    Ok(reader.known(sql("SELECT * FROM offices ORDER BY key"), read_office).await?.to_vec())
}

pub(crate) async fn office(reader: &mut Reader, key: &str) -> Result<Option<Office>> {
    let row = reader.optional(sql("SELECT * FROM offices WHERE key = $1").with(key)).await?;
    row.as_ref().map(read_office).transpose()
}

/// Adds an office, unless there is one of this key; says whether it did.
pub(crate) async fn insert_office(tx: &mut Tx, it: &Office) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO offices (key, role, masculine, feminine, ways) VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (key) DO NOTHING")
            .with(&it.key)
            .with(it.role.map(Role::as_str))
            .with(&it.masculine)
            .with(&it.feminine)
            .with_json(&it.ways),
        )
        .await?;
    Ok(rows == 1)
}

/// Saves an office's titles unless someone changed it meanwhile, and says which.
pub(crate) async fn save_titles(tx: &mut Tx, it: &Office) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE offices SET masculine = $2, feminine = $3, version = version + 1 WHERE key = $1 AND version = $4")
                .with(&it.key)
                .with(&it.masculine)
                .with(&it.feminine)
                .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

pub(crate) async fn people(reader: &mut Reader, entity: &str) -> Result<Vec<Person>> {
    let select = sql("SELECT * FROM people WHERE entity = $1 ORDER BY id").with(entity);
    Ok(reader.known(select, read_person).await?.to_vec())
}

pub(crate) async fn person(reader: &mut Reader, id: &str) -> Result<Option<Person>> {
    let row = reader.optional(sql("SELECT * FROM people WHERE id = $1").with(id)).await?;
    row.as_ref().map(read_person).transpose()
}

/// Saves a person unless someone changed what is known of them meanwhile, and says which.
pub(crate) async fn save_person(tx: &mut Tx, it: &Person) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO people (id, entity, name_ar, name_passport, gender, public, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (id) DO UPDATE SET
                     name_ar = excluded.name_ar, name_passport = excluded.name_passport, gender = excluded.gender,
                     public = excluded.public, version = people.version + 1
                 WHERE people.version = excluded.version")
            .with(&it.id)
            .with(&it.entity)
            .with(&it.name_ar)
            .with(&it.name_passport)
            .with(it.gender.map(Gender::as_str))
            .with(it.public)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// A body's mandates, the latest first, those without a first day last.
pub(crate) async fn mandates(reader: &mut Reader, entity: &str) -> Result<Vec<Mandate>> {
    let select = sql("SELECT * FROM mandates WHERE entity = $1
         ORDER BY CASE WHEN from_day IS NULL THEN 1 ELSE 0 END, from_day DESC, id DESC");
    Ok(reader.known(select.with(entity), read_mandate).await?.to_vec())
}

pub(crate) async fn mandates_of(reader: &mut Reader, person: &str) -> Result<Vec<Mandate>> {
    let rows = reader.all(sql("SELECT * FROM mandates WHERE person = $1 ORDER BY id").with(person)).await?;
    rows.iter().map(read_mandate).collect()
}

pub(crate) async fn mandate(reader: &mut Reader, id: &str) -> Result<Option<Mandate>> {
    let row = reader.optional(sql("SELECT * FROM mandates WHERE id = $1").with(id)).await?;
    row.as_ref().map(read_mandate).transpose()
}

/// The mandates of these ids, in no order.
pub(crate) async fn mandates_with_ids(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Mandate>> {
    reader.all_of(&sql("SELECT * FROM mandates WHERE id IN "), ids).await?.iter().map(read_mandate).collect()
}

/// The people of these ids, in no order.
pub(crate) async fn people_with_ids(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Person>> {
    reader.all_of(&sql("SELECT * FROM people WHERE id IN "), ids).await?.iter().map(read_person).collect()
}

/// Saves a mandate unless someone changed it meanwhile, and says which.
pub(crate) async fn save_mandate(tx: &mut Tx, it: &Mandate) -> Result<bool> {
    let rows = tx
        .run(
            sql(
                "INSERT INTO mandates (id, entity, office, person, way, from_day, until_day, instrument, sources, note,
                     version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                 ON CONFLICT (id) DO UPDATE SET
                     office = excluded.office, person = excluded.person, way = excluded.way,
                     from_day = excluded.from_day, until_day = excluded.until_day, instrument = excluded.instrument,
                     sources = excluded.sources, note = excluded.note, version = mandates.version + 1
                 WHERE mandates.version = excluded.version",
            )
            .with(&it.id)
            .with(&it.entity)
            .with(&it.office)
            .with(it.person.as_ref())
            .with(it.way.as_str())
            .with(it.from)
            .with(it.until)
            .with(&it.instrument)
            .with_json(&it.sources)
            .with(&it.note)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Powers that bind a body, the latest first.
pub(crate) async fn powers(reader: &mut Reader, entity: &str) -> Result<Vec<Powers>> {
    let rows =
        reader.all(sql("SELECT * FROM powers WHERE entity = $1 ORDER BY from_day DESC, id DESC").with(entity)).await?;
    rows.iter().map(read_powers).collect()
}

pub(crate) async fn one_powers(reader: &mut Reader, id: &str) -> Result<Option<Powers>> {
    let row = reader.optional(sql("SELECT * FROM powers WHERE id = $1").with(id)).await?;
    row.as_ref().map(read_powers).transpose()
}

/// Every file that shows powers, by its SHA-256.
pub(crate) async fn files(reader: &mut Reader) -> Result<BTreeSet<String>> {
    let rows = reader.all(sql("SELECT evidence FROM powers WHERE evidence IS NOT NULL")).await?;
    rows.iter().map(|row| row.get("evidence")).collect()
}

/// The files that show powers which somebody of this name holds or gave, or whose own name holds it; each with its body.
pub(crate) async fn papers(reader: &mut Reader, name: &str) -> Result<Vec<(String, String, String)>> {
    let select = sql("SELECT w.entity, w.evidence, w.evidence_name FROM powers w
                      JOIN mandates m ON m.id = w.mandate LEFT JOIN people p ON p.id = m.person
                      WHERE w.evidence IS NOT NULL AND (REPLACE(COALESCE(p.name_ar, ''), $1, '') <> COALESCE(p.name_ar, '')
                          OR REPLACE(COALESCE(p.name_passport, ''), $1, '') <> COALESCE(p.name_passport, '')
                          OR REPLACE(w.granted_by, $1, '') <> w.granted_by
                          OR REPLACE(w.scope, $1, '') <> w.scope
                          OR REPLACE(w.reference, $1, '') <> w.reference
                          OR REPLACE(COALESCE(w.evidence_name, ''), $1, '') <> COALESCE(w.evidence_name, ''))
                      ORDER BY w.id");
    let rows = reader.all(select.with(name)).await?;
    let file = |row: &Row| Ok((row.get("entity")?, row.get("evidence")?, row.get("evidence_name")?));
    rows.iter().map(file).collect()
}

/// Saves powers unless someone changed them meanwhile, and says which.
pub(crate) async fn save_powers(tx: &mut Tx, it: &Powers) -> Result<bool> {
    let (file, name) = it.evidence.clone().unzip();
    let rows = tx
        .run(
            sql("INSERT INTO powers (id, entity, mandate, granted_by, scope, reference, from_day, until_day, evidence,
                     evidence_name, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                 ON CONFLICT (id) DO UPDATE SET
                     mandate = excluded.mandate, granted_by = excluded.granted_by, scope = excluded.scope,
                     reference = excluded.reference, from_day = excluded.from_day, until_day = excluded.until_day,
                     evidence = excluded.evidence, evidence_name = excluded.evidence_name,
                     version = powers.version + 1
                 WHERE powers.version = excluded.version")
            .with(&it.id)
            .with(&it.entity)
            .with(&it.mandate)
            .with(&it.granted_by)
            .with(&it.scope)
            .with(&it.reference)
            .with(it.from)
            .with(it.until)
            .with(file)
            .with(name)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Through whom a body is reached, and how often that was saved.
pub(crate) async fn focal_points(reader: &mut Reader, entity: &str) -> Result<(Vec<FocalPoint>, i64)> {
    let select = sql("SELECT points, version FROM focal_points WHERE entity = $1").with(entity);
    let known = reader.known_one(select, |row| {
        let Json(points) = row.get("points")?;
        Ok::<_, Error>((points, row.get("version")?))
    });
    Ok(known.await?.unwrap_or_default())
}

/// Saves them over `version` (0: there were none), and says whether nobody else had meanwhile.
pub(crate) async fn save_focal_points(tx: &mut Tx, entity: &str, points: &[FocalPoint], version: i64) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO focal_points (entity, points, version) VALUES ($1, $2, 1)
                 ON CONFLICT (entity) DO UPDATE SET points = excluded.points, version = focal_points.version + 1
                 WHERE focal_points.version = $3")
            .with(entity)
            .with_json(&points)
            .with(version),
        )
        .await?;
    Ok(rows == 1)
}

/// The times during which a body could not be reached and why, the latest first.
pub(crate) async fn absences(reader: &mut Reader, entity: &str) -> Result<Vec<(Absence, String)>> {
    let select =
        sql("SELECT since, until, reason FROM unreachable_periods WHERE entity = $1 ORDER BY since DESC, id DESC");
    let read = |row: &Row| Ok((Absence { since: row.get("since")?, until: row.get("until")? }, row.get("reason")?));
    reader.known(select.with(entity), read).await.map(|absences| absences.to_vec())
}

pub(crate) async fn add_absence(tx: &mut Tx, id: &str, entity: &str, since: Day, reason: &str) -> Result<()> {
    tx.run(
        sql("INSERT INTO unreachable_periods (id, entity, since, until, reason) VALUES ($1, $2, $3, NULL, $4)")
            .with(id)
            .with(entity)
            .with(since)
            .with(reason),
    )
    .await?;
    Ok(())
}

/// Ends the time that lasts.
pub(crate) async fn end_absence(tx: &mut Tx, entity: &str, until: Day) -> Result<()> {
    tx.run(
        sql("UPDATE unreachable_periods SET until = $2 WHERE entity = $1 AND until IS NULL").with(entity).with(until),
    )
    .await?;
    Ok(())
}

fn read_office(row: &Row) -> Result<Office> {
    let Json(ways) = row.get("ways")?;
    Ok(Office {
        key: row.get("key")?,
        role: row.get::<Option<String>>("role")?.as_deref().and_then(Role::from_word),
        masculine: row.get("masculine")?,
        feminine: row.get("feminine")?,
        ways,
        version: row.get("version")?,
    })
}

fn read_person(row: &Row) -> Result<Person> {
    Ok(Person {
        id: row.get("id")?,
        entity: row.get("entity")?,
        name_ar: row.get("name_ar")?,
        name_passport: row.get("name_passport")?,
        gender: row.get::<Option<String>>("gender")?.as_deref().and_then(Gender::from_word),
        public: row.get("public")?,
        version: row.get("version")?,
    })
}

fn read_mandate(row: &Row) -> Result<Mandate> {
    let Json(sources) = row.get("sources")?;
    Ok(Mandate {
        id: row.get("id")?,
        entity: row.get("entity")?,
        office: row.get("office")?,
        person: row.get("person")?,
        way: word(row, "way", Way::from_word)?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        instrument: row.get("instrument")?,
        sources,
        note: row.get("note")?,
        version: row.get("version")?,
    })
}

fn read_powers(row: &Row) -> Result<Powers> {
    let evidence: Option<String> = row.get("evidence")?;
    let name: Option<String> = row.get("evidence_name")?;
    Ok(Powers {
        id: row.get("id")?,
        entity: row.get("entity")?,
        mandate: row.get("mandate")?,
        granted_by: row.get("granted_by")?,
        scope: row.get("scope")?,
        reference: row.get("reference")?,
        from: row.get("from_day")?,
        until: row.get("until_day")?,
        evidence: evidence.zip(name),
        version: row.get("version")?,
    })
}
