//! Who may know of a decision.

use agreements::rules::{Sight, sight};
use kernel::Actor;
use platform::{Result, db::Reader};

use crate::rules::{Decision, Verb, may};

/// Whether this reader may know of a decision: of a draft the secretary; of an opinion whoever may know of its agreement; of all others
/// anyone.
///
/// # Errors
/// When the database cannot be read.
pub async fn by(reader: &mut Reader, actor: &Actor, it: &Decision) -> Result<bool> {
    if it.state.made().is_none() && may(actor, Verb::Draft, false).is_err() {
        return Ok(false);
    }
    let Some(agreement) = &it.said.agreement else { return Ok(true) };
    let agreement = agreements::by_id(reader, agreement).await?;
    Ok(agreement.is_some_and(|it| sight(actor, &it) > Sight::Nothing))
}

/// Those of these that this reader may know of.
///
/// # Errors
/// When the database cannot be read.
pub async fn of_these(reader: &mut Reader, actor: &Actor, all: &[Decision]) -> Result<Vec<Decision>> {
    let mut seen = Vec::new();
    for it in all {
        if by(reader, actor, it).await? {
            seen.push(it.clone());
        }
    }
    Ok(seen)
}
