use std::cell::RefCell;

use kernel::{Lang, Localised, clean_line};
use toml::{
    Spanned,
    de::{DeTable, DeValue},
};

use crate::{Fault, Fraction, KEYS, Kind, Problem, words::Worded};

/// The longest text, in characters.
const LONGEST: usize = 500;
/// The longest name, in characters.
const LONGEST_NAME: usize = 60;

/// The faults found so far in a text.
pub(crate) struct Faults<'t> {
    text: &'t str,
    found: RefCell<Vec<Fault>>,
}

impl<'t> Faults<'t> {
    /// None yet.
    pub(crate) fn of(text: &'t str) -> Self {
        Self { text, found: RefCell::default() }
    }

    /// Notes a fault at a byte of the text, where it is known.
    pub(crate) fn add(&self, start: Option<usize>, path: &str, problem: Problem) {
        let before = start.and_then(|start| self.text.get(..start));
        let line = before.map(|before| before.matches('\n').count() + 1).and_then(|line| u32::try_from(line).ok());
        self.found.borrow_mut().push(Fault { line, path: path.to_owned(), problem });
    }

    /// All of them, in the order of the lines.
    pub(crate) fn all(self) -> Vec<Fault> {
        let mut found = self.found.into_inner();
        found.sort_by_key(|fault| fault.line);
        found
    }
}

/// Where a value stands in the text and among the keys.
#[derive(Clone)]
pub(crate) struct Place<'a> {
    faults: &'a Faults<'a>,
    start: Option<usize>,
    path: String,
    key: String,
}

impl Place<'_> {
    /// Notes a fault here.
    pub(crate) fn fault(&self, problem: Problem) {
        self.faults.add(self.start, &self.path, problem);
    }
}

/// A value of the file, with its place.
pub(crate) struct Cell<'a> {
    pub(crate) place: Place<'a>,
    value: &'a DeValue<'a>,
}

/// A table of the file, whose keys are all known.
pub(crate) struct Table<'a> {
    pub(crate) place: Place<'a>,
    entries: &'a DeTable<'a>,
}

impl<'a> Table<'a> {
    /// The whole file.
    pub(crate) fn whole(faults: &'a Faults<'a>, entries: &'a DeTable<'a>) -> Self {
        let place = Place { faults, start: None, path: String::new(), key: String::new() };
        let table = Self { place, entries };
        table.refuse_strangers(|key| KEYS.iter().any(|known| known.path == key));
        table
    }

    fn refuse_strangers(&self, known: impl Fn(&str) -> bool) {
        for key in self.entries.keys() {
            let place = self.below(key.get_ref(), key.span().start);
            if !known(&place.key) {
                place.fault(Problem::UnknownKey);
            }
        }
    }

    fn below(&self, key: &str, start: usize) -> Place<'a> {
        let join = |to: &str| if to.is_empty() { key.to_owned() } else { format!("{to}.{key}") };
        Place {
            faults: self.place.faults,
            start: Some(start),
            path: join(&self.place.path),
            key: join(&self.place.key),
        }
    }

    /// The value of a key, which may be absent.
    pub(crate) fn may(&self, key: &str) -> Option<Cell<'a>> {
        let (_, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Cell { place: self.below(key, value.span().start), value: value.get_ref() })
    }

    /// The value of a key that must be there.
    pub(crate) fn must(&self, key: &str) -> Option<Cell<'a>> {
        let found = self.may(key);
        if found.is_none() {
            let start = self.place.start;
            Place { start, ..self.below(key, 0) }.fault(Problem::Missing);
        }
        found
    }

    /// The answer of a key to yes or no, or what it is when the key is absent.
    pub(crate) fn yes_no(&self, key: &str, absent: bool) -> Option<bool> {
        self.may(key).map_or(Some(absent), |cell| cell.yes_no())
    }
}

impl<'a> Cell<'a> {
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
            let start = Some(value.span().start);
            let path = format!("{}[{}]", self.place.path, at + 1);
            Self { place: Place { start, path, ..self.place.clone() }, value: value.get_ref() }
        };
        Some(array.iter().enumerate().map(cell).collect())
    }

    /// A table, whose unknown keys are refused at once.
    pub(crate) fn table(&self) -> Option<Table<'a>> {
        let table = self.plain_table(Kind::Table)?;
        table.refuse_strangers(|key| KEYS.iter().any(|known| known.path == key));
        Some(table)
    }

    /// A list of tables that is not empty; what is no table is a fault and left out.
    pub(crate) fn tables(&self) -> Option<Vec<Table<'a>>> {
        Some(self.entries(Kind::Tables)?.iter().filter_map(Self::table).collect())
    }

    fn plain_table(&self, wanted: Kind) -> Option<Table<'a>> {
        let entries = self.wanted(wanted, self.value.as_table())?;
        Some(Table { place: self.place.clone(), entries })
    }

    /// A text in each language.
    pub(crate) fn text(&self) -> Option<Localised> {
        let table = self.plain_table(Kind::Text)?;
        let language = |key: &str| Lang::from_code(key.rsplit('.').next().unwrap_or_default()).is_some();
        table.refuse_strangers(language);
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
