//! What is done in the room: one file for each verb that is more than a step. Pages, imports and the command line call the same.

mod add_party;
mod addendum;
mod declare;
mod deed;
mod enter;
mod file_text;
mod hear_reach;
mod hold;
mod identify;
mod import;
mod known;
mod lay;
mod propose;
mod rearrange;
mod save_clause;
mod settle_text;
mod start_text;
mod step;
mod tell;
mod veil;

use kernel::Day;
use platform::{Result, db::Reader};

pub use add_party::add_party;
pub(crate) use addendum::{awaiting, not_taken_in, standing_text};
pub use addendum::{propose_addendum, take_in_addendum};
pub use declare::{Opinion, confirm, declare};
pub(crate) use declare::{standing, unverified};
pub(crate) use deed::named;
pub use deed::{Said, act};
pub use enter::enter_acts;
pub use file_text::file_text;
pub(crate) use hear_reach::{REACH, hear_reach};
pub(crate) use hold::held;
pub(crate) use identify::named_otherwise;
pub use import::{SignedElsewhere, import_signed};
pub(crate) use known::{known, text};
pub(crate) use lay::{lay_missing, relaid, weighed};
pub use propose::{Proposed, propose};
pub use rearrange::{Rearrangement, rearrange};
pub use save_clause::save_clause;
pub use settle_text::settle_text;
pub(crate) use settle_text::{announced, settled};
pub use start_text::start_text;
pub use step::{By, step};
pub(crate) use step::{found, keep, refresh, seen};
pub(crate) use tell::mailboxes;
pub(crate) use veil::hidden;
pub use veil::in_trail;

/// Whether someone can sign in for a legal entity: where nobody can, the secretary may act in its place.
///
/// # Errors
/// When the database fails.
pub async fn has_account(reader: &mut Reader, entity: &str, today: Day) -> Result<bool> {
    Ok(members::acting_for(reader, entity, today).await?.iter().any(|person| person.open))
}
