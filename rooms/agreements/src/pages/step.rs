//! One step of a party's track: where it stands, until when an answer is due, on which text it was given, what can be done.

use askama::Template;
use axum::extract::Path;
use platform::{
    Failure,
    i18n::Words,
    parts::{self, Html, escape},
    web::{Ctx, Outcome, Page},
};
use rulebook::Rulebook;
use serde::Deserialize;

use super::deed::STEP_DEEDS;
use crate::{
    WORDS,
    actions::found,
    rules::{
        Absence, Agreement, Answer, Aside, Calendar, Count, Deadline, PartyId, Sight, StepState, TextState, TrackStep,
        Verb, may_for, sight,
    },
    store, view, words,
};

/// The address of a step.
#[derive(Debug, Deserialize)]
pub(super) struct AtStep {
    slug: String,
    party: PartyId,
    step: String,
}

struct Link {
    href: String,
    text: String,
}

/// A rule that asks for the step, and how well it is known.
struct Asking {
    rule: Link,
    known: String,
}

struct Former {
    says: String,
    file: Option<Link>,
}

#[derive(Template)]
#[template(path = "step.html")]
struct StepPage {
    t: Words,
    party: String,
    authority: String,
    rules: Vec<Asking>,
    when: String,
    state: Html,
    lines: Vec<String>,
    file: Option<Link>,
    due: Html,
    counts: Option<String>,
    former: Vec<Former>,
    again: Option<String>,
    wants_text: bool,
    acts: Vec<Link>,
    back: String,
}

/// What sort of act a step is, as a title.
pub(super) fn name(step: &TrackStep, t: Words) -> String {
    view::capital(&words::step(t, step.kind))
}

pub(super) async fn show(ctx: Ctx, Path(path): Path<AtStep>) -> Outcome {
    let t = ctx.words(&WORDS);
    let mut reader = ctx.read().await?;
    let agreement = found(&mut reader, &path.slug, ctx.today()).await?.ok_or(Failure::NotFound)?;
    if sight(&ctx.actor, &agreement) < Sight::File {
        return Err(Failure::NotFound);
    }
    let party = agreement.party(&path.party).map_err(|_| Failure::NotFound)?;
    let track = agreement.track(&path.party).map_err(|_| Failure::NotFound)?;
    let step = track.steps.iter().find(|step| step.key == path.step).ok_or(Failure::NotFound)?;
    let calendar = store::calendar(&mut reader, &party.country).await?;
    drop(reader);
    let home = ctx.href(&view::address(&agreement.slug));
    let here = format!("{home}/tracks/{}/{}", party.id, step.key);
    let file = |answer: &Answer| {
        let evidence = answer.evidence.as_ref()?;
        Some(Link { href: format!("{home}/files/{}", evidence.sha256), text: evidence.name.clone() })
    };
    let former = step.former.iter().filter_map(|former| {
        let answered = former.answer.as_ref()?;
        let key = match (former.why, former.refused.is_some()) {
            (Aside::TextChanged, true) => "former-refused",
            (Aside::TextChanged, false) => "former-given",
            (Aside::AskedAgain, true) => "former-refused-asked-again",
            (Aside::AskedAgain, false) => "former-given-asked-again",
        };
        let n = former.text.as_ref().map_or_else(|| "–".to_owned(), |text| text.version.to_string());
        let says = t.say(key).with("n", n).with("day", t.day(answered.on));
        Some(Former { says: says.with("reference", answered.reference.as_str()).to_string(), file: file(answered) })
    });
    let awaited = step.unanswered().map(|(n, on)| Former {
        says: t.say("former-awaits").with("n", n).with("day", t.day(on)).to_string(),
        file: None,
    });
    let body = StepPage {
        party: party.name.shown(ctx.lang).text.to_owned(),
        authority: step.authority.shown(ctx.lang).text.to_owned(),
        rules: step.rules.iter().map(|id| asking(&ctx, id)).collect(),
        when: view::capital(&words::gate(t, step.gate)),
        state: state(&agreement, step, t),
        lines: lines(step, t),
        file: step.answer().and_then(file),
        due: due(&ctx, step, &calendar, &party.absences),
        counts: counts(step, t),
        former: former.chain(awaited).collect(),
        again: again(&agreement, step, t),
        wants_text: wants_text(&agreement, step),
        acts: possible(&agreement, step, &calendar, &party.absences, ctx.today())
            .into_iter()
            .filter(|verb| may_for(&ctx.actor, *verb, &agreement, &party.id).is_ok())
            .map(|verb| Link { href: format!("{here}/{}", verb.word()), text: words::verb(t, verb) })
            .collect(),
        back: home.clone(),
        t,
    };
    let page = Page::new(name(step, t))
        .lead(party.name.shown(ctx.lang).text)
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), home);
    ctx.page(page, &body)
}

fn asking(ctx: &Ctx, id: &str) -> Asking {
    let rule = Rulebook::embedded().rule(id);
    Asking {
        rule: Link { href: ctx.href(&format!("/rules/{id}")), text: id.to_owned() },
        known: rule.map(|rule| words::confidence(ctx.words(&WORDS), rule.confidence)).unwrap_or_default(),
    }
}

fn state(agreement: &Agreement, step: &TrackStep, t: Words) -> Html {
    use parts::Tone;
    if let Some(version) = step.given_on_former(agreement.text()) {
        return parts::state(Tone::Late, t.say("given-on-version").with("n", version));
    }
    if step.not_owed && !step.is_taken() {
        return parts::state(Tone::None, view::capital(&t.say("not-owed").to_string()));
    }
    let tone = match step.state {
        StepState::Given { .. } => Tone::Met,
        StepState::Refused { .. } => Tone::Breached,
        StepState::LegalReview { .. } => Tone::Confirm,
        StepState::Sent { .. } | StepState::Received { .. } => Tone::Live,
        StepState::Awaited { .. } => Tone::Missing,
        StepState::NotRequired { .. } => Tone::None,
    };
    parts::state(tone, view::capital(&words::step_state(t, &step.state)))
}

/// What is known of its way, line by line.
fn lines(step: &TrackStep, t: Words) -> Vec<String> {
    let flags = step.rules.iter().filter_map(|id| Rulebook::embedded().rule(id)?.flag.as_deref());
    let mut lines: Vec<String> = flags.filter_map(|flag| words::flag(t, flag)).collect();
    if step.rules.is_empty() {
        lines.push(words::caution(t));
    }
    if step.conditional {
        lines.push(t.say(if step.not_owed { "step-not-owed" } else { "step-conditional" }).to_string());
    }
    if let Some(sending) = step.sending() {
        lines.push(t.say("way-sent").with("day", t.day(sending.on)).with("by", sending.by.as_str()).to_string());
    }
    if let Some(receipt) = step.receipt() {
        let stamp = receipt.stamp.as_deref().unwrap_or("–");
        lines.push(t.say("way-received").with("day", t.day(receipt.on)).with("stamp", stamp).to_string());
    }
    if let Some(answer) = step.answer() {
        let channel = words::channel(t, answer.channel);
        let says = t.say("way-answered").with("day", t.day(answer.on)).with("reference", answer.reference.as_str());
        lines.push(says.with("channel", channel).with("by", answer.logged_by.as_str()).to_string());
    }
    match &step.state {
        StepState::Refused { reason, .. } => lines.push(reason.clone()),
        StepState::NotRequired { on, by, reason } => {
            lines.push(t.say("way-waived").with("day", t.day(on)).with("by", by.as_str()).to_string());
            lines.push(reason.clone());
        }
        StepState::LegalReview { since, .. } => {
            lines.push(t.say("way-review").with("day", t.day(since)).to_string());
        }
        _ => {}
    }
    lines
}

fn due(ctx: &Ctx, step: &TrackStep, calendar: &Calendar, absences: &[Absence]) -> Html {
    let t = ctx.words(&WORDS);
    let what = t.say("due-answer").to_string();
    match step.deadline(calendar, absences) {
        Deadline::None => Html::default(),
        Deadline::On(day) => {
            let who = step.authority.shown(ctx.lang).text.to_owned();
            parts::deadline(&parts::Deadline { on: Some(day), what, who }, &t, ctx.today())
        }
        Deadline::Stopped { since } => parts::notice(t.say("way-stopped").with("day", t.day(since))),
    }
}

/// How the days of its delay count, and by what it has that delay.
fn counts(step: &TrackStep, t: Words) -> Option<String> {
    let ground = t.say("time-ground").with("ground", words::time_ground(t, step)?).to_string();
    let Some(due) = step.due else { return Some(ground) };
    let key = match due.count {
        Count::Working => "counts-working",
        Count::Calendar => "counts-calendar",
    };
    Some(format!("{}. {ground}", t.say(key).with("days", i64::from(due.days))))
}

/// That it must be asked again on the text as it now is.
fn again(agreement: &Agreement, step: &TrackStep, t: Words) -> Option<String> {
    let displaced = step.former.last().is_some_and(|former| former.why == Aside::TextChanged);
    let pending = matches!(step.state, StepState::Awaited { .. }) && displaced;
    let fallen = step.given_on_former(agreement.text()).is_some();
    if !pending && !fallen {
        return None;
    }
    let now = agreement.text_ref().map_or_else(|| "–".to_owned(), |text| text.version.to_string());
    Some(t.say("ask-again-on").with("n", now).to_string())
}

/// Whether it waits for a text to be settled.
fn wants_text(agreement: &Agreement, step: &TrackStep) -> bool {
    step.kind.on_a_text() && agreement.text() == TextState::Drafting && step.on_text.is_none()
}

/// The deeds that its state leaves open, whoever may do them.
fn possible(
    agreement: &Agreement,
    step: &TrackStep,
    calendar: &Calendar,
    absences: &[Absence],
    today: kernel::Day,
) -> Vec<Verb> {
    let overdue = step.overdue(today, calendar, absences).is_some();
    let fallen = step.given_on_former(agreement.text()).is_some();
    let awaits = step.unanswered().next().is_some();
    let open = |verb: &Verb| match (&step.state, verb) {
        (_, Verb::Answer) if awaits => true,
        (_, Verb::RemoveStep) => step.added && !step.is_touched(),
        (_, Verb::Send | Verb::Receive | Verb::Answer) if wants_text(agreement, step) => false,
        (StepState::Awaited { .. }, Verb::Send | Verb::Receive | Verb::Answer | Verb::Waive)
        | (StepState::Sent { .. }, Verb::Receive | Verb::Answer | Verb::Waive)
        | (StepState::Received { .. }, Verb::Answer | Verb::Waive)
        | (StepState::LegalReview { .. }, Verb::Answer | Verb::Waive | Verb::ConcludeReview)
        | (StepState::Refused { .. } | StepState::NotRequired { .. }, Verb::ReopenStep) => true,
        (StepState::Received { .. }, Verb::OpenReview) => overdue,
        (StepState::Given { .. }, Verb::ReopenStep) => !fallen,
        (StepState::Given { .. }, Verb::Send | Verb::Receive | Verb::Answer) => fallen,
        _ => false,
    };
    STEP_DEEDS.into_iter().filter(open).collect()
}

/// A step's link with its name, for lists that lead here.
pub(super) fn link(ctx: &Ctx, agreement: &Agreement, party: &PartyId, step: &TrackStep) -> Html {
    let href = ctx.href(&format!("{}/tracks/{party}/{}", view::address(&agreement.slug), step.key));
    Html::trusted(format!(r#"<a href="{}">{}</a>"#, escape(&href), escape(&name(step, ctx.words(&WORDS)))))
}
