use axum::extract::Path;
use platform::{
    parts::notice,
    web::{Ctx, Form, Outcome, Sheet},
};

use super::{Within, dated, find_to, mandates, under};
use crate::{
    WORDS,
    actions::{MandateInput, correct_mandate},
    rules::{Mandate, Verb},
};

pub(super) async fn form(ctx: Ctx, Path(at): Path<Within>) -> Outcome {
    let (_, it) = mandates::theirs(&ctx, &at, Verb::KeepMandate).await?;
    draw(&ctx, &filled(ctx.form().await?, &it), &at).await
}

pub(super) async fn save(ctx: Ctx, Path(at): Path<Within>, mut form: Form) -> Outcome {
    let (member, it) = mandates::theirs(&ctx, &at, Verb::KeepMandate).await?;
    let (offices, people) = mandates::known(&ctx, &member).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let reason = form.needed_line("reason", 300);
    if let Some(input) = mandates::read(&mut form, &member, &offices, &people) {
        let mut tx = ctx.begin().await?;
        let done = correct_mandate(&ctx.app, &mut tx, &ctx.actor, over(it, input, version), &reason).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(member.address()).telling("members", "mandate-corrected").ok();
        }
    }
    draw(&ctx, &form, &at).await
}

/// The mandate as it was read, with what was typed put in.
fn over(it: Mandate, input: MandateInput, version: i64) -> Mandate {
    Mandate {
        office: input.office,
        person: input.person,
        way: input.way,
        from: input.from,
        until: input.until,
        instrument: input.instrument,
        sources: input.sources,
        note: input.note,
        version,
        ..it
    }
}

fn filled(form: Form, it: &Mandate) -> Form {
    let form = form
        .filled("office", &it.office)
        .filled("person", it.person.as_ref().map(ToString::to_string).unwrap_or_default())
        .filled("way", it.way.as_str())
        .filled("instrument", &it.instrument)
        .filled("sources", atlas::rules::write_sources(&it.sources))
        .filled_in_languages("note", &it.note);
    let form = it.from.into_iter().fold(form, |form, day| dated(form, "from", day));
    it.until.into_iter().fold(form, |form, day| dated(form, "until", day))
}

async fn draw(ctx: &Ctx, form: &Form, at: &Within) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, it) = mandates::theirs(ctx, at, Verb::KeepMandate).await?;
    let (offices, people) = mandates::known(ctx, &member).await?;
    let (_, entity) = find_to(ctx, &at.slug, Verb::KeepMandate).await?;
    let path = format!("{}/mandates/{}/correct", member.address(), it.id);
    let mut fields = mandates::fields(form, t, &offices, &people);
    fields.push(form.field(&t, "reason", t.say("correct-reason")).hint(t.say("correct-reason-hint")));
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("correct-mandate-means")),
        version: Some(it.version),
        groups: vec![(String::new(), fields)],
        button: t.say("correct-mandate").to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("correct-mandate"), &member, &entity))
}
