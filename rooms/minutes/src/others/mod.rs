//! What the rooms of votes, motions and decisions know of an item.

mod decided;
mod tabled;
mod voted;

use council::rules::Item;
use platform::{Result, db::Reader};

use crate::{gather::Sat, said::Event};

/// What they know of an item, among what happened under it: what was tabled, then what has an hour, in its order, then what was
/// decided.
pub(crate) async fn under(reader: &mut Reader, sat: &Sat<'_>, item: &Item, happened: Vec<Event>) -> Result<Vec<Event>> {
    let mut timed = happened;
    timed.extend(voted::under(reader, sat, item).await?);
    timed.sort_by_key(|event| event.at);
    let mut events = tabled::under(reader, sat, item).await?;
    events.extend(timed);
    events.extend(decided::under(reader, item).await?);
    Ok(events)
}

/// Whether the votes that an item had on these minutes carried: the last one that was closed; nothing where it had none.
pub(crate) async fn carried(reader: &mut Reader, item: &Item) -> Result<Option<bool>> {
    let votes = votes::of_item(reader, item.id.as_str()).await?;
    Ok(votes.iter().rev().find_map(votes::Vote::adopted))
}
