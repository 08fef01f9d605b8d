use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Link, Result,
    db::Reader,
    i18n::Words,
    parts::{Html, empty, shown, state},
    web::{At, Ctx, Field, Form, FormBody, Outcome, Page},
};

use super::{acts::Acts, under};
use crate::{
    WORDS,
    actions::{answer_referral, take_back_referral},
    place::Place,
    rules::{About, Opinion, Referral, ReferralStanding, Refusal, Verb, may},
    said, store,
};

/// What the council's own room calls its page.
pub(super) const COUNCIL: &str = "council-title";

#[derive(Template)]
#[template(path = "referral.html")]
struct ReferralPage {
    t: Words,
    state: Html,
    about: Option<Link>,
    facts: Vec<String>,
    question: Html,
    reasons: Option<Html>,
    answered: Option<String>,
    form: Html,
    acts: Html,
}

struct Line {
    link: Link,
    state: Html,
    session: String,
}

#[derive(Template)]
#[template(path = "referrals.html")]
struct MinePage {
    empty: Html,
    lines: Vec<Line>,
}

/// What an expert was asked, for themselves.
pub(super) async fn mine(ctx: Ctx) -> Outcome {
    ctx.must_sign_in()?;
    let (t, mut reader) = (ctx.words(&WORDS), ctx.read().await?);
    let account = ctx.actor.account.clone().ok_or(Failure::SignIn)?;
    let mut lines = Vec::new();
    for it in store::of_expert(&mut reader, &account).await?.iter().filter(|it| it.is_for(&ctx.actor)) {
        let place = Place::of(&mut reader, &it.session, None, ctx.now()).await?;
        let (tone, word) = said::referral(it, t, ctx.today());
        let title = match about(&mut reader, &ctx, it).await? {
            Some(link) => link.text,
            None => t.say("referral-title").to_string(),
        };
        lines.push(Line {
            link: Link::new(title, ctx.href(&format!("/council/referrals/{}", it.id))),
            state: state(tone, word),
            session: council::session_words::title(&place.it.session, place.it.organ(), ctx.words(&council::WORDS)),
        });
    }
    let nothing = if lines.is_empty() { empty(t.say("no-referral"), None) } else { Html::default() };
    let page = Page::new(t.say("referrals-title")).lead(t.say("referrals-lead"));
    let page = page.under(ctx.words(&council::WORDS).say(COUNCIL), ctx.href("/council"));
    ctx.page(page, &MinePage { empty: nothing, lines })
}

/// What an expert was asked, and what they answered: for those who follow the session, and the expert.
pub(super) async fn show(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    draw(&ctx, &ctx.form().await?, &id).await
}

pub(super) async fn answer(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (referral, _) = find(&ctx, &id).await?;
    if !referral.is_for(&ctx.actor) {
        return Err(Refusal::NotYours.into());
    }
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let opinion = form.choice("opinion", Opinion::from_word);
    let reasons = form.needed_localised("reasons", 8000);
    if let (Some(opinion), false) = (opinion, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let done = answer_referral(&ctx.app, &mut tx, &ctx.actor, (&id, version), (opinion, reasons)).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("/council/referrals/{id}")).telling("motions", "referral-answered").ok();
        }
    }
    let (referral, place) = find(&ctx, &id).await?;
    close(&mut form, (&referral, &place));
    draw(&ctx, &form, &id).await
}

/// Closes the form of an answer where none is taken any more: what was typed stays to be read.
pub(super) fn close(form: &mut Form, (it, place): (&Referral, &Place)) {
    if let Err(why) = it.must_wait(&place.it.session) {
        form.close(why.into());
    }
}

pub(super) async fn take_back(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let _ = find(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    take_back_referral(&ctx.app, &mut tx, &ctx.actor, (&id, version)).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(format!("/council/referrals/{id}")).telling("motions", "referral-taken-back-done").ok()
}

pub(super) async fn find(ctx: &Ctx, id: &str) -> Result<(Referral, Place)> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let referral = store::referral(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let place = Place::of(&mut reader, &referral.session, None, ctx.now()).await?;
    let sees = referral.is_for(&ctx.actor) || place.it.follows(&ctx.actor);
    if sees { Ok((referral, place)) } else { Err(Failure::NotFound) }
}

/// What a referral is about, where the reader may know of it.
pub(super) async fn about(reader: &mut Reader, ctx: &Ctx, it: &Referral) -> Result<Option<Link>> {
    let t = ctx.words(&WORDS);
    match &it.about {
        About::Motion(id) => {
            let motion = store::motion(reader, id.as_str()).await?;
            Ok(motion.map(|it| {
                let says = format!("{} · {}", said::motion(&it, t), it.title.shown(t.lang));
                Link::new(says, ctx.href(&it.address()))
            }))
        }
        About::Agreement(id) => {
            let agreement = agreements::agreement(reader, id).await?;
            let known =
                agreement.filter(|it| agreements::rules::sight(&ctx.actor, it) > agreements::rules::Sight::Nothing);
            Ok(known.map(|it| Link::new(it.title.shown(t.lang), ctx.href(&agreements::address(&it.slug)))))
        }
    }
}

async fn draw(ctx: &Ctx, form: &Form, id: &str) -> Outcome {
    let (it, place) = find(ctx, id).await?;
    let t = ctx.words(&WORDS);
    let (tone, word) = said::referral(&it, t, ctx.today());
    let about = about(&mut ctx.read().await?, ctx, &it).await?;
    let answered = match &it.standing {
        ReferralStanding::Answered(answered) => Some(answered),
        _ => None,
    };
    let asked = t.day(place.it.session.day_of(it.at));
    let facts = vec![
        t.say("referral-to").with("expert", it.expert.1.as_str()).to_string(),
        t.say("referral-by").with("name", it.name.as_str()).with("day", asked).to_string(),
    ];
    let noted = answered.and_then(|it| it.noted.as_ref());
    let waits = it.must_wait(&place.it.session).is_ok();
    let body = ReferralPage {
        t,
        state: state(tone, word),
        about,
        facts,
        question: shown(&it.question, t.lang),
        reasons: answered.map(|it| shown(&it.reasons, t.lang)),
        answered: answered.map(|answered| {
            let came = noted.map_or_else(|| place.it.session.day_of(answered.at), |it| it.came.on);
            let key = if came > it.due { "answered-after" } else { "answered-on" };
            let says = t.say(key).with("day", t.day(came)).with("due", t.day(it.due)).to_string();
            // How it came says its day too.
            match noted {
                Some(noted) if came > it.due => format!("{} {says}", said::noted(noted, t)),
                Some(noted) => said::noted(noted, t),
                None => says,
            }
        }),
        form: if waits && it.is_for(&ctx.actor) || form.is_closed() {
            answer_form(ctx, form, &it)?
        } else {
            Html::default()
        },
        acts: acts(ctx, &it, (waits, &place))?,
    };
    ctx.page_of(form, under(ctx, t.say("referral-title"), &place), &body)
}

/// What can be done with it: see what shows an answer; while one is awaited, note it where it came by another way, or ask no more.
fn acts(ctx: &Ctx, it: &Referral, (waits, place): (bool, &Place)) -> Result<Html> {
    let (t, address) = (ctx.words(&WORDS), ctx.href(&format!("/council/referrals/{}", it.id)));
    let mut acts = Acts::of(t, address, it.version);
    if let ReferralStanding::Answered(answered) = &it.standing
        && let Some(shown) = answered.noted.as_ref().and_then(|it| it.came.evidence.as_ref())
    {
        acts.called("evidence", t.say("noted-file").with("file", shown.name.as_str()).to_string());
    }
    let can = |verb: Verb| waits && may(&ctx.actor, verb, &place.scene(None, None)).is_ok();
    if can(Verb::NoteAnswer) {
        acts.page("note", "note-answer");
    }
    if can(Verb::Refer) {
        acts.now("take-back", "take-back-referral");
    }
    acts.html()
}

fn answer_form(ctx: &Ctx, form: &Form, it: &Referral) -> Result<Html> {
    let t = ctx.words(&WORDS);
    let path = format!("/council/referrals/{}", it.id);
    let opinions = Opinion::ALL.map(|it| (it.as_str(), said::opinion(it, t)));
    let fields: Vec<Field> = vec![
        form.field(&t, "opinion", t.say("opinion")).radio(opinions),
        form.field(&t, "reasons", t.say("opinion-reasons")).hint(t.say("opinion-reasons-hint")).localised(6),
    ];
    let body = FormBody {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        carried: vec![form.over("version", it.version)],
        groups: vec![(t.say("answer-title").to_string(), fields)],
        button: t.say("give-opinion").to_string(),
        grave: false,
        back: Link::new(t.shell().say("form-cancel"), ctx.href("/council/referrals")),
    };
    body.html()
}
