//! All the room's SQL.

mod agreement;
mod confirmation;
mod text;

pub use agreement::{Filter, Listed, by_id, find, insert, keep_timeline, list, of_entity, save, timeline, under};
pub use confirmation::{confirmations, keep_confirmation};
pub use text::{
    consolidated, draft, keep_consolidated, keep_revision, keep_settled, keep_structure, revisions, settled, start,
};
