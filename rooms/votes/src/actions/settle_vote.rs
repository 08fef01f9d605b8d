use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{close_vote::ended, entered, held_as_read, keep, subject, tell};
use crate::{rules::Vote, setting};

/// Enters what the chair decided, or the lot, where as many were for as against: `vote` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, nothing is to be decided, or someone changed the vote since it was read.
pub async fn settle_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote, adopted: bool) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let vote = vote.settle(actor, setting, adopted)?;
    ended(app, tx, &vote).await?;
    let vote = keep(tx, vote).await?;
    let how = if adopted { "yes" } else { "no" };
    tx.audit(actor, "vote.settle", &format!("{} {how}", subject(&it, &vote)), now).await?;
    entered(app, tx, &it, &vote).await?;
    tell(tx, "votes.vote.closed", &vote);
    Ok(vote)
}
