//! When a session is: instants, the days and hours that were said, time zones.

use jiff::{civil::DateTime, tz::TimeZone};
use kernel::{Day, Time};

use super::SessionRefusal;

/// When a session opens, and when it is to end: the instants, and the days and hours that were said, which stand where the law
/// of a time zone changes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Times {
    /// The opening.
    pub opens: Time,
    /// The end.
    pub ends: Time,
    /// The day and the hour of the opening in the session's time zone.
    pub opens_at: DateTime,
    /// The day and the hour of the end there.
    pub ends_at: DateTime,
}

impl Times {
    /// From a day and an hour to others, in a time zone.
    ///
    /// # Errors
    /// As [`instant`].
    pub fn between(opens_at: DateTime, ends_at: DateTime, zone: &str) -> Result<Self, SessionRefusal> {
        let at = |at: DateTime| instant(at.date(), at.time(), zone);
        Ok(Self { opens: at(opens_at)?, ends: at(ends_at)?, opens_at, ends_at })
    }
}

/// The instant of an hour of a day in a time zone; of an hour that comes twice, as clocks are put back, the first.
///
/// # Errors
/// When there is no such zone, or its clocks are put forward over that hour.
pub fn instant(day: Day, hour: jiff::civil::Time, zone: &str) -> Result<Time, SessionRefusal> {
    let zone = TimeZone::get(zone).map_err(|_| SessionRefusal::NoSuchZone)?;
    let at = day.to_datetime(hour);
    let instant = zone.to_ambiguous_timestamp(at).earlier().map_err(|_| SessionRefusal::NoSuchHour)?;
    let there = instant.to_zoned_datetime(zone).datetime() == at;
    if there { Ok(instant) } else { Err(SessionRefusal::NoSuchHour) }
}

/// From a day to another.
pub(super) fn days(from: Day, to: Day) -> i64 {
    from.until(to).map(|span| i64::from(span.get_days())).unwrap_or_default()
}

/// The name of a time zone as the table of zones writes it, whatever its capitals; nothing where there is no such zone, or it is
/// the one that stands for none.
pub fn zone_named(typed: &str) -> Option<String> {
    let zone = TimeZone::get(typed).ok().filter(|zone| !zone.is_unknown())?;
    zone.iana_name().map(str::to_owned)
}
