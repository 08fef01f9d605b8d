//! `localities.toml` and `offices.toml`: places, the authorities that govern them, the offices of those who head them.

use kernel::{Day, Localised};
use serde::Deserialize;

use super::{day, some_day};

/// A place.
#[derive(Debug, Deserialize)]
pub struct Locality {
    /// Its address.
    pub slug: String,
    /// Its country.
    pub country: String,
    /// What it is.
    pub kind: String,
    /// Its item in Wikidata.
    pub wikidata: Option<String>,
    /// Its number in GeoNames.
    pub geonames: Option<i64>,
    /// Every name of its record in GeoNames, which does not say their languages.
    #[serde(default)]
    pub other_names: Vec<String>,
    /// Metres above the sea, by GeoNames.
    pub altitude: Option<i64>,
    /// Its IANA time zone, by GeoNames.
    pub time_zone: Option<String>,
    /// Degrees, north positive.
    pub latitude: f64,
    /// Degrees, east positive.
    pub longitude: f64,
    /// Whether the point is placed by hand.
    pub approximate: bool,
    /// Who gives the point.
    pub position_source: Option<String>,
    /// How many live there.
    pub population: Option<i64>,
    /// Who says so.
    pub population_source: Option<String>,
    /// Of which day.
    #[serde(default, deserialize_with = "some_day")]
    pub population_as_of: Option<Day>,
    /// Its name.
    pub name: Localised,
    /// What a reader must know.
    #[serde(default)]
    pub note: Localised,
    /// The authority that governs it.
    pub authority: Authority,
}

/// An authority.
#[derive(Debug, Deserialize)]
pub struct Authority {
    /// What it is.
    pub kind: String,
    /// How well it is known which entity it is.
    pub identity: String,
    /// Who says so.
    pub identity_sources: Vec<String>,
    /// Which organ speaks for it.
    pub organ: String,
    /// Who says so.
    pub organ_source: Option<String>,
    /// The office of its usual head.
    pub head_office: Option<String>,
    /// Its official name.
    pub name: Localised,
    /// The same inside a sentence.
    pub in_text: Localised,
    /// What a reader must know.
    #[serde(default)]
    pub note: Localised,
    /// The mandate of its head, where it is documented.
    pub mandate: Option<Mandate>,
}

/// A documented mandate; nobody is named.
#[derive(Debug, Deserialize)]
pub struct Mandate {
    /// How the office was come to.
    pub kind: String,
    /// Its first day.
    #[serde(deserialize_with = "day")]
    pub from: Day,
    /// Its last day.
    #[serde(default, deserialize_with = "some_day")]
    pub until: Option<Day>,
    /// The act that says so.
    pub instrument: String,
    /// Who says so.
    pub source: String,
    /// What those concerned must know.
    #[serde(default)]
    pub note: Localised,
}

/// An office.
#[derive(Debug, Deserialize)]
pub struct Office {
    /// Its key.
    pub key: String,
    /// The ways in which one comes to it.
    #[serde(default)]
    pub mandates: Vec<String>,
    /// The role that holding it gives.
    pub role: Option<String>,
    /// Its title for a man.
    pub masculine: Localised,
    /// Its title for a woman.
    pub feminine: Localised,
}
