use platform::{
    App, Failure, Result,
    db::{Event, Reader},
};

use super::enter::open;
use crate::{
    rules::{Entry, Tree, extends},
    store::{self, Signed},
};

/// How many acts one unit of work takes in.
pub(super) const BATCH: i64 = 1000;

/// Signs the log as far as it was entered. Reads committed acts only: what it signs cannot be rolled back.
///
/// It may run twice, on several machines at once, or be cut short: the same acts always give the same hashes and the
/// same signature, and each is kept once.
///
/// # Errors
/// When the stored hashes do not give the root that was signed last (someone changed the database: nothing is signed),
/// or this machine does not hold the key.
pub async fn sign(app: &App) -> Result<()> {
    while behind(&mut app.db.read().await?).await? {
        sign_next(app).await?;
    }
    Ok(())
}

/// Signs when news of an act comes.
pub(crate) async fn hear(app: App, _: Event) -> Result<()> {
    sign(&app).await
}

async fn behind(reader: &mut Reader) -> Result<bool> {
    let signed = store::last_signed(reader).await?.map(|state| state.size);
    let entered = store::entered(reader).await?;
    match signed {
        Some(size) if size > entered => Err(missing(entered)),
        _ => Ok(signed != Some(entered)),
    }
}

async fn sign_next(app: &App) -> Result<()> {
    let mut tx = app.db.begin().await?;
    let (key, opened) = open(app, &mut tx).await?;
    if opened {
        return Ok(tx.commit(app.now()).await?);
    }
    let before = store::last_signed(&mut tx).await?;
    let size = before.as_ref().map_or(0, |state| state.size);
    let entered = store::entered(&mut tx).await?;
    let mut tree = Tree::resume(size, store::hashes(&mut tx, &Tree::peaks(size)).await?);
    let entries = tx.entries(store::signed_number(size), BATCH).await?;
    if entries.is_empty() && entered > size {
        return Err(missing(size));
    }
    for entry in &entries {
        let leaf = tree.size();
        if store::unsigned(entry.leaf) != leaf {
            return Err(missing(leaf));
        }
        for (spot, hash) in tree.append(&entry.bytes).map_err(Failure::fault)? {
            store::keep_hash(&mut tx, spot, hash).await?;
        }
        match Entry::from_bytes(&entry.bytes) {
            Ok(read) => store::index(&mut tx, leaf, &read).await?,
            Err(error) => tracing::error!(leaf, %error, "an act is in the log and cannot be listed"),
        }
    }
    let root = tree.root().map_err(Failure::fault)?;
    if let Some(before) = &before {
        extends((before.size, before.root), tree.size(), root, tree.nodes()).map_err(Failure::fault)?;
    }
    let note = key.sign(tree.size(), root).map_err(Failure::fault)?;
    store::keep_signed(&mut tx, &Signed { size: tree.size(), root, note, at: app.now() }).await?;
    tx.touch_passing();
    Ok(tx.commit(app.now()).await?)
}

pub(super) fn missing(leaf: u64) -> Failure {
    Failure::fault(format!("act {leaf} is missing from the log: nothing is signed"))
}
