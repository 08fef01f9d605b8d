//! Style, islands, fonts and coastlines, built by `make assets` and embedded in the program.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    Router,
    extract::Path,
    http::{StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;

use crate::App;

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Dist;

static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let file = Dist::get("manifest.json").expect("build.rs has seen it");
    serde_json::from_slice(&file.data).expect("our own build writes it")
});

/// The address of an asset by its plain name: `style.css` is served under a name that changes with its content.
///
/// # Panics
/// When there is no such asset: a fault in the source, which every page test meets.
pub fn asset_path(name: &str) -> String {
    let hashed = MANIFEST.get(name).unwrap_or_else(|| panic!("the assets hold no {name}"));
    format!("/assets/{hashed}")
}

/// The coastlines as `make assets` simplified them: JSON rings of longitude and latitude.
pub fn land() -> String {
    let file = Dist::get("land.json").expect("our own build writes it");
    String::from_utf8_lossy(&file.data).into_owned()
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/assets/{name}", get(serve))
}

async fn serve(Path(name): Path<String>) -> Response {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    match Dist::get(&name) {
        Some(file) => (
            [(header::CONTENT_TYPE, kind), (header::CACHE_CONTROL, "public, max-age=31536000, immutable")],
            file.data.into_owned(),
        )
            .into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
