//! Who of the seats of a session is there, votes for another, and presides.

use std::collections::{BTreeMap, HashMap};

use kernel::Time;
use platform::{Result, db::Reader};

use crate::{
    roll::{Gathered, SatSeat},
    rules::{Answer, Chair, Function, HoldingId, ItemId, Presence, SeatAt, Session, State, carriers},
    seating::{self, Sitter},
};

impl Gathered {
    /// Who casts whose vote on a matter under an item, by giver: the proxies that stand and cover it, of seats that are there or not.
    pub fn carriers(&self, item: &ItemId, matter: &str) -> BTreeMap<SeatAt, SeatAt> {
        carriers(&self.session, &self.chairs(), &self.answers, (item, matter))
    }

    /// The seats as the rules judge them, each with the accounts of whoever of it is there: while the holder is, nobody acts in their place,
    /// and while the substitute is, the holder does not act either. Of a seat that is not there both may.
    pub fn chairs_there(&self) -> Vec<Chair> {
        let acting = |seat: &SatSeat| {
            let (chair, substitute) = (seat.chair.clone(), seat.stand_in.iter().flat_map(|it| &it.accounts));
            if seat.by.is_some() {
                return Chair { accounts: substitute.cloned().collect(), headed: false, ..chair };
            }
            let theirs: Vec<&String> = substitute.filter(|_| seat.there).collect();
            let accounts = chair.accounts.iter().filter(|it| !theirs.contains(it)).cloned().collect();
            Chair { accounts, ..chair }
        };
        self.seats.iter().map(acting).collect()
    }

    /// The seat that presides now or, once the session is closed, presided as it closed ([`Session::presiding`]).
    pub fn presides(&self) -> Option<&SatSeat> {
        self.seats.iter().find(|it| it.chair.presides)
    }

    /// The seat that presided at an instant of the session.
    pub fn presided_at(&self, at: Time) -> Option<&SatSeat> {
        let there = |chair: &Chair| self.presences.iter().any(|it| it.belongs_to(chair) && it.was_at(at));
        let seats: Vec<(&Chair, Option<Function>)> = self.seats.iter().map(|it| (&it.chair, it.function)).collect();
        let presides = self.session.presiding(&seats, &self.answers, there, at)?;
        self.at(presides)
    }

    /// Who presided, from which instant on: at the opening, then each time that it was another. Nothing before it.
    pub fn presided(&self) -> Vec<(Time, &SatSeat)> {
        let Some(opened) = self.session.state.opened().map(|it| it.at) else { return Vec::new() };
        let closed = match self.session.state {
            State::Closed(_, at) => Some(at),
            _ => None,
        };
        let of_presence = |it: &Presence| [Some(it.since), it.until.as_ref().map(|(until, _)| *until)];
        let mut instants: Vec<Time> = self.presences.iter().flat_map(of_presence).flatten().collect();
        instants.retain(|at| *at > opened && closed.is_none_or(|closed| *at < closed));
        instants.push(opened);
        instants.sort();
        instants.dedup();
        let mut presided: Vec<(Time, &SatSeat)> = Vec::new();
        for at in instants {
            let Some(seat) = self.presided_at(at) else { continue };
            if presided.last().is_none_or(|(_, last)| last.chair.at != seat.chair.at) {
                presided.push((at, seat));
            }
        }
        presided
    }

    /// Who was in a seat in its holder's place at an instant; nobody where the holder was there themselves, or nobody was.
    pub fn stood_in(&self, seat: &SeatAt, holding: &HoldingId, at: Time) -> Option<&Sitter> {
        if self.stood_in.is_empty() {
            return None;
        }
        let mut of_seat = self.presences.iter().filter(|it| (&it.seat, &it.holding) == (seat, holding));
        // Where one left as the other came, whoever came is meant.
        let then = of_seat.rfind(|it| it.since <= at && it.until.as_ref().is_none_or(|(until, _)| at <= *until))?;
        self.stand_in_of(then)
    }

    /// Who was there in the holder's place.
    pub fn stand_in_of(&self, it: &Presence) -> Option<&Sitter> {
        self.stood_in.get(it.substitute.as_ref()?.as_str())
    }
}

/// Whoever stood in for a holder, by their mandate.
pub(crate) async fn stood_in(reader: &mut Reader, presences: &[Presence]) -> Result<HashMap<String, Sitter>> {
    let mandates: Vec<&str> = presences.iter().filter_map(|it| Some(it.substitute.as_ref()?.as_str())).collect();
    seating::sitters(reader, &mandates).await
}

/// Says of each seat whether it presides, and who is there in its holder's place.
pub(crate) fn say_who_is_there(
    seats: &mut [SatSeat],
    (session, answers): (&Session, &[Answer]),
    (presences, stood_in): (&[Presence], &HashMap<String, Sitter>),
    now: Time,
) {
    let stays: BTreeMap<&SeatAt, &Presence> =
        presences.iter().filter(|it| it.stays(session)).map(|it| (&it.seat, it)).collect();
    let is_there = |chair: &Chair| stays.get(&chair.at).is_some_and(|it| it.belongs_to(chair));
    let presides = {
        let functions: Vec<(&Chair, Option<Function>)> = seats.iter().map(|it| (&it.chair, it.function)).collect();
        session.presiding(&functions, answers, is_there, now).cloned()
    };
    for seat in seats {
        seat.chair.presides = presides.as_ref() == Some(&seat.chair.at);
        seat.there = is_there(&seat.chair);
        let by = stays.get(&seat.chair.at).filter(|_| seat.there).and_then(|it| it.substitute.as_ref());
        seat.by = by.and_then(|mandate| stood_in.get(mandate.as_str())).cloned();
    }
}
