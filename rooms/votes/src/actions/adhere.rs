use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{subject, tell};
use crate::{
    rules::{Adherence, Stand, VoteId},
    setting, store,
};

/// Says how a member, by its id in the atlas, stands to a declaration that was adopted; said again, it takes the place of what was said.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`Adherence::say`]).
pub async fn adhere(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (entity, stand): (&str, Stand),
) -> Result<Adherence> {
    let now = app.now();
    if !store::hold(tx, vote).await? {
        return Err(Failure::NotFound);
    }
    let vote = store::vote_now(tx, vote).await?.ok_or(Failure::NotFound)?;
    let is_member = members::is_member(tx, entity).await?;
    let adherence = Adherence::say(actor, &vote, (entity, is_member), stand, now)?;
    store::save_adherence(tx, &adherence).await?;
    let it = setting::gathered(tx, &vote.session, now).await?;
    let body = atlas::entity(tx, entity).await?.map(|entity| entity.slug).unwrap_or_default();
    let subject = format!("{} {body} {}", subject(&it, &vote), adherence.stand.word());
    tx.audit(actor, "vote.adhere", &subject, now).await?;
    tell(tx, "votes.declaration.stood", &vote);
    tx.touch();
    Ok(adherence)
}
