use council::rules::SeatAt;
use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{Over, cast_so_far, close_vote::reckoned, entered, held, keep, reserve::record, subject, tell};
use crate::{
    rules::{State, Vote, VoteId, VoteRefusal},
    store,
};

/// Objects, for a seat, to what would be adopted without a vote: it is closed, and put to the vote otherwise or falls. What the seat
/// objects stands with it.
///
/// # Errors
/// As [`crate::reserve`], and when no reason is given.
pub async fn object(app: &App, tx: &mut Tx, actor: &Actor, vote: &VoteId, it: (&SeatAt, Localised)) -> Result<Vote> {
    object_over(app, tx, actor, vote, it, Over::Anything).await
}

/// The same, over what stood for the seat.
///
/// # Errors
/// As [`object`], and [`platform::Failure::Stale`] where something else stands there than its sender had read.
pub(crate) async fn object_over(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (seat, text): (&SeatAt, Localised),
    over: Over,
) -> Result<Vote> {
    if text.is_empty() {
        return Err(VoteRefusal::NoReason.into());
    }
    record(app, tx, actor, vote, (seat, text, true), over).await?;
    let now = app.now();
    let (vote, it) = held(tx, vote, now).await?;
    let State::Open(opening) = &vote.state else { return Err(VoteRefusal::NotOpen.into()) };
    let rules = it.rules.as_ref().ok_or(VoteRefusal::OtherColleges)?;
    let (roll, cast) = (store::roll(tx, &vote.id).await?, cast_so_far(tx, &vote).await?);
    let closing = reckoned(&it, rules, (&vote, opening), (&roll, &cast), now)?;
    let vote = keep(tx, vote.objected(closing)?).await?;
    let subject = format!("{} {}", subject(&it, &vote), council::address_of(seat));
    tx.audit(actor, "vote.object", &subject, now).await?;
    entered(app, tx, &it, &vote).await?;
    tell(tx, "votes.vote.closed", &vote);
    Ok(vote)
}
