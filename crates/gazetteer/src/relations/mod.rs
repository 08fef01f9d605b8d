//! Tables of relations: a row with two ends, each by identifier or by name with country and place.

mod columns;
mod heading;
mod items;
mod map;
mod read;
mod repeats;
#[cfg(test)]
mod tests;
mod value;
mod vocabulary;
mod words;

use std::collections::VecDeque;

pub use columns::{Column, Columns, MapError};
pub(crate) use heading::words as header_words;
pub use heading::{About, Of, Side};
pub use items::Names;
pub use map::mapped_sheet;
pub(crate) use map::{HEADER, SHEET, find_column, unquoted_values};
pub use read::{End, Relation, Said};
pub(crate) use read::{parted, position};
pub use repeats::{Pairs, Seen};
pub use value::Position;

use crate::{
    Countries, fold,
    sheet::{day_order, titles_above},
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
    /// The relations of these rows. Columns are told by `map` ([`Columns::by_map`]) and by the header ([`Columns::by_header`]), else by
    /// what they hold ([`Columns::by_content`]). Titles may stand above the header: they are passed over.
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
        let (columns, above) = columns_of(&sample, map)?;
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
        Ok(Self { ahead, rows, reader: read::Reader { columns, order, countries } })
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

/// How the first rows of a table are understood under a map: where the header is, if there is one, and which field is in which
/// column, as far as that can be told.
pub fn look(sample: &[Row], map: Option<&str>) -> (Option<usize>, Vec<(&'static str, usize)>) {
    match columns_of(sample, map) {
        Ok((columns, above)) => {
            let below = sample.get(above..).unwrap_or_default();
            (above.checked_sub(1), columns.with_kind_by_content(below).fields())
        }
        Err(_) => {
            let header = titles_above(sample);
            let fields = sample.get(header).map(|row| Columns::understood(row).fields());
            (Some(header), fields.unwrap_or_default())
        }
    }
}

/// Which column says what, and how many rows stand above the first relation.
fn columns_of(sample: &[Row], map: Option<&str>) -> Result<(Columns, usize), MapError> {
    let empty = Row::of(1, []);
    let understood = |at: usize| {
        let header = sample.get(at).unwrap_or(&empty);
        let content = || Columns::by_content(sample.get(at..).unwrap_or_default());
        let columns = match map {
            Some(map) => Columns::by_map(map, header, content()),
            None => Columns::by_header(header),
        }?;
        let above = at + usize::from(columns.headed());
        Ok((columns, above))
    };
    let titles = titles_above(sample);
    let first = understood(0);
    // A map by numbers is understood whatever row it is of: a header that is one goes before a title.
    let by_words = |at: usize| sample.get(at).is_some_and(|row| Columns::by_header(row).is_ok());
    let found = match titles {
        0 => first,
        _ if first.is_ok() && (map.is_none() || by_words(0)) => first,
        _ => understood(titles).or(first),
    };
    found.or_else(|error| match Columns::by_content(sample).filter(|_| map.is_none()) {
        Some(columns) => {
            let above = usize::from(columns.headed());
            Ok((columns, above))
        }
        None => Err(error),
    })
}
