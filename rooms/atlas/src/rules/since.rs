use std::fmt;

use kernel::Day;

/// A date as far as it is known: a year, a month of it, or a day (ISO 8601: `1964`, `1964-05`, `1964-05-08`).
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Since {
    year: i16,
    month: Option<i8>,
    day: Option<i8>,
}

impl Since {
    /// What a date as text says; none when it is no date, or lies before the year 1000 or after 2999.
    pub fn parse(text: &str) -> Option<Self> {
        let mut parts = text.trim().split('-');
        let (year, month, day) = (parts.next()?, parts.next(), parts.next());
        if parts.next().is_some() || year.len() != 4 {
            return None;
        }
        let since = Self {
            year: year.parse().ok().filter(|year| (1000..3000).contains(year))?,
            month: month.map(str::parse).transpose().ok()?,
            day: day.map(str::parse).transpose().ok()?,
        };
        since.first_day().map(|_| since)
    }

    /// A whole day.
    pub fn on(day: Day) -> Self {
        Self { year: day.year(), month: Some(day.month()), day: Some(day.day()) }
    }

    /// The year.
    pub fn year(self) -> i16 {
        self.year
    }

    /// The month, from 1 to 12, where it is known.
    pub fn month(self) -> Option<i8> {
        self.month
    }

    /// Whether all of it lies after a day: nothing is known of tomorrow.
    pub fn is_after(self, day: Day) -> bool {
        self.first_day().is_some_and(|first| first > day)
    }

    /// The day, where it is known.
    pub fn day(self) -> Option<Day> {
        self.day.and(self.first_day())
    }

    /// In the order of what they say at the latest: a year goes after each of its months, a month after each of its days.
    pub(super) fn by_beginning(&self) -> (i16, i8, i8) {
        (self.year, self.month.unwrap_or(i8::MAX), self.day.unwrap_or(i8::MAX))
    }

    fn first_day(self) -> Option<Day> {
        Day::new(self.year, self.month.unwrap_or(1), self.day.unwrap_or(1)).ok()
    }
}

impl fmt::Display for Since {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}", self.year)?;
        for part in [self.month, self.day].into_iter().flatten() {
            write!(f, "-{part:02}")?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_kept_as_far_as_it_is_known() {
        for text in ["1964", "1964-05", "1964-05-08"] {
            assert_eq!(Since::parse(text).unwrap().to_string(), text);
        }
        assert_eq!(Since::parse("1964-05").unwrap().day(), None);
        assert_eq!(Since::parse("1964-05-08").unwrap().day(), Some(jiff::civil::date(1964, 5, 8)));
    }

    #[test]
    fn the_year_that_runs_is_not_in_the_future_and_tomorrow_is() {
        let today = jiff::civil::date(2026, 11, 23);
        let after = |text| Since::parse(text).unwrap().is_after(today);
        assert_eq!(
            ["2026", "2026-11", "2026-11-23", "2026-11-24", "2026-12", "2027"].map(after),
            [false, false, false, true, true, true]
        );
    }

    #[test]
    fn what_is_no_date_is_refused() {
        for text in ["", "64", "1964-13", "1964-02-30", "1964-05-08-1", "0999", "vers 1964"] {
            assert_eq!(Since::parse(text), None, "{text}");
        }
    }
}
