//! Before an item is taken off an agenda: what becomes of it and of its documents.

use axum::extract::Path;
use platform::{
    Link,
    parts::notice,
    web::{At, Ctx, Form, FormBody, Outcome},
};

use super::{item::there, under};
use crate::{
    WORDS,
    actions::withdraw_item,
    pages::Confirmation,
    roll::Gathered,
    rules::{Item, State},
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    draw(&ctx, &ctx.form().await?, &it, &item)
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    let done = withdraw_item(&ctx.app, &mut tx, &ctx.actor, it.session.clone(), Item { version, ..item }).await;
    if form.settle(done)?.is_some() {
        tx.commit(ctx.now()).await?;
        return ctx.go(it.session.address()).telling("council", "item-withdrawn").ok();
    }
    drop(tx);
    let (it, item) = there(&ctx, &id).await?;
    draw(&ctx, &form, &it, &item)
}

fn draw(ctx: &Ctx, form: &Form, it: &Gathered, item: &Item) -> Outcome {
    let t = ctx.words(&WORDS);
    let address = format!("/council/items/{}", item.id);
    let documents = it.documents.iter().filter(|document| document.item == item.id).count();
    let prepared = it.session.state == State::Prepared;
    let means = t
        .say(if prepared { "withdraw-item-means" } else { "withdraw-item-convened-means" })
        .with_text("title", item.said.title.shown(t.lang))
        .with("n", documents);
    let body = FormBody {
        open: form.open(&t, ctx.href(&format!("{address}/withdraw"))),
        carried: vec![form.over("version", item.version)],
        groups: Vec::new(),
        button: t.say("withdraw-item").to_string(),
        grave: prepared,
        back: Link::new(t.shell().say("form-cancel"), ctx.href(&address)),
    };
    let page = under(ctx, t.say("withdraw-item"), it);
    ctx.page_of(form, page, &Confirmation { intro: vec![notice(means)], body: body.html()? })
}
