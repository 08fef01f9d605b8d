//! When a session is, as it is typed: days, hours, a time zone.

use jiff::civil;
use platform::web::{Form, western};

use crate::{
    WORDS,
    rules::{SessionRefusal, Times, instant},
};

/// Opening and end from `opens` (a date), `opens-hour`, `ends-hour` and, where it ends on another day, `ends`; nothing where
/// nothing was typed. Complains beside each field.
pub(super) fn times(form: &mut Form, zone: &str) -> Option<Times> {
    let day = form.day("opens");
    let last = form.day("ends");
    let (from, until) = (hour(form, "opens-hour"), hour(form, "ends-hour"));
    let typed = [form.typed("opens-hour"), form.typed("ends-hour")].iter().any(|it| !it.trim().is_empty());
    if day.is_none() && last.is_none() && !typed {
        return None;
    }
    let day = day.or_else(|| form.needed_day("opens"))?;
    for (name, hour) in [("opens-hour", from), ("ends-hour", until)] {
        if hour.is_none() {
            form.wrong_in(name, &WORDS, "wrong-hour");
        }
    }
    let mut at = |name: &str, day, hour| match instant(day, hour, zone) {
        Ok(at) => Some(at),
        Err(SessionRefusal::NoSuchHour) => {
            form.wrong_in(name, &WORDS, "wrong-hour-skipped");
            None
        }
        Err(_) => None,
    };
    let (from, until, last) = (from?, until?, last.unwrap_or(day));
    let (opens, ends) = (at("opens-hour", day, from), at("ends-hour", last, until));
    Some(Times { opens: opens?, ends: ends?, opens_at: day.to_datetime(from), ends_at: last.to_datetime(until) })
}

/// An hour of the day: `9:30`, `09h30`, `14h`, in the digits of either keyboard.
pub(super) fn hour(form: &Form, name: &str) -> Option<civil::Time> {
    let typed = western(form.typed(name).trim());
    let (hours, minutes) = typed.split_once([':', 'h', 'H', '.']).unwrap_or((&typed, ""));
    let minutes = minutes.trim();
    let minutes = if minutes.is_empty() { Some(0) } else { minutes.parse().ok() };
    civil::Time::new(hours.trim().parse().ok()?, minutes?, 0, 0).ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_hour_is_typed_as_each_language_writes_it() {
        let read = |typed: &str| hour(&Form::blank().filled("at", typed), "at");
        for typed in ["9:30", "09h30", "9 h 30", "٩:٣٠", "9.30"] {
            assert_eq!(read(typed), Some(civil::time(9, 30, 0, 0)), "{typed}");
        }
        assert_eq!(read("14h"), Some(civil::time(14, 0, 0, 0)));
        for typed in ["", "25:00", "9:61", "midi", "-1:00"] {
            assert_eq!(read(typed), None, "{typed}");
        }
    }
}
