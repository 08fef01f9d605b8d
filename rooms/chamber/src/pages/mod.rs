//! The room's pages: the chair's console, what each one sees of the session, the wall of the hall.

mod acts;
mod console;
mod desk;
mod events;
mod floor;
mod forms;
mod live;
mod panel;
mod said;
mod seen;
mod voted;
mod wall;

use axum::{
    Router,
    routing::{get, post},
};
use platform::{
    App, Result,
    web::{Ctx, Page},
};

use crate::{WORDS, chamber::Chamber};

pub(crate) use panel::panel;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/council/sessions/{slug}/live", get(live::show))
        .route("/{lang}/council/sessions/{slug}/live/{act}", post(live::act))
        .route("/{lang}/council/sessions/{slug}/console", get(console::show))
        .route("/{lang}/council/sessions/{slug}/console/{act}", post(acts::act))
        .route("/{lang}/council/sessions/{slug}/screen", get(wall::show))
        .route("/{lang}/council/sessions/{slug}/events", get(events::listen))
}

/// An address of the chamber of a session, after the language.
fn address(chamber: &Chamber, of: &str) -> String {
    format!("{}/{of}", chamber.it.session.address())
}

/// The session at this address with its chamber, for whoever may see it, and the number of the content that it was read by.
async fn find(ctx: &Ctx, slug: &str) -> Result<(Chamber, i64)> {
    let it = council::session_at(ctx, slug).await?;
    let mut reader = ctx.read().await?;
    let number = reader.number().await?;
    Ok((Chamber::gather(&mut reader, it).await?, number))
}

/// A page under the session's, which listens to it.
fn under(ctx: &Ctx, key: &'static str, chamber: &Chamber) -> Page {
    council::under_session(ctx, ctx.words(&WORDS).say(key), &chamber.it).island("live.js")
}
