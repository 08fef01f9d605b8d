use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{rules::Decision, store};

/// Throws a draft away, with what it would have committed to: `decision` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, it is made, or someone changed it since it was read.
pub async fn discard_decision(app: &App, tx: &mut Tx, actor: &Actor, decision: Decision) -> Result<()> {
    decision.must_be_drafted(actor)?;
    if !store::discard(tx, &decision).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "decisions.discard", decision.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(())
}
