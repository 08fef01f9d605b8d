use atlas::EntityId;
use kernel::{Actor, Day};
use platform::{App, Result, db::Tx};

use crate::{
    rules::{Absence, Refusal, Verb, may, may_mark},
    store,
};

/// Marks a body unreachable since a day: its clocks stop from that day on. Never public.
///
/// # Errors
/// When this is not the actor's to do on that day ([`may_mark`]), or it is marked already.
pub async fn mark_unreachable(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    entity: &EntityId,
    since: Day,
    reason: &str,
) -> Result<()> {
    may_mark(actor, entity.as_str(), since, app.today())?;
    if lasting(tx, entity).await?.is_some() {
        return Err(Refusal::AlreadyMarked.into());
    }
    let id = app.id::<Absence>();
    store::add_absence(tx, id.as_str(), entity.as_str(), since, reason).await?;
    told(app, tx, actor, "members.unreachable.mark", entity).await
}

/// Enters the last day on which a body could not be reached: its clocks go on the day after.
///
/// # Errors
/// When this is not the actor's to do, it is not marked, or the day lies before the first or has not come.
pub async fn lift_unreachable(app: &App, tx: &mut Tx, actor: &Actor, entity: &EntityId, until: Day) -> Result<()> {
    may(actor, Verb::MarkUnreachable, Some(entity.as_str()))?;
    let absence = lasting(tx, entity).await?.ok_or(Refusal::AlreadyMarked)?;
    if until > app.today() {
        return Err(Refusal::InTheFuture.into());
    }
    if until < absence.since {
        return Err(Refusal::EndsBeforeItBegins.into());
    }
    store::end_absence(tx, entity.as_str(), until).await?;
    told(app, tx, actor, "members.unreachable.lift", entity).await
}

async fn lasting(tx: &mut Tx, entity: &EntityId) -> Result<Option<Absence>> {
    let absences = store::absences(tx, entity.as_str()).await?;
    Ok(absences.into_iter().map(|(absence, _)| absence).find(|absence| absence.until.is_none()))
}

async fn told(app: &App, tx: &mut Tx, actor: &Actor, verb: &'static str, entity: &EntityId) -> Result<()> {
    tx.audit(actor, verb, entity.as_str(), app.now()).await?;
    tx.tell(verb, &entity.as_str());
    Ok(())
}
