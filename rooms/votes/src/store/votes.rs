use std::sync::Arc;

use council::rules::SessionId;
use kernel::{Localised, Time};
use platform::db::{Error, Json, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{About, Closing, Kind, Opening, State, Vote, VoteId, VoteInput, Withdrawn, way_of};

/// The votes of a session, in order.
pub(crate) async fn of_session(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Vote>>> {
    reader.known(sql("SELECT * FROM votes WHERE session = $1 ORDER BY number").with(session), read).await
}

/// The votes under an item, in order.
pub(crate) async fn of_item(reader: &mut Reader, item: &str) -> Result<Arc<Vec<Vote>>> {
    reader.known(sql("SELECT * FROM votes WHERE item = $1 ORDER BY number").with(item), read).await
}

/// The votes about a thing of another room, in the order in which they were prepared.
pub(crate) async fn about(reader: &mut Reader, kind: &str, id: &str) -> Result<Arc<Vec<Vote>>> {
    let select = sql("SELECT * FROM votes WHERE about_kind = $1 AND about = $2 ORDER BY prepared, id");
    reader.known(select.with(kind).with(id), read).await
}

/// The second rounds that follow a vote.
pub(crate) async fn of_first(reader: &mut Reader, first: &VoteId) -> Result<Arc<Vec<Vote>>> {
    reader.known(sql("SELECT * FROM votes WHERE first = $1 ORDER BY prepared, id").with(first), read).await
}

/// The votes that are open.
pub(crate) async fn open(reader: &mut Reader) -> Result<Arc<Vec<Vote>>> {
    reader.known(sql("SELECT * FROM votes WHERE state = 'open' ORDER BY prepared, id"), read).await
}

pub(crate) async fn vote(reader: &mut Reader, id: &str) -> Result<Option<Vote>> {
    reader.known_one(sql("SELECT * FROM votes WHERE id = $1").with(id), read).await
}

/// The vote as it stands in the database now, whatever is remembered.
pub(crate) async fn vote_now(reader: &mut Reader, id: &VoteId) -> Result<Option<Vote>> {
    reader.optional(sql("SELECT * FROM votes WHERE id = $1").with(id)).await?.as_ref().map(read).transpose()
}

/// The word of the state in which a vote stands in the database now; nothing where it knows none of this identity.
pub(crate) async fn state_now(reader: &mut Reader, id: &str) -> Result<Option<String>> {
    let row = reader.optional(sql("SELECT state FROM votes WHERE id = $1").with(id)).await?;
    row.map(|row| row.get("state")).transpose()
}

/// How many secret votes have a key now.
pub(crate) async fn sealed_now(reader: &mut Reader) -> Result<i64> {
    let select = sql("SELECT COUNT(*) AS n FROM votes WHERE way = 'secret' AND state IN ('open', 'counting')");
    reader.one(select).await?.get("n")
}

/// Whether there is any vote.
pub(crate) async fn any(reader: &mut Reader) -> Result<bool> {
    Ok(reader.optional(sql("SELECT id FROM votes LIMIT 1")).await?.is_some())
}

/// Takes the vote in hand: whoever else writes under it, on whatever machine, waits until this unit of work ends, then reads what it
/// wrote. Ballots and the closing both begin so: a ballot is in the count, or finds the vote closed.
pub(crate) async fn hold(tx: &mut Tx, id: &VoteId) -> Result<bool> {
    Ok(tx.run(sql("UPDATE votes SET held = held + 1 WHERE id = $1").with(id)).await? == 1)
}

/// The number of the next vote of a session; the session is held.
pub(crate) async fn next_number(tx: &mut Tx, session: &SessionId) -> Result<i64> {
    let select = sql("SELECT COALESCE(MAX(number), 0) + 1 AS number FROM votes WHERE session = $1").with(session);
    tx.one(select).await?.get("number")
}

/// Saves a vote unless someone changed it meanwhile, and says which.
pub(crate) async fn save_vote(tx: &mut Tx, it: &Vote) -> Result<bool> {
    let (said, opening) = (&it.said, it.opening());
    let empty = Localised::default();
    let text = match &said.kind {
        Kind::Declaration { text } => text,
        Kind::Proposal | Kind::Election { .. } => &empty,
    };
    let withdrawn = match &it.state {
        State::Withdrawn(_, it) => Some(it),
        State::Prepared | State::Open(_) | State::Counting(..) | State::Closed(..) => None,
    };
    // What had been counted of a vote that is void stays with it.
    let closing = it.closing().or(withdrawn.and_then(|it| it.counted.as_ref()));
    let rows = tx
        .run(
            sql("INSERT INTO votes
                     (id, session, item, number, matter, way, kind, question, text, about_kind, about, candidates, seats,
                      first, state, prepared, opened, opening, closed, closing, withdrawn, reason, version, held)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20, $21,
                         $22, $23, 0)
                 ON CONFLICT (id) DO UPDATE SET
                     matter = excluded.matter, way = excluded.way, kind = excluded.kind, question = excluded.question,
                     text = excluded.text, about_kind = excluded.about_kind, about = excluded.about,
                     candidates = excluded.candidates, seats = excluded.seats, state = excluded.state,
                     opened = excluded.opened, opening = excluded.opening, closed = excluded.closed,
                     closing = excluded.closing, withdrawn = excluded.withdrawn, reason = excluded.reason,
                     version = votes.version + 1
                 WHERE votes.version = excluded.version")
            .with(&it.id)
            .with(&it.session)
            .with(&it.item)
            .with(it.number)
            .with(&said.matter)
            .with(said.way.word())
            .with(said.kind.word())
            .with(&said.question)
            .with(text)
            .with(said.about.as_ref().map(|about| about.kind.as_str()))
            .with(said.about.as_ref().map(|about| about.id.as_str()))
            .with_json(&said.kind.candidates())
            .with(i64::try_from(said.kind.seats()).unwrap_or(i64::MAX))
            .with(it.first.as_ref())
            .with(it.state.word())
            .with(it.prepared)
            .with(opening.map(|it| it.at))
            .with_some_json(opening)
            .with(closing.map(|it| it.at))
            .with_some_json(closing)
            .with(withdrawn.map(|it| it.at))
            .with(withdrawn.map_or(&empty, |it| &it.reason))
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<Vote> {
    let about = row.get::<Option<String>>("about_kind")?.zip(row.get::<Option<String>>("about")?);
    Ok(Vote {
        id: row.get("id")?,
        session: row.get("session")?,
        item: row.get("item")?,
        number: row.get("number")?,
        said: VoteInput {
            question: row.get("question")?,
            matter: row.get("matter")?,
            way: word(row, "way", way_of)?,
            kind: kind(row)?,
            about: about.map(|(kind, id)| About { kind, id }),
        },
        first: row.get("first")?,
        prepared: row.get("prepared")?,
        state: state(row)?,
        version: row.get("version")?,
    })
}

fn kind(row: &Row) -> Result<Kind> {
    Ok(match row.get::<String>("kind")?.as_str() {
        "election" => {
            let Json(candidates) = row.get::<Json<Vec<Localised>>>("candidates")?;
            Kind::Election { candidates, seats: usize::try_from(row.get::<i64>("seats")?).unwrap_or_default() }
        }
        "declaration" => Kind::Declaration { text: row.get("text")? },
        _ => Kind::Proposal,
    })
}

/// The state with what it carries; the migration's checks leave nothing of it out.
fn state(row: &Row) -> Result<State> {
    let missing = |what: &str| Error::column(what, "missing for this state");
    let opening = || Ok::<_, Error>(row.get::<Option<Json<Opening>>>("opening")?.map(|Json(it)| it));
    let opened = || opening()?.ok_or_else(|| missing("opening"));
    let counted = || Ok::<_, Error>(row.get::<Option<Json<Closing>>>("closing")?.map(|Json(it)| it));
    let closing = || counted()?.ok_or_else(|| missing("closing"));
    Ok(match row.get::<String>("state")?.as_str() {
        "prepared" => State::Prepared,
        "open" => State::Open(opened()?),
        "counting" => State::Counting(opened()?, closing()?),
        "closed" => State::Closed(opened()?, closing()?),
        "withdrawn" => {
            let at = row.get::<Option<Time>>("withdrawn")?.ok_or_else(|| missing("withdrawn"))?;
            State::Withdrawn(opening()?, Withdrawn { at, reason: row.get("reason")?, counted: counted()? })
        }
        _ => return Err(missing("state")),
    })
}
