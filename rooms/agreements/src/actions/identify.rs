use platform::{Result, db::Reader};

use super::{By, propose::identity};
use crate::rules::{Agreement, NewParty, Party, PartyId, Refusal};

/// What the atlas says of a party as a legal entity by now, where that is settled.
///
/// # Errors
/// When the database fails; refused for an entity of which it is not settled which one it is.
pub(super) async fn settled(by: By<'_>, reader: &mut Reader, party: &Party) -> Result<NewParty> {
    let entity = atlas::entity(reader, &party.entity).await?;
    match entity.filter(|entity| entity.identity == atlas::Identity::Named) {
        Some(entity) => Ok(identity(party.id.clone(), &entity, party.has_account)),
        None => Err(by.refuse(&Refusal::IdentityUnsettled)),
    }
}

/// The bound parties that the atlas names otherwise by now, for sure, each with that identity.
///
/// # Errors
/// When the database fails.
pub(crate) async fn named_otherwise(reader: &mut Reader, agreement: &Agreement) -> Result<Vec<(PartyId, NewParty)>> {
    let mut otherwise = Vec::new();
    for party in agreement.bound() {
        let entity = atlas::entity(reader, &party.entity).await?;
        let Some(entity) = entity.filter(|entity| entity.identity == atlas::Identity::Named) else { continue };
        let identity = identity(party.id.clone(), &entity, party.has_account);
        if party.differs_from(&identity) {
            otherwise.push((party.id.clone(), identity));
        }
    }
    Ok(otherwise)
}
