use std::collections::{BTreeMap, BTreeSet};

use kernel::Time;

use crate::{SecondBallot, Slip};

/// A ballot as it arrives. `S` names a seat; `C` is what is said: a [`crate::Choice`], a ranking, marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballot<S, C> {
    /// Its own number, which no other has: a second arrival of the same is a replay.
    pub id: String,
    /// Whose vote it is.
    pub seat: S,
    /// Who casts it: the same, or the holder of their proxy.
    pub by: S,
    /// When it arrived.
    pub at: Time,
    /// What it says; `None` when it could not be read.
    pub choice: Option<C>,
}

/// A member's place on the roll of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Voter {
    /// Their college.
    pub college: String,
    /// Their weight; 1 where members have none.
    pub weight: u32,
}

/// One vote, as it was opened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Opening<S> {
    /// When it opened; a ballot of that instant is in time.
    pub from: Time,
    /// When it closed; a ballot of that instant is too late.
    pub until: Option<Time>,
    /// Who may vote.
    pub roll: BTreeMap<S, Voter>,
    /// Who casts whose vote by proxy, by giver ([`crate::holders`]).
    pub holders: BTreeMap<S, S>,
    /// What becomes of a second ballot.
    pub second: SecondBallot,
}

/// Why a ballot is not taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum BallotRefusal<S> {
    /// The vote is not open yet.
    NotYet {
        /// When it opens.
        from: Time,
    },
    /// The vote is closed.
    Closed {
        /// Since when.
        until: Time,
    },
    /// Whoever casts it has no vote here.
    NotAMember,
    /// The vote is another's, who has given no proxy for it to whoever casts it.
    NoProxy,
    /// The member gave their vote to another, and has not taken it back.
    GivenAway {
        /// To whom.
        holder: S,
    },
    /// The very same ballot arrived before.
    Replayed,
    /// It cannot be read.
    Malformed,
    /// There is a ballot for this seat, and the rules let none replace it.
    Second {
        /// When the first arrived.
        first: Time,
    },
}

/// What became of a ballot that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Taken {
    /// It is the first for its seat.
    First,
    /// It replaces the one that came at this instant.
    Replaces(Time),
}

/// The ballots taken in one vote: one a seat.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Urn<S, C> {
    opening: Opening<S>,
    kept: BTreeMap<S, Ballot<S, C>>,
    seen: BTreeSet<String>,
}

impl<S: Ord + Clone> Opening<S> {
    /// Whether a ballot is taken. `first` is when the ballot that stands for its seat arrived, where one does; `replayed`,
    /// whether one of its number arrived before. Whoever keeps ballots elsewhere than in an [`Urn`] asks here.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn check<C>(
        &self,
        ballot: &Ballot<S, C>,
        first: Option<Time>,
        replayed: bool,
    ) -> Result<Taken, BallotRefusal<S>> {
        if ballot.at < self.from {
            return Err(BallotRefusal::NotYet { from: self.from });
        }
        if let Some(until) = self.until.filter(|until| ballot.at >= *until) {
            return Err(BallotRefusal::Closed { until });
        }
        self.may_cast(&ballot.by, &ballot.seat)?;
        if replayed {
            return Err(BallotRefusal::Replayed);
        }
        if ballot.choice.is_none() {
            return Err(BallotRefusal::Malformed);
        }
        match (first, self.second) {
            (None, _) => Ok(Taken::First),
            (Some(first), SecondBallot::Replaces) => Ok(Taken::Replaces(first)),
            (Some(first), SecondBallot::Refused) => Err(BallotRefusal::Second { first }),
        }
    }

    /// Whether somebody may cast the vote of a seat: their own, unless they gave it away, or that of whoever gave it to them, also
    /// where they have no vote of their own here.
    ///
    /// # Errors
    /// Why not.
    pub fn may_cast(&self, by: &S, seat: &S) -> Result<(), BallotRefusal<S>> {
        let is_voter = |it: &S| self.roll.contains_key(it);
        match self.holders.get(seat) {
            _ if !is_voter(seat) => Err(BallotRefusal::NotAMember),
            Some(holder) if by == seat => Err(BallotRefusal::GivenAway { holder: holder.clone() }),
            Some(holder) if by == holder => Ok(()),
            _ if by == seat => Ok(()),
            _ if is_voter(by) => Err(BallotRefusal::NoProxy),
            _ => Err(BallotRefusal::NotAMember),
        }
    }
}

impl<S: Ord + Clone, C: Clone> Urn<S, C> {
    /// An empty one.
    pub fn new(opening: Opening<S>) -> Self {
        Self { opening, kept: BTreeMap::new(), seen: BTreeSet::new() }
    }

    /// Takes a ballot, or says why not.
    ///
    /// # Errors
    /// As [`Opening::check`]; the urn is as it was.
    pub fn cast(&mut self, ballot: Ballot<S, C>) -> Result<Taken, BallotRefusal<S>> {
        let first = self.kept.get(&ballot.seat).map(|first| first.at);
        let taken = self.opening.check(&ballot, first, self.seen.contains(&ballot.id))?;
        self.seen.insert(ballot.id.clone());
        self.kept.insert(ballot.seat.clone(), ballot);
        Ok(taken)
    }

    /// The ballots that count, in the order of the seats.
    pub fn kept(&self) -> impl Iterator<Item = &Ballot<S, C>> {
        self.kept.values()
    }

    /// The same as slips, ready to be counted.
    pub fn slips(&self) -> Vec<Slip<C>> {
        let slip = |ballot: &Ballot<S, C>| {
            let voter = self.opening.roll.get(&ballot.seat)?;
            let (college, weight, by_proxy) = (voter.college.clone(), voter.weight, ballot.by != ballot.seat);
            Some(Slip { college, weight, by_proxy, choice: ballot.choice.clone()? })
        };
        self.kept().filter_map(slip).collect()
    }
}
