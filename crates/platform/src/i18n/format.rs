use std::sync::LazyLock;

use fluent_bundle::FluentValue;
use icu_calendar::{Date, Iso};
use icu_collator::{Collator, CollatorBorrowed, options::CollatorOptions};
use icu_datetime::{DateTimeFormatter, fieldsets::YMD};
use icu_decimal::{DecimalFormatter, input::Decimal};
use icu_locale_core::Locale;
use kernel::{Day, Lang, Time};

struct Formats {
    date: DateTimeFormatter<YMD>,
    decimal: DecimalFormatter,
    collator: CollatorBorrowed<'static>,
}

static FORMATS: LazyLock<Vec<Formats>> = LazyLock::new(|| {
    Lang::ALL
        .into_iter()
        .map(|lang| {
            let locale: Locale = lang.locale().parse().expect("a locale of ours");
            Formats {
                date: DateTimeFormatter::try_new((&locale).into(), YMD::long()).expect("ICU has this locale"),
                decimal: DecimalFormatter::try_new((&locale).into(), Default::default()).expect("ICU has this locale"),
                collator: Collator::try_new((&locale).into(), CollatorOptions::default()).expect("ICU has this locale"),
            }
        })
        .collect()
});

fn of(lang: Lang) -> &'static Formats {
    &FORMATS[lang as usize]
}

pub(super) fn day(day: Day, lang: Lang) -> String {
    match Date::<Iso>::try_new_iso(day.year().into(), day.month().unsigned_abs(), day.day().unsigned_abs()) {
        Ok(date) => of(lang).date.format(&date.to_any()).to_string(),
        Err(_) => day.to_string(),
    }
}

pub(super) fn moment(time: Time, lang: Lang) -> String {
    let at = time.to_zoned_datetime(jiff::tz::TimeZone::UTC);
    let hour = at.strftime("%H:%M").to_string();
    crate::WORDS.words(lang).say("moment").with("day", day(at.date(), lang)).with("hour", hour).to_string()
}

pub(super) fn number(number: i64, lang: Lang) -> String {
    of(lang).decimal.format(&Decimal::from(number)).to_string()
}

/// How Fluent writes a number given to a phrase.
pub(super) fn argument(value: &FluentValue, lang: Lang) -> Option<String> {
    match value {
        FluentValue::Number(n) if n.value.fract() == 0.0 && n.value.abs() < 9e15 =>
        {
            #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53, as just checked")]
            Some(number(n.value as i64, lang))
        }
        _ => None,
    }
}

pub(super) fn sort_by<T>(items: &mut [T], lang: Lang, name: impl Fn(&T) -> String) {
    items.sort_by(|a, b| of(lang).collator.compare(&name(a), &name(b)));
}

/// Whether a name begins with the sound of *i*, before which Spanish says *e* for *and*; that of *hielo* and *hiato* is another
/// (as CLDR's list patterns have it).
pub(super) fn begins_with_i(name: &str) -> bool {
    let name = name.to_lowercase();
    match name.strip_prefix('h') {
        Some(rest) => rest.strip_prefix(['i', 'í']).is_some_and(|rest| !rest.starts_with(['a', 'e'])),
        None => name.starts_with(['i', 'í']),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::i18n::plain;

    #[test]
    fn dates_are_written_in_full_as_each_language_writes_them() {
        let day_31 = jiff::civil::date(2025, 8, 31);
        assert_eq!(day(day_31, Lang::Fr), "31 août 2025");
        assert_eq!(day(day_31, Lang::Ar), "31 غشت 2025");
        assert_eq!(day(day_31, Lang::En), "31 August 2025");
        assert_eq!(day(day_31, Lang::Es), "31 de agosto de 2025");
    }

    #[test]
    fn numbers_are_grouped_and_arabic_keeps_western_digits() {
        assert_eq!(number(42056, Lang::Fr), "42\u{202f}056");
        assert_eq!(number(42056, Lang::Ar), "42.056");
        assert_eq!(number(42056, Lang::En), "42,056");
    }

    #[test]
    fn spanish_says_e_before_the_sound_of_i_and_the_others_say_what_they_always_say() {
        let list = |lang, names: [&str; 2]| crate::WORDS.words(lang).list(names);
        for (last, said) in [
            ("Instituciones asociadas", "Expertos e Instituciones asociadas"),
            ("Íllora", "Expertos e Íllora"),
            ("Higueras", "Expertos e Higueras"),
            ("Hierro", "Expertos y Hierro"),
            ("Yecla", "Expertos y Yecla"),
            ("Huelva", "Expertos y Huelva"),
        ] {
            assert_eq!(list(Lang::Es, ["Expertos", last]), said);
        }
        assert_eq!(list(Lang::Fr, ["Experts", "Institutions"]), "Experts et Institutions");
        assert_eq!(list(Lang::En, ["Experts", "Institutions"]), "Experts and Institutions");
        assert_eq!(plain(&list(Lang::Ar, ["Smara", "Inezgane"])), "Smara وInezgane");
    }

    #[test]
    fn names_are_sorted_as_their_readers_expect() {
        let mut names = ["Zagora", "Édéa", "Agadez"];
        sort_by(&mut names, Lang::Fr, ToString::to_string);
        assert_eq!(names, ["Agadez", "Édéa", "Zagora"]);
    }
}
