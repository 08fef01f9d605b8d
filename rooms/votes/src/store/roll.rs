//! The rolls of votes, and what seats weigh.

use std::{collections::BTreeMap, sync::Arc};

use council::rules::SeatAt;
use platform::db::{Error, Reader, Result, Row, Tx, Value, sql};

use crate::rules::{Elector, VoteId};

/// How many lines one statement writes: both databases take 32,000 values.
const LINES: usize = 2_000;

/// Keeps the roll of a vote.
pub(crate) async fn insert_roll(tx: &mut Tx, vote: &VoteId, roll: &[Elector]) -> Result<()> {
    for some in roll.chunks(LINES) {
        let line = |it: &Elector| {
            [
                Value::from(vote),
                Value::from(&it.at.college),
                Value::from(it.at.number),
                Value::from(&it.key),
                Value::from(&it.holding),
                Value::from(&it.entity),
                Value::from(i64::from(it.weight)),
                Value::from(it.there),
                Value::from(it.holder.as_ref().map(|to| &to.college)),
                Value::from(it.holder.as_ref().map(|to| to.number)),
            ]
        };
        let insert = sql("INSERT INTO vote_roll
                              (vote, college, seat, key, holding, entity, weight, there, to_college, to_seat) VALUES");
        tx.run(insert.lines(some.iter().map(line))).await?;
    }
    Ok(())
}

/// The roll of a vote. It never changes once the vote is open.
pub(crate) async fn roll(reader: &mut Reader, vote: &VoteId) -> Result<Arc<Vec<Elector>>> {
    let select = sql("SELECT * FROM vote_roll WHERE vote = $1 ORDER BY college, seat").with(vote);
    reader.known(select, read).await
}

fn read(row: &Row) -> Result<Elector> {
    let to = row.get::<Option<_>>("to_college")?.zip(row.get::<Option<i64>>("to_seat")?);
    Ok(Elector {
        at: seat(row)?,
        key: row.get("key")?,
        holding: row.get("holding")?,
        entity: row.get("entity")?,
        weight: u32::try_from(row.get::<i64>("weight")?).map_err(|error| Error::column("weight", error))?,
        there: row.get("there")?,
        holder: to.map(|(college, number)| SeatAt { college, number }),
    })
}

/// The seat that a row is about.
pub(super) fn seat(row: &Row) -> Result<SeatAt> {
    Ok(SeatAt { college: row.get("college")?, number: row.get("seat")? })
}

/// The seat by which a row says that a ballot was cast.
pub(super) fn caster(row: &Row) -> Result<SeatAt> {
    Ok(SeatAt { college: row.get("by_college")?, number: row.get("by_seat")? })
}

/// What the seats weigh that were given a weight.
pub(crate) async fn weights(reader: &mut Reader) -> Result<BTreeMap<SeatAt, u32>> {
    let select = sql("SELECT college, seat, weight FROM vote_weights ORDER BY college, seat");
    let one = |row: &Row| {
        let weight = u32::try_from(row.get::<i64>("weight")?).map_err(|error| Error::column("weight", error))?;
        Ok::<_, Error>((seat(row)?, weight))
    };
    Ok(reader.known(select, one).await?.iter().cloned().collect())
}

/// Keeps what a seat weighs.
pub(crate) async fn save_weight(tx: &mut Tx, seat: &SeatAt, weight: u32) -> Result<()> {
    let insert = sql("INSERT INTO vote_weights (college, seat, weight) VALUES ($1, $2, $3)
                      ON CONFLICT (college, seat) DO UPDATE SET weight = excluded.weight");
    tx.run(insert.with(&seat.college).with(seat.number).with(i64::from(weight))).await?;
    Ok(())
}
