//! The hours of an agenda: when its items begin, and which of them do not fit.

use jiff::{SignedDuration, Span, civil};
use kernel::{Day, Time};

use super::{Item, Manner, Session, SessionRefusal, Times, instant, numbered};

/// The last day of a session on which an item can be said to begin.
pub const DAYS_MOST: i64 = 31;
/// The minutes that a clock counts in a day.
const DAY: i64 = 24 * 60;
/// How long a session that ends on another day may last without a night in it.
const NO_NIGHT: SignedDuration = SignedDuration::from_hours(12);

/// When an item begins, as it is said: on which day of its session, and at what hour there. A session that is put off keeps it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Begins {
    /// The day of the session; the first is 1.
    pub day: i64,
    /// The hour, in the session's time zone.
    pub hour: civil::Time,
}

impl Begins {
    /// The minutes that a clock counts from the first midnight of the session, which stand for it in storage.
    pub fn minutes(self) -> i64 {
        (self.day - 1) * DAY + i64::from(self.hour.hour()) * 60 + i64::from(self.hour.minute())
    }

    /// What these minutes stand for.
    pub fn from_minutes(minutes: i64) -> Option<Self> {
        let (day, rest) = (minutes.div_euclid(DAY) + 1, minutes.rem_euclid(DAY));
        let (hour, minute) = (i8::try_from(rest / 60).ok()?, i8::try_from(rest % 60).ok()?);
        Some(Self { day, hour: civil::Time::new(hour, minute, 0, 0).ok()? })
    }

    /// The day that this is, in a session of these times.
    pub fn date(self, times: &Times) -> Option<Day> {
        times.opens_at.date().checked_add(Span::new().try_days(self.day - 1).ok()?).ok()
    }

    /// The instant that this is.
    fn at(self, times: &Times, zone: &str) -> Result<Time, SessionRefusal> {
        instant(self.date(times).ok_or(SessionRefusal::NoSuchHour)?, self.hour, zone)
    }
}

/// When the items of an agenda begin, and what is amiss with that.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hours {
    /// When each begins: at the hour that is said of it, else after the one before. Nothing of those withdrawn, nor after one whose
    /// time is not planned; nothing at all in writing, or without a date.
    pub begins: Vec<Option<Time>>,
    /// The numbers of those whose hour comes before the opening, or before the end of what stands above them.
    pub early: Vec<usize>,
    /// The numbers of those that go past the end that is planned of the session.
    pub late: Vec<usize>,
    /// Whether the agenda of a session of several days runs into a night, as far as its times are planned: of no item it is said that it
    /// begins on a later day.
    pub unbroken: bool,
}

impl Hours {
    /// The hours of the agenda of a session.
    pub fn of(items: &[Item], session: &Session) -> Self {
        let mut hours = Self { begins: vec![None; items.len()], early: Vec::new(), late: Vec::new(), unbroken: false };
        let Some(times) = timed(session) else { return hours };
        let (mut next, mut reached) = (Some(times.opens), times.opens);
        for (number, item) in numbered(items).filter(|(_, it)| !it.withdrawn) {
            let own = item.said.begins.and_then(|it| it.at(&times, &session.said.zone).ok());
            let begins = own.or(next);
            let planned = |at: Time| at.checked_add(SignedDuration::from_mins(item.said.minutes)).ok();
            next = begins.filter(|_| item.said.minutes > 0).and_then(planned);
            let until = next.or(begins);
            if own.is_some_and(|own| own < reached) {
                hours.early.push(number);
            }
            if begins >= Some(times.ends) || until > Some(times.ends) {
                hours.late.push(number);
            }
            reached = until.map_or(reached, |until| until.max(reached));
            hours.begins[number - 1] = begins;
        }
        let nights = times.ends_at.date() > times.opens_at.date() && times.opens.duration_until(reached) > NO_NIGHT;
        let later = |it: &Item| it.said.begins.is_some_and(|begins| begins.day > 1);
        hours.unbroken = nights && !items.is_empty() && !items.iter().any(later);
        hours
    }

    /// Whether the hour that is said of an item is one of its day, and not before the opening nor the end of what stands above it;
    /// `others` are the agenda, with the item as it was where it had it.
    ///
    /// # Errors
    /// [`SessionRefusal::NoSuchHour`], [`SessionRefusal::BeginsTooEarly`].
    pub fn take(item: &Item, others: &[Item], session: &Session) -> Result<(), SessionRefusal> {
        let (Some(begins), Some(times)) = (item.said.begins, timed(session)) else { return Ok(()) };
        begins.at(&times, &session.said.zone)?;
        let mut all = others.to_vec();
        match all.iter_mut().find(|it| it.id == item.id) {
            Some(before) => *before = item.clone(),
            None => all.push(item.clone()),
        }
        let early = Self::of(&all, session).early;
        let its = numbered(&all).any(|(number, it)| it.id == item.id && early.contains(&number));
        if its { Err(SessionRefusal::BeginsTooEarly) } else { Ok(()) }
    }
}

/// The times of a session whose agenda has hours: it has a date, and is not in writing.
fn timed(session: &Session) -> Option<Times> {
    session.said.times.filter(|_| session.said.manner != Manner::Written)
}
