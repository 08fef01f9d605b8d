//! Which locality a name or an identifier means.

mod index;
mod rules;
#[cfg(test)]
mod tests;
mod titles;

pub use index::{Builder, Gazetteer, Known};
pub use rules::{NEAR, NEAR_BY_OTHER_NAME};

use crate::{Country, Reason};

/// A locality that may be meant.
#[derive(Debug, Clone, PartialEq)]
pub struct Candidate {
    /// By which the caller knows it.
    pub handle: u32,
    /// Its country.
    pub country: Country,
    /// Which of its names was sought.
    pub name: Borne,
    /// Its inhabitants, where documented.
    pub population: Option<u64>,
    /// How far it lies from where the file says, where both are known.
    pub kilometres: Option<f64>,
    /// Whether it is an administrative division.
    pub division: bool,
}

/// Which of a locality's names a name is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Borne {
    /// Its main one.
    Main,
    /// Another, in any language.
    Other,
    /// Its main one cut short: "Marly" for Marly-le-Roi. Another Marly bears it in full.
    Short,
}

impl Candidate {
    fn far(&self) -> f64 {
        self.kilometres.unwrap_or(f64::MAX)
    }
}

/// What an end of a relation means.
#[derive(Debug, Clone, PartialEq)]
pub enum Resolution {
    /// This locality, and by what it was known.
    One(Candidate, How),
    /// Several may be meant, or nothing decides about the only one. A person chooses.
    Ambiguous(Vec<Candidate>),
    /// None is meant. Those that bear the name lie elsewhere.
    Unknown(Vec<Candidate>),
    /// What the file says contradicts what is known of these. A person decides.
    Conflict(Contradiction, Vec<Candidate>),
}

/// By what a locality was known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// It carries the item of Wikidata.
    Wikidata,
    /// It carries the number of GeoNames.
    GeoNames,
    /// Its main name, with country and place as far as the file gives them.
    MainName,
    /// Another of its names, likewise.
    OtherName,
    /// One of its names without what the file adds to tell it from namesakes, "Munster, Lower Saxony", or to say that it is a
    /// town, "Ville de Paris".
    Unqualified,
}

/// What contradicts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Contradiction {
    /// Name and place fit, the country does not: a former state, a disputed territory, an overseas one, or a mistake.
    Country,
    /// The identifiers of the file are of two localities, or the locality carries another.
    Identifiers,
}

impl Resolution {
    /// The locality that is meant, if one is.
    pub fn handle(&self) -> Option<u32> {
        if let Self::One(candidate, _) = self { Some(candidate.handle) } else { None }
    }

    /// Why a relation with this end is not taken; none when it is.
    pub fn reason(&self) -> Option<Reason> {
        match self {
            Self::One(..) => None,
            Self::Ambiguous(_) => Some(Reason::Ambiguous),
            Self::Unknown(_) => Some(Reason::Unknown),
            Self::Conflict(..) => Some(Reason::Conflict),
        }
    }
}
