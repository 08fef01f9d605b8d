use kernel::Time;

/// How many refused ballots are written down one by one, and for how long they are counted together.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Bound {
    /// How many, before the next is counted alone.
    free: u32,
    /// For how long, in seconds.
    window: i64,
}

impl Bound {
    /// Those of one account. The next is judged by reading alone.
    pub const ACCOUNT: Self = Self { free: 20, window: 60 };
    /// Those of all who have not signed in, together: whoever sends them without end adds some five hundred lines a day.
    pub const VISITORS: Self = Self { free: 20, window: 60 * 60 };

    /// For how long they are counted together, in seconds.
    pub fn seconds(self) -> u64 {
        self.window.unsigned_abs()
    }
}

/// How a ballot that was refused is written in the audit trail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// In a line of its own.
    Own,
    /// In the one line that says that there are many.
    Many,
    /// In none: it is counted.
    Counted,
}

/// The ballots that were refused lately, of an account or of all who have not signed in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    since: Time,
    times: u64,
    bound: Bound,
}

impl Refused {
    /// One more was refused now, after these.
    pub fn one_more(before: Option<Self>, bound: Bound, now: Time) -> Self {
        match before.filter(|it| !it.is_past(now)) {
            Some(it) => Self { times: it.times.saturating_add(1), ..it },
            None => Self { since: now, times: 1, bound },
        }
    }

    /// Whether they are counted no more.
    pub fn is_past(self, now: Time) -> bool {
        now.as_second() >= self.since.as_second() + self.bound.window
    }

    /// Whether there were so many that what else is refused is not written down, one line for all. What is to be taken is taken: nobody is
    /// kept from voting by mistakes, their own or another's.
    pub fn is_often(self, now: Time) -> bool {
        self.times >= u64::from(self.bound.free) && !self.is_past(now)
    }

    /// How the last of them is written down.
    pub fn line(self) -> Line {
        match self.left_out() {
            0 => Line::Own,
            1 => Line::Many,
            _ => Line::Counted,
        }
    }

    /// How many have no line of their own.
    pub fn left_out(self) -> u64 {
        self.times.saturating_sub(u64::from(self.bound.free))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Time {
        Time::from_second(second).expect("a time")
    }

    fn refused(times: u32, bound: Bound) -> Refused {
        let first = Refused::one_more(None, bound, at(0));
        (1..times).fold(first, |before, _| Refused::one_more(Some(before), bound, at(0)))
    }

    #[test]
    fn twenty_within_a_minute_are_many_and_are_forgotten_with_it() {
        let of = |times| refused(times, Bound::ACCOUNT);
        assert!(!of(19).is_often(at(0)));
        assert!(of(20).is_often(at(59)) && !of(20).is_often(at(60)));
        let before = Some(of(25));
        assert_eq!(Refused::one_more(before, Bound::ACCOUNT, at(60)), Refused::one_more(None, Bound::ACCOUNT, at(60)));
    }

    #[test]
    fn twenty_have_a_line_each_then_one_stands_for_all_and_the_rest_are_counted() {
        let of = |times| refused(times, Bound::ACCOUNT);
        assert_eq!([20, 21, 22].map(|times| of(times).line()), [Line::Own, Line::Many, Line::Counted]);
        assert_eq!([20, 21, 30].map(|times| of(times).left_out()), [0, 1, 10]);
    }

    #[test]
    fn those_of_strangers_are_counted_together_for_an_hour() {
        let of = refused(25, Bound::VISITORS);
        assert!(of.is_often(at(3_599)) && of.is_past(at(3_600)));
    }
}
