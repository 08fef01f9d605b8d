use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{must_end, must_rest};
use crate::{
    rules::{Decision, DecisionInput},
    store,
};

/// Says otherwise what a draft says: `decision` is as it was read.
///
/// # Errors
/// When the rules do not let it ([`Decision::edit`]), its vote no longer bears it, somebody who committed to it may not know of it, or
/// someone changed it since it was read.
pub async fn edit_decision(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    decision: Decision,
    said: DecisionInput,
) -> Result<Decision> {
    let decision = decision.edit(actor, said)?;
    must_rest(tx, &decision).await?;
    must_end(tx, &decision).await?;
    if !store::save_decision(tx, &decision).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "decisions.edit", decision.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(Decision { version: decision.version + 1, ..decision })
}
