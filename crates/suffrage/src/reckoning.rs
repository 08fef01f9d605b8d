use serde::{Deserialize, Serialize};

use crate::{Base, Counts, Figures, Implausible, Majority, Threshold, Tie, figures};

/// A majority worked out, with every number that a sentence about it needs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoning {
    /// In the whole assembly.
    pub whole: Reckoned,
    /// In the colleges taken one by one, for a double majority.
    pub by_college: Option<ByCollege>,
    /// What came of it.
    pub outcome: Outcome,
}

/// One share asked, and what there was.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Reckoned {
    /// What share.
    pub threshold: Threshold,
    /// Of what.
    pub of: Base,
    /// How many that is: the "17" of "two thirds of 17 votes cast".
    pub base: u64,
    /// How many must be for it: the "12".
    pub needed: u64,
    /// How the votes fell.
    pub votes: Counts,
    /// Whether enough were for it.
    pub reached: bool,
}

/// The second half of a double majority.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByCollege {
    /// Each college that votes and is counted, by name, in the order given: not one in which nobody holds a seat, except where
    /// the share is of all its seats.
    pub colleges: Vec<(String, Reckoned)>,
    /// In how many it must be reached.
    pub needed: u64,
    /// In how many it was.
    pub reached: u64,
}

/// What came of a vote.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Outcome {
    /// It is adopted.
    Adopted,
    /// It is rejected.
    Rejected,
    /// As many for as against, and one vote more would have adopted it.
    Tied(Tie),
    /// It was tied, and the chair or the lot decided.
    Settled {
        /// Which of them.
        by: Tie,
        /// Whether it is adopted.
        adopted: bool,
    },
}

impl Outcome {
    /// Whether it is adopted; `None` while the chair or the lot has yet to decide.
    pub fn adopted(self) -> Option<bool> {
        match self {
            Self::Adopted => Some(true),
            Self::Rejected | Self::Tied(Tie::Rejected | Tie::StatusQuo) => Some(false),
            Self::Tied(Tie::Chair | Tie::Lot) => None,
            Self::Settled { adopted, .. } => Some(adopted),
        }
    }
}

impl Majority {
    /// Works the majority out from the figures of the colleges that vote, in weights where members have weights.
    ///
    /// # Errors
    /// What cannot be in the figures.
    pub fn reckon(&self, figures: &[Figures]) -> Result<Reckoning, Vec<Implausible>> {
        let faults = figures::faults(figures);
        if !faults.is_empty() {
            return Err(faults);
        }
        let share = |threshold: Threshold, of, figures: &[Figures]| {
            let base = figures.iter().map(|one| one.base(of, self.abstentions)).sum();
            let votes: Counts = figures.iter().map(|one| one.votes).sum();
            let needed = threshold.needed(base);
            Reckoned { threshold, of, base, needed, votes, reached: votes.yes >= needed }
        };
        let whole = share(self.threshold, self.of, figures);
        let by_college = self.double.as_ref().map(|double| {
            let one = |one: &Figures| {
                (one.there.college.clone(), share(double.threshold, double.of, std::slice::from_ref(one)))
            };
            // As for a quorum, a college in which nobody holds a seat blocks no one, except by a share of all its seats.
            let counts = |it: &&Figures| it.there.filled > 0 || double.of == Base::Seats;
            let colleges: Vec<_> = figures.iter().filter(counts).map(one).collect();
            let reached = colleges.iter().filter(|(_, college)| college.reached).count() as u64;
            let needed = double.colleges.map_or(colleges.len() as u64, u64::from);
            ByCollege { colleges, needed, reached }
        });
        let colleges_reach = by_college.as_ref().is_none_or(|colleges| colleges.reached >= colleges.needed);
        let outcome = match self.tie {
            _ if whole.reached && colleges_reach => Outcome::Adopted,
            Some(tie) if colleges_reach && whole.tied() => Outcome::Tied(tie),
            _ => Outcome::Rejected,
        };
        Ok(Reckoning { whole, by_college, outcome })
    }
}

impl Reckoned {
    /// Whether as many are for as against, more than half are needed, and one vote more would be.
    fn tied(&self) -> bool {
        let more = u64::from(self.of == Base::Cast);
        let votes = self.votes;
        let equal = votes.yes > 0 && votes.yes == votes.no && self.threshold.is_more_than_half();
        equal && votes.yes + 1 >= self.threshold.needed(self.base + more)
    }
}

impl Reckoning {
    /// The same once the chair has voted or the lot was drawn, for it or against. What was not waiting stays as it is.
    #[must_use]
    pub fn settle(self, adopted: bool) -> Self {
        match self.outcome {
            Outcome::Tied(by @ (Tie::Chair | Tie::Lot)) => Self { outcome: Outcome::Settled { by, adopted }, ..self },
            _ => self,
        }
    }
}
