use suffrage::{
    Choice,
    election::{Marks, Ranking, UnfitMarks, UnfitRanking},
};

use super::{Kind, Vote};

/// What a ballot says.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord)]
pub enum Said {
    /// Yes, no, or neither.
    Choice(Choice),
    /// The candidates that it marks; none on a blank one.
    Marks(Vec<usize>),
    /// The candidates in the order of its preferences.
    Ranking(Vec<usize>),
}

/// What the ballots of a vote look like.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Paper {
    /// Yes, no, abstention.
    Choice,
    /// So many candidates may be marked.
    Marks {
        /// How many stand.
        candidates: usize,
        /// How many may be marked.
        most: usize,
    },
    /// Candidates are put in order.
    Ranking {
        /// How many stand.
        candidates: usize,
    },
}

/// Why a ballot is malformed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Malformed {
    /// Nothing is chosen.
    Nothing,
    /// More candidates are chosen than may be.
    TooMany {
        /// How many are.
        n: usize,
        /// How many may be.
        most: usize,
    },
    /// It is blank, and chooses somebody.
    BlankAndName,
    /// A rank is given to nobody that comes before one that is given.
    Skipped,
    /// A rank is given to two candidates, or a candidate is chosen twice.
    Twice,
    /// It says what no form of this vote does.
    Unreadable,
}

impl Said {
    /// Its text, as it is kept: `yes`, `+0.3` for marks, `>2.0.1` for an order.
    pub fn text(&self) -> String {
        let joined = |all: &[usize]| all.iter().map(usize::to_string).collect::<Vec<_>>().join(".");
        match self {
            Self::Choice(choice) => choice.word().to_owned(),
            Self::Marks(marked) => format!("+{}", joined(marked)),
            Self::Ranking(order) => format!(">{}", joined(order)),
        }
    }

    /// What a text that was kept says.
    pub fn of(text: &str) -> Option<Self> {
        let numbers = |text: &str| -> Option<Vec<usize>> {
            text.split('.').filter(|part| !part.is_empty()).map(|part| part.parse().ok()).collect()
        };
        match text.split_at_checked(1)? {
            ("+", rest) => numbers(rest).map(Self::Marks),
            (">", rest) => numbers(rest).map(Self::Ranking),
            _ => Choice::of(text).map(Self::Choice),
        }
    }
}

impl Paper {
    /// What the ballots of this vote look like; `method` is the election's, where the matter is one.
    pub fn of(vote: &Vote, method: Option<&suffrage::Method>) -> Self {
        let (candidates, seats) = (vote.said.kind.candidates().len(), vote.said.kind.seats());
        match (&vote.said.kind, method) {
            (Kind::Proposal | Kind::Declaration { .. }, _) => Self::Choice,
            (Kind::Election { .. }, Some(suffrage::Method::Transferable)) => Self::Ranking { candidates },
            (Kind::Election { .. }, Some(suffrage::Method::Approval)) => Self::Marks { candidates, most: candidates },
            (Kind::Election { .. }, _) => Self::Marks { candidates, most: seats },
        }
    }

    /// The same, by the rules under which its session sits.
    pub fn under(vote: &Vote, rules: Option<&suffrage::Rules>) -> Self {
        let matter = rules.and_then(|rules| rules.matter(&vote.said.matter));
        let method = matter.and_then(|matter| match &matter.decided {
            suffrage::Decided::Election(method) => Some(method),
            suffrage::Decided::Vote(_) => None,
        });
        Self::of(vote, method)
    }

    /// The same ballot where it is well formed for this paper.
    ///
    /// # Errors
    /// Why it is malformed.
    pub fn take(self, said: Said) -> Result<Said, Malformed> {
        match (self, said) {
            (Self::Choice, said @ Said::Choice(_)) => Ok(said),
            (Self::Marks { candidates, most }, Said::Marks(marked)) => {
                Ok(Said::Marks(Marks::new(marked, candidates, most)?.candidates().to_vec()))
            }
            (Self::Ranking { candidates }, Said::Ranking(order)) => {
                Ok(Said::Ranking(Ranking::new(order, candidates)?.preferences().to_vec()))
            }
            _ => Err(Malformed::Unreadable),
        }
    }

    /// How long the text of its longest ballot is, in bytes.
    pub fn longest(self) -> usize {
        match self {
            Self::Choice => "abstain".len(),
            Self::Marks { candidates, .. } | Self::Ranking { candidates } => 1 + candidates * 5,
        }
    }
}

impl From<UnfitMarks> for Malformed {
    fn from(why: UnfitMarks) -> Self {
        match why {
            UnfitMarks::Unknown(_) => Self::Unreadable,
            UnfitMarks::Twice(_) => Self::Twice,
            UnfitMarks::TooMany { marked, most } => Self::TooMany { n: marked, most },
        }
    }
}

impl From<UnfitRanking> for Malformed {
    fn from(why: UnfitRanking) -> Self {
        match why {
            UnfitRanking::Empty => Self::Nothing,
            UnfitRanking::Unknown(_) => Self::Unreadable,
            UnfitRanking::Twice(_) => Self::Twice,
        }
    }
}
