//! Where people are named: those who entered something, and what they wrote.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!("atlas_relation_lines", "name"),
    names!("atlas_relation_lines", "note"),
    names!(versioned "atlas_relations", "note_one"),
    names!(versioned "atlas_relations", "note_two"),
    names!(versioned "atlas_relations", "sources"),
    names!(versioned "atlas_localities", "note"),
    names!(versioned "atlas_localities", "position_sources"),
    names!(versioned "atlas_localities", "population_sources"),
    names!(versioned "atlas_localities", "fact_sources"),
    names!(versioned "atlas_entities", "note"),
    names!(versioned "atlas_entities", "identity_sources"),
    names!(versioned "atlas_entities", "organ_sources"),
    names!(telling crate::news::ERASED, "atlas_attributes", "value"),
    names!("atlas_attributes", "source"),
    names!("atlas_attributes", "url"),
    names!("atlas_attributes", "licence"),
    names!("atlas_waiting", "source"),
    names!("atlas_waiting", "record"),
    names!("atlas_waiting", "answered_by"),
    names!("atlas_distinct", "said_by"),
    names!(versioned "atlas_seeking", "words"),
    names!("atlas_imports", "name"),
    // What the tables hold is not read: once they were taken in, they are let go whole.
    Names {
        erase: Some("UPDATE atlas_imports SET files = '[]' WHERE $1 <> $2"),
        ..names!(kept "atlas_imports", "files")
    },
    names!("atlas_imports", "wishes"),
    names!("atlas_imports", "fault"),
    names!("atlas_imports", "trial"),
    names!("atlas_imports", "outcome"),
];
