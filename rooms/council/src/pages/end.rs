//! What ends: a holding, an organ. Each with its last day and a reason.

use std::sync::Arc;

use axum::extract::Path;
use platform::{
    Failure, Result,
    parts::{Html, notice},
    web::{At, BySlug, Ctx, Form, Outcome, Page, Sheet},
};

use super::{allow, dated, find_to, named, under};
use crate::{
    WORDS,
    actions::{dissolve_organ, end_holding},
    rules::{College, Holding, Organ, Verb},
    seating::{self, Sitter},
    store,
};

/// A holding with all that it is of.
pub(super) struct Of {
    pub organ: Organ,
    pub college: College,
    pub holding: Holding,
    pub sitter: Arc<Sitter>,
}

/// The holding at this address, for whoever may do this with it.
pub(super) async fn there(ctx: &Ctx, id: &str, verb: Verb) -> Result<Of> {
    allow(ctx, verb)?;
    let mut reader = ctx.read().await?;
    let holding = store::holding(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let college = store::college(&mut reader, holding.college.as_str()).await?.ok_or(Failure::NotFound)?;
    let organ = store::organ(&mut reader, &college.organ).await?.ok_or(Failure::NotFound)?;
    let sitter = seating::sitter(&mut reader, &holding.mandate).await?.ok_or(Failure::NotFound)?;
    Ok(Of { organ, college, holding, sitter })
}

/// What a form about a holding must be read with: which seat, of whom.
pub(super) fn about(ctx: &Ctx, it: &Of, key: &'static str) -> Html {
    let t = ctx.words(&WORDS);
    notice(t.say(key).with("n", it.holding.seat).with("who", named::line(&it.sitter, t)))
}

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = there(&ctx, &id, Verb::EndHolding).await?;
    let last = it.holding.last_day(&it.sitter.bearer, &it.organ).unwrap_or(ctx.today());
    let form = dated(ctx.form().await?, "until", last);
    draw(&ctx, &form, &it)
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = there(&ctx, &id, Verb::EndHolding).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let (until, reason) = (form.needed_day("until"), form.needed_localised("reason", 1000));
    if let (Some(until), false) = (until, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let holding = Holding { version, ..it.holding };
        let done = end_holding(&ctx.app, &mut tx, &ctx.actor, holding, until, reason).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(it.organ.address()).telling("council", "holding-ended").ok();
        }
    }
    draw(&ctx, &form, &there(&ctx, &id, Verb::EndHolding).await?)
}

fn draw(ctx: &Ctx, form: &Form, it: &Of) -> Outcome {
    let path = format!("/council/holdings/{}/end", it.holding.id);
    let page = under(ctx, ctx.words(&WORDS).say("end-holding"), &it.organ);
    let head = (about(ctx, it, "end-holding-means"), it.holding.version);
    sheet(ctx, form, ("end-holding", &path, &it.organ), head, page)
}

/// A last day and a reason.
fn sheet(
    ctx: &Ctx,
    form: &Form,
    (act, path, organ): (&'static str, &str, &Organ),
    (intro, version): (Html, i64),
    page: Page,
) -> Outcome {
    let t = ctx.words(&WORDS);
    let sheet = Sheet {
        open: form.open(&t, ctx.href(path)).keeping(path),
        t,
        intro,
        version: Some(version),
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "until", t.say("last-day")).hint(t.say("last-day-hint")).date(),
                form.field(&t, "reason", t.say("reason")).hint(t.say("reason-hint")).localised(2),
            ],
        )],
        button: t.say(act).to_string(),
        back: ctx.href(&organ.address()),
    };
    sheet.answer(ctx, form, page)
}

pub(super) async fn dissolve_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::DissolveOrgan).await?;
    let form = dated(ctx.form().await?, "until", ctx.today());
    draw_dissolution(&ctx, &form, &organ)
}

pub(super) async fn dissolve(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let organ = find_to(&ctx, &slug, Verb::DissolveOrgan).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let (on, reason) = (form.needed_day("until"), form.needed_localised("reason", 1000));
    if let (Some(on), false) = (on, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let over = Organ { version, ..organ };
        let done = dissolve_organ(&ctx.app, &mut tx, &ctx.actor, over, on, reason).await;
        if let Some(organ) = form.settle(done)? {
            tx.commit(ctx.now()).await?;
            return ctx.go(organ.address()).telling("council", "organ-dissolved").ok();
        }
    }
    let organ = find_to(&ctx, &slug, Verb::DissolveOrgan).await?;
    draw_dissolution(&ctx, &form, &organ)
}

fn draw_dissolution(ctx: &Ctx, form: &Form, organ: &Organ) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/dissolve", organ.address());
    let means = notice(t.say("dissolve-means").with_text("name", organ.name.shown(ctx.lang)));
    let page = under(ctx, t.say("dissolve-organ"), organ);
    sheet(ctx, form, ("dissolve-organ", &path, organ), (means, organ.version), page)
}
