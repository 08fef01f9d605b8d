//! What was answered, who was there, and the passes.

use std::{
    collections::{BTreeMap, BTreeSet},
    sync::Arc,
};

use kernel::Time;
use platform::db::{Error, Reader, Result, Row, Tx, sql};
use suffrage::Covers;

use super::word;
use crate::rules::{Act, Answer, Channel, Given, Pass, Presence, Reply, SeatAt, SessionId, WayIn};

/// What was answered to the convocation of a session.
pub(crate) async fn answers(reader: &mut Reader, session: &SessionId) -> Result<Vec<Answer>> {
    let select = sql("SELECT * FROM council_proxies WHERE session = $1 ORDER BY college, seat, place").with(session);
    let given = reader.known(select, |row| Ok::<_, Error>((seat(row)?, read_given(row)?))).await?;
    let mut by_giver: BTreeMap<&SeatAt, Vec<Given>> = BTreeMap::new();
    for (giver, given) in given.iter() {
        by_giver.entry(giver).or_default().push(given.clone());
    }
    let select = sql("SELECT * FROM council_answers WHERE session = $1 ORDER BY college, seat").with(session);
    let answers = reader.known(select, read_answer).await?;
    let mut with = |it: &Answer| match by_giver.remove(&it.seat) {
        Some(given) => Answer { reply: Reply::Proxy(given), ..it.clone() },
        None => it.clone(),
    };
    Ok(answers.iter().map(&mut with).collect())
}

/// Keeps a seat's answer with the proxies that it gives, in place of what it answered before.
pub(crate) async fn save_answer(tx: &mut Tx, it: &Answer) -> Result<()> {
    tx.run(
        sql("INSERT INTO council_answers (session, college, seat, reply, channel, note, name, at, holding, sequence)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10)
             ON CONFLICT (session, college, seat) DO UPDATE SET
                 reply = excluded.reply, channel = excluded.channel, note = excluded.note, name = excluded.name,
                 at = excluded.at, holding = excluded.holding, sequence = excluded.sequence")
        .with(&it.session)
        .with(&it.seat.college)
        .with(it.seat.number)
        .with(it.reply.word())
        .with(it.channel.as_str())
        .with(&it.note)
        .with(&it.name)
        .with(it.at)
        .with(&it.holding)
        .with(it.sequence),
    )
    .await?;
    let before = sql("DELETE FROM council_proxies WHERE session = $1 AND college = $2 AND seat = $3");
    tx.run(before.with(&it.session).with(&it.seat.college).with(it.seat.number)).await?;
    for (place, given) in (1_i64..).zip(it.given()) {
        tx.run(
            sql("INSERT INTO council_proxies
                     (session, college, seat, place, to_college, to_seat, to_holding, covers)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8)")
            .with(&it.session)
            .with(&it.seat.college)
            .with(it.seat.number)
            .with(place)
            .with(&given.to.college)
            .with(given.to.number)
            .with(&given.holding)
            .with(given.covers.iter().map(word_of).collect::<Vec<_>>().join(" ")),
        )
        .await?;
    }
    Ok(())
}

fn read_given(row: &Row) -> Result<Given> {
    let to = SeatAt { college: row.get("to_college")?, number: row.get("to_seat")? };
    Ok(Given { to, holding: row.get("to_holding")?, covers: covers(row)? })
}

/// Who was there in a session, in the order in which they came.
pub(crate) async fn presences(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Presence>>> {
    let select = sql("SELECT * FROM council_presences WHERE session = $1 ORDER BY since, id").with(session);
    reader.known(select, read_presence).await
}

/// Who was there in these seats of a session, in the order in which they came.
pub(crate) async fn presences_at(
    reader: &mut Reader,
    session: &SessionId,
    seats: &BTreeSet<SeatAt>,
) -> Result<Vec<Presence>> {
    let select = sql("SELECT * FROM council_presences WHERE session = $1 AND seat IN ").with(session);
    let select = select.within(seats.iter().map(|it| it.number)).and(" ORDER BY since, id");
    let all: Vec<Presence> = reader.all(select).await?.iter().map(read_presence).collect::<Result<_>>()?;
    Ok(all.into_iter().filter(|it| seats.contains(&it.seat)).collect())
}

/// Keeps a presence, or its end.
pub(crate) async fn save_presence(tx: &mut Tx, it: &Presence) -> Result<()> {
    let (until, out_by) = it.until.clone().unzip();
    tx.run(
        sql("INSERT INTO council_presences
                 (id, session, college, seat, way, name, since, until, out_by, holding, substitute)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11)
             ON CONFLICT (id) DO UPDATE SET until = excluded.until, out_by = excluded.out_by")
        .with(&it.id)
        .with(&it.session)
        .with(&it.seat.college)
        .with(it.seat.number)
        .with(it.way.as_str())
        .with(&it.name)
        .with(it.since)
        .with(until)
        .with(out_by.unwrap_or_default())
        .with(&it.holding)
        .with(it.substitute.as_ref()),
    )
    .await?;
    Ok(())
}

/// What those who stand in did where nobody is checked in.
pub(crate) async fn acts(reader: &mut Reader, session: &SessionId) -> Result<Vec<Act>> {
    let select = sql("SELECT * FROM council_acts WHERE session = $1 ORDER BY college, seat, at").with(session);
    let read = |row: &Row| {
        Ok(Act {
            session: row.get("session")?,
            seat: seat(row)?,
            holding: row.get("holding")?,
            substitute: row.get("substitute")?,
            at: row.get("at")?,
        })
    };
    reader.all(select).await?.iter().map(read).collect()
}

/// Keeps that whoever stands in did something: whoever reads who sat there then reads it anew.
pub(crate) async fn insert_act(tx: &mut Tx, it: &Act) -> Result<()> {
    tx.run(
        sql(
            "INSERT INTO council_acts (session, college, seat, holding, substitute, at) VALUES ($1, $2, $3, $4, $5, $6)
             ON CONFLICT (session, college, seat, at) DO NOTHING",
        )
        .with(&it.session)
        .with(&it.seat.college)
        .with(it.seat.number)
        .with(&it.holding)
        .with(&it.substitute)
        .with(it.at),
    )
    .await?;
    tx.touch_passing();
    Ok(())
}

/// Gives a session these passes, by the hash of their token, in place of those that it had.
pub(crate) async fn set_passes(tx: &mut Tx, session: &SessionId, passes: &[(String, Pass)]) -> Result<()> {
    tx.run(sql("DELETE FROM council_passes WHERE session = $1").with(session)).await?;
    for (hash, Pass { seat, holding }) in passes {
        let insert =
            sql("INSERT INTO council_passes (hash, session, college, seat, holding) VALUES ($1, $2, $3, $4, $5)");
        tx.run(insert.with(hash).with(session).with(&seat.college).with(seat.number).with(holding)).await?;
    }
    Ok(())
}

/// A number that is another whenever the passes of a session were made anew; 0 while it has none.
pub(crate) async fn passes_mark(reader: &mut Reader, session: &SessionId) -> Result<i64> {
    /// As many digits of a hash as a number without sign holds.
    const DIGITS: usize = 15;
    let select = sql("SELECT hash FROM council_passes WHERE session = $1 ORDER BY hash LIMIT 1").with(session);
    let Some(row) = reader.optional(select).await? else { return Ok(0) };
    let hash: String = row.get("hash")?;
    let digits = hash.get(..DIGITS).unwrap_or_default();
    i64::from_str_radix(digits, 16).map_err(|error| Error::column("hash", error))
}

/// The session of a pass, and the pass.
pub(crate) async fn pass(reader: &mut Reader, hash: &str) -> Result<Option<(SessionId, Pass)>> {
    let row = reader.optional(sql("SELECT * FROM council_passes WHERE hash = $1").with(hash)).await?;
    row.map(|row| Ok((row.get("session")?, Pass { seat: seat(&row)?, holding: row.get("holding")? }))).transpose()
}

fn seat(row: &Row) -> Result<SeatAt> {
    Ok(SeatAt { college: row.get("college")?, number: row.get("seat")? })
}

/// How one thing that a proxy covers is kept: neither ids nor the keys of matters hold a space.
fn word_of(it: &Covers) -> String {
    match it {
        Covers::Session => "session".to_owned(),
        Covers::Item(id) => format!("item:{id}"),
        Covers::Matter(key) => format!("matter:{key}"),
    }
}

fn covers(row: &Row) -> Result<Vec<Covers>> {
    let words: String = row.get("covers")?;
    let one = |word: &str| match word.split_once(':') {
        None if word == "session" => Ok(Covers::Session),
        Some(("item", id)) => Ok(Covers::Item(id.to_owned())),
        Some(("matter", key)) => Ok(Covers::Matter(key.to_owned())),
        _ => Err(Error::column("covers", "nothing that a proxy of the code's covers")),
    };
    words.split_whitespace().map(one).collect()
}

fn read_answer(row: &Row) -> Result<Answer> {
    let reply = match row.get::<String>("reply")?.as_str() {
        "present" => Reply::Present,
        "remote" => Reply::Remote,
        "excused" => Reply::Excused,
        // What it gives stands in rows of its own.
        "proxy" => Reply::Proxy(Vec::new()),
        _ => return Err(Error::column("reply", "no answer of the code's")),
    };
    Ok(Answer {
        session: row.get("session")?,
        seat: seat(row)?,
        holding: row.get("holding")?,
        sequence: row.get("sequence")?,
        reply,
        channel: word(row, "channel", Channel::from_word)?,
        note: row.get("note")?,
        name: row.get("name")?,
        at: row.get("at")?,
    })
}

fn read_presence(row: &Row) -> Result<Presence> {
    let out_by: String = row.get("out_by")?;
    Ok(Presence {
        id: row.get("id")?,
        session: row.get("session")?,
        seat: seat(row)?,
        holding: row.get("holding")?,
        way: word(row, "way", WayIn::from_word)?,
        name: row.get("name")?,
        since: row.get("since")?,
        until: row.get::<Option<Time>>("until")?.map(|at| (at, out_by)),
        substitute: row.get("substitute")?,
    })
}
