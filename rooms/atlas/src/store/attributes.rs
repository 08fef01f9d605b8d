//! What other tables told of places.

use platform::db::{Reader, Result, Tx, Value, sql};

use crate::rules::{Attribute, LocalityId};

/// What tables told of a place, by the names of their columns.
pub(crate) async fn attributes(reader: &mut Reader, of: &LocalityId) -> Result<Vec<Attribute>> {
    let select = sql("SELECT attribute, value, source FROM atlas_attributes WHERE locality = $1 ORDER BY attribute");
    let rows = reader.all(select.with(of)).await?;
    rows.iter()
        .map(|row| Ok(Attribute { name: row.get("attribute")?, value: row.get("value")?, source: row.get("source")? }))
        .collect()
}

/// What tables told of the places with these ids.
pub(crate) async fn attributes_of(reader: &mut Reader, ids: &[&str]) -> Result<Vec<(LocalityId, Attribute)>> {
    let mut found = Vec::new();
    for part in ids.chunks(1000) {
        let select = sql("SELECT locality, attribute, value, source FROM atlas_attributes WHERE locality IN ");
        for row in &reader.all(select.within(part.iter().copied()).and(" ORDER BY locality, attribute")).await? {
            let attribute =
                Attribute { name: row.get("attribute")?, value: row.get("value")?, source: row.get("source")? };
            found.push((row.get("locality")?, attribute));
        }
    }
    Ok(found)
}

/// What tables told of some place, each name with each of its values once: what can be filtered by. A name with more
/// than fifty values is a measure, not a class, and is left out.
pub(crate) async fn attribute_values(reader: &mut Reader) -> Result<Vec<(String, String)>> {
    let rows = reader
        .all(sql("SELECT DISTINCT attribute, value FROM atlas_attributes WHERE attribute IN (
                 SELECT attribute FROM atlas_attributes GROUP BY attribute HAVING COUNT(DISTINCT value) <= 50)
             ORDER BY attribute, value"))
        .await?;
    rows.iter().map(|row| Ok((row.get("attribute")?, row.get("value")?))).collect()
}

/// Writes what a table tells of places, over what tables told of the same. Each attribute of a place once.
pub(crate) async fn put_attributes(tx: &mut Tx, told: &[(LocalityId, Attribute)]) -> Result<()> {
    if told.is_empty() {
        return Ok(());
    }
    let line = |(id, it): &(LocalityId, Attribute)| {
        [Value::from(id), Value::from(&it.name), Value::from(&it.value), Value::from(&it.source)]
    };
    tx.run(
        sql("INSERT INTO atlas_attributes (locality, attribute, value, source) VALUES")
            .lines(told.iter().map(line))
            .and(" ON CONFLICT (locality, attribute) DO UPDATE SET value = excluded.value, source = excluded.source"),
    )
    .await?;
    Ok(())
}
