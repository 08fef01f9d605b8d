//! `agreements.toml`: what was signed, and the fields announced.

use kernel::{Day, Localised};
use serde::Deserialize;

use super::day;

/// Agreements, and the fields announced for all of them together.
#[derive(Debug, Deserialize)]
pub struct Agreements {
    /// Keys of [`Field`], announced for the whole and for no agreement by itself.
    #[serde(default)]
    pub fields_announced: Vec<String>,
    /// Who says so.
    #[serde(default)]
    pub fields_sources: Vec<String>,
    /// What a reader must know of them.
    #[serde(default)]
    pub fields_note: Localised,
    /// Fields by their names.
    #[serde(default)]
    pub field: Vec<Field>,
    /// Each.
    pub agreement: Vec<Agreement>,
}

/// A field of cooperation.
#[derive(Debug, Deserialize)]
pub struct Field {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Localised,
}

/// An agreement that was signed.
#[derive(Debug, Deserialize)]
pub struct Agreement {
    /// Its address.
    pub slug: String,
    /// What sort of text.
    pub kind: String,
    /// The slug of the agreement that it stands under, for a specific convention.
    pub parent: Option<String>,
    /// The slugs of its parties' places.
    pub parties: Vec<String>,
    /// When it was signed.
    #[serde(deserialize_with = "day")]
    pub signed_on: Day,
    /// The slug of the place.
    pub signed_at: String,
    /// Its fields, where they are documented for this very agreement.
    #[serde(default)]
    pub fields: Vec<String>,
    /// Who says so.
    pub sources: Vec<String>,
    /// Its title.
    pub title: Localised,
}
