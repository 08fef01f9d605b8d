//! What was typed, read as what the page needs; what cannot be is complained of beside its field, and kept.

use std::ops::RangeInclusive;

use kernel::{Day, Lang, Localised, Unfit, clean_line, clean_text};

use crate::Result;

use super::{Form, complaint::Complaint};

/// The years of a date that someone types: beyond them stands a slip of the hand.
const YEARS: RangeInclusive<i16> = 1900..=2200;

impl Form {
    /// A single line of at most `most` characters; empty when nothing was typed. Complains beside the field.
    pub fn line(&mut self, name: &str, most: usize) -> String {
        let clean = clean_line(self.typed(name), most);
        self.take(name, clean)
    }

    /// As [`Form::line`], and complains when nothing was typed.
    pub fn needed_line(&mut self, name: &str, most: usize) -> String {
        let line = self.line(name, most);
        if line.is_empty() && !self.is_wrong_at(name) {
            self.wrong(name, "form-needed");
        }
        line
    }

    /// Several lines of at most `most` characters.
    pub fn text(&mut self, name: &str, most: usize) -> String {
        let clean = clean_text(self.typed(name), most);
        self.take(name, clean)
    }

    /// As [`Form::text`], and complains when nothing was typed.
    pub fn needed_text(&mut self, name: &str, most: usize) -> String {
        let text = self.text(name, most);
        if text.is_empty() && !self.is_wrong_at(name) {
            self.wrong(name, "form-needed");
        }
        text
    }

    /// A text in each language, from `name-fr`, `name-ar`…; each line at most `most` characters.
    pub fn localised(&mut self, name: &str, most: usize) -> Localised {
        Lang::ALL.into_iter().fold(Localised::default(), |text, lang| {
            let line = self.text(&format!("{name}-{lang}"), most);
            text.with(lang, line)
        })
    }

    /// As [`Form::localised`], and complains (beside French) when nothing was typed in any language.
    pub fn needed_localised(&mut self, name: &str, most: usize) -> Localised {
        let text = self.localised(name, most);
        let wrong_in = |form: &Self, lang| form.is_wrong_at(&format!("{name}-{lang}"));
        if text.is_empty() && !Lang::ALL.into_iter().any(|lang| wrong_in(self, lang)) {
            self.wrong(&format!("{name}-fr"), "form-needed-once");
        }
        text
    }

    /// A date from `name-day`, `name-month`, `name-year` or, typed as one, `name`; none when nothing was typed.
    pub fn day(&mut self, name: &str) -> Option<Day> {
        let whole = western(self.typed(name).trim());
        let parts = ["day", "month", "year"].map(|part| western(self.typed(&format!("{name}-{part}")).trim()));
        let date = if !whole.is_empty() {
            whole.parse().ok()
        } else if parts.iter().all(String::is_empty) {
            return None;
        } else {
            let [day, month, year] = parts;
            (|| Day::new(year.parse().ok()?, month.parse().ok()?, day.parse().ok()?).ok())()
        };
        let date = date.filter(|date: &Day| YEARS.contains(&date.year()));
        if date.is_none() {
            self.wrong(name, "form-not-a-date");
        }
        date
    }

    /// As [`Form::day`], and complains when nothing was typed.
    pub fn needed_day(&mut self, name: &str) -> Option<Day> {
        let day = self.day(name);
        if day.is_none() && !self.is_wrong_at(name) {
            self.wrong(name, "form-needed");
        }
        day
    }

    /// A whole number between two bounds; none when nothing was typed.
    pub fn number(&mut self, name: &str, least: i64, most: i64) -> Option<i64> {
        let typed = western(self.typed(name)).replace([' ', '\u{a0}', '\u{202f}'], "");
        if typed.is_empty() {
            return None;
        }
        match typed.parse::<i64>().ok().filter(|n| (least..=most).contains(n)) {
            Some(number) => Some(number),
            None => {
                self.complain(name, Complaint::new("form-not-a-number").with("least", least).with("most", most));
                None
            }
        }
    }

    /// One of the choices offered; complains when it is none of them.
    pub fn choice<T>(&mut self, name: &str, read: impl FnOnce(&str) -> Option<T>) -> Option<T> {
        let typed = self.typed(name).trim().to_owned();
        let choice = read(&typed);
        if choice.is_none() {
            self.wrong(name, if typed.is_empty() { "form-needed-choice" } else { "form-not-a-choice" });
        }
        choice
    }

    fn take(&mut self, name: &str, clean: Result<String, Unfit>) -> String {
        match clean {
            Ok(text) => return text,
            Err(Unfit::TooLong { most }) => self.complain(name, Complaint::new("form-too-long").with("most", most)),
            Err(Unfit::Hidden) => self.wrong(name, "form-hidden"),
            Err(Unfit::Empty) => self.wrong(name, "form-needed"),
        }
        String::new()
    }
}

/// Digits typed on an Arabic keyboard are numbers too.
pub fn western(text: &str) -> String {
    text.chars()
        .map(|c| match c {
            '\u{660}'..='\u{669}' => char::from(b'0' + (c as u32 - 0x660) as u8),
            '\u{6F0}'..='\u{6F9}' => char::from(b'0' + (c as u32 - 0x6F0) as u8),
            other => other,
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn typed(pairs: &[(&str, &str)]) -> Form {
        pairs.iter().fold(Form::blank(), |form, (name, value)| form.filled(name, value))
    }

    #[test]
    fn a_date_is_typed_in_three_fields_with_the_digits_of_either_keyboard() {
        let mut form = typed(&[("on-day", "31"), ("on-month", "١٠"), ("on-year", "٢٠٢٥")]);
        assert_eq!(form.day("on"), Some(jiff::civil::date(2025, 10, 31)));
        assert!(!form.is_wrong());
    }

    #[test]
    fn a_date_that_is_none_is_complained_of_and_kept() {
        let mut form = typed(&[("on-day", "31"), ("on-month", "2"), ("on-year", "2025")]);
        assert_eq!(form.day("on"), None);
        assert!(form.is_wrong_at("on"));
        assert_eq!(form.typed("on-day"), "31");
    }

    #[test]
    fn a_date_typed_as_one_is_bounded_as_one_typed_in_three_fields() {
        for (whole, read) in
            [("2025-10-31", true), ("٢٠٢٥-١٠-٣١", true), ("-000001-01-01", false), ("9999-12-31", false)]
        {
            let mut form = typed(&[("on", whole)]);
            assert_eq!(form.day("on"), read.then_some(jiff::civil::date(2025, 10, 31)), "{whole}");
            assert_eq!(form.is_wrong_at("on"), !read, "{whole}");
        }
    }

    #[test]
    fn what_is_too_long_is_complained_of_and_kept() {
        let mut form = typed(&[("name", "Smara la ville sainte")]);
        assert_eq!(form.line("name", 5), "");
        assert!(form.is_wrong_at("name"));
        assert_eq!(form.typed("name"), "Smara la ville sainte");
    }

    #[test]
    fn a_text_that_is_wrong_in_one_language_is_not_called_missing_in_another() {
        let mut form = typed(&[("name-ar", "السمارة المدينة")]);
        assert!(form.needed_localised("name", 5).is_empty());
        assert!(form.is_wrong_at("name-ar") && !form.is_wrong_at("name-fr"));
        let mut form = typed(&[]);
        assert!(form.needed_localised("name", 5).is_empty() && form.is_wrong_at("name-fr"));
    }
}
