//! How the club names countries.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Localised;
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use crate::rules::Countries;

pub(crate) async fn countries(reader: &mut Reader) -> Result<Countries> {
    let read = |row: &Row| Ok::<_, Error>((row.get("code")?, row.get("withheld")?, row.get("label")?));
    let known = reader.known(sql("SELECT code, withheld, label FROM atlas_toponymy"), read).await?;
    let (mut withheld, mut labels) = (BTreeSet::<String>::new(), BTreeMap::new());
    for (code, hidden, label) in known.iter() {
        if *hidden {
            withheld.insert(String::clone(code));
        }
        if !Localised::is_empty(label) {
            labels.insert(code.clone(), label.clone());
        }
    }
    Ok(Countries::new(withheld, labels))
}

/// How often the names of countries were saved.
pub(crate) async fn countries_version(reader: &mut Reader) -> Result<i64> {
    reader.one(sql("SELECT version FROM atlas_toponymy_version")).await?.get("version")
}

/// Puts the club's toponymy in the place of what it was, unless someone changed it meanwhile, and says which.
pub(crate) async fn save_countries(tx: &mut Tx, countries: &Countries, version: i64) -> Result<bool> {
    let rows =
        tx.run(sql("UPDATE atlas_toponymy_version SET version = version + 1 WHERE version = $1").with(version)).await?;
    if rows == 0 {
        return Ok(false);
    }
    tx.run(sql("DELETE FROM atlas_toponymy")).await?;
    for code in countries.withheld() {
        tx.run(sql("INSERT INTO atlas_toponymy (code, withheld) VALUES ($1, TRUE)").with(code)).await?;
    }
    for (code, label) in countries.labels() {
        tx.run(
            sql("INSERT INTO atlas_toponymy (code, withheld, label) VALUES ($1, FALSE, $2)
                 ON CONFLICT (code) DO UPDATE SET label = excluded.label")
            .with(code)
            .with(label),
        )
        .await?;
    }
    Ok(true)
}
