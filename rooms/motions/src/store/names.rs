//! Where people may be named.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!(versioned "motions", "title"),
    names!(versioned "motions", "clauses"),
    names!(versioned "motions", "reason"),
    names!(versioned "motion_amendments", "words"),
    names!(versioned "motion_amendments", "note"),
    names!(versioned "motion_amendments", "reason"),
    names!("motion_orders", "reason"),
    names!("motion_orders", "name"),
    names!(versioned "motion_referrals", "expert_name"),
    names!(versioned "motion_referrals", "question"),
    names!(versioned "motion_referrals", "reasons"),
    names!(versioned "motion_referrals", "name"),
    names!(versioned "motion_referrals", "noted_by"),
    names!(versioned "motion_referrals", "file"),
];
