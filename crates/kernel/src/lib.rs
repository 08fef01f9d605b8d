//! What every room agrees on: identities, time, languages, localised text, actors and their roles.
//!
//! Pure: no input, no output, no clock, no randomness. Ids and instants come in as arguments.

mod actor;
mod canonical;
mod id;
mod lang;
mod localised;
mod slug;
mod text;

pub use actor::{Actor, Grant, Role};
pub use canonical::{CanonicalError, canonical_json, sha256_hex};
pub use id::Id;
pub use lang::{Direction, Lang, LangTag, NotALanguage};
pub use localised::{Localised, Shown};
pub use slug::slug;
pub use text::{Unfit, clean_line, clean_text};

/// An instant, UTC, whole microseconds (the finest that both databases keep).
pub type Time = jiff::Timestamp;
/// A civil date, as law and letters use it: no hour, no zone.
pub type Day = jiff::civil::Date;
