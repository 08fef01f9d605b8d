//! What the pages of a text have in common: who may come in, and a form on a page of its own.

use axum::{Router, routing::get};
use kernel::Day;
use platform::{
    App, Failure, Link, Refusal, Result,
    parts::Html,
    web::{Ctx, Field, Form, FormBody, Outcome, Page},
};

use super::{
    act, addendum, arrange, clause, draft as draft_page, file_text,
    framed::{Framed, way_back},
    settle, settled as settled_page, start, terms, versions,
};
use crate::{
    WORDS,
    rules::{Agreement, Sight, Text, Verb, Written, may, sight},
    store, view, words,
};

/// The pages of a text.
pub(super) fn routes() -> Router<App> {
    let at = |path: &str| format!("/{{lang}}/agreements/{{slug}}/{path}");
    Router::new()
        .route(&at("text"), get(draft_page::show))
        .route(&at("text/start"), get(start::form).post(start::save))
        .route(&at("text/add"), get(arrange::add_form).post(arrange::add))
        .route(&at("text/languages"), get(arrange::languages_form).post(arrange::languages))
        .route(&at("text/{clause}/arrange"), get(arrange::move_form).post(arrange::move_clause))
        .route(&at("text/{clause}/{tag}"), get(clause::form).post(clause::save))
        .route(&at("text/{clause}/{tag}/versions"), get(versions::show))
        .route(&at("state-terms"), get(terms::form).post(terms::save))
        .route(&at("settle"), get(settle::form).post(settle::save))
        .route(&at("file-text"), get(file_text::form).post(file_text::save))
        .route(&at("reopen"), get(settle::reopen_form).post(settle::reopen))
        .route(&at("addendum"), get(addendum::form).post(addendum::save))
        .route(&at("consolidated"), get(settled_page::consolidated))
}

/// A form about a text.
pub(super) struct Desk<'a> {
    /// What the page is called.
    pub title: String,
    /// Where its form goes, below the agreement: `text/start`.
    pub at: &'a str,
    /// What will happen, in words.
    pub says: String,
    /// What more there is to know.
    pub note: Html,
    /// Carried along: names and values.
    pub carried: Vec<(String, String)>,
    /// Fields in groups; a group without title has none.
    pub groups: Vec<(String, Vec<Field<'a>>)>,
    /// What the button says; none where nothing can be done.
    pub button: Option<String>,
    /// Whether it cannot be undone without harm.
    pub grave: bool,
}

/// The agreement, for someone with sight of its file.
///
/// # Errors
/// [`Failure::NotFound`] for everyone else.
pub(super) async fn file(ctx: &Ctx, slug: &str) -> Result<Agreement> {
    let found = store::find(&mut ctx.read().await?, slug).await?;
    found.filter(|agreement| sight(&ctx.actor, agreement) == Sight::File).ok_or(Failure::NotFound)
}

/// The same for a form that was sent: where it is not the time any more, the form is closed and says why.
///
/// # Errors
/// As [`file`]; and why this person may not do it at any time.
pub(super) async fn sent(ctx: &Ctx, slug: &str, verb: Verb, form: &mut Form) -> Result<Agreement> {
    let agreement = file(ctx, slug).await?;
    act::in_time(ctx, &agreement, verb, form)?;
    Ok(agreement)
}

/// The agreement and its draft, for someone who may write in it now.
///
/// # Errors
/// [`Failure::NotFound`] without sight or where no text was begun; the rule's refusal in words.
pub(super) async fn draft(ctx: &Ctx, slug: &str) -> Result<(Agreement, Text)> {
    let agreement = file(ctx, slug).await?;
    may(&ctx.actor, Verb::Write, &agreement).map_err(|refusal| words::refusal(&refusal, ctx.lang))?;
    let text = store::draft(&mut ctx.read().await?, &agreement.id).await?.ok_or(Failure::NotFound)?;
    Ok((agreement, text))
}

/// The address of an agreement's text, after the language.
pub(super) fn text_address(slug: &str) -> String {
    format!("{}/text", view::address(slug))
}

/// Where to go when a form below an agreement was taken: to the text, which tells the form island that what it kept of
/// the form at `at` has arrived.
pub(super) fn taken(slug: &str, at: &str) -> String {
    format!("{}?kept=agreements/{slug}/{at}", text_address(slug))
}

/// The names under which the form island kept what has arrived by now: only those of this room's forms.
pub(super) fn arrived(ctx: &Ctx) -> Option<String> {
    let kept = ctx.asked("kept")?;
    let plain = kept.chars().all(|c| c.is_ascii_alphanumeric() || matches!(c, '-' | '/'));
    (plain && kept.starts_with("agreements/")).then(|| format!("{kept} {kept}:merge"))
}

/// A page about an agreement's text, below the agreement and its text.
pub(super) fn page(ctx: &Ctx, agreement: &Agreement, title: impl std::fmt::Display) -> Page {
    let t = ctx.words(&WORDS);
    Page::new(title)
        .under(t.say("nav-agreements"), ctx.href("/agreements"))
        .under(agreement.title.shown(ctx.lang), ctx.href(&view::address(&agreement.slug)))
        .under(t.say("draft-text"), ctx.href(&text_address(&agreement.slug)))
        .island("form.js")
}

/// Shows a form; again, where it could not be taken.
pub(super) fn draw(ctx: &Ctx, form: &Form, agreement: &Agreement, desk: Desk<'_>) -> Outcome {
    let t = ctx.words(&WORDS);
    let here = format!("{}/{}", view::address(&agreement.slug), desk.at);
    let page = page(ctx, agreement, &desk.title);
    let back = Link::new(t.say("draft-back"), ctx.href(&text_address(&agreement.slug)));
    let body = match desk.button {
        Some(button) => FormBody {
            open: form.open(&t, ctx.href(&here)).keeping(here.trim_start_matches('/')),
            carried: desk.carried,
            groups: desk.groups,
            button,
            grave: desk.grave,
            back,
        }
        .html()?,
        None => Html::trusted(format!("{}{}", platform::parts::errors(form, &t), way_back(&back))),
    };
    Framed { says: desk.says, note: desk.note, grave: desk.grave, body }.answer(ctx, form, page)
}

/// What an action yielded; none when it refused, and the form says why. What was typed is kept.
///
/// # Errors
/// Every failure that is no refusal.
pub(super) fn settled<T>(form: &mut Form, outcome: Result<T>) -> Result<Option<T>> {
    form.settle_with(outcome, Refusal::new(&WORDS, "draft-changed-meanwhile"))
}

/// The civil day on which something was saved, by the club's clock.
pub(super) fn day_of(ctx: &Ctx, written: &Written) -> Day {
    written.at.to_zoned_datetime(ctx.app.site.time_zone.clone()).date()
}
