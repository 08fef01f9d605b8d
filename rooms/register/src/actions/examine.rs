use platform::{App, Failure, Result};

use super::sign::{BATCH, missing};
use crate::{
    key,
    rules::{Nodes, Tree, open_checkpoint},
    store,
};

/// Hashes the whole log anew and compares it with what was signed last. Gives how many acts are signed; nothing when no
/// act was ever entered.
///
/// # Errors
/// When this machine does not hold the key, the last signed state is not this key's, or the acts do not give the root
/// that it signed: someone changed the database.
pub async fn examine(app: &App) -> Result<Option<u64>> {
    let mut reader = app.db.read().await?;
    let Some(origin) = store::origin(&mut reader).await? else { return Ok(None) };
    key::owned(&key::path(app), &origin.key).await?;
    let Some(signed) = store::last_signed(&mut reader).await? else { return Ok(Some(0)) };
    let head = open_checkpoint(&signed.note, &origin.key).map_err(Failure::fault)?.map_err(Failure::fault)?;
    let mut tree = Tree::resume(0, Nodes::default());
    while tree.size() < head.size {
        let entries = reader.entries(store::signed_number(tree.size()), BATCH).await?;
        if entries.is_empty() {
            return Err(missing(tree.size()));
        }
        for entry in entries.iter().filter(|entry| store::unsigned(entry.leaf) < head.size) {
            if store::unsigned(entry.leaf) != tree.size() {
                return Err(missing(tree.size()));
            }
            tree.append(&entry.bytes).map_err(Failure::fault)?;
        }
    }
    if tree.root().map_err(Failure::fault)? != head.root {
        return Err(Failure::fault("the acts are no longer those that were signed: restore the last good backup"));
    }
    Ok(Some(head.size))
}
