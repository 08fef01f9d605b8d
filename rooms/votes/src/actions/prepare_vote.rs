use council::Gathered;
use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{subject, tell};
use crate::{
    rules::{Vote, VoteId, VoteInput},
    setting, store,
};

/// Prepares a vote under an item of a session, by its identity.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`Vote::prepare`]).
pub async fn prepare_vote(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (it, item): (&Gathered, &str),
    input: VoteInput,
) -> Result<Vote> {
    prepare(app, tx, actor, (it, item), (input, None)).await
}

/// The same, of a second round with the first that it follows.
pub(super) async fn prepare(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (it, item): (&Gathered, &str),
    (input, first): (VoteInput, Option<VoteId>),
) -> Result<Vote> {
    let (now, chairs) = (app.now(), it.chairs_there());
    let setting = setting::setting(it, setting::item(it, item)?, chairs, now);
    let number = store::next_number(tx, &it.session.id).await?;
    let vote = Vote::prepare(actor, (app.id(), number), setting, input, first)?;
    // Of two who prepare at one moment the second meets the number of the first.
    if let Err(error) = store::save_vote(tx, &vote).await {
        return if error.is_conflict() { Err(platform::Failure::Stale) } else { Err(error.into()) };
    }
    tx.audit(actor, "vote.prepare", &subject(it, &vote), now).await?;
    tell(tx, "votes.vote.prepared", &vote);
    tx.touch_passing();
    Ok(vote)
}
