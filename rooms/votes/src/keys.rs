//! The keys of secret votes: one file for each vote, in a folder beside the database, which its owner alone may read and no backup
//! takes. Closing destroys it.

use std::{
    collections::BTreeSet,
    io::ErrorKind,
    path::{Path, PathBuf},
};

use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine as _};
use platform::{App, Failure, Result};
use tokio::io::AsyncWriteExt as _;

use crate::{
    rules::VoteId,
    seal::{KEY_LEN, Key},
    store,
};

/// The folder of the keys. Machines that serve one club share it.
pub(crate) fn folder(app: &App) -> PathBuf {
    app.site.data.join("ballot-keys")
}

/// The file of a key, by the vote and the key's own name: two who would open one vote at a time make two.
fn file(app: &App, vote: &VoteId, name: &str) -> PathBuf {
    folder(app).join(format!("{vote}.{name}"))
}

/// Makes the key of a vote that is about to open, and gives its name; it is on the disk before anything is written under it.
pub(crate) async fn make(app: &App, vote: &VoteId) -> Result<String> {
    let (name, folder) = (app.random(9), folder(app));
    let file = file(app, vote, &name);
    let write = async {
        tokio::fs::DirBuilder::new().recursive(true).mode(0o700).create(&folder).await?;
        let mut out = tokio::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&file).await?;
        out.write_all(app.random(KEY_LEN).as_bytes()).await?;
        out.sync_all().await?;
        sync(&folder).await
    };
    write.await.map_err(Failure::fault)?;
    Ok(name)
}

/// The key of a vote; nothing where this machine does not have it.
pub(crate) async fn read(app: &App, vote: &VoteId, name: &str) -> Result<Option<Key>> {
    let text = match tokio::fs::read_to_string(file(app, vote, name)).await {
        Ok(text) => text,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(None),
        Err(error) => return Err(Failure::fault(error)),
    };
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(text).ok();
    Ok(bytes.and_then(|bytes| <[u8; KEY_LEN]>::try_from(bytes).ok()).map(|bytes| Key::of(&bytes)))
}

/// Destroys every key of which the vote is over, or never was: written over, then taken away. A vote that is prepared may be about to
/// open, on this machine or another.
pub(crate) async fn destroy_spent(app: &App) -> Result<()> {
    let mut files = match tokio::fs::read_dir(folder(app)).await {
        Ok(files) => files,
        Err(error) if error.kind() == ErrorKind::NotFound => return Ok(()),
        Err(error) => return Err(Failure::fault(error)),
    };
    let states = store::states(&mut app.db.read().await?).await?;
    let needed = |state: &str| matches!(state, "prepared" | "open" | "counting");
    let kept: BTreeSet<&str> = states.iter().filter(|(_, state)| needed(state)).map(|(id, _)| id.as_str()).collect();
    while let Some(found) = files.next_entry().await.map_err(Failure::fault)? {
        let name = found.file_name();
        let vote = name.to_str().and_then(|name| name.split_once('.')).map(|(vote, _)| vote);
        if vote.is_some_and(|vote| !kept.contains(vote)) {
            destroy(&found.path()).await.map_err(Failure::fault)?;
        }
    }
    Ok(())
}

async fn destroy(file: &Path) -> std::io::Result<()> {
    let gone = async {
        let mut out = tokio::fs::OpenOptions::new().write(true).open(file).await?;
        out.write_all(&[b'-'; KEY_LEN * 2]).await?;
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
