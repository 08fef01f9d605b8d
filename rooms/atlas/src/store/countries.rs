//! How the club names countries and single places.

use std::collections::{BTreeMap, BTreeSet};

use kernel::Localised;
use platform::db::{Reader, Result, Row, Tx, sql};

use crate::rules::{Countries, LocalityId, PlaceToponymy};

pub(crate) async fn countries(reader: &mut Reader) -> Result<Countries> {
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
    Ok(Countries::new(withheld, labels))
}

/// Puts the club's toponymy in the place of what it was.
pub(crate) async fn save_countries(tx: &mut Tx, countries: &Countries) -> Result<()> {
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
    Ok(())
}

/// The club's own toponymy of single places, by their ids.
pub(crate) async fn place_toponymy(reader: &mut Reader) -> Result<Vec<PlaceToponymy>> {
    let rows = reader
        .all(sql("SELECT locality, name, country, sensitive FROM atlas_place_toponymy ORDER BY locality"))
        .await?;
    rows.iter().map(read_toponymy).collect()
}

/// The club's own toponymy of one place.
pub(crate) async fn toponymy_of(reader: &mut Reader, locality: &LocalityId) -> Result<Option<PlaceToponymy>> {
    let row = reader
        .optional(
            sql("SELECT locality, name, country, sensitive FROM atlas_place_toponymy WHERE locality = $1").with(locality),
        )
        .await?;
    row.as_ref().map(read_toponymy).transpose()
}

/// Puts the club's toponymy of one place in the place of what it was; one that says nothing is removed.
pub(crate) async fn save_toponymy(tx: &mut Tx, it: &PlaceToponymy) -> Result<()> {
    tx.run(sql("DELETE FROM atlas_place_toponymy WHERE locality = $1").with(&it.locality)).await?;
    if !it.name.is_empty() || it.country.is_some() || it.sensitive {
        tx.run(
            sql("INSERT INTO atlas_place_toponymy (locality, name, country, sensitive) VALUES ($1, $2, $3, $4)")
                .with(&it.locality)
                .with(&it.name)
                .with(it.country.as_deref())
                .with(it.sensitive),
        )
        .await?;
    }
    Ok(())
}

fn read_toponymy(row: &Row) -> Result<PlaceToponymy> {
    Ok(PlaceToponymy {
        locality: row.get("locality")?,
        name: row.get("name")?,
        country: row.get("country")?,
        sensitive: row.get("sensitive")?,
    })
}
