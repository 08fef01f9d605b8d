use std::sync::Arc;

use kernel::Localised;
use platform::db::{Error, Reader, Result, Row, Tx, sql};
use suffrage::amendment::Distance;

use super::mover;
use crate::rules::{Amendment, AmendmentId, AmendmentState, Asks, Fell, Measured, MotionId};

/// Each amendment with how far it goes, where that was counted of this version of it.
const AMENDMENTS: &str = "SELECT a.*, d.sha256, d.changed, d.words AS counted
    FROM motion_amendments a LEFT JOIN motion_distances d ON d.amendment = a.id AND d.version = a.version";

/// The amendments to a motion, those tabled first by their numbers, then the drafts as they were begun.
pub(crate) async fn amendments(reader: &mut Reader, motion: &MotionId) -> Result<Arc<Vec<Amendment>>> {
    // In the order of their index: to sort them would carry every word of thousands of them along.
    let select = sql(AMENDMENTS).and(" WHERE a.motion = $1 ORDER BY a.number NULLS LAST, a.since, a.id");
    reader.known(select.with(motion), read).await
}

pub(crate) async fn amendment(reader: &mut Reader, id: &str) -> Result<Option<Amendment>> {
    let select = sql(AMENDMENTS).and(" WHERE a.id = $1");
    reader.known_one(select.with(id), read).await
}

/// The highest number of an amendment to a motion; 0 where none was tabled.
pub(crate) async fn highest(reader: &mut Reader, motion: &MotionId) -> Result<i64> {
    let row = reader.one(sql("SELECT MAX(number) AS n FROM motion_amendments WHERE motion = $1").with(motion)).await?;
    Ok(row.get::<Option<i64>>("n")?.unwrap_or(0))
}

/// Keeps a new amendment.
pub(crate) async fn insert_amendment(tx: &mut Tx, it: &Amendment) -> Result<()> {
    let seat = it.author.seat();
    tx.run(
        sql("INSERT INTO motion_amendments
                 (id, motion, number, kind, clause, college, seat, holding, entity, lang, words, note, state, since, tabled,
                  reason, vote, excluded_by, version)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12, $13, $14, $15, $16, $17, $18, $19)")
        .with(&it.id)
        .with(&it.motion)
        .with(it.number)
        .with(it.asks.word())
        .with(it.asks.clause().map(str::to_owned))
        .with(seat.map(|seat| &seat.at.college))
        .with(seat.map(|seat| seat.at.number))
        .with(seat.map(|seat| &seat.holding))
        .with(seat.map(|seat| seat.entity.clone()))
        .with(it.lang)
        .with(&it.words)
        .with(&it.note)
        .with(it.state.word())
        .with(it.since)
        .with(it.tabled)
        .with(&reason(&it.state))
        .with(it.state.vote().map(str::to_owned))
        .with(excluded_by(&it.state))
        .with(it.version),
    )
    .await?;
    Ok(())
}

/// Saves an amendment unless someone changed it meanwhile, and says which.
pub(crate) async fn save_amendment(tx: &mut Tx, it: &Amendment) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE motion_amendments SET
                     number = $1, kind = $2, clause = $3, lang = $4, words = $5, note = $6, state = $7, since = $8,
                     tabled = $9, reason = $10, vote = $11, excluded_by = $12, version = version + 1
                 WHERE id = $13 AND version = $14")
            .with(it.number)
            .with(it.asks.word())
            .with(it.asks.clause().map(str::to_owned))
            .with(it.lang)
            .with(&it.words)
            .with(&it.note)
            .with(it.state.word())
            .with(it.since)
            .with(it.tabled)
            .with(&reason(&it.state))
            .with(it.state.vote().map(str::to_owned))
            .with(excluded_by(&it.state))
            .with(&it.id)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Keeps how far an amendment of that version goes.
pub(crate) async fn save_measured(tx: &mut Tx, (id, version): (&AmendmentId, i64), it: &Measured) -> Result<()> {
    tx.run(
        sql("INSERT INTO motion_distances (amendment, version, sha256, changed, words) VALUES ($1, $2, $3, $4, $5)
             ON CONFLICT (amendment) DO UPDATE SET
                 version = excluded.version, sha256 = excluded.sha256, changed = excluded.changed, words = excluded.words")
        .with(id)
        .with(version)
        .with(&it.ground)
        .with(count(it.distance.changed))
        .with(count(it.distance.of)),
    )
    .await?;
    Ok(())
}

/// So many words of texts that are short enough to be typed.
fn count(words: usize) -> i64 {
    i64::try_from(words).unwrap_or(i64::MAX)
}

/// What was counted of this version of an amendment.
fn measured(row: &Row) -> Result<Option<Measured>> {
    let Some(ground) = row.get("sha256")? else { return Ok(None) };
    let count = |column: &str| -> Result<usize> {
        usize::try_from(row.get::<i64>(column)?).map_err(|_| Error::column(column, "less than nothing"))
    };
    Ok(Some(Measured { distance: Distance { changed: count("changed")?, of: count("counted")? }, ground }))
}

/// Throws a draft away, unless someone changed it meanwhile.
pub(crate) async fn remove_amendment(tx: &mut Tx, it: &Amendment) -> Result<bool> {
    let delete = sql("DELETE FROM motion_amendments WHERE id = $1 AND version = $2 AND number IS NULL");
    Ok(tx.run(delete.with(&it.id).with(it.version)).await? == 1)
}

fn reason(state: &AmendmentState) -> Localised {
    match state {
        AmendmentState::Withdrawn(reason) | AmendmentState::Fallen(Fell::SetAside(reason)) => reason.clone(),
        _ => Localised::default(),
    }
}

fn excluded_by(state: &AmendmentState) -> Option<String> {
    match state {
        AmendmentState::Fallen(Fell::Excluded(by)) => Some(by.to_string()),
        _ => None,
    }
}

fn read(row: &Row) -> Result<Amendment> {
    let missing = |what: &str| Error::column(what, "missing for this state");
    let vote = || row.get::<Option<String>>("vote")?.ok_or_else(|| missing("vote"));
    let fell = || -> Result<Fell> {
        Ok(match row.get("excluded_by")? {
            Some(by) => Fell::Excluded(by),
            // Whoever sets one aside says why.
            None => match row.get::<Localised>("reason")? {
                reason if reason.is_empty() => Fell::WithMotion,
                reason => Fell::SetAside(reason),
            },
        })
    };
    let asks = Asks::from_word(&row.get::<String>("kind")?, row.get("clause")?);
    Ok(Amendment {
        id: row.get("id")?,
        motion: row.get("motion")?,
        number: row.get("number")?,
        author: mover(row)?,
        asks: asks.ok_or_else(|| missing("clause"))?,
        lang: row.get("lang")?,
        words: row.get("words")?,
        note: row.get("note")?,
        state: match row.get::<String>("state")?.as_str() {
            "draft" => AmendmentState::Draft,
            "tabled" => AmendmentState::Tabled,
            "put" => AmendmentState::Put(vote()?),
            "accepted" => AmendmentState::Accepted,
            "adopted" => AmendmentState::Adopted(vote()?),
            "rejected" => AmendmentState::Rejected(vote()?),
            "withdrawn" => AmendmentState::Withdrawn(row.get("reason")?),
            "fallen" => AmendmentState::Fallen(fell()?),
            _ => return Err(missing("state")),
        },
        since: row.get("since")?,
        tabled: row.get("tabled")?,
        measured: measured(row)?,
        version: row.get("version")?,
    })
}
