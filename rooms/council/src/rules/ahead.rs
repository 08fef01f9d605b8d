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
