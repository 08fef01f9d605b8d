use std::sync::Arc;

use council::Function;
use kernel::Day;
use platform::db::{Error, Reader, Result, Row, Tx, sql};

use super::word;
use crate::rules::{
    Bearer, Commitment, CommitmentId, CommitmentInput, CommitmentState, DecisionId, Line, Report, Reported,
};

/// Every commitment, the soonest due first.
pub(crate) async fn commitments(reader: &mut Reader) -> Result<Arc<Vec<Commitment>>> {
    reader.known(sql("SELECT * FROM decision_commitments ORDER BY due, place, id"), read).await
}

/// Those of a decision, in order.
pub(crate) async fn commitments_of(reader: &mut Reader, decision: &DecisionId) -> Result<Arc<Vec<Commitment>>> {
    let select = sql("SELECT * FROM decision_commitments WHERE decision = $1 ORDER BY place, id").with(decision);
    reader.known(select, read).await
}

/// The one of this identity.
pub(crate) async fn commitment(reader: &mut Reader, id: &str) -> Result<Option<Commitment>> {
    reader.known_one(sql("SELECT * FROM decision_commitments WHERE id = $1").with(id), read).await
}

/// Saves a commitment unless someone changed it meanwhile, and says which.
pub(crate) async fn save_commitment(tx: &mut Tx, it: &Commitment) -> Result<bool> {
    let (entity, organ) = match &it.said.bearer {
        Bearer::Member(entity) => (Some(entity.as_str()), None),
        Bearer::Organ(organ) | Bearer::Function(organ, _) => (None, Some(organ)),
        Bearer::Secretariat => (None, None),
    };
    let note = match &it.state {
        CommitmentState::Open => Default::default(),
        CommitmentState::Done(_, note) | CommitmentState::GivenUp(_, note) => note.clone(),
    };
    let rows = tx
        .run(
            sql("INSERT INTO decision_commitments
                     (id, decision, place, bearer, entity, organ, what, due, state, closed, note, version)
                 VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, $10, $11, $12)
                 ON CONFLICT (id) DO UPDATE SET
                     bearer = excluded.bearer, entity = excluded.entity, organ = excluded.organ, what = excluded.what,
                     due = excluded.due, state = excluded.state, closed = excluded.closed, note = excluded.note,
                     version = decision_commitments.version + 1
                 WHERE decision_commitments.version = excluded.version")
            .with(&it.id)
            .with(&it.decision)
            .with(it.place)
            .with(it.said.bearer.word())
            .with(entity)
            .with(organ)
            .with(&it.said.what)
            .with(it.said.due)
            .with(it.state.word())
            .with(it.state.closed())
            .with(&note)
            .with(it.version),
        )
        .await?;
    Ok(rows == 1)
}

/// Takes a commitment out of a draft unless someone changed it meanwhile, and says which.
pub(crate) async fn remove_commitment(tx: &mut Tx, it: &Commitment) -> Result<bool> {
    let delete = sql("DELETE FROM decision_commitments WHERE id = $1 AND version = $2");
    Ok(tx.run(delete.with(&it.id).with(it.version)).await? == 1)
}

/// What became of a commitment, the latest first.
pub(crate) async fn lines(reader: &mut Reader, commitment: &CommitmentId) -> Result<Vec<Line>> {
    let select = sql("SELECT * FROM decision_commitment_steps WHERE commitment = $1 ORDER BY at DESC, id DESC");
    Ok(reader.known(select.with(commitment), read_line).await?.to_vec())
}

pub(crate) async fn insert_line(tx: &mut Tx, it: &Line) -> Result<()> {
    tx.run(
        sql("INSERT INTO decision_commitment_steps (id, commitment, state, on_day, note, name, at)
             VALUES ($1, $2, $3, $4, $5, $6, $7)")
        .with(&it.id)
        .with(&it.commitment)
        .with(it.report.what.as_str())
        .with(it.report.on)
        .with(&it.report.note)
        .with(&*it.name)
        .with(it.at),
    )
    .await?;
    Ok(())
}

/// Notes that a reminder is written, and says whether it was not yet.
pub(crate) async fn note_reminder(tx: &mut Tx, commitment: &CommitmentId, due: Day, days: i64) -> Result<bool> {
    let insert = sql("INSERT INTO decision_reminders (commitment, due, days) VALUES ($1, $2, $3)
                      ON CONFLICT (commitment, due, days) DO NOTHING");
    Ok(tx.run(insert.with(commitment).with(due).with(days)).await? == 1)
}

fn read(row: &Row) -> Result<Commitment> {
    Ok(Commitment {
        id: row.get("id")?,
        decision: row.get("decision")?,
        place: row.get("place")?,
        said: CommitmentInput { bearer: bearer(row)?, what: row.get("what")?, due: row.get("due")? },
        state: state(row)?,
        version: row.get("version")?,
    })
}

fn bearer(row: &Row) -> Result<Bearer> {
    let (word, entity): (String, Option<String>) = (row.get("bearer")?, row.get("entity")?);
    if let Some(entity) = entity {
        return Ok(Bearer::Member(entity));
    }
    let Some(organ) = row.get("organ")? else { return Ok(Bearer::Secretariat) };
    match word.as_str() {
        "organ" => Ok(Bearer::Organ(organ)),
        word => Function::from_word(word)
            .map(|function| Bearer::Function(organ, function))
            .ok_or_else(|| Error::column("bearer", "no function")),
    }
}

fn state(row: &Row) -> Result<CommitmentState> {
    let Some(on) = row.get("closed")? else { return Ok(CommitmentState::Open) };
    let (what, note) = (word(row, "state", Reported::from_word)?, row.get("note")?);
    Ok(match what {
        Reported::GivenUp => CommitmentState::GivenUp(on, note),
        Reported::Done | Reported::Open => CommitmentState::Done(on, note),
    })
}

fn read_line(row: &Row) -> Result<Line> {
    Ok(Line {
        id: row.get("id")?,
        commitment: row.get("commitment")?,
        report: Report {
            what: word(row, "state", Reported::from_word)?,
            on: row.get("on_day")?,
            note: row.get("note")?,
        },
        name: row.get("name")?,
        at: row.get("at")?,
    })
}
