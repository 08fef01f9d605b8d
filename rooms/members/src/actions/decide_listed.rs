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
    let mut member = store::by_entity(tx, &asked.entity).await?;
    if member.as_ref().is_none_or(|member| member.version != over) {
        return Err(Failure::Stale);
    }
    if take {
        let held = match &member {
            Some(member) => store::held(tx, &member.id).await?,
            None => Vec::new(),
        };
        let steps = match asked.listed.course(member.as_ref(), &held, app.today()) {
            Course::Stands => Vec::new(),
            Course::Otherwise => return Err(Refusal::WrongState.into()),
            Course::By(steps) => steps,
            Course::Corrected(correction, steps) => {
                let wrong = member.ok_or(Failure::NotFound)?;
                member = Some(correct_member(app, tx, actor, wrong, (&correction, asked.source.as_str())).await?);
                steps
            }
        };
        for step in steps {
            let admission = asked.listed.admission();
            member = Some(follow(app, tx, actor, (&entity, member), (&admission, step)).await?);
        }
    }
    if !store::answer(tx, id, take, actor, app.now()).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "members.listed.decide", &entity.slug, app.now()).await?;
    Ok(())
}
