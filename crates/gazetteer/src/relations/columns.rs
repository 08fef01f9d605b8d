use std::collections::BTreeMap;

use super::{
    heading::{About, Heading, Of, Side, heading, is_bare_number, is_target},
    pairing, peoples, words,
};
use crate::{cell::said, fold, geonames::Sort, table::Row};

/// Which column says what.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Columns {
    pub(super) ends: BTreeMap<(Side, Of), Vec<Column>>,
    pub(super) relation: BTreeMap<About, Column>,
    /// The column of a country of which nothing says whose it is ([`super::Whose`]).
    pub(super) whose: Option<usize>,
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
    /// In this column, which holds both ends of the relation: the place of this one ("Smara – Tombouctou").
    Half(usize, Side),
    /// In none: it is this in every row.
    Always(String),
}

impl Column {
    /// What a row says there; blank where it says nothing.
    pub(crate) fn of<'a>(&'a self, row: &'a Row) -> &'a str {
        match self {
            Self::At(at) => said(row.cell(*at)),
            Self::Half(at, side) => pairing::half(said(row.cell(*at)), *side),
            Self::Always(value) => value,
        }
    }

    /// Its number, from 0.
    pub(crate) fn at(&self) -> Option<usize> {
        match self {
            Self::At(at) | Self::Half(at, _) => Some(*at),
            Self::Always(_) => None,
        }
    }
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
    /// It is one of GeoNames' tables of places, of their names or of divisions, and nothing else says which columns are two
    /// ends.
    #[error("this is a table of places as GeoNames publishes them, and tells no relation: import it as localities")]
    OfPlaces,
    /// The map names a field that does not exist.
    #[error(
        "`{0}` is no field; fields are a.name, a.country, a.region, a.lat, a.lon, a.coordinates, a.population, a.wikidata, a.geonames, the same with b, pair, kind, since, status, source"
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
        self.relation(about).map_or("", |column| column.of(row))
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
                && columns.iter().any(|column| column.at().is_some_and(|at| at >= last))
        };
        self.ends.iter().any(naming)
    }

    fn is_taken(&self, at: usize) -> bool {
        self.whose == Some(at)
            || self.ends.values().flatten().chain(self.relation.values()).any(|column| column.at() == Some(at))
    }

    pub(super) fn has_end(&self, side: Side) -> bool {
        [Of::Name, Of::Wikidata, Of::GeoNames].iter().any(|of| self.ends.contains_key(&(side, *of)))
    }

    /// The columns that a header row names, by words in several languages.
    ///
    /// # Errors
    /// [`MapError::NoEnd`] when an end has neither name nor identifier.
    pub fn by_header(header: &Row) -> Result<Self, MapError> {
        Self::understood(header).checked()
    }

    /// What of a first row is understood as a header: nothing of one that begins with ids, which is none, whatever its
    /// other numbers would say in one.
    pub(super) fn understood_unless_data(first: &Row) -> Self {
        match Sort::of(first) {
            Some(_) => Self { headers: first.cells().map(str::to_owned).collect(), ..Self::default() },
            None => Self::understood(first),
        }
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
        let base: Vec<Option<usize>> = (0..found.len()).map(|at| columns.base(at, &found)).collect();
        for naming in [true, false] {
            if !naming {
                let countries = open.iter().filter(|it| it.2 == Of::Country && base[it.0].is_none()).map(|it| it.0);
                let countries: Vec<usize> = countries.collect();
                columns.know_peoples(countries.len());
                columns.whose = <[usize; 1]>::try_from(countries).ok().map(|[at]| at).filter(|at| columns.is_open(*at));
            }
            let whose = columns.whose;
            let is_whose = |at: usize| whose.is_some_and(|whose| at == whose || base[at] == Some(whose));
            for (at, number, of) in open.iter().filter(|it| is_id(it.2) == naming && !is_whose(it.0)) {
                let as_base = base[*at].and_then(|base| columns.side_at(base));
                let side = as_base.unwrap_or_else(|| columns.side_of(*at, *number, *of, &open));
                columns.put(side, *of, *at);
            }
        }
        columns
    }

    /// The column that this one says more of: "countryLabel" is of the same end as "country", and "Code pays" as the country beside it.
    fn base(&self, at: usize, found: &[Option<Heading>]) -> Option<usize> {
        let label = self.headers[at].strip_suffix("Label");
        let labelled = label.and_then(|base| self.headers.iter().position(|header| header == base));
        let is_country = |at: usize| matches!(found[at], Some(Heading::End { of: Of::Country, .. }));
        let coded = at.checked_sub(1).filter(|beside| {
            is_country(at) && is_country(*beside) && is_code(&self.headers[at]) && !is_code(&self.headers[*beside])
        });
        labelled.or(coded)
    }

    /// Of which end a column is.
    fn side_at(&self, at: usize) -> Option<Side> {
        let of_end = self.ends.iter().find(|(_, columns)| columns.contains(&Column::At(at)));
        of_end.map(|((side, _), _)| *side)
    }

    /// "Collectivité française": the country of an end whose header names a people, where none of `open`, the columns of countries
    /// of no stated end, can be its own.
    fn know_peoples(&mut self, open: usize) {
        for side in [Side::A, Side::B].into_iter().filter(|_| open < 2) {
            let names = self.end(side, Of::Name).iter().filter_map(Column::at).filter_map(|at| self.headers.get(at));
            if let Some(code) = names.into_iter().find_map(|header| peoples::country_of(header))
                && !self.ends.contains_key(&(side, Of::Country))
            {
                self.ends.insert((side, Of::Country), vec![Column::Always(code.to_owned())]);
            }
        }
    }

    /// Whether the only column of a country may be of either end: "Commune; Pays; Ville partenaire". Behind both it is
    /// of the second, beside which it stands.
    fn is_open(&self, at: usize) -> bool {
        let both = [Side::A, Side::B];
        let names_behind = |side: Side| {
            let mut naming = [Of::Name, Of::Wikidata, Of::GeoNames].into_iter().flat_map(move |of| self.end(side, of));
            naming.any(|column| column.at() > Some(at))
        };
        let is_of_second = self.beside(at) == Side::B && !both.into_iter().any(names_behind);
        let is_told = both.into_iter().any(|side| self.ends.contains_key(&(side, Of::Country)));
        both.into_iter().all(|side| self.has_end(side)) && !is_told && !is_of_second
    }

    pub(super) fn put(&mut self, side: Side, of: Of, at: usize) {
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
}

/// Whether a header is of codes: "Code pays", "ISO".
fn is_code(header: &str) -> bool {
    let header = fold(header);
    header.split_whitespace().any(|word| ["code", "codigo", "iso", "iso2", "iso3", "رمز"].contains(&word))
}
