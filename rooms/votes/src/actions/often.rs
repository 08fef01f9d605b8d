//! Many refused ballots of one account: each is judged by reading alone, takes nothing in hand and is not written down. One that is to be
//! taken goes its way like any other.

use std::{
    collections::HashMap,
    sync::{Mutex, PoisonError},
};

use kernel::{Actor, Id};
use platform::{App, Failure, Result};

use super::judging::Judging;
use crate::{
    electorate,
    rules::{BallotInput, Refused, VoteId},
};

/// How many ballots of each account were refused lately, by this process.
#[derive(Default)]
struct Lately(Mutex<HashMap<Option<Id<Actor>>, Refused>>);

/// Counts one that was refused.
pub(super) fn count(app: &App, actor: &Actor) {
    let (lately, now) = (app.kept(Lately::default), app.now());
    let mut all = lately.0.lock().unwrap_or_else(PoisonError::into_inner);
    all.retain(|_, refused| !refused.is_past(now));
    let refused = Refused::one_more(all.get(&actor.account).copied(), now);
    all.insert(actor.account.clone(), refused);
}

/// Whether the trail has no line yet for the many of this account.
fn tell(app: &App, actor: &Actor) -> bool {
    let lately = app.kept(Lately::default);
    let mut all = lately.0.lock().unwrap_or_else(PoisonError::into_inner);
    all.get_mut(&actor.account).is_some_and(Refused::tell)
}

/// Whether so many ballots of this account were refused lately that the next is judged by reading alone.
pub(super) fn is_often(app: &App, actor: &Actor) -> bool {
    let lately = app.kept(Lately::default);
    let all = lately.0.lock().unwrap_or_else(PoisonError::into_inner);
    all.get(&actor.account).is_some_and(|refused| refused.is_often(app.now()))
}

/// Judges a ballot by reading alone: one that is to be refused is, in words; the trail has one line for all those of a minute.
///
/// # Errors
/// Why it is refused; when the database cannot be read.
pub(super) async fn judge(app: &App, actor: &Actor, (vote, input): (&VoteId, &BallotInput)) -> Result<()> {
    let electorate = electorate::of(app, vote).await?.ok_or(Failure::NotFound)?;
    let mut reader = app.db.read().await?;
    let subject = electorate.subject.clone();
    let by = Judging::of(app, &mut reader, electorate, &[(actor, &input.seat)]).await?;
    let Err(why) = by.judge(app, &mut reader, (actor, input)).await? else { return Ok(()) };
    drop(reader);
    if tell(app, actor) {
        let mut tx = app.db.begin().await?;
        tx.audit(actor, "vote.ballots-refused", &subject, app.now()).await?;
        tx.commit(app.now()).await?;
    }
    Err(why.into())
}
