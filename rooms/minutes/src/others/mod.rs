//! What the rooms of votes, motions and decisions know of an item.

mod decided;
mod tabled;
mod voted;

use council::rules::{Item, SessionId};
use platform::{Result, db::Reader};
use votes::Vote;

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

/// Whether the last vote that closed under an item carried, of those about these minutes or about nothing else; nothing where there
/// was none.
pub(crate) async fn carried(reader: &mut Reader, item: &Item, minutes: &SessionId) -> Result<Option<bool>> {
    let votes = votes::of_item(reader, item.id.as_str()).await?;
    let about =
        |vote: &&Vote| vote.said.about.as_ref().is_none_or(|it| it.kind == "minutes" && it.id == minutes.as_str());
    Ok(votes.iter().rev().filter(about).find_map(Vote::adopted))
}
