use jiff::SignedDuration;
use kernel::Time;

use super::until_after;

/// How often a password for one account may be wrong from one address before one has to wait.
pub const FREE_ON_ONE_ACCOUNT: i64 = 5;
/// How often any sign-in may fail from one address, which a whole town hall may share.
pub const FREE_FROM_ONE_ADDRESS: i64 = 40;
/// How often a password for one account may be wrong from all the browsers that its holder never used, wherever they are:
/// past this, an attacker with many addresses tries about four times an hour, and the holder's own browsers do not wait.
pub const FREE_FROM_STRANGERS: i64 = 30;
/// How many links one mailbox may be sent before they come at growing intervals.
pub const FREE_LINKS: i64 = 5;
/// How many invitations a member's own people may send before they have to wait.
pub const FREE_INVITATIONS: i64 = 20;

/// The first wait; each further failure doubles it.
const FIRST_WAIT: SignedDuration = SignedDuration::from_secs(15);
/// No wait is longer: nobody is locked out for good.
const LONGEST_WAIT: SignedDuration = SignedDuration::from_mins(15);
/// One failure is forgiven each time this much time has passed.
const FORGIVEN_EVERY: SignedDuration = SignedDuration::from_mins(10);

/// What is slowed, counted together: sign-ins that failed, links asked for, invitations sent.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Attempts {
    /// How many, as they stood at the last.
    pub failures: i64,
    /// When the last one was.
    pub last: Time,
}

impl Attempts {
    /// How long one still has to wait when `free` failures cost nothing; none when one may try.
    pub fn wait(self, free: i64, now: Time) -> Option<SignedDuration> {
        let over = u32::try_from(self.failures - free).ok()?;
        let long = FIRST_WAIT.checked_mul(1 << over.min(16)).unwrap_or(LONGEST_WAIT).min(LONGEST_WAIT);
        let left = until_after(self.last, long).duration_since(now);
        (left > SignedDuration::ZERO).then_some(left)
    }

    /// With one failure more, after forgiving what time has forgiven.
    #[must_use]
    pub fn failed(self, now: Time) -> Self {
        let quiet = now.duration_since(self.last).as_secs().max(0);
        let forgiven = quiet / FORGIVEN_EVERY.as_secs();
        Self { failures: (self.failures - forgiven).max(0) + 1, last: now }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(second: i64) -> Time {
        Time::from_second(1_800_000_000 + second).unwrap()
    }

    fn failed(times: i64) -> Attempts {
        (0..times).fold(Attempts { failures: 0, last: at(0) }, |attempts, _| attempts.failed(at(0)))
    }

    #[test]
    fn a_few_mistakes_cost_nothing() {
        assert_eq!(failed(4).wait(FREE_ON_ONE_ACCOUNT, at(0)), None);
    }

    #[test]
    fn then_each_mistake_doubles_the_wait_up_to_a_quarter_of_an_hour() {
        let waits: Vec<i64> = (5..=13).map(|n| failed(n).wait(FREE_ON_ONE_ACCOUNT, at(0)).unwrap().as_secs()).collect();
        assert_eq!(waits, [15, 30, 60, 120, 240, 480, 900, 900, 900]);
        assert_eq!(failed(100_000).wait(FREE_ON_ONE_ACCOUNT, at(0)).unwrap().as_secs(), 900);
    }

    #[test]
    fn after_the_wait_one_may_try_again() {
        assert_eq!(failed(1000).wait(FREE_ON_ONE_ACCOUNT, at(900)), None);
    }

    #[test]
    fn time_forgives() {
        assert_eq!(failed(6).failed(at(3 * 600)), Attempts { failures: 4, last: at(1800) });
        assert_eq!(failed(6).failed(at(86_400)), Attempts { failures: 1, last: at(86_400) });
    }
}
