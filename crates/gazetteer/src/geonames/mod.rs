//! GeoNames' tables: places of 19 columns, names by language, names of divisions.

mod alternate;
mod arabic;
mod division;
mod feature;
mod place;
#[cfg(test)]
mod tests;

pub use alternate::{Alternate, Fact, Name};
pub use division::Division;
pub use feature::Feature;
pub use place::Place;

use crate::{geonames_id, table::Row};

/// Which of GeoNames' tables a row is of.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Sort {
    /// `cities500` … `allCountries`, and the tables of one country.
    Places,
    /// `alternateNames`, `alternateNamesV2`.
    Alternates,
    /// `admin1CodesASCII`, `admin2Codes`.
    Divisions,
}

impl Sort {
    /// The table that most of these rows are of, by their columns: a header may stand above them, and some may be damaged. None
    /// when none is of any.
    pub fn of_most(rows: &[Row]) -> Option<Self> {
        let sorts: Vec<Self> = rows.iter().filter_map(Self::of).collect();
        let count = |sort: Self| sorts.iter().filter(|it| **it == sort).count();
        [Self::Places, Self::Alternates, Self::Divisions]
            .into_iter()
            .rev()
            .max_by_key(|it| count(*it))
            .filter(|it| count(*it) > 0)
    }

    /// The table that a row is of, by its columns; none when it is of none.
    pub fn of(row: &Row) -> Option<Self> {
        let number = |at: usize| geonames_id(row.cell(at)).is_some();
        // A spreadsheet parts cells behind the last one too.
        let blank_from = |at: usize| (at..row.len()).all(|at| row.cell(at).is_empty());
        let width = [19, 4].into_iter().find(|width| row.len() > *width && blank_from(*width)).unwrap_or(row.len());
        match width {
            19 if number(0) && row.cell(6).len() <= 1 => Some(Self::Places),
            // The last columns of the table of names are often cut off where they are empty.
            4..=10 if number(0) && number(1) => Some(Self::Alternates),
            4 if number(3) && row.cell(0).contains('.') => Some(Self::Divisions),
            _ => None,
        }
    }
}
