use kernel::{Actor, Localised};
use platform::{App, Result, db::Tx};

use super::{close_vote::is_countable, held_as_read, keep, subject, tell};
use crate::{rules::Vote, setting, store};

/// Declares a vote void that waits for the chair or a lot and whose ballots are lost, with the reason: `vote` is as it was read. What was
/// sealed is taken out; the same may be asked again.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Vote::void`]), or someone changed the vote since it was read.
pub async fn void_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote, reason: Localised) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let countable = is_countable(app, tx, &vote).await?;
    let vote = keep(tx, vote.void(actor, setting, (reason, countable))?).await?;
    store::forget_sealed(tx, &vote.id).await?;
    store::forget_seen(tx, &vote.id).await?;
    tx.audit(actor, "vote.void", &subject(&it, &vote), now).await?;
    tell(tx, "votes.vote.withdrawn", &vote);
    Ok(vote)
}
