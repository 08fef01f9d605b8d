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

impl<S: Ord + Clone, C: Clone> Urn<S, C> {
    /// An empty one.
    pub fn new(opening: Opening<S>) -> Self {
        Self { opening, kept: BTreeMap::new(), seen: BTreeSet::new() }
    }

    /// Takes a ballot, or says why not.
    ///
    /// # Errors
    /// [`BallotRefusal`]; the urn is as it was.
    pub fn cast(&mut self, ballot: Ballot<S, C>) -> Result<Taken, BallotRefusal<S>> {
        let first = self.refuse(&ballot)?;
        self.seen.insert(ballot.id.clone());
        self.kept.insert(ballot.seat.clone(), ballot);
        Ok(first.map_or(Taken::First, Taken::Replaces))
    }

    /// When the ballot that this one replaces arrived.
    fn refuse(&self, ballot: &Ballot<S, C>) -> Result<Option<Time>, BallotRefusal<S>> {
        let Opening { from, until, roll, holders, second } = &self.opening;
        if ballot.at < *from {
            return Err(BallotRefusal::NotYet { from: *from });
        }
        if let Some(until) = until.filter(|until| ballot.at >= *until) {
            return Err(BallotRefusal::Closed { until });
        }
        if !roll.contains_key(&ballot.seat) || !roll.contains_key(&ballot.by) {
            return Err(BallotRefusal::NotAMember);
        }
        match holders.get(&ballot.seat) {
            Some(holder) if ballot.by == ballot.seat => {
                return Err(BallotRefusal::GivenAway { holder: holder.clone() });
            }
            holder if ballot.by != ballot.seat && holder != Some(&ballot.by) => return Err(BallotRefusal::NoProxy),
            _ => {}
        }
        if self.seen.contains(&ballot.id) {
            return Err(BallotRefusal::Replayed);
        }
        if ballot.choice.is_none() {
            return Err(BallotRefusal::Malformed);
        }
        let first = self.kept.get(&ballot.seat).map(|first| first.at);
        match (first, second) {
            (Some(first), SecondBallot::Refused) => Err(BallotRefusal::Second { first }),
            _ => Ok(first),
        }
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
