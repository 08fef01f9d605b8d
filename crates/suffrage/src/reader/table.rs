use toml::de::DeTable;

use crate::{KEYS, Problem};

use super::{
    cell::Cell,
    place::{Faults, Place},
};

/// A table of the file, whose keys are all known.
pub(crate) struct Table<'a> {
    pub(crate) place: Place<'a>,
    entries: &'a DeTable<'a>,
}

impl<'a> Table<'a> {
    /// The whole file.
    pub(crate) fn whole(faults: &'a Faults, entries: &'a DeTable<'a>) -> Self {
        Self::keyed(Place::top(faults), entries)
    }

    /// A table of the keys of a rules file; any other is a fault.
    pub(crate) fn keyed(place: Place<'a>, entries: &'a DeTable<'a>) -> Self {
        Self::of(place, entries, |key| KEYS.iter().any(|known| known.path == key))
    }

    /// A table; a key that `known` does not know, by its whole path, is a fault.
    pub(crate) fn of(place: Place<'a>, entries: &'a DeTable<'a>, known: impl Fn(&str) -> bool) -> Self {
        let table = Self { place, entries };
        for key in entries.keys() {
            let place = table.place.below(key.get_ref(), Some(key.span().start));
            if !known(&place.key) {
                place.fault(Problem::UnknownKey);
            }
        }
        table
    }

    /// The value of a key, which may be absent.
    pub(crate) fn may(&self, key: &str) -> Option<Cell<'a>> {
        let (_, value) = self.entries.iter().find(|(name, _)| name.get_ref() == key)?;
        Some(Cell::of(self.place.below(key, Some(value.span().start)), value.get_ref()))
    }

    /// The value of a key that must be there.
    pub(crate) fn must(&self, key: &str) -> Option<Cell<'a>> {
        let found = self.may(key);
        if found.is_none() {
            self.place.below(key, None).fault(Problem::Missing);
        }
        found
    }

    /// The answer of a key to yes or no, or what it is when the key is absent.
    pub(crate) fn yes_no(&self, key: &str, absent: bool) -> Option<bool> {
        self.may(key).map_or(Some(absent), |cell| cell.yes_no())
    }
}
