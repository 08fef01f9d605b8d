use kernel::{Localised, Role};
use serde::{Deserialize, Serialize};

use super::{Gender, Person};

/// A function: mayor, president of a council, delegate.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Office {
    /// Its permanent key: `communal-council-president`.
    pub key: String,
    /// The account role that holding it may give; [`Role::Mayor`] marks the head of a body.
    pub role: Option<Role>,
    /// Its title for a man.
    pub masculine: Localised,
    /// Its title for a woman.
    pub feminine: Localised,
    /// How one comes to it.
    pub ways: Vec<Way>,
    /// How often it was saved.
    pub version: i64,
}

impl Office {
    /// Its title for this holder; for a holder who is not named, the form that stands for all.
    pub fn title(&self, gender: Option<Gender>) -> &Localised {
        match gender {
            Some(Gender::Feminine) => &self.feminine,
            Some(Gender::Masculine) | None => &self.masculine,
        }
    }

    /// Its title for this holder and, where the holder agreed that it be public, their name. The title takes the holder's gender
    /// only where the holder is named.
    pub fn held_by(&self, person: Option<&Person>) -> (&Localised, Option<Localised>) {
        let named = person.filter(|it| it.public).map(|it| (it.gender, it.name())).filter(|(_, name)| !name.is_empty());
        (self.title(named.as_ref().and_then(|(gender, _)| *gender)), named.map(|(_, name)| name))
    }

    /// Whether whoever holds it speaks for the whole body.
    pub fn heads_a_body(&self) -> bool {
        self.role == Some(Role::Mayor)
    }
}

/// How one comes to an office.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Way {
    /// By election.
    Elected,
    /// By an act of the State, or of the body itself.
    Appointed,
    /// By a special delegation in an elected council's place.
    SpecialDelegation,
}

impl Way {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Elected, Self::Appointed, Self::SpecialDelegation];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Elected => "elected",
            Self::Appointed => "appointed",
            Self::SpecialDelegation => "special-delegation",
        }
    }

    /// The way that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}
