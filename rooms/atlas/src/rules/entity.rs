use kernel::{Id, Lang, Localised, Shown};
use serde::{Deserialize, Serialize};

use super::{Kind, Locality, LocalityId, Source, holds};

/// Which legal entity. Roles held on behalf of a body name it by this.
pub type EntityId = Id<Entity>;

/// A legal entity: the authority that governs a place, or an institution without territory. It can be bound by an
/// agreement and be a member; a place cannot.
#[derive(Debug, Clone, PartialEq)]
pub struct Entity {
    /// Its identity.
    pub id: EntityId,
    /// Its permanent, readable address: its place's, or its own.
    pub slug: String,
    /// The place it governs, for an authority.
    pub place: Option<Place>,
    /// Its country, ISO 3166-1 alpha-2: its place's, or its own; none for an international body.
    pub country: Option<String>,
    /// What it is.
    pub kind: Kind,
    /// Its official name, as a title: "Commune de Smara".
    pub name: Localised,
    /// The same inside a sentence: "la commune de Smara".
    pub in_text: Localised,
    /// Where it is registered, for an institution.
    pub registration: Option<Registration>,
    /// How well it is known which legal entity this is.
    pub identity: Identity,
    /// Who says so.
    pub identity_sources: Vec<Source>,
    /// Which organ speaks for it.
    pub organ: Organ,
    /// Who says so.
    pub organ_sources: Vec<Source>,
    /// The office of its usual head, by its key in the members room.
    pub head_office: Option<String>,
    /// What a reader must know of these facts.
    pub note: Localised,
    /// How often it was saved.
    pub version: i64,
}

/// The place that an authority governs, as far as naming it goes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Place {
    /// The locality.
    pub id: LocalityId,
    /// The place's name, which is not the authority's.
    pub name: Localised,
}

/// An entry in a public register.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Registration {
    /// Which register.
    pub registry: String,
    /// The number in it.
    pub number: String,
}

/// How well it is known which legal entity is meant.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Identity {
    /// The sources name this legal entity.
    Named,
    /// The sources name the place only.
    Presumed,
    /// More than one entity bears the name.
    ToBeConfirmed,
}

impl Identity {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Named, Self::Presumed, Self::ToBeConfirmed];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Named => "named",
            Self::Presumed => "presumed",
            Self::ToBeConfirmed => "to-be-confirmed",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// Which organ speaks for an authority.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Organ {
    /// An elected council.
    ElectedCouncil,
    /// A special delegation in an elected council's place.
    SpecialDelegation,
    /// An administrator appointed by the State.
    AppointedAdministrator,
    /// Nobody has published it.
    NotDocumented,
}

impl Organ {
    /// All of them.
    pub const ALL: [Self; 4] =
        [Self::ElectedCouncil, Self::SpecialDelegation, Self::AppointedAdministrator, Self::NotDocumented];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::ElectedCouncil => "elected-council",
            Self::SpecialDelegation => "special-delegation",
            Self::AppointedAdministrator => "appointed-administrator",
            Self::NotDocumented => "not-documented",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

impl Entity {
    /// The address of its page in the atlas, after the language: its place's page, or its own.
    pub fn address(&self) -> String {
        let room = if self.place.is_some() { "localities" } else { "atlas" };
        format!("/{room}/{}", self.slug)
    }

    /// Its short name for lists and maps: its place's, else its own.
    pub fn short_name(&self) -> &Localised {
        self.place.as_ref().map_or(&self.name, |place| &place.name)
    }

    /// How it is called inside a sentence; its official name when nobody wrote that.
    pub fn said_in_text(&self, lang: Lang) -> Shown<'_> {
        let own = self.in_text.shown(lang);
        if own.is_empty() || own.fallback { self.name.shown(lang) } else { own }
    }

    /// Whether its name, or its place's, holds `words` in any language.
    pub fn answers_to(&self, words: &str) -> bool {
        holds(&self.name, words) || holds(self.short_name(), words)
    }

    /// Whether it governs this locality.
    pub fn governs(&self, locality: &Locality) -> bool {
        self.place.as_ref().is_some_and(|place| place.id == locality.id)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_storage_are_those_of_the_migration() {
        let migration = include_str!("../../../../migrations/0004_atlas_places.sql");
        for it in Identity::ALL {
            assert_eq!(Identity::from_word(it.as_str()), Some(it));
            assert!(migration.contains(&format!("('{}')", it.as_str())));
        }
        for it in Organ::ALL {
            assert_eq!(Organ::from_word(it.as_str()), Some(it));
            assert!(migration.contains(&format!("('{}')", it.as_str())));
        }
    }
}
