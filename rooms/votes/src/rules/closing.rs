use kernel::Time;
use serde::{Deserialize, Serialize};
use suffrage::{
    Attendance, CollegeTally, Outcome, QuorumReckoning, Reckoning, Tie, Way,
    election::{Act, Best, FirstRound, LotFor, Stage, Transferable},
};

use super::{Vote, may_publish};

/// What is recorded as a vote closes: every number that a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Closing {
    /// When.
    pub at: Time,
    /// The quorum then. Who voted was there; of a written procedure nobody else.
    pub quorum: QuorumReckoning,
    /// Who could vote and was there, in heads, in the colleges that vote.
    pub there: Vec<Attendance>,
    /// The same in the measure in which votes are counted: a count that goes on with a lot goes on from it.
    pub counted: Vec<Attendance>,
    /// How many ballots were cast, in heads, in the colleges that vote; none where hands were counted, or nobody voted.
    pub voted: Vec<Voted>,
    /// What came of it.
    pub result: VoteResult,
    /// Of an election in which several colleges vote, the votes of each; none of a secret one where few voted in a college, or seats weigh
    /// differently. Of elections that were closed before it was kept there is none.
    #[serde(default)]
    pub by_college: Vec<CollegeVotes>,
    /// The lots drawn so far, in the order in which the count asked for them.
    pub lots: Vec<usize>,
    /// Of a secret vote, whether its ballots are published: not where there are few in a college, or seats weigh differently.
    pub published: bool,
}

/// What came of a vote.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum VoteResult {
    /// Nobody objected: it is adopted, or those who stand are elected, without a ballot.
    Unopposed,
    /// Somebody objected: it is put to the vote otherwise, or falls.
    Opposed,
    /// Ballots of yes and no were counted.
    Counted {
        /// The votes by college, those cast by proxy apart. Of a secret vote, what was cast by proxy is not apart; where few voted in a
        /// college, or seats weigh differently, all colleges are one without a name; there weights stand in the place of heads.
        tallies: Vec<CollegeTally>,
        /// The majority worked out.
        reckoning: Reckoning,
    },
    /// Ballots for persons were counted.
    Elected(Count),
}

/// How many ballots were cast in a college.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Voted {
    /// Its name in the rules.
    pub college: String,
    /// By members themselves.
    pub own: u64,
    /// For them by proxy.
    pub by_proxy: u64,
    /// By how many seats: one may cast its own and others' by proxy.
    pub casting: u64,
    /// What they weigh; nothing where the vote was closed before this was kept.
    #[serde(default)]
    pub weight: u64,
    /// Of an election by marks, what those of them weigh that name nobody; of a secret one those of all colleges stand with the first.
    #[serde(default)]
    pub blank: u64,
}

/// The votes that candidates have in a college.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollegeVotes {
    /// Its name in the rules.
    pub college: String,
    /// The votes of each candidate, in weights; in a count by transfers its first preferences.
    pub votes: Vec<u64>,
}

/// How an election was counted.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// By majority, a first round.
    FirstRound(FirstRound),
    /// The second round: the most votes elect.
    SecondRound(Best),
    /// By approval.
    Approval(Best),
    /// By single transferable vote.
    Transferable(Transferable),
}

impl Vote {
    /// The stages of a count by transfers, as they are told: none of any other vote, nor of a secret one of which totals alone are
    /// published.
    pub fn stages(&self) -> &[Stage] {
        let (Some(opening), Some(closing)) = (self.opening(), self.closing()) else { return &[] };
        let veiled = self.said.way == Way::Secret && !may_publish(opening, &closing.voted);
        match &closing.result {
            VoteResult::Elected(Count::Transferable(count)) if !veiled => &count.stages,
            _ => &[],
        }
    }
}

impl Count {
    /// Who is elected so far.
    pub fn elected(&self) -> &[usize] {
        match self {
            Self::FirstRound(round) => &round.best.elected,
            Self::SecondRound(best) | Self::Approval(best) => &best.elected,
            Self::Transferable(count) => &count.elected,
        }
    }

    /// Who stands in the second round; empty where there is none.
    pub fn next(&self) -> &[usize] {
        match self {
            Self::FirstRound(round) => &round.next,
            Self::SecondRound(_) | Self::Approval(_) | Self::Transferable(_) => &[],
        }
    }

    /// What the lot that was drawn for a candidate decided, where that is not the place: each is acted upon once at most, at the stage after.
    pub fn drawn_for(&self, candidate: usize) -> Option<LotFor> {
        let Self::Transferable(count) = self else { return None };
        count.stages.iter().find_map(|stage| match stage.act {
            Act::Surplus(of) if of == candidate => Some(LotFor::Surplus),
            Act::Exclusion(of) if of == candidate => Some(LotFor::Exclusion),
            Act::First | Act::Surplus(_) | Act::Exclusion(_) => None,
        })
    }

    /// Between whom a lot is to be drawn, where the count waits for one, and what it is for where that is not the place.
    pub fn awaits(&self) -> Option<(&[usize], Option<LotFor>)> {
        match self {
            Self::FirstRound(FirstRound { best, .. }) | Self::SecondRound(best) | Self::Approval(best) => {
                (!best.tied.is_empty()).then_some((best.tied.as_slice(), None))
            }
            Self::Transferable(count) => count.awaits.as_ref().map(|(what, among)| (among.as_slice(), Some(*what))),
        }
    }
}

impl VoteResult {
    /// Whether the chair or a lot has yet to decide something.
    pub fn awaits(&self) -> bool {
        match self {
            Self::Unopposed | Self::Opposed => false,
            Self::Counted { reckoning, .. } => matches!(reckoning.outcome, Outcome::Tied(Tie::Chair | Tie::Lot)),
            Self::Elected(count) => count.awaits().is_some(),
        }
    }
}
