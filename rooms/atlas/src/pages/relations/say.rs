//! What one side says of a relation: that it is so, that it is not so and why, or nothing any more. A page each.

use axum::extract::Path;
use platform::{
    Result,
    i18n::Words,
    parts::{Html, escape},
    web::{At, Ctx, Field, Form, Outcome, Sheet},
};

use super::{
    Known,
    words::{attributions, in_short},
};
use crate::{
    WORDS, actions,
    pages::version_sent,
    rules::{Entity, Locality, Refusal, Relation},
};

/// The most characters of a reason.
pub(super) const REASON: usize = 500;

/// What is said.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Saying {
    Confirm,
    Contest,
    TakeBack,
}

impl Saying {
    /// The end of its address, the key of its button, of what follows from it, and of what is told once it is done.
    fn words(self) -> (&'static str, &'static str, &'static str, &'static str) {
        match self {
            Self::Confirm => ("confirm", "confirm-relation", "confirm-relation-means", "relation-confirmed"),
            Self::Contest => ("contest", "contest-relation", "contest-relation-means", "relation-contested"),
            Self::TakeBack => ("take-back", "take-back-word", "take-back-word-means", "word-taken-back"),
        }
    }
}

pub(super) async fn confirm_form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ask(&ctx, &id, Saying::Confirm).await
}

pub(super) async fn contest_form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ask(&ctx, &id, Saying::Contest).await
}

pub(super) async fn take_back_form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    ask(&ctx, &id, Saying::TakeBack).await
}

pub(super) async fn confirm(ctx: Ctx, Path(At { id }): Path<At>, form: Form) -> Outcome {
    take(&ctx, &id, Saying::Confirm, form).await
}

pub(super) async fn contest(ctx: Ctx, Path(At { id }): Path<At>, form: Form) -> Outcome {
    take(&ctx, &id, Saying::Contest, form).await
}

pub(super) async fn take_back(ctx: Ctx, Path(At { id }): Path<At>, form: Form) -> Outcome {
    take(&ctx, &id, Saying::TakeBack, form).await
}

async fn ask(ctx: &Ctx, id: &str, saying: Saying) -> Outcome {
    let it = known(ctx, id).await?;
    if let Some(there) = it.elsewhere(ctx, id, &format!("/{}", saying.words().0)) {
        return Ok(there);
    }
    let (place, _) = speaker(ctx, &it)?;
    if saying == Saying::TakeBack && it.relation.word_of(&place.id).is_none() {
        return Err(Refusal::NoWord.into());
    }
    let form = ctx.form().await?;
    draw(ctx, &form, &it, saying)
}

async fn take(ctx: &Ctx, id: &str, saying: Saying, mut form: Form) -> Outcome {
    let it = known(ctx, id).await?;
    let (_, authority) = speaker(ctx, &it)?;
    let version = version_sent(&mut form, it.is_at(id));
    let reason = if saying == Saying::Contest { form.needed_text("reason", REASON) } else { String::new() };
    if !form.is_wrong() {
        let relation = Relation { version, ..it.relation.clone() };
        let done = say(ctx, saying, relation, authority, &reason).await;
        if form.settle(done)?.is_some() {
            return ctx.go(it.address()).telling("atlas", saying.words().3).ok();
        }
    }
    // Read again: after a conflict the word is said of what stands now.
    draw(ctx, &form, &known(ctx, id).await?, saying)
}

async fn say(ctx: &Ctx, saying: Saying, relation: Relation, authority: &Entity, reason: &str) -> Result<Relation> {
    let mut tx = ctx.begin().await?;
    let (app, actor) = (&ctx.app, &ctx.actor);
    let relation = match saying {
        Saying::Confirm => actions::confirm_relation(app, &mut tx, actor, relation, authority).await?,
        Saying::Contest => actions::contest_relation(app, &mut tx, actor, relation, authority, reason).await?,
        Saying::TakeBack => actions::take_back_word(app, &mut tx, actor, relation, authority).await?,
    };
    tx.commit(ctx.now()).await?;
    Ok(relation)
}

async fn known(ctx: &Ctx, id: &str) -> Result<Known> {
    ctx.must_sign_in()?;
    Known::find(&mut ctx.read().await?, id).await
}

/// The side for which this reader speaks: the one that the address names, else their first.
fn speaker<'a>(ctx: &Ctx, it: &'a Known) -> Result<(&'a Locality, &'a Entity)> {
    let sides = it.own_sides(ctx);
    let named = sides.iter().find(|(place, _)| ctx.asked("for").is_none_or(|slug| place.slug == slug));
    Ok(*named.ok_or(Refusal::NotYourPlace)?)
}

fn draw(ctx: &Ctx, form: &Form, it: &Known, saying: Saying) -> Outcome {
    let t = ctx.words(&WORDS);
    let (place, _) = speaker(ctx, it)?;
    let (end, act, means, _) = saying.words();
    let path = format!("{}/{end}", it.address());
    let act = t.say(act).with_text("name", place.name.shown(ctx.lang)).to_string();
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&format!("{path}?for={}", place.slug))).keeping(&path),
        t,
        intro: intro(it, means, t),
        version: Some(it.relation.version),
        groups: vec![(String::new(), if saying == Saying::Contest { vec![reason(form, t)] } else { Vec::new() })],
        button: act.clone(),
        back: ctx.href(&it.address()),
    };
    sheet.answer(ctx, form, it.under(ctx, act))
}

/// The relation as it is written, and what follows from the word.
fn intro(it: &Known, means: &'static str, t: Words) -> Html {
    Html::trusted(format!(
        "<p><b>{}</b></p><p>{}</p>{}<p class=\"above-4\">{}</p>",
        escape(&it.title(t)),
        escape(&in_short(it.relation.facts(), t)),
        attributions(&it.relation.sources, t),
        escape(&t.say(means).to_string())
    ))
}

fn reason<'a>(form: &'a Form, t: Words) -> Field<'a> {
    form.field(&t, "reason", t.say("contest-reason")).hint(t.say("contest-reason-hint")).text(3)
}
