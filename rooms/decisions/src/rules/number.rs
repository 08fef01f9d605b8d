use std::fmt;

/// The number of a decision within its organ and the year in which it was taken: `2026-03`. Given when it is made, one after the
/// other, and never to another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub struct Number {
    /// The year.
    pub year: i64,
    /// From 1.
    pub n: i64,
}

impl Number {
    /// The one after the `last` of that organ and year.
    pub fn next(year: i64, last: Option<i64>) -> Self {
        Self { year, n: last.unwrap_or(0) + 1 }
    }

    /// The address of a decision of this number: the number alone, where its organ `leads` the club and no other has it; else after
    /// the organ's own address.
    pub fn address(self, organ: &str, leads: bool) -> String {
        if leads { self.to_string() } else { format!("{organ}-{self}") }
    }
}

impl fmt::Display for Number {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{:02}", self.year, self.n)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_follow_one_another_within_a_year() {
        let first = Number::next(2026, None);
        assert_eq!(first.to_string(), "2026-01");
        assert_eq!(Number::next(2026, Some(first.n)).to_string(), "2026-02");
        assert_eq!(Number::next(2026, Some(99)).to_string(), "2026-100");
        assert_eq!(
            (first.address("bureau", false), first.address("conseil", true)),
            ("bureau-2026-01".into(), "2026-01".into())
        );
    }
}
