use kernel::Localised;

use super::LocalityId;

/// The club's own way to name one place. It goes before what the record says, wherever the place is shown, listed,
/// searched or exported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlaceToponymy {
    /// Which place; it may be named before it is imported.
    pub locality: LocalityId,
    /// The club's names, in the languages that it has one for.
    pub name: Localised,
    /// The club's country for it, ISO 3166-1 alpha-2.
    pub country: Option<String>,
    /// Whether imported relations that touch it wait for a decision.
    pub sensitive: bool,
    /// How often it was saved; 0 before the first time.
    pub version: i64,
}

impl PlaceToponymy {
    /// Of a place for which the club has settled nothing.
    pub fn none(locality: LocalityId) -> Self {
        Self { locality, name: Localised::default(), country: None, sensitive: false, version: 0 }
    }

    /// Whether it settles anything.
    pub fn says_something(&self) -> bool {
        !self.name.is_empty() || self.country.is_some() || self.sensitive
    }
}
