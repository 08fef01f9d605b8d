//! The facts of a session, brought together from the rooms that know them.

use chamber::{Happened, Happening};
use council::{
    Gathered, Manner,
    rules::{Held, HoldingId, Item, ItemId, Presence, Reply, SeatAt, State, WayIn},
};
use kernel::{Day, Time};
use platform::{Result, db::Reader};

use crate::{
    others,
    rules::{Rank, Who},
    said::{Attended, Event, Facts, ItemFacts, Outcome, Reckoned, Told},
};

/// The facts of a session that has ended; nothing of one that has not.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn facts(reader: &mut Reader, it: &Gathered) -> Result<Option<Facts>> {
    let session = &it.session;
    let (Some(opened), State::Closed(_, closed)) = (session.state.opened().map(|it| it.at), &session.state) else {
        return Ok(None);
    };
    let sat = Sat { it, day: session.day_of(opened), from: opened, until: *closed };
    let course = chamber::course(reader, &session.id).await?;
    let known = others::Known::of(reader, &session.id).await?;
    let mut items = Vec::new();
    for (at, item) in it.items.iter().enumerate() {
        let mut events = sat.events(&course, Some(&item.id));
        events = others::under(reader, (&sat, &known), item, events).await?;
        items.push(ItemFacts {
            number: at + 1,
            matter: it.rules.as_ref().and_then(|rules| rules.matter(&item.said.matter)).map(|it| it.title.clone()),
            documents: documents(it, item, true),
            private: documents(it, item, false).len(),
            item: item.clone(),
            events,
        });
    }
    Ok(Some(Facts {
        organ: it.organ().name.clone(),
        number: number(reader, it, opened).await?,
        seats: sat.seats(),
        vacant: it.seats_in_all() - i64::try_from(sat.held().count()).unwrap_or_default(),
        quorum: sat.quorum(),
        rests: it.rests.clone(),
        besides: sat.events(&course, None),
        session: session.clone(),
        items,
    }))
}

/// How many sessions of its organ were opened until then.
async fn number(reader: &mut Reader, it: &Gathered, opened: Time) -> Result<i64> {
    let sessions = council::sessions(reader).await?;
    let of_organ = sessions.iter().filter(|other| other.organ == it.session.organ);
    let before = of_organ.filter_map(|other| other.state.opened()).filter(|other| other.at <= opened).count();
    Ok(i64::try_from(before).unwrap_or_default())
}

/// The names of an item's documents: those that anyone may read, or the others.
fn documents(it: &Gathered, item: &Item, shown: bool) -> Vec<String> {
    let of_item = it.documents.iter().filter(|document| document.item == item.id && document.shown == shown);
    of_item.map(|document| document.name.clone()).collect()
}

/// Who sat in a session, and when.
pub(crate) struct Sat<'a> {
    pub it: &'a Gathered,
    /// The day on which it was opened, by which it is judged who held a seat.
    pub day: Day,
    pub from: Time,
    pub until: Time,
}

impl Sat<'_> {
    /// The seats that somebody held on the day of the opening, and those that somebody else held who was there.
    fn held(&self) -> impl Iterator<Item = (SeatAt, &HoldingId, Held)> {
        self.it.composed.benches.iter().flat_map(|bench| {
            bench.held.iter().rev().filter_map(|(holding, sitter)| {
                let at = SeatAt { college: bench.college.id.clone(), number: holding.seat };
                let held = holding.on(&sitter.bearer, &self.it.composed.organ, self.day);
                let was_there =
                    self.it.presences.iter().any(|it| it.holding == holding.id && self.within(it).is_some());
                (matches!(held, Held::Sits | Held::Barred) || was_there).then_some((at, &holding.id, held))
            })
        })
    }

    /// The part of a presence that lies within the session.
    fn within(&self, it: &Presence) -> Option<(Time, Time)> {
        let until = it.until.as_ref().map_or(self.until, |(at, _)| *at).min(self.until);
        let from = it.since.max(self.from);
        (from < until).then_some((from, until))
    }

    /// Who holds a seat by this holding, as anyone may know of them.
    pub fn who(&self, seat: &SeatAt, holding: &HoldingId) -> Who {
        let bench = self.it.composed.benches.iter().find(|bench| bench.college.id == seat.college);
        let sitter = bench.and_then(|bench| bench.held.iter().find(|(it, _)| it.id == *holding));
        let function = bench.and_then(|bench| bench.college.said.functions.get(&seat.number));
        Who {
            seat: council::address_of(seat),
            office: sitter.map(|(_, it)| it.holder.title.clone()).unwrap_or_default(),
            body: sitter.map(|(_, it)| it.entity.short_name().clone()).unwrap_or_default(),
            member: sitter.map(|(_, it)| it.member_slug().to_owned()).unwrap_or_default(),
            name: sitter.and_then(|(_, it)| it.holder.name.clone()),
            presides: function == Some(&council::Function::Chair),
        }
    }

    /// The seats, in the order of colleges and numbers, and how each attended.
    fn seats(&self) -> Vec<Attended> {
        let mut held: Vec<_> = self.held().collect();
        let place = |seat: &SeatAt| {
            let bench = self.it.composed.benches.iter().position(|bench| bench.college.id == seat.college);
            (bench, seat.number)
        };
        held.sort_by_key(|(seat, ..)| place(seat));
        let attended = |(seat, holding, held): (SeatAt, &HoldingId, Held)| {
            let (rank, carried_by) = self.rank(&seat, holding, held);
            let bench = self.it.composed.benches.iter().find(|bench| bench.college.id == seat.college);
            let college = bench.and_then(|bench| self.it.composed.heading(bench)).cloned();
            Attended { who: self.who(&seat, holding), college, rank, carried_by }
        };
        held.into_iter().map(attended).collect()
    }

    fn rank(&self, seat: &SeatAt, holding: &HoldingId, held: Held) -> (Rank, Option<Who>) {
        if self.it.session.said.manner == Manner::Written {
            return (if held == Held::Barred { Rank::Barred } else { Rank::Called }, None);
        }
        let mut times: Vec<(Time, Time)> = Vec::new();
        let there = self.it.presences.iter().filter(|it| it.seat == *seat && it.holding == *holding);
        let mut stays: Vec<&Presence> = there.collect();
        stays.sort_by_key(|it| it.since);
        for (from, until) in stays.iter().filter_map(|it| self.within(it)) {
            match times.last_mut().filter(|(_, before)| *before >= from) {
                Some((_, before)) => *before = (*before).max(until),
                None => times.push((from, until)),
            }
        }
        if !times.is_empty() {
            let remote = stays.iter().filter(|it| self.within(it).is_some()).all(|it| it.way == WayIn::Remote);
            let whole = times == [(self.from, self.until)];
            return (Rank::Present { remote, times: if whole { Vec::new() } else { times } }, None);
        }
        if held == Held::Barred {
            return (Rank::Barred, None);
        }
        let answers = self.it.answers.iter().chain(&self.it.former);
        let answer = answers
            .filter(|it| it.seat == *seat && it.holding == *holding && !it.is_outdated(&self.it.session))
            .max_by_key(|it| it.at);
        match answer.map(|it| (&it.reply, &it.to)) {
            Some((Reply::Excused, _)) => (Rank::Excused, None),
            Some((Reply::Proxy(to), Some(carrier))) if self.was_there(to, carrier) => {
                (Rank::Represented, Some(self.who(to, carrier)))
            }
            _ => (Rank::Absent, None),
        }
    }

    fn was_there(&self, seat: &SeatAt, holding: &HoldingId) -> bool {
        let of = |it: &&Presence| it.seat == *seat && it.holding == *holding;
        self.it.presences.iter().filter(of).any(|it| self.within(it).is_some())
    }

    /// The quorum as it was at the opening, where the seats are still those by which it was recorded.
    fn quorum(&self) -> Option<Reckoned> {
        let then = self.it.session.state.opened()?.quorum?;
        let open =
            |it: &&Presence| it.since <= self.from && it.until.as_ref().is_none_or(|(until, _)| *until > self.from);
        let there: Vec<Presence> =
            self.it.presences.iter().filter(open).map(|it| Presence { until: None, ..it.clone() }).collect();
        let reckoning = self.it.quorum_of(&there)?;
        let same = i64::try_from(reckoning.there) == Ok(then.there) && reckoning.met == then.met;
        let rules = self.it.rules.clone()?;
        same.then(|| Reckoned { reckoning, rules, seats: self.it.seats_in_all() })
    }

    /// What happened under an item, or under none, in order.
    fn events(&self, course: &[Happened], item: Option<&ItemId>) -> Vec<Event> {
        course.iter().filter_map(|it| self.event(it, item)).collect()
    }

    fn event(&self, it: &Happened, under: Option<&ItemId>) -> Option<Event> {
        let told = match &it.what {
            Happening::Item(item) if under == Some(item) => Told::On(it.until),
            Happening::Speech { seat, holding, item, .. } if item.as_ref() == under => {
                Told::Speech(self.who(seat, holding), it.until)
            }
            Happening::Order { seat, holding, item, outcome, ruling } if item.as_ref() == under => {
                let outcome = match outcome {
                    chamber::Outcome::Heard(_) => Outcome::Heard,
                    chamber::Outcome::NotTaken => Outcome::NotTaken,
                    chamber::Outcome::Withdrawn => Outcome::Withdrawn,
                    chamber::Outcome::Open => Outcome::Open,
                };
                Told::Order(self.who(seat, holding), outcome, ruling.clone())
            }
            _ => return None,
        };
        Some(Event { at: Some(it.at), told })
    }
}
