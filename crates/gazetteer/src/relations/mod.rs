//! Tables of relations: a row with two ends, each by identifier or by name with country and place.

mod columns;
mod heading;
mod read;
mod repeats;
#[cfg(test)]
mod tests;
mod value;
mod vocabulary;
mod words;

use std::collections::VecDeque;

pub use columns::{Column, Columns, MapError};
pub(crate) use columns::{HEADER, find_column, unquoted_values};
pub(crate) use heading::words as header_words;
pub use heading::{About, Of, Side};
pub(crate) use read::position;
pub use read::{End, Relation, Said};
pub use repeats::{Pairs, Seen};
pub use value::Position;

use crate::{
    Countries, Qid, Reason, Reject, fold,
    table::{ReadError, Row, Trouble},
};

/// How many rows are looked at to tell what a table without header holds.
const LOOKED_AT: usize = 50;

/// Why a table of relations cannot be begun.
#[derive(Debug, thiserror::Error)]
pub enum OpenError {
    /// Its columns are not understood.
    #[error(transparent)]
    Map(#[from] MapError),
    /// It cannot be read.
    #[error(transparent)]
    Read(#[from] ReadError),
}

/// The relations of a table, one after the other.
pub struct Relations<'a, T> {
    ahead: VecDeque<Result<Row, Trouble>>,
    rows: T,
    reader: read::Reader<'a>,
}

impl<'a, T: Iterator<Item = Result<Row, Trouble>>> Relations<'a, T> {
    /// The relations of these rows. Columns are told by `map` ([`Columns::by_map`]), else by the header ([`Columns::by_header`]), else by
    /// what they hold ([`Columns::by_content`]).
    ///
    /// # Errors
    /// [`OpenError`] when the columns are not understood, or the file fails in its first rows.
    pub fn of(mut rows: T, map: Option<&str>, countries: &'a Countries) -> Result<Self, OpenError> {
        let mut ahead: VecDeque<Result<Row, Trouble>> = VecDeque::new();
        while ahead.len() < LOOKED_AT {
            match rows.next() {
                None => break,
                Some(Err(Trouble::File(error))) => return Err(error.into()),
                Some(row) => ahead.push_back(row),
            }
        }
        let sample: Vec<Row> = ahead.iter().filter_map(|row| row.as_ref().ok()).cloned().collect();
        let empty = Row::of(1, []);
        let first = sample.first().unwrap_or(&empty);
        let columns = match map {
            Some(map) => Columns::by_map(map, first)?,
            None => Columns::by_header(first).or_else(|error| Columns::by_content(&sample).ok_or(error))?,
        };
        if columns.headed()
            && let Some(at) = ahead.iter().position(Result::is_ok)
        {
            ahead.remove(at);
        }
        Ok(Self { ahead, rows, reader: read::Reader { columns, countries } })
    }

    /// Which column says what.
    pub fn columns(&self) -> &Columns {
        &self.reader.columns
    }

    /// The rows below, for how far they are read.
    pub fn rows(&self) -> &T {
        &self.rows
    }
}

impl<T: Iterator<Item = Result<Row, Trouble>>> Iterator for Relations<'_, T> {
    type Item = Result<Relation, Trouble>;

    fn next(&mut self) -> Option<Self::Item> {
        let row = self.ahead.pop_front().or_else(|| self.rows.next())?;
        Some(row.and_then(|row| self.reader.read(&row).map_err(Trouble::Row)))
    }
}

impl End {
    /// What tells this end from others of the same file where it is not resolved: its identifier, else its folded name with country
    /// and place, to a hundredth of a degree.
    pub fn key(&self) -> String {
        match (self.wikidata, self.geonames, &self.name) {
            (Some(item), ..) => item.to_string(),
            (_, Some(number), _) => number.to_string(),
            (.., name) => {
                let country = match &self.country {
                    Said::Nothing => String::new(),
                    Said::Country(country) => country.to_string(),
                    Said::Unread(label) => fold(label),
                };
                let place = self.position.map(|at| format!("{:.2} {:.2}", at.latitude, at.longitude));
                format!("{}|{country}|{}", fold(name.as_deref().unwrap_or_default()), place.unwrap_or_default())
            }
        }
    }
}

/// A row of a file of names for items of Wikidata (`--names`): an item and what it is called. The columns may stand in either order.
///
/// # Errors
/// [`Reject`] for a row without an item or without a name.
pub fn named_item(row: &Row) -> Result<(Qid, String), Reject> {
    let item = row.cells().enumerate().find_map(|(at, cell)| Some((at, Qid::parse(cell)?)));
    let (at, item) = item.ok_or_else(|| Reject::new(row.line(), Reason::BadId, row.cell(0)))?;
    let name = row.cells().enumerate().find(|(other, cell)| *other != at && !cell.is_empty());
    let (_, name) = name.ok_or_else(|| Reject::new(row.line(), Reason::NoName, row.cell(at)))?;
    Ok((item, name.to_owned()))
}
