use kernel::{Day, Id, Localised};
use serde::{Deserialize, Serialize};

use super::{AgreementId, Choices, Refusal, Signatory};

/// Which party of which agreement: made by the application, one for each party of each agreement.
pub type PartyId = Id<Party>;

/// Where a legal entity is: a place has a territory, an institution a registration.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "seat", rename_all = "kebab-case")]
pub enum Seat {
    /// The locality that the authority governs.
    Locality {
        /// The locality, by its id in the atlas.
        id: String,
        /// The place's own name, which is not the authority's.
        name: Localised,
    },
    /// An entry in a public register, for an institution without territory.
    Registration {
        /// Which register: "registre du commerce de Laâyoune".
        register: String,
        /// The number in it.
        number: String,
    },
}

/// A time during which a party could not be reached; its clocks stop.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Absence {
    /// The first day.
    pub since: Day,
    /// The last day; none while it lasts.
    pub until: Option<Day>,
}

/// How a party came in after the others.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Joined {
    /// The addendum by which it acceded.
    pub by: AgreementId,
    /// The day on which that addendum came into force.
    pub on: Day,
    /// The day on which the party signed it; none of one that joined before this was kept.
    #[serde(default)]
    pub signed_on: Option<Day>,
}

impl Joined {
    /// The day on which the party bound itself: what its law asks for before a signature comes before that day.
    pub fn bound_on(&self) -> Day {
        self.signed_on.unwrap_or(self.on)
    }
}

/// A party's notice that it leaves.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Withdrawal {
    /// The day of the notice.
    pub notice_on: Day,
    /// The day from which it is no longer bound.
    pub effective_on: Day,
    /// Why, in the party's words.
    pub reason: String,
    /// Whether the day has come and the others have said what follows.
    pub concluded: bool,
    /// What each of the others has said, where it is theirs to choose.
    #[serde(default)]
    pub choices: Choices,
}

/// A legal entity bound, or about to be bound, by an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Party {
    /// This party of this agreement.
    pub id: PartyId,
    /// The legal entity, by its id in the atlas.
    pub entity: String,
    /// Its country, ISO 3166-1 alpha-2; the atlas gives it its name.
    pub country: String,
    /// What sort of entity it is, by the atlas's word: `commune`, `region`, `university`.
    pub entity_kind: String,
    /// Its official name, never a bare place name: "Commune de Smara".
    pub name: Localised,
    /// Where it is.
    pub seat: Seat,
    /// Who signs for it, once known.
    pub signatory: Option<Signatory>,
    /// When it could not be reached, the earliest first. The caller refreshes this from the members room, where the mark
    /// is set and lifted.
    pub absences: Vec<Absence>,
    /// How it came in, if later than the others.
    pub joined: Option<Joined>,
    /// Its notice that it leaves, if any.
    pub withdrawal: Option<Withdrawal>,
    /// Whether someone can sign in for it. The caller refreshes this from the accounts room before a step; where
    /// nobody can, the secretary may act in its place.
    pub has_account: bool,
}

/// What must be known of a legal entity before it can be a party.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct NewParty {
    /// An id made by the application.
    pub id: PartyId,
    /// The legal entity, by its id in the atlas.
    pub entity: String,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// The atlas's word for what it is.
    pub entity_kind: String,
    /// Its official name.
    pub name: Localised,
    /// Where it is, if it was said.
    pub seat: Option<Seat>,
    /// Whether someone can sign in for it.
    pub has_account: bool,
}

impl Party {
    /// A party named by its legal identity.
    ///
    /// # Errors
    /// [`Refusal::PartyIncomplete`] when country, kind, name or seat is missing; [`Refusal::BarePlaceName`] when the
    /// name is only that of the place, in any language.
    pub fn identified(new: NewParty) -> Result<Self, Refusal> {
        let incomplete = |what| Err(Refusal::PartyIncomplete { what });
        if new.entity.trim().is_empty() {
            return incomplete("entity");
        }
        if new.country.len() != 2 || !new.country.chars().all(|c| c.is_ascii_uppercase()) {
            return incomplete("country");
        }
        if new.entity_kind.trim().is_empty() {
            return incomplete("kind");
        }
        if new.name.is_empty() {
            return incomplete("name");
        }
        let Some(seat) = new.seat else { return incomplete("seat") };
        match &seat {
            Seat::Locality { id, .. } if id.trim().is_empty() => return incomplete("seat"),
            Seat::Locality { name: place, .. } => {
                let same = |a: &str, b: &str| a.trim().to_lowercase() == b.trim().to_lowercase();
                if new.name.iter().any(|(_, name)| place.iter().any(|(_, place)| same(name, place))) {
                    return Err(Refusal::BarePlaceName);
                }
            }
            Seat::Registration { register, number } if register.trim().is_empty() || number.trim().is_empty() => {
                return incomplete("seat");
            }
            Seat::Registration { .. } => {}
        }
        Ok(Self {
            id: new.id,
            entity: new.entity,
            country: new.country,
            entity_kind: new.entity_kind,
            name: new.name,
            seat,
            signatory: None,
            absences: Vec::new(),
            joined: None,
            withdrawal: None,
            has_account: new.has_account,
        })
    }

    /// Whether it is bound: it has not left.
    pub fn is_bound(&self) -> bool {
        self.withdrawal.as_ref().is_none_or(|withdrawal| !withdrawal.concluded)
    }

    /// Since when it cannot be reached, if so.
    pub fn unreachable_since(&self) -> Option<Day> {
        self.absences.iter().find(|absence| absence.until.is_none()).map(|absence| absence.since)
    }
}
