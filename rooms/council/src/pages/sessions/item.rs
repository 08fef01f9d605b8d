use std::sync::Arc;

use axum::extract::Path;
use kernel::{Localised, Time};
use platform::{
    Failure, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{At, BySlug, Ctx, Field, Form, Outcome, Sheet, button},
};

use super::{find, find_to, under};
use crate::{
    WORDS,
    actions::{add_urgent_item, edit_urgent_item, put_back_item, shift_item, withdraw_item},
    roll::Gathered,
    rules::{Item, ItemInput, ItemKind, MINUTES_MOST, Session, SessionVerb, State, may_in_session},
    store,
};

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = to_add(&ctx, &slug).await?;
    draw(&ctx, &ctx.form().await?.filled("kind", "debate"), &it, None)
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = to_add(&ctx, &slug).await?;
    if let Some(input) = read(&mut form, &it) {
        let mut tx = ctx.begin().await?;
        let over = (it.session.clone(), it.rules.as_ref());
        let done = add_urgent_item(&ctx.app, &mut tx, &ctx.actor, over, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(it.session.address()).telling("council", "item-added").ok();
        }
    }
    draw(&ctx, &form, &it, None)
}

pub(super) async fn edit(ctx: Ctx, Path(At { id }): Path<At>) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    let form = ctx
        .form()
        .await?
        .filled_in_languages("title", &item.said.title)
        .filled("kind", item.said.kind.as_str())
        .filled("matter", &item.said.matter)
        .filled_in_languages("urgency", &item.urgency)
        .filled("minutes", item.said.minutes);
    draw(&ctx, &form, &it, Some(&item))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some((input, urgency)) = read(&mut form, &it) {
        let mut tx = ctx.begin().await?;
        let over = (it.session.clone(), it.rules.as_ref());
        let input = (Item { version, ..item }, input, urgency);
        let done = edit_urgent_item(&ctx.app, &mut tx, &ctx.actor, over, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(it.session.address()).telling("council", "item-edited").ok();
        }
    }
    let (it, item) = there(&ctx, &id).await?;
    draw(&ctx, &form, &it, Some(&item))
}

pub(super) async fn withdraw(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let (mut tx, address) = (ctx.begin().await?, it.session.address());
    withdraw_item(&ctx.app, &mut tx, &ctx.actor, it.session.clone(), Item { version, ..item }).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(address).telling("council", "item-withdrawn").ok()
}

pub(super) async fn put_back(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let (mut tx, address) = (ctx.begin().await?, it.session.address());
    put_back_item(&ctx.app, &mut tx, &ctx.actor, it.session.clone(), Item { version, ..item }).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(address).telling("council", "item-put-back").ok()
}

pub(super) async fn shift(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    let (mut tx, address) = (ctx.begin().await?, it.session.address());
    let over = Session { version, ..it.session.clone() };
    shift_item(&ctx.app, &mut tx, &ctx.actor, over, &item.id, form.has("to", "up")).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(format!("{address}#agenda")).ok()
}

/// The item at this address and its session, for whoever prepares it.
async fn there(ctx: &Ctx, id: &str) -> Result<(Arc<Gathered>, Item)> {
    let (item, slug) = at(ctx, id).await?;
    Ok((find_to(ctx, &slug, SessionVerb::Prepare).await?, item))
}

/// The same, for whoever may add to its agenda now.
pub(super) async fn there_to_add(ctx: &Ctx, id: &str) -> Result<(Arc<Gathered>, Item)> {
    let (item, slug) = at(ctx, id).await?;
    Ok((to_add(ctx, &slug).await?, item))
}

async fn at(ctx: &Ctx, id: &str) -> Result<(Item, String)> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let item = store::item(&mut reader, id).await?.ok_or(Failure::NotFound)?;
    let session = store::session_by_id(&mut reader, &item.session).await?.ok_or(Failure::NotFound)?;
    Ok((item, session.slug))
}

/// The session at this address, for whoever may add to its agenda now: the secretary, and while it sits whoever presides.
async fn to_add(ctx: &Ctx, slug: &str) -> Result<Arc<Gathered>> {
    ctx.must_sign_in()?;
    let it = find(ctx, slug).await?;
    may_in_session(&ctx.actor, it.session.adding(), it.chairs_there())?;
    Ok(it)
}

fn read(form: &mut Form, it: &Gathered) -> Option<(ItemInput, Localised)> {
    let title = form.needed_localised("title", 300);
    let kind = form.choice("kind", ItemKind::from_word);
    let minutes = form.number("minutes", 0, MINUTES_MOST).unwrap_or_default();
    let matter = form.line("matter", 60);
    let urgency = form.localised("urgency", 600);
    let known = it.rules.as_ref().is_some_and(|rules| rules.matter(&matter).is_some());
    let said = kind.map(|kind| ItemInput { title, kind, matter: matter.clone(), minutes });
    if !matter.is_empty() && said.as_ref().is_some_and(|said| !it.law().knows(said)) {
        form.wrong_in("matter", &WORDS, if known { "wrong-matter-kind" } else { "wrong-matter" });
    }
    said.filter(|_| !form.is_wrong()).map(|said| (said, urgency))
}

fn draw(ctx: &Ctx, form: &Form, it: &Gathered, item: Option<&Item>) -> Outcome {
    let t = ctx.words(&WORDS);
    let (act, path) = match item {
        None => ("add-item", format!("{}/items/new", it.session.address())),
        Some(item) => ("edit-item", format!("/council/items/{}", item.id)),
    };
    let sheet = Sheet {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        t,
        intro: intro(ctx, it, item),
        version: item.map(|item| item.version),
        groups: vec![(String::new(), fields(form, t, it, ctx.now()))],
        button: t.say(act).to_string(),
        back: ctx.href(&it.session.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say(act), it))
}

fn fields<'a>(form: &'a Form, t: Words, it: &Gathered, now: Time) -> Vec<Field<'a>> {
    let kinds = ItemKind::ALL.map(|it| (it.as_str(), t.say(format!("item-kind-{}", it.as_str())).to_string()));
    let mut fields = vec![
        form.field(&t, "title", t.say("item-title")).localised(2),
        form.field(&t, "kind", t.say("item-kind")).radio(kinds),
    ];
    if let Some(rules) = &it.rules {
        let matter = |it: &suffrage::Matter| (it.key.clone(), it.title.shown(t.lang).text.to_owned());
        let none = (String::new(), t.say("matter-none").to_string());
        let matters = std::iter::once(none).chain(rules.matters.iter().map(matter));
        fields.push(form.field(&t, "matter", t.say("item-matter")).hint(t.say("item-matter-hint")).select(matters));
    }
    fields.push(form.field(&t, "minutes", t.say("item-minutes")).hint(t.say("item-minutes-hint")).number().optional());
    if it.session.is_past_notice(it.rules.as_ref(), now) {
        let field = form.field(&t, "urgency", t.say("urgency-field")).hint(t.say("item-urgency-hint"));
        fields.push(field.localised(2).optional());
    }
    fields
}

/// That those called are told of changes, where they are; and how an item is taken off.
fn intro(ctx: &Ctx, it: &Gathered, item: Option<&Item>) -> Html {
    let t = ctx.words(&WORDS);
    let means = notice(t.say(match it.session.state {
        State::Convened(_) => "item-convened-means",
        State::Open(_) | State::Suspended(..) => "item-in-session-means",
        _ => "item-means",
    }));
    let Some(item) = item.filter(|item| !item.withdrawn) else { return means };
    let href = ctx.href(&format!("/council/items/{}/withdraw", item.id));
    let version = item.version.to_string();
    let says = t.say("withdraw-item").to_string();
    Html::trusted(format!("{means}{}", button(t, href, &[("version", &version)], &says, "button second")))
}
