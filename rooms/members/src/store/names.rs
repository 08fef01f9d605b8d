//! Where people are named.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!("people", "name_ar"),
    names!("people", "name_passport"),
    names!("focal_points", "points"),
    names!("members", "reason"),
    names!("members", "former"),
    names!("members", "quality_note"),
    names!("member_steps", "name"),
    names!("member_steps", "reason"),
    names!("member_questions", "listed"),
    names!("member_questions", "answered_by"),
    names!("mandates", "instrument"),
    names!("mandates", "note"),
    names!("powers", "granted_by"),
    names!("powers", "scope"),
    names!("powers", "reference"),
    names!("powers", "evidence_name"),
];
