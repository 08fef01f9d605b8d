//! The minutes are drafted, drafted anew, sent to those who sat.

use std::sync::Arc;

use axum::extract::Path;
use council::Gathered;
use platform::{
    Failure, Result,
    parts::{Html, notice},
    web::{BySlug, Ctx, Form, Outcome, Sheet},
};

use super::{address, read_to, show::listed, under};
use crate::{
    WORDS,
    actions::{draft as write, propose as send},
    paper::paper,
    rules::{Verb, may},
    store,
};

pub(super) async fn draft_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = there(&ctx, &slug).await?;
    draw_draft(&ctx, &ctx.form().await?, &it).await
}

pub(super) async fn draft(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = there(&ctx, &slug).await?;
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = write(&ctx.app, &mut tx, &ctx.actor, &it, version).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(address(&it)).telling("minutes", "minutes-drafted").ok();
        }
    }
    draw_draft(&ctx, &form, &it).await
}

/// The session, for whoever may have its minutes written.
async fn there(ctx: &Ctx, slug: &str) -> Result<Arc<Gathered>> {
    ctx.must_sign_in()?;
    may(&ctx.actor, Verb::Write, &[])?;
    let it = council::session_at(ctx, slug).await?;
    if matches!(it.session.state, council::rules::State::Closed(..)) { Ok(it) } else { Err(Failure::NotFound) }
}

async fn draw_draft(ctx: &Ctx, form: &Form, it: &Gathered) -> Outcome {
    let t = ctx.words(&WORDS);
    let minutes = store::minutes(&mut ctx.read().await?, &it.session.id).await?;
    let (step, means, back) = match minutes {
        None => ("step-draft", "means-draft", it.session.address()),
        Some(_) => ("step-redraft", "means-redraft", address(it)),
    };
    let path = format!("{}/draft", address(it));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)),
        t,
        intro: notice(t.say(means)),
        version: Some(minutes.map_or(0, |minutes| minutes.version)),
        groups: Vec::new(),
        button: t.say(step).to_string(),
        back: ctx.href(&back),
    };
    sheet.answer(ctx, form, council::under_session(ctx, t.say(step), it))
}

pub(super) async fn propose_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    read_to(&ctx, &it, Verb::Propose).await?;
    draw_propose(&ctx, &ctx.form().await?, &it).await
}

pub(super) async fn propose(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    read_to(&ctx, &it, Verb::Propose).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = send(&ctx.app, &mut tx, &ctx.actor, &it, version).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(address(&it)).telling("minutes", "minutes-proposed").ok();
        }
    }
    draw_propose(&ctx, &form, &it).await
}

async fn draw_propose(ctx: &Ctx, form: &Form, it: &Gathered) -> Outcome {
    let t = ctx.words(&WORDS);
    let paper = paper(&ctx.app, &mut ctx.read().await?, it).await?.ok_or(Failure::NotFound)?;
    let path = format!("{}/propose", address(it));
    let lags = paper.text.lags();
    let warned = (!lags.is_empty()).then(|| notice(t.say("languages-lag").with("where", listed(&paper, &lags, t))));
    let intro = format!("{}{}", notice(t.say("means-propose")), warned.unwrap_or_default());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)),
        t,
        intro: Html::trusted(intro),
        version: Some(paper.minutes.version),
        groups: Vec::new(),
        button: t.say("step-propose").to_string(),
        back: ctx.href(&address(it)),
    };
    sheet.answer(ctx, form, under(ctx, t.say("step-propose"), it))
}
