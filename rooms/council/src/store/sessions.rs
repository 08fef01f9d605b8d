use std::sync::Arc;

use kernel::{Localised, Time};
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{
    Cancelled, Convocation, Manner, Opened, OrganId, QuorumThen, Session, SessionId, SessionInput, SessionKind, State,
    Times,
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

/// The sessions of an organ that were opened without quorum, and may be called again.
pub(crate) async fn without_quorum(reader: &mut Reader, organ: &OrganId) -> Result<Vec<Session>> {
    let all = sessions(reader).await?;
    let missed = |it: &&Session| it.state.opened().and_then(|it| it.quorum).is_some_and(|quorum| !quorum.met);
    Ok(all.iter().filter(|it| it.organ == *organ).filter(missed).cloned().collect())
}

/// Takes the session in hand: whoever else writes under it waits until this unit of work ends, then reads what it wrote.
pub(crate) async fn hold(tx: &mut Tx, id: &SessionId) -> Result<bool> {
    Ok(tx.run(sql("UPDATE council_sessions SET held = held + 1 WHERE id = $1").with(id)).await? == 1)
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
                      held, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19, $20,
                         $21, $22, $23, $24, $25, 0, $26)
                 ON CONFLICT (id) DO UPDATE SET
                     kind = excluded.kind, manner = excluded.manner, title = excluded.title, place = excluded.place,
                     joining = excluded.joining, opens = excluded.opens, ends = excluded.ends, zone = excluded.zone,
                     second_of = excluded.second_of, announced = excluded.announced, example = excluded.example,
                     state = excluded.state, rules = excluded.rules, convened = excluded.convened,
                     urgency = excluded.urgency, opened = excluded.opened, there = excluded.there,
                     quorum = excluded.quorum, since = excluded.since, reason = excluded.reason,
                     sequence = excluded.sequence, untold = excluded.untold, version = council_sessions.version + 1
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
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<Session> {
    let times = row.get::<Option<Time>>("opens")?.zip(row.get::<Option<Time>>("ends")?);
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
            times: times.map(|(opens, ends)| Times { opens, ends }),
            zone: row.get("zone")?,
            second_of: row.get("second_of")?,
            announced: row.get("announced")?,
            example: row.get("example")?,
        },
        state: state(row)?,
        sequence: row.get("sequence")?,
        untold: row.get("untold")?,
        version: row.get("version")?,
    })
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
        Ok(Opened { convocation: convened()?, at, quorum: quorum.map(|(there, met)| QuorumThen { there, met }) })
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
