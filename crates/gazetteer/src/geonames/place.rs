use kernel::Day;

use super::{Feature, arabic};
use crate::{Reason, Reject, geonames_id, relations::Position, table::Row};

/// A place as GeoNames publishes it (the 19 columns of `cities…` and `allCountries`).
#[derive(Debug, Clone, PartialEq)]
pub struct Place {
    /// The line of its row.
    pub line: u64,
    /// Its number in GeoNames.
    pub id: u64,
    /// Its name in Latin letters, in no stated language.
    pub name: String,
    /// The same in ASCII; may be empty.
    pub ascii: String,
    /// Other names, in no stated language, codes among them; see [`Place::names`].
    pub alternates: Vec<String>,
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// What it is.
    pub feature: Feature,
    /// GeoNames' code for that, such as `PPLA`: where a page wants to say more than the kind.
    pub code: String,
    /// ISO 3166-1 alpha-2, or `XK`.
    pub country: String,
    /// Other countries that GeoNames names for it.
    pub also: Vec<String>,
    /// The codes of its divisions, first to fourth order; empty where not documented.
    pub divisions: [String; 4],
    /// Inhabitants; none when not documented, for which GeoNames writes 0.
    pub population: Option<u64>,
    /// Metres above the sea: as measured, else by GeoNames' model of the ground; none when neither is there.
    pub height: Option<i32>,
    /// Its time zone, such as `Africa/Casablanca`.
    pub time_zone: Option<String>,
    /// The day on which its record was last changed.
    pub modified: Option<Day>,
}

impl Place {
    /// The place of a row; none for what the atlas does not take ([`Feature::of`]), whatever else is wrong with it.
    ///
    /// # Errors
    /// [`Reject`] for a row that is damaged.
    pub fn read(row: &Row) -> Result<Option<Self>, Reject> {
        let reject = |reason, cell: &str| Reject::new(row.line(), reason, cell);
        if row.len() < 19 {
            return Err(reject(Reason::MissingColumns, row.cell(0)));
        }
        if row.cell(6).len() > 1 {
            // No class has two letters: a header, or columns out of place.
            return Err(reject(Reason::BadId, row.cell(0)));
        }
        let Some(feature) = Feature::of(row.cell(6), row.cell(7)) else { return Ok(None) };
        let id = geonames_id(row.cell(0)).ok_or_else(|| reject(Reason::BadId, row.cell(0)))?;
        let degrees = |at: usize, most: f64| {
            let degrees = row.cell(at).parse().ok().filter(|degrees: &f64| degrees.abs() <= most);
            degrees.ok_or_else(|| reject(Reason::BadCoordinate, row.cell(at)))
        };
        let country = match row.cell(8) {
            "" => return Err(reject(Reason::NoCountry, row.cell(0))),
            code if is_country(code) => code.to_owned(),
            other => return Err(reject(Reason::BadCountry, other)),
        };
        let population = match row.cell(14) {
            "" => None,
            cell => Some(cell.parse().map_err(|_| reject(Reason::BadNumber, cell))?),
        };
        let modified = match row.cell(18) {
            "" => None,
            cell => Some(cell.parse().map_err(|_| reject(Reason::BadDate, cell))?),
        };
        if row.cell(1).is_empty() {
            return Err(reject(Reason::NoName, row.cell(0)));
        }
        let list = |at: usize| row.cell(at).split(',').map(str::trim).filter(|it| !it.is_empty()).map(str::to_owned);
        Ok(Some(Self {
            line: row.line(),
            id,
            name: row.cell(1).to_owned(),
            ascii: row.cell(2).to_owned(),
            alternates: list(3).collect(),
            latitude: degrees(4, 90.0)?,
            longitude: degrees(5, 180.0)?,
            feature,
            code: row.cell(7).to_owned(),
            country,
            also: list(9).collect(),
            divisions: [10, 11, 12, 13].map(|at| row.cell(at).to_owned()),
            population: population.filter(|count| *count > 0),
            height: height(row.cell(15), row.cell(16)).map_err(|cell| reject(Reason::BadNumber, cell))?,
            time_zone: Some(row.cell(17).to_owned()).filter(|zone| !zone.is_empty()),
            modified,
        }))
    }

    /// Where it is.
    pub fn position(&self) -> Position {
        Position { latitude: self.latitude, longitude: self.longitude }
    }

    /// The atlas's word for its kind ([`Feature::kind`]).
    pub fn kind(&self) -> &'static str {
        self.feature.kind(&self.country)
    }

    /// The names by which it may be sought, its own first: without codes of airports and ports (`TOM`), nor debris that mixes
    /// Latin letters with others.
    pub fn names(&self) -> impl Iterator<Item = &str> {
        let others = self.alternates.iter().filter(|name| !is_code(name) && !is_mixed(name));
        let ascii = Some(&self.ascii).filter(|ascii| !ascii.is_empty() && **ascii != self.name);
        std::iter::once(&self.name).chain(ascii).chain(others).map(String::as_str)
    }

    /// Its Arabic name, where one of its names is Arabic beyond doubt. No other language can be told from this table.
    pub fn arabic(&self) -> Option<&str> {
        arabic::choose(self.names(), &self.country)
    }
}

/// Two capitals: whether it exists is the caller's to say.
pub(super) fn is_country(code: &str) -> bool {
    code.len() == 2 && code.bytes().all(|b| b.is_ascii_uppercase())
}

/// What is measured goes before the model; the model writes −9999 where it has nothing.
fn height<'a>(measured: &'a str, model: &'a str) -> Result<Option<i32>, &'a str> {
    let cell = if measured.is_empty() { model } else { measured };
    if cell.is_empty() {
        return Ok(None);
    }
    let metres: i32 = cell.parse().map_err(|_| cell)?;
    Ok(Some(metres).filter(|metres| *metres > -9999))
}

fn is_code(name: &str) -> bool {
    name.len() == 3 && name.bytes().all(|b| b.is_ascii_uppercase())
}

fn is_mixed(name: &str) -> bool {
    let latin = |c: char| c.is_ascii_alphabetic();
    let foreign = |c: char| matches!(c, '\u{370}'..='\u{1DFF}' | '\u{2E80}'..='\u{FDFF}');
    name.chars().any(latin) && name.chars().any(foreign)
}
