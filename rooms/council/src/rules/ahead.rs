//! What is seen ahead: seats that nobody holds, and holdings that end soon.

use kernel::Day;

/// How soon something ends, in days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Soon {
    /// Within 30.
    Month,
    /// Within 90.
    Quarter,
    /// Within 180.
    HalfYear,
}

impl Soon {
    /// All of them, the soonest first.
    pub const ALL: [Self; 3] = [Self::Month, Self::Quarter, Self::HalfYear];

    /// How many days that is.
    pub fn days(self) -> i64 {
        match self {
            Self::Month => 30,
            Self::Quarter => 90,
            Self::HalfYear => 180,
        }
    }

    /// How soon a last day is, if it is soon; what has passed is not ahead.
    pub fn of(last: Day, today: Day) -> Option<Self> {
        let days = i64::from(today.until(last).ok()?.get_days());
        Self::ALL.into_iter().find(|it| (0..=it.days()).contains(&days))
    }
}

/// Whether what ends on a day is followed the day after, by something that begins on `next`: else there is a gap, if only of days.
pub fn is_followed(last: Day, next: Option<Day>) -> bool {
    let after = last.tomorrow().unwrap_or(last);
    next.is_some_and(|next| next <= after)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_ends_is_followed_only_by_what_begins_the_day_after() {
        let day = |month, day| Day::constant(2027, month, day);
        assert!(is_followed(day(1, 31), Some(day(2, 1))));
        assert!(is_followed(day(1, 31), Some(day(1, 15))), "what was shortened since");
        assert!(!is_followed(day(1, 31), Some(day(2, 2))), "a seat that stands empty for a day");
        assert!(!is_followed(day(1, 31), None));
    }
}
