//! Maps: which column says what, as a person says it.

use std::collections::BTreeMap;

use super::{
    columns::{Column, Columns, MapError},
    heading::{About, Of, Side},
};
use crate::{fold, table::Row};

/// The word of a map which says that the first row is a header.
pub(crate) const HEADER: &str = "header";
/// The word of a map which says of which sheet of a workbook it is.
pub(crate) const SHEET: &str = "sheet";

impl Columns {
    /// Which field of a map is in which column, from 0.
    pub fn fields(&self) -> Vec<(&'static str, usize)> {
        let at = |field: &&'static str| {
            let (columns, paired) = match field_of(field)? {
                Field::Pair => (self.end(Side::A, Of::Name), true),
                Field::End(side, of) => (self.end(side, of), false),
                Field::Relation(about) => (self.relation.get(&about).map_or(&[][..], std::slice::from_ref), false),
            };
            columns.iter().find_map(|it| match it {
                Column::At(at) if !paired => Some((*field, *at)),
                Column::Half(at, _) if paired => Some((*field, *at)),
                _ => None,
            })
        };
        FIELDS.iter().filter_map(at).collect()
    }

    /// The columns that a map names, and what the header tells of the rest: `a.name=Ville,b.name=Ville jumelée,a.country=Pays`. A
    /// column is named by its header, however written, or by `#` and its number from 1; `==` says what holds in every row
    /// (`a.country==FR`); a field with nothing after `=` has no column. `pair=Jumelages` is a column that holds both ends. Quotation
    /// marks hold commas. `header==yes` says that the row is no data, where no column is named by it. `content` is what the columns
    /// are by what they hold.
    ///
    /// # Errors
    /// [`MapError`] when the map names what does not exist, or both ends are not found.
    pub fn by_map(map: &str, header: &Row, content: Option<Self>) -> Result<Self, MapError> {
        let mut mapped: BTreeMap<Field, Vec<Column>> = BTreeMap::new();
        let mut headed = false;
        for pair in pairs(map).cells().filter(|pair| !pair.is_empty()) {
            let (field, column) = pair.split_once('=').ok_or_else(|| MapError::NoField(pair.to_owned()))?;
            let (field, column) = (field.trim(), column.trim());
            if matches!(field, HEADER | SHEET) {
                headed |= field == HEADER;
                continue;
            }
            let field = field_of(field).ok_or_else(|| MapError::NoField(field.to_owned()))?;
            let columns = mapped.entry(field).or_default();
            match column.strip_prefix('=') {
                _ if column.is_empty() => {}
                Some(value) => columns.push(Column::Always(value.trim().to_owned())),
                None => {
                    headed |= !column.starts_with('#');
                    columns.push(Column::At(find(column, header)?));
                }
            }
        }
        let understood = Self::understood_unless_data(header);
        let enough = understood.clone().checked().is_ok();
        let mut columns = match content {
            Some(content) if !enough && (!headed || content.is_paired()) => content,
            _ if enough || headed => Self { headed: true, ..understood },
            _ => Self { headers: header.cells().map(str::to_owned).collect(), ..Self::default() },
        };
        columns.kind_mapped = mapped.contains_key(&Field::Relation(About::Kind));
        // A column means what the map says, and nothing else that its header might say.
        let same = |one: &Column, other: &Column| one == other || (one.at().is_some() && one.at() == other.at());
        let free = |column: &Column| !mapped.values().flatten().any(|other| same(other, column));
        columns.ends.values_mut().for_each(|of| of.retain(free));
        columns.relation.retain(|_, column| free(column));
        if let Some(at) = columns.whose.filter(|at| free(&Column::At(*at))) {
            let told = |side: &Side| mapped.get(&Field::End(*side, Of::Country));
            let rest: Vec<Side> = [Side::A, Side::B].into_iter().filter(|side| told(side).is_none()).collect();
            let nothing = [Side::A, Side::B].iter().filter_map(told).all(Vec::is_empty);
            columns.whose = Some(at).filter(|_| rest.len() == 2 || (rest.is_empty() && nothing));
            // The country of one end is said: that of nobody is the other's.
            if let [other] = rest.as_slice() {
                columns.put(*other, Of::Country, at);
            }
        } else {
            columns.whose = None;
        }
        for (field, of) in mapped {
            match field {
                Field::Pair => {
                    let at = of.last().and_then(Column::at);
                    at.into_iter().for_each(|at| columns.put_pair(Of::Name, at));
                }
                Field::End(side, what) => drop(columns.ends.insert((side, what), of)),
                Field::Relation(about) => {
                    columns.relation.remove(&about);
                    columns.relation.extend(of.into_iter().last().map(|column| (about, column)));
                }
            }
        }
        columns.ends.retain(|_, of| !of.is_empty());
        columns.checked()
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

/// The pairs of a map.
fn pairs(map: &str) -> Row {
    let mut pairs = Row::of(0, []);
    pairs.split_quoted(&unquoted_values(map), crate::table::Delimiter::Comma);
    pairs
}

/// The sheet that a map names (`sheet==Membres`); none when it names none.
pub fn mapped_sheet(map: &str) -> Option<String> {
    pairs(map).cells().find_map(|pair| {
        let (field, sheet) = pair.split_once('=')?;
        (field.trim() == SHEET).then(|| sheet.trim().trim_start_matches('=').trim().to_owned())
    })
}

/// What a map says to hold in every row (`a.country==FR`), field by field.
pub fn constants(map: &str) -> Vec<(String, String)> {
    let constant = |pair: &str| {
        let (field, value) = pair.split_once("==")?;
        let field = field.trim();
        (!matches!(field, HEADER | SHEET)).then(|| (field.to_owned(), value.trim().to_owned()))
    };
    pairs(map).cells().filter_map(constant).collect()
}

/// The fields of a map.
const FIELDS: [&str; 23] = [
    "a.name",
    "a.country",
    "a.region",
    "a.lat",
    "a.lon",
    "a.coordinates",
    "a.population",
    "a.wikidata",
    "a.geonames",
    "b.name",
    "b.country",
    "b.region",
    "b.lat",
    "b.lon",
    "b.coordinates",
    "b.population",
    "b.wikidata",
    "b.geonames",
    "pair",
    "kind",
    "since",
    "status",
    "source",
];

#[derive(PartialEq, Eq, PartialOrd, Ord)]
enum Field {
    End(Side, Of),
    Relation(About),
    /// Both ends: it goes over what is said of either.
    Pair,
}

fn field_of(field: &str) -> Option<Field> {
    let about = match field {
        "pair" => return Some(Field::Pair),
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
