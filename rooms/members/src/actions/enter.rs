use atlas::{Entity, Identity};
use kernel::{Actor, Day, Time};
use platform::{
    App, Failure, Result,
    db::{Reader, Tx},
};
use register::{Act, ActKind, Names, Party, SubjectRef};
use serde::Serialize;

use super::first_come;
use crate::{
    rules::{Member, Since, Step},
    store::{self, Line},
};

/// What other rooms are told of a step.
#[derive(Serialize)]
struct Told<'a> {
    member: &'a str,
    entity: &'a str,
}

/// Saves a member after a step of this day, writes the step in its history and, where it is a formal act, in the register.
pub(super) async fn enter(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    member: Member,
    (step, since): (Step, Since),
    new: bool,
) -> Result<Member> {
    if !store::save(tx, &member).await.map_err(first_come)? {
        return Err(Failure::Stale);
    }
    let now = app.now();
    if let Some(kind) = act(step) {
        let act = about(tx, kind, &member, (since.on, now)).await?.fact("day-source", documented(since.dated));
        let act = since.reason.iter().fold(act, |act, (lang, why)| act.kept(&format!("reason.{lang}"), why));
        register::enter(app, tx, act).await?;
    }
    let line = Line { step, since, name: actor.name.clone(), at: now };
    store::insert_step(tx, &member.id, &line).await?;
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
        Step::Proposed | Step::Corrected | Step::GivenUp => None,
    }
}

/// What tells a legal entity from a namesake in the register, for ever: its registration, or the place that it governs.
/// Nothing while more than one entity bears its name and it is not settled which is meant.
///
/// # Errors
/// When the database cannot be read.
pub async fn told_apart(reader: &mut Reader, entity: &Entity) -> Result<Option<String>> {
    if entity.identity == Identity::ToBeConfirmed {
        return Ok(None);
    }
    let place = match &entity.place {
        Some(place) => atlas::locality(reader, &place.id).await?,
        None => None,
    };
    let registration = entity.registration.as_ref().map(|it| (it.registry.as_str(), it.number.as_str()));
    let (wikidata, geonames) = place.map_or((None, None), |place| (place.wikidata, place.geonames));
    Ok(Party::id_of(registration, wikidata.as_deref(), geonames))
}

/// An act about a member: which, on behalf of whom, in what quality.
///
/// # Errors
/// [`Failure::NotFound`] for an entity that is not there; when the database cannot be read.
pub(super) async fn about(reader: &mut Reader, kind: ActKind, member: &Member, (on, now): (Day, Time)) -> Result<Act> {
    let entity = atlas::entity(reader, member.entity.as_str()).await?.ok_or(Failure::NotFound)?;
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
        id: told_apart(reader, &entity).await?,
    };
    Ok(Act::new(kind, subject, on, now)
        .party(party)
        .fact("membership", member.quality.as_str())
        .fact("membership-source", documented(member.documented)))
}

fn documented(known: bool) -> &'static str {
    if known { "documented" } else { "not-documented" }
}
