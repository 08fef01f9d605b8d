use kernel::Day;

use crate::fold;

/// Which number of `08/05/2025` is the month, as a whole column shows it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum DayOrder {
    /// The second: 8 May.
    DayFirst,
    /// The first: August 5.
    MonthFirst,
    /// Nothing in the column tells, or it tells both.
    Untold,
}

/// Months as people write them, folded: French, English, Spanish, Portuguese, Italian, German, and the Arabic names of west and east.
const MONTHS: [&str; 12] = [
    "janvier january enero janeiro gennaio januar jan janv ene يناير جانفي",
    "fevrier february febrero fevereiro febbraio februar feb fev fevr فبراير فيفري شباط",
    "mars march marzo marco marz mar مارس اذار",
    "avril april abril aprile apr avr abr ابريل افريل نيسان",
    "mai may mayo maio maggio ماي مايو ايار",
    "juin june junio junho giugno juni jun يونيو جوان حزيران",
    "juillet july julio julho luglio juli jul juil يوليوز يوليو جويليه تموز",
    "aout august agosto aug ago غشت اغسطس اوت اب",
    "septembre september septiembre setiembre setembro settembre sep sept شتنبر سبتمبر ايلول",
    "octobre october octubre outubro ottobre oktober oct okt اكتوبر",
    "novembre november noviembre novembro nov نونبر نوفمبر",
    "decembre december diciembre dezembro dicembre dezember dec dic dez دجنبر ديسمبر",
];

/// Months of the Arab east that share a first word: which one it is, the second says.
const TWO_WORDS: [(&str, &str, usize); 4] =
    [("كانون", "الاول", 11), ("كانون", "الثاني", 0), ("تشرين", "الاول", 9), ("تشرين", "الثاني", 10)];

/// What the cells of a column tell of the order in which their dates are written.
pub fn day_order<'a>(cells: impl IntoIterator<Item = &'a str>) -> DayOrder {
    let (mut day_first, mut month_first) = (false, false);
    for cell in cells {
        if let [one, two, year] = numbers(cell).as_slice()
            && *year > 31
        {
            day_first |= *one > 12 && *two <= 12;
            month_first |= *two > 12 && *one <= 12;
        }
    }
    match (day_first, month_first) {
        (true, false) => DayOrder::DayFirst,
        (false, true) => DayOrder::MonthFirst,
        _ => DayOrder::Untold,
    }
}

/// The day that a cell says: `2025-10-30`, `30/10/2025`, `30 octobre 2025`. None when it is none, or when nothing tells
/// which number is the month.
pub fn day(cell: &str, order: DayOrder) -> Option<Day> {
    let date = |year: i64, month: i64, day: i64| {
        let year = i16::try_from(year).ok().filter(|year| (1800..2200).contains(year))?;
        Day::new(year, i8::try_from(month).ok()?, i8::try_from(day).ok()?).ok()
    };
    let cell = cell.split('T').next().filter(|_| cell.contains('-') && cell.contains(':')).unwrap_or(cell);
    match (numbers(cell).as_slice(), month(cell)) {
        ([one, two], Some(month)) if *two > 31 => date(*two, month, *one),
        ([year, month, day, ..], None) if *year > 31 => date(*year, *month, *day),
        ([one, two, year, ..], None) => match (date(*year, *two, *one), date(*year, *one, *two), order) {
            (Some(day), None, _) | (None, Some(day), _) => Some(day),
            (Some(one), Some(two), _) if one == two => Some(one),
            (day, _, DayOrder::DayFirst) => day,
            (_, day, DayOrder::MonthFirst) => day,
            _ => None,
        },
        _ => None,
    }
}

/// The year and the month that a cell says where it says no day: `mai 1964`, `mayo de 1964`. None when it is none.
pub(crate) fn month_of_year(cell: &str) -> Option<(i64, i64)> {
    match (numbers(cell).as_slice(), month(cell)) {
        ([year], Some(month)) if (1800..2200).contains(year) => Some((*year, month)),
        _ => None,
    }
}

/// Whether a word, folded, is the name of a month, or a part of one.
pub(crate) fn is_month(word: &str) -> bool {
    named(word).is_some() || TWO_WORDS.iter().any(|(one, two, _)| *one == word || *two == word)
}

fn named(word: &str) -> Option<usize> {
    MONTHS.iter().position(|ways| ways.split(' ').any(|way| way == word))
}

/// The month that a cell names.
fn month(cell: &str) -> Option<i64> {
    let folded = fold(cell);
    let words: Vec<&str> = folded.split(' ').collect();
    let of_two = |pair: &[&str]| TWO_WORDS.iter().find(|(one, two, _)| [*one, *two] == *pair).map(|(.., at)| *at);
    let at = words.windows(2).find_map(of_two).or_else(|| words.iter().find_map(|word| named(word)))?;
    i64::try_from(at + 1).ok()
}

/// The numbers in a cell, in their order, in digits of either keyboard.
fn numbers(cell: &str) -> Vec<i64> {
    let digits: String = cell
        .chars()
        .map(|c| c.to_digit(10).or_else(|| eastern(c)).map_or(' ', |digit| char::from(b'0' + digit as u8)))
        .collect();
    digits.split(' ').filter(|part| (1..=4).contains(&part.len())).filter_map(|part| part.parse().ok()).collect()
}

fn eastern(c: char) -> Option<u32> {
    match c {
        '\u{660}'..='\u{669}' => Some(c as u32 - 0x660),
        '\u{6F0}'..='\u{6F9}' => Some(c as u32 - 0x6F0),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn said(cell: &str, order: DayOrder) -> Option<String> {
        day(cell, order).map(|day| day.to_string())
    }

    #[test]
    fn a_day_is_read_as_people_write_it() {
        for cell in [
            "2025-10-30",
            "30/10/2025",
            "30.10.2025",
            "10/30/2025",
            "30 octobre 2025",
            "30 أكتوبر 2025",
            "٣٠/١٠/٢٠٢٥",
            "2025-10-30T12:00:00Z",
            "30 de octubre de 2025",
            "30 de outubro de 2025",
            "30. Oktober 2025",
            "30 ottobre 2025",
            "October 30, 2025",
            "30 تشرين الأول 2025",
        ] {
            assert_eq!(said(cell, DayOrder::Untold).as_deref(), Some("2025-10-30"), "{cell}");
        }
        assert_eq!(said("1 كانون الثاني 2025", DayOrder::Untold).as_deref(), Some("2025-01-01"));
        assert_eq!(said("1 كانون الأول 2025", DayOrder::Untold).as_deref(), Some("2025-12-01"));
        for cell in ["", "2025", "octobre 2025", "31/02/2025", "08/05/2025", "n. d.", "1 كانون 2025"] {
            assert_eq!(said(cell, DayOrder::Untold), None, "{cell}");
        }
    }

    #[test]
    fn the_other_dates_of_a_column_tell_which_number_is_the_month() {
        assert_eq!(day_order(["08/05/2025", "30/10/2025", ""]), DayOrder::DayFirst);
        assert_eq!(day_order(["05/08/2025", "10/30/2025"]), DayOrder::MonthFirst);
        assert_eq!(day_order(["30/10/2025", "10/30/2025"]), DayOrder::Untold);
        assert_eq!(said("08/05/2025", DayOrder::DayFirst).as_deref(), Some("2025-05-08"));
        assert_eq!(said("08/05/2025", DayOrder::MonthFirst).as_deref(), Some("2025-08-05"));
    }

    #[test]
    fn months_are_folded() {
        for month in MONTHS.iter().flat_map(|ways| ways.split(' ')) {
            assert_eq!(fold(month), month);
        }
    }
}
