use kernel::Actor;
use platform::{App, Failure, Result, db::Tx, files::Stored};

use super::add_powers::check;
use crate::{
    rules::{Powers, Refusal, Verb, may},
    store,
};

/// Corrects what was entered wrongly of powers, or enters that they end: `powers` are as they were read, with what changes
/// put in, and `evidence` takes the place of the former file. The reason, and what they said before, stand in the audit trail.
///
/// # Errors
/// When this is not the actor's to do, no reason is given, they could not be so (as [`super::add_powers`]), or someone
/// changed them since they were read.
pub async fn correct_powers(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (powers, evidence): (Powers, Option<(Stored, String)>),
    reason: &str,
) -> Result<Powers> {
    may(actor, Verb::KeepPowers, Some(powers.entity.as_str()))?;
    if reason.is_empty() {
        return Err(Refusal::NoReason.into());
    }
    let before = store::one_powers(tx, powers.id.as_str()).await?.ok_or(Failure::NotFound)?;
    if before.entity != powers.entity {
        return Err(Refusal::OfAnotherBody.into());
    }
    let kept = powers.evidence.clone();
    if let Some((file, _)) = &evidence {
        tx.name_file(file, app.now()).await?;
    }
    let powers = Powers { evidence: evidence.map(|(file, name)| (file.sha256, name)).or(kept), ..powers };
    check(tx, &powers).await?;
    if !store::save_powers(tx, &powers).await? {
        return Err(Failure::Stale);
    }
    let detail = format!("{} {reason} ({})", powers.id, before.changes(&powers));
    tx.audit(actor, "members.powers.correct", &detail, app.now()).await?;
    tx.touch();
    Ok(Powers { version: powers.version + 1, ..powers })
}
