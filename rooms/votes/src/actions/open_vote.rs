use kernel::Actor;
use platform::{App, Result, db::Tx};
use suffrage::Way;

use super::{held, keep, subject, tell};
use crate::{keys, rules::Vote, setting, store};

/// Opens a vote: its roll, the weights, the proxies and the quorum are fixed as they are now. `vote` is as it was read. Of a secret vote
/// the key is made and on the disk before the opening holds.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Vote::open`]), or someone changed the vote since it was read.
pub async fn open_vote(app: &App, tx: &mut Tx, actor: &Actor, vote: Vote) -> Result<Vote> {
    let now = app.now();
    let (_, it) = held(tx, &vote.id, now).await?;
    let chairs = it.chairs();
    let setting = setting::setting(&it, setting::item(&it, vote.item.as_str())?, &chairs, now);
    let key = if vote.said.way == Way::Secret { Some(keys::make(app, &vote.id).await?) } else { None };
    let (opening, roll) = setting::opening(tx, &it, &vote, (key, now)).await?;
    let voting = opening.voting();
    let electors = roll.iter().filter(|it| voting.contains(&it.key)).count();
    let vote = keep(tx, vote.open(actor, setting, (opening, electors))?).await?;
    store::insert_roll(tx, &vote.id, &roll).await?;
    tx.audit(actor, "vote.open", &subject(&it, &vote), now).await?;
    tell(tx, "votes.vote.opened", &vote);
    Ok(vote)
}
