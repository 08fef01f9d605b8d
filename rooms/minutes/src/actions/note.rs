use council::Session;
use kernel::{Actor, Localised};
use platform::{App, Failure, Result, db::Tx};

use super::held;
use crate::{rules::Erratum, store};

/// Notes what was found wrong in minutes after their approval.
///
/// # Errors
/// When this is not the actor's to do, the minutes are not approved, or nothing is said.
pub async fn note(app: &App, tx: &mut Tx, actor: &Actor, session: &Session, text: Localised) -> Result<Erratum> {
    let minutes = held(tx, &session.id).await?;
    let others = store::errata(tx, &session.id).await?;
    let erratum = Erratum::note(actor, &minutes, &others, text, app.now())?;
    if !store::insert_erratum(tx, &erratum).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "minutes.note", &session.slug, app.now()).await?;
    tx.touch();
    Ok(erratum)
}
