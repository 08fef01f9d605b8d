//! An expert's answer that came by another way, as the secretary notes it, and what shows it.

use askama::Template;
use axum::extract::Path;
use council::{came_fields, keep_came, read_came};
use platform::{
    Failure,
    i18n::Words,
    parts::{Html, notice, shown},
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{
    referral::{close, find},
    under,
};
use crate::{
    WORDS,
    actions::note_answer,
    place::Place,
    rules::{Opinion, Referral, ReferralStanding, Scene, Verb, may},
    said,
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (referral, place) = there(&ctx, &id).await?;
    let mut form = ctx.form().await?;
    close(&mut form, (&referral, &place));
    draw(&ctx, &form, (&referral, &place))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let _ = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let opinion = form.choice("opinion", Opinion::from_word);
    let reasons = form.needed_localised("reasons", 8000);
    let came = read_came(&mut form);
    if let (Some(opinion), Some(came), false) = (opinion, came, form.is_wrong())
        && let Some(came) = keep_came(&ctx, &mut form, came).await?
    {
        let mut tx = ctx.begin().await?;
        let said = ((opinion, reasons), came);
        let done = note_answer(&ctx.app, &mut tx, &ctx.actor, (&id, version), said).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("/council/referrals/{id}")).telling("motions", "answer-noted").ok();
        }
    }
    let (referral, place) = there(&ctx, &id).await?;
    close(&mut form, (&referral, &place));
    draw(&ctx, &form, (&referral, &place))
}

/// What shows an answer, for those who read the answer.
pub(super) async fn evidence(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (referral, _) = find(&ctx, &id).await?;
    let ReferralStanding::Answered(answered) = referral.standing else { return Err(Failure::NotFound) };
    let shown = answered.noted.and_then(|it| it.came.evidence).ok_or(Failure::NotFound)?;
    council::evidence(&ctx, &shown).await
}

async fn there(ctx: &Ctx, id: &str) -> platform::Result<(Referral, Place)> {
    let found = find(ctx, id).await?;
    may(&ctx.actor, Verb::NoteAnswer, &Scene::default())?;
    Ok(found)
}

/// What is asked, and what noting means.
#[derive(Template)]
#[template(path = "note-intro.html")]
struct Intro {
    t: Words,
    question: Html,
    means: Html,
}

fn intro(it: &Referral, t: Words) -> platform::Result<Html> {
    let means = notice(t.say("note-answer-means").with("expert", it.expert.1.as_str()));
    Html::of(&Intro { t, question: shown(&it.question, t.lang), means })
}

fn draw(ctx: &Ctx, form: &Form, (it, place): (&Referral, &Place)) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("/council/referrals/{}/note", it.id);
    let opinions = Opinion::ALL.map(|it| (it.as_str(), said::opinion(it, t)));
    let back = format!("/council/referrals/{}", it.id);
    let mut fields = Vec::from(came_fields(form, ctx));
    fields.extend([
        form.field(&t, "opinion", t.say("opinion")).radio(opinions),
        form.field(&t, "reasons", t.say("opinion-reasons")).hint(t.say("opinion-reasons-hint")).localised(6),
    ]);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).with_files().keeping(&path),
        t,
        intro: intro(it, t)?,
        version: Some(it.version),
        groups: vec![(String::new(), fields)],
        button: t.say("note-save").to_string(),
        back: ctx.href(&back),
    };
    let page = under(ctx, t.say("note-answer"), place).under(t.say("referral-title"), ctx.href(&back));
    sheet.answer(ctx, form, page)
}
