//! Imports by page.

use std::collections::BTreeSet;

use kernel::Time;
use platform::db::{Json, Reader, Result, Row, Tx, sql};

use super::word;
use crate::import::{Run, RunId, RunState};

const RUNS: &str = "SELECT * FROM atlas_imports";

pub(crate) async fn insert_run(tx: &mut Tx, it: &Run) -> Result<()> {
    tx.run(
        sql("INSERT INTO atlas_imports (id, what, files, wishes, state, account, name, begun, since, done, total)
             VALUES ($1, $2, $3, $4, $5, $6, $7, $8, $9, 0, 0)")
        .with(&it.id)
        .with(&it.what)
        .with_json(&it.files)
        .with_json(&it.wishes)
        .with(it.state.as_str())
        .with(it.account.as_ref())
        .with(&it.name)
        .with(it.begun)
        .with(it.since),
    )
    .await?;
    Ok(())
}

pub(crate) async fn run(reader: &mut Reader, id: &RunId) -> Result<Option<Run>> {
    let row = reader.optional(sql(RUNS).and(" WHERE id = $1").with(id)).await?;
    row.as_ref().map(read_run).transpose()
}

/// The last imports, the latest first.
pub(crate) async fn last_runs(reader: &mut Reader, most: i64) -> Result<Vec<Run>> {
    let rows = reader.all(sql(RUNS).and(" ORDER BY begun DESC, id DESC LIMIT $1").with(most)).await?;
    rows.iter().map(read_run).collect()
}

/// Imports whose tables wait, are being taken in, or may be tried again; the first begun first.
pub(crate) async fn open_runs(reader: &mut Reader) -> Result<Vec<Run>> {
    let open = RunState::ALL.into_iter().filter(|state| !state.is_over()).map(RunState::as_str);
    let rows = reader.all(sql(RUNS).and(" WHERE state IN ").within(open).and(" ORDER BY begun, id")).await?;
    rows.iter().map(read_run).collect()
}

/// Saves a run that came to a new state, unless it is no more in one of `from`; says which. Nobody works on it yet.
pub(crate) async fn step_run(tx: &mut Tx, it: &Run, from: &[RunState]) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE atlas_imports SET state = $2, since = $3, wishes = $4, files = $5, trial = $6, outcome = $7,
                     fault = $8, done = 0, total = 0, beat = NULL
                 WHERE id = $1 AND state IN ")
            .with(&it.id)
            .with(it.state.as_str())
            .with(it.since)
            .with_json(&it.wishes)
            .with_json(&it.files)
            .with_some_json(it.trial.as_ref())
            .with_some_json(it.outcome.as_ref())
            .with_some_json(it.fault.as_ref())
            .within(from.iter().map(|state| state.as_str())),
        )
        .await?;
    Ok(rows == 1)
}

/// Takes a run in hand, unless a machine has shown since `stale` that it works on it; says whether.
pub(crate) async fn take_run(tx: &mut Tx, id: &RunId, now: Time, stale: Time) -> Result<bool> {
    let rows = tx
        .run(
            sql("UPDATE atlas_imports SET beat = $2
                 WHERE id = $1 AND state IN ('trying', 'running') AND (beat IS NULL OR beat < $3)")
            .with(id)
            .with(now)
            .with(stale),
        )
        .await?;
    Ok(rows == 1)
}

/// Shows that a machine works on it, and how far it is.
pub(crate) async fn beat_run(tx: &mut Tx, id: &RunId, now: Time, [done, total]: [u64; 2]) -> Result<()> {
    let whole = |bytes: u64| i64::try_from(bytes).unwrap_or(i64::MAX);
    tx.run(
        sql("UPDATE atlas_imports SET beat = $2, done = $3, total = $4 WHERE id = $1")
            .with(id)
            .with(now)
            .with(whole(done))
            .with(whole(total)),
    )
    .await?;
    Ok(())
}

/// Runs on which a machine should work and none has shown since `stale` that it does.
pub(crate) async fn forsaken_runs(reader: &mut Reader, stale: Time) -> Result<Vec<RunId>> {
    let select =
        sql("SELECT id FROM atlas_imports WHERE state IN ('trying', 'running') AND (beat IS NULL OR beat < $1)
         ORDER BY begun");
    reader.all(select.with(stale)).await?.iter().map(|row| row.get("id")).collect()
}

/// Runs that keep files since before `old`.
pub(crate) async fn old_runs(reader: &mut Reader, old: Time) -> Result<Vec<Run>> {
    let select = sql(RUNS).and(" WHERE since < $1 AND files <> '[]' AND state NOT IN ('trying', 'running')");
    reader.all(select.with(old)).await?.iter().map(read_run).collect()
}

/// Every file that a run names, by its SHA-256.
pub(crate) async fn run_files(reader: &mut Reader) -> Result<BTreeSet<String>> {
    let mut named = BTreeSet::new();
    for row in reader.all(sql(RUNS)).await? {
        let run = read_run(&row)?;
        named.extend(run.files.iter().map(|file| file.sha256.clone()));
        named.extend([&run.trial, &run.outcome].into_iter().flatten().filter_map(|seen| seen.rejects.clone()));
    }
    Ok(named)
}

fn read_run(row: &Row) -> Result<Run> {
    let (Json(files), Json(wishes)) = (row.get("files")?, row.get("wishes")?);
    Ok(Run {
        id: row.get("id")?,
        what: row.get("what")?,
        files,
        wishes,
        state: word(row, "state", RunState::from_word)?,
        account: row.get("account")?,
        name: row.get("name")?,
        begun: row.get("begun")?,
        since: row.get("since")?,
        beat: row.get("beat")?,
        done: row.get("done")?,
        total: row.get("total")?,
        trial: row.get::<Option<Json<_>>>("trial")?.map(|Json(seen)| seen),
        outcome: row.get::<Option<Json<_>>>("outcome")?.map(|Json(seen)| seen),
        fault: row.get::<Option<Json<_>>>("fault")?.map(|Json(fault)| fault),
    })
}
