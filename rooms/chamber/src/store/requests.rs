use std::sync::Arc;

use council::rules::{SeatAt, SessionId};
use kernel::Time;
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use crate::rules::{Request, Sort, Speech, Stand};

/// What was asked in a session, in the order in which it was asked.
pub(crate) async fn requests(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Request>>> {
    let select = sql("SELECT * FROM chamber_requests WHERE session = $1 ORDER BY asked, id").with(session);
    reader.known(select, read).await
}

/// Keeps a request, or what became of it, unless someone changed it meanwhile; says which.
pub(crate) async fn save_request(tx: &mut Tx, it: &Request) -> Result<bool> {
    let speech = it.stand.speech();
    let rows = tx
        .run(
            sql("INSERT INTO chamber_requests (id, session, item, college, seat, holding, sort, place, asked, stand, since,
                     until, seconds, ruling, name, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16)
                 ON CONFLICT (id) DO UPDATE SET
                     place = excluded.place, stand = excluded.stand, since = excluded.since, until = excluded.until,
                     seconds = excluded.seconds, ruling = excluded.ruling, version = chamber_requests.version + 1
                 WHERE chamber_requests.version = excluded.version")
            .with(&it.id)
            .with(&it.session)
            .with(it.item.as_ref())
            .with(&it.seat.college)
            .with(it.seat.number)
            .with(&it.holding)
            .with(it.sort.as_str())
            .with(it.place)
            .with(it.asked)
            .with(it.stand.word())
            .with(speech.map(|it| it.since))
            .with(it.stand.until())
            .with(speech.and_then(|it| it.seconds))
            .with(&it.ruling)
            .with(&it.name)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

fn read(row: &Row) -> Result<Request> {
    let missing = |what: &str| Error::column(what, "missing for this state");
    let speech = || -> Result<Speech> {
        let since = row.get::<Option<Time>>("since")?.ok_or_else(|| missing("since"))?;
        Ok(Speech { since, seconds: row.get("seconds")? })
    };
    let until = || row.get::<Option<Time>>("until")?.ok_or_else(|| missing("until"));
    let sort: String = row.get("sort")?;
    Ok(Request {
        id: row.get("id")?,
        session: row.get("session")?,
        item: row.get("item")?,
        seat: SeatAt { college: row.get("college")?, number: row.get("seat")? },
        holding: row.get("holding")?,
        sort: Sort::from_word(&sort).ok_or_else(|| missing("sort"))?,
        place: row.get("place")?,
        asked: row.get("asked")?,
        name: row.get("name")?,
        stand: match row.get::<String>("stand")?.as_str() {
            "waiting" => Stand::Waiting,
            "speaking" => Stand::Speaking(speech()?),
            "heard" => Stand::Heard(speech()?, until()?),
            "withdrawn" => Stand::Withdrawn(until()?),
            "passed" => Stand::Passed(until()?),
            _ => return Err(missing("stand")),
        },
        ruling: row.get("ruling")?,
        version: row.get("version")?,
    })
}
