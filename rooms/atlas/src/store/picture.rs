//! All known relations and what was signed in the club, with their places, for the world map: few columns of many rows.

use std::collections::BTreeSet;

use platform::db::{Reader, Result, Row, sql};

use super::word;
use crate::rules::{Confirmation, LocalityId, Picture, RelationKind, Signed, Since, Spot, Status, Tie, TieFacts, Word};

/// Places that the club does not withhold.
const SPOTS: &str = "SELECT l.id, l.slug, COALESCE(p.country, l.country) AS country, l.latitude, l.longitude
    FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
    WHERE COALESCE(p.country, l.country) NOT IN (SELECT code FROM atlas_toponymy WHERE withheld)";
/// How many places of what was signed are asked for at a time.
const BATCH: usize = 1_000;

/// The picture of what is known now, and of this that was signed. Places of withheld countries are not in it, nor what ties them
/// to others.
pub(crate) async fn picture(reader: &mut Reader, signed: Vec<Signed>) -> Result<Picture> {
    let related = " AND l.id IN (SELECT one FROM atlas_relations UNION SELECT two FROM atlas_relations)";
    let rows = reader.all(sql(SPOTS).and(related)).await?;
    let mut spots = rows.iter().map(read_spot).collect::<Result<Vec<_>>>()?;
    let met: BTreeSet<&LocalityId> = spots.iter().map(|spot| &spot.id).collect();
    let ends: BTreeSet<&LocalityId> = signed.iter().flat_map(|it| [it.ends.one(), it.ends.two()]).collect();
    let more: Vec<LocalityId> = ends.into_iter().filter(|id| !met.contains(id)).cloned().collect();
    for ids in more.chunks(BATCH) {
        for row in reader.all(sql(SPOTS).and(" AND l.id IN ").within(ids)).await? {
            spots.push(read_spot(&row)?);
        }
    }
    let ties =
        reader.all(sql("SELECT id, one, two, kind, since, status, word_one, word_two FROM atlas_relations")).await?;
    Ok(Picture::new(spots, ties.iter().map(read_tie).collect::<Result<_>>()?, signed))
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
    let facts = TieFacts {
        kind: word(row, "kind", RelationKind::from_word)?,
        since: since.as_deref().and_then(Since::parse),
        status: word(row, "status", Status::from_word)?,
        confirmation: Confirmation::of([said("word_one")?, said("word_two")?]),
    };
    Ok(Tie::known(row.get("id")?, [row.get("one")?, row.get("two")?], facts))
}
