//! The facts of a session, brought together from the rooms that know them.

use chamber::{Happened, Happening};
use council::{
    Gathered, Manner,
    rules::{Given, Held, HoldingId, Item, ItemId, Presence, Reply, SeatAt, State, WayIn},
    session_words,
};
use kernel::{Day, Localised, Time};
use platform::{Result, db::Reader, i18n::Words};

use crate::{
    others,
    rules::{Rank, Who},
    said::{Attended, Event, Facts, ItemFacts, Outcome, Reckoned, Told, each},
};

/// From when until when.
type Stay = (Time, Time);

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
        presided: sat.presided(),
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

/// Somebody by their office and their body, without a seat.
fn bare(it: &council::Sitter) -> Who {
    Who {
        seat: String::new(),
        office: it.holder.title.clone(),
        body: it.entity.short_name().clone(),
        member: it.member_slug().to_owned(),
        name: it.holder.name.clone(),
        presides: false,
        stands_in_for: None,
    }
}

/// Whoever stood in, in the seat of its holder.
fn standing_in(by: &council::Sitter, holder: Who) -> Who {
    let (seat, presides) = (holder.seat.clone(), holder.presides);
    Who { seat, presides, stands_in_for: Some(Box::new(holder)), ..bare(by) }
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
        Who {
            seat: council::address_of(seat),
            office: sitter.map(|(_, it)| it.holder.title.clone()).unwrap_or_default(),
            body: sitter.map(|(_, it)| it.entity.short_name().clone()).unwrap_or_default(),
            member: sitter.map(|(_, it)| it.member_slug().to_owned()).unwrap_or_default(),
            name: sitter.and_then(|(_, it)| it.holder.name.clone()),
            presides: self.it.presides().is_some_and(|it| it.chair.at == *seat),
            stands_in_for: None,
        }
    }

    /// The same as it was at an instant: whoever stood in then, with the holder whose place they took.
    pub fn who_at(&self, seat: &SeatAt, holding: &HoldingId, at: Time) -> Who {
        match self.it.stood_in(seat, holding, at) {
            Some(by) => standing_in(by, self.who(seat, holding)),
            None => self.who(seat, holding),
        }
    }

    /// Who presided, from when on each.
    fn presided(&self) -> Vec<(Time, Who)> {
        let presided = self.it.presided().into_iter();
        presided.map(|(at, seat)| (at, self.who_at(&seat.chair.at, &seat.chair.holding, at))).collect()
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
            let (rank, carried) = self.rank(&seat, holding, held);
            let bench = self.it.composed.benches.iter().find(|bench| bench.college.id == seat.college);
            let college = bench.and_then(|bench| self.it.composed.heading(bench)).cloned();
            let (who, stood_in) = self.sat(&seat, holding);
            Attended { who, college, rank, carried, stood_in }
        };
        held.into_iter().map(attended).collect()
    }

    /// Who sat in a seat: the holder, with whoever stood in for a part of the session; or whoever stood in throughout.
    fn sat(&self, seat: &SeatAt, holding: &HoldingId) -> (Who, Vec<(Who, Stay)>) {
        let holder = self.who(seat, holding);
        let stays = self.it.presences.iter().filter(|it| (&it.seat, &it.holding) == (seat, holding));
        let stays: Vec<(&Presence, Stay)> = stays.filter_map(|it| Some((it, self.within(it)?))).collect();
        let stood = stays.iter().filter_map(|(it, time)| Some((self.it.stand_in_of(it)?, *time)));
        let stood: Vec<(&council::Sitter, Stay)> = stood.collect();
        match stood.last() {
            Some((by, _)) if stood.len() == stays.len() => (standing_in(by, holder), Vec::new()),
            _ => (holder, stood.into_iter().map(|(by, time)| (bare(by), time)).collect()),
        }
    }

    /// How a seat attended; of one that was represented, by whom, and for what where that was not the whole session.
    fn rank(&self, seat: &SeatAt, holding: &HoldingId, held: Held) -> (Rank, Vec<(Who, Option<Localised>)>) {
        if self.it.session.said.manner == Manner::Written {
            return (if held == Held::Barred { Rank::Barred } else { Rank::Called }, Vec::new());
        }
        let mut times: Vec<Stay> = Vec::new();
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
            return (Rank::Present { remote, times: if whole { Vec::new() } else { times } }, Vec::new());
        }
        if held == Held::Barred {
            return (Rank::Barred, Vec::new());
        }
        let answers = self.it.answers.iter().chain(&self.it.former);
        let answer = answers
            .filter(|it| it.seat == *seat && it.holding == *holding && !it.is_outdated(&self.it.session))
            .max_by_key(|it| it.at);
        let Some(answer) = answer else { return (Rank::Absent, Vec::new()) };
        let carried = |given: &Given| {
            let covered = |t: Words| session_words::covered(self.it, &given.covers, council::WORDS.words(t.lang));
            let covers = (!given.is_whole()).then(|| each(|t| covered(t).unwrap_or_default()));
            self.was_there(&given.to, &given.holding).then(|| (self.who(&given.to, &given.holding), covers))
        };
        let carried: Vec<_> = answer.given().iter().filter_map(carried).collect();
        match &answer.reply {
            Reply::Excused => (Rank::Excused, carried),
            Reply::Proxy(_) if !carried.is_empty() => (Rank::Represented, carried),
            _ => (Rank::Absent, carried),
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
                Told::Speech(self.who_at(seat, holding, it.at), it.until)
            }
            Happening::Order { seat, holding, item, outcome, ruling } if item.as_ref() == under => {
                let outcome = match outcome {
                    chamber::Outcome::Heard(_) => Outcome::Heard,
                    chamber::Outcome::NotTaken => Outcome::NotTaken,
                    chamber::Outcome::Withdrawn => Outcome::Withdrawn,
                    chamber::Outcome::Open => Outcome::Open,
                };
                Told::Order(self.who_at(seat, holding, it.at), outcome, ruling.clone())
            }
            _ => return None,
        };
        Some(Event { at: Some(it.at), told })
    }
}
