//! What a correction changes, for the audit trail.

use super::{Mandate, Powers};

impl Mandate {
    /// What a correction changes in what decides who speaks for a body, for the audit trail: `until 2026-12-31 → 2027-12-31`.
    pub fn changes(&self, after: &Self) -> String {
        said([
            ("office", self.office.clone(), after.office.clone()),
            ("person", word(self.person.as_ref()), word(after.person.as_ref())),
            ("way", self.way.as_str().to_owned(), after.way.as_str().to_owned()),
            ("from", word(self.from.as_ref()), word(after.from.as_ref())),
            ("until", word(self.until.as_ref()), word(after.until.as_ref())),
        ])
    }
}

impl Powers {
    /// As [`Mandate::changes`].
    pub fn changes(&self, after: &Self) -> String {
        let file = |evidence: &Option<(String, String)>| evidence.as_ref().map_or("–", |(sha256, _)| sha256).to_owned();
        said([
            ("mandate", self.mandate.to_string(), after.mandate.to_string()),
            ("granted-by", self.granted_by.clone(), after.granted_by.clone()),
            ("reference", self.reference.clone(), after.reference.clone()),
            ("from", self.from.to_string(), after.from.to_string()),
            ("until", word(self.until.as_ref()), word(after.until.as_ref())),
            ("evidence", file(&self.evidence), file(&after.evidence)),
        ])
    }
}

fn word(value: Option<&impl ToString>) -> String {
    value.map_or_else(|| "–".to_owned(), ToString::to_string)
}

/// What differs of some facts, each as `name before → after`.
fn said<const N: usize>(facts: [(&str, String, String); N]) -> String {
    let changed = facts.into_iter().filter(|(_, before, after)| before != after);
    changed.map(|(name, before, after)| format!("{name} {before} → {after}")).collect::<Vec<_>>().join("; ")
}
