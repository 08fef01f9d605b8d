use super::{
    columns::Columns,
    heading::{About, Of, Side},
    since::since,
    value::{self, Position},
    words,
};
use crate::{
    Countries, Country, Qid, Reason, Reject,
    cell::{said, without_notes},
    geonames_id,
    sheet::DayOrder,
    table::Row,
};

/// A tie between two places as a file says it.
#[derive(Debug, Clone, PartialEq)]
pub struct Relation {
    /// The line of its row.
    pub line: u64,
    /// One place.
    pub a: End,
    /// The other.
    pub b: End,
    /// The atlas's word for what sort of tie it is; none where the file does not say.
    pub kind: Option<&'static str>,
    /// Since when, in ISO 8601 as far as it is known: `1964`, `1964-05`, `1964-05-08`.
    pub since: Option<String>,
    /// The atlas's word for whether it lives; none where the file does not say.
    pub status: Option<&'static str>,
    /// Who says so, in the file's words.
    pub source: Option<String>,
    /// A country of one of the ends, where the file does not say of which.
    pub whose: Option<Whose>,
    /// What the file says of the sort of tie, where that is not understood: no sort may be guessed.
    pub unread_kind: Option<Reject>,
    /// Other cells that were not understood and are left out; the relation stands without them.
    pub unread: Vec<Reject>,
}

/// What a file says of a place.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct End {
    /// Its item in Wikidata.
    pub wikidata: Option<Qid>,
    /// Its number in GeoNames.
    pub geonames: Option<u64>,
    /// Its name.
    pub name: Option<String>,
    /// Its country.
    pub country: Said,
    /// Its first-order division, by name or code.
    pub region: Option<String>,
    /// Where it is.
    pub position: Option<Position>,
    /// How many live there.
    pub population: Option<u64>,
}

/// A country in a column that may be of either end, as in "Commune; Pays; Ville partenaire".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Whose {
    /// The country.
    pub country: Said,
    /// What stands above the column.
    pub header: String,
}

/// What a file says of a country.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Said {
    /// Nothing.
    #[default]
    Nothing,
    /// This one.
    Country(Country),
    /// Something that means none, or one that is no more: "Prussia".
    Unread(String),
}

/// Reads rows by their columns.
pub(super) struct Reader<'a> {
    pub(super) columns: Columns,
    /// How the dates of the table are written.
    pub(super) order: DayOrder,
    pub(super) countries: &'a Countries,
}

impl Reader<'_> {
    /// The relation of a row.
    pub(super) fn read(&self, row: &Row) -> Result<Relation, Reject> {
        if row.is_cut() && self.columns.names_within(row.len() - 1) {
            // The file was cut within this row: of a name or an identifier half would be left.
            return Err(Reject::new(row.line(), Reason::MissingColumns, row.cell(0)));
        }
        let mut unread = Vec::new();
        let (a, dated_a) = self.end(row, Side::A, &mut unread)?;
        let (b, dated_b) = self.end(row, Side::B, &mut unread)?;
        let mut noted = |reason, cell: &str, missed: bool| {
            if missed && !cell.is_empty() {
                unread.push(Reject::new(row.line(), reason, cell));
            }
        };
        let [kind, begun, status, source] =
            [About::Kind, About::Since, About::Status, About::Source].map(|about| self.columns.cell(row, about));
        let source = Some(source.to_owned()).filter(|source| !source.is_empty());
        let (kind_word, status_word, since_date) = (words::kind(kind), words::status(status), since(begun, self.order));
        noted(Reason::BadDate, begun, since_date.is_none());
        noted(Reason::UnknownWord, status, status_word.is_none());
        let unread_kind =
            (kind_word.is_none() && !kind.is_empty()).then(|| Reject::new(row.line(), Reason::UnknownWord, kind));
        // What stands behind a name dates the tie where no column does: "Tombouctou (2001)".
        let behind = dated_b.or(dated_a).filter(|_| begun.is_empty());
        Ok(Relation {
            line: row.line(),
            a,
            b,
            kind: kind_word,
            since: since_date.or(behind),
            status: status_word,
            source,
            whose: self.whose(row),
            unread_kind,
            unread,
        })
    }

    /// The country that is of nobody.
    fn whose(&self, row: &Row) -> Option<Whose> {
        let at = self.columns.whose?;
        let label = said(row.cell(at));
        let country = self.countries.read(label).map_or_else(|| Said::Unread(label.to_owned()), Said::Country);
        let header = self.columns.headers.get(at).cloned().unwrap_or_default();
        (!label.is_empty()).then_some(Whose { country, header })
    }

    /// An end, and the date that stands behind its name.
    fn end(&self, row: &Row, side: Side, unread: &mut Vec<Reject>) -> Result<(End, Option<String>), Reject> {
        let first = |of: Of| {
            let mut cells = self.columns.end(side, of).iter().map(|column| column.of(row));
            cells.find(|cell| !cell.is_empty()).unwrap_or_default()
        };
        let reject = |reason, cell: &str| Reject::new(row.line(), reason, cell);
        let mut end = End::default();
        let mut dated = None;
        for cell in self.columns.end(side, Of::Name).iter().map(|column| column.of(row)) {
            match (Qid::parse(cell), geonames_id(cell)) {
                (Some(item), _) => end.wikidata = end.wikidata.or(Some(item)),
                (_, Some(number)) => end.geonames = end.geonames.or(Some(number)),
                _ if cell.is_empty() || end.name.is_some() => {}
                _ => {
                    let (name, since) = with_date(without_notes(cell), self.order);
                    (end.name, dated) = (Some(without_notes(&name).to_owned()), since);
                }
            }
        }
        for (of, cell) in [(Of::Wikidata, first(Of::Wikidata)), (Of::GeoNames, first(Of::GeoNames))] {
            let read = match of {
                Of::Wikidata => Qid::parse(cell).map(|item| end.wikidata = Some(item)),
                _ => geonames_id(cell).map(|number| end.geonames = Some(number)),
            };
            if read.is_none() && !cell.is_empty() {
                return Err(reject(Reason::BadId, cell));
            }
        }
        if end.wikidata.is_none() && end.geonames.is_none() && end.name.is_none() {
            let other = if side == Side::A { Side::B } else { Side::A };
            let shown = self.columns.end(other, Of::Name).iter().map(|column| column.of(row)).next();
            return Err(reject(Reason::MissingEnd, shown.unwrap_or_default()));
        }
        let labels = self.columns.end(side, Of::Country).iter().map(|column| column.of(row));
        end.country = match (labels.clone().find_map(|label| self.countries.read(label)), first(Of::Country)) {
            (Some(country), _) => Said::Country(country),
            (None, "") => Said::Nothing,
            (None, label) => Said::Unread(label.to_owned()),
        };
        // Behind the name too: "Smara (Maroc)". One that says otherwise than the column is left there.
        if let Some((name, country)) = end.name.as_deref().and_then(|name| parted(name, self.countries))
            && (end.country == Said::Nothing || end.country == Said::Country(country))
        {
            (end.name, end.country) = (Some(name), Said::Country(country));
        }
        end.region = Some(first(Of::Region).to_owned()).filter(|region| !region.is_empty());
        let point = position(first(Of::Latitude), first(Of::Longitude), first(Of::Coordinates));
        match point.map_err(|cell| reject(Reason::BadCoordinate, cell)) {
            Ok(position) => end.position = position,
            // An identifier tells the place without it.
            Err(fault) if end.wikidata.is_some() || end.geonames.is_some() => unread.push(fault),
            Err(fault) => return Err(fault),
        }
        let inhabitants = first(Of::Population);
        end.population = value::inhabitants(inhabitants);
        if end.population.is_none() && !matches!(inhabitants, "" | "0") {
            unread.push(reject(Reason::BadNumber, inhabitants));
        }
        Ok((end, dated))
    }
}

/// A name, and the date that stands behind it: "Tombouctou (2001)", "Tombouctou (Mali, depuis 2001)", "Tombouctou, 2001".
fn with_date(name: &str, order: DayOrder) -> (String, Option<String>) {
    let date = |text: &str| since(text.trim(), order);
    let inner = name.strip_suffix(')').and_then(|open| open.rsplit_once('('));
    if let Some((before, within)) = inner {
        if let Some(since) = date(within) {
            return (before.trim().to_owned(), Some(since));
        }
        if let Some((more, last)) = within.rsplit_once([',', ';', '،'])
            && let Some(since) = date(last)
        {
            return (format!("{} ({})", before.trim(), more.trim()), Some(since));
        }
    }
    match name.rsplit_once([',', '،']).map(|(before, last)| (before.trim(), date(last))) {
        Some((before, Some(since))) if !before.is_empty() => (before.to_owned(), Some(since)),
        _ => (name.to_owned(), None),
    }
}

/// A name and the country that stands behind it in the same cell: "Smara (Maroc)", "Smara, Morocco". None where what stands there
/// is no country.
pub(crate) fn parted(cell: &str, countries: &Countries) -> Option<(String, Country)> {
    let cell = cell.trim();
    let (name, behind) = match cell.strip_suffix([')', ']']) {
        Some(open) => open.rsplit_once(['(', '['])?,
        None => cell.rsplit_once([',', '،'])?,
    };
    let name = name.trim();
    let country = countries.read(behind.trim())?;
    (!name.is_empty()).then(|| (name.to_owned(), country))
}

/// Where an end is, from two cells or one; the cell at fault.
pub(crate) fn position<'a>(latitude: &'a str, longitude: &'a str, both: &'a str) -> Result<Option<Position>, &'a str> {
    match (latitude, longitude, both) {
        ("", "", "") => Ok(None),
        ("", "", both) => value::point(both).map(Some).ok_or(both),
        (alone, "", _) | ("", alone, _) => Err(alone),
        (latitude, longitude, _) => {
            let point = Position {
                latitude: value::degrees(latitude, 90.0).ok_or(latitude)?,
                longitude: value::degrees(longitude, 180.0).ok_or(longitude)?,
            };
            Ok(Some(point))
        }
    }
}
