//! Who sits in the organs today, and what that lets a reader follow.

use std::collections::{BTreeMap, BTreeSet};

use accounts::Person;
use council::{
    Bench, Organ, SatSeat,
    rules::{Chair, Held, OrganId, SeatAt},
};
use kernel::{Actor, Day, Lang, Role};
use platform::{Result, db::Reader};

use crate::rules::{Bearer, Commitment, Decision, Seat, Verb, acts_for, may};

/// A seat that is held.
pub(crate) struct Sits {
    /// As the rules judge it.
    pub seat: Seat,
    /// As the council knows it.
    pub sat: SatSeat,
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
            let organs = council::organs(reader).await?;
            let there = organs.into_iter().filter(|it| it.dissolved.is_none()).collect();
            seats.extend(sitting(reader, there, today).await?.into_iter().map(|it| it.seat));
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

/// Who sits in these organs on a day.
async fn sitting(reader: &mut Reader, organs: Vec<Organ>, day: Day) -> Result<Vec<Sits>> {
    let mut all = Vec::new();
    for organ in organs {
        let it = council::composed(reader, organ).await?;
        let presides = it.presiding(day);
        for bench in &it.benches {
            let held = bench.seats(&it.organ, day);
            all.extend(held.iter().filter_map(|seat| held_now((&it.organ, bench, seat), (day, presides.as_ref()))));
        }
    }
    let theirs = |sat: &SatSeat| -> Vec<String> {
        let both = std::iter::once(&sat.sitter).chain(&sat.substitute);
        both.filter_map(|it| it.bearer.person.as_ref()).map(ToString::to_string).collect()
    };
    let people: Vec<String> = all.iter().flat_map(|it| theirs(&it.sat)).collect();
    let known = accounts::by_person(reader, &people.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    for it in &mut all {
        let accounts = theirs(&it.sat).into_iter().filter_map(|person| known.get(&person)).flatten();
        it.sat.chair.accounts = accounts.map(|it| it.account.to_string()).collect();
        it.seat.chair = it.sat.chair.clone();
    }
    Ok(all)
}

/// A seat whose holder sits, before their accounts are known.
fn held_now(
    (organ, bench, seat): (&Organ, &Bench, &council::Seat),
    (day, presides): (Day, Option<&SeatAt>),
) -> Option<Sits> {
    let (holding, sitter, Held::Sits) = seat.now? else { return None };
    let at = SeatAt { college: bench.college.id.clone(), number: seat.number };
    let chair = Chair {
        presides: presides == Some(&at),
        at,
        key: None,
        holding: holding.id.clone(),
        entity: sitter.bearer.entity.clone(),
        accounts: Vec::new(),
        headed: sitter.bearer.heads,
        sits: true,
    };
    let substitute = bench.stands_in(holding, day).cloned();
    Some(Sits {
        seat: Seat { organ: organ.id.clone(), function: seat.function, chair: chair.clone() },
        sat: SatSeat {
            chair,
            college: None,
            sitter: sitter.clone(),
            substitute,
            stand_in: None,
            function: seat.function,
            there: false,
            by: None,
        },
    })
}

/// Who sits in the organ by which a bearer is known; nobody where it is a member or the secretariat.
pub(crate) async fn seats_for(reader: &mut Reader, bearer: &Bearer, day: Day) -> Result<Vec<Seat>> {
    Ok(sitting_for(reader, bearer, day).await?.into_iter().map(|it| it.seat).collect())
}

async fn sitting_for(reader: &mut Reader, bearer: &Bearer, day: Day) -> Result<Vec<Sits>> {
    let (Bearer::Organ(organ) | Bearer::Function(organ, _)) = bearer else { return Ok(Vec::new()) };
    match council::organ_by_id(reader, organ).await? {
        Some(organ) if organ.dissolved.is_none() => sitting(reader, vec![organ], day).await,
        _ => Ok(Vec::new()),
    }
}

/// Where it is written to about a commitment, in which language: to whoever acts for its bearer.
pub(crate) async fn written_to(reader: &mut Reader, bearer: &Bearer, day: Day) -> Result<BTreeMap<String, Lang>> {
    let boxes = |people: Vec<Person>| people.into_iter().map(|it| (it.email, it.lang)).collect();
    match bearer {
        Bearer::Member(entity) => members::acting_for(reader, entity, day).await.map(boxes),
        Bearer::Secretariat => accounts::holders(reader, Role::Secretary, None, day).await.map(boxes),
        Bearer::Organ(_) | Bearer::Function(..) => {
            let mut all = BTreeMap::new();
            for it in sitting_for(reader, bearer, day).await?.iter().filter(|it| bearer.is_held_through(&it.seat)) {
                all.extend(council::written_to(reader, &it.sat, day).await?);
            }
            Ok(all)
        }
    }
}
