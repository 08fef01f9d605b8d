use std::sync::Arc;

use council::{CameWith, Gathered};
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{subject, tell};
use crate::{
    rules::{Adherence, Stand, Vote, VoteId},
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
    let (vote, it) = taken_in_hand(app, tx, vote).await?;
    let is_member = members::is_member(tx, entity).await?;
    let adherence = Adherence::say(actor, &vote, (entity, is_member), stand, app.now())?;
    let subject = kept(tx, (&it, &vote), &adherence).await?;
    tx.audit(actor, "vote.adhere", &subject, app.now()).await?;
    Ok(adherence)
}

/// Enters how a member, by its id in the atlas, stands to a declaration that was adopted, as it said by another way than here; a file that
/// shows it is kept already.
///
/// # Errors
/// When this is not the actor's to do, or the rules refuse ([`Adherence::enter`]).
pub async fn enter_adherence(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    vote: &VoteId,
    (entity, stand, (came, file)): (&str, Stand, CameWith),
) -> Result<Adherence> {
    let (vote, it) = taken_in_hand(app, tx, vote).await?;
    let is_member = members::is_member(tx, entity).await?;
    let said = store::adherences(tx, &vote.id).await?;
    let before = said.iter().find(|it| it.entity == entity);
    let adopted = vote.closing().map_or_else(|| app.today(), |closing| it.session.day_of(closing.at));
    let days = (app.now(), adopted, app.today());
    let adherence = Adherence::enter(actor, &vote, (entity, is_member), (stand, came, before), days)?;
    if let Some(file) = &file {
        tx.name_file(file, app.now()).await?;
    }
    let subject = kept(tx, (&it, &vote), &adherence).await?;
    tx.audit(actor, "vote.adherence-entered", &subject, app.now()).await?;
    Ok(adherence)
}

async fn taken_in_hand(app: &App, tx: &mut Tx, vote: &VoteId) -> Result<(Vote, Arc<Gathered>)> {
    if !store::hold(tx, vote).await? {
        return Err(Failure::NotFound);
    }
    let vote = store::vote_now(tx, vote).await?.ok_or(Failure::NotFound)?;
    let it = setting::gathered(tx, &vote.session, app.now()).await?;
    Ok((vote, it))
}

/// Keeps how a member stands, tells who listens, and gives what the audit trail names.
async fn kept(tx: &mut Tx, (it, vote): (&Gathered, &Vote), adherence: &Adherence) -> Result<String> {
    store::save_adherence(tx, adherence).await?;
    let body = atlas::entity(tx, &adherence.entity).await?.map(|entity| entity.slug).unwrap_or_default();
    tell(tx, "votes.declaration.stood", vote);
    tx.touch_passing();
    Ok(format!("{} {body} {}", subject(it, vote), adherence.stand.word()))
}
