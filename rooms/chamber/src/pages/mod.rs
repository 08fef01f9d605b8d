//! The room's pages: the chair's console, what each one sees of the session, the wall of the hall.

mod acts;
mod console;
mod desk;
mod events;
mod floor;
mod forms;
mod hands;
mod live;
mod panel;
mod prepare;
mod said;
mod seen;
mod voted;
mod wall;

use axum::{Router, extract::Path, routing::get};
use platform::{
    App, Result,
    web::{Ctx, Outcome, Page},
};

use self::live::ByAct;
use crate::{WORDS, chamber::Chamber};

pub(crate) use panel::panel;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council/sessions/{slug}/live", get(live::show))
        .route("/{lang}/council/sessions/{slug}/live/{act}", get(to_page).post(live::act))
        .route("/{lang}/council/sessions/{slug}/console", get(console::show))
        .route("/{lang}/council/sessions/{slug}/console/{act}", get(to_page).post(acts::act))
        .route("/{lang}/council/sessions/{slug}/screen", get(wall::show))
        .route("/{lang}/council/sessions/{slug}/events", get(events::listen))
}

/// An address of the chamber of a session, after the language.
fn address(chamber: &Chamber, of: &str) -> String {
    format!("{}/{of}", chamber.it.session.address())
}

/// The session at this address with its chamber, for whoever may see it, and the number of the content that it was read by.
async fn find(ctx: &Ctx, slug: &str) -> Result<(Chamber, i64)> {
    let number = number(ctx).await?;
    let it = council::session_at(ctx, slug).await?;
    Ok((Chamber::gather(&mut ctx.read().await?, it).await?, number))
}

/// The number of the content. It is asked before what it is the number of is read: what changes between the two is told again, rather
/// than never.
async fn number(ctx: &Ctx) -> Result<i64> {
    Ok(ctx.read().await?.number().await?)
}

/// Back to the page on which an act stands, for whoever comes to its address by a link or reads it again.
async fn to_page(ctx: Ctx, Path(ByAct { slug, .. }): Path<ByAct>) -> Outcome {
    let of = if ctx.path.contains("/console/") { "console" } else { "live" };
    ctx.go(format!("/council/sessions/{slug}/{of}")).ok()
}

/// For whom a page is drawn: their account; empty for a visitor.
fn reader(ctx: &Ctx) -> String {
    ctx.actor.account.as_ref().filter(|_| ctx.actor.signed_in()).map(ToString::to_string).unwrap_or_default()
}

/// The way to sign in again from a page, and back to it.
fn sign_in(ctx: &Ctx, chamber: &Chamber, of: &str) -> String {
    ctx.href(&format!("/sign-in?next={}", address(chamber, of)))
}

/// A page under the session's, which listens to it.
fn under(ctx: &Ctx, key: &'static str, chamber: &Chamber) -> Page {
    council::under_session(ctx, ctx.words(&WORDS).say(key), &chamber.it).island("live.js")
}
