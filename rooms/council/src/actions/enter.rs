//! What of the council's acts is entered in the register. Nothing of an example ever is.

use kernel::{Day, Localised, Time};
use platform::{App, Result, db::Tx};
use register::{Act, ActKind, Entered, Names, Party, SubjectRef};

use crate::{
    rules::{Adopted, College, Holding, Organ, Session, State},
    seating, store,
};

/// Enters that an organ was constituted; one of which nobody knows the first day is an example, and is not.
pub(super) async fn constituted(app: &App, tx: &mut Tx, organ: &Organ) -> Result<()> {
    let Some(since) = organ.since.filter(|_| !organ.example) else { return Ok(()) };
    let act = on_organ(ActKind::OrganConstituted, organ, since, app.now()).fact("kind", organ.kind.as_str());
    register::enter(app, tx, act).await
}

/// Enters what an edit of an organ changes in the register: its first day, by a correction; all that it is made of, where it
/// was an example until now.
pub(super) async fn edited(app: &App, tx: &mut Tx, before: &Organ, organ: &Organ) -> Result<()> {
    if before.example && !organ.example {
        return whole(app, tx, organ).await;
    }
    let Some(since) = organ.since.filter(|_| !organ.example && before.since != organ.since) else { return Ok(()) };
    let acts = register::entered_of(tx, "organ", organ.id.as_str()).await?;
    let Some(first) = last_of(&acts, ActKind::OrganConstituted) else { return Ok(()) };
    let act = on_organ(ActKind::Correction, organ, app.today(), app.now()).fact("since", since).corrects(first.leaf);
    register::enter(app, tx, act).await
}

/// Enters an organ that was an example with what stands of it: its constitution, its rules, who sits.
async fn whole(app: &App, tx: &mut Tx, organ: &Organ) -> Result<()> {
    constituted(app, tx, organ).await?;
    for adopted in store::rules_of(tx, &organ.id).await?.iter().rev() {
        ruled(app, tx, organ, adopted).await?;
    }
    let today = app.today();
    for bench in &seating::composed(tx, organ.clone()).await?.benches {
        for seat in bench.seats(organ, today) {
            for (holding, ..) in seat.now.map(|(holding, sitter, _)| (holding, sitter)).into_iter().chain(seat.ahead) {
                filled(app, tx, (organ, &bench.college), holding).await?;
            }
        }
    }
    Ok(())
}

/// Enters that an organ was dissolved, and keeps why.
pub(super) async fn dissolved(app: &App, tx: &mut Tx, organ: &Organ) -> Result<()> {
    let Some(end) = organ.dissolved.as_ref().filter(|_| !organ.example) else { return Ok(()) };
    let act = on_organ(ActKind::OrganDissolved, organ, end.on, app.now());
    register::enter(app, tx, because(act, &end.reason)).await
}

/// Enters that rules were adopted: which version, by their own text, and what adopted them under commitment.
pub(super) async fn ruled(app: &App, tx: &mut Tx, organ: &Organ, it: &Adopted) -> Result<()> {
    if organ.example || it.example {
        return Ok(());
    }
    let act = on_organ(ActKind::RulesAdopted, organ, it.valid_from, app.now())
        .fact("number", it.number)
        .fact("adopted", it.adopted)
        .text(kernel::sha256_hex(&it.text));
    let act = if it.act.is_empty() { act } else { act.kept("act", &it.act) };
    register::enter(app, tx, act).await
}

/// Enters that a seat was filled: the body through whose mandate is the party; who it is stands under commitment, where their
/// name is public.
pub(super) async fn filled(app: &App, tx: &mut Tx, (organ, college): (&Organ, &College), it: &Holding) -> Result<()> {
    if organ.example {
        return Ok(());
    }
    let Some(act) = on_seat(app, tx, ActKind::SeatFilled, (organ, it), it.since).await? else { return Ok(()) };
    let act = act.fact("college", &college.id).fact("seat", it.seat);
    let act = it.until.into_iter().fold(act, |act, until| act.fact("until", until));
    let holder = members::holder(tx, it.mandate.as_str()).await?;
    let name = holder.and_then(|it| it.name).map(|name| written_forms(&name)).filter(|name| !name.is_empty());
    register::enter(app, tx, name.into_iter().fold(act, |act, name| act.kept("holder", name))).await
}

/// Enters that a seat is held no more after a day, and keeps why. An earlier day that was entered is corrected.
pub(super) async fn vacated(app: &App, tx: &mut Tx, organ: &Organ, it: &Holding) -> Result<()> {
    let Some(until) = it.until.filter(|_| !organ.example) else { return Ok(()) };
    let acts = register::entered_of(tx, "seat", it.id.as_str()).await?;
    let before = last_of(&acts, ActKind::SeatVacated);
    let kind = before.map_or(ActKind::SeatVacated, |_| ActKind::Correction);
    let Some(act) = on_seat(app, tx, kind, (organ, it), until).await? else { return Ok(()) };
    let act = before.into_iter().fold(act, |act, before| act.corrects(before.leaf));
    register::enter(app, tx, because(act, &it.reason)).await
}

/// Enters that a seating which stands in the register was a mistake. The audit trail keeps why.
pub(super) async fn taken_back(app: &App, tx: &mut Tx, organ: &Organ, it: &Holding) -> Result<()> {
    let acts = register::entered_of(tx, "seat", it.id.as_str()).await?;
    let Some(filled) = last_of(&acts, ActKind::SeatFilled) else { return Ok(()) };
    let act = on_seat(app, tx, ActKind::Correction, (organ, it), app.today()).await?;
    let Some(act) = act else { return Ok(()) };
    register::enter(app, tx, act.fact("holding", "taken-back").corrects(filled.leaf)).await
}

/// Enters a step of a session that is one for the register: nothing of a rest, nor of a session to which nobody was called.
pub(super) async fn stepped(app: &App, tx: &mut Tx, (organ, it): (&Organ, &Session), resumed: bool) -> Result<()> {
    if organ.example || it.said.example || resumed {
        return Ok(());
    }
    let act = |kind| Act::new(kind, of_session(organ, it), it.day_of(app.now()), app.now());
    let act = match &it.state {
        State::Convened(convocation) => {
            let act = act(ActKind::SessionConvened).fact("kind", it.said.kind.as_str());
            let act = act.fact("manner", it.said.manner.as_str()).fact("rules", convocation.rules);
            it.said.times.into_iter().fold(act, |act, times| act.fact("opens", times.opens))
        }
        State::Open(opened) => {
            let act = act(ActKind::SessionOpened);
            opened.quorum.into_iter().fold(act, |act, quorum| {
                act.fact("there", quorum.there).fact("quorum", if quorum.met { "met" } else { "not-met" })
            })
        }
        State::Closed(..) => act(ActKind::SessionClosed),
        State::Cancelled(Some(_), cancelled) => because(act(ActKind::SessionCancelled), &cancelled.reason),
        State::Prepared | State::Suspended(..) | State::Cancelled(None, _) => return Ok(()),
    };
    register::enter(app, tx, act).await
}

/// A session as the subject of an act: by its organ's name, since its own title may be anything.
pub fn of_session(organ: &Organ, it: &Session) -> SubjectRef {
    let (kind, id, slug) = ("session".to_owned(), it.id.to_string(), it.slug.clone());
    SubjectRef { kind, id, slug, name: Names::from(&organ.name) }
}

fn on_organ(kind: ActKind, organ: &Organ, on: Day, now: Time) -> Act {
    let (id, slug) = (organ.id.to_string(), organ.slug.clone());
    Act::new(kind, SubjectRef { kind: "organ".to_owned(), id, slug, name: Names::from(&organ.name) }, on, now)
}

/// An act on the holding of a seat, with its body; nothing where the body is not known any more.
async fn on_seat(
    app: &App,
    tx: &mut Tx,
    kind: ActKind,
    (organ, it): (&Organ, &Holding),
    on: Day,
) -> Result<Option<Act>> {
    let Some(sitter) = seating::sitter(tx, &it.mandate).await? else { return Ok(None) };
    let party = Party {
        country: sitter.entity.country.clone(),
        kind: sitter.entity.kind.as_str().to_owned(),
        name: Names::from(&sitter.entity.name),
        id: members::told_apart(tx, &sitter.entity).await?,
    };
    let (id, slug) = (it.id.to_string(), organ.slug.clone());
    let subject = SubjectRef { kind: "seat".to_owned(), id, slug, name: Names::from(&organ.name) };
    Ok(Some(Act::new(kind, subject, on, app.now()).party(party)))
}

fn because(act: Act, reason: &Localised) -> Act {
    reason.iter().fold(act, |act, (lang, why)| act.kept(&format!("reason.{lang}"), why))
}

fn last_of(acts: &[Entered], kind: ActKind) -> Option<&Entered> {
    acts.iter().rev().find(|it| it.kind == kind)
}

/// A person's name in each form in which it is written, each once, one a line.
fn written_forms(name: &Localised) -> String {
    let mut forms: Vec<&str> = Vec::new();
    for (_, form) in name.iter() {
        if !forms.contains(&form) {
            forms.push(form);
        }
    }
    forms.join("\n")
}
