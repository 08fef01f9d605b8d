//! What of votes is kept from a reader.

use std::collections::BTreeSet;

use kernel::Actor;
use platform::{App, Result, db::Reader};

use crate::rules::{Vote, VoteId};

/// Of these votes, those of which this reader may not know, because what they are about is not public ([`council::kept_from`]). Whoever
/// follows the session sees them all the same.
///
/// # Errors
/// When the database cannot be read.
pub async fn kept_from(app: &App, reader: &mut Reader, actor: &Actor, votes: &[Vote]) -> Result<BTreeSet<VoteId>> {
    let all: BTreeSet<String> = votes.iter().flat_map(things).collect();
    let kept = council::kept_from(app, reader, actor, &all).await?;
    Ok(votes.iter().filter(|vote| things(vote).any(|it| kept.contains(&it))).map(|vote| vote.id.clone()).collect())
}

/// What a vote is about: its item, itself, and the thing of another room that it is taken on.
fn things(vote: &Vote) -> impl Iterator<Item = String> {
    let of_room = vote.said.about.as_ref().map(|it| format!("{}/{}", it.kind, it.id));
    [format!("item/{}", vote.item), format!("vote/{}", vote.id)].into_iter().chain(of_room)
}
