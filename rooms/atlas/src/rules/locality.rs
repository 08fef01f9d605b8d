use kernel::{Day, Id, Localised};
use serde::{Deserialize, Serialize};

use super::{Kind, Source, holds};

/// Which locality.
pub type LocalityId = Id<Locality>;

/// A place: commune, city, province, region. Not the body that governs it.
#[derive(Debug, Clone, PartialEq)]
pub struct Locality {
    /// Its identity.
    pub id: LocalityId,
    /// Its permanent, readable address.
    pub slug: String,
    /// Its name.
    pub name: Localised,
    /// Its country, ISO 3166-1 alpha-2.
    pub country: String,
    /// What it is.
    pub kind: Kind,
    /// Its item in Wikidata: `Q842810`.
    pub wikidata: Option<String>,
    /// Its number in GeoNames.
    pub geonames: Option<i64>,
    /// Where it is; none when not documented.
    pub position: Option<Position>,
    /// How many live there; none when not documented.
    pub population: Option<Population>,
    /// The divisions of the country that it lies in.
    pub divisions: Divisions,
    /// Metres above the sea; none when not documented.
    pub altitude: Option<i64>,
    /// Its time zone in the IANA database: `Africa/Casablanca`.
    pub time_zone: Option<String>,
    /// Kilometres to the nearest coastline (Natural Earth); none without a position.
    pub coast_km: Option<f64>,
    /// Who says its names, its height and its time zone, where someone was named.
    pub said_by: FactSources,
    /// What a reader must know of these facts.
    pub note: Localised,
    /// Whether a person wrote or corrected it: no import changes it silently.
    pub edited: bool,
    /// How often it was saved.
    pub version: i64,
}

/// Who says what is kept of a place without a record of its own.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct FactSources {
    /// Of its names, its country and what it is.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub names: Vec<Source>,
    /// Of its height above the sea.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub altitude: Vec<Source>,
    /// Of its time zone.
    #[serde(skip_serializing_if = "Vec::is_empty")]
    pub time_zone: Vec<Source>,
}

impl FactSources {
    /// All of it from one source.
    pub fn all(source: &Source) -> Self {
        let said = vec![source.clone()];
        Self { names: said.clone(), altitude: said.clone(), time_zone: said }
    }
}

/// Where in its country a place lies, by GeoNames' codes of divisions; a code is none when not documented.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Divisions {
    /// The first level: a region, a state.
    pub first: Option<String>,
    /// The second level: a province, a department.
    pub second: Option<String>,
}

/// One of a place's names.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub struct PlaceName {
    /// Its language as BCP 47 has it; blank when the source does not say.
    pub lang: String,
    /// The name.
    pub text: String,
}

/// A point on the globe that stands for a place.
#[derive(Debug, Clone, PartialEq)]
pub struct Position {
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// Placed without measurement, so that the map can be read.
    pub approximate: bool,
    /// Who says so.
    pub sources: Vec<Source>,
}

/// A number of inhabitants.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Population {
    /// How many.
    pub count: i64,
    /// The day of the record that says so.
    pub as_of: Option<Day>,
    /// Who says so.
    pub sources: Vec<Source>,
}

impl Locality {
    /// The address of its page, after the language.
    pub fn address(&self) -> String {
        format!("/localities/{}", self.slug)
    }

    /// Who says its names, its height and its time zone: those who were named; of what an import brought and nobody wrote, the table
    /// that the place was imported from.
    pub fn sources(&self) -> FactSources {
        match self.geonames.filter(|_| !self.edited && self.said_by == FactSources::default()) {
            Some(number) => FactSources::all(&Source::geonames(number)),
            None => self.said_by.clone(),
        }
    }

    /// Whether its name holds `words`, in any language.
    pub fn answers_to(&self, words: &str) -> bool {
        holds(&self.name, words)
    }

    /// Whether both bear one name in some language. They may still be two places: nobody merges them by guess.
    pub fn shares_name(&self, name: &Localised) -> bool {
        name.iter().any(|(_, other)| self.name.iter().any(|(_, own)| kernel::slug(own) == kernel::slug(other)))
    }
}

/// An item of Wikidata as people type it: `Q842810`, or its whole address.
pub fn wikidata_id(typed: &str) -> Option<String> {
    let item = typed.trim().rsplit('/').next()?.to_ascii_uppercase();
    let digits = item.strip_prefix('Q')?;
    let fits =
        (1..=12).contains(&digits.len()) && digits.bytes().all(|b| b.is_ascii_digit()) && !digits.starts_with('0');
    fits.then_some(item)
}

/// Whether this names a time zone of the IANA database.
pub fn is_zone(name: &str) -> bool {
    jiff::tz::TimeZone::get(name).is_ok()
}

/// A coordinate as people type it, in degrees with a point or a comma, within `most` on either side of zero.
pub fn coordinate(typed: &str, most: f64) -> Option<f64> {
    let degrees: f64 = typed.trim().replace(',', ".").replace('−', "-").parse().ok()?;
    (degrees.is_finite() && degrees.abs() <= most).then_some(degrees)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_nobody_wrote_is_said_by_the_table_it_came_from() {
        let imported = Locality {
            id: Id::new("gn-2449067"),
            slug: "timbuktu".into(),
            name: Localised::one(kernel::Lang::En, "Timbuktu"),
            country: "ML".into(),
            kind: Kind::City,
            wikidata: None,
            geonames: Some(2_449_067),
            position: None,
            population: None,
            divisions: Divisions::default(),
            altitude: Some(274),
            time_zone: None,
            coast_km: None,
            said_by: FactSources::default(),
            note: Localised::default(),
            edited: false,
            version: 1,
        };
        assert_eq!(imported.sources().altitude, [Source::geonames(2_449_067)]);
        let written = Locality { edited: true, ..imported.clone() };
        assert_eq!(written.sources(), FactSources::default(), "a person wrote it, and named nobody");
        let plan = Source { name: "Plan communal".into(), url: None };
        let said_by = FactSources { altitude: vec![plan.clone()], ..FactSources::default() };
        assert_eq!(Locality { said_by, ..written }.sources().altitude, [plan]);
    }

    #[test]
    fn an_item_of_wikidata_is_q_and_a_number() {
        assert_eq!(wikidata_id("q842810"), Some("Q842810".into()));
        assert_eq!(wikidata_id("https://www.wikidata.org/wiki/Q9427"), Some("Q9427".into()));
        assert_eq!(wikidata_id("Q0"), None);
        assert_eq!(wikidata_id("842810"), None);
        assert_eq!(wikidata_id("Q1'; DROP"), None);
    }

    #[test]
    fn a_coordinate_is_typed_with_a_point_or_a_comma_and_lies_on_the_globe() {
        assert_eq!(coordinate("26,73841", 90.0), Some(26.73841));
        assert_eq!(coordinate("−11.67", 180.0), Some(-11.67));
        assert_eq!(coordinate("91", 90.0), None);
        assert_eq!(coordinate("NaN", 90.0), None);
    }
}
