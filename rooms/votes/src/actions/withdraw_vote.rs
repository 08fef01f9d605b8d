use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{held_as_read, keep, subject, tell};
use crate::{rules::Vote, setting, store};

/// Withdraws a vote before it is counted, with the reason: `vote` is as it was read. What was sealed is taken out.
///
/// # Errors
/// When this is not the actor's to do, no reason is given, it was counted or is over, or someone changed the vote since it was read.
pub async fn withdraw_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote, reason: Localised) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let vote = keep(tx, vote.withdraw(actor, setting, reason)?).await?;
    store::forget_sealed(tx, &vote.id).await?;
    store::forget_seen(tx, &vote.id).await?;
    tx.audit(actor, "vote.withdraw", &subject(&it, &vote), now).await?;
    tell(tx, "votes.vote.withdrawn", &vote);
    Ok(vote)
}
