//! What the program knows of a session that has ended, brought together from the rooms that know it.

use council::rules::{Item, Rest, Session};
use kernel::{Localised, Time};
use suffrage::{QuorumReckoning, Rules};

use crate::rules::{Line, Rank, Who};

/// A session that has ended.
#[derive(Debug, Clone)]
pub(crate) struct Facts {
    /// The session.
    pub session: Session,
    /// The name of its organ.
    pub organ: Localised,
    /// How many sessions of its organ were opened until then, this one too.
    pub number: i64,
    /// The seats that somebody held, college by college, and how each attended.
    pub seats: Vec<Attended>,
    /// Who presided, from when on each.
    pub presided: Vec<(Time, Who)>,
    /// How many seats nobody held.
    pub vacant: i64,
    /// The quorum as it was worked out at the opening; none of a written procedure, nor without rules.
    pub quorum: Option<Reckoned>,
    /// When it rested.
    pub rests: Vec<Rest>,
    /// The items of its agenda, in order.
    pub items: Vec<ItemFacts>,
    /// What happened under no item.
    pub besides: Vec<Event>,
}

/// A seat and how it attended.
#[derive(Debug, Clone)]
pub(crate) struct Attended {
    /// Who holds it, or stood in throughout.
    pub who: Who,
    /// Its college, where the organ has several.
    pub college: Option<Localised>,
    /// How it attended.
    pub rank: Rank,
    /// Who carried its proxies, and what each covered, where that was not the whole session.
    pub carried: Vec<(Who, Option<Localised>)>,
    /// Who stood in for its holder for a part of the session, from when to when.
    pub stood_in: Vec<(Who, (Time, Time))>,
}

/// A quorum and the rules by which it was worked out.
#[derive(Debug, Clone)]
pub(crate) struct Reckoned {
    /// The quorum.
    pub reckoning: QuorumReckoning,
    /// The rules.
    pub rules: Rules,
    /// How many seats there are.
    pub seats: i64,
}

/// An item and what happened under it.
#[derive(Debug, Clone)]
pub(crate) struct ItemFacts {
    /// Its number.
    pub number: usize,
    /// The item.
    pub item: Item,
    /// Its matter in the rules, where it has one.
    pub matter: Option<Localised>,
    /// The documents that anyone may read.
    pub documents: Vec<String>,
    /// How many there were for those who sit alone.
    pub private: usize,
    /// What happened, in order.
    pub events: Vec<Event>,
}

/// Something that happened.
#[derive(Debug, Clone)]
pub(crate) struct Event {
    /// When; nothing where it has no hour of its own.
    pub at: Option<Time>,
    /// What.
    pub told: Told,
}

/// What happened.
#[derive(Debug, Clone)]
pub(crate) enum Told {
    /// The item was on, until then.
    On(Option<Time>),
    /// Somebody had the floor, until then.
    Speech(Who, Option<Time>),
    /// Somebody raised a point of order: what became of it, and the chair's word.
    Order(Who, Outcome, Localised),
    /// What another room says in its own words.
    Lines(Vec<Line>),
}

/// What became of a point of order.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Outcome {
    /// It was heard.
    Heard,
    /// The chair did not take it.
    NotTaken,
    /// Its seat took it back.
    Withdrawn,
    /// The session was closed over it.
    Open,
}
