use serde::{Deserialize, Serialize};

use super::{AgreementId, Change};

/// What sort of text an agreement is.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "kind", rename_all = "kebab-case")]
pub enum Kind {
    /// Says that two authorities mean to go further; commits no money.
    LetterOfIntent,
    /// Two or more authorities tie themselves for long.
    Twinning,
    /// An agreement of decentralised cooperation, with its fields and its means.
    Cooperation,
    /// A text for one action or institution under a wider agreement: a school's twinning under a city's.
    SpecificConvention {
        /// The agreement that it stands under.
        parent: AgreementId,
    },
    /// A memorandum of understanding.
    Memorandum,
    /// Changes another agreement in force, and names what it changes.
    Addendum {
        /// The agreement that it changes.
        to: AgreementId,
        /// What it changes, in the order in which the changes are made.
        changes: Vec<Change>,
    },
}

impl Kind {
    /// Every word of a kind, in the order in which they are offered.
    pub const WORDS: [&'static str; 6] =
        ["letter-of-intent", "twinning", "cooperation", "specific-convention", "memorandum", "addendum"];

    /// The word that stands for it in storage, in addresses and in message keys.
    pub fn word(&self) -> &'static str {
        match self {
            Self::LetterOfIntent => "letter-of-intent",
            Self::Twinning => "twinning",
            Self::Cooperation => "cooperation",
            Self::SpecificConvention { .. } => "specific-convention",
            Self::Memorandum => "memorandum",
            Self::Addendum { .. } => "addendum",
        }
    }

    /// The agreement that it stands under or changes, if it does.
    pub fn parent(&self) -> Option<&AgreementId> {
        match self {
            Self::SpecificConvention { parent } => Some(parent),
            Self::Addendum { to, .. } => Some(to),
            _ => None,
        }
    }
}
