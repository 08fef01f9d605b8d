use std::sync::Arc;

use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{Adopted, OrganId};

/// Every version of an organ's rules, the latest first.
pub(crate) async fn rules_of(reader: &mut Reader, organ: &OrganId) -> Result<Arc<Vec<Adopted>>> {
    reader.known(sql("SELECT * FROM council_rules WHERE organ = $1 ORDER BY number DESC").with(organ), read).await
}

/// Adds a version, unless someone else added that number first; says whether it did.
pub(crate) async fn insert_rules(tx: &mut Tx, it: &Adopted) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO council_rules (organ, number, text, example, act, note, adopted, valid_from, name, at)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
                 ON CONFLICT (organ, number) DO NOTHING")
            .with(&it.organ)
            .with(it.number)
            .with(&it.text)
            .with(it.example)
            .with(&it.act)
            .with(&it.note)
            .with(it.adopted)
            .with(it.valid_from)
            .with(&it.name)
            .with(it.at),
        )
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<Adopted> {
    Ok(Adopted {
        organ: row.get("organ")?,
        number: row.get("number")?,
        text: row.get("text")?,
        example: row.get("example")?,
        act: row.get("act")?,
        note: row.get("note")?,
        adopted: row.get("adopted")?,
        valid_from: row.get("valid_from")?,
        name: row.get("name")?,
        at: row.get("at")?,
    })
}
