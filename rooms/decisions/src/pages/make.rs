use axum::extract::Path;
use platform::{
    Result,
    i18n::Words,
    parts::{Html, notice},
    web::{At, Ctx, Form, Outcome, Sheet},
};

use super::{find_draft, under};
use crate::{
    WORDS,
    actions::make_decision,
    rules::{Decision, Refusal},
    said, store,
};

/// What making it does, and what it still lacks.
pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = find_draft(&ctx, &id).await?;
    if it.state.made().is_some() {
        return Err(Refusal::AlreadyMade.into());
    }
    draw(&ctx, &ctx.form().await?, &it).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = find_draft(&ctx, &id).await?;
    // A second click finds it made: it is shown, and nothing is made again.
    if it.state.made().is_some() {
        return ctx.go(it.address()).ok();
    }
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let done = make_decision(&ctx.app, &mut tx, &ctx.actor, Decision { version, ..it }).await;
    if let Some(decision) = form.settle(done)? {
        tx.commit(ctx.now()).await?;
        return ctx.go(decision.address()).telling("decisions", "decision-made").ok();
    }
    drop(tx);
    draw(&ctx, &form, &find_draft(&ctx, &id).await?).await
}

async fn draw(ctx: &Ctx, form: &Form, it: &Decision) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/make", it.address());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(ctx, it, t).await?,
        version: Some(it.version),
        groups: Vec::new(),
        button: t.say("make-decision").to_string(),
        back: ctx.href(&it.address()),
    };
    let title = it.said.title.shown(t.lang).text;
    sheet.answer(ctx, form, under(ctx, t.say("make-decision"), it).lead(title))
}

async fn intro(ctx: &Ctx, it: &Decision, t: Words) -> Result<Html> {
    let mut lines = vec![t.say("make-means").to_string()];
    let missing: Vec<_> = it.said.missing().collect();
    if !missing.is_empty() {
        lines.push(t.say("missing-in").with("languages", said::languages(missing, t)).to_string());
    }
    let mut reader = ctx.read().await?;
    for ending in &it.said.ends {
        if let Some(other) = store::decision(&mut reader, ending.decision.as_str()).await? {
            let key = if ending.replaces { "make-replaces" } else { "make-repeals" };
            lines.push(t.say(key).with("other", said::titled(&other, t)).to_string());
        }
    }
    Ok(Html::trusted(lines.into_iter().map(|line| notice(line).to_string()).collect::<String>()))
}
