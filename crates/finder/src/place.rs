use serde::{Deserialize, Serialize};

/// A name by which a place is known.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Name {
    /// The name as it is written.
    pub text: String,
    /// Its language (BCP 47), where it is known.
    pub lang: Option<String>,
}

impl Name {
    /// A name whose language nobody has said.
    pub fn plain(text: impl Into<String>) -> Self {
        Self { text: text.into(), lang: None }
    }

    /// A name in a language (BCP 47).
    pub fn of(text: impl Into<String>, lang: impl Into<String>) -> Self {
        Self { text: text.into(), lang: Some(lang.into()) }
    }
}

/// Where a place is, in degrees (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Position {
    /// North of the equator, -90 to 90.
    pub latitude: f64,
    /// East of Greenwich, -180 to 180.
    pub longitude: f64,
}

/// A place as it is searched for. What nobody knows is `None` or empty, and no filter on it lets the place through.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Place {
    /// The locality's id; the index holds one place for each.
    pub id: String,
    /// Its address.
    pub slug: String,
    /// Its names in every language and script; the first is the main one.
    pub names: Vec<Name>,
    /// The country's code (ISO 3166-1 alpha-2), or empty.
    pub country: String,
    /// The continent's code, or empty.
    pub continent: String,
    /// Names of the country, region or province. A place is never found by them alone; they tell namesakes apart.
    pub region: Vec<String>,
    /// How many people live there.
    pub population: Option<u64>,
    /// Metres above the sea.
    pub altitude: Option<i64>,
    /// Kilometres to the nearest coast.
    pub coast: Option<f64>,
    /// The languages spoken there (BCP 47).
    pub languages: Vec<String>,
    /// Whether its authority is a member.
    pub member: bool,
    /// Whether it seeks partners.
    pub seeking: bool,
    /// What it works on, by the words the caller keeps for themes.
    pub themes: Vec<String>,
    /// What a table that was imported says of it: name and value, such as `climate` and `BSh`.
    pub attributes: Vec<(String, String)>,
    /// Where it is.
    pub position: Option<Position>,
}
