//! Dates as far as they are said.

use kernel::Day;

use super::value::evened;
use crate::{
    fold,
    sheet::{self, DayOrder},
};

/// A date as far as it is known, in ISO 8601: `1964`, `1964-05`, `1964-05-08`, of `8 mai 1964` and `mai 1964` too, in digits of
/// either keyboard. None when it is no date.
///
/// `08/05/1964` may be May or August: the order of the column tells, else one of the numbers that can be no month; else only
/// its year is taken. A year before 1800 is none: `1420` is the Hijra's.
pub(super) fn since(text: &str, order: DayOrder) -> Option<String> {
    let western = evened(text);
    let whole = western.trim().trim_start_matches('+');
    let whole = bare_of(whole, SINCE);
    let fits = |year: i16| (1800..2200).contains(&year).then_some(year);
    let day = |year: i16, month: i16, day: i16| {
        Day::new(fits(year)?, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let text = whole.split(['T', ' ']).next()?;
    let parts: Option<Vec<i16>> = text.split(['-', '/', '.']).map(|part| part.parse().ok()).collect();
    // A time of day and a remark in brackets say nothing of the day.
    let rest = whole.strip_prefix(text).unwrap_or_default().trim_start();
    let Some(parts) = parts.filter(|_| rest.is_empty() || rest.starts_with('(') || rest.contains(':')) else {
        return in_words(whole);
    };
    match *parts.as_slice() {
        // A spreadsheet makes "1964.0" of a year.
        [year] | [year, 0] if fits(year).is_some() => Some(format!("{year:04}")),
        [year, month] | [month, year] if fits(year).is_some() => {
            day(year, month, 1).map(|day| format!("{:04}-{:02}", day.year(), day.month()))
        }
        [year, 0, 0] => fits(year).map(|year| format!("{year:04}")),
        [year, month, of] if fits(year).is_some() => day(year, month, of).map(|day| day.to_string()),
        [one, two, year] => match (day(year, two, one), day(year, one, two), order) {
            (Some(day), None, _) | (None, Some(day), _) => Some(day.to_string()),
            (Some(one), Some(two), _) if one == two => Some(one.to_string()),
            (Some(day), _, DayOrder::DayFirst) | (_, Some(day), DayOrder::MonthFirst) => Some(day.to_string()),
            (Some(_), Some(_), DayOrder::Untold) => Some(format!("{year:04}")),
            (None, None, _) => None,
        },
        _ => None,
    }
}

/// Words before a date that say no more than that it is one.
const SINCE: &[&str] = &[
    "depuis", "since", "seit", "desde", "منذ", "en", "in", "im", "em", "annee", "year", "jahr", "ano", "anno", "سنه",
    "عام", "يوم",
];

/// Words within a date that say nothing by themselves, days of the week among them.
const WITHIN: &str = "le er de del of the st nd rd th el den am من lundi mardi mercredi jeudi vendredi samedi dimanche monday tuesday \
                      wednesday thursday friday saturday sunday lunes martes miercoles jueves viernes sabado domingo montag dienstag \
                      mittwoch donnerstag freitag samstag sonntag segunda terca quarta quinta sexta feira الاثنين الثلاثا الاربعا \
                      الخميس الجمعه السبت الاحد";

/// A text without the words, folded, that stand before it.
fn bare_of<'a>(text: &'a str, words: &[&str]) -> &'a str {
    let mut text = text;
    while let Some((first, rest)) = text.split_once(' ')
        && words.contains(&fold(first).as_str())
    {
        text = rest.trim_start();
    }
    text
}

/// A day or a month by its name, with no word beside it that could mean "about" or "until".
fn in_words(text: &str) -> Option<String> {
    let folded = fold(text);
    let mut words = folded.split(|c: char| !c.is_alphabetic()).filter(|word| !word.is_empty());
    let plain = |word: &str| WITHIN.split_ascii_whitespace().any(|it| it == word) || sheet::is_month(word);
    if !words.all(plain) {
        return None;
    }
    let whole = sheet::day(text, DayOrder::Untold).map(|day| day.to_string());
    whole.or_else(|| sheet::month_of_year(text).map(|(year, month)| format!("{year:04}-{month:02}")))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_date_is_taken_as_far_as_it_is_said() {
        for (text, date) in [
            ("1964", "1964"),
            ("1964.0", "1964"),
            ("1964-05", "1964-05"),
            ("05/1964", "1964-05"),
            ("1964-05-08", "1964-05-08"),
            ("+1964-05-08T00:00:00Z", "1964-05-08"),
            ("+1964-00-00T00:00:00Z", "1964"),
            ("28/05/1964", "1964-05-28"),
            ("05/28/1964", "1964-05-28"),
            ("08.05.1964", "1964"),
            ("05/05/1964", "1964-05-05"),
        ] {
            assert_eq!(since(text, DayOrder::Untold).as_deref(), Some(date), "{text}");
        }
        for (text, date) in [
            ("8 mai 1964", "1964-05-08"),
            ("mai 1964", "1964-05"),
            ("٢٠١٥", "2015"),
            ("٨ ماي ١٩٦٤", "1964-05-08"),
            ("1er mai 1964", "1964-05-01"),
            ("May 8, 1964", "1964-05-08"),
            ("1964-05-08 00:00:00", "1964-05-08"),
            ("1964 (renouvelé)", "1964"),
            ("depuis 1964", "1964"),
            ("منذ سنة 1964", "1964"),
            ("seit Mai 1964", "1964-05"),
            ("mayo de 1964", "1964-05"),
            ("8 de maio de 1964", "1964-05-08"),
            ("Freitag, den 8. Mai 1964", "1964-05-08"),
            ("vendredi 8 mai 1964", "1964-05-08"),
            ("8 كانون الأول 1964", "1964-12-08"),
        ] {
            assert_eq!(since(text, DayOrder::Untold).as_deref(), Some(date), "{text}");
        }
        assert_eq!(since("08/05/1970", DayOrder::DayFirst).as_deref(), Some("1970-05-08"));
        assert_eq!(since("08/05/1970", DayOrder::MonthFirst).as_deref(), Some("1970-08-05"));
        for text in [
            "",
            "64",
            "vers 1964",
            "1964-13-40",
            "31/02/1964",
            "1964 ou 1965",
            "mai",
            "vers mai 1964",
            "avant le 8 mai 1964",
            "32 mai 1964",
            "1420",
            "١٤٢٠",
            "8 كانون 1964",
        ] {
            assert_eq!(since(text, DayOrder::Untold), None, "{text}");
        }
    }
}
