use serde::{Deserialize, Serialize};

use crate::{Name, Place, Position, words};

/// What the index keeps of a place to show it.
#[derive(Debug, Serialize, Deserialize)]
pub(crate) struct Card {
    pub(crate) id: String,
    pub(crate) slug: String,
    pub(crate) position: Option<Position>,
    /// The names, the main one first.
    pub(crate) names: Vec<Name>,
    /// Their folded words, to tell which of them fits.
    pub(crate) keys: Vec<String>,
}

impl Card {
    pub(crate) fn of(place: &Place) -> Self {
        Self {
            id: place.id.clone(),
            slug: place.slug.clone(),
            position: place.position,
            names: place.names.clone(),
            keys: place.names.iter().map(|name| words::key(&name.text)).collect(),
        }
    }

    pub(crate) fn to_bytes(&self) -> Vec<u8> {
        serde_json::to_vec(self).expect("a card holds texts and numbers only")
    }
}
