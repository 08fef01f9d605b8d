//! Where people may be named.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!(versioned "council_organs", "name"),
    names!(versioned "council_organs", "purpose"),
    names!(versioned "council_organs", "reason"),
    names!(versioned "council_colleges", "name"),
    names!(versioned "council_holdings", "reason"),
    names!(versioned "council_turns", "note"),
    names!("council_rules", "text"),
    names!("council_rules", "act"),
    names!("council_rules", "note"),
    names!("council_rules", "name"),
];
