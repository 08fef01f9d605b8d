//! Where people are named.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!(versioned "people", "name_ar"),
    names!(versioned "people", "name_passport"),
    names!(versioned "focal_points", "points"),
    names!(versioned "members", "reason"),
    names!(versioned "members", "former"),
    names!(versioned "members", "quality_note"),
    names!("member_steps", "name"),
    names!("member_steps", "reason"),
    names!("member_questions", "listed"),
    names!("member_questions", "source"),
    names!("member_questions", "answered_by"),
    names!(versioned "mandates", "instrument"),
    names!(versioned "mandates", "note"),
    names!(versioned "mandates", "sources"),
    names!(versioned "powers", "granted_by"),
    names!(versioned "powers", "scope"),
    names!(versioned "powers", "reference"),
    names!(versioned "powers", "evidence_name"),
    names!("unreachable_periods", "reason"),
];
