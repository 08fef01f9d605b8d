//! The rules of one organ. What [`Rules::read`] gives has been checked as a whole.

mod decisions;
mod organ;
mod write;

use kernel::Localised;

use crate::{Fault, Scope, SecondBallot, Weights, reader};

pub use decisions::{Decided, Double, Majority, Matter, Method};
pub use organ::{Asked, Bar, College, Quorum, SecondCall};

/// How an organ decides.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rules {
    /// Whether these rules are an example that binds nobody.
    pub example: bool,
    /// Where they come from, or that the organ's own are not public.
    pub source: Localised,
    /// The colleges that make up the organ; at least one.
    pub colleges: Vec<College>,
    /// How many must be there.
    pub quorum: Quorum,
    /// The majorities that matters name; at least one.
    pub majorities: Vec<Majority>,
    /// What the organ decides on; at least one matter.
    pub matters: Vec<Matter>,
    /// What a member may do for an absent one; `None`: nobody votes for another.
    pub proxies: Option<Proxies>,
    /// How ballots are taken.
    pub ballots: Ballots,
    /// How long before, in days.
    pub notice: Notice,
}

/// What a member may do for an absent one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Proxies {
    /// How many proxies one person may hold; at least 1.
    pub per_holder: u32,
    /// For what a proxy may be given; never empty.
    pub scopes: Vec<Scope>,
    /// How many hours before the opening it must have arrived; 0: up to the opening itself.
    pub deadline_hours: u32,
    /// Whether only a member of the same college may hold it.
    pub same_college: bool,
}

/// How ballots are taken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ballots {
    /// What becomes of a second ballot for the same seat.
    pub second: SecondBallot,
    /// Whether some votes count for more.
    pub weights: Weights,
    /// Whether votes about persons are always secret.
    pub secret_on_persons: bool,
}

/// Days before the day by which a convocation must have gone out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Notice {
    /// For an ordinary session.
    pub ordinary: u32,
    /// For an extraordinary session.
    pub extraordinary: u32,
    /// How long a written procedure stays open at least.
    pub written: u32,
    /// Between a session without quorum and the second convocation; 0: the same day.
    pub second: u32,
}

impl Rules {
    /// Reads and checks a rules file; its keys are [`crate::KEYS`].
    ///
    /// # Errors
    /// Every fault found, in the order of the lines.
    pub fn read(text: &str) -> Result<Self, Vec<Fault>> {
        reader::read(text)
    }

    /// The canonical file: [`Rules::read`] gives these rules back from it.
    pub fn write(&self) -> String {
        write::write(self)
    }

    /// The college of this name.
    pub fn college(&self, key: &str) -> Option<&College> {
        self.colleges.iter().find(|college| college.key == key)
    }

    /// The matter of this name.
    pub fn matter(&self, key: &str) -> Option<&Matter> {
        self.matters.iter().find(|matter| matter.key == key)
    }

    /// The majority of this name.
    pub fn majority(&self, key: &str) -> Option<&Majority> {
        self.majorities.iter().find(|majority| majority.key == key)
    }

    /// All the seats, when every college has a number of them.
    pub fn seats(&self) -> Option<u32> {
        self.colleges.iter().map(|college| college.seats).sum()
    }
}
