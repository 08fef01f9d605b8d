use std::collections::BTreeMap;

use council::rules::{HoldingId, SeatAt};
use kernel::{Localised, Time};
use serde::{Deserialize, Serialize};
use suffrage::{QuorumReckoning, SecondBallot, Voter};

/// What is fixed as a vote opens.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Opening {
    /// When.
    pub at: Time,
    /// The colleges of the organ, in order.
    pub colleges: Vec<VotingCollege>,
    /// The quorum then; of a written procedure none, since nobody is there.
    pub quorum: Option<QuorumReckoning>,
    /// What becomes of a second ballot for one seat.
    pub second: SecondBallot,
    /// Whether seats weigh differently.
    pub weighted: bool,
    /// Of a secret vote, the name of its key.
    pub key: Option<String>,
}

/// A college of the organ as a vote opened.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct VotingCollege {
    /// Its name in the rules.
    pub key: String,
    /// Its title; empty where the organ has no other.
    pub title: Localised,
    /// All its seats, held or vacant.
    pub seats: u64,
    /// What they weigh together; as many as there are where seats have no weights.
    pub weight: u64,
    /// Whether it votes on this matter.
    pub votes: bool,
}

/// A seat on the roll of a vote.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Elector {
    /// The seat.
    pub at: SeatAt,
    /// Its college in the rules.
    pub key: String,
    /// The holding through which it was held.
    pub holding: HoldingId,
    /// The body whose mandate held it, by its id in the atlas.
    pub entity: String,
    /// What its vote weighs; 1 where seats have no weights.
    pub weight: u32,
    /// Whether its holder was there as the vote opened.
    pub there: bool,
    /// The seat that casts its vote by proxy.
    pub holder: Option<SeatAt>,
}

impl Opening {
    /// All the seats of the organ.
    pub fn seats(&self) -> u64 {
        self.colleges.iter().map(|college| college.seats).sum()
    }

    /// The colleges that vote, by their names in the rules.
    pub fn voting(&self) -> Vec<String> {
        self.colleges.iter().filter(|college| college.votes).map(|college| college.key.clone()).collect()
    }

    /// The title of a college; none where the organ has no other.
    pub fn title(&self, key: &str) -> Option<&Localised> {
        self.colleges
            .iter()
            .find(|college| college.key == key)
            .map(|college| &college.title)
            .filter(|it| !it.is_empty())
    }

    /// The same with its roll, as `crates/suffrage` judges ballots: of the colleges that vote.
    pub fn judged(&self, roll: &[Elector]) -> suffrage::Opening<SeatAt> {
        let voting = self.voting();
        let roll = || roll.iter().filter(|it| voting.contains(&it.key));
        let voter = |it: &Elector| (it.at.clone(), Voter { college: it.key.clone(), weight: it.weight });
        let holders: BTreeMap<SeatAt, SeatAt> =
            roll().filter_map(|it| Some((it.at.clone(), it.holder.clone()?))).collect();
        suffrage::Opening {
            from: self.at,
            until: None,
            roll: roll().map(voter).collect(),
            holders,
            second: self.second,
        }
    }
}
