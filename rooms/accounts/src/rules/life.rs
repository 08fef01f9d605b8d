use jiff::SignedDuration;
use kernel::Time;

/// A session ends after this time without a sign of life.
pub const IDLE: SignedDuration = SignedDuration::from_hours(12);
/// A session ends after this time, whatever happens.
pub const LONGEST: SignedDuration = SignedDuration::from_hours(30 * 24);
/// A sign of life is written at most this often.
pub const SEEN_EVERY: SignedDuration = SignedDuration::from_mins(10);
/// How long an invitation can be answered.
pub const INVITATION: SignedDuration = SignedDuration::from_hours(14 * 24);
/// How long a link to choose another password serves.
pub const RESET: SignedDuration = SignedDuration::from_hours(1);
/// How long a browser is known from which someone signed in.
pub const KNOWN: SignedDuration = SignedDuration::from_hours(180 * 24);
/// A second link is not sent to one mailbox sooner than this: the first one serves.
const AGAIN_AFTER: SignedDuration = SignedDuration::from_mins(2);

/// Whether anyone comes in by an account.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Standing {
    /// Invited; no password chosen yet.
    Invited,
    /// In use.
    Open,
    /// Closed: nobody comes in by it until it is opened again.
    Closed,
}

impl Standing {
    /// All of them, in the order of an account's life.
    pub const ALL: [Self; 3] = [Self::Invited, Self::Open, Self::Closed];

    /// How an account stands that has a password or not, and was closed or not.
    pub fn of(has_password: bool, closed: bool) -> Self {
        match (closed, has_password) {
            (true, _) => Self::Closed,
            (false, true) => Self::Open,
            (false, false) => Self::Invited,
        }
    }

    /// The word that stands for it in texts.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Invited => "invited",
            Self::Open => "open",
            Self::Closed => "closed",
        }
    }
}

/// The instant after `time` by `long`; the end of time when there is none.
pub fn until_after(time: Time, long: SignedDuration) -> Time {
    time.saturating_add(long).unwrap_or(Time::MAX)
}

/// Whether a link would follow too closely on the last one that was sent to the same mailbox.
pub fn too_soon(last: Option<Time>, now: Time) -> bool {
    last.is_some_and(|last| now < until_after(last, AGAIN_AFTER))
}

/// Whether a session begun at `made` and last seen at `seen` still holds.
pub fn session_holds(made: Time, seen: Time, now: Time) -> bool {
    now < until_after(seen, IDLE) && now < until_after(made, LONGEST)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn at(text: &str) -> Time {
        text.parse().unwrap()
    }

    #[test]
    fn a_session_ends_after_twelve_hours_of_silence() {
        let made = at("2026-11-23T08:00:00Z");
        assert!(session_holds(made, made, at("2026-11-23T19:59:59Z")));
        assert!(!session_holds(made, made, at("2026-11-23T20:00:00Z")));
    }

    #[test]
    fn a_session_ends_after_thirty_days_however_busy() {
        let made = at("2026-11-01T08:00:00Z");
        let seen = at("2026-12-01T07:00:00Z");
        assert!(session_holds(made, seen, at("2026-12-01T07:59:00Z")));
        assert!(!session_holds(made, seen, at("2026-12-01T08:00:00Z")));
    }

    #[test]
    fn a_second_link_follows_the_first_after_two_minutes() {
        let sent = at("2026-11-23T08:00:00Z");
        assert!(!too_soon(None, sent));
        assert!(too_soon(Some(sent), at("2026-11-23T08:01:59Z")));
        assert!(!too_soon(Some(sent), at("2026-11-23T08:02:00Z")));
    }

    #[test]
    fn a_closed_account_is_closed_whether_it_was_ever_used() {
        assert_eq!(Standing::of(true, true), Standing::Closed);
        assert_eq!(Standing::of(false, true), Standing::Closed);
        assert_eq!(Standing::of(false, false), Standing::Invited);
        assert_eq!(Standing::of(true, false), Standing::Open);
    }
}
