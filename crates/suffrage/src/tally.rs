use serde::{Deserialize, Serialize};

use crate::{Attendance, Counts, Figures};

/// What a member says to a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Choice {
    /// For.
    Yes,
    /// Against.
    No,
    /// Neither.
    Abstain,
}

/// A ballot as it is counted: what it says, and what it weighs. It names nobody, so that a secret ballot is one too.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Slip<C> {
    /// The college that it counts in.
    pub college: String,
    /// Its weight; 1 where members have none.
    pub weight: u32,
    /// Whether another cast it, by proxy.
    pub by_proxy: bool,
    /// What it says.
    pub choice: C,
}

/// The votes of one college.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct CollegeTally {
    /// Its name in the rules.
    pub college: String,
    /// Ballots that members cast themselves, in heads.
    pub own: Counts,
    /// Ballots cast for them by proxy, in heads.
    pub by_proxy: Counts,
    /// All of them, in weights.
    pub weighed: Counts,
}

impl Choice {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Yes, Self::No, Self::Abstain];

    /// The word for it in forms and files.
    pub fn word(self) -> &'static str {
        match self {
            Self::Yes => "yes",
            Self::No => "no",
            Self::Abstain => "abstain",
        }
    }

    /// What this word says; `None` when it is malformed.
    pub fn of(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|choice| choice.word() == word)
    }

    fn counted(self, weight: u32) -> Counts {
        let mut counts = Counts::default();
        *match self {
            Self::Yes => &mut counts.yes,
            Self::No => &mut counts.no,
            Self::Abstain => &mut counts.abstain,
        } = weight.into();
        counts
    }
}

impl CollegeTally {
    /// All its ballots, in heads.
    pub fn heads(&self) -> Counts {
        self.own + self.by_proxy
    }

    /// What a majority is worked out from, with who is there, in the same measure as its weights.
    pub fn figures(&self, there: Attendance) -> Figures {
        Figures { there, votes: self.weighed }
    }
}

/// Counts slips by college; `colleges` says which vote, and in what order they come out. Others count nowhere.
pub fn tally(colleges: &[String], slips: impl IntoIterator<Item = Slip<Choice>>) -> Vec<CollegeTally> {
    let empty = |college: &String| CollegeTally { college: college.clone(), ..CollegeTally::default() };
    let mut tallies: Vec<_> = colleges.iter().map(empty).collect();
    for slip in slips {
        let Some(tally) = tallies.iter_mut().find(|tally| tally.college == slip.college) else { continue };
        let heads = if slip.by_proxy { &mut tally.by_proxy } else { &mut tally.own };
        *heads += slip.choice.counted(1);
        tally.weighed += slip.choice.counted(slip.weight);
    }
    tallies
}
