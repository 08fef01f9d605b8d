use kernel::Actor;
use platform::{App, Failure, Result, db::Reader};

use super::entry_at;
use crate::{
    rules::{Entry, Subject},
    store,
};

/// What an act keeps under commitment, by field, and whether what opens it is still there: `sealed` is its seal.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such act.
pub async fn kept(reader: &mut Reader, leaf: u64) -> Result<Vec<(String, bool)>> {
    let mut kept = Vec::new();
    for (field, commitment) in commitments(&entry_at(reader, leaf).await?) {
        kept.push((field, store::opening(reader, &commitment).await?.is_some()));
    }
    Ok(kept)
}

/// Erases what stands behind a commitment of an act (a person's name, a reason), as the law may ask, and says why in the
/// audit trail. The entry and its proofs stand; what it committed to is known to nobody any more.
///
/// # Errors
/// [`Failure::NotFound`] when there is no such act, or it keeps nothing under this field.
pub async fn forget(app: &App, actor: &Actor, leaf: u64, field: &str, why: &str) -> Result<()> {
    let now = app.now();
    let mut tx = app.db.begin().await?;
    let entry = entry_at(&mut tx, leaf).await?;
    let commitment = commitments(&entry).into_iter().find(|(kept, _)| kept == field).ok_or(Failure::NotFound)?.1;
    if store::erase_opening(&mut tx, &commitment).await? == 0 {
        return Err(Failure::NotFound);
    }
    tx.audit(actor, "register.forget", &format!("act/{leaf} {field} {why}"), now).await?;
    tx.touch();
    Ok(tx.commit(now).await?)
}

/// Every commitment of an entry, by field, with that of its seal.
fn commitments(entry: &Entry) -> Vec<(String, String)> {
    let seal = match &entry.subject {
        Subject::Sealed { sealed, .. } => Some(("sealed".to_owned(), sealed.clone())),
        Subject::Open(_) => None,
    };
    entry.commitments.iter().map(|(field, commitment)| (field.clone(), commitment.clone())).chain(seal).collect()
}
