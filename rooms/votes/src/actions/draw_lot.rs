use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{
    close_vote::{counted, ended},
    entered, held_as_read, keep, subject, tell,
};
use crate::{
    rules::{Vote, VoteRefusal},
    setting, store,
};

/// Enters the lot that was drawn for a candidate, by its place among them; the count goes on with it. `vote` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, no lot is awaited or it is between others, the key of a secret vote is not on this machine, or
/// someone changed the vote since it was read.
pub async fn draw_lot(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote, drawn: usize) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let lots = vote.lots_with(actor, setting, drawn)?;
    let roll = store::roll(tx, &vote.id).await?;
    let (opening, closing) = vote.opening().zip(vote.closing()).ok_or(VoteRefusal::AwaitsNothing)?;
    // Who is there now is nothing to it: the count goes on from what was there as it closed.
    let (result, ..) = counted(app, tx, &it, (&vote, opening), (&roll, &closing.counted), &lots).await?;
    let vote = vote.recount(result, lots)?;
    ended(app, tx, &vote).await?;
    let vote = keep(tx, vote).await?;
    tx.audit(actor, "vote.lot", &format!("{} {}", subject(&it, &vote), drawn + 1), now).await?;
    entered(app, tx, &it, &vote).await?;
    tell(tx, "votes.vote.closed", &vote);
    Ok(vote)
}
