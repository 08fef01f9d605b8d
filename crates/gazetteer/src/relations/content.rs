//! Columns of tables without a header, by what they hold.

use super::{
    columns::{Column, Columns},
    heading::{About, Of, Side},
    since::since,
    words,
};
use crate::{Countries, Qid, cell::said, geonames_id, sheet::DayOrder, table::Row};

impl Columns {
    /// The columns of a table by what they hold: two of items of Wikidata, else exactly two of numbers of GeoNames,
    /// where what stands beside them is of two places. A header that says nothing may stand above them.
    pub fn by_content(rows: &[Row]) -> Option<Self> {
        let (a, b, of) = identifiers(rows).or_else(|| identifiers(rows.get(1..)?))?;
        if of == Of::GeoNames && (Self::understood(rows.first()?).says_other(&[a, b]) || !is_of_two(rows, [a, b])) {
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

    /// Whether one of these columns is headed by what is neither name nor identifier of an end.
    fn says_other(&self, columns: &[usize]) -> bool {
        let named = |(_, of): &(Side, Of)| matches!(of, Of::Name | Of::Wikidata | Of::GeoNames);
        let of_ends = self.ends.iter().filter(|(key, _)| !named(key)).flat_map(|(_, all)| all);
        of_ends.chain(self.relation.values()).filter_map(Column::at).any(|at| columns.contains(&at))
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

/// Whether two columns of numbers may be of two places: they are addresses, or stand among few columns, of which two at
/// least are names where one is, and countries likewise. Beside a number of one place, its population looks the same.
fn is_of_two(rows: &[Row], ends @ [a, b]: [usize; 2]) -> bool {
    if ends.iter().all(|at| rows.iter().any(|row| is_address(row.cell(*at)))) {
        return true;
    }
    let countries = Countries::default();
    let width = rows.iter().map(Row::len).max().unwrap_or_default();
    let filled = |at: usize| rows.iter().map(move |row| said(row.cell(at))).filter(|cell| !cell.is_empty());
    let all: Vec<usize> = (0..width).filter(|at| filled(*at).next().is_some()).collect();
    let most =
        |at: usize, is: &dyn Fn(&str) -> bool| filled(at).filter(|cell| is(cell)).count() * 2 >= filled(at).count();
    let tells = |cell: &str| {
        let told = [words::kind(cell), words::status(cell)].into_iter().any(|it| it.is_some());
        told || since(cell, DayOrder::Untold).is_some()
            || cell.bytes().all(|it| !it.is_ascii_alphabetic() && it.is_ascii())
    };
    let (mut of_countries, mut names) = (Vec::new(), Vec::new());
    for at in all.iter().copied().filter(|at| !ends.contains(at)) {
        if most(at, &|cell| countries.read(cell).is_some()) {
            of_countries.push(at);
        } else if !most(at, &tells) {
            names.push(at);
        }
    }
    let between = names.iter().filter(|at| (a..b).contains(at)).count();
    let around = [names.iter().filter(|at| **at < a).count(), names.iter().filter(|at| **at > b).count()];
    let are_even = around.into_iter().any(|beyond| beyond >= between);
    all.len() <= FEW && names.len() != 1 && of_countries.len() != 1 && are_even
}
