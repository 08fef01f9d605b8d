//! How the club names countries.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Localised;
use platform::db::{Reader, Result, Tx, sql};

use crate::rules::Countries;

pub(crate) async fn countries(reader: &mut Reader) -> Result<Countries> {
    if let Some(known) = reader.recall::<Countries>().await? {
        return Ok(Countries::clone(&known));
    }
    let (mut withheld, mut labels) = (BTreeSet::new(), BTreeMap::new());
    for row in reader.all(sql("SELECT code, withheld, label FROM atlas_toponymy")).await? {
        let code: String = row.get("code")?;
        let label: Localised = row.get("label")?;
        if row.get("withheld")? {
            withheld.insert(code.clone());
        }
        if !label.is_empty() {
            labels.insert(code, label);
        }
    }
    Ok(Countries::clone(&reader.remember(Countries::new(withheld, labels))))
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
