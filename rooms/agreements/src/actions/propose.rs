use std::collections::BTreeSet;

use atlas::Entity;
use kernel::{Lang, Localised, slug};
use platform::{
    Failure, Result,
    db::{Reader, Tx},
};

use super::{By, enter_acts};
use crate::{
    WORDS,
    rules::{Agreement, Event, Kind, NewParty, Party, PartyId, Proposal, Refusal, Seat},
    store, view,
};

/// The longest address that leaves room for a number after it.
const SLUG_MOST: usize = 56;

/// What someone proposes.
#[derive(Debug, Clone)]
pub struct Proposed {
    /// What sort of text.
    pub kind: Kind,
    /// The parties, by their ids in the atlas, in the order in which they are named.
    pub entities: Vec<String>,
    /// Its title; where nobody wrote one, it is made of the kind and the parties in every language.
    pub title: Localised,
    /// Fields of cooperation.
    pub fields: BTreeSet<String>,
}

/// Opens an agreement between legal entities of the atlas.
///
/// # Errors
/// The rules' refusal in words; [`Failure::NotFound`] for an entity or a parent that is not there, or not for this
/// actor to see.
pub async fn propose(by: By<'_>, proposed: Proposed) -> Result<Agreement> {
    let mut tx = by.app.db.begin().await?;
    let parent = match proposed.kind.parent() {
        Some(id) => Some(store::by_id(&mut tx, id).await?.ok_or(Failure::NotFound)?),
        None => None,
    };
    let wanted = parent.as_ref().filter(|_| matches!(proposed.kind, Kind::Addendum { .. }));
    let proposal = prepare(by, &mut tx, proposed, wanted.map(|parent| format!("{}-addendum", parent.slug))).await?;
    let opened = Agreement::propose(&by.now(), proposal, parent.as_ref());
    let (agreement, events) = opened.map_err(|refusal| by.refuse(&refusal))?;
    open(by, &mut tx, &agreement, &events).await?;
    tx.commit(by.app.now()).await?;
    Ok(agreement)
}

/// Makes a proposal of what was typed: parties by their legal identity, an address that is free, a title.
///
/// # Errors
/// As [`propose`].
pub(super) async fn prepare(by: By<'_>, tx: &mut Tx, proposed: Proposed, address: Option<String>) -> Result<Proposal> {
    let mut entities = Vec::new();
    for id in &proposed.entities {
        entities.push(atlas::entity(tx, id).await?.ok_or(Failure::NotFound)?);
    }
    let mut parties = Vec::new();
    for entity in &entities {
        parties.push(party(by, tx, entity).await?);
    }
    let address =
        address.unwrap_or_else(|| entities.iter().map(|entity| entity.slug.as_str()).collect::<Vec<_>>().join("-"));
    let title = if proposed.title.is_empty() { suggested(&proposed.kind, &parties) } else { proposed.title };
    Ok(Proposal {
        id: by.app.id(),
        slug: free(tx, &address).await?,
        title,
        kind: proposed.kind,
        parties,
        fields: proposed.fields,
    })
}

/// Keeps an agreement that was just opened, its first lines and its formal acts.
///
/// # Errors
/// [`Failure::Stale`] when someone else took the address meanwhile.
pub(super) async fn open(by: By<'_>, tx: &mut Tx, agreement: &Agreement, events: &[Event]) -> Result<()> {
    if !store::insert(tx, agreement).await? {
        return Err(Failure::Stale);
    }
    store::keep_timeline(tx, &agreement.id, events).await?;
    enter_acts(by.app, tx, agreement, events).await?;
    for event in events {
        tx.audit(by.actor, event.key(), &super::in_trail(agreement), by.app.now()).await?;
    }
    tx.tell("agreements.agreement.changed", &agreement.id);
    if agreement.stage.name().after_signature() {
        tx.touch();
    }
    Ok(())
}

/// A legal entity of the atlas as a party.
///
/// # Errors
/// What is missing of its identity, in words.
pub(super) async fn party(by: By<'_>, reader: &mut Reader, entity: &Entity) -> Result<Party> {
    let has_account = super::has_account(reader, entity.id.as_str(), by.app.today()).await?;
    let new = identity(by.app.id(), entity, has_account);
    Party::identified(new).map_err(|refusal: Refusal| by.refuse(&refusal))
}

/// What the atlas says a legal entity is, for a party of this id.
pub(super) fn identity(id: PartyId, entity: &Entity, has_account: bool) -> NewParty {
    let place =
        entity.place.as_ref().map(|place| Seat::Locality { id: place.id.to_string(), name: place.name.clone() });
    let registration = entity.registration.as_ref().map(|registration| Seat::Registration {
        register: registration.registry.clone(),
        number: registration.number.clone(),
    });
    NewParty {
        id,
        entity: entity.id.to_string(),
        country: entity.country.clone().unwrap_or_default(),
        entity_kind: entity.kind.as_str().to_owned(),
        name: entity.name.clone(),
        seat: place.or(registration),
        has_account,
    }
}

/// "Jumelage Smara – Tombouctou", in every language of the interface.
fn suggested(kind: &Kind, parties: &[Party]) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |title, lang| {
        let t = WORDS.words(lang);
        let names: Vec<&str> = parties.iter().map(|party| view::short_name(party).shown(lang).text).collect();
        let names = if lang == Lang::Ar { t.list(names) } else { names.join(" – ") };
        let said = t.say(format!("title-{}", kind.word())).with("parties", names).to_string();
        title.with(lang, view::plain(&said))
    })
}

/// This address, or the first that is free with a number after it.
async fn free(reader: &mut Reader, wanted: &str) -> Result<String> {
    let wanted = slug(wanted);
    let base = wanted.get(..SLUG_MOST).unwrap_or(&wanted).trim_end_matches('-');
    let mut candidate = base.to_owned();
    let mut number = 1_u32;
    while store::find(reader, &candidate).await?.is_some() {
        number += 1;
        candidate = format!("{base}-{number}");
    }
    Ok(candidate)
}
