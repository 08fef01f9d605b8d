//! The register's key: a file that its owner alone may read, made when the first act is entered.

use std::{
    io::ErrorKind,
    path::{Path, PathBuf},
};

use platform::{App, Failure, Result, db::Tx};
use tokio::io::AsyncWriteExt as _;

use crate::{rules::Key, store};

/// Where the key stands.
pub(crate) fn path(app: &App) -> PathBuf {
    app.site.data.join("register.key")
}

/// The key of this register, and whether it was settled by this very unit of work.
///
/// # Errors
/// When this machine does not hold the key that the register was opened with.
pub(crate) async fn key(app: &App, tx: &mut Tx) -> Result<(Key, bool)> {
    let file = path(app);
    if let Some(settled) = store::origin(tx).await? {
        return Ok((owned(&file, &settled.key).await?, false));
    }
    let key = match read(&file).await? {
        Some(key) => key,
        None => made(app, &file).await?,
    };
    if store::settle_origin(tx, key.origin(), key.public(), app.now()).await? {
        return Ok((key, true));
    }
    let settled = store::origin(tx).await?.ok_or_else(|| Failure::fault("the register has lost its origin"))?;
    Ok((owned(&file, &settled.key).await?, false))
}

/// The key of this file, when it is the one of this public text.
pub(crate) async fn owned(file: &Path, public: &str) -> Result<Key> {
    match read(file).await? {
        Some(key) if key.public() == public => Ok(key),
        Some(_) => Err(Failure::fault(format!("{} is another register's key: nothing is signed", file.display()))),
        None => Err(Failure::fault(format!(
            "{} is not there: copy it from the machine on which the register was opened; nothing is signed meanwhile",
            file.display()
        ))),
    }
}

async fn read(file: &Path) -> Result<Option<Key>> {
    match tokio::fs::read_to_string(file).await {
        Ok(text) => Key::from_secret(text.trim()).map(Some).map_err(Failure::fault),
        Err(error) if error.kind() == ErrorKind::NotFound => Ok(None),
        Err(error) => Err(Failure::fault(error)),
    }
}

/// Makes a key and its file. When another process made one meanwhile, theirs is the one.
async fn made(app: &App, file: &Path) -> Result<Key> {
    let key = Key::from_seed(&origin(&app.site.public_url), &random(app)).map_err(Failure::fault)?;
    let draft = file.with_extension(app.random(9));
    let write = async {
        if let Some(folder) = file.parent() {
            tokio::fs::create_dir_all(folder).await?;
        }
        let mut out = tokio::fs::OpenOptions::new().write(true).create_new(true).mode(0o600).open(&draft).await?;
        out.write_all(format!("{}\n", key.secret()).as_bytes()).await?;
        out.sync_all().await?;
        let linked = tokio::fs::hard_link(&draft, file).await;
        tokio::fs::remove_file(&draft).await?;
        match linked {
            Err(error) if error.kind() != ErrorKind::AlreadyExists => Err(error),
            _ => Ok(()),
        }
    };
    write.await.map_err(Failure::fault)?;
    read(file).await?.ok_or_else(|| Failure::fault("the register's key was taken away as it was made"))
}

/// The register's permanent name: the address without its scheme, and `/register` (C2SP tlog-tiles).
fn origin(public_url: &str) -> String {
    let address = public_url.split_once("://").map_or(public_url, |(_, rest)| rest);
    format!("{}/register", address.trim_end_matches('/'))
}

/// Thirty-two random bytes from the house's one source.
pub(crate) fn random(app: &App) -> [u8; 32] {
    use base64::prelude::{BASE64_URL_SAFE_NO_PAD, Engine};
    let bytes = BASE64_URL_SAFE_NO_PAD.decode(app.random(32)).expect("the house gives URL-safe base64");
    bytes.try_into().expect("of the length asked for")
}

#[cfg(test)]
mod tests {
    use super::origin;

    #[test]
    fn the_origin_is_the_address_without_its_scheme() {
        assert_eq!(origin("https://club.example"), "club.example/register");
        assert_eq!(origin("http://127.0.0.1:8080/"), "127.0.0.1:8080/register");
    }
}
