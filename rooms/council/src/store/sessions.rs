use std::sync::Arc;

use jiff::civil::DateTime;
use kernel::{Localised, Time};
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{
    Cancelled, Convocation, Manner, Opened, OrganId, QuorumThen, Rest, Sent, Session, SessionId, SessionInput,
    SessionKind, State, Times,
};

/// Every session, the latest first; those without a date before them.
pub(crate) async fn sessions(reader: &mut Reader) -> Result<Arc<Vec<Session>>> {
    let select = sql("SELECT * FROM council_sessions
                      ORDER BY CASE WHEN opens IS NULL THEN 0 ELSE 1 END, opens DESC, id DESC");
    reader.known(select, read).await
}

pub(crate) async fn session(reader: &mut Reader, slug: &str) -> Result<Option<Session>> {
    reader.known_one(sql("SELECT * FROM council_sessions WHERE slug = $1").with(slug), read).await
}

pub(crate) async fn session_by_id(reader: &mut Reader, id: &SessionId) -> Result<Option<Session>> {
    reader.known_one(sql("SELECT * FROM council_sessions WHERE id = $1").with(id), read).await
}

/// The sessions of its organ that ended without ever having their quorum, and that this one may call again: no other does.
pub(crate) async fn without_quorum(reader: &mut Reader, session: &Session) -> Result<Vec<Session>> {
    let all = sessions(reader).await?;
    let others = || all.iter().filter(|it| it.id != session.id);
    let lacked = others().filter(|it| it.organ == session.organ && it.lacked_quorum());
    Ok(lacked.filter(|first| !others().any(|it| it.calls_again(&first.id))).cloned().collect())
}

/// Whether another session than this one calls the first again that this one would.
pub(crate) async fn is_called_again(reader: &mut Reader, session: &Session, first: &SessionId) -> Result<bool> {
    Ok(sessions(reader).await?.iter().any(|it| it.id != session.id && it.calls_again(first)))
}

/// The session that is to call this one again, or does: prepared, or one that those who sit were called to and that
/// stands.
pub(crate) async fn second_of(reader: &mut Reader, first: &SessionId) -> Result<Option<Session>> {
    let second = |it: &&Session| it.said.second_of.as_ref() == Some(first);
    let stands = |it: &&Session| it.state == State::Prepared || it.calls_again(first);
    Ok(sessions(reader).await?.iter().filter(second).find(stands).cloned())
}

/// Whether a session of an organ is convened, or sits.
pub(crate) async fn is_called(reader: &mut Reader, organ: &OrganId) -> Result<bool> {
    let called = |it: &Session| it.organ == *organ && it.state.convocation().is_some() && !it.is_past();
    Ok(sessions(reader).await?.iter().any(called))
}

/// Takes the session in hand: whoever else writes under it waits until this unit of work ends, then reads what it wrote. While
/// it is prepared, its organ is too ([`super::hold_organ`]): it may be convened now, and its colleges stay as they are read.
pub(crate) async fn hold(tx: &mut Tx, id: &SessionId) -> Result<bool> {
    let organ = sql("UPDATE council_organs SET held = held + 1
                     WHERE id IN (SELECT organ FROM council_sessions WHERE id = $1 AND state = 'prepared')");
    tx.run(organ.with(id)).await?;
    Ok(tx.run(sql("UPDATE council_sessions SET held = held + 1 WHERE id = $1").with(id)).await? == 1)
}

/// How often a session was taken in hand.
pub(crate) async fn mark(reader: &mut Reader, id: &SessionId) -> Result<i64> {
    let row = reader.optional(sql("SELECT held FROM council_sessions WHERE id = $1").with(id)).await?;
    row.map_or(Ok(0), |row| row.get("held"))
}

/// Saves a session unless someone changed it meanwhile, and says which.
pub(crate) async fn save_session(tx: &mut Tx, it: &Session) -> Result<bool> {
    let (said, convocation, opened) = (&it.said, it.state.convocation(), it.state.opened());
    let (since, reason) = match &it.state {
        State::Suspended(_, at) | State::Closed(_, at) => (Some(*at), Localised::default()),
        State::Cancelled(_, it) => (Some(it.at), it.reason.clone()),
        State::Prepared | State::Convened(_) | State::Open(_) => (None, Localised::default()),
    };
    let quorum = opened.and_then(|it| it.quorum);
    let rows = tx
        .run(
            sql("INSERT INTO council_sessions
                     (id, slug, organ, kind, manner, title, place, joining, opens, ends, zone, second_of, announced,
                      example, state, rules, convened, urgency, opened, there, quorum, since, reason, sequence, untold,
                      version, opens_at, ends_at, reached, uid, moved, changed, held)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                         $21, $22, $23, $24, $25, $26, $27, $28, $29, $30, $31, $32, 0)
                 ON CONFLICT (id) DO UPDATE SET
                     kind = excluded.kind, manner = excluded.manner, title = excluded.title, place = excluded.place,
                     joining = excluded.joining, opens = excluded.opens, ends = excluded.ends, zone = excluded.zone,
                     second_of = excluded.second_of, announced = excluded.announced, example = excluded.example,
                     state = excluded.state, rules = excluded.rules, convened = excluded.convened,
                     urgency = excluded.urgency, opened = excluded.opened, there = excluded.there,
                     quorum = excluded.quorum, since = excluded.since, reason = excluded.reason,
                     sequence = excluded.sequence, untold = excluded.untold, opens_at = excluded.opens_at,
                     ends_at = excluded.ends_at, reached = council_sessions.reached OR excluded.reached, moved = excluded.moved,
                     changed = excluded.changed, version = council_sessions.version + 1
                 WHERE council_sessions.version = excluded.version")
            .with(&it.id)
            .with(&it.slug)
            .with(&it.organ)
            .with(said.kind.as_str())
            .with(said.manner.as_str())
            .with(&said.title)
            .with(&said.place)
            .with(&said.joining)
            .with(said.times.map(|times| times.opens))
            .with(said.times.map(|times| times.ends))
            .with(&said.zone)
            .with(said.second_of.as_ref())
            .with(said.announced)
            .with(said.example)
            .with(it.state.word())
            .with(convocation.map(|it| it.rules))
            .with(convocation.map(|it| it.at))
            .with(&convocation.map(|it| it.urgency.clone()).unwrap_or_default())
            .with(opened.map(|it| it.at))
            .with(quorum.map(|it| it.there))
            .with(quorum.map(|it| it.met))
            .with(since)
            .with(&reason)
            .with(it.sequence)
            .with(it.untold)
            .with(it.version)
            .with(said.times.map(|times| times.opens_at.to_string()))
            .with(said.times.map(|times| times.ends_at.to_string()))
            .with(opened.is_some_and(|it| it.reached))
            .with(it.uid.as_str())
            .with(it.moved)
            .with(it.changed),
        )
        .await?;
    Ok(rows == 1)
}

/// Keeps that those whom a session calls were told of all that it says: its number is `sequence`. It does not count as saved
/// once more: whoever has its form open has not seen less of it.
pub(crate) async fn save_told(tx: &mut Tx, id: &SessionId, sequence: i64) -> Result<bool> {
    let update = sql("UPDATE council_sessions SET untold = FALSE
                      WHERE id = $1 AND sequence = $2 AND untold AND state = 'convened'");
    Ok(tx.run(update.with(id).with(sequence)).await? == 1)
}

/// Keeps that the quorum of a session that sits was met.
pub(crate) async fn save_reached(tx: &mut Tx, id: &SessionId) -> Result<()> {
    let update =
        sql("UPDATE council_sessions SET reached = TRUE WHERE id = $1 AND state IN ('open', 'suspended')").with(id);
    tx.run(update).await?;
    Ok(())
}

/// Keeps a time during which a session rested.
pub(crate) async fn insert_rest(tx: &mut Tx, it: &Rest) -> Result<()> {
    let insert = sql("INSERT INTO council_rests (session, since, until) VALUES ($1, $2, $3)");
    tx.run(insert.with(&it.session).with(it.since).with(it.until)).await?;
    Ok(())
}

/// Keeps the convocation of a session as it was sent.
pub(crate) async fn insert_convocation(tx: &mut Tx, it: &Sent) -> Result<()> {
    let insert =
        sql("INSERT INTO council_convocations (session, title, held, place, agenda) VALUES ($1, $2, $3, $4, $5)");
    tx.run(insert.with(&it.session).with(&it.title).with(&it.held).with(&it.place).with(&it.agenda)).await?;
    Ok(())
}

/// The convocation of a session as it was sent.
pub(crate) async fn convocation(reader: &mut Reader, session: &SessionId) -> Result<Option<Sent>> {
    let select = sql("SELECT * FROM council_convocations WHERE session = $1").with(session);
    let read = |row: &Row| {
        Ok(Sent {
            session: row.get("session")?,
            title: row.get("title")?,
            held: row.get("held")?,
            place: row.get("place")?,
            agenda: row.get("agenda")?,
        })
    };
    reader.known_one(select, read).await
}

/// The times during which a session rested, in order.
pub(crate) async fn rests(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Rest>>> {
    let select = sql("SELECT * FROM council_rests WHERE session = $1 ORDER BY since").with(session);
    let read =
        |row: &Row| Ok(Rest { session: row.get("session")?, since: row.get("since")?, until: row.get("until")? });
    reader.known(select, read).await
}

fn read(row: &Row) -> Result<Session> {
    Ok(Session {
        id: row.get("id")?,
        slug: row.get("slug")?,
        organ: row.get("organ")?,
        said: SessionInput {
            kind: word(row, "kind", SessionKind::from_word)?,
            manner: word(row, "manner", Manner::from_word)?,
            title: row.get("title")?,
            place: row.get("place")?,
            joining: row.get("joining")?,
            times: times(row)?,
            zone: row.get("zone")?,
            second_of: row.get("second_of")?,
            announced: row.get("announced")?,
            example: row.get("example")?,
        },
        state: state(row)?,
        uid: row.get("uid")?,
        sequence: row.get("sequence")?,
        moved: row.get("moved")?,
        changed: row.get("changed")?,
        untold: row.get("untold")?,
        version: row.get("version")?,
    })
}

fn times(row: &Row) -> Result<Option<Times>> {
    let instants = row.get::<Option<Time>>("opens")?.zip(row.get::<Option<Time>>("ends")?);
    let said = |column: &str| -> Result<Option<DateTime>> {
        let read = |text: String| text.parse().map_err(|error: jiff::Error| Error::column(column, error));
        row.get::<Option<String>>(column)?.map(read).transpose()
    };
    let said = said("opens_at")?.zip(said("ends_at")?);
    Ok(instants.zip(said).map(|((opens, ends), (opens_at, ends_at))| Times { opens, ends, opens_at, ends_at }))
}

/// The state with what it carries; the migration's checks leave nothing of it out.
fn state(row: &Row) -> Result<State> {
    let missing = |what: &str| Error::column(what, "missing for this state");
    let since = || row.get::<Option<Time>>("since")?.ok_or_else(|| missing("since"));
    let convocation = || -> Result<Option<Convocation>> {
        let both = row.get::<Option<i64>>("rules")?.zip(row.get::<Option<Time>>("convened")?);
        let urgency = row.get("urgency")?;
        Ok(both.map(|(rules, at)| Convocation { rules, at, urgency }))
    };
    let convened = || convocation()?.ok_or_else(|| missing("convened"));
    let opened = || -> Result<Opened> {
        let at = row.get::<Option<Time>>("opened")?.ok_or_else(|| missing("opened"))?;
        let quorum = row.get::<Option<i64>>("there")?.zip(row.get::<Option<bool>>("quorum")?);
        let quorum = quorum.map(|(there, met)| QuorumThen { there, met });
        Ok(Opened { convocation: convened()?, at, quorum, reached: row.get("reached")? })
    };
    Ok(match row.get::<String>("state")?.as_str() {
        "prepared" => State::Prepared,
        "convened" => State::Convened(convened()?),
        "open" => State::Open(opened()?),
        "suspended" => State::Suspended(opened()?, since()?),
        "closed" => State::Closed(opened()?, since()?),
        "cancelled" => State::Cancelled(convocation()?, Cancelled { at: since()?, reason: row.get("reason")? }),
        _ => return Err(missing("state")),
    })
}
