//! What the club's own list said, and what it asks.

use kernel::{Actor, Time};
use platform::db::{Json, Reader, Result, Row, Tx, sql};

use crate::rules::Listed;

/// Where the list says otherwise than a person wrote.
pub(crate) struct Asked {
    pub id: String,
    /// The legal entity.
    pub entity: String,
    /// The list, by its file's name.
    pub source: String,
    pub listed: Listed,
    pub asked: Time,
}

/// What the list last said of an entity, as a digest, and the version in which it left the member.
pub(crate) async fn record(reader: &mut Reader, entity: &str) -> Result<Option<(String, i64)>> {
    let row = reader.optional(sql("SELECT digest, version FROM member_records WHERE entity = $1").with(entity)).await?;
    row.map(|row| Ok((row.get("digest")?, row.get("version")?))).transpose()
}

pub(crate) async fn put_record(tx: &mut Tx, entity: &str, digest: &str, version: i64) -> Result<()> {
    tx.run(
        sql("INSERT INTO member_records (entity, digest, version) VALUES ($1, $2, $3)
             ON CONFLICT (entity) DO UPDATE SET digest = excluded.digest, version = excluded.version")
        .with(entity)
        .with(digest)
        .with(version),
    )
    .await?;
    Ok(())
}

/// Asks, unless it was asked before.
pub(crate) async fn ask(tx: &mut Tx, it: &Asked) -> Result<()> {
    tx.run(
        sql("INSERT INTO member_questions (id, entity, source, listed, asked) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (id) DO NOTHING")
        .with(&it.id)
        .with(&it.entity)
        .with(&it.source)
        .with_json(&it.listed)
        .with(it.asked),
    )
    .await?;
    Ok(())
}

/// Whether a question was answered.
pub(crate) async fn settled(reader: &mut Reader, id: &str) -> Result<bool> {
    let select = sql("SELECT id FROM member_questions WHERE id = $1 AND answer IS NOT NULL").with(id);
    Ok(reader.optional(select).await?.is_some())
}

/// The open questions, in the order in which they were asked.
pub(crate) async fn questions(reader: &mut Reader) -> Result<Vec<Asked>> {
    let select = sql("SELECT * FROM member_questions WHERE answer IS NULL ORDER BY asked, id");
    reader.all(select).await?.iter().map(read).collect()
}

/// An open question.
pub(crate) async fn asked(reader: &mut Reader, id: &str) -> Result<Option<Asked>> {
    let select = sql("SELECT * FROM member_questions WHERE id = $1 AND answer IS NULL").with(id);
    reader.optional(select).await?.as_ref().map(read).transpose()
}

/// Keeps what was decided, unless someone decided meanwhile; says which.
pub(crate) async fn answer(tx: &mut Tx, id: &str, taken: bool, by: &Actor, now: Time) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE member_questions SET answer = $2, answered = $3, answered_by = $4
                 WHERE id = $1 AND answer IS NULL")
            .with(id)
            .with(if taken { "taken" } else { "kept" })
            .with(now)
            .with(&by.name),
        )
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<Asked> {
    let Json(listed) = row.get("listed")?;
    Ok(Asked {
        id: row.get("id")?,
        entity: row.get("entity")?,
        source: row.get("source")?,
        listed,
        asked: row.get("asked")?,
    })
}
