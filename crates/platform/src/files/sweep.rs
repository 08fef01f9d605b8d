//! What no row names is swept: a file stored for a unit of work that was never done, or one whose row names another now.

use std::{collections::BTreeSet, path::Path, time::Duration};

use futures::StreamExt as _;
use jiff::SignedDuration;
use kernel::Time;
use object_store::{ObjectStore as _, ObjectStoreExt as _};

use crate::{
    App, Failure, Job, Result,
    db::{Reader, sql},
};

/// How long a file may wait for the row that names it: it is stored first, and someone may be filling the form still.
const WAITS: SignedDuration = SignedDuration::from_hours(24);

/// The sweep, once a day.
pub(crate) const SWEEP: Job = Job {
    name: "platform.files",
    every: Duration::from_secs(24 * 3600),
    run: |app| Box::pin(async move { sweep(&app).await }),
};

async fn sweep(app: &App) -> Result<()> {
    let old = app.now().saturating_sub(WAITS).unwrap_or(Time::MIN);
    forget_unnamed(app, old).await?;
    let known = files(&mut app.db.read().await?, Time::MAX).await?;
    // A database that knows of no file is a new one, and perhaps not that of this folder.
    if known.is_empty() {
        return Ok(());
    }
    let mut listed = app.files.0.list(None);
    while let Some(object) = listed.next().await {
        let object = object.map_err(Failure::fault)?;
        let name = object.location.as_ref().replace('/', "");
        let ours = name.len() == 64 && name.bytes().all(|b| b.is_ascii_hexdigit());
        if !ours || known.contains(&name) {
            continue;
        }
        // Asked again, since someone may have sent the same file a moment ago.
        let sent = app.files.0.head(&object.location).await.map_err(Failure::fault)?.last_modified;
        if sent.timestamp_micros() < old.as_microsecond() {
            app.files.0.delete(&object.location).await.map_err(Failure::fault)?;
            tracing::info!(file = name, "a file that nothing names was swept");
        }
    }
    let folder = app.site.data.join("files");
    tokio::task::spawn_blocking(move || forget_begun(&folder, old)).await.map_err(Failure::fault)
}

/// Takes away what a program that was killed had begun to store in this folder: a table is written beside its place first, under its name, `#` and
/// a number, which the store does not list. What cannot be taken away is met again the next day.
fn forget_begun(folder: &Path, old: Time) {
    let within = |folder: &Path| std::fs::read_dir(folder).into_iter().flatten().flatten();
    for file in within(folder).flat_map(|head| within(&head.path())) {
        let name = file.file_name();
        let begun = name.to_str().and_then(|name| name.split_once('#')).is_some_and(|(name, number)| {
            name.len() == 62 && [name, number].iter().all(|it| it.bytes().all(|b| b.is_ascii_hexdigit()))
        });
        let sent = file.metadata().and_then(|it| it.modified()).ok().and_then(|sent| Time::try_from(sent).ok());
        if begun && sent.is_some_and(|sent| sent < old) && std::fs::remove_file(file.path()).is_ok() {
            tracing::info!(file = %file.path().display(), "a file whose storing was broken off was swept");
        }
    }
}

/// Takes out of the list what no room names any more. A file named again meanwhile has a new date, and stays.
async fn forget_unnamed(app: &App, old: Time) -> Result<()> {
    let mut reader = app.db.read().await?;
    let mut unnamed = files(&mut reader, old).await?;
    for named in app.rooms.iter().filter_map(|room| room.files) {
        let named = named(&mut reader).await?;
        unnamed.retain(|file| !named.contains(file));
    }
    drop(reader);
    if unnamed.is_empty() {
        return Ok(());
    }
    let mut tx = app.db.begin().await?;
    for file in unnamed {
        tx.run(sql("DELETE FROM files WHERE sha256 = $1 AND uploaded < $2").with(file).with(old)).await?;
    }
    Ok(tx.commit(app.now()).await?)
}

/// The files that were sent before an instant.
async fn files(reader: &mut Reader, before: Time) -> Result<BTreeSet<String>> {
    let rows = reader.all(sql("SELECT sha256 FROM files WHERE uploaded < $1").with(before)).await?;
    rows.iter().map(|row| Ok(row.get("sha256")?)).collect()
}
