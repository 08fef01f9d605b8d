//! All known relations with their places, for the world map: few columns of many rows.

use platform::db::{Reader, Result, Row, sql};

use super::word;
use crate::rules::{Confirmation, LocalityId, Picture, RelationKind, Since, Spot, Status, Tie, Word};

/// The picture of what is known now. Places of withheld countries are not in it, nor what ties them to others.
pub(crate) async fn picture(reader: &mut Reader) -> Result<Picture> {
    let spots = reader
        .all(sql("SELECT l.id, l.slug, COALESCE(p.country, l.country) AS country, l.latitude, l.longitude
             FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
             WHERE COALESCE(p.country, l.country) NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)
                 AND l.id IN (SELECT one FROM atlas_relations UNION SELECT two FROM atlas_relations)"))
        .await?;
    let ties =
        reader.all(sql("SELECT id, one, two, kind, since, status, word_one, word_two FROM atlas_relations")).await?;
    Ok(Picture::new(
        spots.iter().map(read_spot).collect::<Result<_>>()?,
        ties.iter().map(read_tie).collect::<Result<_>>()?,
    ))
}

fn read_spot(row: &Row) -> Result<Spot> {
    let (longitude, latitude): (Option<f64>, Option<f64>) = (row.get("longitude")?, row.get("latitude")?);
    Ok(Spot { id: row.get("id")?, slug: row.get("slug")?, country: row.get("country")?, at: longitude.zip(latitude) })
}

fn read_tie(row: &Row) -> Result<Tie<LocalityId>> {
    let said = |column| -> Result<Option<Word>> {
        Ok(row.get::<Option<String>>(column)?.as_deref().and_then(Word::from_word))
    };
    let since: Option<String> = row.get("since")?;
    Ok(Tie {
        id: row.get("id")?,
        ends: [row.get("one")?, row.get("two")?],
        kind: word(row, "kind", RelationKind::from_word)?,
        status: word(row, "status", Status::from_word)?,
        confirmation: Confirmation::of([said("word_one")?, said("word_two")?]),
        since: since.as_deref().and_then(Since::parse),
    })
}
