//! Imports by page, done behind the pages: on this machine at once, or by whichever machine finds one forsaken.

use std::{
    fs::{self, DirBuilder, File},
    io::{BufWriter, Write as _},
    os::unix::fs::DirBuilderExt as _,
    path::{Path, PathBuf},
    sync::{Arc, atomic::Ordering},
    time::Duration,
};

use jiff::SignedDuration;
use kernel::Time;
use platform::{
    App, Failure, Job, Result,
    files::Stored,
    import::{Import, Rejected, Report, Taking, Work},
};
use tokio::sync::Mutex;

use super::{
    ImportError,
    run::{Fault, OnLooker, Run, RunId, RunState, Seen},
};
use crate::store;

/// How often the machine that works on an import shows so.
const BEAT: Duration = Duration::from_secs(1);
/// How long it may be silent before it is taken for lost.
const LOST: SignedDuration = SignedDuration::from_mins(2);
/// How long the files of an import that is over, or was never confirmed, are kept.
const KEPT: SignedDuration = SignedDuration::from_hours(24 * 30);

/// Takes up what a machine left, and lets old files go.
pub(crate) const JOB: Job = Job {
    name: "atlas.imports",
    every: Duration::from_secs(20),
    run: |app| Box::pin(async move { look_after(&app).await }),
};

/// One import at a time on a machine: they would wait for one another's writes.
#[derive(Default)]
struct Turn(Mutex<()>);

/// Begins the work on an import, behind the page that answers.
pub(crate) fn start(app: &App, id: RunId) {
    let app = app.clone();
    tokio::spawn(async move {
        let turn = app.kept(Turn::default);
        let _turn = turn.0.lock().await;
        if let Err(failure) = work_on(&app, &id).await {
            tracing::error!(error = ?failure, import = %id, "an import broke off");
        }
    });
}

async fn look_after(app: &App) -> Result<()> {
    let_go_of_rejects(&app.site.data.join("imports"), before(app, KEPT)).map_err(Failure::fault)?;
    let turn = app.kept(Turn::default);
    // Whoever has the turn works on one already.
    if let Ok(_turn) = turn.0.try_lock() {
        for id in store::forsaken_runs(&mut app.db.read().await?, before(app, LOST)).await? {
            work_on(app, &id).await?;
        }
    }
    for run in store::old_runs(&mut app.db.read().await?, before(app, KEPT)).await? {
        let from = run.state;
        let state = if from == RunState::Done { from } else { RunState::Left };
        let mut tx = app.db.begin().await?;
        store::step_run(&mut tx, &Run { files: Vec::new(), state, ..run }, &[from]).await?;
        tx.commit(app.now()).await?;
    }
    Ok(())
}

/// The files of rejects that commands left beside the data, `rejects-members-20261123T120000Z.tsv`: of a list of members they name
/// people, and no longer than the tables that were sent they are kept.
fn let_go_of_rejects(folder: &Path, before: Time) -> std::io::Result<()> {
    let oldest = before.strftime("%Y%m%dT%H%M%SZ").to_string();
    let entries = match fs::read_dir(folder) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(()),
        entries => entries?,
    };
    for entry in entries {
        let entry = entry?;
        let name = entry.file_name();
        let moment =
            name.to_str().and_then(|name| name.strip_prefix("rejects-")?.strip_suffix(".tsv")?.rsplit_once('-'));
        if moment.is_some_and(|(_, moment)| moment.len() == oldest.len() && *moment < *oldest) {
            fs::remove_file(entry.path())?;
        }
    }
    Ok(())
}

fn before(app: &App, long: SignedDuration) -> Time {
    app.now().saturating_sub(long).unwrap_or(Time::MIN)
}

/// Does an import, or its trial, to its end.
async fn work_on(app: &App, id: &RunId) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let run = store::run(&mut tx, id).await?.ok_or(Failure::NotFound)?;
    let taken = store::take_run(&mut tx, id, app.now(), before(app, LOST)).await?;
    tx.commit(app.now()).await?;
    if !taken {
        return Ok(());
    }
    let folder = app.site.data.join("imports").join(id.as_str());
    let done = do_in(app, &run, &folder).await;
    // What lies here was copied from the files that are kept.
    let _ = fs::remove_dir_all(&folder);
    let (after, rejects) = done?;
    let mut tx = app.db.begin().await?;
    if let Some(rejects) = rejects {
        tx.name_file(&rejects, app.now()).await?;
    }
    store::step_run(&mut tx, &after, &[run.state]).await?;
    Ok(tx.commit(app.now()).await?)
}

async fn do_in(app: &App, run: &Run, folder: &Path) -> Result<(Run, Option<Stored>)> {
    let import = of(app, &run.what).ok_or(Failure::NotFound)?;
    let paths = lay_out(app, run, folder).await?;
    let rejects = folder.join("rejects.tsv");
    let mut file = BufWriter::new(File::create(&rejects).map_err(Failure::fault)?);
    writeln!(file, "{}", Rejected::COLUMNS).map_err(Failure::fault)?;
    let (result, mut seen) = under_watch(app, run, import, paths, file).await?;
    let since = app.now();
    let after = Run { since, fault: None, ..run.clone() };
    match result {
        Ok(report) => {
            seen.resumed = run.beat.is_some();
            let mut kept = None;
            if report.rejects() > 0 || !report.unread.is_empty() {
                let file = tokio::fs::File::open(&rejects).await.map_err(Failure::fault)?;
                let stored = app.files.keep_table(file).await?;
                seen.rejects = Some(stored.sha256.clone());
                kept = Some(stored);
            }
            let seen = Some(Seen { report, ..seen });
            Ok(match run.state {
                RunState::Running => (Run { state: RunState::Done, outcome: seen, ..after }, kept),
                _ => (Run { state: RunState::Tried, trial: seen, ..after }, kept),
            })
        }
        Err(error) => {
            let fault = fault(&error);
            // A table that looks like one of GeoNames' may be another: whoever sent it may say which columns are two ends.
            let columns = matches!(&*fault.reason, "columns" | "places") && run.state == RunState::Trying;
            let state = if columns { RunState::Columns } else { RunState::Failed };
            Ok((Run { state, fault: Some(fault), ..after }, None))
        }
    }
}

/// The import of this name.
pub(crate) fn of<'a>(app: &'a App, what: &str) -> Option<&'a Import> {
    app.rooms.iter().flat_map(|room| room.imports).find(|import| import.what == what)
}

/// Copies of the files that were sent, under their names, in a folder of their own.
pub(crate) async fn lay_out(app: &App, run: &Run, folder: &Path) -> Result<Vec<PathBuf>> {
    let mut paths = Vec::new();
    for (at, sent) in run.files.iter().enumerate() {
        let folder = folder.join(at.to_string());
        DirBuilder::new().recursive(true).mode(0o700).create(&folder).map_err(Failure::fault)?;
        // A name is a single line without slashes; two dots alone would be a folder.
        let name = if sent.name.trim_matches('.').is_empty() { "table" } else { &sent.name };
        let path = folder.join(name);
        app.files.lay_out(&sent.sha256, &path).await?;
        paths.push(path);
    }
    Ok(paths)
}

/// Runs it as work of its own, and shows how far it is meanwhile.
async fn under_watch(
    app: &App,
    run: &Run,
    import: &Import,
    paths: Vec<PathBuf>,
    mut rejects: BufWriter<File>,
) -> Result<(Result<Report, ImportError>, Seen)> {
    let progress: Arc<[std::sync::atomic::AtomicU64; 2]> = Arc::default();
    let (house, run_now, take, shown) = (app.clone(), run.clone(), import.take, Arc::clone(&progress));
    let mut work = tokio::spawn(async move {
        let mut broken = None;
        let line = |it: &Rejected| broken = writeln!(rejects, "{}", it.to_line()).err().or(broken.take());
        let mut watch = OnLooker { seen: Seen::default(), progress: shown, line };
        let trial = run_now.state == RunState::Trying;
        let work = if trial { Work::as_a_trial(&house) } else { Work::to_hold(&house) };
        let actor = run_now.actor();
        let taking = Taking { work, actor: &actor, files: &paths, wishes: &run_now.wishes, watch: &mut watch };
        let done = take(taking).await;
        let seen = watch.seen;
        match broken.or(rejects.flush().err()) {
            None => (done, seen),
            Some(error) => (Err(ImportError::House(Failure::fault(error))), seen),
        }
    });
    loop {
        tokio::select! {
            done = &mut work => return done.map_err(Failure::fault),
            () = tokio::time::sleep(BEAT) => {
                let far = [0, 1].map(|at| progress[at].load(Ordering::Relaxed));
                let mut tx = app.db.begin().await?;
                store::beat_run(&mut tx, &run.id, app.now(), far).await?;
                tx.commit(app.now()).await?;
            }
        }
    }
}

fn fault(error: &ImportError) -> Fault {
    match error {
        ImportError::File { file, reason, .. } => Fault { file: file.clone(), reason: (*reason).to_owned() },
        ImportError::House(Failure::Refused(_)) => Fault { file: String::new(), reason: "refused".to_owned() },
        ImportError::House(failure) => {
            tracing::error!(error = ?failure, "an import could not go on");
            Fault { file: String::new(), reason: "broken".to_owned() }
        }
    }
}
