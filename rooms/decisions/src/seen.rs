//! Who may know of a decision.

use agreements::rules::{Sight, sight};
use kernel::Actor;
use platform::{Result, db::Reader};

use crate::rules::{Bearer, Decision, Verb, may};

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
    agreements::is_known_to(reader, actor, agreement).await
}

/// Whether whoever acts for a bearer may know of a decision once it is made. An organ's chair, or whoever has a function there, comes
/// from any city: they may know of an opinion only where anyone may.
pub(crate) async fn by_bearer(reader: &mut Reader, it: &Decision, bearer: &Bearer) -> Result<bool> {
    let Some(agreement) = &it.said.agreement else { return Ok(true) };
    let Some(agreement) = agreements::by_id(reader, agreement).await? else { return Ok(false) };
    let party = match bearer {
        Bearer::Secretariat => true,
        Bearer::Member(entity) => agreement.bound_to_the_end().any(|party| party.entity == *entity),
        Bearer::Organ(_) | Bearer::Function(..) => false,
    };
    Ok(party || sight(&Actor::visitor(), &agreement) > Sight::Nothing)
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
