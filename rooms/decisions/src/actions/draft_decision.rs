use council::Session;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::must_end;
use crate::{
    basis,
    rules::{Decision, DecisionInput},
    store,
};

/// Drafts a decision of a session on a vote that adopted it.
///
/// # Errors
/// When this is not the actor's to do, no such vote adopted anything, it carries another decision already, what is said
/// does not hold, or it is not about the agreement that the vote was about.
pub async fn draft_decision(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (session, vote): (&Session, &str),
    said: DecisionInput,
) -> Result<Decision> {
    let adopted = basis::must_have_adopted(tx, session, vote).await?;
    basis::must_be_free(tx, vote).await?;
    basis::must_be_about(tx, &adopted, &said).await?;
    let decision = Decision::draft(actor, app.id(), (adopted.basis, adopted.motion), said)?;
    must_end(tx, &decision).await?;
    let kept = store::insert_decision(tx, &decision).await;
    kept.map_err(|error| if error.is_conflict() { Failure::Stale } else { error.into() })?;
    tx.audit(actor, "decisions.draft", decision.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(decision)
}
