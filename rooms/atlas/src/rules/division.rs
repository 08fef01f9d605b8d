use super::LocalityId;

/// A division of a country in which a place lies.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Division {
    /// Its name as the source has it.
    pub name: String,
    /// The place that it is, where the atlas has it as a place of its own.
    pub place: Option<LocalityId>,
}
