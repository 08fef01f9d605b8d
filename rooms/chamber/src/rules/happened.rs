//! What happened in a session, in order: for its minutes.

use council::rules::{HoldingId, ItemId, Rest, SeatAt, Session, State};
use jiff::SignedDuration;
use kernel::{Localised, Time};

use super::{On, Request, Sort, Stand, pauses, spoken};

/// Something that happened while a session sat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Happened {
    /// When, or from when.
    pub at: Time,
    /// Until when; none for what has no length, and for what goes on.
    pub until: Option<Time>,
    /// What.
    pub what: Happening,
}

/// What happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Happening {
    /// The session was opened.
    Opened,
    /// An item was on.
    Item(ItemId),
    /// A seat had the floor.
    Speech {
        /// The seat.
        seat: SeatAt,
        /// The holding through which it was held.
        holding: HoldingId,
        /// The item that was on when it asked.
        item: Option<ItemId>,
        /// When it asked.
        asked: Time,
        /// How long it spoke, without pauses; none while it speaks.
        spoke: Option<SignedDuration>,
        /// The seconds that it was given, where there was a limit.
        seconds: Option<i64>,
    },
    /// A seat raised a point of order; `until` is when that was over.
    Order {
        /// The seat.
        seat: SeatAt,
        /// The holding through which it was held.
        holding: HoldingId,
        /// The item that was on.
        item: Option<ItemId>,
        /// What became of it.
        outcome: Outcome,
        /// The chair's word; empty where none was said.
        ruling: Localised,
    },
    /// The session rested.
    Rest,
    /// The session was closed.
    Closed,
}

/// What became of a point of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Outcome {
    /// It was heard, from then on.
    Heard(Time),
    /// The chair did not take it.
    NotTaken,
    /// Its seat took it back.
    Withdrawn,
    /// It waits; or the session was closed over it.
    Open,
}

/// What happened in a session until now, in order. What was going on when it was closed ended then.
pub fn course_of(session: &Session, rests: &[Rest], on: &[On], requests: &[Request]) -> Vec<Happened> {
    let Some(opened) = session.state.opened() else { return Vec::new() };
    let closed = match session.state {
        State::Closed(_, at) => Some(at),
        _ => None,
    };
    let mut all = vec![Happened { at: opened.at, until: None, what: Happening::Opened }];
    all.extend(on.iter().map(|it| Happened {
        at: it.since,
        until: it.until.as_ref().map(|(at, _)| *at).or(closed),
        what: Happening::Item(it.item.clone()),
    }));
    all.extend(rests.iter().map(|it| Happened { at: it.since, until: Some(it.until), what: Happening::Rest }));
    if let State::Suspended(_, since) = session.state {
        all.push(Happened { at: since, until: None, what: Happening::Rest });
    }
    all.extend(requests.iter().filter_map(|it| match it.sort {
        Sort::Floor => speech(it, closed, session, rests, requests),
        Sort::Order => Some(order(it, closed)),
    }));
    all.extend(closed.map(|at| Happened { at, until: None, what: Happening::Closed }));
    // Of what began at the same instant, what opens comes first and what closes last.
    all.sort_by_key(|it| (it.at, it.what == Happening::Closed, it.what != Happening::Opened, !it.is_item()));
    all
}

impl Happened {
    fn is_item(&self) -> bool {
        matches!(self.what, Happening::Item(_))
    }
}

fn speech(it: &Request, closed: Option<Time>, session: &Session, rests: &[Rest], all: &[Request]) -> Option<Happened> {
    let speech = it.stand.speech()?;
    let until = it.stand.until().or(closed);
    let spoke = until.map(|until| spoken(speech.since, until, &pauses(it, session, rests, all)));
    let (seat, holding, item) = (it.seat.clone(), it.holding.clone(), it.item.clone());
    let what = Happening::Speech { seat, holding, item, asked: it.asked, spoke, seconds: speech.seconds };
    Some(Happened { at: speech.since, until, what })
}

fn order(it: &Request, closed: Option<Time>) -> Happened {
    let outcome = match it.stand {
        Stand::Waiting => Outcome::Open,
        Stand::Speaking(speech) | Stand::Heard(speech, _) => Outcome::Heard(speech.since),
        Stand::Withdrawn(_) => Outcome::Withdrawn,
        Stand::Passed(_) => Outcome::NotTaken,
    };
    let (seat, holding, item) = (it.seat.clone(), it.holding.clone(), it.item.clone());
    let what = Happening::Order { seat, holding, item, outcome, ruling: it.ruling.clone() };
    Happened { at: it.asked, until: it.stand.until().or(closed), what }
}
