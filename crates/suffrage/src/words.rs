//! The words that a rules file chooses among. The file and the code use the same.

use serde::{Deserialize, Serialize};

/// Defines an enumeration whose cases have one word each in the file.
macro_rules! words {
    ($(#[$doc:meta])* $name:ident { $($(#[$case_doc:meta])* $case:ident = $word:literal,)+ }) => {
        $(#[$doc])*
        #[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        pub enum $name { $($(#[$case_doc])* #[serde(rename = $word)] $case,)+ }

        impl $name {
            /// All of them, in the order of the documentation.
            pub const ALL: &'static [Self] = &[$(Self::$case),+];
            /// Their words, in the same order.
            pub const WORDS: &'static [&'static str] = &[$($word),+];

            /// The word for it in a rules file; stable, so that a room may name its texts by it.
            pub fn word(self) -> &'static str {
                match self { $(Self::$case => $word,)+ }
            }
        }

        impl Worded for $name {
            const WORDS: &'static [&'static str] = Self::WORDS;

            fn of(word: &str) -> Option<Self> {
                Self::ALL.iter().copied().find(|case| case.word() == word)
            }
        }
    };
}

/// What a word of the file can stand for.
pub(crate) trait Worded: Sized + Copy + PartialEq {
    /// The words it chooses among.
    const WORDS: &'static [&'static str];

    /// What this word stands for.
    fn of(word: &str) -> Option<Self>;
}

words! {
    /// Of what number of seats a quorum is a share.
    Body {
        /// All the seats, held or vacant.
        Seats = "seats",
        /// The seats that somebody holds today.
        Filled = "filled",
    }
}

words! {
    /// Of what number a majority is a share. Where members have weights, it is counted in weights.
    Base {
        /// Votes cast: yes and no, with the abstentions where the majority counts them.
        Cast = "cast",
        /// Members present themselves, whether they vote or not.
        Present = "present",
        /// Members present or represented by proxy.
        Represented = "present-or-represented",
        /// The seats that somebody holds.
        Filled = "filled",
        /// All the seats, held or vacant.
        Seats = "seats",
    }
}

words! {
    /// How a matter is voted on.
    Way {
        /// The chair finds that nobody objects; reservations are recorded by name.
        Consensus = "consensus",
        /// The assembly applauds.
        Acclamation = "acclamation",
        /// Hands are counted, and the chair records the numbers.
        ShowOfHands = "show-of-hands",
        /// Each member's vote is recorded by name.
        Named = "named",
        /// Nobody learns how a member voted.
        Secret = "secret",
    }
}

words! {
    /// What decides when there are as many for as against.
    Tie {
        /// The proposal is rejected.
        Rejected = "rejected",
        /// The chair decides, by one more vote.
        Chair = "chair",
        /// What holds today goes on: the text as it stands, the person in place.
        StatusQuo = "status-quo",
        /// A lot, drawn by hand before the assembly and recorded.
        Lot = "lot",
    }
}

words! {
    /// For what a proxy may be given.
    Scope {
        /// A whole session.
        Session = "session",
        /// One item of its agenda.
        Item = "item",
        /// One matter of the rules, whatever the items under which it comes.
        Matter = "matter",
    }
}

words! {
    /// What becomes of a second ballot for the same seat, while the vote is open.
    SecondBallot {
        /// It replaces the first.
        Replaces = "replaces",
        /// It is refused, and the first stands.
        Refused = "refused",
    }
}

words! {
    /// Whether some votes count for more than others.
    Weights {
        /// Every seat has one vote.
        None = "none",
        /// Each member has the weight that the organ gives it.
        Given = "given",
    }
}
