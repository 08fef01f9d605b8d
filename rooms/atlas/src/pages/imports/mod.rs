//! Files taken in by the secretary: sent, tried, looked at, confirmed, done behind the pages.

mod acts;
mod begin;
mod columns;
mod list;
mod samples;
mod seen;
mod show;

use axum::{Router, routing::get};
use platform::{
    App, Result, Room,
    i18n::Words,
    import::Import,
    web::{Ctx, Page},
};

use crate::{WORDS, import::Run, rules::Refusal};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/atlas/import", get(list::list).post(begin::send))
        .route("/{lang}/atlas/import/{id}", get(show::show).post(acts::act))
        .route("/{lang}/atlas/import/{id}/rejects.tsv", get(show::rejects))
}

/// What this reader may take in, with the rooms whose it is, in order.
fn offered(ctx: &Ctx) -> Result<Vec<(&Room, &'static Import)>> {
    ctx.must_sign_in()?;
    let all = ctx.app.rooms.iter().flat_map(|room| room.imports.iter().map(move |import| (room, import)));
    let mut offered: Vec<(&Room, &'static Import)> = all.filter(|(_, import)| (import.may)(&ctx.actor)).collect();
    offered.sort_by_key(|(_, import)| import.order);
    if offered.is_empty() { Err(Refusal::NotYours.into()) } else { Ok(offered) }
}

/// The import of this name, if this reader may do it.
fn one_of<'a>(ctx: &'a Ctx, what: &str) -> Result<(&'a Room, &'static Import)> {
    let found = offered(ctx)?.into_iter().find(|(_, import)| import.what == what);
    found.ok_or(platform::Failure::NotFound)
}

fn title(room: &Room, import: &Import, t: Words) -> String {
    room.words.words(t.lang).say(import.says[0]).to_string()
}

/// A page under the list of imports.
fn under(ctx: &Ctx, page: Page) -> Page {
    let t = ctx.words(&WORDS);
    page.under(t.say("atlas-title"), ctx.href("/atlas")).under(t.say("import-title"), ctx.href("/atlas/import"))
}

fn address(run: &Run) -> String {
    format!("/atlas/import/{}", run.id)
}
