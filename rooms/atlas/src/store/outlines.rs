//! Places and relations in as few words as the model of partners needs, so that all of them are read in a second or two.

use kernel::Localised;
use platform::db::{Reader, Result, sql};

use super::own_name;
use crate::rules::{LocalityId, Word};

/// A place in few words, as the club names it.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Outline {
    pub id: LocalityId,
    pub name: Localised,
    pub country: String,
    /// Latitude and longitude.
    pub position: Option<(f64, f64)>,
    pub population: Option<i64>,
    /// The code of its first-order division.
    pub division: Option<String>,
    pub altitude: Option<i64>,
    pub coast_km: Option<f64>,
}

/// The next places after an id, in the order of ids.
pub(crate) async fn outlines_after(reader: &mut Reader, id: &str, most: i64) -> Result<Vec<Outline>> {
    let rows = reader
        .all(
            sql(
                "SELECT l.id, l.name, COALESCE(p.country, l.country) AS country, l.latitude, l.longitude, l.population,
                     l.admin1, l.altitude, l.coast_km, p.name AS own_name
                 FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
                 WHERE COALESCE(p.country, l.country) NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)
                     AND l.id > $1
                 ORDER BY l.id LIMIT $2",
            )
            .with(id)
            .with(most),
        )
        .await?;
    rows.iter()
        .map(|row| {
            let (latitude, longitude): (Option<f64>, Option<f64>) = (row.get("latitude")?, row.get("longitude")?);
            Ok(Outline {
                id: row.get("id")?,
                name: own_name(row, "name", "own_name")?,
                country: row.get("country")?,
                position: latitude.zip(longitude),
                population: row.get("population")?,
                division: row.get("admin1")?,
                altitude: row.get("altitude")?,
                coast_km: row.get("coast_km")?,
            })
        })
        .collect()
}

/// The two places of every relation that nobody contests, in the order of the relations' ids.
pub(crate) async fn ties(reader: &mut Reader) -> Result<Vec<(LocalityId, LocalityId)>> {
    let (mut ties, mut last) = (Vec::new(), String::new());
    loop {
        let rows = reader
            .all(
                sql(
                    "SELECT id, one, two, word_one, word_two FROM atlas_relations WHERE id > $1 ORDER BY id LIMIT 5000",
                )
                .with(&last),
            )
            .await?;
        let Some(row) = rows.last() else { return Ok(ties) };
        last = row.get("id")?;
        for row in &rows {
            let words: [Option<String>; 2] = [row.get("word_one")?, row.get("word_two")?];
            if !words.iter().flatten().any(|word| word == Word::Contested.as_str()) {
                ties.push((row.get("one")?, row.get("two")?));
            }
        }
    }
}

/// The value of one attribute for every place of which a table told it.
pub(crate) async fn values_of(reader: &mut Reader, attribute: &str) -> Result<Vec<(LocalityId, String)>> {
    let select = sql("SELECT locality, value FROM atlas_attributes WHERE attribute = $1 ORDER BY locality");
    let rows = reader.all(select.with(attribute)).await?;
    rows.iter().map(|row| Ok((row.get("locality")?, row.get("value")?))).collect()
}
