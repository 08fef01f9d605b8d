//! What was found wrong after the approval.

use axum::extract::Path;
use platform::{
    parts::notice,
    web::{BySlug, Ctx, Form, Outcome, Sheet},
};

use super::{address, read_to, under};
use crate::{WORDS, actions::note, paper::Paper, rules::Verb};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let paper = read_to(&ctx, &it, Verb::Note).await?;
    draw(&ctx, &ctx.form().await?, &paper)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let paper = read_to(&ctx, &it, Verb::Note).await?;
    let text = form.needed_localised("text", 2000);
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = note(&ctx.app, &mut tx, &ctx.actor, &it.session, text).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(format!("{}#errata", address(&it))).telling("minutes", "erratum-noted").ok();
        }
    }
    draw(&ctx, &form, &paper)
}

fn draw(ctx: &Ctx, form: &Form, paper: &Paper) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/errata", address(paper.it));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("means-note")),
        version: None,
        groups: vec![(String::new(), vec![form.field(&t, "text", t.say("erratum-text")).localised(3)])],
        button: t.say("step-note").to_string(),
        back: ctx.href(&address(paper.it)),
    };
    sheet.answer(ctx, form, under(ctx, t.say("step-note"), paper.it))
}
