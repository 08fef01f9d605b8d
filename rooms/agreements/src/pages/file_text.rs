//! Filing the words of an original that was signed elsewhere: what is still missing, what will happen.

use axum::extract::Path;
use platform::{
    Failure, Result,
    parts::Html,
    web::{BySlug, Ctx, Form, Outcome},
};

use super::{
    act,
    desk::{self, Desk},
    settle::{Note, not_whole},
};
use crate::{
    WORDS,
    actions::file_text,
    rules::{Agreement, Content, Text, Verb, may},
    store, words,
};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let (agreement, text) = open(&ctx, &slug).await?;
    draw(&ctx, &ctx.form().await?, &agreement, &text)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let hash = form.line("hash", 64);
    let done = file_text(act::by(&ctx), &slug, version, &hash).await;
    if act::settled(&mut form, done)?.is_some() {
        return ctx.go(desk::taken(&slug, "file-text")).telling("agreements", &words::done(Verb::FileText)).ok();
    }
    let (agreement, text) = open(&ctx, &slug).await?;
    draw(&ctx, &form, &agreement, &text)
}

async fn open(ctx: &Ctx, slug: &str) -> Result<(Agreement, Text)> {
    let agreement = desk::file(ctx, slug).await?;
    may(&ctx.actor, Verb::FileText, &agreement).map_err(|refusal| words::refusal(&refusal, ctx.lang))?;
    let text = store::draft(&mut ctx.read().await?, &agreement.id).await?.ok_or(Failure::NotFound)?;
    Ok((agreement, text))
}

fn draw(ctx: &Ctx, form: &Form, agreement: &Agreement, text: &Text) -> Outcome {
    let t = ctx.words(&WORDS);
    let hash = Content::of(text).hash();
    let ready = agreement.clone().file_text(&act::by(ctx).now(), text).is_ok();
    let mut lists = not_whole(text, &[], t);
    if agreement.scans.is_empty() {
        lists.insert(0, (t.say("scan-title").to_string(), vec![t.say("refusal-no-scan").to_string()]));
    }
    let desk = Desk {
        title: words::verb(t, Verb::FileText),
        at: "file-text",
        says: t.say(if ready { "draft-file-text-says" } else { "draft-file-text-not-yet" }).to_string(),
        note: Html::of(&Note { t, hash: ready.then(|| hash.clone()), lists })?,
        carried: vec![form.over("version", agreement.version), form.over("hash", hash)],
        groups: Vec::new(),
        button: ready.then(|| words::verb(t, Verb::FileText)),
        grave: false,
    };
    desk::draw(ctx, form, agreement, desk)
}
