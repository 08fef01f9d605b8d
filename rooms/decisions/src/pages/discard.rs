use axum::extract::Path;
use platform::{
    parts::notice,
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{find_draft, under};
use crate::{
    WORDS,
    actions::discard_decision,
    rules::{Decision, Refusal},
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = find_draft(&ctx, &id).await?;
    if it.state.made().is_some() {
        return Err(Refusal::AlreadyMade.into());
    }
    draw(&ctx, &ctx.form().await?, &it)
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = find_draft(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let done = discard_decision(&ctx.app, &mut tx, &ctx.actor, Decision { version, ..it }).await;
    if form.settle(done)?.is_some() {
        tx.commit(ctx.now()).await?;
        return ctx.go("/council/decisions").telling("decisions", "draft-discarded").ok();
    }
    drop(tx);
    draw(&ctx, &form, &find_draft(&ctx, &id).await?)
}

fn draw(ctx: &Ctx, form: &Form, it: &Decision) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/discard", it.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("discard-means")),
        version: Some(it.version),
        groups: Vec::new(),
        button: t.say("discard-draft").to_string(),
        back: ctx.href(&it.address()),
    };
    let title = it.said.title.shown(t.lang).text;
    sheet.answer(ctx, form, under(ctx, t.say("discard-draft"), it).lead(title))
}
