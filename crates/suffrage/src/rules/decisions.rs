use kernel::Localised;

use crate::{Base, Threshold, Tie, Way};

/// How many must be for a proposal.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Majority {
    /// Its name in the rules.
    pub key: String,
    /// What share.
    pub threshold: Threshold,
    /// Of what.
    pub of: Base,
    /// Whether abstentions are votes cast.
    pub abstentions: bool,
    /// What decides when there are as many for as against; only more than half knows a tie, and always says it.
    pub tie: Option<Tie>,
    /// What the colleges taken one by one must reach besides.
    pub double: Option<Double>,
}

/// The second half of a double majority: in the colleges taken one by one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    /// What share.
    pub threshold: Threshold,
    /// Of what, in the college.
    pub of: Base,
    /// In how many of the colleges that vote, at least 1; `None`: in each.
    pub colleges: Option<u32>,
}

/// Something that the organ decides on.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matter {
    /// Its name in the rules.
    pub key: String,
    /// Its name for people, in four languages.
    pub title: Localised,
    /// The names of the colleges that vote; never empty.
    pub colleges: Vec<String>,
    /// How it is voted on: the usual way first, then those that may be asked for instead. Never empty.
    pub ways: Vec<Way>,
    /// Whether it is about persons; an election always is.
    pub persons: bool,
    /// What decides.
    pub decided: Decided,
}

/// What decides a matter.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Decided {
    /// A vote of yes and no, by the majority of this name.
    Vote(String),
    /// An election of persons to seats.
    Election(Method),
}

/// How persons are elected.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Method {
    /// The majority of this name in a first round, then the most votes in a second.
    TwoRounds(String),
    /// Each member approves as many as they like; those with the most approvals are elected.
    Approval,
    /// Members rank candidates; single transferable vote by the Scottish rules of 2007.
    Transferable,
}

impl Matter {
    /// The name of the majority it asks for, where it asks for one.
    pub fn majority(&self) -> Option<&str> {
        match &self.decided {
            Decided::Vote(key) | Decided::Election(Method::TwoRounds(key)) => Some(key),
            Decided::Election(Method::Approval | Method::Transferable) => None,
        }
    }
}

impl Method {
    /// Its word in a rules file.
    pub fn word(&self) -> &'static str {
        match self {
            Self::TwoRounds(_) => "two-rounds",
            Self::Approval => "approval",
            Self::Transferable => "transferable",
        }
    }
}
