//! Ballots of votes by name.

use std::collections::BTreeSet;

use council::rules::{HoldingId, SeatAt};
use kernel::Time;
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use super::roll::{caster, seat};
use crate::rules::{Said, Standing, VoteId};

/// A ballot of a vote by name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Named {
    /// The seat.
    pub seat: SeatAt,
    /// The seat that cast it: the same, or the one that carries its proxy.
    pub by: SeatAt,
    /// The holding through which the seat was held then.
    pub holding: HoldingId,
    /// What it says.
    pub said: Said,
    /// Whether the secretary entered what was said aloud in the hall.
    pub aloud: bool,
    /// Who sent it, by account name.
    pub name: String,
    /// When it arrived.
    pub at: Time,
}

/// Keeps a ballot in place of the one that its seat had.
pub(crate) async fn insert_named(tx: &mut Tx, vote: &VoteId, it: &Named) -> Result<()> {
    tx.run(
        sql("INSERT INTO vote_named (vote, college, seat, by_college, by_seat, holding, choice, aloud, name, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (vote, college, seat) DO UPDATE SET
                 by_college = excluded.by_college, by_seat = excluded.by_seat, holding = excluded.holding,
                 choice = excluded.choice, aloud = excluded.aloud, name = excluded.name, at = excluded.at")
        .with(vote)
        .with(&it.seat.college)
        .with(it.seat.number)
        .with(&it.by.college)
        .with(it.by.number)
        .with(&it.holding)
        .with(it.said.text())
        .with(it.aloud)
        .with(&it.name)
        .with(it.at),
    )
    .await?;
    Ok(())
}

/// The ballots of a vote by name, as they stand now.
pub(crate) async fn named(reader: &mut Reader, vote: &VoteId) -> Result<Vec<Named>> {
    let select = sql("SELECT * FROM vote_named WHERE vote = $1 ORDER BY college, seat").with(vote);
    reader.all(select).await?.iter().map(read).collect()
}

/// Those of these seats.
pub(crate) async fn named_of(reader: &mut Reader, vote: &VoteId, seats: &BTreeSet<&SeatAt>) -> Result<Vec<Named>> {
    let select = sql("SELECT * FROM vote_named WHERE vote = $1 AND seat IN ").with(vote);
    let select = select.within(seats.iter().map(|it| it.number)).and(" ORDER BY college, seat");
    let all: Vec<Named> = reader.all(select).await?.iter().map(read).collect::<Result<_>>()?;
    Ok(all.into_iter().filter(|it| seats.contains(&it.seat)).collect())
}

/// The ballot that stands for a seat, where there is one.
pub(crate) async fn named_at(reader: &mut Reader, vote: &VoteId, seat: &SeatAt) -> Result<Option<Standing>> {
    let select = sql("SELECT at, aloud FROM vote_named WHERE vote = $1 AND college = $2 AND seat = $3");
    let row = reader.optional(select.with(vote).with(&seat.college).with(seat.number)).await?;
    row.map(|row| Ok(Standing { at: row.get("at")?, aloud: row.get("aloud")? })).transpose()
}

fn read(row: &Row) -> Result<Named> {
    let text: String = row.get("choice")?;
    Ok(Named {
        seat: seat(row)?,
        by: caster(row)?,
        holding: row.get("holding")?,
        said: Said::of(&text).ok_or_else(|| Error::column("choice", "no ballot of ours"))?,
        aloud: row.get("aloud")?,
        name: row.get("name")?,
        at: row.get("at")?,
    })
}
