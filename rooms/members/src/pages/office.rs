use axum::extract::Path;
use platform::{
    Failure, Result,
    parts::notice,
    web::{At, Ctx, Form, Outcome, Page, Sheet},
};

use super::{offices::allow, propose::needed_text};
use crate::{WORDS, actions::edit_office, rules::Office, store};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let it = there(&ctx, &id).await?;
    let form =
        ctx.form().await?.filled_in_languages("masculine", &it.masculine).filled_in_languages("feminine", &it.feminine);
    draw(&ctx, &form, &it)
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let it = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let (masculine, feminine) = (needed_text(&mut form, "masculine"), needed_text(&mut form, "feminine"));
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let over = Office { masculine, feminine, version, ..it };
        let done = edit_office(&ctx.app, &mut tx, &ctx.actor, &over).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go("/members/offices").telling("members", "office-edited").ok();
        }
    }
    draw(&ctx, &form, &there(&ctx, &id).await?)
}

async fn there(ctx: &Ctx, key: &str) -> Result<Office> {
    allow(ctx)?;
    store::office(&mut ctx.read().await?, key).await?.ok_or(Failure::NotFound)
}

fn draw(ctx: &Ctx, form: &Form, it: &Office) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("/members/offices/{}", it.key);
    let fields = vec![
        form.field(&t, "masculine", t.say("title-masculine")).localised(1),
        form.field(&t, "feminine", t.say("title-feminine")).localised(1),
    ];
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: notice(t.say("edit-office-means")),
        version: Some(it.version),
        groups: vec![(String::new(), fields)],
        button: t.say("save").to_string(),
        back: ctx.href("/members/offices"),
    };
    let page = Page::new(t.say("edit-office"))
        .under(t.say("members-title"), ctx.href("/members"))
        .under(t.say("office-list-title"), ctx.href("/members/offices"));
    sheet.answer(ctx, form, page)
}
