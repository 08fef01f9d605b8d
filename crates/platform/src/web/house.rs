use std::time::Duration;

use axum::{
    Router,
    extract::State,
    http::{HeaderMap, StatusCode, header},
    middleware::{from_fn, from_fn_with_state},
    response::{IntoResponse, Redirect, Response},
    routing::get,
};
use kernel::{Lang, sha256_hex};
use tower::Layer as _;
use tower_http::{catch_panic::CatchPanicLayer, limit::RequestBodyLimitLayer, timeout::RequestBodyTimeoutLayer};

use crate::{App, Site, assets, cache, colour_sheet, db::sql, once};

use super::{card, guard, number, pages::Pages, park, receive::FORM_MOST, sitemap, speak, squeeze};

/// How long a sender may fall silent in the middle of a form before it is taken for broken off.
const SILENCE: Duration = Duration::from_secs(30);

/// The whole house behind its guards: every room's pages, the assets, and the addresses that machines ask for.
pub fn router(app: App) -> Router {
    let rooms = app.rooms.iter().fold(Router::new(), |router, room| router.merge((room.routes)()));
    let pages = Pages::new(app.clone(), rooms.clone());
    let guarded = rooms
        .route("/", get(negotiate))
        .route("/sitemap.xml", get(sitemap::show))
        .route("/robots.txt", get(robots))
        .fallback(async || StatusCode::NOT_FOUND)
        .layer(from_fn_with_state(app.clone(), once::guard))
        .layer(from_fn_with_state(app.clone(), park::keep))
        .layer(RequestBodyLimitLayer::new(FORM_MOST))
        .layer(RequestBodyTimeoutLayer::new(SILENCE))
        .layer(CatchPanicLayer::custom(guard::panicked))
        .layer(from_fn(guard::same_site))
        .layer(from_fn_with_state(app.clone(), guard::recognise))
        .layer(from_fn_with_state(pages, speak::failures))
        .layer(axum::extract::DefaultBodyLimit::disable())
        .layer(from_fn(squeeze::squeeze))
        .layer(from_fn_with_state(app.clone(), number::number));
    let house = guarded
        .merge(assets::routes())
        .merge(card::routes())
        .route("/club.css", get(colours))
        .route("/healthz", get(async || "ok"))
        .route("/readyz", get(ready))
        .layer(axum::middleware::map_response_with_state(app.clone(), protect))
        .with_state(app.clone());
    Router::new().fallback_service(from_fn_with_state(app, cache::serve).layer(house))
}

async fn protect(State(app): State<App>, mut response: Response) -> Response {
    guard::protect(response.headers_mut(), app.site.secure());
    response
}

async fn negotiate(headers: HeaderMap) -> Response {
    let wanted = headers.get(header::ACCEPT_LANGUAGE).and_then(|v| v.to_str().ok()).unwrap_or_default();
    ([(header::VARY, "accept-language")], Redirect::to(&format!("/{}/", Lang::negotiate(wanted)))).into_response()
}

/// Ready when the database answers.
async fn ready(State(app): State<App>) -> Response {
    let asked = async { app.db.read().await?.one(sql("SELECT number FROM house")).await };
    match asked.await {
        Ok(_) => "ready".into_response(),
        Err(_) => (StatusCode::SERVICE_UNAVAILABLE, "the database does not answer").into_response(),
    }
}

pub(super) fn colours_path(site: &Site) -> Option<String> {
    let colours = site.colours.as_ref()?;
    let version = sha256_hex(format!("{colours:?}"));
    Some(format!("/club.css?{}", version.get(..8).unwrap_or_default()))
}

/// The club's own two colours, over those of the house. Configuration has refused those that cannot be read.
async fn colours(State(app): State<App>) -> Response {
    let css = app.site.colours.as_ref().and_then(|colours| colour_sheet(colours).ok()).unwrap_or_default();
    (
        [
            (header::CONTENT_TYPE, "text/css; charset=utf-8"),
            (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        ],
        css,
    )
        .into_response()
}

async fn robots(State(app): State<App>) -> Response {
    format!("User-agent: *\nAllow: /\nSitemap: {}/sitemap.xml\n", app.site.public_url).into_response()
}
