//! Style, islands, fonts and coastlines, built by `make assets` and embedded in the program.

use std::{collections::BTreeMap, sync::LazyLock};

use axum::{
    Router,
    body::Bytes,
    extract::Path,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use rust_embed::RustEmbed;

use crate::{
    App,
    packed::{brotli, gzip},
};

#[derive(RustEmbed)]
#[folder = "../../web/dist"]
struct Dist;

static MANIFEST: LazyLock<BTreeMap<String, String>> = LazyLock::new(|| {
    let file = Dist::get("manifest.json").expect("build.rs has seen it");
    serde_json::from_slice(&file.data).expect("our own build writes it")
});

/// Style, islands and land, compressed once for all: brotli and gzip.
static PACKED: LazyLock<BTreeMap<String, [(&str, Bytes); 2]>> = LazyLock::new(|| {
    let text = Dist::iter().filter(|name| [".css", ".js", ".json"].iter().any(|end| name.ends_with(end)));
    text.filter_map(|name| {
        let plain = Dist::get(&name)?.data;
        Some((name.into_owned(), [("br", brotli(&plain)), ("gzip", gzip(&plain, 6))]))
    })
    .collect()
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
    let file = MANIFEST.get("land.json").and_then(|name| Dist::get(name)).expect("our own build writes it");
    String::from_utf8_lossy(&file.data).into_owned()
}

pub(crate) fn routes() -> Router<App> {
    Router::new().route("/assets/{name}", get(serve))
}

async fn serve(Path(name): Path<String>, asked: HeaderMap) -> Response {
    let kind = match name.rsplit('.').next() {
        Some("css") => "text/css; charset=utf-8",
        Some("js") => "text/javascript; charset=utf-8",
        Some("woff2") => "font/woff2",
        Some("svg") => "image/svg+xml",
        Some("json") => "application/json",
        _ => return StatusCode::NOT_FOUND.into_response(),
    };
    let headers = [
        (header::CONTENT_TYPE, kind),
        (header::CACHE_CONTROL, "public, max-age=31536000, immutable"),
        (header::VARY, "accept-encoding"),
    ];
    let accepted = asked.get(header::ACCEPT_ENCODING).and_then(|value| value.to_str().ok()).unwrap_or_default();
    let packed = PACKED.get(&name).and_then(|ways| ways.iter().find(|(way, _)| accepted.contains(way)));
    if let Some((way, bytes)) = packed {
        let mut response = (headers, bytes.clone()).into_response();
        response.headers_mut().insert(header::CONTENT_ENCODING, HeaderValue::from_static(way));
        return response;
    }
    match Dist::get(&name) {
        Some(file) => (headers, file.data.into_owned()).into_response(),
        None => StatusCode::NOT_FOUND.into_response(),
    }
}
