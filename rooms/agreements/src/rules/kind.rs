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

    /// The kind of this word for a text that was signed elsewhere: one that stands by itself, or under `parent`. An addendum
    /// is none: without its text nobody knows what it changes.
    pub fn signed_elsewhere(word: &str, parent: Option<AgreementId>) -> Option<Self> {
        match (word, parent) {
            ("letter-of-intent", None) => Some(Self::LetterOfIntent),
            ("twinning", None) => Some(Self::Twinning),
            ("cooperation", None) => Some(Self::Cooperation),
            ("memorandum", None) => Some(Self::Memorandum),
            ("specific-convention", Some(parent)) => Some(Self::SpecificConvention { parent }),
            _ => None,
        }
    }

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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_kind_that_may_be_signed_elsewhere_is_read_by_its_word() {
        for word in Kind::WORDS {
            let parent = AgreementId::new("parent");
            let kinds = [None, Some(parent.clone())].map(|parent| Kind::signed_elsewhere(word, parent));
            let found: Vec<_> = kinds.iter().flatten().map(|kind| (kind.word(), kind.parent().cloned())).collect();
            match word {
                "addendum" => assert_eq!(found, []),
                "specific-convention" => assert_eq!(found, [(word, Some(parent))]),
                _ => assert_eq!(found, [(word, None)]),
            }
        }
    }
}
