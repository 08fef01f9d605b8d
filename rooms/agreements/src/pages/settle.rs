//! Settling a text and reopening it: what stands in the way, what will no longer hold.

use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::Html,
    web::{BySlug, Ctx, Form, Outcome},
};

use super::{
    act,
    desk::{self, Desk},
};
use crate::{
    WORDS,
    actions::{announced, settle_text, settled, step},
    clauses,
    rules::{Agreement, Announced, Content, Event, PartyId, REASON_MOST, Refusal, StepState, Text, Verb, What, may},
    store, tongue, words,
};

#[derive(Template)]
#[template(path = "settle_note.html")]
pub(super) struct Note {
    pub t: Words,
    pub hash: Option<String>,
    pub lists: Vec<(String, Vec<String>)>,
}

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (agreement, text) = open(&ctx, &slug).await?;
    draw(&ctx, &ctx.form().await?, &agreement, &text).await
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let hash = form.line("hash", 64);
    let done = settle_text(act::by(&ctx), &slug, version, &hash).await;
    if act::settled(&mut form, done)?.is_some() {
        return ctx.go(desk::taken(&slug, "settle")).telling("agreements", "verb-done-settle").ok();
    }
    let (agreement, text) = open(&ctx, &slug).await?;
    draw(&ctx, &form, &agreement, &text).await
}

async fn open(ctx: &Ctx, slug: &str) -> Result<(Agreement, Text)> {
    let agreement = desk::file(ctx, slug).await?;
    may(&ctx.actor, Verb::Settle, &agreement).map_err(|refusal| words::refusal(&refusal, ctx.lang))?;
    let text = store::draft(&mut ctx.read().await?, &agreement.id).await?.ok_or(Failure::NotFound)?;
    Ok((agreement, text))
}

async fn draw(ctx: &Ctx, form: &Form, agreement: &Agreement, text: &Text) -> Outcome {
    let t = ctx.words(&WORDS);
    let hash = Content::whole(agreement, text).hash();
    let announced = announced(act::by(ctx), &mut ctx.read().await?, agreement, text).await?;
    let tried = settled(act::by(ctx), agreement, text, &announced);
    let ready = tried.is_ok();
    let lists = match &tried {
        Ok((_, _, events)) => will_change(agreement, events, t),
        Err(_) => stands_against(agreement, text, &announced, t),
    };
    let mut lists = lists;
    if let Some(terms) = agreement.terms.as_ref().filter(|_| ready) {
        lists.insert(0, (t.say("draft-terms").to_string(), tongue::terms_in_lines(terms, t)));
    }
    let note = Note { t, hash: ready.then(|| hash.clone()), lists };
    let desk = Desk {
        title: t.say("verb-settle").to_string(),
        at: "settle",
        says: t.say(if ready { "draft-settle-says" } else { "draft-settle-not-yet" }).to_string(),
        note: Html::of(&note)?,
        carried: vec![form.over("version", agreement.version), form.over("hash", hash)],
        groups: Vec::new(),
        button: ready.then(|| t.say("verb-settle").to_string()),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}

/// What stands in the way: terms, clauses, languages, what an addendum was declared to change.
fn stands_against(agreement: &Agreement, text: &Text, announced: &Announced, t: Words) -> Vec<(String, Vec<String>)> {
    let terms = if agreement.terms.is_none() { vec![t.say("verb-state-terms").to_string()] } else { Vec::new() };
    let unsaid = |(name, lang): &(String, _)| format!("{} ({})", words::change(t, name), tongue::name(lang, t));
    let undeclared = announced.undeclared(text);
    let mut lists = listed([("draft-terms", terms)], t);
    lists.extend(not_whole(text, &clauses::required(&agreement.kind), t));
    lists.extend(listed(
        [
            ("draft-changes-unsaid", announced.unsaid(text).iter().map(unsaid).collect()),
            ("draft-changes-undeclared", undeclared.iter().map(|key| words::clause(t, key)).collect()),
        ],
        t,
    ));
    lists
}

/// What a text wants of being whole: clauses, words, languages that lag.
pub(super) fn not_whole(text: &Text, required: &[&str], t: Words) -> Vec<(String, Vec<String>)> {
    let clauses = |keys: Vec<String>| keys.iter().map(|key| words::clause(t, key)).collect::<Vec<_>>();
    let lags = text.lags();
    let lag = |lag: &crate::rules::Lag| {
        let key = if lag.missing { "draft-lag-missing" } else { "draft-lag" };
        let said = t.say(key).with("lang", tongue::name(&lag.lang, t)).with("ahead", tongue::name(&lag.behind, t));
        tongue::pair(&words::clause(t, &lag.clause), &said.to_string(), t)
    };
    let lists = [
        ("draft-missing", clauses(text.absent(required))),
        ("draft-blank", clauses(text.blank())),
        ("draft-lagging", lags.iter().map(lag).collect()),
    ];
    listed(lists, t)
}

/// Those of these lists that hold something, each under its title.
fn listed<const N: usize>(lists: [(&'static str, Vec<String>); N], t: Words) -> Vec<(String, Vec<String>)> {
    let full = lists.into_iter().filter(|(_, list)| !list.is_empty());
    full.map(|(key, list)| (t.say(key).to_string(), list)).collect()
}

/// The answers given on a former text that will have to be asked again, and those that will hold again.
fn will_change(agreement: &Agreement, events: &[Event], t: Words) -> Vec<(String, Vec<String>)> {
    let given_on = |party: &PartyId, step: &str, version: u32| {
        let name = step_name(agreement, party, step, t)?;
        Some(t.say("draft-given-on").with("step", name).with("n", version).to_string())
    };
    let (mut fall, mut back) = (Vec::new(), Vec::new());
    for event in events {
        match &event.what {
            What::AskedAgain { party, step, version } => fall.extend(given_on(party, step, *version)),
            What::HoldsAgain { party, step, version } => back.extend(given_on(party, step, *version)),
            _ => {}
        }
    }
    listed([("draft-ask-again", fall), ("draft-hold-again", back)], t)
}

fn step_name(agreement: &Agreement, party: &PartyId, key: &str, t: Words) -> Option<String> {
    let step = agreement.track(party).ok()?.steps.iter().find(|step| step.key == key)?;
    let party = agreement.party(party).ok()?.name.shown(t.lang).text.to_owned();
    Some(format!("{party}, {}", t.say(format!("step-{}", step.kind.word()))))
}

pub(super) async fn reopen_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let agreement = to_reopen(&ctx, &slug).await?;
    draw_reopen(&ctx, &ctx.form().await?, &agreement)
}

pub(super) async fn reopen(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let version = form.number("version", 0, i64::MAX);
    let reason = form.needed_text("reason", REASON_MOST);
    if !form.is_wrong() {
        let done = step(act::by(&ctx), &slug, version, |agreement, by| agreement.reopen(by, &reason)).await;
        if act::settled(&mut form, done)?.is_some() {
            return ctx.go(desk::taken(&slug, "reopen")).telling("agreements", "verb-done-reopen").ok();
        }
    }
    let agreement = desk::sent(&ctx, &slug, Verb::Reopen, &mut form).await?;
    draw_reopen(&ctx, &form, &agreement)
}

async fn to_reopen(ctx: &Ctx, slug: &str) -> Result<Agreement> {
    let agreement = desk::file(ctx, slug).await?;
    may(&ctx.actor, Verb::Reopen, &agreement).map_err(|refusal: Refusal| words::refusal(&refusal, ctx.lang))?;
    Ok(agreement)
}

fn draw_reopen(ctx: &Ctx, form: &Form, agreement: &Agreement) -> Outcome {
    let t = ctx.words(&WORDS);
    let text = agreement.text_ref();
    let mut given = Vec::new();
    for track in &agreement.tracks {
        for step in track.steps.iter().filter(|step| step.on_text.as_ref() == text) {
            if matches!(step.state, StepState::Given { .. } | StepState::Refused { .. }) {
                given.extend(step_name(agreement, &track.party, &step.key, t));
            }
        }
    }
    let signed = agreement.signatures.iter().filter(|signature| signature.text.as_ref() == text);
    let name =
        |signature: &crate::rules::Signature| agreement.party(&signature.party).ok().map(|it| it.name.shown(t.lang));
    let signed: Vec<String> = signed.filter_map(name).map(|name| name.text.to_owned()).collect();
    let consents = agreement.parties.iter().filter(|party| agreement.consents.contains(&party.id));
    let consents = consents.map(|party| party.name.shown(t.lang).text.to_owned()).collect();
    let lists =
        [("draft-no-longer-given", given), ("draft-no-longer-signed", signed), ("draft-no-longer-consented", consents)];
    let note = Note { t, hash: None, lists: listed(lists, t) };
    let desk = Desk {
        title: t.say("verb-reopen").to_string(),
        at: "reopen",
        says: t.say("draft-reopen-says").to_string(),
        note: Html::of(&note)?,
        carried: vec![form.over("version", agreement.version)],
        groups: vec![(
            String::new(),
            vec![form.field(&t, "reason", t.say("draft-reason")).hint(t.say("draft-reason-hint")).text(3)],
        )],
        button: Some(t.say("verb-reopen").to_string()),
        grave: true,
    };
    desk::draw(ctx, form, agreement, desk)
}
