use kernel::{Actor, Lang, Localised};
use platform::{App, Failure, Result, db::Tx};

use super::{around, enter, subject};
use crate::{
    rules::{Correction, Decision},
    store,
};

/// Mends, or adds, a translation of a decision that is made, and keeps what it said before: `decision` is as it was read.
///
/// # Errors
/// When the rules do not let it ([`Decision::translate`]), or someone changed it since it was read.
pub async fn translate(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    decision: Decision,
    (lang, title, text): (Lang, &str, &str),
    why: Localised,
) -> Result<(Decision, Correction)> {
    let (decision, correction) = decision.translate(actor, app.id(), (lang, title, text), why, app.now())?;
    if !store::save_decision(tx, &decision).await? {
        return Err(Failure::Stale);
    }
    store::insert_correction(tx, &correction).await?;
    let (organ, session) = around(tx, &decision.basis).await?;
    enter::translated(app, tx, (&organ, &session), &decision, &correction).await?;
    let what = format!("{} · {lang}", subject(&decision));
    tx.audit(actor, "decisions.translate", &what, app.now()).await?;
    tx.touch();
    Ok((Decision { version: decision.version + 1, ..decision }, correction))
}
