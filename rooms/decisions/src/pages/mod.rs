//! The room's pages.

mod attach;
mod axes;
mod axis_form;
mod coherence;
mod commitment;
mod commitment_form;
mod commitments;
mod discard;
mod draft;
mod export;
mod kept;
mod list;
mod make;
mod panels;
mod popolo;
mod read;
mod report;
mod show;
mod translate;

use axum::{Router, routing::get};
use kernel::Day;
use motions::rules::{CLAUSES_MOST, WORDS_MOST};
use platform::{
    App, Failure, Result,
    db::Reader,
    web::{Ctx, Form, Page},
};

use crate::{
    WORDS,
    rules::{Decision, Verb, may},
    said, seen, store,
};

pub(crate) use panels::PANELS;

/// The longest title in one language, in characters.
const TITLE_MOST: usize = 300;
/// The longest text in one language, in characters: whatever a motion may hold, its articles with a blank line after each. What was adopted
/// is not cut. A form holds a megabyte in all: four languages of a hundred thousand letters each.
const TEXT_MOST: usize = CLAUSES_MOST * (WORDS_MOST + 2);

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council/decisions", get(list::show))
        .route("/{lang}/council/decisions/new", get(draft::new).post(draft::create))
        .route("/{lang}/council/decisions/{slug}", get(show::made))
        .route("/{lang}/council/decisions/{slug}/translations/{lang_of}", get(translate::form).post(translate::save))
        .route("/{lang}/council/decisions/drafts/{id}", get(show::draft))
        .route("/{lang}/council/decisions/drafts/{id}/edit", get(draft::edit).post(draft::save))
        .route("/{lang}/council/decisions/drafts/{id}/make", get(make::form).post(make::save))
        .route("/{lang}/council/decisions/drafts/{id}/discard", get(discard::form).post(discard::save))
        .route(
            "/{lang}/council/decisions/drafts/{id}/commitments/new",
            get(commitment_form::new).post(commitment_form::create),
        )
        .route("/{lang}/council/commitments", get(commitments::show))
        .route("/{lang}/council/commitments/{id}", get(commitment::show))
        .route("/{lang}/council/commitments/{id}/edit", get(commitment_form::edit).post(commitment_form::save))
        .route("/{lang}/council/commitments/{id}/remove", get(commitment_form::removal).post(commitment_form::remove))
        .route("/{lang}/council/commitments/{id}/report/{what}", get(report::form).post(report::save))
        .route("/{lang}/council/axes", get(axes::list))
        .route("/{lang}/council/axes/new", get(axis_form::new).post(axis_form::create))
        .route("/{lang}/council/axes/{slug}", get(axes::show))
        .route("/{lang}/council/axes/{slug}/edit", get(axis_form::edit).post(axis_form::save))
        .route("/{lang}/council/serves/{kind}/{id}", get(attach::form).post(attach::save))
        .route("/{lang}/council/coherence", get(coherence::show))
        .route("/council/decisions.json", get(export::decisions))
        .route("/council/popolo.json", get(popolo::show))
}

/// Whether the reader may do this: a visitor goes to sign in, another reader is told that it is not theirs.
fn allow(ctx: &Ctx, verb: Verb) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, verb, false)?)
}

/// The decision of this address, for whoever may know of it.
async fn find(ctx: &Ctx, reader: &mut Reader, slug: &str) -> Result<Decision> {
    let found = store::by_slug(reader, slug).await?.ok_or(Failure::NotFound)?;
    if seen::by(reader, &ctx.actor, &found).await? { Ok(found) } else { Err(Failure::NotFound) }
}

/// The draft of this identity, for whoever writes it. One that was made meanwhile is found too: its form says so.
async fn find_draft(ctx: &Ctx, id: &str) -> Result<Decision> {
    allow(ctx, Verb::Draft)?;
    store::decision(&mut ctx.read().await?, id).await?.ok_or(Failure::NotFound)
}

/// A page under a decision's.
fn under(ctx: &Ctx, title: impl std::fmt::Display, it: &Decision) -> Page {
    let t = ctx.words(&WORDS);
    in_decisions(ctx, title).under(said::numbered(it, t), ctx.href(&it.address()))
}

/// A page under the list of decisions.
fn in_decisions(ctx: &Ctx, title: impl std::fmt::Display) -> Page {
    let t = ctx.words(&WORDS);
    in_council(ctx, title).under(t.say("decisions-title"), ctx.href("/council/decisions"))
}

/// A page under that of the council.
fn in_council(ctx: &Ctx, title: impl std::fmt::Display) -> Page {
    Page::new(title).under(ctx.words(&WORDS).say("council-page"), ctx.href("/council"))
}

/// The three fields of a date, filled.
fn dated(form: Form, name: &str, day: Day) -> Form {
    form.filled(&format!("{name}-day"), day.day())
        .filled(&format!("{name}-month"), day.month())
        .filled(&format!("{name}-year"), day.year())
}
