//! The tables of a PDF's objects (ISO 32000-1, 7.5.4 to 7.5.8), and what is done where they are wrong.

use std::collections::HashSet;

use super::{
    Unbound,
    reader::Reader,
    source::{OBJECTS_MOST, Place, Source},
    stream,
    value::{Dict, Value},
};

/// The most tables of one file: each change that was saved adds one.
const TABLES_MOST: usize = 300;

impl Source<'_> {
    /// Reads the tables, from the last one on.
    pub(super) fn by_tables(mut self) -> Result<Self, Unbound> {
        let end = &self.bytes[self.bytes.len().saturating_sub(2048)..];
        let mark = b"startxref";
        let at = end.windows(mark.len()).rposition(|it| it == mark).ok_or(Unbound::Damaged)?;
        let start = Reader::new(end, at + mark.len()).count().ok_or(Unbound::Damaged)?;
        self.table = (start, !self.bytes.get(start..).unwrap_or_default().starts_with(b"xref"));
        let (mut waiting, mut seen) = (vec![start], HashSet::new());
        while let Some(at) = waiting.pop() {
            if !seen.insert(at) || seen.len() > TABLES_MOST || at >= self.bytes.len() {
                return Err(Unbound::Damaged);
            }
            let trailer = match Reader::new(self.bytes, at).word("xref") {
                Some(()) => self.table_at(at)?,
                None => self.stream_at(at)?,
            };
            // What this table says of its own objects in a stream comes before the table that it adds to.
            for name in ["Prev", "XRefStm"] {
                waiting.extend(trailer.get(name).and_then(Value::as_count));
            }
            if self.trailer.0.is_empty() {
                self.trailer = trailer;
            }
        }
        Ok(self)
    }

    fn table_at(&mut self, at: usize) -> Result<Dict, Unbound> {
        let mut reader = Reader::new(self.bytes, at);
        let mut entries = Vec::new();
        let mut read = || {
            reader.word("xref")?;
            while reader.word("trailer").is_none() {
                let (first, many) = (reader.count()?, reader.count()?);
                for nth in 0..many {
                    if entries.len() == OBJECTS_MOST {
                        return None;
                    }
                    let number = u32::try_from(first.checked_add(nth)?).ok()?;
                    let (at, _) = (reader.count()?, reader.count()?);
                    reader.skip();
                    entries.push((number, if reader.token() == b"n" { Place::At(at) } else { Place::Free }));
                }
            }
            reader.value()
        };
        let trailer = read();
        self.spend(reader.at.saturating_sub(at))?;
        let Some(Value::Dict(trailer)) = trailer else { return Err(Unbound::Damaged) };
        self.enter(entries)?;
        Ok(trailer)
    }

    fn stream_at(&mut self, at: usize) -> Result<Dict, Unbound> {
        let (_, object) = self.object_at(at)?;
        let (Value::Dict(dict), Some(range)) = (object.value, object.stream) else { return Err(Unbound::Damaged) };
        let bytes = stream::opened(&dict, &self.bytes[range], &|bytes| self.spend(bytes))?;
        let counts = |name: &str| match dict.get(name) {
            Some(Value::Array(all)) => all.iter().map(Value::as_count).collect::<Option<Vec<usize>>>(),
            _ => None,
        };
        let widths =
            counts("W").filter(|it| it.len() == 3 && it.iter().all(|width| *width <= 8)).ok_or(Unbound::Damaged)?;
        let size = dict.get("Size").and_then(Value::as_count).ok_or(Unbound::Damaged)?;
        let index = counts("Index").unwrap_or_else(|| vec![0, size]);
        let row: usize = widths.iter().sum();
        if row == 0 {
            return Err(Unbound::Damaged);
        }
        let numbers = index.chunks_exact(2).flat_map(|it| (0..it[1]).map(move |nth| it[0].saturating_add(nth)));
        let mut entries = Vec::new();
        for (number, line) in numbers.zip(bytes.chunks_exact(row)) {
            if entries.len() == OBJECTS_MOST {
                return Err(Unbound::TooHeavy);
            }
            let mut from = 0;
            let mut field = |width: usize, none: usize| {
                let bytes = &line[from..from + width];
                from += width;
                if width == 0 { none } else { bytes.iter().fold(0_usize, |sum, byte| sum << 8 | usize::from(*byte)) }
            };
            let (sort, second, third) = (field(widths[0], 1), field(widths[1], 0), field(widths[2], 0));
            let place = match sort {
                1 => Place::At(second),
                2 => Place::In(u32::try_from(second).map_err(|_| Unbound::Damaged)?, third),
                _ => Place::Free,
            };
            entries.push((u32::try_from(number).map_err(|_| Unbound::Damaged)?, place));
        }
        self.enter(entries)?;
        Ok(dict)
    }

    /// What a later table says stands.
    fn enter(&mut self, entries: Vec<(u32, Place)>) -> Result<(), Unbound> {
        for (number, place) in entries {
            if self.places.len() == OBJECTS_MOST && !self.places.contains_key(&number) {
                return Err(Unbound::TooHeavy);
            }
            let _ = self.places.entry(number).or_insert(place);
        }
        Ok(())
    }

    /// Looks through the whole file for its objects: of several of one number, the last is meant.
    pub(super) fn by_looking(mut self) -> Result<Self, Unbound> {
        self.spend(self.bytes.len())?;
        let mut trailers = Vec::new();
        for (at, window) in self.bytes.windows(7).enumerate() {
            if &window[..4] == b" obj" {
                if let Some((begins, number)) = begins(self.bytes, at) {
                    let _ = self.places.insert(number, Place::At(begins));
                }
                if self.places.len() > OBJECTS_MOST {
                    return Err(Unbound::TooHeavy);
                }
            } else if window == b"trailer" {
                trailers.push(at + window.len());
            }
        }
        for at in trailers {
            let mut reader = Reader::new(self.bytes, at);
            let trailer = reader.value();
            self.spend(reader.at.saturating_sub(at))?;
            if let Some(Value::Dict(trailer)) = trailer
                && (trailer.get("Root").is_some() || trailer.get("Encrypt").is_some())
            {
                self.trailer = trailer;
            }
        }
        self.by_sorts()?;
        if self.trailer.0.is_empty() { Err(Unbound::Damaged) } else { Ok(self) }
    }

    /// Finds out which of its objects hold others, or lead to all of them.
    fn by_sorts(&mut self) -> Result<(), Unbound> {
        let mut all: Vec<(usize, u32)> = self
            .places
            .iter()
            .filter_map(|(number, place)| match place {
                Place::At(at) => Some((*at, *number)),
                _ => None,
            })
            .collect();
        all.sort_unstable();
        let mut shelved = Vec::new();
        for (at, number) in all {
            let object = match self.object_at(at) {
                Ok((_, object)) => object,
                Err(Unbound::TooHeavy) => return Err(Unbound::TooHeavy),
                Err(_) => continue,
            };
            let Some(dict) = object.value.as_dict() else { continue };
            let is = |sort: &str| dict.get("Type").is_some_and(|it| it.is_name(sort));
            if is("ObjStm") {
                shelved.push(number);
            } else if is("XRef") && (dict.get("Root").is_some() || dict.get("Encrypt").is_some()) {
                self.trailer = dict.clone();
            } else if is("Catalog") && self.trailer.get("Root").is_none() {
                self.trailer = self.trailer.clone().with("Root", Value::Ref(number));
            }
        }
        for stream in shelved {
            match self.shelved(stream) {
                Ok(numbers) => {
                    self.enter(
                        numbers.into_iter().enumerate().map(|(nth, it)| (it, Place::In(stream, nth))).collect(),
                    )?;
                }
                Err(Unbound::TooHeavy) => return Err(Unbound::TooHeavy),
                Err(_) => {}
            }
        }
        Ok(())
    }
}

/// Where the object begins whose ` obj` stands at `at`, and its number.
fn begins(bytes: &[u8], at: usize) -> Option<(usize, u32)> {
    let digits = |to: usize| {
        let from = (to.saturating_sub(10)..to).rev().take_while(|at| bytes[*at].is_ascii_digit()).last()?;
        Some(from)
    };
    let generation = digits(at)?;
    let blank = generation.checked_sub(1).filter(|at| bytes[*at] == b' ')?;
    let number = digits(blank)?;
    let number_text = std::str::from_utf8(&bytes[number..blank]).ok()?;
    Some((number, number_text.parse().ok()?))
}
