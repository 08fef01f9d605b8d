use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::add_mandate::check;
use crate::{
    rules::{Mandate, Refusal, Verb, may},
    store,
};

/// Corrects what was entered wrongly of a mandate: `mandate` is as it was read, with what changes put in. The reason, and
/// what it said before, stand in the audit trail. Whoever may not give a mandate may not correct one either: it would
/// lengthen it.
///
/// # Errors
/// When this is not the actor's to do, no reason is given, the mandate could not be so (as [`super::add_mandate`]), or
/// someone changed it since it was read.
pub async fn correct_mandate(app: &App, tx: &mut Tx, actor: &Actor, mandate: Mandate, reason: &str) -> Result<Mandate> {
    may(actor, Verb::KeepMandate, Some(mandate.entity.as_str()))?;
    if reason.is_empty() {
        return Err(Refusal::NoReason.into());
    }
    let before = store::mandate(tx, mandate.id.as_str()).await?.ok_or(Failure::NotFound)?;
    if before.entity != mandate.entity {
        return Err(Refusal::OfAnotherBody.into());
    }
    check(tx, &mandate).await?;
    if !store::save_mandate(tx, &mandate).await? {
        return Err(Failure::Stale);
    }
    let detail = format!("{} {reason} ({})", mandate.id, before.changes(&mandate));
    tx.audit(actor, "members.mandate.correct", &detail, app.now()).await?;
    tx.touch();
    Ok(Mandate { version: mandate.version + 1, ..mandate })
}
