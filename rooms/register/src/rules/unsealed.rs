use std::collections::BTreeMap;

use serde::Deserialize;

use super::{Opening, Party, SubjectRef, act::SEAL};

/// What a sealed act is about, as its opening says it to those who hold that.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
pub struct Unsealed {
    /// What it is about.
    pub subject: SubjectRef,
    /// Who is bound.
    pub parties: Vec<Party>,
    /// What else is known, in plain words.
    pub facts: BTreeMap<String, String>,
    /// The number of the act that it corrects, if it corrects one.
    pub corrects: Option<u64>,
}

impl Unsealed {
    /// Opens a seal; nothing when the opening is another field's, or no longer gives its commitment.
    pub fn of(opening: &Opening) -> Option<Self> {
        let fits = opening.field == SEAL && opening.holds();
        fits.then(|| serde_json::from_str(&opening.value).ok()).flatten()
    }
}
