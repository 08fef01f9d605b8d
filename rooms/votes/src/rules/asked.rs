//! What is asked, and whether the rules let it be asked so.

use council::rules::Manner;
use kernel::Localised;
use suffrage::{Decided, Rules, Way};

use super::{Kind, VoteInput, VoteRefusal, is_tacit};

/// The matter of the rules under which declarations are adopted.
pub const DECLARATION: &str = "declaration";

/// How many may stand for an election at most.
pub const CANDIDATES_MOST: usize = 60;

impl VoteInput {
    /// That the rules let it be asked so, in a session held in this manner: in writing nobody raises a hand.
    ///
    /// # Errors
    /// The first reason why not.
    pub fn holds(&self, rules: Option<&Rules>, manner: Manner) -> Result<(), VoteRefusal> {
        let rules = rules.ok_or(VoteRefusal::NoSuchMatter)?;
        let matter = rules.matter(&self.matter).ok_or(VoteRefusal::NoSuchMatter)?;
        if !matter.ways.contains(&self.way) {
            return Err(VoteRefusal::NoSuchWay);
        }
        let elects = matches!(matter.decided, Decided::Election(_));
        if elects != matches!(self.kind, Kind::Election { .. }) {
            return Err(VoteRefusal::OtherKind);
        }
        let weighted = rules.ballots.weights == suffrage::Weights::Given;
        if self.way == Way::ShowOfHands && (elects || weighted) {
            return Err(VoteRefusal::NotByHands);
        }
        if !suits(self.way, manner) {
            return Err(VoteRefusal::NoHandsInWriting);
        }
        match &self.kind {
            Kind::Proposal => Ok(()),
            Kind::Declaration { text } if text.is_empty() => Err(VoteRefusal::NoText),
            Kind::Declaration { .. } => Ok(()),
            Kind::Election { candidates, seats } => stand(candidates, *seats, self.way),
        }
    }
}

/// Whether votes are taken in this way in sessions held in this manner: in writing nobody raises a hand.
pub fn suits(way: Way, manner: Manner) -> bool {
    way != Way::ShowOfHands || manner != Manner::Written
}

/// That these may stand for so many seats.
fn stand(candidates: &[Localised], seats: usize, way: Way) -> Result<(), VoteRefusal> {
    if candidates.is_empty() || candidates.len() > CANDIDATES_MOST || seats == 0 || seats > candidates.len() {
        return Err(VoteRefusal::CandidatesAndSeats);
    }
    if candidates.iter().enumerate().any(|(at, one)| candidates[..at].contains(one)) {
        return Err(VoteRefusal::SameCandidate);
    }
    if is_tacit(way) && candidates.len() > seats {
        return Err(VoteRefusal::MoreThanSeats);
    }
    Ok(())
}
