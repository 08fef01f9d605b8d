//! The pages of an agreement's life: for each deed, what will happen in words, what it asks, and one button.

use axum::{Router, extract::Path, routing::get};
use platform::{
    App, Failure, Link, Result,
    parts::{Html, notice},
    web::{Ctx, Form, FormBody, Outcome, Page},
};
use serde::Deserialize;

use super::{
    act::{self, Slug},
    deed_form::{fields, parties, read},
    deed_note,
    framed::{Framed, way_back},
};
use crate::{
    WORDS,
    actions::{self, Said},
    rules::{Agreement, PartyId, Refusal, TrackStep, Verb, may_for},
    view, words,
};

/// The deeds of the agreement itself, each at the address of its word. What time alone brings has no page: the clock does it.
const DEEDS: [Verb; 20] = [
    Verb::IdentifyParty,
    Verb::LayTrack,
    Verb::AddStep,
    Verb::PlanCeremony,
    Verb::Sign,
    Verb::RecordSignature,
    Verb::RecordElsewhere,
    Verb::EnterIntoForce,
    Verb::FileScan,
    Verb::DeclareScan,
    Verb::RenewExpressly,
    Verb::Suspend,
    Verb::Resume,
    Verb::DeclareDormant,
    Verb::Wake,
    Verb::GiveNotice,
    Verb::TakeBackNotice,
    Verb::ConcludeWithdrawal,
    Verb::DecideAfterParent,
    Verb::End,
];

/// The deeds of one step of a track, each at the address of its word below the step's.
pub(super) const STEP_DEEDS: [Verb; 8] = [
    Verb::Send,
    Verb::Receive,
    Verb::Answer,
    Verb::OpenReview,
    Verb::ConcludeReview,
    Verb::Waive,
    Verb::ReopenStep,
    Verb::RemoveStep,
];

/// The pages of every deed.
pub(super) fn routes() -> Router<App> {
    let deeds = DEEDS.into_iter().fold(Router::new(), |router, verb| {
        let address = format!("/{{lang}}/agreements/{{slug}}/{}", verb.word());
        let show = move |ctx: Ctx, path: Slug| show(ctx, path, verb);
        let save = move |ctx: Ctx, path: Slug, form: Form| save(ctx, path, verb, form);
        router.route(&address, get(show).post(save))
    });
    deeds.route("/{lang}/agreements/{slug}/tracks/{party}/{step}/{verb}", get(show_step).post(save_step))
}

/// The address of a step's deed.
#[derive(Debug, Deserialize)]
pub(super) struct AtDeed {
    slug: String,
    party: PartyId,
    step: String,
    verb: String,
}

impl AtDeed {
    fn verb(&self) -> Result<Verb> {
        STEP_DEEDS.into_iter().find(|verb| verb.word() == self.verb).ok_or(Failure::NotFound)
    }
}

async fn show(ctx: Ctx, path: Slug, verb: Verb) -> Outcome {
    let agreement = act::agreement(&ctx, &path.slug, verb).await?;
    let form = ctx.form().await?;
    let form = match ctx.asked("party") {
        Some(party) => form.filled("party", party),
        None => form,
    };
    draw(&ctx, &form, verb, &agreement, None).await
}

async fn save(ctx: Ctx, path: Slug, verb: Verb, mut form: Form) -> Outcome {
    let agreement = act::sent(&ctx, &path.slug, verb, &mut form).await?;
    if form.is_closed() {
        return draw(&ctx, &form, verb, &agreement, None).await;
    }
    let version = act::version(&mut form);
    let said = read(&ctx, &mut form, verb, None).await?;
    if !form.is_wrong() {
        let done = actions::act(act::by(&ctx), &path.slug, version, verb, said).await;
        if act::settled(&mut form, done)?.is_some() {
            return ctx.go(view::address(&path.slug)).telling("agreements", &format!("verb-done-{}", verb.word())).ok();
        }
    }
    draw(&ctx, &form, verb, &agreement, None).await
}

async fn show_step(ctx: Ctx, Path(path): Path<AtDeed>) -> Outcome {
    let verb = path.verb()?;
    let agreement = act::agreement(&ctx, &path.slug, verb).await?;
    let step = known(&agreement, &path.party, &path.step)?.clone();
    allowed(&ctx, &agreement, &path.party, verb)?;
    let form = ctx.form().await?.filled("authority", step.authority.shown(ctx.lang).text);
    draw(&ctx, &form, verb, &agreement, Some((&path.party, &step))).await
}

async fn save_step(ctx: Ctx, Path(path): Path<AtDeed>, mut form: Form) -> Outcome {
    let verb = path.verb()?;
    let agreement = act::sent(&ctx, &path.slug, verb, &mut form).await?;
    let Ok(step) = known(&agreement, &path.party, &path.step).cloned() else {
        // A colleague laid the track again, and this step fell.
        act::close(&ctx, &mut form, &Refusal::UnknownStep)?;
        return draw(&ctx, &form, verb, &agreement, None).await;
    };
    if form.is_closed() {
        return draw(&ctx, &form, verb, &agreement, Some((&path.party, &step))).await;
    }
    allowed(&ctx, &agreement, &path.party, verb)?;
    let version = act::version(&mut form);
    let said = read(&ctx, &mut form, verb, Some(&step)).await?;
    if !form.is_wrong() {
        let said = Said { party: Some(path.party.clone()), step: path.step.clone(), ..said };
        let done = actions::act(act::by(&ctx), &path.slug, version, verb, said).await;
        if act::settled(&mut form, done)?.is_some() {
            let home = view::address(&path.slug);
            let there = match verb {
                Verb::RemoveStep => home,
                _ => format!("{home}/tracks/{}/{}", path.party, path.step),
            };
            return ctx.go(there).telling("agreements", &format!("verb-done-{}", verb.word())).ok();
        }
    }
    draw(&ctx, &form, verb, &agreement, Some((&path.party, &step))).await
}

/// The step of a party's track.
fn known<'a>(agreement: &'a Agreement, party: &PartyId, key: &str) -> Result<&'a TrackStep> {
    let track = agreement.track(party).map_err(|_| Failure::NotFound)?;
    track.steps.iter().find(|step| step.key == key).ok_or(Failure::NotFound)
}

/// Whether this reader may do it on the track of this party.
fn allowed(ctx: &Ctx, agreement: &Agreement, party: &PartyId, verb: Verb) -> Result<()> {
    may_for(&ctx.actor, verb, agreement, party).map_err(|refusal| words::refusal(&refusal, ctx.lang))
}

async fn draw(
    ctx: &Ctx,
    form: &Form,
    verb: Verb,
    agreement: &Agreement,
    step: Option<(&PartyId, &TrackStep)>,
) -> Outcome {
    let t = ctx.words(&WORDS);
    let word = verb.word();
    let home = ctx.href(&view::address(&agreement.slug));
    let mut page = Page::new(words::verb(t, verb))
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), home.clone());
    let mut back = home;
    if let Some((party, step)) = step {
        back = format!("{back}/tracks/{party}/{}", step.key);
        page = page.under(super::step::name(step, t), back.clone());
    }
    let mut reader = ctx.read().await?;
    let note = deed_note::note(ctx, &mut reader, verb, agreement).await?;
    drop(reader);
    let asks_for_party = super::deed_form::asks(verb).contains(&super::deed_form::Ask::Party);
    let nobody = asks_for_party && parties(ctx, verb, agreement).is_empty();
    let action = format!("{back}/{word}");
    let grave = matches!(verb, Verb::RemoveStep | Verb::End | Verb::GiveNotice | Verb::RecordElsewhere);
    let hash = agreement.text_to_compare().map(|text| text.hash.clone()).unwrap_or_default();
    let link = Link::new(t.say("deed-back"), back);
    let body = if nobody && !form.is_wrong() {
        Html::trusted(format!("{}{}", notice(t.say("deed-for-nobody")), way_back(&link)))
    } else {
        FormBody {
            open: form.open(&t, action).with_files().keeping(format!("deed-{}-{word}", agreement.slug)),
            carried: vec![form.over("version", agreement.version), form.over("hash", hash)],
            groups: vec![(String::new(), fields(ctx, form, verb, agreement, step.map(|(_, step)| step)))],
            button: words::verb(t, verb),
            grave,
            back: link,
        }
        .html()?
    };
    let late = verb == Verb::RenewExpressly && agreement.ended_by_its_term();
    let says = t.say(if late { "says-renew-late".to_owned() } else { format!("says-{word}") }).to_string();
    Framed { says, note, grave, body }.answer(ctx, form, page)
}
