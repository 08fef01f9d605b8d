use kernel::{Actor, Lang, Localised};
use platform::{App, Failure, Result, db::Tx, i18n::Words};
use register::{ActKind, Entered};

use super::enter::about;
use crate::{
    WORDS,
    rules::{Correction, Member, Since, State, Step},
    store::{self, Line},
};

/// Corrects the quality or the day that was entered of a member, as the club's list says it (`list` is its file). Nothing of
/// its history is changed: a line is added and, where what was wrong is a formal act, a further act that names it; two of each
/// where two acts were wrong.
///
/// # Errors
/// When this is not the actor's to do, the day cannot be, or someone changed the member since it was read.
pub(crate) async fn correct_member(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    mut member: Member,
    (correction, list): (&Correction, &str),
) -> Result<Member> {
    let stands_by = store::held(tx, &member.id).await?.last().map_or(Step::Proposed, |(step, _)| *step);
    for part in correction.by_act(stands_by) {
        member = correct(app, tx, actor, member, (&part, list)).await?;
    }
    Ok(member)
}

async fn correct(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    member: Member,
    (correction, list): (&Correction, &str),
) -> Result<Member> {
    let held = store::held(tx, &member.id).await?;
    let earliest = held.iter().rev().nth(1).map(|(_, since)| since.on);
    let (today, now) = (app.today(), app.now());
    let corrected = member.clone().correct(actor, correction, (earliest, today))?;
    if !store::save(tx, &corrected).await? {
        return Err(Failure::Stale);
    }
    let reason = reason(&member, &corrected, list);
    if let Some(leaf) = wrong(tx, &member, correction).await? {
        let act = about(tx, ActKind::Correction, &corrected, (today, now)).await?.corrects(leaf);
        let admission = held.last().is_some_and(|(step, _)| *step == Step::Admitted);
        let of_its_act =
            Some(corrected.standing.since()).filter(|since| since.dated && (admission || correction.on.is_some()));
        let act = of_its_act.into_iter().fold(act, |act, since| act.fact("since", since.on));
        let act = reason.iter().fold(act, |act, (lang, why)| act.kept(&format!("reason.{lang}"), why));
        register::enter(app, tx, act).await?;
    }
    let since = Since { reason, ..corrected.standing.since().clone() };
    let line = Line { step: Step::Corrected, since, name: actor.name.clone(), at: now };
    store::insert_step(tx, &member.id, &line).await?;
    tx.audit(actor, "members.correct", &member.slug, now).await?;
    tx.touch();
    Ok(Member { version: corrected.version + 1, ..corrected })
}

/// The act that said otherwise: of a day, the act by which the member stands; of a quality, its admission. A candidacy is none.
async fn wrong(tx: &mut Tx, member: &Member, correction: &Correction) -> Result<Option<u64>> {
    if matches!(member.standing.state(), State::Candidate | State::GivenUp) {
        return Ok(None);
    }
    let steps =
        [ActKind::MemberAdmitted, ActKind::MemberSuspended, ActKind::MemberReinstated, ActKind::MemberWithdrawn];
    let said: &[ActKind] = if correction.on.is_some() { &steps } else { &steps[..1] };
    let acts = register::entered_of(tx, "member", member.id.as_str()).await?;
    Ok(acts.iter().rev().find(|act: &&Entered| said.contains(&act.kind)).map(|act| act.leaf))
}

/// What is corrected, and after which list, in every language.
fn reason(before: &Member, after: &Member, list: &str) -> Localised {
    Lang::ALL.into_iter().fold(Localised::default(), |reason, lang| {
        let t = WORDS.words(lang);
        let says = t.say("listed-reason").with_text("file", list).to_string();
        reason.with(lang, format!("{} {says}", said(before, after, t)))
    })
}

fn said(before: &Member, after: &Member, t: Words) -> String {
    let mut says = Vec::new();
    let (was, is) = (before.standing.since(), after.standing.since());
    if !was.dated && is.dated {
        says.push(t.say("corrected-dated").with("after", t.day(is.on)).to_string());
    } else if was.on != is.on {
        says.push(t.say("corrected-day").with("after", t.day(is.on)).with("before", t.day(was.on)).to_string());
    }
    if before.quality != after.quality {
        let word = |member: &Member| t.say(format!("quality-{}", member.quality.as_str())).to_string();
        says.push(t.say("corrected-quality").with("after", word(after)).with("before", word(before)).to_string());
    }
    says.join(" ")
}
