//! Ballots of secret votes: sealed while the vote is open, then published or gone.

use std::collections::{BTreeMap, BTreeSet};

use council::rules::SeatAt;
use platform::db::{Error, Reader, Result, Row, Tx, Value, sql};

use super::roll::{caster, seat};
use crate::rules::{Cast, Said, VoteId};

/// How many lines one statement writes: both databases take 32,000 values.
const LINES: usize = 5_000;

/// A ballot as it is published.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paper {
    /// The receipt in which its voter finds it.
    pub receipt: String,
    /// What it says.
    pub said: Said,
}

/// Lays blanks, by their ids, in the order given: it was made by chance.
pub(crate) async fn insert_sealed(tx: &mut Tx, vote: &VoteId, blanks: &[(String, String)]) -> Result<()> {
    for some in blanks.chunks(LINES) {
        let line = |(id, sealed): &(String, String)| [Value::from(vote), Value::from(id), Value::from(sealed)];
        tx.run(sql("INSERT INTO vote_sealed (vote, id, sealed) VALUES").lines(some.iter().map(line))).await?;
    }
    Ok(())
}

/// Keeps a sealed ballot in place of what lay there.
pub(crate) async fn save_sealed(tx: &mut Tx, vote: &VoteId, id: &str, sealed: &str) -> Result<()> {
    let update = sql("UPDATE vote_sealed SET sealed = $3 WHERE vote = $1 AND id = $2");
    tx.run(update.with(vote).with(id).with(sealed)).await?;
    Ok(())
}

/// What lies sealed in these rows, by their ids.
pub(crate) async fn sealed_in(reader: &mut Reader, vote: &VoteId, ids: &[&str]) -> Result<BTreeMap<String, String>> {
    let select = sql("SELECT id, sealed FROM vote_sealed WHERE vote = $1 AND id IN ").with(vote);
    let rows = reader.all_of(&select, ids).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("sealed")?))).collect()
}

/// The sealed ballots of a vote with their ids, in the order of these: it says nothing of when they came.
pub(crate) async fn sealed(reader: &mut Reader, vote: &VoteId) -> Result<Vec<(String, String)>> {
    let rows = reader.all(sql("SELECT id, sealed FROM vote_sealed WHERE vote = $1 ORDER BY id").with(vote)).await?;
    rows.iter().map(|row| Ok((row.get("id")?, row.get("sealed")?))).collect()
}

/// Takes out the sealed ballots of a vote.
pub(crate) async fn forget_sealed(tx: &mut Tx, vote: &VoteId) -> Result<()> {
    tx.run(sql("DELETE FROM vote_sealed WHERE vote = $1").with(vote)).await?;
    Ok(())
}

/// Keeps that a ballot was cast for a seat, and by which.
pub(crate) async fn save_voted(tx: &mut Tx, vote: &VoteId, seat: &SeatAt, by: &SeatAt) -> Result<()> {
    let insert = sql("INSERT INTO vote_voted (vote, college, seat, by_college, by_seat) VALUES ($1, $2, $3, $4, $5)
                      ON CONFLICT (vote, college, seat) DO UPDATE SET
                          by_college = excluded.by_college, by_seat = excluded.by_seat");
    tx.run(insert.with(vote).with(&seat.college).with(seat.number).with(&by.college).with(by.number)).await?;
    Ok(())
}

/// Whether a ballot was cast for a seat in a secret vote.
pub(crate) async fn has_voted(reader: &mut Reader, vote: &VoteId, seat: &SeatAt) -> Result<bool> {
    let select = sql("SELECT seat FROM vote_voted WHERE vote = $1 AND college = $2 AND seat = $3");
    Ok(reader.optional(select.with(vote).with(&seat.college).with(seat.number)).await?.is_some())
}

/// For which of these seats a ballot was cast in a secret vote.
pub(crate) async fn voted_of(
    reader: &mut Reader,
    vote: &VoteId,
    seats: &BTreeSet<&SeatAt>,
) -> Result<BTreeSet<SeatAt>> {
    let select = sql("SELECT college, seat FROM vote_voted WHERE vote = $1 AND seat IN ").with(vote);
    let rows = reader.all(select.within(seats.iter().map(|it| it.number))).await?;
    let voted: BTreeSet<SeatAt> = rows.iter().map(seat).collect::<Result<_>>()?;
    Ok(voted.into_iter().filter(|it| seats.contains(it)).collect())
}

/// For which seats a ballot was cast in a secret vote, and by which.
pub(crate) async fn voted(reader: &mut Reader, vote: &VoteId) -> Result<Cast> {
    let rows = reader.all(sql("SELECT * FROM vote_voted WHERE vote = $1 ORDER BY college, seat").with(vote)).await?;
    rows.iter().map(|row| Ok((seat(row)?, caster(row)?))).collect()
}

/// Whether a ballot of this number arrived and was taken.
pub(crate) async fn is_seen(reader: &mut Reader, vote: &VoteId, id: &str) -> Result<bool> {
    let select = sql("SELECT id FROM vote_seen WHERE vote = $1 AND id = $2").with(vote).with(id);
    Ok(reader.optional(select).await?.is_some())
}

/// Keeps that a ballot of this number arrived and was taken.
pub(crate) async fn see(tx: &mut Tx, vote: &VoteId, id: &str) -> Result<()> {
    let insert = sql("INSERT INTO vote_seen (vote, id) VALUES ($1, $2) ON CONFLICT (vote, id) DO NOTHING");
    tx.run(insert.with(vote).with(id)).await?;
    Ok(())
}

/// Takes out the numbers of the ballots that arrived.
pub(crate) async fn forget_seen(tx: &mut Tx, vote: &VoteId) -> Result<()> {
    tx.run(sql("DELETE FROM vote_seen WHERE vote = $1").with(vote)).await?;
    Ok(())
}

/// Publishes ballots, in the order given: they were shuffled.
pub(crate) async fn insert_papers(tx: &mut Tx, vote: &VoteId, papers: &[Paper]) -> Result<()> {
    let mut place = 0_i64;
    for some in papers.chunks(LINES) {
        let line = |it: &Paper| {
            place += 1;
            [Value::from(vote), Value::from(place), Value::from(&it.receipt), Value::from(it.said.text())]
        };
        tx.run(sql("INSERT INTO vote_papers (vote, place, receipt, choice) VALUES").lines(some.iter().map(line)))
            .await?;
    }
    Ok(())
}

/// The ballots of a secret vote as they are published.
pub(crate) async fn papers(reader: &mut Reader, vote: &VoteId) -> Result<Vec<Paper>> {
    let select = sql("SELECT receipt, choice FROM vote_papers WHERE vote = $1 ORDER BY place").with(vote);
    let read = |row: &Row| {
        let text: String = row.get("choice")?;
        let said = Said::of(&text).ok_or_else(|| Error::column("choice", "no ballot of ours"))?;
        Ok::<_, Error>(Paper { receipt: row.get("receipt")?, said })
    };
    Ok(reader.known(select, read).await?.to_vec())
}
