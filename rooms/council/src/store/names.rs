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
    names!(versioned "council_sessions", "title"),
    names!(versioned "council_sessions", "place"),
    names!(versioned "council_sessions", "joining"),
    names!(versioned "council_sessions", "urgency"),
    names!(versioned "council_sessions", "reason"),
    names!("council_convocations", "title"),
    names!("council_convocations", "place"),
    names!("council_convocations", "agenda"),
    names!(whole "council_called", "address"),
    names!(versioned "council_items", "title"),
    names!(versioned "council_items", "urgency"),
    names!("council_documents", "name"),
    names!("council_answers", "note"),
    names!("council_answers", "name"),
    names!("council_presences", "name"),
    names!("council_presences", "out_by"),
];
