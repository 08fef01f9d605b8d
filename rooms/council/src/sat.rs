//! Who of the seats of a session is there, votes for another, and presides.

use std::{
    collections::{BTreeMap, BTreeSet, HashMap},
    sync::Arc,
};

use kernel::{Day, Time};
use platform::{Result, db::Reader};

use crate::{
    roll::{Gathered, SatSeat},
    rules::{
        Act, Adopted, Answer, Chair, Function, Held, HoldingId, ItemId, Presence, SeatAt, Session, StandIn, State,
        carriers,
    },
    seating::{self, Composed, Sitter},
};

impl Gathered {
    /// Who casts whose vote on a matter under an item, by giver: the proxies that stand and cover it, of seats that are there or not.
    pub fn carriers(&self, item: &ItemId, matter: &str) -> BTreeMap<SeatAt, SeatAt> {
        carriers(&self.session, self.chairs(), &self.answers, (item, matter))
    }

    /// One of [`Gathered::chairs_there`].
    pub fn acting(&self, seat: &SeatAt) -> Option<Chair> {
        self.at(seat).map(acting)
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

    /// Who was in a seat in its holder's place at an instant or, in writing or once it was over, did something in it then; nobody where that
    /// was the holder, or nobody.
    pub fn stood_in(&self, seat: &SeatAt, holding: &HoldingId, at: Time) -> Option<&Sitter> {
        if self.stood_in.is_empty() {
            return None;
        }
        if let Some(act) = self.acts.iter().find(|it| (&it.seat, &it.holding, it.at) == (seat, holding, at)) {
            return self.stood_in.get(act.substitute.as_str()).map(Arc::as_ref);
        }
        let mut of_seat = self.presences.iter().filter(|it| (&it.seat, &it.holding) == (seat, holding));
        // Where one left as the other came, whoever came is meant.
        let then = of_seat.rfind(|it| it.since <= at && it.until.as_ref().is_none_or(|(until, _)| at <= *until))?;
        self.stand_in_of(then)
    }

    /// Who was there in the holder's place.
    pub fn stand_in_of(&self, it: &Presence) -> Option<&Sitter> {
        self.stood_in.get(it.substitute.as_ref()?.as_str()).map(Arc::as_ref)
    }
}

/// The seats of an organ that are held on a day, each with its college as these rules call it: read once, until what stands changes. Nobody
/// has been checked in yet.
pub(crate) async fn known(
    reader: &mut Reader,
    it: &Composed,
    (keys, rules): (&[Option<String>], Option<&Adopted>),
    day: Day,
) -> Result<Vec<SatSeat>> {
    let name = format!("council seats {} {day} {}", it.organ.id, rules.map_or(0, |it| it.number));
    if let Some(known) = reader.recall_standing::<Vec<SatSeat>>(&name).await? {
        return Ok(Vec::clone(&known));
    }
    let seats = Arc::new(seats(reader, it, keys, day).await?);
    reader.remember_standing(name, Arc::clone(&seats)).await?;
    Ok(Arc::unwrap_or_clone(seats))
}

/// The seats that are held on a day; nobody has been checked in yet.
pub(crate) async fn seats(
    reader: &mut Reader,
    it: &Composed,
    keys: &[Option<String>],
    day: Day,
) -> Result<Vec<SatSeat>> {
    let mut all = Vec::new();
    let person = |sitter: &Sitter| sitter.holder.mandate.person.as_ref().map(ToString::to_string);
    for (bench, key) in it.benches.iter().zip(keys) {
        for seat in bench.seats(&it.organ, day) {
            let Some((holding, sitter, held)) = seat.now else { continue };
            let substitute = bench.stands_in(holding, day).cloned();
            all.push(SatSeat {
                chair: Chair {
                    at: SeatAt { college: bench.college.id.clone(), number: seat.number },
                    key: key.clone(),
                    holding: holding.id.clone(),
                    entity: sitter.bearer.entity.clone(),
                    accounts: Vec::new(),
                    headed: sitter.bearer.heads,
                    presides: false,
                    sits: held == Held::Sits,
                },
                college: it.heading(bench).cloned(),
                sitter: Arc::clone(sitter),
                stand_in: substitute
                    .as_ref()
                    .map(|it| StandIn { mandate: it.bearer.mandate.clone(), accounts: Vec::new() }),
                substitute,
                function: seat.function,
                there: false,
                by: None,
            });
        }
    }
    let theirs = |seat: &SatSeat| -> Vec<String> {
        std::iter::once(&seat.sitter).chain(&seat.substitute).filter_map(|it| person(it)).collect()
    };
    let people: Vec<String> = all.iter().flat_map(theirs).collect();
    let known = accounts::by_person(reader, &people.iter().map(String::as_str).collect::<Vec<_>>()).await?;
    let accounts = |people: Vec<String>| -> Vec<String> {
        let known = people.into_iter().filter_map(|person| known.get(&person)).flatten();
        known.map(|it| it.account.to_string()).collect()
    };
    for seat in &mut all {
        seat.chair.accounts = accounts(theirs(seat));
        let substitute = accounts(seat.substitute.iter().filter_map(|it| person(it)).collect());
        if let Some(it) = &mut seat.stand_in {
            it.accounts = substitute;
        }
    }
    Ok(all)
}

/// A seat with the accounts of whoever of it may act now ([`Gathered::chairs_there`]).
pub(crate) fn acting(seat: &SatSeat) -> Chair {
    let (chair, substitute) = (seat.chair.clone(), seat.stand_in.iter().flat_map(|it| &it.accounts));
    if seat.by.is_some() {
        return Chair { accounts: substitute.cloned().collect(), headed: false, ..chair };
    }
    let theirs: Vec<&String> = substitute.filter(|_| seat.there).collect();
    let accounts = chair.accounts.iter().filter(|it| !theirs.contains(it)).cloned().collect();
    Chair { accounts, ..chair }
}

/// Whoever stood in for a holder, by their mandate.
pub(crate) async fn stood_in(
    reader: &mut Reader,
    (presences, acts): (&[Presence], &[Act]),
) -> Result<HashMap<String, Arc<Sitter>>> {
    let there = presences.iter().filter_map(|it| it.substitute.as_ref());
    let mandates: BTreeSet<&str> = there.chain(acts.iter().map(|it| &it.substitute)).map(|it| it.as_str()).collect();
    seating::sitters(reader, &mandates.into_iter().collect::<Vec<_>>()).await
}

/// Says of each seat whether it is there, and who is in its holder's place.
pub(crate) fn say_who_is_there(
    seats: &mut [SatSeat],
    session: &Session,
    (presences, stood_in): (&[Presence], &HashMap<String, Arc<Sitter>>),
) {
    let stays: BTreeMap<&SeatAt, &Presence> =
        presences.iter().filter(|it| it.stays(session)).map(|it| (&it.seat, it)).collect();
    for seat in seats {
        let presence = stays.get(&seat.chair.at).filter(|it| it.belongs_to(&seat.chair));
        seat.there = presence.is_some();
        let by = presence.and_then(|it| it.substitute.as_ref());
        seat.by = by.and_then(|mandate| stood_in.get(mandate.as_str())).cloned();
    }
}

/// Says of each seat, of all that are held, whether it presides; who is there was said.
pub(crate) fn say_who_presides(seats: &mut [SatSeat], (session, answers): (&Session, &[Answer]), now: Time) {
    let there: BTreeSet<SeatAt> = seats.iter().filter(|it| it.there).map(|it| it.chair.at.clone()).collect();
    let presides = {
        let functions: Vec<(&Chair, Option<Function>)> = seats.iter().map(|it| (&it.chair, it.function)).collect();
        session.presiding(&functions, answers, |chair| there.contains(&chair.at), now).cloned()
    };
    for seat in seats {
        seat.chair.presides = presides.as_ref() == Some(&seat.chair.at);
    }
}
