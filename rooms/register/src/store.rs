//! All the register's SQL.

mod openings;

use std::sync::Arc;

use kernel::Time;
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use crate::rules::{ActKind, Entry, Hash, Nodes, Spot};

pub(crate) use openings::{NAMES, acts_about, erase_opening, keep_opening, opening, openings};

/// The register's permanent name and public key.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Origin {
    /// Its name in every checkpoint.
    pub origin: String,
    /// The text to check with.
    pub key: String,
    /// Since when.
    pub since: Time,
}

/// A signed state of the log.
#[derive(Debug, Clone)]
pub struct Signed {
    /// How many acts it covers.
    pub size: u64,
    /// Their common hash.
    pub root: Hash,
    /// The checkpoint, byte for byte.
    pub note: Vec<u8>,
    /// When it was signed.
    pub at: Time,
}

/// Which acts a list shows.
#[derive(Debug, Clone, Copy, Default)]
pub struct Filter {
    /// Only acts of this kind.
    pub kind: Option<ActKind>,
    /// The oldest first, instead of the newest.
    pub oldest_first: bool,
}

pub(crate) async fn origin(reader: &mut Reader) -> Result<Option<Origin>> {
    let row = reader.optional(sql("SELECT origin, key, since FROM register_origin")).await?;
    row.map(|row| Ok(Origin { origin: row.get("origin")?, key: row.get("key")?, since: row.get("since")? })).transpose()
}

/// Settles name and key, unless another process did so first; says which.
pub(crate) async fn settle_origin(tx: &mut Tx, origin: &str, key: &str, now: Time) -> Result<bool> {
    let rows = tx
        .run(
            sql("INSERT INTO register_origin (one, origin, key, since) VALUES (1, $1, $2, $3) ON CONFLICT (one) DO NOTHING")
                .with(origin)
                .with(key)
                .with(now),
        )
        .await?;
    Ok(rows == 1)
}

/// How many acts were entered, signed or not.
pub(crate) async fn entered(reader: &mut Reader) -> Result<u64> {
    reader.one(sql("SELECT leaves FROM house")).await?.get::<i64>("leaves").map(unsigned)
}

pub(crate) async fn last_signed(reader: &mut Reader) -> Result<Option<Signed>> {
    let latest = sql("SELECT size, root, note, at FROM register_checkpoints ORDER BY size DESC LIMIT 1");
    reader.optional(latest).await?.as_ref().map(signed).transpose()
}

fn signed(row: &Row) -> Result<Signed> {
    Ok(Signed {
        size: unsigned(row.get("size")?),
        root: hash(&row.get::<Vec<u8>>("root")?),
        note: row.get("note")?,
        at: row.get("at")?,
    })
}

/// Keeps a signed state. Two processes that sign the same size sign the same bytes: one line is enough.
pub(crate) async fn keep_signed(tx: &mut Tx, state: &Signed) -> Result<()> {
    tx.run(
        sql("INSERT INTO register_checkpoints (size, root, note, at) VALUES ($1, $2, $3, $4) ON CONFLICT (size) DO NOTHING")
            .with(signed_number(state.size))
            .with(state.root.0.as_slice())
            .with(state.note.as_slice())
            .with(state.at),
    )
    .await?;
    Ok(())
}

/// The hashes at these places; those that are not there are left out, and whatever needs them says so.
pub(crate) async fn hashes(reader: &mut Reader, spots: &[Spot]) -> Result<Nodes> {
    let mut nodes = Nodes::default();
    for (level, position) in spots {
        let row = reader
            .optional(
                sql("SELECT hash FROM register_hashes WHERE level = $1 AND position = $2")
                    .with(i64::from(*level))
                    .with(signed_number(*position)),
            )
            .await?;
        if let Some(row) = row {
            nodes.insert((*level, *position), hash(&row.get::<Vec<u8>>("hash")?));
        }
    }
    Ok(nodes)
}

pub(crate) async fn keep_hash(tx: &mut Tx, (level, position): Spot, hash: Hash) -> Result<()> {
    tx.run(
        sql("INSERT INTO register_hashes (level, position, hash) VALUES ($1, $2, $3) ON CONFLICT (level, position) DO NOTHING")
            .with(i64::from(level))
            .with(signed_number(position))
            .with(hash.0.as_slice()),
    )
    .await?;
    Ok(())
}

/// Hashes of one level from place `first`, `most` at the most, one after the other.
pub(crate) async fn run_of_hashes(reader: &mut Reader, level: u16, first: u64, most: u16) -> Result<Vec<u8>> {
    let rows = reader
        .all(
            sql("SELECT hash FROM register_hashes WHERE level = $1 AND position >= $2 ORDER BY position LIMIT $3")
                .with(i64::from(level))
                .with(signed_number(first))
                .with(i64::from(most)),
        )
        .await?;
    rows.iter().map(|row| row.get::<Vec<u8>>("hash")).collect::<Result<Vec<_>>>().map(|hashes| hashes.concat())
}

pub(crate) async fn index(tx: &mut Tx, leaf: u64, entry: &Entry) -> Result<()> {
    let subject = entry.open_subject();
    tx.run(
        sql("INSERT INTO register_acts (leaf, act, held_on, subject_kind, subject_id, corrects)
             VALUES ($1, $2, $3, $4, $5, $6) ON CONFLICT (leaf) DO NOTHING")
        .with(signed_number(leaf))
        .with(entry.act.as_str())
        .with(entry.on)
        .with(entry.subject_kind())
        .with(subject.map(|s| s.id.clone()))
        .with(entry.corrects.map(signed_number)),
    )
    .await?;
    Ok(())
}

/// How many signed acts there are of each kind.
pub(crate) async fn kinds(reader: &mut Reader) -> Result<Vec<(ActKind, i64)>> {
    let rows = reader.all(sql("SELECT act, COUNT(*) AS n FROM register_acts GROUP BY act")).await?;
    let counted: Vec<(String, i64)> =
        rows.iter().map(|row| Ok((row.get("act")?, row.get("n")?))).collect::<Result<_>>()?;
    Ok(ActKind::ALL
        .into_iter()
        .filter_map(|kind| counted.iter().find(|(word, _)| word == kind.as_str()).map(|(_, n)| (kind, *n)))
        .collect())
}

/// Signed acts, in order: their numbers and their bytes.
pub(crate) async fn acts(reader: &mut Reader, filter: Filter, skip: i64, most: i64) -> Result<Vec<(u64, Vec<u8>)>> {
    let query = sql("SELECT a.leaf, e.entry FROM register_acts a JOIN log_entries e ON e.leaf = a.leaf WHERE 1 = 1")
        .when(filter.kind.map(ActKind::as_str), " AND a.act = ?")
        .and(if filter.oldest_first { " ORDER BY a.leaf" } else { " ORDER BY a.leaf DESC" })
        .when(Some(most), " LIMIT ?")
        .when(Some(skip), " OFFSET ?");
    reader.all(query).await?.iter().map(|row| Ok((unsigned(row.get("leaf")?), row.get("entry")?))).collect()
}

/// What was done lately in the open: acts of one kind and day together, the latest first, each with how many of them
/// there are among the last `looked` and the latest `named`, where they can be read.
pub(crate) async fn lately(
    reader: &mut Reader,
    looked: i64,
    named: i64,
) -> Result<Arc<Vec<(u64, i64, Option<Entry>)>>> {
    let select = sql("SELECT g.leaf, g.n, e.entry FROM (
                     SELECT leaf, COUNT(*) OVER (PARTITION BY act, held_on) AS n,
                            MAX(leaf) OVER (PARTITION BY act, held_on) AS latest,
                            ROW_NUMBER() OVER (PARTITION BY act, held_on ORDER BY leaf DESC) AS place
                     FROM (SELECT leaf, act, held_on FROM register_acts WHERE subject_id IS NOT NULL AND act <> $1
                           ORDER BY leaf DESC LIMIT $2) AS acts
                 ) AS g JOIN log_entries e ON e.leaf = g.leaf
                 WHERE g.place <= $3 ORDER BY g.latest DESC, g.leaf DESC LIMIT $4")
    .with(ActKind::RegisterOpened.as_str())
    .with(looked)
    .with(named)
    .with(3 * named);
    let read = |row: &Row| {
        let entry: Vec<u8> = row.get("entry")?;
        Ok((unsigned(row.get("leaf")?), row.get("n")?, Entry::from_bytes(&entry).ok()))
    };
    reader.known(select, read).await
}

/// The signed acts about a thing, the oldest first.
pub(crate) async fn acts_of(reader: &mut Reader, kind: &str, id: &str) -> Result<Arc<Vec<(u64, Option<Entry>)>>> {
    let select = sql("SELECT a.leaf, e.entry FROM register_acts a JOIN log_entries e ON e.leaf = a.leaf
                      WHERE a.subject_kind = $1 AND a.subject_id = $2 ORDER BY a.leaf");
    let read = |row: &Row| {
        let entry: Vec<u8> = row.get("entry")?;
        Ok::<_, Error>((unsigned(row.get("leaf")?), Entry::from_bytes(&entry).ok()))
    };
    reader.known(select.with(kind).with(id), read).await
}

/// The numbers of the entries that correct this one.
pub(crate) async fn corrections_of(reader: &mut Reader, leaf: u64) -> Result<Vec<u64>> {
    let asked = sql("SELECT leaf FROM register_acts WHERE corrects = $1 ORDER BY leaf").with(signed_number(leaf));
    reader.all(asked).await?.iter().map(|row| row.get("leaf").map(unsigned)).collect()
}

/// Numbers of entries are never negative, and never beyond what a database counts.
pub(crate) fn unsigned(number: i64) -> u64 {
    u64::try_from(number).unwrap_or(0)
}

pub(crate) fn signed_number(number: u64) -> i64 {
    i64::try_from(number).unwrap_or(i64::MAX)
}

/// A stored hash; a damaged one becomes a hash that fits nothing, and every check then fails.
fn hash(bytes: &[u8]) -> Hash {
    Hash(bytes.try_into().unwrap_or_default())
}
