use kernel::Lang;

use crate::{Fraction, Kind};

/// Something wrong in a rules file. The room says it in words, in the reader's language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// The line where it stands, from 1, where it is known.
    pub line: Option<u32>,
    /// The key it is about, such as `matter[2].title`, entries of a list numbered from 1; empty for the file as a whole.
    pub path: String,
    /// What is wrong.
    pub problem: Problem,
}

/// What may be wrong in a rules file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Problem {
    /// It is not TOML.
    Unreadable {
        /// What the reader of TOML said, in English: for a technician, after the room's own words.
        said: String,
    },
    /// The key means nothing here.
    UnknownKey,
    /// The key is needed and absent.
    Missing,
    /// The value is of another kind.
    WrongKind {
        /// The kind that is wanted.
        wanted: Kind,
    },
    /// The word is none of those that may stand here.
    UnknownWord {
        /// What is written.
        found: String,
        /// What may be.
        allowed: &'static [&'static str],
    },
    /// A name (of a college, a matter, a majority) is not 1 to 60 small Latin letters, digits and hyphens, a letter first.
    NotAName {
        /// What is written.
        found: String,
    },
    /// A text lacks a language.
    Untranslated {
        /// Which.
        lang: Lang,
    },
    /// A text is too long (more than 500 characters), or hides or turns its letters.
    Unclean {
        /// In which language.
        lang: Lang,
    },
    /// It is not a fraction such as `2/3`.
    NotAFraction {
        /// What is written.
        found: String,
    },
    /// The fraction is above 1.
    AboveOne {
        /// What it is.
        found: Fraction,
    },
    /// It asks for at least nothing.
    NothingAsked,
    /// It asks for more than everything.
    NeverReached,
    /// The number is outside its limits.
    OutOfRange {
        /// What is written.
        found: i64,
        /// The least allowed.
        least: u32,
        /// The most allowed.
        most: u32,
    },
    /// Of the ways to ask for a number (`at_least`, `more_than`, and for a quorum `number`) not exactly one is there.
    OneBar {
        /// How many are.
        found: usize,
    },
    /// The key says nothing beside the others that are there.
    Idle,
    /// The list is empty.
    Empty,
    /// The same thing stands a second time.
    Repeated {
        /// What.
        name: String,
    },
    /// No college, or no majority, has this name.
    Unknown {
        /// The name.
        name: String,
    },
    /// The quorum asks for more members than there are seats.
    AboveSeats {
        /// What it asks.
        asked: u32,
        /// The seats there are.
        seats: u32,
    },
    /// The double majority asks for more colleges than vote on this matter.
    AboveColleges {
        /// How many it asks.
        asked: u32,
        /// How many vote.
        voting: u32,
    },
    /// The matter is about persons, and this way of voting is not secret, though the rules keep such votes secret.
    PersonsInTheOpen {
        /// The way.
        way: &'static str,
    },
    /// What decides a tie is said of a majority that knows none: any but more than half.
    NoTie,
    /// Persons are elected by a majority that also counts by college; only the whole assembly elects.
    ElectionByCollege,
    /// Persons are elected by a show of hands: hands are for and against, and name nobody.
    ElectionByHands,
    /// A show of hands is the only way, and seats have weights: hands are counted, and weigh nothing.
    WeightsByHands,
}

impl Problem {
    /// Whether it is one whatever else the file says, so that it holds in a file of which a line could not be read.
    pub(crate) fn stands_alone(&self) -> bool {
        !matches!(
            self,
            Self::Missing
                | Self::Untranslated { .. }
                | Self::OneBar { .. }
                | Self::Idle
                | Self::Empty
                | Self::Unknown { .. }
                | Self::AboveSeats { .. }
                | Self::AboveColleges { .. }
                | Self::PersonsInTheOpen { .. }
                | Self::NoTie
                | Self::ElectionByCollege
                | Self::ElectionByHands
                | Self::WeightsByHands
        )
    }
}
