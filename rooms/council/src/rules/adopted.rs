use kernel::{Actor, Day, Localised, Time};
use suffrage::{Fault, Rules};

use super::{Organ, OrganId, Refusal, Verb, may};

/// A version of an organ's rules, as it was adopted. It is never changed: a further one takes its place.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Adopted {
    /// The organ.
    pub organ: OrganId,
    /// Its number, from 1.
    pub number: i64,
    /// The rules, as TOML.
    pub text: String,
    /// Whether they are an example: nobody adopted them.
    pub example: bool,
    /// The act that adopted them; empty for an example.
    pub act: String,
    /// What a reader must know of them.
    pub note: Localised,
    /// The day of the act; of an example, the day on which it was entered.
    pub adopted: Day,
    /// The first day on which they hold.
    pub valid_from: Day,
    /// Who entered them, by account name.
    pub name: String,
    /// When.
    pub at: Time,
}

/// What is said of rules when they are entered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AdoptedInput {
    /// The rules, as TOML.
    pub text: String,
    /// The act that adopted them; empty for an example, whose text says that it is one.
    pub act: String,
    /// What a reader must know of them.
    pub note: Localised,
    /// The day of the act.
    pub adopted: Day,
    /// The first day on which they hold.
    pub valid_from: Day,
}

/// Why rules were not taken.
#[derive(Debug)]
pub enum NotAdopted {
    /// The house refuses.
    Refused(Refusal),
    /// The text is not one of rules: all that is wrong with it.
    Faulty(Vec<Fault>),
}

impl From<Refusal> for NotAdopted {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl Adopted {
    /// Enters a further version of an organ's rules; `before` are those that it has.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, no act is named, the text has faults, the act lies in the
    /// future, or they would hold before their act or before the version that they follow.
    pub fn adopt(
        actor: &Actor,
        organ: &Organ,
        before: &[Self],
        input: AdoptedInput,
        (today, at): (Day, Time),
    ) -> Result<Self, NotAdopted> {
        may(actor, Verb::AdoptRules, &[])?;
        organ.must_stand()?;
        let AdoptedInput { text, act, note, adopted, valid_from } = input;
        let example = Rules::read(&text).map_err(NotAdopted::Faulty)?.example;
        if act.is_empty() && !example {
            return Err(Refusal::NoAct.into());
        }
        if adopted > today {
            return Err(Refusal::InTheFuture.into());
        }
        if valid_from < adopted {
            return Err(Refusal::ValidBeforeAdopted.into());
        }
        let last = before.iter().max_by_key(|it| it.number);
        if last.is_some_and(|last| valid_from < last.valid_from) {
            return Err(Refusal::ValidBeforeTheLast.into());
        }
        Ok(Self {
            organ: organ.id.clone(),
            number: last.map_or(0, |last| last.number) + 1,
            text,
            example,
            act,
            note,
            adopted,
            valid_from,
            name: actor.name.clone(),
            at,
        })
    }
}

/// The version that holds on a day: of those that hold by then, the last.
pub fn in_force(versions: &[Adopted], day: Day) -> Option<&Adopted> {
    versions.iter().filter(|it| it.valid_from <= day).max_by_key(|it| it.number)
}
