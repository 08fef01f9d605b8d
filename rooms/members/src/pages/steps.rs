//! Admission, suspension, reinstatement and withdrawal: a confirmation page each, with the day and the reason.

use axum::extract::Path;
use platform::{
    Result,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Field, Form, Outcome, Sheet},
};

use super::{dated, find_to, propose::needed_text, under};
use crate::{
    WORDS, actions,
    rules::{Admission, Member, Quality, Refusal, Since, Verb},
};

pub(super) async fn admit_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    confirm(&ctx, &slug, Verb::Admit).await
}

pub(super) async fn suspend_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    confirm(&ctx, &slug, Verb::Suspend).await
}

pub(super) async fn reinstate_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    confirm(&ctx, &slug, Verb::Reinstate).await
}

pub(super) async fn withdraw_form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    confirm(&ctx, &slug, Verb::Withdraw).await
}

pub(super) async fn admit(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, form: Form) -> Outcome {
    take(&ctx, &slug, Verb::Admit, form).await
}

pub(super) async fn suspend(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, form: Form) -> Outcome {
    take(&ctx, &slug, Verb::Suspend, form).await
}

pub(super) async fn reinstate(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, form: Form) -> Outcome {
    take(&ctx, &slug, Verb::Reinstate, form).await
}

pub(super) async fn withdraw(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, form: Form) -> Outcome {
    take(&ctx, &slug, Verb::Withdraw, form).await
}

async fn confirm(ctx: &Ctx, slug: &str, verb: Verb) -> Outcome {
    let (member, _) = find_to(ctx, slug, verb).await?;
    if !member.can(verb) {
        return Err(Refusal::WrongState.into());
    }
    let mut form = dated(ctx.form().await?, "on", ctx.today());
    if verb == Verb::Admit {
        form = form.filled("quality", member.quality.as_str()).filled_in_languages("note", &member.quality_note);
        if member.documented {
            form = form.filled("documented", "yes");
        }
    }
    draw(ctx, &form, slug, verb).await
}

async fn take(ctx: &Ctx, slug: &str, verb: Verb, mut form: Form) -> Outcome {
    let (member, _) = find_to(ctx, slug, verb).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let admission = if verb == Verb::Admit { admission(&mut form) } else { None };
    let since = since(&mut form);
    if let (Some(since), false) = (since, form.is_wrong()) {
        let done = step(ctx, verb, Member { version, ..member }, admission, since).await;
        if let Some(member) = form.settle(done)? {
            return ctx.go(member.address()).telling("members", told(verb)).ok();
        }
    }
    draw(ctx, &form, slug, verb).await
}

async fn step(ctx: &Ctx, verb: Verb, member: Member, admission: Option<Admission>, since: Since) -> Result<Member> {
    let mut tx = ctx.begin().await?;
    let (app, actor) = (&ctx.app, &ctx.actor);
    let member = match (verb, admission) {
        (Verb::Admit, Some(admission)) => actions::admit(app, &mut tx, actor, member, admission, since).await?,
        (Verb::Suspend, _) => actions::suspend(app, &mut tx, actor, member, since).await?,
        (Verb::Reinstate, _) => actions::reinstate(app, &mut tx, actor, member, since).await?,
        (Verb::Withdraw, _) => actions::withdraw(app, &mut tx, actor, member, since).await?,
        _ => return Err(Refusal::WrongState.into()),
    };
    tx.commit(ctx.now()).await?;
    Ok(member)
}

/// What is said once it is done.
fn told(verb: Verb) -> &'static str {
    match verb {
        Verb::Admit => "member-admitted",
        Verb::Suspend => "member-suspended",
        Verb::Reinstate => "member-reinstated",
        _ => "member-withdrawn",
    }
}

/// The key of the act's word, and of what follows from it.
fn words(verb: Verb, member: &Member) -> (&'static str, &'static str) {
    match verb {
        Verb::Admit => ("admit", "admit-means"),
        Verb::Suspend => ("suspend", "suspend-means"),
        Verb::Reinstate => ("reinstate", "reinstate-means"),
        _ if member.is_in() => ("withdraw", "withdraw-means"),
        _ => ("withdraw", "give-up-means"),
    }
}

async fn draw(ctx: &Ctx, form: &Form, slug: &str, verb: Verb) -> Outcome {
    let t = ctx.words(&WORDS);
    let (member, entity) = find_to(ctx, slug, verb).await?;
    let (act, means) = words(verb, &member);
    let path = format!("{}/{act}", member.address());
    let fields = if verb == Verb::Admit { admission_fields(form, t) } else { since_fields(form, t) };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: Html::trusted(format!("{}", notice(t.say(means).with_text("name", entity.name.shown(ctx.lang))))),
        version: Some(member.version),
        groups: vec![(String::new(), fields)],
        button: t.say(act).to_string(),
        back: ctx.href(&member.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say(act), &member, &entity))
}

/// In what quality, as it was typed.
pub(super) fn admission(form: &mut Form) -> Option<Admission> {
    let quality = form.choice("quality", Quality::from_word);
    let (documented, note) = (form.has("documented", "yes"), form.localised("note", 2000));
    if !documented && note.is_empty() {
        form.wrong_in("note-fr", &WORDS, "wrong-undocumented");
    }
    Some(Admission { quality: quality?, documented, note })
}

/// The day and the reason, as they were typed.
pub(super) fn since(form: &mut Form) -> Option<Since> {
    let dated = !form.has("undated", "yes");
    let on = form.needed_day("on");
    let reason = needed_text(form, "reason");
    Some(Since { on: on?, dated, reason })
}

pub(super) fn admission_fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let qualities = Quality::ALL.map(|it| (it.as_str(), t.say(format!("quality-{}", it.as_str())).to_string()));
    let mut fields = vec![
        form.field(&t, "quality", t.say("quality")).radio(qualities),
        form.field(&t, "documented", t.say("documented-tick")).tick(),
        form.field(&t, "note", t.say("quality-note")).hint(t.say("quality-note-hint")).localised(2).optional(),
    ];
    fields.extend(since_fields(form, t));
    fields
}

fn since_fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    vec![
        form.field(&t, "on", t.say("on-day")).hint(t.say("on-day-hint")).date(),
        form.field(&t, "undated", t.say("undated-tick")).tick(),
        form.field(&t, "reason", t.say("reason")).hint(t.say("reason-hint")).localised(2),
    ]
}
