use axum::extract::Path;
use platform::{
    Failure, Result,
    parts::notice,
    web::{Ctx, Field, Form, Outcome, Sheet},
};
use serde::Deserialize;

use super::{commitment::find, dated, under};
use crate::{
    WORDS, actions,
    following::Watch,
    rules::{Commitment, Decision, Report, Reported, Verb, may},
};

/// What is said of which commitment.
#[derive(Deserialize)]
pub(super) struct Asked {
    id: String,
    what: String,
}

pub(super) async fn form(ctx: Ctx, Path(asked): Path<Asked>) -> Outcome {
    let (decision, it, what) = there(&ctx, &asked).await?;
    let form = dated(ctx.form().await?, "on", ctx.today());
    draw(&ctx, &form, (&decision, &it), what)
}

pub(super) async fn save(ctx: Ctx, Path(asked): Path<Asked>, mut form: Form) -> Outcome {
    let (decision, it, what) = there(&ctx, &asked).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let on = form.needed_day("on");
    let note = if what == Reported::Done { form.localised("note", 1000) } else { form.needed_localised("note", 1000) };
    if let Some(on) = on.filter(|_| !form.is_wrong()) {
        let mut tx = ctx.begin().await?;
        let (address, over) = (it.address(), Commitment { version, ..it.clone() });
        let done = actions::report(&ctx.app, &mut tx, &ctx.actor, over, Report { what, on, note }).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(address).telling("decisions", &format!("told-{}", what.as_str())).ok();
        }
    }
    let (decision, it, what) = if form.is_wrong() { there(&ctx, &asked).await? } else { (decision, it, what) };
    draw(&ctx, &form, (&decision, &it), what)
}

/// The commitment, for whoever may say this of it.
async fn there(ctx: &Ctx, asked: &Asked) -> Result<(Decision, Commitment, Reported)> {
    ctx.must_sign_in()?;
    let what = Reported::from_word(&asked.what).ok_or(Failure::NotFound)?;
    let mut reader = ctx.read().await?;
    let (decision, it) = find(ctx, &mut reader, &asked.id).await?;
    let watch = Watch::of(&mut reader, &ctx.actor, ctx.today()).await?;
    let verb = if what == Reported::Open { Verb::Reopen } else { Verb::Report };
    may(&ctx.actor, verb, watch.acts_for(&it))?;
    Ok((decision, it, what))
}

fn draw(ctx: &Ctx, form: &Form, (decision, it): (&Decision, &Commitment), what: Reported) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/report/{}", it.address(), what.as_str());
    let says = t.say(format!("report-{}", what.as_str()));
    let means = t.say(format!("report-means-{}", what.as_str())).with_text("what", it.said.what.shown(t.lang));
    let note: Field = match what {
        Reported::Done => {
            form.field(&t, "note", t.say("report-note")).hint(t.say("report-note-hint")).localised(3).optional()
        }
        Reported::GivenUp | Reported::Open => form.field(&t, "note", t.say("report-reason")).localised(3),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(means),
        version: Some(it.version),
        groups: vec![(String::new(), vec![form.field(&t, "on", t.say("report-on")).date(), note])],
        button: says.to_string(),
        back: ctx.href(&it.address()),
    };
    sheet.answer(ctx, form, under(ctx, says, decision))
}
