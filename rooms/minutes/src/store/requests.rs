use council::rules::{SeatAt, SessionId};
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use crate::rules::{Answered, Erratum, Request};

/// The corrections that were asked for, the oldest first.
pub(crate) async fn requests(reader: &mut Reader, session: &SessionId) -> Result<Vec<Request>> {
    let select = sql("SELECT * FROM minutes_requests WHERE session = $1 ORDER BY at, id").with(session);
    Ok(reader.known(select, read).await?.to_vec())
}

/// The request of this identity.
pub(crate) async fn request(reader: &mut Reader, id: &str) -> Result<Option<Request>> {
    reader.known_one(sql("SELECT * FROM minutes_requests WHERE id = $1").with(id), read).await
}

/// Saves a request unless someone changed it meanwhile, and says which.
pub(crate) async fn save_request(tx: &mut Tx, it: &Request) -> Result<bool> {
    let answer = it.answer.as_ref();
    let rows = tx
        .run(
            sql("INSERT INTO minutes_requests
                     (id, session, college, seat, holding, section, lang, text, name, at, taken, answer, answered,
                      answered_by, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15)
                 ON CONFLICT (id) DO UPDATE SET
                     taken = excluded.taken, answer = excluded.answer, answered = excluded.answered,
                     answered_by = excluded.answered_by, version = minutes_requests.version + 1
                 WHERE minutes_requests.version = excluded.version")
            .with(&it.id)
            .with(&it.session)
            .with(&it.seat.college)
            .with(it.seat.number)
            .with(&it.holding)
            .with(it.section.clone())
            .with(it.lang)
            .with(&it.text)
            .with(&it.name)
            .with(it.at)
            .with(answer.map(|it| it.taken))
            .with(&answer.map(|it| it.says.clone()).unwrap_or_default())
            .with(answer.map(|it| it.at))
            .with(answer.map_or("", |it| it.name.as_str()))
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// What was noted after the approval, in order.
pub(crate) async fn errata(reader: &mut Reader, session: &SessionId) -> Result<Vec<Erratum>> {
    let select = sql("SELECT * FROM minutes_errata WHERE session = $1 ORDER BY number").with(session);
    let read = |row: &Row| {
        Ok::<_, Error>(Erratum {
            session: row.get("session")?,
            number: row.get("number")?,
            text: row.get("text")?,
            name: row.get("name")?,
            at: row.get("at")?,
        })
    };
    Ok(reader.known(select, read).await?.to_vec())
}

/// Keeps a note unless one of its number is there already, and says which.
pub(crate) async fn insert_erratum(tx: &mut Tx, it: &Erratum) -> Result<bool> {
    let insert = sql("INSERT INTO minutes_errata (session, number, text, name, at) VALUES ($1, $2, $3, $4, $5)
                      ON CONFLICT (session, number) DO NOTHING");
    let insert = insert.with(&it.session).with(it.number).with(&it.text).with(&it.name).with(it.at);
    Ok(tx.run(insert).await? == 1)
}

fn read(row: &Row) -> Result<Request> {
    let answer = match row.get::<Option<bool>>("taken")?.zip(row.get("answered")?) {
        Some((taken, at)) => Some(Answered { taken, says: row.get("answer")?, name: row.get("answered_by")?, at }),
        None => None,
    };
    Ok(Request {
        id: row.get("id")?,
        session: row.get("session")?,
        seat: SeatAt { college: row.get("college")?, number: row.get("seat")? },
        holding: row.get("holding")?,
        section: row.get("section")?,
        lang: row.get("lang")?,
        text: row.get("text")?,
        name: row.get("name")?,
        at: row.get("at")?,
        answer,
        version: row.get("version")?,
    })
}
