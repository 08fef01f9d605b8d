//! The proxies of a session, as they stand.

use std::collections::BTreeMap;

use suffrage::{Covers, Proxy, holders};

use super::{Answer, Chair, HoldingId, ItemId, SeatAt, Session};

/// A proxy that an answer gives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Given {
    /// The seat that carries it.
    pub to: SeatAt,
    /// The holding through which that seat was held then: it is given to whoever held it, and to nobody after them.
    pub holding: HoldingId,
    /// What it covers: the session, or items or matters of it.
    pub covers: Vec<Covers>,
}

impl Given {
    /// A proxy to whoever holds this chair.
    pub fn to(chair: &Chair, covers: Vec<Covers>) -> Self {
        Self { to: chair.at.clone(), holding: chair.holding.clone(), covers }
    }

    /// Whether it is for the whole session.
    pub fn is_whole(&self) -> bool {
        self.covers.contains(&Covers::Session)
    }

    /// Whether whoever was to carry it holds this chair.
    pub fn is_carried_by(&self, chair: &Chair) -> bool {
        (&self.to, &self.holding) == (&chair.at, &chair.holding)
    }
}

/// The proxies that stand: given by whoever holds the seat to whoever held that one and still does, and not before the session
/// was put off or held otherwise. To seats that are there or not.
pub(super) fn standing<'a>(
    session: &'a Session,
    chairs: &'a [Chair],
    answers: &'a [Answer],
) -> impl Iterator<Item = (&'a Answer, &'a Given)> {
    let sit: BTreeMap<&SeatAt, &Chair> = chairs.iter().filter(|it| it.sits).map(|it| (&it.at, it)).collect();
    let all =
        answers.iter().filter(|it| !it.is_outdated(session)).flat_map(|it| it.given().iter().map(move |to| (it, to)));
    all.filter(move |(it, given)| {
        let holds = sit.get(&it.seat).is_some_and(|chair| it.is_of(chair));
        holds && sit.get(&given.to).is_some_and(|chair| given.is_carried_by(chair))
    })
}

/// The proxies that stand and that this seat carries, each with the answer that gives it.
pub fn carried<'a>(
    session: &'a Session,
    chairs: &'a [Chair],
    answers: &'a [Answer],
    seat: &'a SeatAt,
) -> impl Iterator<Item = (&'a Answer, &'a Given)> {
    standing(session, chairs, answers).filter(move |(_, given)| given.to == *seat)
}

/// Who casts whose vote on a matter under an item, by giver: the proxies that stand and cover it, of seats that are there or not.
pub fn carriers(
    session: &Session,
    chairs: &[Chair],
    answers: &[Answer],
    (item, matter): (&ItemId, &str),
) -> BTreeMap<SeatAt, SeatAt> {
    let standing: Vec<Proxy<SeatAt>> =
        standing(session, chairs, answers).flat_map(|(it, given)| it.proxies(given)).collect();
    holders(&standing, session.id.as_str(), item.as_str(), matter)
}
