use kernel::Time;

/// For how long the refusals of an account are counted together, in seconds.
const WINDOW: i64 = 60;

/// How many ballots of an account may be refused within that time before the next is judged by reading alone.
const FREE: u32 = 20;

/// The ballots of an account that were refused lately.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Refused {
    since: Time,
    times: u32,
    told: bool,
}

impl Refused {
    /// One more was refused now, after these.
    pub fn one_more(before: Option<Self>, now: Time) -> Self {
        match before.filter(|it| !it.is_past(now)) {
            Some(it) => Self { times: it.times.saturating_add(1), ..it },
            None => Self { since: now, times: 1, told: false },
        }
    }

    /// Whether they are counted no more.
    pub fn is_past(self, now: Time) -> bool {
        now.as_second() >= self.since.as_second() + WINDOW
    }

    /// Whether there were so many that what else is refused is not written down, one line for all. What is to be taken is taken: nobody is
    /// kept from voting by mistakes, their own or another's.
    pub fn is_often(self, now: Time) -> bool {
        self.times >= FREE && !self.is_past(now)
    }

    /// Says that there are many, once: whether nobody had said so.
    pub fn tell(&mut self) -> bool {
        !std::mem::replace(&mut self.told, true)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Time {
        Time::from_second(second).expect("a time")
    }

    fn refused(times: u32) -> Refused {
        (1..times).fold(Refused::one_more(None, at(0)), |before, _| Refused::one_more(Some(before), at(0)))
    }

    #[test]
    fn twenty_within_a_minute_are_many_and_are_forgotten_with_it() {
        assert!(!refused(19).is_often(at(0)));
        assert!(refused(20).is_often(at(59)) && !refused(20).is_often(at(60)));
        let mut many = refused(20);
        assert!(many.tell() && !many.tell(), "one line for all");
        assert_eq!(Refused::one_more(Some(refused(25)), at(60)), Refused::one_more(None, at(60)));
    }
}
