//! Where people may be named.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!(versioned "votes", "question"),
    names!(versioned "votes", "text"),
    names!(versioned "votes", "candidates"),
    names!(versioned "votes", "reason"),
    names!("vote_named", "name"),
    names!("vote_reservations", "text"),
    names!("vote_reservations", "name"),
    names!("vote_adherences", "text"),
    names!("vote_adherences", "name"),
    names!("vote_adherences", "file"),
];
