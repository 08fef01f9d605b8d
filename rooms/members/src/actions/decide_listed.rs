use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{correct_member, follow};
use crate::{
    rules::{Course, Refusal, Verb, may},
    store,
};

/// Decides where the club's own list says otherwise than a person wrote: the member goes where the list has it, by the steps
/// that lead there from where it stands now, what was entered otherwise being corrected first; or stays. `over` is the version of
/// the member that was read.
///
/// # Errors
/// When this is not the actor's to do, or no step leads there; [`Failure::Stale`] when someone decided, or changed the member,
/// meanwhile.
pub(crate) async fn decide_listed(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, over): (&str, i64),
    take: bool,
) -> Result<()> {
    may(actor, Verb::Admit, None)?;
    let asked = store::asked(tx, id).await?.ok_or(Failure::Stale)?;
    let entity = atlas::entity(tx, &asked.entity).await?.ok_or(Failure::NotFound)?;
    let stands = store::by_entity(tx, &asked.entity).await?;
    let mut member = stands.filter(|member| member.version == over).ok_or(Failure::Stale)?;
    if take {
        let held = store::held(tx, &member.id).await?;
        let steps = match asked.listed.course(Some(&member), &held, app.today()) {
            Course::Stands => Vec::new(),
            Course::Otherwise => return Err(Refusal::WrongState.into()),
            Course::By(steps) => steps,
            Course::Corrected(correction, steps) => {
                member = correct_member(app, tx, actor, member, (&correction, asked.source.as_str())).await?;
                steps
            }
        };
        for step in steps {
            let admission = asked.listed.admission();
            member = follow(app, tx, actor, (&entity, Some(member)), (&admission, step)).await?;
        }
    }
    if !store::answer(tx, id, take, actor, app.now()).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "members.listed.decide", &entity.slug, app.now()).await?;
    Ok(())
}
