use askama::Template;
use axum::extract::Path;
use platform::{
    Failure, Link, Result,
    i18n::Words,
    parts::{Html, notice},
    web::{BySlug, Ctx, Field, Form, FormBody, FormTag, Outcome, Page},
};

use crate::{
    WORDS,
    actions::{publish_notice, withdraw_notice},
    pages::elsewhere,
    rules::{Entity, Locality, Notice, NoticeInput, Refusal, Theme, may_seek},
    store::{self, By},
    view::theme_word,
};

/// The most characters of an authority's own words, in each language.
const WORDS_MOST: usize = 1500;

#[derive(Template)]
#[template(path = "seeking-form.html")]
struct SeekingPage<'a> {
    t: Words,
    note: Html,
    body: Html,
    withdraw: Option<(FormTag<'a>, i64)>,
}

pub(super) async fn form(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let found = find(&ctx, &slug).await?;
    if let Some(there) = elsewhere(&ctx, &found.0, &slug, "/seeking") {
        return Ok(there);
    }
    let mut form = ctx.form().await?;
    if let Some(it) = found.2.as_ref().filter(|it| it.says_something()) {
        form = filled(form, it);
    }
    draw(&ctx, &form, &found)
}

pub(super) async fn save(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (place, entity, _) = find(&ctx, &slug).await?;
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let input = read(&mut form);
    if !form.is_wrong() {
        let mut tx = ctx.begin().await?;
        let done = publish_notice(&ctx.app, &mut tx, &ctx.actor, &entity, version, input).await;
        if form.settle(done)?.is_some() {
            tx.commit(ctx.now()).await?;
            return ctx.go(place.address()).telling("atlas", "notice-published").ok();
        }
    }
    // Read again: after a conflict the form goes over what stands now, and says so.
    draw(&ctx, &form, &find(&ctx, &slug).await?)
}

pub(super) async fn withdraw(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, mut form: Form) -> Outcome {
    let (place, entity, _) = find(&ctx, &slug).await?;
    let version = form.number("version", 0, i64::MAX).unwrap_or_default();
    let mut tx = ctx.begin().await?;
    withdraw_notice(&ctx.app, &mut tx, &ctx.actor, &entity, version).await?;
    tx.commit(ctx.now()).await?;
    ctx.go(place.address()).telling("atlas", "notice-withdrawn").ok()
}

type Found = (Locality, Entity, Option<Notice>);

/// The place, its authority, and what it said so far; for whoever may write it.
async fn find(ctx: &Ctx, slug: &str) -> Result<Found> {
    ctx.must_sign_in()?;
    let mut reader = ctx.read().await?;
    let place = store::locality(&mut reader, By::Slug(slug)).await?.ok_or(Failure::NotFound)?;
    let entity = store::entity(&mut reader, By::Locality(place.id.as_str())).await?.ok_or(Refusal::Ungoverned)?;
    may_seek(&ctx.actor, entity.id.as_str())?;
    let notice = store::notice(&mut reader, &entity.id).await?;
    Ok((place, entity, notice))
}

fn filled(form: Form, it: &Notice) -> Form {
    let words = |themes: &[Theme]| themes.iter().map(|theme| theme.as_str()).collect::<Vec<_>>();
    let form = form
        .ticked("wants", words(&it.wants))
        .ticked("offers", words(&it.offers))
        .filled_in_languages("words", &it.words);
    match it.until {
        Some(day) => {
            form.filled("until-day", day.day()).filled("until-month", day.month()).filled("until-year", day.year())
        }
        None => form,
    }
}

fn read(form: &mut Form) -> NoticeInput {
    let ticked = |form: &Form, name: &str| {
        Theme::ALL.into_iter().filter(|theme| form.has(name, theme.as_str())).collect::<Vec<_>>()
    };
    NoticeInput {
        wants: ticked(form, "wants"),
        offers: ticked(form, "offers"),
        words: form.localised("words", WORDS_MOST),
        until: form.day("until"),
    }
}

fn draw(ctx: &Ctx, form: &Form, (place, _, now): &Found) -> Outcome {
    let t = ctx.words(&WORDS);
    let path = format!("{}/seeking", place.address());
    let name = place.name.shown(ctx.lang);
    let stands = now.as_ref().filter(|it| it.says_something());
    let past = stands.filter(|it| it.is_past_on(ctx.today())).and_then(|it| it.until);
    let button = if stands.is_some() { "save" } else { "publish-notice" };
    let blank = Form::blank();
    let body = FormBody {
        open: form.open(&t, ctx.href(&path)).keeping(&path),
        carried: vec![form.over("version", now.as_ref().map_or(0, |it| it.version))],
        groups: vec![(String::new(), fields(form, t))],
        button: t.say(button).to_string(),
        grave: false,
        back: Link::new(t.shell().say("form-cancel"), ctx.href(&place.address())),
    };
    let body = SeekingPage {
        t,
        note: past.map_or_else(Html::default, |day| notice(t.say("notice-past").with("day", t.day(day)))),
        body: body.html()?,
        withdraw: stands.map(|it| (blank.open(&t, ctx.href(&format!("{path}/withdraw"))).bare(), it.version)),
    };
    let page = Page::new(t.say("say-what-it-seeks").with_text("name", &name))
        .lead(t.say("seeking-form-lead"))
        .under(t.say("atlas-title"), ctx.href("/atlas"))
        .under(&name, ctx.href(&place.address()));
    ctx.page_of(form, page, &body)
}

fn fields<'a>(form: &'a Form, t: Words) -> Vec<Field<'a>> {
    let themes = || Theme::ALL.map(|theme| (theme.as_str(), theme_word(theme, t)));
    vec![
        form.field(&t, "wants", t.say("seeks")).boxes(themes()).optional(),
        form.field(&t, "offers", t.say("offers")).boxes(themes()).optional(),
        form.field(&t, "words", t.say("own-words")).hint(t.say("own-words-hint")).localised(4).optional(),
        form.field(&t, "until", t.say("notice-until")).hint(t.say("notice-until-hint")).date().optional(),
    ]
}
