//! Tables of relations: a row with two ends, each by identifier or by name with country and place.

mod columns;
mod content;
mod found;
mod heading;
mod items;
mod map;
mod pairing;
mod peoples;
mod read;
mod repeats;
mod since;
#[cfg(test)]
mod tests;
mod value;
mod vocabulary;
mod words;

use std::collections::VecDeque;

pub use columns::{Column, Columns, MapError};
pub use found::look;
pub(crate) use heading::words as header_words;
pub use heading::{About, Of, Side};
pub use items::Names;
pub(crate) use map::{HEADER, SHEET, find_column, unquoted_values};
pub use map::{constants, mapped_sheet};
pub use read::{End, Relation, Said, Whose};
pub(crate) use read::{parted, position};
pub use repeats::{Pairs, Seen};
pub use value::Position;

use crate::{
    Countries, fold,
    sheet::day_order,
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
    /// What is still to be given of a row that lists several partners.
    listed: VecDeque<Row>,
}

impl<'a, T: Iterator<Item = Result<Row, Trouble>>> Relations<'a, T> {
    /// The relations of these rows. Columns are told by `map` ([`Columns::by_map`]) and by the header ([`Columns::by_header`]), else by
    /// what they hold ([`Columns::by_content`]). Titles may stand above the header: they are passed over. A row that lists several
    /// partners of a place is as many relations.
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
        let (columns, above) = found::columns_of(&sample, map, countries)?;
        let (_, below) = sample.split_at(above.min(sample.len()));
        let columns = columns.with_kind_by_content(below);
        for _ in 0..above {
            if let Some(at) = ahead.iter().position(Result::is_ok) {
                ahead.remove(at);
            }
        }
        let since = |row: &'_ Row| columns.cell(row, About::Since).to_owned();
        let dates: Vec<String> = below.iter().map(since).collect();
        let order = day_order(dates.iter().map(String::as_str));
        Ok(Self { ahead, rows, reader: read::Reader { columns, order, countries }, listed: VecDeque::new() })
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
        let row = match self.listed.pop_front() {
            Some(row) => Ok(row),
            None => self.ahead.pop_front().or_else(|| self.rows.next())?,
        };
        Some(row.and_then(|row| {
            let mut rows = VecDeque::from(self.reader.columns.rows_of(row));
            let first = rows.pop_front().map(|row| self.reader.read(&row).map_err(Trouble::Row));
            rows.append(&mut self.listed);
            self.listed = rows;
            first.expect("a row stands for itself at least")
        }))
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
