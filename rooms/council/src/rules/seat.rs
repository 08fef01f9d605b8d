use kernel::{Day, Id, Localised};
use members::{MandateId, PersonId, Way};

use super::{CollegeId, Organ};

/// Which holding.
pub type HoldingId = Id<Holding>;

/// What whoever sits in a seat does there, beside sitting.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Function {
    /// Presides.
    Chair,
    /// Presides in the chair's absence.
    ViceChair,
    /// Reports.
    Rapporteur,
}

impl Function {
    /// All of them.
    pub const ALL: [Self; 3] = [Self::Chair, Self::ViceChair, Self::Rapporteur];

    /// The word that stands for it in storage.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Chair => "chair",
            Self::ViceChair => "vice-chair",
            Self::Rapporteur => "rapporteur",
        }
    }

    /// The function that `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }
}

/// The time during which a seat is held through a mandate. Both days are included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Holding {
    /// Its identity.
    pub id: HoldingId,
    /// The college.
    pub college: CollegeId,
    /// The seat's number there.
    pub seat: i64,
    /// The mandate through which it is held.
    pub mandate: MandateId,
    /// The mandate of whoever stands in.
    pub substitute: Option<MandateId>,
    /// The first day.
    pub since: Day,
    /// The last day, where one was entered.
    pub until: Option<Day>,
    /// Why it ended; empty where no end was entered, or where it was entered with its beginning.
    pub reason: Localised,
    /// How often it was saved.
    pub version: i64,
}

/// What is known of a mandate through which someone sits.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Bearer {
    /// The mandate.
    pub mandate: MandateId,
    /// Who holds it; none where they are not named.
    pub person: Option<PersonId>,
    /// The office, by its key in the club's list.
    pub office: String,
    /// How they came to it.
    pub way: Way,
    /// Whether the office heads the body.
    pub heads: bool,
    /// The body, by its id in the atlas.
    pub entity: String,
    /// The first day of the mandate, when known.
    pub from: Option<Day>,
    /// The last day of the mandate, when known.
    pub until: Option<Day>,
    /// Whether the body governs a territory.
    pub territorial: bool,
    /// How the body stands in the club.
    pub rights: Rights,
    /// The day of each of its admissions, where it is documented, the first one first.
    pub admitted: Vec<Option<Day>>,
    /// The days since which it was no longer in the club, each time that it left.
    pub left: Vec<Day>,
}

/// How a body stands in the club, as far as its seats go.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Rights {
    /// In the club.
    Full,
    /// In the club, its rights suspended since then: its holders keep their seats and do not sit.
    Suspended(Day),
    /// Not in the club, or no longer: its holders hold nothing.
    Out,
}

/// How a holding stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Held {
    /// Its holder sits.
    Sits,
    /// It is held, and its holder does not sit: the member's rights are suspended.
    Barred,
    /// It has not begun.
    Ahead,
    /// It has ended.
    Over,
    /// It had ended before it could begin: it never was, and nothing is shown of it.
    Never,
}

impl Bearer {
    /// Whether the mandate runs on this day, for a body that is in the club with all its rights.
    pub fn may_begin(&self, day: Day) -> bool {
        members::rules::holds_on(self.from, self.until, day) && self.rights == Rights::Full
    }

    /// Whether it is the same mandate, or another of the same person.
    pub fn is(&self, other: &Self) -> bool {
        self.mandate == other.mandate || (self.person.is_some() && self.person == other.person)
    }

    /// The last day of what is held since then: the mandate's, or the last before its body left the club.
    pub(super) fn last_day(&self, since: Day) -> Option<Day> {
        let stay = Stay { left: &self.left, is_in: self.rights != Rights::Out, admitted: &self.admitted };
        earliest([self.until, stay.last_day(since)])
    }
}

/// A body's times in the club: when it was admitted and when it left, and whether it is in.
#[derive(Debug, Clone, Copy)]
pub struct Stay<'a> {
    /// The days since which it was no longer in the club, each time that it left.
    pub left: &'a [Day],
    /// Whether it is in the club.
    pub is_in: bool,
    /// The day of each of its admissions, where it is documented: one before each time that it left, and one more where it is back.
    pub admitted: &'a [Option<Day>],
}

impl Stay<'_> {
    /// The last day in the club for what a body has since then; a day before all where it was out then. A body that comes back does not find
    /// again what it had, nor what was to begin while it was out.
    pub(super) fn last_day(self, since: Day) -> Option<Day> {
        let had_left = self.left.iter().filter(|left| **left <= since).count();
        let back = self.admitted.get(had_left).copied().flatten();
        if had_left > 0 && back.is_some_and(|back| since < back) {
            return Some(Day::MIN);
        }
        match self.left.get(had_left) {
            Some(left) => Some(left.yesterday().unwrap_or(*left)),
            None => (!self.is_in).then_some(Day::MIN),
        }
    }
}

impl Holding {
    /// Its last day, when one is known: the one entered, its mandate's, the last before its body left the club, its organ's;
    /// the earliest of them.
    pub fn last_day(&self, bearer: &Bearer, organ: &Organ) -> Option<Day> {
        earliest([self.until, bearer.last_day(self.since), organ.dissolved.as_ref().map(|it| it.on)])
    }

    /// How it stands on a day.
    pub fn on(&self, bearer: &Bearer, organ: &Organ, day: Day) -> Held {
        match self.last_day(bearer, organ) {
            Some(last) if last < self.since => return Held::Never,
            Some(last) if last < day => return Held::Over,
            _ => {}
        }
        if self.since > day {
            return Held::Ahead;
        }
        match bearer.rights {
            Rights::Suspended(since) if since <= day => Held::Barred,
            _ => Held::Sits,
        }
    }

    /// Whether it has a day in common with a time, from its first day to its last, where it has one.
    pub(super) fn meets(&self, bearer: &Bearer, organ: &Organ, (since, until): (Day, Option<Day>)) -> bool {
        let last = self.last_day(bearer, organ);
        last.is_none_or(|last| last >= since && last >= self.since) && until.is_none_or(|until| self.since <= until)
    }
}

fn earliest<const N: usize>(days: [Option<Day>; N]) -> Option<Day> {
    days.into_iter().flatten().min()
}
