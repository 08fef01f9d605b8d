//! What other tables told of places.

use platform::db::{Reader, Result, Row, Tx, Value, sql};

use crate::rules::{Attribute, Attribution, LocalityId};

const ATTRIBUTES: &str = "SELECT locality, attribute, value, source, url, said, licence FROM atlas_attributes WHERE ";

/// What tables told of a place, by the names of their columns.
pub(crate) async fn attributes(reader: &mut Reader, of: &LocalityId) -> Result<Vec<Attribute>> {
    let rows = reader.all(sql(ATTRIBUTES).and("locality = $1 ORDER BY attribute").with(of)).await?;
    rows.iter().map(read).collect()
}

/// What tables told of the places with these ids.
pub(crate) async fn attributes_of(reader: &mut Reader, ids: &[&str]) -> Result<Vec<(LocalityId, Attribute)>> {
    let mut found = Vec::new();
    for part in ids.chunks(1000) {
        let select = sql(ATTRIBUTES).and("locality IN ").within(part.iter().copied());
        for row in &reader.all(select.and(" ORDER BY locality, attribute")).await? {
            found.push((row.get("locality")?, read(row)?));
        }
    }
    Ok(found)
}

fn read(row: &Row) -> Result<Attribute> {
    let source = Attribution {
        name: row.get("source")?,
        url: row.get("url")?,
        on: row.get("said")?,
        licence: row.get("licence")?,
    };
    Ok(Attribute { name: row.get("attribute")?, value: row.get("value")?, source })
}

/// The names of all that tables told.
pub(crate) async fn attribute_names(reader: &mut Reader) -> Result<Vec<String>> {
    let rows = reader.all(sql("SELECT DISTINCT attribute FROM atlas_attributes ORDER BY attribute")).await?;
    rows.iter().map(|row| row.get("attribute")).collect()
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
        [
            Value::from(id),
            Value::from(&it.name),
            Value::from(&it.value),
            Value::from(&it.source.name),
            Value::from(it.source.url.clone()),
            Value::from(it.source.on),
            Value::from(it.source.licence.clone()),
        ]
    };
    tx.run(
        sql("INSERT INTO atlas_attributes (locality, attribute, value, source, url, said, licence) VALUES")
            .lines(told.iter().map(line))
            .and(
                " ON CONFLICT (locality, attribute) DO UPDATE SET value = excluded.value, source = excluded.source,
                 url = excluded.url, said = excluded.said, licence = excluded.licence",
            ),
    )
    .await?;
    Ok(())
}
