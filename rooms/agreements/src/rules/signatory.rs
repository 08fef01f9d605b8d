use kernel::{Day, Localised};
use serde::{Deserialize, Serialize};

use super::{Agreement, Party};

/// Why a person may bind a party.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum PowersBasis {
    /// The person heads the party, elected.
    Elected,
    /// The person heads the party, appointed by an act of the State.
    Appointed,
    /// The person heads a special delegation that sits in an elected council's place.
    SpecialDelegation,
    /// The person holds a written delegation of signature.
    Delegation,
}

/// Dated powers to bind a party.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Powers {
    /// Why the person may sign.
    pub basis: PowersBasis,
    /// The act that says so: a decree, minutes of an election, a delegation.
    pub reference: String,
    /// The first day of the powers.
    pub from: Day,
    /// The last day of the powers, that day included, when it is known.
    pub until: Option<Day>,
}

impl Powers {
    /// Whether the powers hold on this day.
    pub fn cover(&self, day: Day) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }
}

/// Through what someone signs, as the members room keeps it: by this it is found again.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Through {
    /// The mandate, by its id there.
    pub mandate: String,
    /// The written powers, by their id there; none for who heads the party by that mandate.
    pub powers: Option<String>,
}

/// A time during which someone holds the powers to sign.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Held {
    /// The first day, when known.
    pub from: Option<Day>,
    /// The last day, that day included, when known.
    pub until: Option<Day>,
}

/// The person who signs for a party, with office and powers as they stood when written down.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Signatory {
    /// The person, by their id in the members room, when known there.
    pub person: Option<String>,
    /// Through what they sign, when it was taken from the members room.
    #[serde(default)]
    pub through: Option<Through>,
    /// The person's name, as the text prints it in each language.
    pub name: Localised,
    /// The office, in the gender and the language of each text.
    pub office: Localised,
    /// By what power.
    pub powers: Powers,
    /// The times of their powers as the members room knows them by now; none where it was never asked, since the
    /// signatory was written down by hand. The caller refreshes this before a step and before a screening.
    #[serde(skip)]
    pub held: Option<Vec<Held>>,
}

impl Signatory {
    /// Whether they may sign on this day: by what was written down of their powers, and by what is known of them since.
    pub fn may_sign_on(&self, day: Day) -> bool {
        self.powers.cover(day) && !self.lacks_by_now(day)
    }

    /// Whether the members room knows by now that they have no powers on this day.
    pub fn lacks_by_now(&self, day: Day) -> bool {
        let covers =
            |held: &Held| held.from.is_none_or(|from| from <= day) && held.until.is_none_or(|until| day <= until);
        self.held.as_ref().is_some_and(|held| !held.iter().any(covers))
    }
}

impl Agreement {
    /// The bound parties whose signatory, by what the members room knows by now, lacks the powers to sign on the day of
    /// the signature, and that day; today for a signature that is awaited.
    pub fn without_powers(&self, today: Day) -> Vec<(&Party, Day)> {
        let awaited = self.stage.name().before_signature();
        let lacks = |party: &Party| {
            let signed = self.signature_of(&party.id).map(|signature| signature.on);
            let day = signed.or(awaited.then_some(today))?;
            self.signatory_of(&party.id)?.lacks_by_now(day).then_some(day)
        };
        self.bound().filter_map(|party| Some((party, lacks(party)?))).collect()
    }
}
