use std::collections::BTreeMap;

use super::{
    heading::{About, Heading, Of, Side, heading, is_bare_number, is_target},
    words,
};
use crate::{Qid, geonames_id, table::Row};

/// Which column says what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    pub(super) ends: BTreeMap<(Side, Of), Vec<Column>>,
    pub(super) relation: BTreeMap<About, Column>,
    pub(super) headed: bool,
    /// Whether a map says where the sort of tie stands, or that it stands nowhere.
    pub(super) kind_mapped: bool,
    /// What stands above the columns.
    pub(super) headers: Vec<String>,
}

/// Where a value stands.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Column {
    /// In this column, from 0.
    At(usize),
    /// In none: it is this in every row.
    Always(String),
}

/// Why a table of relations cannot be read.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum MapError {
    /// Both ends could not be found.
    #[error("no column was understood as the {}; columns: {}", if *.missing == Side::A { "first end" } else { "second end" }, .headers.join(", "))]
    NoEnd {
        /// The end that is missing.
        missing: Side,
        /// What stands above the columns.
        headers: Vec<String>,
    },
    /// The map names a field that does not exist.
    #[error(
        "`{0}` is no field; fields are a.name, a.country, a.region, a.lat, a.lon, a.coordinates, a.population, a.wikidata, a.geonames, the same with b, kind, since, status, source"
    )]
    NoField(String),
    /// The map names a column that the table lacks.
    #[error("the table has no column `{column}`; columns: {}", .headers.join(", "))]
    NoColumn {
        /// As the map says it.
        column: String,
        /// What stands above the columns.
        headers: Vec<String>,
    },
}

impl Columns {
    /// Where a value of an end stands.
    pub(super) fn end(&self, side: Side, of: Of) -> &[Column] {
        self.ends.get(&(side, of)).map_or(&[], Vec::as_slice)
    }

    /// Where a value of the relation stands.
    fn relation(&self, about: About) -> Option<&Column> {
        self.relation.get(&about)
    }

    /// What a row says of the relation, blank where no column tells it.
    pub(super) fn cell<'a>(&'a self, row: &'a Row, about: About) -> &'a str {
        match self.relation(about) {
            Some(Column::At(at)) => row.cell(*at),
            Some(Column::Always(value)) => value,
            None => "",
        }
    }

    /// Whether the first row is no data, but says what stands below.
    pub fn headed(&self) -> bool {
        self.headed
    }

    /// What stands above columns that say nothing of a relation.
    pub fn passed_over(&self) -> impl Iterator<Item = (usize, &str)> {
        let headers = self.headers.iter().enumerate().filter(|(at, header)| !header.is_empty() && !self.is_taken(*at));
        headers.filter(|_| self.headed).map(|(at, header)| (at, header.as_str()))
    }

    /// Whether what names one of the ends stands in this column or right of it.
    pub(super) fn names_within(&self, last: usize) -> bool {
        let naming = |((_, of), columns): (&(Side, Of), &Vec<Column>)| {
            matches!(of, Of::Name | Of::Wikidata | Of::GeoNames)
                && columns.iter().any(|column| matches!(column, Column::At(at) if *at >= last))
        };
        self.ends.iter().any(naming)
    }

    fn is_taken(&self, at: usize) -> bool {
        self.ends.values().flatten().chain(self.relation.values()).any(|column| *column == Column::At(at))
    }

    fn has_end(&self, side: Side) -> bool {
        [Of::Name, Of::Wikidata, Of::GeoNames].iter().any(|of| self.ends.contains_key(&(side, *of)))
    }

    /// The columns that a header row names, by words in several languages.
    ///
    /// # Errors
    /// [`MapError::NoEnd`] when an end has neither name nor identifier.
    pub fn by_header(header: &Row) -> Result<Self, MapError> {
        Self::understood(header).checked()
    }

    /// What of a header row is understood, whether or not it is enough.
    pub(super) fn understood(header: &Row) -> Self {
        // A column of bare numbers counts the rows where others name the ends.
        let without = Self::of_cells(header, true);
        if without.clone().checked().is_ok() { without } else { Self::of_cells(header, false) }
    }

    fn of_cells(header: &Row, but_numbers: bool) -> Self {
        let targeted = header.cells().any(is_target);
        let headers = header.cells().map(str::to_owned).collect();
        let mut columns = Self { headed: true, headers, ..Self::default() };
        let mut open: Vec<(usize, Option<u8>, Of)> = Vec::new();
        let read = |cell: &str| if but_numbers && is_bare_number(cell) { None } else { heading(cell, targeted) };
        let found: Vec<Option<Heading>> = header.cells().map(read).collect();
        // "Partner 1" and "Partner 2" are two ends, whatever a partner is by itself.
        let counted = |side: Side, number: Option<u8>, of: Of| {
            let other = |it: &Heading| match it {
                Heading::End { side: Some(it), number: other, of: what } => {
                    *it == side && *what == of && other.is_some() && *other != number
                }
                _ => false,
            };
            number.is_some() && found.iter().flatten().any(other)
        };
        for (at, heading) in found.iter().enumerate() {
            match *heading {
                Some(Heading::End { side: Some(side), number, of }) if !counted(side, number, of) => {
                    columns.put(side, of, at);
                }
                Some(Heading::End { number, of, .. }) => open.push((at, number, of)),
                Some(Heading::Relation(about)) => {
                    columns.relation.entry(about).or_insert(Column::At(at));
                }
                None => {}
            }
        }
        // Names and identifiers first: what says something of an end stands beside them.
        let is_id = |of: Of| matches!(of, Of::Name | Of::Wikidata | Of::GeoNames);
        for naming in [true, false] {
            for (at, number, of) in open.iter().filter(|(_, _, of)| is_id(*of) == naming) {
                let side = columns.side_of(*at, *number, *of, &open);
                columns.put(side, *of, *at);
            }
        }
        columns
    }

    fn put(&mut self, side: Side, of: Of, at: usize) {
        self.ends.entry((side, of)).or_default().push(Column::At(at));
    }

    pub(super) fn checked(self) -> Result<Self, MapError> {
        match [Side::A, Side::B].into_iter().find(|side| !self.has_end(*side)) {
            Some(missing) => Err(MapError::NoEnd { missing, headers: self.headers }),
            None => Ok(self),
        }
    }

    /// The end of a column whose words do not say it: by its number among its likes, by which end lacks it, by what it stands beside.
    fn side_of(&self, at: usize, number: Option<u8>, of: Of, open: &[(usize, Option<u8>, Of)]) -> Side {
        let alike = || open.iter().filter(|(_, _, other)| *other == of);
        if let Some(number) = number
            && alike().any(|(_, other, _)| *other < Some(number))
        {
            return Side::B;
        }
        let first = alike().map(|(at, ..)| *at).min() == Some(at);
        let has = |side| self.ends.contains_key(&(side, of));
        match (has(Side::A), has(Side::B)) {
            (false, true) => Side::A,
            (true, false) => Side::B,
            _ if alike().count() > 1 => {
                if first {
                    Side::A
                } else {
                    Side::B
                }
            }
            _ => self.beside(at),
        }
    }

    /// The end whose name or identifier stands nearest before a column; the first end when none does.
    fn beside(&self, at: usize) -> Side {
        let naming = |side: Side| {
            [Of::Name, Of::Wikidata, Of::GeoNames].into_iter().flat_map(move |of| self.end(side, of)).filter_map(
                move |column| match column {
                    Column::At(other) if *other < at => Some(*other),
                    _ => None,
                },
            )
        };
        if naming(Side::B).max() > naming(Side::A).max() { Side::B } else { Side::A }
    }

    /// The same, where no column is known to tell the sort of tie and one of those passed over holds nothing but sorts.
    pub(super) fn with_kind_by_content(mut self, below: &[Row]) -> Self {
        let tells = |at: usize| {
            let mut cells = below.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).peekable();
            cells.peek().is_some() && cells.all(|cell| words::kind(cell).is_some())
        };
        let found = self.passed_over().map(|(at, _)| at).find(|at| tells(*at));
        if let (Some(at), false) = (found, self.kind_mapped || self.relation.contains_key(&About::Kind)) {
            self.relation.insert(About::Kind, Column::At(at));
        }
        self
    }

    /// The columns of a table by what they hold: two of items of Wikidata, else exactly two of numbers of GeoNames. A header that
    /// says nothing may stand above them.
    pub fn by_content(rows: &[Row]) -> Option<Self> {
        let (a, b, of) = identifiers(rows).or_else(|| identifiers(rows.get(1..)?))?;
        let first = rows.first()?;
        let bears = |at: usize| Qid::parse(first.cell(at)).is_some() || geonames_id(first.cell(at)).is_some();
        let headers = first.cells().map(str::to_owned).collect();
        let mut columns = Self { headed: !bears(a) && !bears(b), headers, ..Self::default() };
        columns.put(Side::A, of, a);
        columns.put(Side::B, of, b);
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
    let numbers = columns(|cell| geonames_id(cell).is_some());
    match (items.as_slice(), numbers.as_slice()) {
        ([a, b, ..], _) => Some((*a, *b, Of::Wikidata)),
        (_, [a, b]) => Some((*a, *b, Of::GeoNames)),
        _ => None,
    }
}
