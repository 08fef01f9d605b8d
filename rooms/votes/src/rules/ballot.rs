//! Whether a ballot is taken.

use std::collections::BTreeSet;

use council::rules::{Chair, SeatAt};
use kernel::{Actor, Time};
use suffrage::{Ballot, BallotRefusal, Taken, Way};

use super::{Elector, Paper, Said, State, Untaken, Vote, VoteVerb, is_tacit, may_in_vote};

/// A ballot as it arrives.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct BallotInput {
    /// Its own number, made with the form: a second arrival of the same is a replay.
    pub number: String,
    /// Whose vote it is.
    pub seat: SeatAt,
    /// What it says; none where it could not be read.
    pub said: Option<Said>,
    /// Whether the secretary enters what the seat said aloud in the hall.
    pub aloud: bool,
}

/// What a ballot is judged by.
pub struct Judge<'a> {
    /// The vote.
    pub vote: &'a Vote,
    /// Its roll; of a written procedure with its end.
    pub roll: &'a suffrage::Opening<SeatAt>,
    /// The same as it was kept at the opening.
    pub electors: &'a [Elector],
    /// What its ballots look like.
    pub paper: Paper,
    /// The seats as they are held now.
    pub chairs: &'a [Chair],
    /// The seats that are checked in; none where nobody is, since the session is by written procedure.
    pub there: Option<&'a BTreeSet<SeatAt>>,
    /// Of these, the seats that are in a hall: checked in by name or by a pass.
    pub hall: &'a BTreeSet<SeatAt>,
    /// Whether the session sits.
    pub sits: bool,
    /// Now.
    pub now: Time,
}

/// The ballot that stands for a seat.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Standing {
    /// When it arrived.
    pub at: Time,
    /// Whether the secretary entered it.
    pub aloud: bool,
}

/// A ballot that is taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TakenBallot {
    /// Whose vote it is.
    pub seat: SeatAt,
    /// Which seat casts it.
    pub by: SeatAt,
    /// What it says.
    pub said: Said,
    /// Whether it is the first, or replaces one.
    pub taken: Taken,
}

impl Judge<'_> {
    /// Takes a ballot, or says why not. `first` is the one that stands for its seat, `replayed` whether one of its number arrived.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn take(
        &self,
        actor: &Actor,
        input: BallotInput,
        (first, replayed): (Option<Standing>, bool),
    ) -> Result<TakenBallot, Untaken> {
        let at = self.now;
        match &self.vote.state {
            State::Prepared => return Err(BallotRefusal::NotYet { from: at }.into()),
            State::Counting(_, closing) | State::Closed(_, closing) => {
                return Err(BallotRefusal::Closed { until: closing.at }.into());
            }
            State::Withdrawn(_, end) => return Err(BallotRefusal::Closed { until: end.at }.into()),
            State::Open(_) => {}
        }
        let way = self.vote.said.way;
        if is_tacit(way) || way == Way::ShowOfHands || (input.aloud && way != Way::Named) {
            return Err(Untaken::NoBallots);
        }
        if input.seat.college.as_str().is_empty() {
            return Err(BallotRefusal::Malformed.into());
        }
        let by = self.caster(actor, &input)?;
        self.roll.may_cast(&by, &input.seat)?;
        if by != input.seat && !self.carries(&by, &input.seat) {
            return Err(Untaken::ProxyLapsed);
        }
        if !self.sits {
            return Err(Untaken::NotSitting);
        }
        if self.there.is_some_and(|there| !there.contains(&by)) {
            return Err(Untaken::NotThere);
        }
        if input.aloud && !(self.hall.contains(&by) && self.holds(&by)) {
            return Err(Untaken::NotThere);
        }
        if input.aloud && first.is_some_and(|first| !first.aloud) {
            return Err(Untaken::OwnBallot);
        }
        let choice = input.said.and_then(|said| self.paper.take(said).ok());
        // The clock of another machine may be behind that of the one that opened the vote: its state says that it is open.
        let at = at.max(self.roll.from);
        let ballot = Ballot { id: input.number, seat: input.seat, by, at, choice };
        let taken = self.roll.check(&ballot, first.map(|first| first.at), replayed)?;
        let said = ballot.choice.ok_or(BallotRefusal::Malformed)?;
        Ok(TakenBallot { seat: ballot.seat, by: ballot.by, said, taken })
    }

    /// Whether whoever holds a seat may sit.
    fn holds(&self, seat: &SeatAt) -> bool {
        self.chairs.iter().any(|chair| chair.at == *seat && chair.sits)
    }

    /// Whether a proxy still stands: whoever carries it holds the seat as they did when the vote opened, and the giver may sit.
    fn carries(&self, by: &SeatAt, seat: &SeatAt) -> bool {
        let then = self.electors.iter().find(|it| it.at == *by).map(|it| &it.holding);
        let same = |chair: &Chair| chair.at == *by && Some(&chair.holding) == then;
        self.holds(seat) && self.chairs.iter().any(same)
    }

    /// The seat through which somebody casts the vote of a seat: their own, that of its proxy, else any that they hold.
    fn caster(&self, actor: &Actor, input: &BallotInput) -> Result<SeatAt, Untaken> {
        let holder = self.roll.holders.get(&input.seat);
        if input.aloud {
            let enters = may_in_vote(actor, VoteVerb::EnterAloud, &[]);
            return if enters {
                Ok(holder.unwrap_or(&input.seat).clone())
            } else {
                Err(BallotRefusal::NotAMember.into())
            };
        }
        let mine = self.chairs.iter().filter(|it| may_in_vote(actor, VoteVerb::Vote, std::slice::from_ref(it)));
        let mine: Vec<&SeatAt> = mine.map(|it| &it.at).collect();
        let one_of_mine = |at: &SeatAt| mine.contains(&at);
        let own = Some(&input.seat).filter(|at| one_of_mine(at));
        let held = holder.filter(|at| one_of_mine(at));
        own.filter(|_| holder.is_none())
            .or(held)
            .or(own)
            .or(mine.first().copied())
            .cloned()
            .ok_or_else(|| BallotRefusal::NotAMember.into())
    }
}
