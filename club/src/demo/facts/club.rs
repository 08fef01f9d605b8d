//! `club.toml`: the club, its council as announced, its members, its dated facts.

use kernel::{Day, Localised};
use serde::Deserialize;

use super::{day, some_day};

/// The club.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Club {
    /// When it was launched.
    #[serde(default, deserialize_with = "some_day")]
    pub launched_on: Option<Day>,
    /// Where: the slug of a place.
    pub launched_at: Option<String>,
    /// Who says so.
    #[serde(default)]
    pub sources: Vec<String>,
    /// What was looked for and not found.
    #[serde(default)]
    pub not_documented: Vec<String>,
    /// Its name.
    pub name: Localised,
    /// What it is.
    pub mission: Localised,
    /// Its time zone.
    pub time_zone: String,
    /// Its council, as announced.
    pub council: Option<Council>,
    /// Its toponymy.
    pub toponymy: Toponymy,
    /// Its members.
    pub member: Vec<Member>,
    /// Dated facts.
    #[serde(default)]
    pub fact: Vec<Fact>,
}

/// A council, as announced.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Council {
    /// Who says so.
    pub sources: Vec<String>,
    /// Its name.
    pub name: Localised,
    /// What it watches over.
    pub mission: Localised,
    /// The groups that it is made of.
    pub college: Vec<College>,
}

/// A group of a council.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct College {
    /// Its name.
    pub name: Localised,
}

/// A public fact of a day, or of several.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Fact {
    /// The day, or the first.
    #[serde(deserialize_with = "day")]
    pub on: Day,
    /// The last day, where it lasted.
    #[serde(default, deserialize_with = "some_day")]
    pub until: Option<Day>,
    /// Who says so.
    pub sources: Vec<String>,
    /// What happened.
    pub text: Localised,
}

/// How the club names countries.
#[derive(Debug, Deserialize)]
pub struct Toponymy {
    /// Codes that are never shown.
    pub withheld_country_codes: Vec<String>,
}

/// A member.
#[derive(Debug, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Member {
    /// The slug of the place whose authority is the member.
    pub authority: String,
    /// Its quality.
    pub kind: String,
    /// Whether the quality is publicly documented.
    pub kind_documented: bool,
    /// Since when.
    #[serde(default, deserialize_with = "some_day")]
    pub since: Option<Day>,
    /// Why it is entered so.
    pub reason: Localised,
}
