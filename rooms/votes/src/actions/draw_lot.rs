use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{
    cast_so_far,
    close_vote::{counted, ended},
    entered, held, keep, subject, tell,
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
    let (stands, it) = held(tx, &vote.id, now).await?;
    if stands.version != vote.version {
        return Err(Failure::Stale);
    }
    let chairs = it.chairs();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, &chairs, now);
    let lots = vote.lots_with(actor, setting, drawn)?;
    let (roll, cast) = (store::roll(tx, &vote.id).await?, cast_so_far(tx, &vote).await?);
    let opening = vote.opening().ok_or(VoteRefusal::AwaitsNothing)?;
    let result = counted(app, tx, &it, (&vote, opening), (&roll, &cast), &lots).await?;
    let vote = vote.recount(result, lots)?;
    ended(app, tx, &vote).await?;
    let vote = keep(tx, vote).await?;
    tx.audit(actor, "vote.lot", &format!("{} {}", subject(&it, &vote), drawn + 1), now).await?;
    entered(app, tx, &it, &vote).await?;
    tell(tx, "votes.vote.closed", &vote);
    Ok(vote)
}
