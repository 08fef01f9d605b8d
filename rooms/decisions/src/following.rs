//! Who sits in the organs today, and what that lets a reader follow.

use std::collections::BTreeSet;

use accounts::Person;
use council::{
    Composed, Organ,
    rules::{Held, OrganId},
};
use kernel::{Actor, Day, Role};
use platform::{Result, db::Reader};

use crate::rules::{Bearer, Commitment, Decision, Seat, Verb, acts_for, may};

/// A seat that is held, with the accounts of whoever holds it and of whoever stands in.
pub(crate) struct Sits {
    /// As the rules judge it.
    pub seat: Seat,
    /// Their accounts.
    pub people: Vec<Person>,
}

/// What a reader may follow.
pub(crate) struct Watch {
    actor: Actor,
    seats: Vec<Seat>,
    organs: BTreeSet<OrganId>,
}

impl Watch {
    /// What this reader may follow today. Nothing is read for a visitor.
    pub async fn of(reader: &mut Reader, actor: &Actor, today: Day) -> Result<Self> {
        let mut seats = Vec::new();
        if actor.signed_in() {
            for organ in council::organs(reader).await?.into_iter().filter(|it| it.dissolved.is_none()) {
                seats.extend(sitting(reader, organ, today).await?.into_iter().map(|it| it.seat));
            }
        }
        let organs = seats.iter().filter(|it| it.is_of(actor)).map(|it| it.organ.clone()).collect();
        Ok(Self { actor: actor.clone(), seats, organs })
    }

    /// Whether the reader sees how a commitment stands, its delay too: they sit in the organ that decided it, act for whoever
    /// committed to it, or are the secretary.
    pub fn follows(&self, decision: &Decision, it: &Commitment) -> bool {
        self.follows_organ(&decision.basis.organ) || self.acts_for(it)
    }

    /// Whether the reader sees how all commitments of an organ stand.
    pub fn follows_organ(&self, organ: &OrganId) -> bool {
        may(&self.actor, Verb::Follow, self.organs.contains(organ)).is_ok()
    }

    /// Whether the reader acts for whoever committed to it.
    pub fn acts_for(&self, it: &Commitment) -> bool {
        acts_for(&self.actor, &it.said.bearer, &self.seats)
    }

    /// Whether the reader may say what became of it.
    pub fn reports(&self, it: &Commitment) -> bool {
        may(&self.actor, Verb::Report, self.acts_for(it)).is_ok()
    }
}

/// Who sits in an organ on a day.
pub(crate) async fn sitting(reader: &mut Reader, organ: Organ, day: Day) -> Result<Vec<Sits>> {
    let it: Composed = council::composed(reader, organ).await?;
    let mut all = Vec::new();
    for bench in &it.benches {
        for seat in bench.seats(&it.organ, day) {
            let Some((holding, sitter, Held::Sits)) = seat.now else { continue };
            let both = [Some(sitter), bench.stands_in(holding, day)];
            let people: Vec<&str> =
                both.into_iter().flatten().filter_map(|it| it.bearer.person.as_ref()).map(|it| it.as_str()).collect();
            let people = accounts::of_people(reader, &people).await?;
            let seat = Seat {
                organ: it.organ.id.clone(),
                function: seat.function,
                entity: sitter.bearer.entity.clone(),
                accounts: people.iter().map(|it| it.account.to_string()).collect(),
            };
            all.push(Sits { seat, people });
        }
    }
    Ok(all)
}

/// Who sits in the organ by which a bearer is known; nobody where it is a member or the secretariat.
pub(crate) async fn seats_for(reader: &mut Reader, bearer: &Bearer, day: Day) -> Result<Vec<Seat>> {
    Ok(sitting_for(reader, bearer, day).await?.into_iter().map(|it| it.seat).collect())
}

async fn sitting_for(reader: &mut Reader, bearer: &Bearer, day: Day) -> Result<Vec<Sits>> {
    let (Bearer::Organ(organ) | Bearer::Function(organ, _)) = bearer else { return Ok(Vec::new()) };
    match council::organ_by_id(reader, organ).await? {
        Some(organ) if organ.dissolved.is_none() => sitting(reader, organ, day).await,
        _ => Ok(Vec::new()),
    }
}

/// Who is written to about a commitment: whoever acts for its bearer by their account.
pub(crate) async fn written_to(reader: &mut Reader, bearer: &Bearer, day: Day) -> Result<Vec<Person>> {
    match bearer {
        Bearer::Member(entity) => members::acting_for(reader, entity, day).await,
        Bearer::Secretariat => accounts::holders(reader, Role::Secretary, None, day).await,
        Bearer::Organ(_) | Bearer::Function(..) => {
            let seats = sitting_for(reader, bearer, day).await?;
            let theirs = seats.into_iter().filter(|it| bearer.is_held_through(&it.seat));
            Ok(theirs.flat_map(|it| it.people).collect())
        }
    }
}
