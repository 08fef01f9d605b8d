//! Where people are named: those who entered something, and what they wrote.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!("atlas_relation_lines", "name"),
    names!("atlas_relation_lines", "note"),
    names!(versioned "atlas_relations", "note_one"),
    names!(versioned "atlas_relations", "note_two"),
    names!("atlas_waiting", "answered_by"),
    names!("atlas_distinct", "said_by"),
    names!(versioned "atlas_seeking", "words"),
    names!("atlas_imports", "name"),
    names!("atlas_imports", "trial"),
    names!("atlas_imports", "outcome"),
];
