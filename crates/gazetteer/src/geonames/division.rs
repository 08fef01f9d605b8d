use super::place::is_country;
use crate::{Reason, Reject, geonames_id, table::Row};

/// A row of `admin1CodesASCII` or `admin2Codes`: the name of a division.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// The line of its row.
    pub line: u64,
    /// ISO 3166-1 alpha-2.
    pub country: String,
    /// Its code in the first order.
    pub first: String,
    /// Its code in the second order; none for a division of the first.
    pub second: Option<String>,
    /// Its name, in no stated language.
    pub name: String,
    /// Its number in GeoNames.
    pub id: u64,
}

impl Division {
    /// The division of a row.
    ///
    /// # Errors
    /// [`Reject`] for a row that is damaged.
    pub fn read(row: &Row) -> Result<Self, Reject> {
        let reject = |reason, cell: &str| Reject::new(row.line(), reason, cell);
        if row.len() < 4 {
            return Err(reject(Reason::MissingColumns, row.cell(0)));
        }
        let parts: Vec<&str> = row.cell(0).split('.').collect();
        let (country, first, second) = match parts.as_slice() {
            [country, first] => (*country, *first, None),
            [country, first, second] => (*country, *first, Some((*second).to_owned())),
            _ => return Err(reject(Reason::BadDivision, row.cell(0))),
        };
        if !is_country(country) {
            return Err(reject(Reason::BadCountry, row.cell(0)));
        }
        let id = geonames_id(row.cell(3)).ok_or_else(|| reject(Reason::BadId, row.cell(3)))?;
        if row.cell(1).is_empty() {
            return Err(reject(Reason::NoName, row.cell(0)));
        }
        let (country, first, name) = (country.to_owned(), first.to_owned(), row.cell(1).to_owned());
        Ok(Self { line: row.line(), country, first, second, name, id })
    }
}
