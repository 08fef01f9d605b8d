//! What the clocks of a time zone say.

use jiff::tz::TimeZone;
use kernel::Time;

/// Minutes by which a zone's clocks are ahead of universal time at an instant; none when the IANA database has no such zone.
pub fn offset_minutes(zone: &str, at: Time) -> Option<i32> {
    let zone = TimeZone::get(zone).ok()?;
    Some(zone.to_offset(at).seconds() / 60)
}

/// What the clocks of a zone say at an instant, on a dial of 24 hours: `14:05`; none when the IANA database has no such zone.
pub fn clock_at(zone: &str, at: Time) -> Option<String> {
    let there = at.to_zoned_datetime(TimeZone::get(zone).ok()?);
    Some(format!("{:02}:{:02}", there.hour(), there.minute()))
}

/// An offset as people write it: `UTC`, `UTC+1`, `UTC−3:30`.
pub fn offset_text(minutes: i32) -> String {
    let sign = if minutes < 0 { '−' } else { '+' };
    match (minutes.abs() / 60, minutes.abs() % 60) {
        (0, 0) => "UTC".to_owned(),
        (hours, 0) => format!("UTC{sign}{hours}"),
        (hours, rest) => format!("UTC{sign}{hours}:{rest:02}"),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_offset_is_that_of_the_day() {
        let winter: Time = "2026-01-15T12:00:00Z".parse().unwrap();
        let summer: Time = "2026-07-15T12:00:00Z".parse().unwrap();
        assert_eq!(offset_minutes("Europe/Paris", winter), Some(60));
        assert_eq!(offset_minutes("Europe/Paris", summer), Some(120));
        assert_eq!(offset_minutes("Asia/Kolkata", winter), Some(330));
        assert_eq!(offset_minutes("Mars/Olympus", winter), None);
        assert_eq!(clock_at("Asia/Kolkata", winter).as_deref(), Some("17:30"));
        assert_eq!(clock_at("Mars/Olympus", winter), None);
    }

    #[test]
    fn an_offset_is_written_with_its_sign_and_minutes_only_where_there_are_some() {
        assert_eq!([0, 60, 330, -210, -180].map(offset_text), ["UTC", "UTC+1", "UTC+5:30", "UTC−3:30", "UTC−3"]);
    }
}
