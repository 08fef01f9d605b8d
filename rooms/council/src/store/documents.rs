use std::{collections::BTreeSet, sync::Arc};

use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{Document, ItemId, SessionId};

/// The documents of a session's items, in the order in which they were added.
pub(crate) async fn documents(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Document>>> {
    let select = sql("SELECT * FROM council_documents
                      WHERE item IN (SELECT id FROM council_items WHERE session = $1) ORDER BY at, id");
    reader.known(select.with(session), read).await
}

pub(crate) async fn document(reader: &mut Reader, id: &str) -> Result<Option<Document>> {
    reader.known_one(sql("SELECT * FROM council_documents WHERE id = $1").with(id), read).await
}

pub(crate) async fn insert_document(tx: &mut Tx, it: &Document) -> Result<()> {
    tx.run(
        sql("INSERT INTO council_documents (id, item, sha256, name, shown, at) VALUES ($1, $2, $3, $4, $5, $6)")
            .with(&it.id)
            .with(&it.item)
            .with(&it.sha256)
            .with(&it.name)
            .with(it.shown)
            .with(it.at),
    )
    .await?;
    Ok(())
}

/// Takes a document away, and says whether it was there.
pub(crate) async fn remove_document(tx: &mut Tx, it: &Document) -> Result<bool> {
    Ok(tx.run(sql("DELETE FROM council_documents WHERE id = $1").with(&it.id)).await? == 1)
}

/// Takes all the documents of an item away.
pub(crate) async fn remove_documents(tx: &mut Tx, item: &ItemId) -> Result<()> {
    tx.run(sql("DELETE FROM council_documents WHERE item = $1").with(item)).await?;
    Ok(())
}

/// Every file that is a document, by its SHA-256.
pub(crate) async fn files(reader: &mut Reader) -> Result<BTreeSet<String>> {
    reader.all(sql("SELECT sha256 FROM council_documents")).await?.iter().map(|row| row.get("sha256")).collect()
}

pub(super) fn read(row: &Row) -> Result<Document> {
    Ok(Document {
        id: row.get("id")?,
        item: row.get("item")?,
        sha256: row.get("sha256")?,
        name: row.get("name")?,
        shown: row.get("shown")?,
        at: row.get("at")?,
    })
}
