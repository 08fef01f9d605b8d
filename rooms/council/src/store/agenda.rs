use std::sync::Arc;

use platform::db::{Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{Begins, Item, ItemInput, ItemKind, SessionId};

/// The agenda of a session, in order; what was withdrawn among it.
pub(crate) async fn items(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Item>>> {
    let select = sql("SELECT * FROM council_items WHERE session = $1 ORDER BY place, id").with(session);
    reader.known(select, read).await
}

pub(crate) async fn item(reader: &mut Reader, id: &str) -> Result<Option<Item>> {
    reader.known_one(sql("SELECT * FROM council_items WHERE id = $1").with(id), read).await
}

/// Saves an item unless someone changed it meanwhile, and says which.
pub(crate) async fn save_item(tx: &mut Tx, it: &Item) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO council_items
                     (id, session, place, title, kind, matter, minutes, changed, withdrawn, added, urgency, version, begins)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13)
                 ON CONFLICT (id) DO UPDATE SET
                     place = excluded.place, title = excluded.title, kind = excluded.kind, matter = excluded.matter,
                     minutes = excluded.minutes, changed = excluded.changed, withdrawn = excluded.withdrawn,
                     urgency = excluded.urgency, begins = excluded.begins,
                     version = council_items.version + 1
                 WHERE council_items.version = excluded.version")
            .with(&it.id)
            .with(&it.session)
            .with(it.place)
            .with(&it.said.title)
            .with(it.said.kind.as_str())
            .with(&it.said.matter)
            .with(it.said.minutes)
            .with(it.changed)
            .with(it.withdrawn)
            .with(it.added)
            .with(&it.urgency)
            .with(it.version)
            .with(it.said.begins.map(Begins::minutes)),
        )
        .await?;
    Ok(rows == 1)
}

/// Takes an item off an agenda that was not sent, unless someone changed it meanwhile.
pub(crate) async fn remove_item(tx: &mut Tx, it: &Item) -> Result<bool> {
    let delete = sql("DELETE FROM council_items WHERE id = $1 AND version = $2").with(&it.id).with(it.version);
    Ok(tx.run(delete).await? == 1)
}

fn read(row: &Row) -> Result<Item> {
    Ok(Item {
        id: row.get("id")?,
        session: row.get("session")?,
        place: row.get("place")?,
        said: ItemInput {
            title: row.get("title")?,
            kind: word(row, "kind", ItemKind::from_word)?,
            matter: row.get("matter")?,
            minutes: row.get("minutes")?,
            begins: row.get::<Option<i64>>("begins")?.and_then(Begins::from_minutes),
        },
        changed: row.get("changed")?,
        withdrawn: row.get("withdrawn")?,
        added: row.get("added")?,
        urgency: row.get("urgency")?,
        version: row.get("version")?,
    })
}
