//! The keys of secret votes: one file for each vote, in a folder of its own, which its owner alone may read and no backup may take.
//! Closing destroys it.

use std::{
    fs::File,
    io::{ErrorKind, Read as _, Seek as _, SeekFrom, Write as _},
    os::unix::fs::OpenOptionsExt as _,
    path::{Path, PathBuf},
    time::Duration,
};

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use platform::{App, Failure, Result};
use tokio::io::AsyncWriteExt as _;

use crate::{
    rules::VoteId,
    seal::{KEY_LEN, Key},
    store,
    sum::Known,
};

/// Whether the folder of the keys lies within that of the data, by their real places: whoever backs the data up then has the keys with it.
pub fn are_keys_among(folder: &Path, data: &Path) -> bool {
    real(folder).starts_with(real(data))
}

/// Where a folder really is, which need not be there yet: the part of its path that is there, without its links, and the rest of it.
fn real(folder: &Path) -> PathBuf {
    let whole = std::path::absolute(folder).unwrap_or_else(|_| folder.to_owned());
    let there = whole.ancestors().find_map(|above| Some((above, above.canonicalize().ok()?)));
    let Some((above, real)) = there else { return whole };
    whole.strip_prefix(above).map(|rest| real.join(rest)).unwrap_or(real)
}

/// After how long a key is destroyed of which the database knows no vote: it may be that of another database, tried for a day.
const STRAY: Duration = Duration::from_secs(24 * 60 * 60);

/// The file of a key, by the vote and the key's own name: two who would open one vote at a time make two.
fn file(app: &App, vote: &VoteId, name: &str) -> PathBuf {
    app.site.ballot_keys.join(format!("{vote}.{name}"))
}

/// The file beside it, of what the ballots sealed under it sum up to. It goes with the key.
fn sum_file(app: &App, vote: &VoteId, name: &str) -> PathBuf {
    app.site.ballot_keys.join(format!("{vote}.{name}.sum"))
}

/// A name for a key that is to be made.
pub(crate) fn name(app: &App) -> String {
    app.random(9)
}

/// Makes the key of a vote that opens, under its name; it is on the disk before anything is written under it.
pub(crate) async fn make(app: &App, vote: &VoteId, name: &str) -> Result<Key> {
    let (file, folder, key) = (file(app, vote, name), &app.site.ballot_keys, app.random(KEY_LEN));
    let write = async {
        tokio::fs::DirBuilder::new().recursive(true).mode(0o700).create(folder).await?;
        if let Some(above) = folder.parent().filter(|it| !it.as_os_str().is_empty()) {
            sync(above).await?;
        }
        let mut out = tokio::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file).await?;
        out.write_all(key.as_bytes()).await?;
        out.sync_all().await?;
        sync(folder).await
    };
    write.await.map_err(Failure::fault)?;
    of(&key).ok_or_else(|| Failure::fault("the house gives URL-safe base64 of so many bytes"))
}

/// Takes away what was made of a key before it failed. Nothing is sealed under it; what cannot be taken away goes when
/// the vote is over.
pub(crate) async fn unmake(app: &App, vote: &VoteId, name: &str) {
    for file in [file(app, vote, name), sum_file(app, vote, name)] {
        let _ = tokio::fs::remove_file(file).await;
    }
}

/// The key of a vote; nothing where this machine does not have it.
pub(crate) async fn read(app: &App, vote: &VoteId, name: &str) -> Result<Option<Key>> {
    let text = match tokio::fs::read_to_string(file(app, vote, name)).await {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::fault(error)),
    };
    Ok(of(&text))
}

/// Writes what the blanks of a vote that opens sum up to, beside its key; it is on the disk before the opening holds.
pub(crate) async fn make_sum(app: &App, place: (&VoteId, &str), known: Known) -> Result<()> {
    write_sum(app, place, known).await?;
    sync(&app.site.ballot_keys).await.map_err(Failure::fault)
}

/// Writes what the sealed ballots sum up to, in place: so few bytes are written whole or not at all. It is on the disk before this answers.
pub(crate) async fn write_sum(app: &App, (vote, name): (&VoteId, &str), known: Known) -> Result<()> {
    let write = move |file: &mut File| {
        file.write_all(known.text().as_bytes())?;
        file.sync_all()
    };
    alone(sum_file(app, vote, name), write).await
}

/// Writes that the last ballots hold, as long as what was written with them still stands there: another machine that shares the folder may
/// have gone on since. It may be lost with the machine: both sums are then known still.
pub(crate) async fn settle_sum(app: &App, (vote, name): (&VoteId, &str), written: Known) -> Result<()> {
    let settle = move |file: &mut File| {
        let mut text = String::new();
        file.read_to_string(&mut text)?;
        if Known::read(&text) != Some(written) {
            return Ok(());
        }
        file.seek(SeekFrom::Start(0))?;
        file.write_all(Known::settled(written.after).text().as_bytes())
    };
    alone(sum_file(app, vote, name), settle).await
}

/// Works on a file while whoever else would, on whatever machine, waits.
async fn alone(path: PathBuf, act: impl FnOnce(&mut File) -> std::io::Result<()> + Send + 'static) -> Result<()> {
    let work = move || {
        let mut open = std::fs::OpenOptions::new();
        let mut file = open.read(true).write(true).create(true).truncate(false).mode(0o600).open(path)?;
        match file.lock() {
            // A file system without locks is no shared one.
            Err(error) if error.kind() == ErrorKind::Unsupported => {}
            locked => locked?,
        }
        act(&mut file)
    };
    tokio::task::spawn_blocking(work).await.map_err(Failure::fault)?.map_err(Failure::fault)
}

/// What the sealed ballots sum up to, as it was written; nothing where this machine does not have it.
pub(crate) async fn read_sum(app: &App, vote: &VoteId, name: &str) -> Result<Option<Known>> {
    match tokio::fs::read_to_string(sum_file(app, vote, name)).await {
        Ok(text) => Ok(Known::read(&text)),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::fault(error)),
    }
}

fn of(text: &str) -> Option<Key> {
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok();
    bytes.and_then(|bytes| <[u8; KEY_LEN]>::try_from(bytes).ok()).map(|bytes| Key::of(&bytes))
}

/// Destroys every key of which the vote is over: written over, then taken away. A vote that is prepared may be about to open, on this
/// machine or another. One that this database does not know may be another's: its key stays for a day, and while there are no votes at all.
pub(crate) async fn destroy_spent(app: &App) -> Result<()> {
    let mut files = match tokio::fs::read_dir(&app.site.ballot_keys).await {
        Ok(files) => files,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::fault(error)),
    };
    while let Some(found) = files.next_entry().await.map_err(Failure::fault)? {
        let name = found.file_name();
        let Some((vote, _)) = name.to_str().and_then(|name| name.split_once('.')) else { continue };
        let mut reader = app.db.read().await?;
        let spent = match store::state_now(&mut reader, vote).await? {
            Some(state) => matches!(state.as_str(), "closed" | "withdrawn"),
            None => is_stray(&found).await.map_err(Failure::fault)? && store::any(&mut reader).await?,
        };
        drop(reader);
        if spent {
            destroy(&found.path()).await.map_err(Failure::fault)?;
        }
    }
    Ok(())
}

async fn is_stray(file: &tokio::fs::DirEntry) -> std::io::Result<bool> {
    let age = file.metadata().await?.modified()?.elapsed();
    Ok(age.is_ok_and(|age| age > STRAY))
}

async fn destroy(file: &Path) -> std::io::Result<()> {
    let gone = async {
        let mut out = tokio::fs::OpenOptions::new().write(true).open(file).await?;
        let long = usize::try_from(out.metadata().await?.len()).unwrap_or(KEY_LEN * 2);
        out.write_all(&vec![b'-'; long.max(KEY_LEN * 2)]).await?;
        out.sync_all().await?;
        tokio::fs::remove_file(file).await?;
        match file.parent() {
            Some(folder) => sync(folder).await,
            None => Ok(()),
        }
    };
    match gone.await {
        // Another machine was first.
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(()),
        done => done,
    }
}

/// What was made or taken away in a folder is so after a power cut too.
async fn sync(folder: &Path) -> std::io::Result<()> {
    tokio::fs::File::open(folder).await?.sync_all().await
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn keys_lie_among_the_data_wherever_links_lead_and_before_their_folder_is_made() {
        let (data, elsewhere) = (tempfile::tempdir().unwrap(), tempfile::tempdir().unwrap());
        let (data, elsewhere) = (data.path(), elsewhere.path());
        let found = |folder: &Path| are_keys_among(folder, data);
        assert!(found(&data.join("ballot-keys")), "it is made with the first vote");
        assert!(!found(&elsewhere.join("ballot-keys")));
        std::os::unix::fs::symlink(elsewhere, data.join("away")).unwrap();
        std::os::unix::fs::symlink(data, elsewhere.join("back")).unwrap();
        assert!(!found(&data.join("away").join("keys")), "no backup of the data follows the link");
        assert!(found(&elsewhere.join("back").join("keys")));
        let beside = data.with_file_name(format!("{}-keys", data.file_name().unwrap().display()));
        assert!(!found(&beside), "a name that begins alike is another folder");
    }
}
