use std::sync::Arc;

use council::rules::{ItemId, SessionId};
use kernel::{Lang, Localised};
use platform::db::{Error, Json, Reader, Result, Row, Tx, sql};

use super::mover;
use crate::rules::{Motion, MotionState};

/// The motions of a session, those tabled first by their numbers, then the drafts as they were begun.
pub(crate) async fn motions(reader: &mut Reader, session: &SessionId) -> Result<Arc<Vec<Motion>>> {
    let select = sql("SELECT * FROM motions WHERE session = $1
                      ORDER BY number NULLS LAST, since, id");
    reader.known(select.with(session), read).await
}

/// The motions of an item, in the same order.
pub(crate) async fn of_item(reader: &mut Reader, item: &ItemId) -> Result<Arc<Vec<Motion>>> {
    let select = sql("SELECT * FROM motions WHERE item = $1
                      ORDER BY number NULLS LAST, since, id");
    reader.known(select.with(item), read).await
}

pub(crate) async fn motion(reader: &mut Reader, id: &str) -> Result<Option<Motion>> {
    reader.known_one(sql("SELECT * FROM motions WHERE id = $1").with(id), read).await
}

/// Takes a motion and its amendments in hand: whoever else would waits until this unit of work ends.
pub(crate) async fn hold(tx: &mut Tx, id: &str) -> Result<()> {
    tx.run(sql("UPDATE motions SET version = version WHERE id = $1").with(id)).await?;
    Ok(())
}

/// The highest number of a motion of a session; 0 where none was tabled.
pub(crate) async fn highest(reader: &mut Reader, session: &SessionId) -> Result<i64> {
    let row = reader.one(sql("SELECT MAX(number) AS n FROM motions WHERE session = $1").with(session)).await?;
    Ok(row.get::<Option<i64>>("n")?.unwrap_or(0))
}

/// Saves a motion unless someone changed it meanwhile, and says which.
pub(crate) async fn save_motion(tx: &mut Tx, it: &Motion) -> Result<bool> {
    let seat = it.mover.seat();
    let languages: Vec<&str> = it.languages.iter().map(|lang| lang.code()).collect();
    let reason = match &it.state {
        MotionState::Withdrawn(reason) => reason.clone(),
        _ => Localised::default(),
    };
    let rows = tx
        .run(
            sql("INSERT INTO motions
                     (id, session, item, number, college, seat, holding, entity, title, languages, clauses, state, since,
                      tabled, reason, vote, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17)
                 ON CONFLICT (id) DO UPDATE SET
                     item = excluded.item, number = excluded.number, title = excluded.title,
                     languages = excluded.languages, clauses = excluded.clauses, state = excluded.state,
                     since = excluded.since, tabled = excluded.tabled, reason = excluded.reason, vote = excluded.vote,
                     version = motions.version + 1
                 WHERE motions.version = excluded.version")
            .with(&it.id)
            .with(&it.session)
            .with(&it.item)
            .with(it.number)
            .with(seat.map(|seat| &seat.at.college))
            .with(seat.map(|seat| seat.at.number))
            .with(seat.map(|seat| &seat.holding))
            .with(seat.map(|seat| seat.entity.clone()))
            .with(&it.title)
            .with(languages.join(" "))
            .with_json(&it.clauses)
            .with(it.state.word())
            .with(it.since)
            .with(it.tabled)
            .with(&reason)
            .with(it.state.vote().map(str::to_owned))
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Throws a draft away, unless someone changed it meanwhile.
pub(crate) async fn remove_motion(tx: &mut Tx, it: &Motion) -> Result<bool> {
    let delete = sql("DELETE FROM motions WHERE id = $1 AND version = $2 AND number IS NULL");
    Ok(tx.run(delete.with(&it.id).with(it.version)).await? == 1)
}

fn read(row: &Row) -> Result<Motion> {
    let missing = |what: &str| Error::column(what, "missing for this state");
    let vote = || row.get::<Option<String>>("vote")?.ok_or_else(|| missing("vote"));
    let languages: String = row.get("languages")?;
    let Json(clauses) = row.get::<Json<_>>("clauses")?;
    Ok(Motion {
        id: row.get("id")?,
        session: row.get("session")?,
        item: row.get("item")?,
        number: row.get("number")?,
        mover: mover(row)?,
        title: row.get("title")?,
        languages: languages.split_whitespace().filter_map(Lang::from_code).collect(),
        clauses,
        state: match row.get::<String>("state")?.as_str() {
            "draft" => MotionState::Draft,
            "tabled" => MotionState::Tabled,
            "put" => MotionState::Put(vote()?),
            "adopted" => MotionState::Adopted(vote()?),
            "rejected" => MotionState::Rejected(vote()?),
            "withdrawn" => MotionState::Withdrawn(row.get("reason")?),
            _ => return Err(missing("state")),
        },
        since: row.get("since")?,
        tabled: row.get("tabled")?,
        version: row.get("version")?,
    })
}
