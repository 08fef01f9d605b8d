//! What authorities seek in partners.

use platform::db::{Json, Reader, Result, Row, Tx, sql};

use crate::rules::{EntityId, Notice};

const NOTICES: &str = "SELECT entity, wants, offers, words, since, until, version FROM atlas_seeking";

/// What an authority said that it seeks, withdrawn or past though it may be.
pub(crate) async fn notice(reader: &mut Reader, entity: &EntityId) -> Result<Option<Notice>> {
    reader.known_one(sql(NOTICES).and(" WHERE entity = $1").with(entity), read_notice).await
}

/// All that was said, withdrawn or past though it may be.
pub(crate) async fn notices(reader: &mut Reader) -> Result<Vec<Notice>> {
    reader.all(sql(NOTICES).and(" ORDER BY entity")).await?.iter().map(read_notice).collect()
}

/// Saves a notice unless someone changed it meanwhile, and says which. Its version is the one that was read, 0 before the
/// first time.
pub(crate) async fn save_notice(tx: &mut Tx, it: &Notice) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO atlas_seeking (entity, wants, offers, words, since, until, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (entity) DO UPDATE SET
                     wants = excluded.wants, offers = excluded.offers, words = excluded.words,
                     since = excluded.since, until = excluded.until, version = excluded.version
                 WHERE atlas_seeking.version = $8")
            .with(&it.entity)
            .with_json(&it.wants)
            .with_json(&it.offers)
            .with(&it.words)
            .with(it.since)
            .with(it.until)
            .with(it.version + 1)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

fn read_notice(row: &Row) -> Result<Notice> {
    let (Json(wants), Json(offers)) = (row.get("wants")?, row.get("offers")?);
    Ok(Notice {
        entity: row.get("entity")?,
        wants,
        offers,
        words: row.get("words")?,
        since: row.get("since")?,
        until: row.get("until")?,
        version: row.get("version")?,
    })
}
