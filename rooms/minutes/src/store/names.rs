//! Where people may be named.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!("minutes_sections", "title"),
    names!("minutes_sections", "lines"),
    names!(versioned "minutes_corrections", "said"),
    names!(versioned "minutes_corrections", "text"),
    names!(versioned "minutes_corrections", "name"),
    names!(versioned "minutes_requests", "text"),
    names!(versioned "minutes_requests", "answer"),
    names!(versioned "minutes_requests", "name"),
    names!(versioned "minutes_requests", "answered_by"),
    names!("minutes_errata", "text"),
    names!("minutes_errata", "name"),
];
