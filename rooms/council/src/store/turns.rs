use std::sync::Arc;

use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{OrganId, Turn};

/// An organ's turns, the earliest first.
pub(crate) async fn turns(reader: &mut Reader, organ: &OrganId) -> Result<Arc<Vec<Turn>>> {
    reader.known(sql("SELECT * FROM council_turns WHERE organ = $1 ORDER BY from_day, id").with(organ), read).await
}

/// A body's turns, the earliest first.
pub(crate) async fn turns_of(reader: &mut Reader, entity: &str) -> Result<Arc<Vec<Turn>>> {
    reader.known(sql("SELECT * FROM council_turns WHERE entity = $1 ORDER BY from_day, id").with(entity), read).await
}

pub(crate) async fn turn(reader: &mut Reader, id: &str) -> Result<Option<Turn>> {
    reader.known_one(sql("SELECT * FROM council_turns WHERE id = $1").with(id), read).await
}

/// Saves a turn unless someone changed it meanwhile, and says which.
pub(crate) async fn save_turn(tx: &mut Tx, it: &Turn) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO council_turns (id, organ, entity, from_day, last_day, note, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7)
                 ON CONFLICT (id) DO UPDATE SET
                     entity = excluded.entity, from_day = excluded.from_day, last_day = excluded.last_day,
                     note = excluded.note, version = council_turns.version + 1
                 WHERE council_turns.version = excluded.version")
            .with(&it.id)
            .with(&it.organ)
            .with(&it.entity)
            .with(it.from)
            .with(it.until)
            .with(&it.note)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Takes a turn out that has not begun, unless someone changed it meanwhile.
pub(crate) async fn remove_turn(tx: &mut Tx, it: &Turn) -> Result<bool> {
    let delete = sql("DELETE FROM council_turns WHERE id = $1 AND version = $2");
    Ok(tx.run(delete.with(&it.id).with(it.version)).await? == 1)
}

fn read(row: &Row) -> Result<Turn> {
    Ok(Turn {
        id: row.get("id")?,
        organ: row.get("organ")?,
        entity: row.get("entity")?,
        from: row.get("from_day")?,
        until: row.get("last_day")?,
        note: row.get("note")?,
        version: row.get("version")?,
    })
}
