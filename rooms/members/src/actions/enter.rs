use atlas::Entity;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};
use register::{Act, ActKind, Names, Party, SubjectRef};
use serde::Serialize;

use super::first_come;
use crate::{
    rules::{Member, Step},
    store::{self, Line},
};

/// What other rooms are told of a step.
#[derive(Serialize)]
struct Told<'a> {
    member: &'a str,
    entity: &'a str,
}

/// Saves a member after a step, writes the step in its history and, where it is a formal act, in the register.
pub(super) async fn enter(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    member: Member,
    step: Step,
    new: bool,
) -> Result<Member> {
    let entity = atlas::entity(tx, member.entity.as_str()).await?.ok_or(Failure::NotFound)?;
    if !store::save(tx, &member).await.map_err(first_come)? {
        return Err(Failure::Stale);
    }
    let (since, now) = (member.standing.since().clone(), app.now());
    let line = Line { step, since, name: actor.name.clone(), at: now };
    store::insert_step(tx, &member.id, &line).await?;
    if let Some(kind) = act(step) {
        register::enter(app, tx, formal(kind, &member, &entity, app.now())).await?;
    }
    tx.audit(actor, &format!("members.{}", step.as_str()), &member.slug, now).await?;
    tx.tell("members.member.stepped", &Told { member: member.id.as_str(), entity: member.entity.as_str() });
    tx.touch();
    let version = if new { member.version } else { member.version + 1 };
    Ok(Member { version, ..member })
}

/// The formal act that a step is, if it is one.
fn act(step: Step) -> Option<ActKind> {
    match step {
        Step::Admitted => Some(ActKind::MemberAdmitted),
        Step::Suspended => Some(ActKind::MemberSuspended),
        Step::Reinstated => Some(ActKind::MemberReinstated),
        Step::Withdrawn => Some(ActKind::MemberWithdrawn),
        Step::Proposed | Step::GivenUp => None,
    }
}

fn formal(kind: ActKind, member: &Member, entity: &Entity, now: kernel::Time) -> Act {
    let since = member.standing.since();
    let subject = SubjectRef {
        kind: "member".to_owned(),
        id: member.id.to_string(),
        slug: member.slug.clone(),
        name: Names::from(&entity.name),
    };
    let party = Party {
        country: entity.country.clone(),
        kind: entity.kind.as_str().to_owned(),
        name: Names::from(&entity.name),
        id: None,
    };
    let yes = |known: bool| if known { "documented" } else { "not-documented" };
    let act = Act::new(kind, subject, since.on, now)
        .party(party)
        .fact("membership", member.quality.as_str())
        .fact("membership-source", yes(member.documented))
        .fact("day-source", yes(since.dated));
    since.reason.iter().fold(act, |act, (lang, reason)| act.kept(&format!("reason.{lang}"), reason))
}
