//! The world map of all known relations, the list that says the same, and what the map's island asks for.

mod csv;
mod figure;
mod lines;
mod named;
mod page;

use axum::{Router, extract::State, http::HeaderMap, response::Response, routing::get};
use platform::{App, Result, web::Ctx};

use crate::{
    picture::picture,
    rules::{Narrow, RelationKind, Status},
};

pub(super) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/atlas/world", get(page::by_country))
        .route("/{lang}/atlas/world/relations", get(page::one_by_one))
        .route("/{lang}/atlas/world.csv", get(csv::csv))
        .route("/{lang}/atlas/world/{mark}/places/{number}", get(named::place))
        .route("/{lang}/atlas/world/{mark}/relations/{number}", get(named::relation))
        .route("/atlas/world.bin", get(bytes))
}

/// What the address may ask of the map and of its list.
const ASKED: &[&str] = &["country", "with", "south", "kind", "status", "order", "page"];

/// What the address asks to see.
fn asked(ctx: &Ctx) -> Narrow {
    Narrow {
        country: ctx.asked("country").map(str::to_owned),
        with: ctx.asked("with").map(str::to_owned),
        south: ctx.asked("south") == Some("yes"),
        kind: ctx.asked("kind").and_then(RelationKind::from_word),
        status: ctx.asked("status").and_then(Status::from_word).filter(|status| status.in_public() == *status),
    }
}

/// The picture's bytes, the same in every language. They may be kept for as long as nothing in them changes: a browser
/// asks again, and is told so.
async fn bytes(State(app): State<App>, headers: HeaderMap) -> Result<Response> {
    Ok(picture(&app).await?.packed.answer(&headers, "public, no-cache", "accept-encoding"))
}
