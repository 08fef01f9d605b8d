use kernel::{Lang, Localised, clean_line};
use toml::{Spanned, de::DeValue};

use crate::{Fraction, Kind, Problem, words::Worded};

use super::{place::Place, table::Table};

/// The longest text, in characters.
const LONGEST: usize = 500;
/// The longest name, in characters.
const LONGEST_NAME: usize = 60;

/// A value of the file, with its place.
pub(crate) struct Cell<'a> {
    pub(crate) place: Place<'a>,
    value: &'a DeValue<'a>,
}

impl<'a> Cell<'a> {
    /// A value at its place.
    pub(crate) fn of(place: Place<'a>, value: &'a DeValue<'a>) -> Self {
        Self { place, value }
    }

    /// `found`, or a fault that says what kind was wanted.
    fn wanted<T>(&self, wanted: Kind, found: Option<T>) -> Option<T> {
        if found.is_none() {
            self.place.fault(Problem::WrongKind { wanted });
        }
        found
    }

    /// Yes or no.
    pub(crate) fn yes_no(&self) -> Option<bool> {
        self.wanted(Kind::YesNo, self.value.as_bool())
    }

    /// A whole number between limits.
    pub(crate) fn number(&self, least: u32, most: u32) -> Option<u32> {
        let read = self.value.as_integer().and_then(|n| i64::from_str_radix(n.as_str(), n.radix()).ok());
        let found = self.wanted(Kind::Number, read)?;
        let fits = u32::try_from(found).ok().filter(|number| (least..=most).contains(number));
        if fits.is_none() {
            self.place.fault(Problem::OutOfRange { found, least, most });
        }
        fits
    }

    /// A fraction, at most 1.
    pub(crate) fn fraction(&self) -> Option<Fraction> {
        let text = self.wanted(Kind::Fraction, self.value.as_str())?;
        match text.parse::<Fraction>() {
            Err(()) => self.place.fault(Problem::NotAFraction { found: text.to_owned() }),
            Ok(found) if found.above() > found.below() => self.place.fault(Problem::AboveOne { found }),
            Ok(found) => return Some(found),
        }
        None
    }

    /// A name.
    pub(crate) fn name(&self) -> Option<String> {
        let found = self.wanted(Kind::Name, self.value.as_str())?;
        let letters = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit() || b == b'-';
        let fits = found.starts_with(|c: char| c.is_ascii_lowercase())
            && found.bytes().all(letters)
            && found.len() <= LONGEST_NAME;
        if !fits {
            self.place.fault(Problem::NotAName { found: found.to_owned() });
        }
        fits.then(|| found.to_owned())
    }

    /// One of some words.
    pub(crate) fn one_of(&self, allowed: &'static [&'static str]) -> Option<&'static str> {
        let found = self.wanted(Kind::Word(allowed), self.value.as_str())?;
        let word = allowed.iter().copied().find(|word| *word == found);
        if word.is_none() {
            self.place.fault(Problem::UnknownWord { found: found.to_owned(), allowed });
        }
        word
    }

    /// What one of some words stands for.
    pub(crate) fn word<T: Worded>(&self) -> Option<T> {
        self.one_of(T::WORDS).and_then(T::of)
    }

    /// A list without repetition, never empty, each entry read by `read`, and named by `name` if it stands twice.
    pub(crate) fn list<T: PartialEq>(
        &self,
        wanted: Kind,
        read: impl Fn(&Self) -> Option<T>,
        name: impl Fn(&T) -> String,
    ) -> Option<Vec<T>> {
        let mut list = Vec::new();
        let mut whole = true;
        for cell in self.entries(wanted)? {
            match read(&cell) {
                None => whole = false,
                Some(entry) if list.contains(&entry) => {
                    cell.place.fault(Problem::Repeated { name: name(&entry) });
                    whole = false;
                }
                Some(entry) => list.push(entry),
            }
        }
        whole.then_some(list)
    }

    /// The entries of a list that is not empty.
    fn entries(&self, wanted: Kind) -> Option<Vec<Self>> {
        let array = self.wanted(wanted, self.value.as_array())?;
        if array.is_empty() {
            self.place.fault(Problem::Empty);
            return None;
        }
        let cell = |(at, value): (usize, &'a Spanned<DeValue<'a>>)| {
            Self::of(self.place.entry(at + 1, value.span().start), value.get_ref())
        };
        Some(array.iter().enumerate().map(cell).collect())
    }

    /// A table, whose unknown keys are refused at once.
    pub(crate) fn table(&self) -> Option<Table<'a>> {
        let entries = self.wanted(Kind::Table, self.value.as_table())?;
        Some(Table::keyed(self.place.clone(), entries))
    }

    /// A list of tables that is not empty; what is no table is a fault and left out.
    pub(crate) fn tables(&self) -> Option<Vec<Table<'a>>> {
        Some(self.entries(Kind::Tables)?.iter().filter_map(Self::table).collect())
    }

    /// A text in each language.
    pub(crate) fn text(&self) -> Option<Localised> {
        let entries = self.wanted(Kind::Text, self.value.as_table())?;
        let language = |key: &str| key.rsplit('.').next().and_then(Lang::from_code).is_some();
        let table = Table::of(self.place.clone(), entries, language);
        let mut text = Localised::default();
        for lang in Lang::ALL {
            let Some(cell) = table.may(lang.code()) else {
                self.place.fault(Problem::Untranslated { lang });
                continue;
            };
            let Some(written) = cell.wanted(Kind::Text, cell.value.as_str()) else { continue };
            match clean_line(written, LONGEST) {
                Err(_) => cell.place.fault(Problem::Unclean { lang }),
                Ok(line) if line.is_empty() => cell.place.fault(Problem::Untranslated { lang }),
                Ok(line) => text = text.with(lang, line),
            }
        }
        Lang::ALL.into_iter().all(|lang| text.get(lang).is_some()).then_some(text)
    }
}
