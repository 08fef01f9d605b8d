//! All the room's SQL.

mod agreement;
mod confirmation;
mod law;
mod names;
mod text;

pub use agreement::{all, by_id, find, insert, keep_sources, keep_timeline, of_entity, save, sources, timeline, under};
pub use confirmation::{confirmations, keep_confirmation};
pub use law::{
    Holiday, all_declared, calendar, declared, drop_holiday, holidays, keep_declared, keep_holiday, moving,
    note_reminder,
};
pub(crate) use names::NAMES;
pub use text::{
    consolidated, draft, hold, keep_consolidated, keep_revision, keep_settled, keep_structure, revisions, settled,
    start,
};
