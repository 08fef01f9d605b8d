//! What was learnt of the network of relations, and when: the model of suggestions, its last evaluation, what the figures
//! rest on. One of each name.

use kernel::Time;
use platform::db::{Reader, Result, Tx, sql};
use serde::{Serialize, de::DeserializeOwned};

/// What was last learnt under this name; none when nothing was, or when an earlier version wrote it in another shape.
pub(crate) async fn learnt<T: DeserializeOwned>(reader: &mut Reader, name: &str) -> Result<Option<(Time, T)>> {
    let select = sql("SELECT learnt, model FROM atlas_model WHERE name = $1").with(name);
    let Some(row) = reader.optional(select).await? else { return Ok(None) };
    let learnt = row.get("learnt")?;
    let text: String = row.get("model")?;
    Ok(serde_json::from_str(&text).ok().map(|it| (learnt, it)))
}

/// When something was last learnt under this name.
pub(crate) async fn learnt_at(reader: &mut Reader, name: &str) -> Result<Option<Time>> {
    let row = reader.optional(sql("SELECT learnt FROM atlas_model WHERE name = $1").with(name)).await?;
    row.map(|row| row.get("learnt")).transpose()
}

/// Keeps what was learnt in the place of what was learnt before under this name.
pub(crate) async fn keep_learnt(tx: &mut Tx, name: &str, learnt: Time, it: &impl Serialize) -> Result<()> {
    let insert = sql("INSERT INTO atlas_model (name, learnt, model) VALUES ($1, $2, $3)
         ON CONFLICT (name) DO UPDATE SET learnt = excluded.learnt, model = excluded.model");
    tx.run(insert.with(name).with(learnt).with_json(it)).await?;
    Ok(())
}
