use std::sync::Arc;

use axum::extract::Path;
use kernel::Localised;
use platform::{
    Failure, Result,
    parts::{Html, notice},
    web::{At, BySlug, Ctx, Field, Form, Outcome, Sheet},
};

use super::{find, find_to, hours, under};
use crate::{
    WORDS,
    actions::{add_urgent_item, edit_urgent_item, put_back_item, shift_item},
    roll::Gathered,
    rules::{
        Begins, DAYS_MOST, Item, ItemInput, ItemKind, MINUTES_MOST, Manner, Session, SessionVerb, State, may_in_session,
    },
    store,
};

pub(super) async fn new(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = to_add(&ctx, &slug).await?;
    draw(&ctx, &ctx.form().await?.filled("kind", "debate"), &it, None)
}

pub(super) async fn create(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let it = to_add(&ctx, &slug).await?;
    if let Some(input) = read(&mut form, &it, None) {
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
    let mut form = ctx
        .form()
        .await?
        .filled_in_languages("title", &item.said.title)
        .filled("kind", item.said.kind.as_str())
        .filled("matter", &item.said.matter)
        .filled_in_languages("urgency", &item.urgency)
        .filled("minutes", item.said.minutes);
    if let Some(begins) = item.said.begins {
        form = form.filled("begins-day", begins.day).filled("begins-hour", begins.hour.strftime("%H:%M"));
    }
    draw(&ctx, &form, &it, Some(&item))
}

pub(super) async fn save(ctx: Ctx, Path(At { id }): Path<At>, mut form: Form) -> Outcome {
    let (it, item) = there(&ctx, &id).await?;
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if let Some((input, urgency)) = read(&mut form, &it, Some(&item)) {
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
pub(super) async fn there(ctx: &Ctx, id: &str) -> Result<(Arc<Gathered>, Item)> {
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

/// What was typed; `before` is the item as it was.
fn read(form: &mut Form, it: &Gathered, before: Option<&Item>) -> Option<(ItemInput, Localised)> {
    let title = form.needed_localised("title", 300);
    let kind = form.choice("kind", ItemKind::from_word);
    let minutes = form.number("minutes", 0, MINUTES_MOST).unwrap_or_default();
    let matter = form.line("matter", 60);
    let urgency = form.localised("urgency", 600);
    let begins = match it.session.said.manner {
        // A written procedure has no hours: what was said before stays, for a session that is held otherwise again.
        Manner::Written => before.and_then(|it| it.said.begins),
        _ => begins(form),
    };
    let known = it.rules.as_ref().is_some_and(|rules| rules.matter(&matter).is_some());
    let said = kind.map(|kind| ItemInput { title, kind, matter, minutes, begins });
    if said.as_ref().is_some_and(|said| !it.law().knows(said)) {
        form.wrong_in("matter", &WORDS, if known { "wrong-matter-kind" } else { "wrong-matter" });
    }
    if let Some(said) = said.as_ref().filter(|said| !it.law().agrees(said)) {
        let elects = said.kind == ItemKind::Election;
        form.wrong_in("matter", &WORDS, if elects { "wrong-matter-votes" } else { "wrong-matter-elects" });
    }
    said.filter(|_| !form.is_wrong()).map(|said| (said, urgency))
}

/// When it begins, where an hour was typed; a later day alone is not enough.
fn begins(form: &mut Form) -> Option<Begins> {
    let day = form.number("begins-day", 1, DAYS_MOST).unwrap_or(1);
    if form.typed("begins-hour").trim().is_empty() {
        if day > 1 {
            form.wrong("begins-hour", "form-needed");
        }
        return None;
    }
    let hour = hours::hour(form, "begins-hour");
    if hour.is_none() {
        form.wrong_in("begins-hour", &WORDS, "wrong-hour");
    }
    Some(Begins { day, hour: hour? })
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
        groups: vec![(String::new(), fields(form, ctx, it, item))],
        button: t.say(act).to_string(),
        back: ctx.href(&it.session.address()),
    };
    sheet.answer(ctx, form, under(ctx, t.say(act), it))
}

fn fields<'a>(form: &'a Form, ctx: &Ctx, it: &Gathered, item: Option<&Item>) -> Vec<Field<'a>> {
    let t = ctx.words(&WORDS);
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
    if it.session.said.manner != Manner::Written {
        let days = days(ctx, it, item.and_then(|it| it.said.begins));
        if days.len() > 1 {
            fields.push(form.field(&t, "begins-day", t.say("item-begins-day")).select(days));
        }
        let field = form.field(&t, "begins-hour", t.say("item-begins-hour"));
        fields.push(field.hint(t.say("item-begins-hint")).optional());
    }
    if it.session.is_past_notice(it.rules.as_ref(), ctx.now()) {
        let field = form.field(&t, "urgency", t.say("urgency-field")).hint(t.say("item-urgency-hint"));
        fields.push(field.localised(2).optional());
    }
    fields
}

/// The days of the session on which an item may begin, by their dates; where it has none yet by their numbers, a week of them. That on
/// which it begins by now is among them.
fn days(ctx: &Ctx, it: &Gathered, own: Option<Begins>) -> Vec<(i64, String)> {
    let (t, times) = (ctx.words(&WORDS), it.session.said.times);
    let last = if times.is_some() { it.session.said.days_open() + 1 } else { 7 };
    let last = last.max(own.map_or(1, |own| own.day)).min(DAYS_MOST);
    let named = |day: i64| {
        let date = times.and_then(|times| Begins { day, hour: jiff::civil::Time::midnight() }.date(&times));
        date.map_or_else(|| t.say("session-day").with("n", day).to_string(), |date| t.day(date))
    };
    (1..=last).map(|day| (day, named(day))).collect()
}

/// That those called are told of changes, where they are; and the way to take an item off.
fn intro(ctx: &Ctx, it: &Gathered, item: Option<&Item>) -> Html {
    let t = ctx.words(&WORDS);
    let means = notice(t.say(match it.session.state {
        State::Convened(_) => "item-convened-means",
        State::Open(_) | State::Suspended(..) => "item-in-session-means",
        _ => "item-means",
    }));
    let Some(item) = item.filter(|item| !item.withdrawn) else { return means };
    let href = ctx.href(&format!("/council/items/{}/withdraw", item.id));
    let says = t.say("withdraw-item");
    Html::trusted(format!(r#"{means}<div class="acts"><a class="button second" href="{href}">{says}</a></div>"#))
}
