//! Columns of tables without a header, by what they hold.

use std::collections::BTreeSet;

use super::{
    columns::{Column, Columns},
    heading::{About, Of, Side},
    pairing,
    since::since,
    words,
};
use crate::{Countries, Qid, cell::said, geonames_id, sheet::DayOrder, table::Row};

impl Columns {
    /// The columns of a table by what they hold: two of items of Wikidata, else exactly two of numbers of GeoNames,
    /// where what stands beside them is of two places. A header that says nothing may stand above them.
    pub fn by_content(rows: &[Row]) -> Option<Self> {
        let (a, b, of) = identifiers(rows).or_else(|| identifiers(rows.get(1..)?))?;
        if of == Of::GeoNames && (Self::understood(rows.first()?).counts_people(&[a, b]) || !is_of_two(rows, [a, b])) {
            return None;
        }
        let first = rows.first()?;
        let bears = |at: usize| Qid::parse(first.cell(at)).is_some() || geonames_id(first.cell(at)).is_some();
        let headers = first.cells().map(str::to_owned).collect();
        let mut columns = Self { headed: !bears(a) && !bears(b), headers, ..Self::default() };
        columns.put(Side::A, of, a);
        columns.put(Side::B, of, b);
        Some(columns)
    }

    /// Whether one of these columns is headed as a population.
    fn counts_people(&self, columns: &[usize]) -> bool {
        let people = [Side::A, Side::B].into_iter().flat_map(|side| self.end(side, Of::Population));
        people.filter_map(Column::at).any(|at| columns.contains(&at))
    }

    /// The columns of a table without a header that holds nothing but two names, each with a country, and perhaps a date and a
    /// sort of tie. None where one more column, or one less, is there.
    pub(super) fn by_names(rows: &[Row], countries: &Countries) -> Option<Self> {
        let width = rows.iter().map(Row::len).max()?;
        let holds = |at: usize, is: &dyn Fn(&str) -> bool| {
            let filled: Vec<&str> = rows.iter().map(|row| said(row.cell(at))).filter(|cell| !cell.is_empty()).collect();
            !filled.is_empty() && filled.iter().filter(|cell| is(cell)).count() * 10 >= filled.len() * 9
        };
        let mut columns = Self { headers: rows.first()?.cells().map(str::to_owned).collect(), ..Self::default() };
        let (mut of_countries, mut names) = (Vec::new(), Vec::new());
        for at in 0..width {
            let blank = rows.iter().all(|row| said(row.cell(at)).is_empty());
            if blank {
                continue;
            }
            if holds(at, &|cell| countries.read(cell).is_some()) {
                of_countries.push(at);
            } else if holds(at, &|cell| since(cell, DayOrder::Untold).is_some()) {
                columns.relation.entry(About::Since).or_insert(Column::At(at));
            } else if holds(at, &|cell| words::kind(cell).is_some()) {
                columns.relation.entry(About::Kind).or_insert(Column::At(at));
            } else {
                names.push(at);
            }
        }
        let ([a, b], [of_a, of_b]) = (names.as_slice(), of_countries.as_slice()) else { return None };
        for (side, name, country) in [(Side::A, a, of_a), (Side::B, b, of_b)] {
            columns.put(side, Of::Name, *name);
            columns.put(side, Of::Country, *country);
        }
        Some(columns)
    }
}

/// The two columns that hold identifiers, and which.
fn identifiers(rows: &[Row]) -> Option<(usize, usize, Of)> {
    let width = rows.iter().map(Row::len).max()?;
    let columns = |is: fn(&str) -> bool| {
        let holds = |at: &usize| {
            let filled: Vec<&str> = rows.iter().map(|row| row.cell(*at)).filter(|cell| !cell.is_empty()).collect();
            // One in ten may be damaged.
            !filled.is_empty() && filled.iter().filter(|cell| is(cell)).count() * 10 >= filled.len() * 9
        };
        (0..width).filter(holds).collect::<Vec<usize>>()
    };
    let items = columns(|cell| Qid::parse(cell).is_some());
    let addresses = columns(is_address);
    // GeoNames has no place of so small a number: these are years, or count the rows.
    let numbers = columns(|cell| geonames_id(cell).is_some_and(|number| number >= 10_000));
    match (items.as_slice(), addresses.as_slice(), numbers.as_slice()) {
        ([a, b, ..], ..) => Some((*a, *b, Of::Wikidata)),
        (_, [a, b], _) | (.., [a, b]) => Some((*a, *b, Of::GeoNames)),
        _ => None,
    }
}

/// Whether a cell is the address of a place of GeoNames, as no other number is.
fn is_address(cell: &str) -> bool {
    cell.contains(':') && geonames_id(cell).is_some()
}

/// The most columns that hold something in a table which two columns of numbers make one of pairs.
const FEW: usize = 8;

/// Whether two columns of numbers may be of two places. Beside the number of one place its population looks the same: there one column
/// names the place, and no other does. Addresses are of places, and a number that is the same in every row is that of a town which lists its own
/// partners; else no name stands among few columns, or two at least, of which no more stand between the numbers than around them.
fn is_of_two(rows: &[Row], ends @ [a, b]: [usize; 2]) -> bool {
    // What stands above them is no row of the table.
    let rows: Vec<&Row> =
        rows.iter().filter(|row| ends.iter().all(|at| geonames_id(row.cell(*at)).is_some())).collect();
    let values = |at: usize| rows.iter().map(move |row| said(row.cell(at))).filter(|cell| !cell.is_empty());
    let is_own = |at: &usize| rows.len() > 1 && distinct(values(*at)) == 1;
    if ends.iter().all(|at| values(*at).any(is_address)) || ends.iter().any(is_own) {
        return true;
    }
    let width = rows.iter().map(|row| row.len()).max().unwrap_or_default();
    let filled: Vec<usize> = (0..width).filter(|at| values(*at).next().is_some()).collect();
    let countries = Countries::default();
    // A name stands beside its number wherever that does; what is said of many rows, a source or a remark, names none.
    let names_one = |at: &usize| {
        let is_text = |cell: &&str| may_name(cell) && countries.read(cell).is_none();
        values(*at).filter(is_text).count() * 2 > values(*at).count()
            && ends.iter().any(|end| distinct(values(*at)) * 2 > distinct(values(*end)))
    };
    let names: Vec<usize> = filled.iter().copied().filter(|at| !ends.contains(at) && names_one(at)).collect();
    let between = names.iter().filter(|at| (a..b).contains(at)).count();
    filled.len() <= FEW && names.len() != 1 && between * 2 <= names.len()
}

fn distinct<'a>(values: impl Iterator<Item = &'a str>) -> usize {
    values.collect::<BTreeSet<&str>>().len()
}

/// Whether a cell may be the name of one place: text that is no date, no word for a tie and no pair of places.
fn may_name(cell: &str) -> bool {
    let tells = words::kind(cell).is_some() || words::status(cell).is_some();
    cell.chars().any(char::is_alphabetic)
        && !tells
        && since(cell, DayOrder::Untold).is_none()
        && pairing::pair(cell).is_none()
}
