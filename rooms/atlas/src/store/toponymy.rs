//! How the club names single places.

use platform::db::{Reader, Result, Row, Tx, sql};

use super::localities::read_localities;
use crate::rules::{Locality, LocalityId, Naming, PlaceToponymy};

const TOPONYMY: &str = "SELECT locality, name, country, sensitive, version FROM atlas_place_toponymy";

/// What withheld countries hide of the places.
const HIDDEN: &str = "FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
     WHERE COALESCE(p.country, l.country) IN (SELECT code FROM atlas_toponymy WHERE withheld)";

/// The club's own toponymy of single places, by their ids: those for which it says something.
pub(crate) async fn place_toponymy(reader: &mut Reader) -> Result<Vec<PlaceToponymy>> {
    let rows = reader.all(sql(TOPONYMY).and(" ORDER BY locality")).await?;
    let all: Vec<PlaceToponymy> = rows.iter().map(read_toponymy).collect::<Result<_>>()?;
    Ok(all.into_iter().filter(PlaceToponymy::says_something).collect())
}

/// The club's own toponymy of one place.
pub(crate) async fn toponymy_of(reader: &mut Reader, locality: &LocalityId) -> Result<Option<PlaceToponymy>> {
    let row = reader.optional(sql(TOPONYMY).and(" WHERE locality = $1").with(locality)).await?;
    row.as_ref().map(read_toponymy).transpose()
}

/// Saves the club's toponymy of one place unless someone changed it meanwhile, and says which.
pub(crate) async fn save_toponymy(tx: &mut Tx, it: &PlaceToponymy) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO atlas_place_toponymy (locality, name, country, sensitive, version)
                 VALUES ($1, $2, $3, $4, $5)
                 ON CONFLICT (locality) DO UPDATE SET
                     name = excluded.name, country = excluded.country, sensitive = excluded.sensitive,
                     version = excluded.version
                 WHERE atlas_place_toponymy.version = $6")
            .with(&it.locality)
            .with(&it.name)
            .with(it.country.as_deref())
            .with(it.sensitive)
            .with(it.version + 1)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// What files last said of a place or country (`country:XX`).
pub(crate) async fn imported_toponymy(reader: &mut Reader, subject: &str) -> Result<Option<Naming>> {
    let select = sql("SELECT said FROM atlas_imported_toponymy WHERE subject = $1").with(subject);
    reader.json(select, "said").await
}

/// Keeps it.
pub(crate) async fn put_imported_toponymy(tx: &mut Tx, subject: &str, said: &Naming) -> Result<()> {
    tx.run(
        sql("INSERT INTO atlas_imported_toponymy (subject, said) VALUES ($1, $2)
             ON CONFLICT (subject) DO UPDATE SET said = excluded.said")
        .with(subject)
        .with_json(said),
    )
    .await?;
    Ok(())
}

/// The largest places that the club's withheld codes hide, `most` at the most: for the secretary, who may name them.
pub(crate) async fn hidden(reader: &mut Reader, most: i64) -> Result<Vec<Locality>> {
    let select = sql("SELECT l.*, NULL AS own_name, NULL AS own_country ")
        .and(HIDDEN)
        .when(Some(most), " ORDER BY COALESCE(l.population, 0) DESC, l.id LIMIT ?");
    read_localities(&reader.all(select).await?)
}

/// How many places the club's withheld codes hide.
pub(crate) async fn count_hidden(reader: &mut Reader) -> Result<i64> {
    reader.one(sql("SELECT COUNT(*) AS n ").and(HIDDEN)).await?.get("n")
}

fn read_toponymy(row: &Row) -> Result<PlaceToponymy> {
    Ok(PlaceToponymy {
        locality: row.get("locality")?,
        name: row.get("name")?,
        country: row.get("country")?,
        sensitive: row.get("sensitive")?,
        version: row.get("version")?,
    })
}
