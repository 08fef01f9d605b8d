use council::{
    Gathered,
    rules::{Item, Session},
};
use kernel::{Actor, Day, sha256_hex};
use platform::{App, Failure, Result, db::Tx};
use register::{Act, ActKind};

use super::{held_over, kept};
use crate::{
    others,
    rules::{Approving, Minutes},
    store,
};

/// How minutes were approved.
#[derive(Debug, Clone)]
pub struct ApprovalInput {
    /// The session that did it.
    pub by: Session,
    /// The item of its agenda, where one says so.
    pub item: Option<Item>,
    /// On which day.
    pub on: Day,
    /// The votes under that item that were lost, by their identities, despite which they were approved all the same.
    pub despite: Vec<String>,
    /// The version of the minutes that were read.
    pub version: i64,
}

/// Records that a later session approved the minutes, and enters it in the register with the hash of their text: they are public
/// from then on, and do not change.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`Minutes::approve`]), or someone changed them since they were read.
pub async fn approve(app: &App, tx: &mut Tx, actor: &Actor, it: &Gathered, input: ApprovalInput) -> Result<Minutes> {
    let (session, now) = (&it.session, app.now());
    let minutes = held_over(tx, &session.id, input.version).await?;
    let text = store::text(tx, &session.id).await?;
    let requests = store::requests(tx, &session.id).await?;
    let voted = others::on_them(tx, &input.by.id, &session.id).await?;
    let under = input.item.as_ref().map(|item| &item.id);
    let lost = others::lost_under(tx, (&input.by.id, under), &session.id).await?;
    let approving = Approving {
        session,
        by: &input.by,
        item: input.item.as_ref(),
        carried: voted.carried,
        voting: voted.runs,
        doubted: lost.iter().any(|vote| !input.despite.iter().any(|id| id == vote.id.as_str())),
        open: requests.iter().filter(|request| request.answer.is_none()).count(),
        now,
    };
    let digest = sha256_hex(kept(it, &text)?);
    let minutes = minutes.approve(actor, &approving, (input.on, digest.clone()))?;
    if !store::save_minutes(tx, &minutes).await? {
        return Err(Failure::Stale);
    }
    let act = Act::new(ActKind::MinutesApproved, council::of_session(it.organ(), session), input.on, now);
    register::enter(app, tx, act.fact("approved-in", &input.by.slug).text(digest)).await?;
    tx.audit(actor, "minutes.approve", &session.slug, now).await?;
    tx.touch();
    Ok(minutes)
}
