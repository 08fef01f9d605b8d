//! What the rooms of votes, motions and decisions know of an item.

mod decided;
mod tabled;
mod voted;

use council::{
    ItemKind,
    rules::{Item, ItemId, SessionId},
};
use decisions::{Decision, Unsaid};
use motions::Filed;
use platform::{Result, db::Reader};
use votes::{State, Vote};

use crate::{gather::Sat, said::Event};

/// What they know of a session as a whole, read once for all its items.
pub(crate) struct Known {
    votes: Vec<Vote>,
    motions: Vec<Filed>,
    decisions: Vec<Decision>,
    /// Minutes are for everyone in the end.
    unsaid: Unsaid,
}

impl Known {
    pub(crate) async fn of(reader: &mut Reader, session: &SessionId) -> Result<Self> {
        let votes = votes::of_session(reader, session).await?;
        let motions = motions::of_session(reader, session).await?;
        let unsaid = Unsaid::of(reader, session, (&votes, &motions)).await?;
        Ok(Self { votes, motions, decisions: decisions::of_session(reader, session).await?, unsaid })
    }
}

/// What they know of an item, among what happened under it: what was tabled, then what has an hour, in its order, then what was
/// decided.
pub(crate) async fn under(
    reader: &mut Reader,
    (sat, known): (&Sat<'_>, &Known),
    item: &Item,
    happened: Vec<Event>,
) -> Result<Vec<Event>> {
    let mut timed = happened;
    timed.extend(voted::under(reader, (sat, known), item).await?);
    timed.sort_by_key(|event| event.at);
    let mut events = tabled::under((sat, known), item);
    events.extend(timed);
    events.extend(decided::under(reader, known, item).await?);
    Ok(events)
}

/// The votes that a session took on the minutes of another, in order, under whichever of its items; any other vote is about
/// something else.
pub(crate) async fn on_them(reader: &mut Reader, by: &SessionId, minutes: &SessionId) -> Result<OnThem> {
    let votes = votes::about(reader, ABOUT, minutes.as_str()).await?;
    let votes: Vec<Vote> = votes.into_iter().filter(|it| it.session == *by).collect();
    Ok(OnThem {
        carried: votes.iter().rev().find_map(Vote::adopted),
        runs: votes.iter().any(|it| matches!(it.state, State::Open(_) | State::Counting(..))),
        prepared: votes.iter().any(|it| it.state == State::Prepared),
    })
}

/// The votes that a session lost under an item by which minutes are approved, but for those on minutes by name; without an item, under any
/// such item. Of a vote whose question somebody wrote only they know whether it was about the minutes. None where a vote on these
/// carried: that says it.
pub(crate) async fn lost_under(
    reader: &mut Reader,
    (by, item): (&SessionId, Option<&ItemId>),
    minutes: &SessionId,
) -> Result<Vec<Vote>> {
    if on_them(reader, by, minutes).await?.carried == Some(true) {
        return Ok(Vec::new());
    }
    let mut lost = Vec::new();
    for vote in votes::of_session(reader, by).await? {
        let named = vote.said.about.as_ref().is_some_and(|about| about.kind == ABOUT);
        if named || vote.adopted() != Some(false) {
            continue;
        }
        let under = match item {
            Some(item) => vote.item == *item,
            None => {
                let item = council::item(reader, vote.item.as_str()).await?;
                item.is_some_and(|item| item.said.kind == ItemKind::Minutes)
            }
        };
        lost.extend(under.then_some(vote));
    }
    Ok(lost)
}

/// By what a vote names minutes.
pub(crate) const ABOUT: &str = "minutes";

/// What a session said by its votes of the minutes of another.
pub(crate) struct OnThem {
    /// Whether the last that closed carried; nothing where none did.
    pub carried: Option<bool>,
    /// Whether one is open, or waits for the chair or a lot.
    pub runs: bool,
    /// Whether one is prepared.
    pub prepared: bool,
}
