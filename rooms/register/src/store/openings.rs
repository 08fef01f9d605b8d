//! What opens the commitments in entries.

use kernel::Time;
use platform::{
    Names,
    db::{Reader, Result, Row, Tx, sql},
};

use super::unsigned;
use crate::rules::{Opening, SubjectRef};

/// What opens a commitment to anything in which a name stands is erased whole: in part it would open nothing.
pub(crate) const NAMES: &[Names] = &[Names {
    erase: Some("DELETE FROM register_openings WHERE REPLACE(value, $1, $2) <> value"),
    ..platform::names!(kept "register_openings", "value")
}];

pub(crate) async fn keep_opening(tx: &mut Tx, opening: &Opening, subject: &SubjectRef, now: Time) -> Result<()> {
    tx.run(
        sql("INSERT INTO register_openings (commitment, field, salt, value, subject_kind, subject_id, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .with(&opening.commitment)
        .with(&opening.field)
        .with(opening.salt.as_slice())
        .with(&opening.value)
        .with(&subject.kind)
        .with(&subject.id)
        .with(now),
    )
    .await?;
    Ok(())
}

/// What opens the commitments about a thing, as far as it was not erased.
pub(crate) async fn openings(reader: &mut Reader, kind: &str, id: &str) -> Result<Vec<Opening>> {
    let rows = reader
        .all(
            sql("SELECT commitment, field, salt, value FROM register_openings
                 WHERE subject_kind = $1 AND subject_id = $2 ORDER BY at, field, commitment")
            .with(kind)
            .with(id),
        )
        .await?;
    rows.iter().map(read).collect()
}

/// What opens one commitment, unless it was erased.
pub(crate) async fn opening(reader: &mut Reader, commitment: &str) -> Result<Option<Opening>> {
    let asked = sql("SELECT commitment, field, salt, value FROM register_openings WHERE commitment = $1");
    reader.optional(asked.with(commitment)).await?.as_ref().map(read).transpose()
}

/// The signed acts about a thing and, where its own are among them, those about things of its kind that are under seal,
/// the oldest first: their numbers and their bytes.
pub(crate) async fn acts_about(
    reader: &mut Reader,
    (kind, id): (&str, &str),
    sealed: bool,
) -> Result<Vec<(u64, Vec<u8>)>> {
    let asked = sql("SELECT a.leaf, e.entry FROM register_acts a JOIN log_entries e ON e.leaf = a.leaf
                     WHERE a.subject_kind = $1 AND (a.subject_id = $2")
    .with(kind)
    .with(id)
    .and(if sealed { " OR a.subject_id IS NULL)" } else { ")" })
    .and(" ORDER BY a.leaf");
    reader.all(asked).await?.iter().map(|row| Ok((unsigned(row.get("leaf")?), row.get("entry")?))).collect()
}

pub(crate) async fn erase_opening(tx: &mut Tx, commitment: &str) -> Result<u64> {
    tx.run(sql("DELETE FROM register_openings WHERE commitment = $1").with(commitment)).await
}

fn read(row: &Row) -> Result<Opening> {
    let salt: Vec<u8> = row.get("salt")?;
    Ok(Opening {
        commitment: row.get("commitment")?,
        field: row.get("field")?,
        salt: salt.try_into().unwrap_or_default(),
        value: row.get("value")?,
    })
}
