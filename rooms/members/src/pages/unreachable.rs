use axum::extract::Path;
use platform::{
    parts::notice,
    web::{BySlug, Ctx, Form, Outcome, Sheet},
};

use super::{dated, find_to, under};
use crate::{
    WORDS,
    actions::{lift_unreachable, mark_unreachable},
    rules::{Absence, Member, Verb},
    store,
};

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let form = dated(ctx.form().await?, "on", ctx.today());
    draw(&ctx, &form, &slug).await
}

/// Marks it, or lifts the mark, as the form says: someone else may have done the other meanwhile.
pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (member, _) = find_to(&ctx, &slug, Verb::MarkUnreachable).await?;
    let lifts = form.has("mark", "lift");
    let on = form.needed_day("on");
    let reason = if lifts { String::new() } else { form.needed_line("reason", 300) };
    if let (Some(on), false) = (on, form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let (done, told) = if lifts {
            (lift_unreachable(&ctx.app, &mut tx, &ctx.actor, &member.entity, on).await, "unreachable-lifted")
        } else {
            (mark_unreachable(&ctx.app, &mut tx, &ctx.actor, &member.entity, on, &reason).await, "unreachable-marked")
        };
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", told).ok();
        }
    }
    draw(&ctx, &form, &slug).await
}

async fn lasting(ctx: &Ctx, member: &Member) -> platform::Result<Option<Absence>> {
    let absences = store::absences(&mut ctx.read().await?, member.entity.as_str()).await?;
    Ok(absences.into_iter().map(|(absence, _)| absence).find(|it| it.until.is_none()))
}

async fn draw(ctx: &Ctx, form: &Form, slug: &str) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, entity) = find_to(ctx, slug, Verb::MarkUnreachable).await?;
    let absence = lasting(ctx, &member).await?;
    let path = format!("{}/unreachable", member.address());
    let (act, intro, fields) = match absence {
        Some(absence) => (
            "lift-unreachable",
            notice(t.say("is-unreachable").with("from", t.day(absence.since))),
            vec![form.field(&t, "on", t.say("unreachable-until")).date()],
        ),
        None => (
            "mark-unreachable",
            notice(t.say("unreachable-means")),
            vec![
                form.field(&t, "on", t.say("unreachable-since")).date(),
                form.field(&t, "reason", t.say("reason")).hint(t.say("unreachable-reason-hint")),
            ],
        ),
    };
    let mark = Form::blank().filled("mark", if absence.is_some() { "lift" } else { "set" });
    let mut fields = fields;
    fields.push(mark.field(&t, "mark", "").hidden());
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro,
        version: None,
        groups: vec![(String::new(), fields)],
        button: t.say(act).to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say(act), &member, &entity))
}
