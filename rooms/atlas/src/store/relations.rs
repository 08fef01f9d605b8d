//! Known ties between places. One that touches a place of a withheld country is never read out.

use std::collections::BTreeMap;

use kernel::Day;
use platform::db::{Json, Reader, Result, Row, Sql, Tx, sql};

use serde::{Deserialize, Serialize};

use super::word;
use crate::rules::{
    Attribution, LocalityId, Pair, Relation, RelationId, RelationKind, SideWord, Since, Status, Told, Word,
};

const RELATIONS: &str = "SELECT r.* FROM atlas_relations r
     WHERE NOT EXISTS (
         SELECT 1 FROM atlas_localities l LEFT JOIN atlas_place_toponymy p ON p.locality = l.id
         WHERE (l.id = r.one OR l.id = r.two)
             AND COALESCE(p.country, l.country) IN (SELECT code FROM atlas_toponymy WHERE withheld))";

async fn read(reader: &mut Reader, select: Sql) -> Result<Vec<Relation>> {
    reader.all(select).await?.iter().map(read_relation).collect()
}

/// A relation; the one that another became when the records of one of its places were made one, too.
pub(crate) async fn relation(reader: &mut Reader, id: &RelationId) -> Result<Option<Relation>> {
    let select = sql(RELATIONS)
        .when(Some(id), " AND (r.id = ?")
        .when(Some(id), " OR r.id = (SELECT relation FROM atlas_moved_relations WHERE id = ?))");
    Ok(read(reader, select).await?.into_iter().next())
}

/// The relations of a place.
pub(crate) async fn relations_of(reader: &mut Reader, place: &LocalityId) -> Result<Vec<Relation>> {
    let select = sql(RELATIONS).when(Some(place), " AND (r.one = ?").when(Some(place), " OR r.two = ?) ORDER BY r.id");
    Ok(reader.known(select, read_relation).await?.to_vec())
}

/// The relations that touch one of these places, each once, in the order of their ids.
pub(crate) async fn relations_touching(reader: &mut Reader, places: &[&str]) -> Result<Vec<Relation>> {
    let mut found = BTreeMap::new();
    for part in places.chunks(500) {
        let places = || part.iter().copied();
        let select =
            sql(RELATIONS).and(" AND (r.one IN ").within(places()).and(" OR r.two IN ").within(places()).and(")");
        found.extend(read(reader, select).await?.into_iter().map(|it| (it.id.clone(), it)));
    }
    Ok(found.into_values().collect())
}

/// The relations with these ids, in no order.
pub(crate) async fn relations_with_ids(reader: &mut Reader, ids: &[&str]) -> Result<Vec<Relation>> {
    reader.all_of(&sql(RELATIONS).and(" AND r.id IN "), ids).await?.iter().map(read_relation).collect()
}

/// The next relations after an id, in the order of ids, those that the club's withheld countries hide among them: an import
/// sees all of them.
pub(crate) async fn all_relations_after(reader: &mut Reader, id: &str, most: i64) -> Result<Vec<Relation>> {
    read(reader, sql("SELECT r.* FROM atlas_relations r WHERE r.id > $1 ORDER BY r.id LIMIT $2").with(id).with(most))
        .await
}

/// The relations of a place, those that the club's withheld countries hide among them: for a merge, which moves all of them.
pub(crate) async fn any_relations_of(reader: &mut Reader, place: &LocalityId) -> Result<Vec<Relation>> {
    read(reader, sql("SELECT r.* FROM atlas_relations r WHERE r.one = $1 OR r.two = $1 ORDER BY r.id").with(place))
        .await
}

/// Takes a relation out, with its history and the ids that it had before.
pub(crate) async fn delete_relation(tx: &mut Tx, id: &RelationId) -> Result<()> {
    tx.run(sql("DELETE FROM atlas_relations WHERE id = $1").with(id)).await?;
    Ok(())
}

/// Under which ids a relation may be asked for that is about to move: those that it had before, and its own.
pub(crate) async fn ids_until_now(reader: &mut Reader, id: &RelationId) -> Result<Vec<RelationId>> {
    let former = sql("SELECT id FROM atlas_moved_relations WHERE relation = $1 ORDER BY id").with(id);
    let mut ids: Vec<RelationId> = reader.all(former).await?.iter().map(|row| row.get("id")).collect::<Result<_>>()?;
    ids.push(id.clone());
    Ok(ids)
}

/// Keeps that what had these ids has another one now.
pub(crate) async fn lead_to(tx: &mut Tx, former: &[RelationId], now: &RelationId) -> Result<()> {
    for id in former {
        tx.run(sql("INSERT INTO atlas_moved_relations (id, relation) VALUES ($1, $2)").with(id).with(now)).await?;
    }
    Ok(())
}

/// Adds a relation, unless there is one of its kind between its places; says whether it did.
pub(crate) async fn insert_relation(tx: &mut Tx, it: &Relation) -> Result<bool> {
    Ok(tx.run(written(it, " ON CONFLICT DO NOTHING")).await? == 1)
}

/// Saves a relation unless someone changed it meanwhile, and says which.
pub(crate) async fn save_relation(tx: &mut Tx, it: &Relation) -> Result<bool> {
    let unless_changed = " ON CONFLICT (id) DO UPDATE SET
         since = excluded.since, status = excluded.status, sources = excluded.sources,
         word_one = excluded.word_one, said_one = excluded.said_one, note_one = excluded.note_one,
         word_two = excluded.word_two, said_two = excluded.said_two, note_two = excluded.note_two,
         edited = excluded.edited, version = atlas_relations.version + 1
         WHERE atlas_relations.version = excluded.version";
    Ok(tx.run(written(it, unless_changed)).await? == 1)
}

fn written(it: &Relation, conflict: &'static str) -> Sql {
    let [one, two] = &it.words;
    let word = |side: &Option<SideWord>| side.as_ref().map(|it| it.word.as_str());
    let said = |side: &Option<SideWord>| side.as_ref().map(|it| it.on);
    let note = |side: &Option<SideWord>| side.as_ref().map(|it| it.note.clone()).unwrap_or_default();
    sql("INSERT INTO atlas_relations (id, one, two, kind, since, status, sources, word_one, said_one, note_one, word_two,
             said_two, note_two, edited, version)
         VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)")
    .and(conflict)
    .with(&it.id)
    .with(it.ends.one())
    .with(it.ends.two())
    .with(it.kind.as_str())
    .with(it.since.map(|since| since.to_string()))
    .with(it.status.as_str())
    .with(written_sources(it))
    .with(word(one))
    .with(said(one))
    .with(note(one))
    .with(word(two))
    .with(said(two))
    .with(note(two))
    .with(it.edited)
    .with(it.version)
}

fn read_relation(row: &Row) -> Result<Relation> {
    let ends = Pair::of(row.get("one")?, row.get("two")?).expect("the table holds no tie of a place with itself");
    let since: Option<String> = row.get("since")?;
    let Json(stored) = row.get("sources")?;
    let (sources, told) = read_sources(stored);
    Ok(Relation {
        id: row.get("id")?,
        ends,
        kind: word(row, "kind", RelationKind::from_word)?,
        since: since.as_deref().and_then(Since::parse),
        status: word(row, "status", Status::from_word)?,
        sources,
        told,
        words: [side(row, ["word_one", "said_one", "note_one"])?, side(row, ["word_two", "said_two", "note_two"])?],
        edited: row.get("edited")?,
        version: row.get("version")?,
    })
}

fn side(row: &Row, [word, said, note]: [&str; 3]) -> Result<Option<SideWord>> {
    let (word, on): (Option<String>, Option<Day>) = (row.get(word)?, row.get(said)?);
    let word = word.as_deref().and_then(Word::from_word);
    Ok(match word.zip(on) {
        Some((word, on)) => Some(SideWord { word, on, note: row.get(note)? }),
        None => None,
    })
}

/// A source of a relation as it is stored: with what it says, where that is kept.
#[derive(Serialize, Deserialize)]
struct Stored {
    name: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    url: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<Day>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    licence: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    said: Option<StoredWord>,
}

/// What it says: what it does not say is left out.
#[derive(Serialize, Deserialize)]
struct StoredWord {
    #[serde(default, skip_serializing_if = "Option::is_none")]
    since: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    status: Option<String>,
}

/// The sources of a relation as its table keeps them.
pub(super) fn written_sources(it: &Relation) -> String {
    let word = |told: &Told| StoredWord {
        since: told.since.map(|since| since.to_string()),
        status: Some(told.status).filter(|status| *status != Status::Unknown).map(|it| it.as_str().to_owned()),
    };
    let stored = |source: &Attribution| Stored {
        name: source.name.clone(),
        url: source.url.clone(),
        on: source.on,
        licence: source.licence.clone(),
        said: it.told.get(&source.name).map(word),
    };
    let all: Vec<Stored> = it.sources.iter().map(stored).collect();
    serde_json::to_string(&all).expect("sources are text and days")
}

fn read_sources(stored: Vec<Stored>) -> (Vec<Attribution>, BTreeMap<String, Told>) {
    let (mut sources, mut told) = (Vec::with_capacity(stored.len()), BTreeMap::new());
    for Stored { name, url, on, licence, said } in stored {
        if let Some(word) = said {
            let since = word.since.as_deref().and_then(Since::parse);
            let status = word.status.as_deref().and_then(Status::from_word).unwrap_or(Status::Unknown);
            told.insert(name.clone(), Told { since, status });
        }
        sources.push(Attribution { name, url, on, licence });
    }
    (sources, told)
}
