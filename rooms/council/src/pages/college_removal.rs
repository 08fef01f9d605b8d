//! Before a college is removed: what that means, and whether the rules count on it.

use axum::extract::Path;
use platform::{
    Link, Result,
    parts::{Html, notice},
    web::{At, Ctx, Form, FormBody, Outcome},
};
use suffrage::Rules;

use super::{Confirmation, college::there, under};
use crate::{
    WORDS,
    actions::remove_college,
    rules::{College, Organ, Verb, in_force},
    store,
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    college.remove(&ctx.actor, &organ, store::highest(&mut ctx.read().await?, &college.id).await?)?;
    draw(&ctx, &ctx.form().await?, &organ, &college).await
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (organ, college) = there(&ctx, &id, Verb::SetColleges).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let over = College { version, ..college.clone() };
    let done = remove_college(&ctx.app, &mut tx, &ctx.actor, &over).await;
    if form.settle(done)?.is_some() {
        tx.commit(ctx.now()).await?;
        return ctx.go(organ.address()).telling("council", "college-removed").ok();
    }
    draw(&ctx, &form, &organ, &college).await
}

async fn draw(ctx: &Ctx, form: &Form, organ: &Organ, college: &College) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("/council/colleges/{}/remove", college.id);
    let back = ctx.href(&format!("/council/colleges/{}", college.id));
    let means = t
        .say("remove-college-means")
        .with_text("college", college.said.name.shown(t.lang))
        .with_text("organ", organ.name.shown(t.lang));
    let counted = match counted_on(ctx, organ).await? {
        Some(n) => notice(t.say("rules-count-on-it").with("n", n)),
        None => Html::default(),
    };
    let body = FormBody {
        open: form.open(&t, ctx.href(&path)),
        carried: vec![form.over("version", college.version)],
        groups: Vec::new(),
        button: t.say("remove-college").to_string(),
        grave: true,
        back: Link::new(t.shell().say("form-cancel"), back),
    };
    let page = under(ctx, t.say("remove-college"), organ);
    ctx.page_of(form, page, &Confirmation { intro: vec![notice(means), counted], body: body.html()? })
}

/// How many colleges the rules in force name, where they are as many as the organ has.
async fn counted_on(ctx: &Ctx, organ: &Organ) -> Result<Option<usize>> {
    let mut reader = ctx.read().await?;
    let versions = store::rules_of(&mut reader, &organ.id).await?;
    let Some(rules) = in_force(&versions, ctx.today()).and_then(|it| Rules::read(&it.text).ok()) else {
        return Ok(None);
    };
    let colleges = store::colleges(&mut reader, &organ.id).await?.len();
    Ok((rules.colleges.len() == colleges).then_some(colleges))
}
