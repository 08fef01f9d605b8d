//! Where people may be named.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!("chamber_items", "name"),
    names!("chamber_items", "ended_by"),
    names!("chamber_requests", "name"),
    names!(versioned "chamber_requests", "ruling"),
];
