//! Where people are named. Texts stay as they were written and hashed: what was signed is what it is.

use platform::{Names, names};

pub(crate) const NAMES: &[Names] = &[
    names!(versioned "agreements", "whole"),
    names!("agreement_timeline", "event"),
    names!("agreement_wordings", "author"),
    names!("agreement_confirmations", "whole"),
    names!("agreement_declared", "whole"),
    names!("agreement_sources", "name"),
    names!("agreement_sources", "url"),
    names!(kept "agreement_wordings", "heading"),
    names!(kept "agreement_wordings", "body"),
    names!(kept "agreement_settled", "canonical"),
    names!(kept "agreement_consolidated", "text"),
];
