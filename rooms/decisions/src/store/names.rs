//! Where people may be named. The text of a decision that was made is hashed in the register: it stays as it was taken.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!(kept "decisions", "title"),
    names!(kept "decisions", "text"),
    names!("decision_corrections", "title"),
    names!("decision_corrections", "text"),
    names!("decision_corrections", "why"),
    names!("decision_corrections", "name"),
    names!(versioned "decision_commitments", "what"),
    names!(versioned "decision_commitments", "note"),
    names!("decision_commitment_steps", "note"),
    names!("decision_commitment_steps", "name"),
    names!(versioned "decision_axes", "title"),
    names!(versioned "decision_axes", "purpose"),
    names!(versioned "decision_axes", "source"),
    names!("decision_axis_ties", "name"),
];
