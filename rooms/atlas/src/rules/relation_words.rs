use serde::{Deserialize, Serialize};

/// What sort of tie it is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum RelationKind {
    /// A twinning.
    Twinning,
    /// A cooperation agreement.
    Cooperation,
    /// A friendship without a text.
    Friendship,
    /// One action together.
    OneOff,
}

impl RelationKind {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Twinning, Self::Cooperation, Self::Friendship, Self::OneOff];

    /// The word that stands for it in storage and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Twinning => "twinning",
            Self::Cooperation => "cooperation",
            Self::Friendship => "friendship",
            Self::OneOff => "one-off",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// Whether a relation lives, as far as is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Status {
    /// It lives.
    Active,
    /// Nothing has happened for long; it was not ended.
    Dormant,
    /// It was ended.
    Ended,
    /// Nobody has published it.
    Unknown,
}

impl Status {
    /// All of them.
    pub const ALL: [Self; 4] = [Self::Active, Self::Dormant, Self::Ended, Self::Unknown];

    /// The word that stands for it in storage and in addresses.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Active => "active",
            Self::Dormant => "dormant",
            Self::Ended => "ended",
            Self::Unknown => "unknown",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// As anyone may know it: no dormant city is named in public.
    pub fn in_public(self) -> Self {
        if self == Self::Dormant { Self::Unknown } else { self }
    }
}

/// Yes or no from one end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Word {
    /// It is so.
    Confirmed,
    /// It is not so.
    Contested,
}

impl Word {
    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Confirmed => "confirmed",
            Self::Contested => "contested",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        [Self::Confirmed, Self::Contested].into_iter().find(|it| it.as_str() == word)
    }
}

/// How far the two ends stand behind a relation.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Confirmation {
    /// Both ends confirm it.
    Both,
    /// One end confirms it, and the other has said nothing.
    One,
    /// Nobody has confirmed it.
    None,
    /// One end at least says that it is not so.
    Contested,
}

impl Confirmation {
    /// All of them, the firmest first.
    pub const ALL: [Self; 4] = [Self::Both, Self::One, Self::None, Self::Contested];

    /// What follows from the words of the two ends.
    pub fn of(words: [Option<Word>; 2]) -> Self {
        let said = |word| words.iter().flatten().filter(|it| **it == word).count();
        match (said(Word::Contested), said(Word::Confirmed)) {
            (1.., _) => Self::Contested,
            (0, 2) => Self::Both,
            (0, 1) => Self::One,
            _ => Self::None,
        }
    }

    /// The word that stands for it in message keys, addresses and tables: who contests is not said in public, only that
    /// both do not confirm.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Both => "both",
            Self::One => "one",
            Self::None => "none",
            Self::Contested => "not-both",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_storage_are_those_of_the_migration() {
        let migration = include_str!("../../../../migrations/0020_atlas_world.sql");
        let kinds = RelationKind::ALL.map(RelationKind::as_str);
        let statuses = Status::ALL.map(Status::as_str);
        let words = [Word::Confirmed, Word::Contested].map(Word::as_str);
        for word in kinds.iter().chain(&statuses).chain(&words) {
            assert!(migration.contains(&format!("('{word}')")), "{word}");
        }
    }

    #[test]
    fn a_word_of_an_address_is_read_as_it_was_written() {
        for it in Confirmation::ALL {
            assert_eq!(Confirmation::from_word(it.as_str()), Some(it));
        }
        assert_eq!(Confirmation::from_word("contested"), None);
    }

    #[test]
    fn nothing_dormant_is_named_in_public() {
        assert_eq!(
            Status::ALL.map(Status::in_public),
            [Status::Active, Status::Unknown, Status::Ended, Status::Unknown]
        );
    }
}
