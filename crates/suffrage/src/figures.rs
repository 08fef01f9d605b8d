use std::{
    collections::BTreeSet,
    iter::Sum,
    ops::{Add, AddAssign},
};

use serde::{Deserialize, Serialize};

use crate::Base;

/// Who may vote in one college, and who is there.
///
/// In heads where a quorum is worked out, in weights where a majority is and members have weights. In a written procedure
/// those who answered are the ones present.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Attendance {
    /// The college's name in the rules.
    pub college: String,
    /// All its seats, held or vacant.
    pub seats: u64,
    /// The seats that somebody holds.
    pub filled: u64,
    /// Members present themselves.
    pub present: u64,
    /// Absent members for whom one who is present holds a proxy.
    pub represented: u64,
}

/// Votes for, against, and abstentions.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Counts {
    /// For.
    pub yes: u64,
    /// Against.
    pub no: u64,
    /// Neither.
    pub abstain: u64,
}

/// What a majority is worked out from, in one college.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figures {
    /// Who may vote and who is there.
    pub there: Attendance,
    /// How they voted.
    pub votes: Counts,
}

/// Figures that cannot be: someone mistyped, or counted twice.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Implausible {
    /// The college stands twice.
    Twice {
        /// Which.
        college: String,
    },
    /// More seats are held than there are.
    FilledAboveSeats {
        /// In which college.
        college: String,
        /// Seats held.
        filled: u64,
        /// All seats.
        seats: u64,
    },
    /// More are present or represented than hold a seat.
    ThereAboveFilled {
        /// In which college.
        college: String,
        /// Present or represented.
        there: u64,
        /// Seats held.
        filled: u64,
    },
    /// More voted than are present or represented.
    VotesAboveThere {
        /// In which college.
        college: String,
        /// Votes and abstentions.
        votes: u64,
        /// Present or represented.
        there: u64,
    },
}

impl Attendance {
    /// Present or represented.
    pub fn there(&self) -> u64 {
        self.present + self.represented
    }
}

impl Counts {
    /// Votes and abstentions together.
    pub fn all(self) -> u64 {
        self.yes + self.no + self.abstain
    }

    /// Votes cast: yes and no, with the abstentions where they count.
    pub fn cast(self, abstentions: bool) -> u64 {
        self.yes + self.no + if abstentions { self.abstain } else { 0 }
    }
}

impl Add for Counts {
    type Output = Self;

    fn add(self, other: Self) -> Self {
        Self { yes: self.yes + other.yes, no: self.no + other.no, abstain: self.abstain + other.abstain }
    }
}

impl AddAssign for Counts {
    fn add_assign(&mut self, other: Self) {
        *self = *self + other;
    }
}

impl Sum for Counts {
    fn sum<I: Iterator<Item = Self>>(counts: I) -> Self {
        counts.fold(Self::default(), Add::add)
    }
}

impl Figures {
    /// The number that a share is taken of, in this college.
    pub fn base(&self, of: Base, abstentions: bool) -> u64 {
        match of {
            Base::Cast => self.votes.cast(abstentions),
            Base::Present => self.there.present,
            Base::Represented => self.there.there(),
            Base::Filled => self.there.filled,
            Base::Seats => self.there.seats,
        }
    }
}

/// What cannot be in who is there.
pub(crate) fn attendance_faults<'a>(rows: impl Iterator<Item = &'a Attendance>) -> Vec<Implausible> {
    let mut seen = BTreeSet::new();
    let mut faults = Vec::new();
    for Attendance { college, seats, filled, present, represented } in rows {
        let (college, there) = (college.clone(), present + represented);
        if !seen.insert(college.clone()) {
            faults.push(Implausible::Twice { college: college.clone() });
        }
        if filled > seats {
            faults.push(Implausible::FilledAboveSeats { college: college.clone(), filled: *filled, seats: *seats });
        }
        if there > *filled {
            faults.push(Implausible::ThereAboveFilled { college, there, filled: *filled });
        }
    }
    faults
}

/// What cannot be in figures.
pub(crate) fn faults(figures: &[Figures]) -> Vec<Implausible> {
    let mut faults = attendance_faults(figures.iter().map(|one| &one.there));
    for Figures { there: attendance, votes } in figures {
        let (votes, there) = (votes.all(), attendance.there());
        if votes > there {
            faults.push(Implausible::VotesAboveThere { college: attendance.college.clone(), votes, there });
        }
    }
    faults
}
