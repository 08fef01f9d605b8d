use std::sync::Arc;

use axum::extract::Path;
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, escape, notice},
    web::{At, Ctx, Form, Outcome, Sheet, button, file_to_keep},
};

use super::{find, find_to, item::there_to_add, under};
use crate::{
    WORDS,
    actions::{add_document, remove_document},
    roll::Gathered,
    rules::{Document, Item, SessionVerb, State},
    store,
};

pub(super) async fn form(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (it, item) = there_to_add(&ctx, &id).await?;
    draw(&ctx, &ctx.form().await?, &it, &item)
}

pub(super) async fn add(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, item) = there_to_add(&ctx, &id).await?;
    let mut name = form.line("name", 200);
    let upload = form.file("file").cloned();
    if upload.is_none() {
        form.wrong("file", "form-needed");
    }
    if let Some(upload) = upload.filter(|_| !form.is_wrong()) {
        if name.is_empty() {
            name = kernel::clean_line(&upload.name, 200).unwrap_or_default();
        }
        let kept = ctx.app.files.keep(&upload).await;
        if let Some((stored, _)) = form.settle(kept)? {
            let mut tx = ctx.begin().await?;
            let (over, said) = ((it.session.clone(), &item), (&stored, name, form.has("shown", "yes")));
            let done = add_document(&ctx.app, &mut tx, &ctx.actor, over, said).await;
            if form.settle(done)?.is_some() {
                tx.commit(ctx.now()).await?;
                return ctx.go(it.session.address()).telling("council", "document-added").ok();
            }
        }
    }
    draw(&ctx, &form, &it, &item)
}

pub(super) async fn remove(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (it, document) = of(&ctx, &id).await?;
    let it = find_to(&ctx, &it.session.slug, SessionVerb::Prepare).await?;
    let (mut tx, address) = (ctx.begin().await?, it.session.address());
    let item = it.items.iter().find(|item| item.id == document.item).ok_or(Failure::NotFound)?.clone();
    remove_document(&ctx.app, &mut tx, &ctx.actor, (it.session.clone(), &item), &document).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(address).telling("council", "document-removed").ok()
}

/// A document, for whoever may read it; for anyone else there is nothing here.
pub(super) async fn download(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (it, document) = of(&ctx, &id).await?;
    if !document.shown && !it.follows(&ctx.actor) {
        return Err(Failure::NotFound);
    }
    let stored = ctx.read().await?.file(&document.sha256).await?.ok_or(Failure::NotFound)?;
    let bytes = ctx.app.files.bytes(&stored.sha256).await?;
    let stem = document.name.rsplit_once('.').map_or(document.name.as_str(), |(stem, _)| stem);
    let name = format!("{}.{}", kernel::slug(stem), stored.kind.extension());
    Ok(file_to_keep(stored.kind.media_type(), &name, bytes))
}

async fn of(ctx: &Ctx, id: &str) -> Result<(Arc<Gathered>, Document)> {
    let (document, slug) = {
        let mut reader = ctx.read().await?;
        let document = store::document(&mut reader, id).await?.ok_or(Failure::NotFound)?;
        let item = store::item(&mut reader, document.item.as_str()).await?.ok_or(Failure::NotFound)?;
        let session = store::session_by_id(&mut reader, &item.session).await?.ok_or(Failure::NotFound)?;
        (document, session.slug)
    };
    Ok((find(ctx, &slug).await?, document))
}

/// The documents of an item that this reader may open, each with how it is taken away where they may do that.
pub(super) fn listed(ctx: &Ctx, it: &Gathered, item: &Item, acting: bool) -> Vec<Html> {
    let (t, follows) = (ctx.words(&WORDS), it.follows(&ctx.actor));
    let of_item = it.documents.iter().filter(|document| document.item == item.id && (document.shown || follows));
    of_item.map(|document| line(ctx, (document, document.is_of_the_session(&it.session)), (acting, t))).collect()
}

fn line(ctx: &Ctx, (it, in_session): (&Document, bool), (acting, t): (bool, Words)) -> Html {
    let path = ctx.href(&format!("/council/documents/{}", it.id));
    let said = [(!it.shown, "document-private"), (in_session, "document-in-session")].into_iter();
    let said = said.filter(|(is, _)| *is).map(|(_, key)| format!(" · {}", escape(&t.say(key).to_string())));
    let said: String = said.collect();
    let remove = match acting {
        true => button(t, format!("{path}/remove"), &[], &t.say("remove-document").to_string(), "button second"),
        false => Html::default(),
    };
    let name = escape(&it.name);
    Html::trusted(format!(r#"<a href="{path}"><bdi>{name}</bdi></a><small class="quiet">{said}</small>{remove}"#))
}

fn draw(ctx: &Ctx, form: &Form, it: &Gathered, item: &Item) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("/council/items/{}/documents", item.id);
    let means = t.say(match it.session.state {
        State::Convened(_) => "document-convened-means",
        State::Open(_) | State::Suspended(..) => "document-in-session-means",
        _ => "document-means",
    });
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).with_files().keeping(&path),
        t,
        intro: notice(means.with_text("title", item.said.title.shown(ctx.lang))),
        version: None,
        groups: vec![(
            String::new(),
            vec![
                form.field(&t, "file", t.say("document-file"))
                    .hint(t.say("document-hint"))
                    .file(".pdf,.jpg,.jpeg,.png"),
                form.field(&t, "name", t.say("document-name")).hint(t.say("document-name-hint")).optional(),
                form.field(&t, "shown", t.say("document-shown")).hint(t.say("document-shown-hint")).tick(),
            ],
        )],
        button: t.say("add-document").to_string(),
        back: ctx.href(&it.session.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say("add-document"), it))
}
