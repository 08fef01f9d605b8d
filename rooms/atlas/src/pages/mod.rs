//! The atlas's pages.

mod authority;
mod compare;
mod decisions;
mod discover;
mod duplicates;
mod find;
mod imports;
mod institution;
mod list;
mod locality;
mod name_place;
mod relations;
mod search;
mod seeking;
mod show;
mod suggestions;
mod toponymy;
mod world;

use axum::{
    Router,
    response::{IntoResponse as _, Redirect, Response},
    routing::get,
};
use kernel::Localised;
use platform::{
    App, Link, Result,
    db::Reader,
    i18n::Words,
    web::{Ctx, Form},
};

use crate::{
    api,
    rules::{Locality, Verb, may},
    store,
};

use discover::IN_A_FILE;
pub(crate) use discover::filtered;
pub use find::Meant;
pub(crate) use find::find;
use relations::by_kind_and_status;
pub(crate) use relations::{address as relation_address, member_panel as relations_on_member};
pub use relations::{attributions, confirmation_word, relation_kind, relation_status, relations_panel, since_words};
pub use search::seek;
pub(crate) use seeking::{on_locality, on_member};
pub(crate) use suggestions::{member_panel as suggestions_on_member, network_panel};

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/atlas", get(list::list))
        .route("/{lang}/atlas.csv", get(api::csv))
        .route("/{lang}/atlas.geojson", get(api::geojson))
        .route("/{lang}/atlas/new", get(locality::new).post(locality::create))
        .route("/{lang}/atlas/institutions/new", get(institution::new).post(institution::create))
        .route("/{lang}/atlas/toponymy", get(toponymy::show).post(toponymy::save))
        .route("/{lang}/atlas/{slug}", get(show::institution))
        .route("/{lang}/atlas/{slug}/edit", get(show::edit).post(show::update))
        .route("/{lang}/localities/{slug}", get(show::locality))
        .route("/{lang}/localities/{slug}/edit", get(show::edit).post(show::update))
        .route("/{lang}/localities/{slug}/authority", get(authority::form).post(authority::save))
        .route("/{lang}/localities/{slug}/toponymy", get(name_place::form).post(name_place::save))
        .route("/{lang}/search", get(search::page))
        .route("/{lang}/search.json", get(search::typed))
        .route("/{lang}/compare", get(compare::show))
        .merge(imports::routes())
        .merge(decisions::routes())
        .merge(duplicates::routes())
        .merge(seeking::routes())
        .merge(relations::routes())
        .merge(world::routes())
        .merge(suggestions::routes())
}

/// The places that bear this name already, in some language. A form asks whether another is meant: they are never
/// merged by guess, and never doubled by mistake.
///
/// # Errors
/// When the database cannot be read.
pub async fn same_name(reader: &mut Reader, name: &Localised) -> Result<Vec<Locality>> {
    let mut found: Vec<Locality> = Vec::new();
    for (_, text) in name.iter() {
        for place in store::at_addresses_of(reader, &kernel::slug(text)).await? {
            if place.shares_name(name) && !found.iter().any(|other| other.id == place.id) {
                found.push(place);
            }
        }
    }
    Ok(found)
}

/// The other ways to discover places, from the page at `here`.
fn ways(ctx: &Ctx, here: &str, t: Words) -> Vec<Link> {
    [
        ("atlas-title", "/atlas"),
        ("search-title", "/search"),
        ("world-title", "/atlas/world"),
        ("seeking-title", "/atlas/seeking"),
        ("compare-title", "/compare"),
        ("about-title", "/atlas/suggestions"),
    ]
    .into_iter()
    .filter(|(_, path)| *path != here)
    .map(|(key, path)| Link::new(t.say(key), ctx.href(path)))
    .collect()
}

/// For good: what an address led to stands at another one, where the same is asked.
fn moved(ctx: &Ctx, path: &str) -> Response {
    let asked = form_urlencoded::Serializer::new(String::new()).extend_pairs(&ctx.query).finish();
    let asked = if asked.is_empty() { asked } else { format!("?{asked}") };
    Redirect::permanent(&ctx.href(&format!("{path}{asked}"))).into_response()
}

/// The way to a page of a place, of which `end` is the end of the address, when it was asked for at an address that the
/// place had before it was merged.
fn elsewhere(ctx: &Ctx, place: &Locality, slug: &str, end: &str) -> Option<Response> {
    (place.slug != slug).then(|| moved(ctx, &format!("{}{end}", place.address())))
}

/// Over which version a form was sent: over none that stands where it was sent to an address that its thing had before a
/// merge, so that whoever sent it reads first what became of it.
fn version_sent(form: &mut Form, is_present: bool) -> i64 {
    let version = form.number("version", 1, i64::MAX).unwrap_or_default();
    if is_present { version } else { 0 }
}

/// Lets in whoever may do this: a visitor goes to sign in, another reader is told that it is not theirs.
fn allow(ctx: &Ctx, verb: Verb) -> Result<()> {
    ctx.must_sign_in()?;
    Ok(may(&ctx.actor, verb)?)
}
