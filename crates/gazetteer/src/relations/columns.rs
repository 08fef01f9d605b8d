use std::collections::BTreeMap;

use super::heading::{About, Heading, Of, Side, heading, is_target};
use crate::{Qid, fold, geonames_id, table::Row};

/// The word of a map which says that the first row is a header.
pub(crate) const HEADER: &str = "header";

/// Which column says what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    ends: BTreeMap<(Side, Of), Vec<Column>>,
    relation: BTreeMap<About, Column>,
    headed: bool,
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
    pub(super) fn relation(&self, about: About) -> Option<&Column> {
        self.relation.get(&about)
    }

    /// Whether the first row is no data, but says what stands below.
    pub fn headed(&self) -> bool {
        self.headed
    }

    fn has_end(&self, side: Side) -> bool {
        [Of::Name, Of::Wikidata, Of::GeoNames].iter().any(|of| self.ends.contains_key(&(side, *of)))
    }

    /// The columns that a header row names, by words in several languages.
    ///
    /// # Errors
    /// [`MapError::NoEnd`] when an end has neither name nor identifier.
    pub fn by_header(header: &Row) -> Result<Self, MapError> {
        let targeted = header.cells().any(is_target);
        let mut columns = Self { headed: true, ..Self::default() };
        let mut open: Vec<(usize, Option<u8>, Of)> = Vec::new();
        for (at, found) in header.cells().map(|cell| heading(cell, targeted)).enumerate() {
            match found {
                Some(Heading::End { side: Some(side), of, .. }) => columns.put(side, of, at),
                Some(Heading::End { side: None, number, of }) => open.push((at, number, of)),
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
        columns.checked(header)
    }

    fn put(&mut self, side: Side, of: Of, at: usize) {
        self.ends.entry((side, of)).or_default().push(Column::At(at));
    }

    fn checked(self, header: &Row) -> Result<Self, MapError> {
        match [Side::A, Side::B].into_iter().find(|side| !self.has_end(*side)) {
            Some(missing) => Err(MapError::NoEnd { missing, headers: header.cells().map(str::to_owned).collect() }),
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

    /// The columns that a map names: `a.name=Ville,b.name=Ville jumelée,a.country=Pays`. A column is named by its header, however
    /// written, or by `#` and its number from 1; `==` says what holds in every row (`a.country==FR`). Quotation marks hold commas.
    /// `header==yes` says that the first row is no data, where no column is named by it.
    ///
    /// # Errors
    /// [`MapError`] when the map names what does not exist, or not both ends.
    pub fn by_map(map: &str, header: &Row) -> Result<Self, MapError> {
        let mut columns = Self { headed: Self::by_header(header).is_ok(), ..Self::default() };
        let mut pairs = Row::of(0, []);
        pairs.split_quoted(&unquoted_values(map), crate::table::Delimiter::Comma);
        for pair in pairs.cells().filter(|pair| !pair.is_empty()) {
            let (field, column) = pair.split_once('=').ok_or_else(|| MapError::NoField(pair.to_owned()))?;
            if field.trim() == HEADER {
                columns.headed = true;
                continue;
            }
            let column = match column.trim().strip_prefix('=') {
                Some(value) => Column::Always(value.trim().to_owned()),
                None => {
                    columns.headed |= !column.trim().starts_with('#');
                    Column::At(find(column.trim(), header)?)
                }
            };
            match field_of(field.trim()).ok_or_else(|| MapError::NoField(field.trim().to_owned()))? {
                Field::End(side, of) => columns.ends.entry((side, of)).or_default().push(column),
                Field::Relation(about) => {
                    columns.relation.insert(about, column);
                }
            }
        }
        columns.checked(header)
    }

    /// The columns of a table by what they hold: two of items of Wikidata, else exactly two of numbers of GeoNames. A header that
    /// says nothing may stand above them.
    pub fn by_content(rows: &[Row]) -> Option<Self> {
        let (a, b, of) = identifiers(rows).or_else(|| identifiers(rows.get(1..)?))?;
        let first = rows.first()?;
        let bears = |at: usize| Qid::parse(first.cell(at)).is_some() || geonames_id(first.cell(at)).is_some();
        let mut columns = Self { headed: !bears(a) && !bears(b), ..Self::default() };
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

/// A map whose quotation marks stand around values, with the marks around whole pairs.
pub(crate) fn unquoted_values(map: &str) -> String {
    let mut out = String::with_capacity(map.len() + 8);
    let mut rest = map;
    while let Some(at) = rest.find("=\"") {
        let start = rest[..at].rfind(',').map_or(0, |comma| comma + 1);
        out.push_str(&rest[..start]);
        out.push('"');
        out.push_str(&rest[start..=at]);
        rest = &rest[at + 2..];
    }
    out + rest
}

enum Field {
    End(Side, Of),
    Relation(About),
}

fn field_of(field: &str) -> Option<Field> {
    let about = match field {
        "kind" => About::Kind,
        "since" => About::Since,
        "status" => About::Status,
        "source" => About::Source,
        _ => {
            let (side, of) = field.split_once('.').unwrap_or((field, "name"));
            let side = match side {
                "a" => Side::A,
                "b" => Side::B,
                _ => return None,
            };
            let of = match of {
                "name" => Of::Name,
                "country" => Of::Country,
                "region" => Of::Region,
                "lat" | "latitude" => Of::Latitude,
                "lon" | "longitude" => Of::Longitude,
                "coordinates" => Of::Coordinates,
                "population" => Of::Population,
                "wikidata" => Of::Wikidata,
                "geonames" => Of::GeoNames,
                _ => return None,
            };
            return Some(Field::End(side, of));
        }
    };
    Some(Field::Relation(about))
}

fn find(column: &str, header: &Row) -> Result<usize, MapError> {
    let headers = || header.cells().map(str::to_owned).collect();
    find_column(column, header).ok_or_else(|| MapError::NoColumn { column: column.to_owned(), headers: headers() })
}

/// The column that a map names: by `#` and its number from 1, or by its header, however written.
pub(crate) fn find_column(column: &str, header: &Row) -> Option<usize> {
    if let Some(number) = column.strip_prefix('#') {
        let at = number.parse().ok().and_then(|number: usize| number.checked_sub(1));
        return at.filter(|at| *at < header.len());
    }
    let exact = header.cells().position(|cell| cell == column);
    let sought = fold(column);
    exact.or_else(|| header.cells().position(|cell| fold(cell) == sought))
}
