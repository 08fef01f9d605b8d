use kernel::{Actor, Day};
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Mandate, Refusal, Verb, may},
    store,
};

/// Enters the last day of a mandate, that day included. The roles that it gave lapse the day after.
///
/// # Errors
/// When this is not the actor's to do (a body's officer may shorten a mandate; to lengthen it is to give one, as [`Verb::KeepMandate`]), the
/// mandate ended before today, the day lies before its first, or someone changed it since it was read.
pub async fn end_mandate(app: &App, tx: &mut Tx, actor: &Actor, mandate: Mandate, until: Day) -> Result<Mandate> {
    may(actor, Verb::EndMandate, Some(mandate.entity.as_str()))?;
    if mandate.until.is_some_and(|end| end < app.today()) {
        return Err(Refusal::AlreadyEnded.into());
    }
    if mandate.until.is_some_and(|end| until > end) {
        may(actor, Verb::KeepMandate, Some(mandate.entity.as_str()))?;
    }
    if mandate.from.is_some_and(|from| until < from) {
        return Err(Refusal::EndsBeforeItBegins.into());
    }
    let mandate = Mandate { until: Some(until), ..mandate };
    if !store::save_mandate(tx, &mandate).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "members.mandate.end", mandate.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(Mandate { version: mandate.version + 1, ..mandate })
}
