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

/// The longest time between an act and the first day of the rules that it adopts, in years.
const AHEAD_MOST: i16 = 2;

/// What does not fit in what is said of rules. Each is said beside its field.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unfit {
    /// Rules are adopted by an act, or are an example.
    NoAct,
    /// An example was adopted by nobody.
    ActOfAnExample,
    /// The day of the act has not come.
    ActAhead,
    /// Rules do not hold before the act that adopts them.
    ValidBeforeAct,
    /// Rules that hold only more than two years after their act: more likely a slip of the hand.
    ValidTooFarAhead,
}

/// Why rules were not taken.
#[derive(Debug)]
pub enum NotAdopted {
    /// The house refuses.
    Refused(Refusal),
    /// What is said of them does not fit.
    Unfit(Unfit),
    /// The text is not one of rules: all that is wrong with it.
    Faulty(Vec<Fault>),
}

impl From<Refusal> for NotAdopted {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl AdoptedInput {
    /// Whether what is said of the rules fits them; `example` is what their text says.
    fn check(&self, example: bool, today: Day) -> Result<(), Unfit> {
        let date = |day: Day, years: i16| (day.year() + years, day.month(), day.day());
        let unfit = [
            (self.act.is_empty() && !example, Unfit::NoAct),
            (!self.act.is_empty() && example, Unfit::ActOfAnExample),
            (self.adopted > today, Unfit::ActAhead),
            (self.valid_from < self.adopted, Unfit::ValidBeforeAct),
            (date(self.valid_from, 0) > date(self.adopted, AHEAD_MOST), Unfit::ValidTooFarAhead),
        ];
        unfit.into_iter().find(|(is, _)| *is).map_or(Ok(()), |(_, unfit)| Err(unfit))
    }
}

impl Adopted {
    /// Enters a further version of an organ's rules; `before` are those that it has.
    ///
    /// # Errors
    /// When this is not the actor's to do, the organ was dissolved, the text has faults, or what is said of them does not fit
    /// ([`Unfit`]).
    pub fn adopt(
        actor: &Actor,
        organ: &Organ,
        before: &[Self],
        input: AdoptedInput,
        (today, at): (Day, Time),
    ) -> Result<Self, NotAdopted> {
        may(actor, Verb::AdoptRules, &[])?;
        organ.must_stand()?;
        let example = Rules::read(&input.text).map_err(NotAdopted::Faulty)?.example;
        input.check(example, today).map_err(NotAdopted::Unfit)?;
        let AdoptedInput { text, act, note, adopted, valid_from } = input;
        Ok(Self {
            organ: organ.id.clone(),
            number: before.iter().map(|it| it.number).max().unwrap_or_default() + 1,
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

    /// The days on which this version holds among all those of its organ: the first, and the last where a version of a higher
    /// number takes its place or the organ was dissolved. None where that comes before its first day: it never holds.
    pub fn holds(&self, versions: &[Self], dissolved: Option<Day>) -> Option<(Day, Option<Day>)> {
        let later = versions.iter().filter(|it| it.number > self.number);
        let replaced = later.map(|it| it.valid_from.yesterday().unwrap_or(Day::MIN)).min();
        let last = replaced.into_iter().chain(dissolved).min();
        last.is_none_or(|last| self.valid_from <= last).then_some((self.valid_from, last))
    }
}

/// The version that holds on a day: of those that hold by then, the one of the highest number.
pub fn in_force(versions: &[Adopted], day: Day) -> Option<&Adopted> {
    versions.iter().filter(|it| it.valid_from <= day).max_by_key(|it| it.number)
}

/// The seats of an organ's colleges, `here`, and those that its rules give to theirs, the most first, where the two differ.
/// Nothing differs while the organ has no college; a college of the rules without a number has as many as it has members.
pub fn seats_differ(mut here: Vec<i64>, rules: &Rules) -> Option<(Vec<i64>, Vec<i64>)> {
    let mut ruled: Vec<i64> = rules.colleges.iter().filter_map(|it| it.seats).map(i64::from).collect();
    let open = rules.colleges.len() - ruled.len();
    here.sort_unstable_by(|one, other| other.cmp(one));
    ruled.sort_unstable_by(|one, other| other.cmp(one));
    let mut left = here.clone();
    let named = ruled.iter().all(|seats| left.iter().position(|it| it == seats).map(|at| left.remove(at)).is_some());
    let fits = named && left.len() == open;
    (!(here.is_empty() || fits)).then_some((here, ruled))
}
