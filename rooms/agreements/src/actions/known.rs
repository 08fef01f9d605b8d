use std::sync::Arc;

use platform::{Failure, Result, db::Reader};
use rulebook::{Organ, PartyKind};

use crate::{
    rules::{Agreement, Content, Party},
    screening::{Known, Legal, locality, party_kind},
    store,
};

/// Everything that a screening of this agreement looks at, as it stands.
///
/// # Errors
/// When the database fails, or a settled text is not what was hashed: a fault.
pub(crate) async fn known(reader: &mut Reader, agreement: &Agreement) -> Result<Known> {
    let (whole, mut declared) = store::all_declared(reader, &agreement.id).await?;
    // Who has declared nothing is in the mark too, and who has left is not.
    let of = |party: &Party| (party.id.clone(), declared.remove(&party.id).unwrap_or_default());
    let parties = agreement.parties.iter().map(of).collect();
    let confirmations = store::confirmations(reader, &agreement.id).await?;
    let mut known = Known { text: text(reader, agreement).await?, whole, parties, confirmations, ..Known::default() };
    for party in &agreement.parties {
        known.legal.insert(party.entity.clone(), legal(reader, party).await?);
    }
    Ok(known)
}

/// What the text says, and whether it is settled: the settled one, else the draft as it stands; none where no text is held. In one unit
/// of reading it is read once: the findings, the tracks and the warnings of a file all look at it.
///
/// # Errors
/// As [`known`].
pub(crate) async fn text(reader: &mut Reader, agreement: &Agreement) -> Result<Option<(Content, bool)>> {
    let settled = agreement.text_ref().map_or("", |reference| &reference.hash);
    let name = format!("agreements.text {} {settled} {}", agreement.id, agreement.stage.signed().is_some());
    if let Some(text) = reader.together::<Option<(Content, bool)>>(&name) {
        return Ok((*text).clone());
    }
    let text = read(reader, agreement).await?;
    reader.bring(name, Arc::new(text.clone()));
    Ok(text)
}

async fn read(reader: &mut Reader, agreement: &Agreement) -> Result<Option<(Content, bool)>> {
    if let Some(reference) = agreement.text_ref() {
        let settled = store::settled(reader, &agreement.id, reference).await?;
        let content = settled.map(|settled| settled.content()).transpose().map_err(Failure::fault)?;
        return Ok(content.map(|content| (content, true)));
    }
    if agreement.stage.signed().is_some() {
        return Ok(None);
    }
    Ok(store::draft(reader, &agreement.id).await?.map(|draft| (Content::of(&draft), false)))
}

/// What the atlas knows of a party. A party that the atlas does not know is what it was entered as.
pub(crate) async fn legal(reader: &mut Reader, party: &Party) -> Result<Legal> {
    let Some(entity) = atlas::entity(reader, &party.entity).await? else {
        return Ok(Legal { kind: party_kind(&party.entity_kind, &party.country), ..Legal::default() });
    };
    let confirmed = entity.identity == atlas::Identity::Named;
    let organ = match entity.organ {
        atlas::Organ::ElectedCouncil => Some(Organ::ElectedCouncil),
        atlas::Organ::SpecialDelegation => Some(Organ::SpecialDelegation),
        atlas::Organ::AppointedAdministrator => Some(Organ::AppointedAdministrator),
        atlas::Organ::NotDocumented => None,
    };
    let place = match locality(party) {
        Some(id) => atlas::locality(reader, &atlas::LocalityId::new(id)).await?,
        None => None,
    };
    // While it is not settled which local government it is, neither is its law; that it is none is settled all the same.
    let settled = |kind: &PartyKind| !kind.is_local() || entity.identity != atlas::Identity::ToBeConfirmed;
    Ok(Legal {
        kind: party_kind(entity.kind.as_str(), &party.country).filter(settled),
        identity_confirmed: confirmed.then_some(true),
        organ,
        locality: place.and_then(|place| place.wikidata),
    })
}
