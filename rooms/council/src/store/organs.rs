use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use platform::db::{Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{College, CollegeId, CollegeInput, Dissolved, Function, Organ, OrganId, OrganKind, Sits};

/// Every organ, in order; those that were dissolved among them.
pub(crate) async fn organs(reader: &mut Reader) -> Result<Arc<Vec<Organ>>> {
    reader.known(sql("SELECT * FROM council_organs ORDER BY place, slug"), read_organ).await
}

pub(crate) async fn by_slug(reader: &mut Reader, slug: &str) -> Result<Option<Organ>> {
    reader.known_one(sql("SELECT * FROM council_organs WHERE slug = $1").with(slug), read_organ).await
}

pub(crate) async fn organ(reader: &mut Reader, id: &OrganId) -> Result<Option<Organ>> {
    reader.known_one(sql("SELECT * FROM council_organs WHERE id = $1").with(id), read_organ).await
}

/// Saves an organ unless someone changed it meanwhile, and says which.
pub(crate) async fn save_organ(tx: &mut Tx, it: &Organ) -> Result<bool> {
    let (dissolved, reason) =
        it.dissolved.as_ref().map_or((None, Default::default()), |end| (Some(end.on), end.reason.clone()));
    let rows = tx
        .run(
            sql("INSERT INTO council_organs
                     (id, slug, kind, name, purpose, place, example, since, dissolved, reason, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
                 ON CONFLICT (id) DO UPDATE SET
                     name = excluded.name, purpose = excluded.purpose, place = excluded.place,
                     example = excluded.example, since = excluded.since, dissolved = excluded.dissolved,
                     reason = excluded.reason, version = council_organs.version + 1
                 WHERE council_organs.version = excluded.version")
            .with(&it.id)
            .with(&it.slug)
            .with(it.kind.as_str())
            .with(&it.name)
            .with(&it.purpose)
            .with(it.place)
            .with(it.example)
            .with(it.since)
            .with(dissolved)
            .with(&reason)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Takes an organ in hand: whoever else changes its colleges, or convenes a session of it, waits until this unit of work ends,
/// then reads what it wrote.
pub(crate) async fn hold_organ(tx: &mut Tx, id: &OrganId) -> Result<()> {
    tx.run(sql("UPDATE council_organs SET held = held + 1 WHERE id = $1").with(id)).await?;
    Ok(())
}

/// An organ's colleges, in order.
pub(crate) async fn colleges(reader: &mut Reader, organ: &OrganId) -> Result<Vec<College>> {
    let select = sql("SELECT * FROM council_colleges WHERE organ = $1 ORDER BY place, id").with(organ);
    let mut colleges = reader.known(select, read_college).await?.to_vec();
    for college in &mut colleges {
        fill(reader, college).await?;
    }
    Ok(colleges)
}

pub(crate) async fn college(reader: &mut Reader, id: &str) -> Result<Option<College>> {
    let select = sql("SELECT * FROM council_colleges WHERE id = $1").with(id);
    let Some(mut college) = reader.known_one(select, read_college).await? else { return Ok(None) };
    fill(reader, &mut college).await?;
    Ok(Some(college))
}

/// Gives a college that was read its functions and its offices, which have tables of their own.
async fn fill(reader: &mut Reader, it: &mut College) -> Result<()> {
    it.said.functions = functions(reader, &it.id).await?;
    it.said.offices = offices(reader, &it.id).await?;
    Ok(())
}

/// Saves a college unless someone changed it meanwhile, and says which.
pub(crate) async fn save_college(tx: &mut Tx, it: &College) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO council_colleges (id, organ, name, seats, sits, place, seated, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)
                 ON CONFLICT (id) DO UPDATE SET
                     name = excluded.name, seats = excluded.seats, sits = excluded.sits, place = excluded.place,
                     seated = council_colleges.seated + 1, version = council_colleges.version + 1
                 WHERE council_colleges.version = excluded.version AND council_colleges.seated = excluded.seated")
            .with(&it.id)
            .with(&it.organ)
            .with(&it.said.name)
            .with(it.said.seats)
            .with(it.said.sits.as_str())
            .with(it.said.place)
            .with(it.seated)
            .with(it.version),
        )
        .await?;
    if rows == 1 {
        set_functions(tx, it).await?;
        set_offices(tx, it).await?;
    }
    Ok(rows == 1)
}

/// Takes a college away in which nobody ever sat, unless someone changed it meanwhile.
pub(crate) async fn remove_college(tx: &mut Tx, it: &College) -> Result<bool> {
    tx.run(sql("DELETE FROM council_seats WHERE college = $1").with(&it.id)).await?;
    tx.run(sql("DELETE FROM council_college_offices WHERE college = $1").with(&it.id)).await?;
    let delete = sql("DELETE FROM council_colleges WHERE id = $1 AND version = $2 AND seated = $3");
    Ok(tx.run(delete.with(&it.id).with(it.version).with(it.seated)).await? == 1)
}

/// The seats of a college that have a function.
async fn functions(reader: &mut Reader, college: &CollegeId) -> Result<BTreeMap<i64, Function>> {
    let select = sql("SELECT seat, function FROM council_seats WHERE college = $1 ORDER BY seat").with(college);
    let read =
        |row: &Row| -> Result<(i64, Function)> { Ok((row.get("seat")?, word(row, "function", Function::from_word)?)) };
    Ok(reader.known(select, read).await?.iter().copied().collect())
}

/// Gives the seats of a college their functions, and takes others away.
async fn set_functions(tx: &mut Tx, it: &College) -> Result<()> {
    tx.run(sql("DELETE FROM council_seats WHERE college = $1").with(&it.id)).await?;
    for (seat, function) in &it.said.functions {
        let insert = sql("INSERT INTO council_seats (college, seat, function) VALUES ($1, $2, $3)");
        tx.run(insert.with(&it.id).with(*seat).with(function.as_str())).await?;
    }
    Ok(())
}

/// The offices whose holders may sit in a college.
async fn offices(reader: &mut Reader, college: &CollegeId) -> Result<BTreeSet<String>> {
    let select = sql("SELECT office FROM council_college_offices WHERE college = $1 ORDER BY office").with(college);
    Ok(reader.known(select, |row: &Row| row.get("office")).await?.iter().cloned().collect())
}

/// Says whose offices they are, and takes others away.
async fn set_offices(tx: &mut Tx, it: &College) -> Result<()> {
    tx.run(sql("DELETE FROM council_college_offices WHERE college = $1").with(&it.id)).await?;
    for office in &it.said.offices {
        let insert = sql("INSERT INTO council_college_offices (college, office) VALUES ($1, $2)");
        tx.run(insert.with(&it.id).with(office.as_str())).await?;
    }
    Ok(())
}

fn read_organ(row: &Row) -> Result<Organ> {
    let reason = row.get("reason")?;
    Ok(Organ {
        id: row.get("id")?,
        slug: row.get("slug")?,
        kind: word(row, "kind", OrganKind::from_word)?,
        name: row.get("name")?,
        purpose: row.get("purpose")?,
        place: row.get("place")?,
        example: row.get("example")?,
        since: row.get("since")?,
        dissolved: row.get::<Option<kernel::Day>>("dissolved")?.map(|on| Dissolved { on, reason }),
        version: row.get("version")?,
    })
}

fn read_college(row: &Row) -> Result<College> {
    Ok(College {
        id: row.get("id")?,
        organ: row.get("organ")?,
        said: CollegeInput {
            name: row.get("name")?,
            seats: row.get("seats")?,
            sits: word(row, "sits", Sits::from_word)?,
            offices: BTreeSet::new(),
            functions: BTreeMap::new(),
            place: row.get("place")?,
        },
        seated: row.get("seated")?,
        version: row.get("version")?,
    })
}
