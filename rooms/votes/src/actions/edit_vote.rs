use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{held_as_read, keep, subject};
use crate::{
    rules::{Vote, VoteInput},
    setting,
};

/// Says otherwise what is asked: `vote` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Vote::edit`]), or someone changed the vote since it was read.
pub async fn edit_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote, input: VoteInput) -> Result<Vote> {
    let now = app.now();
    let (vote, it) = held_as_read(tx, &vote, now).await?;
    let chairs = it.chairs_there();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, chairs, now);
    let vote = keep(tx, vote.edit(actor, setting, input)?).await?;
    tx.audit(actor, "vote.edit", &subject(&it, &vote), now).await?;
    Ok(vote)
}
