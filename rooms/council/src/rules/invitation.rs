//! Invitations for calendars, as RFC 5545 and RFC 5546 write them: instants in UTC, so that no program's idea of a time zone
//! moves a session.

use kernel::Time;

/// The longest line, in octets, its end not counted (RFC 5545, 3.1).
const LINE_MOST: usize = 75;

/// Universal time, as a component.
const UTC: [&str; 9] = [
    "BEGIN:VTIMEZONE",
    "TZID:Etc/UTC",
    "BEGIN:STANDARD",
    "DTSTART:19700101T000000",
    "TZOFFSETFROM:+0000",
    "TZOFFSETTO:+0000",
    "TZNAME:UTC",
    "END:STANDARD",
    "END:VTIMEZONE",
];

/// What a calendar is sent for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Purpose {
    /// To invite, or to tell of a change.
    Request,
    /// To take an invitation back.
    Cancel,
}

/// A session as calendars know it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Event {
    /// Its identity, for ever.
    pub uid: String,
    /// How often it has changed.
    pub sequence: i64,
    /// When this was written; of what is published, when the session last changed (RFC 5545, 3.8.7.2).
    pub stamp: Time,
    /// When it begins.
    pub opens: Time,
    /// When it ends.
    pub ends: Time,
    /// Its title.
    pub summary: String,
    /// Where.
    pub place: String,
    /// What is said of it.
    pub says: String,
    /// The address of its page.
    pub url: String,
    /// Whether it was cancelled.
    pub cancelled: bool,
    /// Whether whoever takes part has no time for anything else then: not for as long as a written procedure is open.
    pub busy: bool,
    /// Who invites and who is invited, by mail address; none in what is published.
    pub mailed: Option<(String, String)>,
}

/// A calendar of these events: sent for a purpose; or to be subscribed to under a `name`, with none. It then has no METHOD, since
/// PUBLISH asks for an organiser (RFC 5546, 3.2.1), and what an object must have of components it has also when nothing is
/// planned (RFC 5545, 3.4).
pub fn calendar(purpose: Option<Purpose>, name: Option<&str>, events: &[Event]) -> String {
    let mut lines = vec![
        "BEGIN:VCALENDAR".to_owned(),
        "VERSION:2.0".to_owned(),
        "PRODID:-//Jumelage//Council//EN".to_owned(),
        "CALSCALE:GREGORIAN".to_owned(),
    ];
    lines.extend(purpose.map(|purpose| format!("METHOD:{}", purpose.word())));
    lines.extend(name.into_iter().flat_map(named));
    lines.extend(events.iter().flat_map(|event| event.lines(purpose)));
    if events.is_empty() {
        lines.extend(UTC.map(str::to_owned));
    }
    lines.push("END:VCALENDAR".to_owned());
    lines.iter().map(|line| folded(line)).collect()
}

/// How a calendar that is subscribed to is called, and how often it is asked for anew (RFC 7986, 5.1 and 5.7), with the words that
/// programs knew before.
fn named(name: &str) -> [String; 4] {
    let name = escaped(name);
    [
        format!("NAME:{name}"),
        format!("X-WR-CALNAME:{name}"),
        "REFRESH-INTERVAL;VALUE=DURATION:PT1H".to_owned(),
        "X-PUBLISHED-TTL:PT1H".to_owned(),
    ]
}

impl Purpose {
    /// The word for it in a calendar, and in the type of the mail that bears it.
    pub fn word(self) -> &'static str {
        match self {
            Self::Request => "REQUEST",
            Self::Cancel => "CANCEL",
        }
    }
}

impl Event {
    fn lines(&self, purpose: Option<Purpose>) -> Vec<String> {
        // Who is called off alone is told without a state, which would be the session's (RFC 5546, 3.2.5).
        let called_off = purpose == Some(Purpose::Cancel) && !self.cancelled;
        let state = if self.cancelled { "CANCELLED" } else { "CONFIRMED" };
        let mut lines = vec![
            "BEGIN:VEVENT".to_owned(),
            format!("UID:{}", self.uid),
            format!("SEQUENCE:{}", self.sequence),
            format!("DTSTAMP:{}", instant(self.stamp)),
            format!("DTSTART:{}", instant(self.opens)),
            format!("DTEND:{}", instant(self.ends)),
            format!("SUMMARY:{}", escaped(&self.summary)),
            format!("URL:{}", self.url),
        ];
        lines.extend((!called_off).then(|| format!("STATUS:{state}")));
        // What is not said is OPAQUE: the time is taken (RFC 5545, 3.8.2.7).
        lines.extend((!self.busy).then(|| "TRANSP:TRANSPARENT".to_owned()));
        lines.extend((!self.place.is_empty()).then(|| format!("LOCATION:{}", escaped(&self.place))));
        lines.extend((!self.says.is_empty()).then(|| format!("DESCRIPTION:{}", escaped(&self.says))));
        if let Some((organiser, invited)) = &self.mailed {
            lines.push(format!("ORGANIZER:mailto:{organiser}"));
            lines.push(format!("ATTENDEE;ROLE=REQ-PARTICIPANT;PARTSTAT=NEEDS-ACTION;RSVP=FALSE:mailto:{invited}"));
        }
        lines.push("END:VEVENT".to_owned());
        lines
    }
}

/// An instant in UTC, to the second.
fn instant(at: Time) -> String {
    at.strftime("%Y%m%dT%H%M%SZ").to_string()
}

/// A text in which nothing is taken for a mark (RFC 5545, 3.3.11).
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => out.extend(['\\', c]),
            '\n' => out.push_str("\\n"),
            c if c.is_control() => {}
            c => out.push(c),
        }
    }
    out
}

/// A line with its end, broken so that no part of it is too long and no letter is torn.
fn folded(line: &str) -> String {
    let (mut out, mut room) = (String::with_capacity(line.len() + 2), LINE_MOST);
    for c in line.chars() {
        if c.len_utf8() > room {
            out.push_str("\r\n ");
            room = LINE_MOST - 1;
        }
        out.push(c);
        room -= c.len_utf8();
    }
    out.push_str("\r\n");
    out
}

#[cfg(test)]
mod tests {
    use jiff::{civil::date, tz::TimeZone};

    use super::*;

    fn event(opens: Time) -> Event {
        Event {
            uid: "s@example.org".into(),
            sequence: 2,
            stamp: opens,
            opens,
            ends: opens,
            summary: "Session; ordre du jour, premier\\second\nligne".into(),
            place: String::new(),
            says: String::new(),
            url: "https://example.org/fr/council/sessions/s".into(),
            cancelled: false,
            busy: true,
            mailed: None,
        }
    }

    fn at(zone: &str, (year, month, day): (i16, i8, i8)) -> Time {
        let zone = TimeZone::get(zone).unwrap();
        date(year, month, day).at(10, 0, 0, 0).to_zoned_datetime(zone).unwrap().timestamp()
    }

    /// The value of a property, its folds undone.
    fn value(text: &str, name: &str) -> String {
        let whole = text.replace("\r\n ", "");
        let line = whole.split("\r\n").find_map(|line| line.strip_prefix(&format!("{name}:")));
        line.unwrap_or_default().to_owned()
    }

    #[test]
    fn ten_o_clock_is_the_right_instant_in_winter_in_summer_and_in_ramadan() {
        for (zone, day, wanted) in [
            ("Europe/Madrid", (2026, 1, 15), "20260115T090000Z"),
            ("Europe/Madrid", (2026, 7, 15), "20260715T080000Z"),
            ("Africa/Casablanca", (2026, 1, 15), "20260115T090000Z"),
            ("Africa/Casablanca", (2026, 3, 1), "20260301T100000Z"),
        ] {
            let text = calendar(None, None, &[event(at(zone, day))]);
            assert_eq!(value(&text, "DTSTART"), wanted, "{zone}");
        }
    }

    #[test]
    fn what_would_be_taken_for_a_mark_is_escaped_and_no_line_can_be_slipped_in() {
        let text = calendar(Some(Purpose::Request), None, &[event(Time::UNIX_EPOCH)]);
        assert_eq!(value(&text, "SUMMARY"), "Session\\; ordre du jour\\, premier\\\\second\\nligne");
        let sly = Event { place: "Salle\r\nATTENDEE:mailto:x@example.org".into(), ..event(Time::UNIX_EPOCH) };
        let text = calendar(Some(Purpose::Request), None, &[sly]);
        assert_eq!(value(&text, "LOCATION"), "Salle\\nATTENDEE:mailto:x@example.org");
        assert_eq!(value(&text, "ATTENDEE"), "");
    }

    #[test]
    fn no_line_is_longer_than_seventy_five_octets_and_arabic_is_not_torn() {
        let long = "دورة استثنائية لمجلس التنسيق الدولي لنادي السمارة الدولي للمدن المتوأمة ".repeat(4);
        let it = Event { summary: long.clone(), says: "é".repeat(200), ..event(Time::UNIX_EPOCH) };
        let text = calendar(None, Some("Club"), &[it]);
        assert!(text.split("\r\n").all(|line| line.len() <= LINE_MOST));
        assert_eq!(value(&text, "SUMMARY"), long);
        assert!(text.ends_with("END:VCALENDAR\r\n") && !text.replace("\r\n", "").contains(['\r', '\n']));
    }

    #[test]
    fn a_change_has_a_higher_number_and_the_same_identity_and_a_cancelled_session_says_so() {
        let it =
            Event { cancelled: true, mailed: Some(("a@x.org".into(), "b@x.org".into())), ..event(Time::UNIX_EPOCH) };
        let text = calendar(Some(Purpose::Cancel), None, &[it]);
        let values = ["METHOD", "UID", "SEQUENCE", "STATUS", "ORGANIZER"].map(|name| value(&text, name));
        assert_eq!(values, ["CANCEL", "s@example.org", "2", "CANCELLED", "mailto:a@x.org"]);
    }

    #[test]
    fn what_takes_nobody_s_time_says_so() {
        let says = |busy| value(&calendar(None, None, &[Event { busy, ..event(Time::UNIX_EPOCH) }]), "TRANSP");
        assert_eq!((says(true).as_str(), says(false).as_str()), ("", "TRANSPARENT"));
    }

    #[test]
    fn what_is_subscribed_to_has_no_method_and_is_an_object_also_when_nothing_is_planned() {
        let text = calendar(None, Some("Club; Smara"), &[]);
        let values = ["METHOD", "NAME", "TZID"].map(|name| value(&text, name));
        assert_eq!(values, ["", "Club\\; Smara", "Etc/UTC"]);
        let begun: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("BEGIN:")).collect();
        let mut ended: Vec<&str> = text.lines().filter_map(|line| line.strip_prefix("END:")).collect();
        ended.reverse();
        assert_eq!(begun, ended, "each component ends within that in which it began");
        assert!(!calendar(None, Some("Club"), &[event(Time::UNIX_EPOCH)]).contains("VTIMEZONE"));
    }

    #[test]
    fn who_is_called_off_alone_is_not_told_that_the_session_is_cancelled() {
        let text = calendar(Some(Purpose::Cancel), None, &[event(Time::UNIX_EPOCH)]);
        assert_eq!((value(&text, "METHOD").as_str(), value(&text, "STATUS").as_str()), ("CANCEL", ""));
    }
}
