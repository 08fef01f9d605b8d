use std::collections::BTreeSet;

use jiff::{Span, civil::Weekday};
use kernel::Day;
use serde::{Deserialize, Serialize};

use super::Absence;

/// Which days an authority's office works: data that a club edits, passed in.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Calendar {
    /// The days of the week on which it does not.
    pub weekend: Vec<Weekday>,
    /// The holidays on which it does not.
    pub holidays: BTreeSet<Day>,
}

impl Default for Calendar {
    /// Saturday and Sunday off, no holiday known.
    fn default() -> Self {
        Self { weekend: vec![Weekday::Saturday, Weekday::Sunday], holidays: BTreeSet::new() }
    }
}

impl Calendar {
    /// Whether the office works on this day.
    pub fn works(&self, day: Day) -> bool {
        !self.weekend.contains(&day.weekday()) && !self.holidays.contains(&day)
    }
}

/// Which days a delay counts.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Count {
    /// Every day.
    Calendar,
    /// Only the days on which the office works.
    Working,
}

/// The time that a rule gives an authority to answer, from the day after receipt.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Due {
    /// How many days.
    pub days: u16,
    /// Which days.
    pub count: Count,
}

/// Until when an answer is due.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Deadline {
    /// No rule gives a time.
    None,
    /// This day, included.
    On(Day),
    /// The clock stands still: the party cannot be reached.
    Stopped {
        /// Since this day.
        since: Day,
    },
}

impl Due {
    /// The last day of the delay that began with a receipt on `from`: days on which the party could not be reached
    /// do not count, nor, where the rule says working days, those on which the office is closed.
    pub fn deadline(self, from: Day, calendar: &Calendar, absences: &[Absence]) -> Deadline {
        let (mut day, mut counted) = (from, 0);
        while counted < self.days {
            let next = day.saturating_add(Span::new().days(1));
            if next == day {
                break;
            }
            day = next;
            let absence = absences.iter().find(|a| a.since <= day && a.until.is_none_or(|until| day <= until));
            match absence {
                Some(Absence { since, until: None }) => return Deadline::Stopped { since: *since },
                Some(_) => continue,
                None => {}
            }
            // A calendar on which no day ever works would count for ever: such an office counts calendar days.
            if self.count == Count::Working && !calendar.works(day) && calendar.weekend.len() < 7 {
                continue;
            }
            counted += 1;
        }
        Deadline::On(day)
    }
}

/// Days from `a` to `b`; negative when `b` is earlier.
pub(super) fn days_between(a: Day, b: Day) -> i32 {
    a.until(b).map_or(0, |span| span.get_days())
}

/// The same day some months later, or the last of that month.
pub(super) fn months_later(day: Day, months: u32) -> Day {
    day.saturating_add(Span::new().months(months))
}

/// The day before.
pub(super) fn day_before(day: Day) -> Day {
    day.saturating_sub(Span::new().days(1))
}

/// The day after.
pub(super) fn day_after(day: Day) -> Day {
    day.saturating_add(Span::new().days(1))
}
