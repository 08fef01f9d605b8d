//! The clauses an agreement is expected to have (legal-rules §4), by key.
//!
//! The rules ask for them by these keys; a clause library that words them uses the same ones.

/// The clauses that every agreement needs.
pub const REQUIRED: &[&str] = &[
    "parties",
    "capacity",
    "object",
    "fields",
    "legal-effect",
    "domestic-law",
    "not-a-treaty",
    "obligations",
    "amounts",
    "funds",
    "travel-costs",
    "contact-points",
    "joint-committee",
    "annual-programme",
    "evaluation",
    "duration",
    "renewal",
    "amendment",
    "suspension",
    "termination",
    "ongoing-actions",
    "settlement",
    "languages",
    "entry-into-force",
    "deposit",
];

/// The clauses that are recommended.
pub const RECOMMENDED: &[&str] =
    &["confidentiality", "data-protection", "intellectual-property", "anti-corruption", "publicity"];

/// The clause that only a binding financial convention carries.
pub const APPLICABLE_LAW: &str = "applicable-law";

/// Whether `key` names a clause.
pub fn is_known(key: &str) -> bool {
    REQUIRED.contains(&key) || RECOMMENDED.contains(&key) || key == APPLICABLE_LAW
}
