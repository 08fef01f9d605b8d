//! The public portal is a function of the content: a rendered public page is valid while the content's number stands.

use std::{
    io::Write as _,
    sync::{Arc, OnceLock},
};

use axum::{
    body::{Body, Bytes, to_bytes},
    extract::{Request, State},
    http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, Version, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{Day, sha256_hex};
use moka::sync::Cache;

use crate::App;

/// The most memory that rendered pages take, in bytes.
const MOST: u64 = 24 * 1024 * 1024;
/// The largest page that is kept.
const PAGE_MOST: usize = 2 * 1024 * 1024;

/// Marks a response as public: a function of the content and of these query keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Public {
    pub keys: &'static [&'static str],
}

/// Marks a request whose answer may be kept for whoever asks the same: no cookie says who asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ForAll;

/// Public pages are compressed once, here; everything else on its way out.
pub(crate) fn not_public(_: StatusCode, _: Version, _: &HeaderMap, extensions: &Extensions) -> bool {
    extensions.get::<Public>().is_none()
}

struct Rendered {
    number: i64,
    day: Day,
    kind: HeaderValue,
    etag: HeaderValue,
    plain: Bytes,
    gzip: OnceLock<Bytes>,
    brotli: OnceLock<Bytes>,
}

impl Rendered {
    /// What it may weigh once both encodings have been asked for: each is well under half of the page.
    fn weight(&self) -> u32 {
        u32::try_from(2 * self.plain.len() + 200).unwrap_or(u32::MAX)
    }
}

/// Rendered public pages, by address.
pub(crate) struct PageCache(Cache<String, Arc<Rendered>>);

impl PageCache {
    pub(crate) fn new() -> Self {
        Self(
            Cache::builder()
                .max_capacity(MOST)
                .weigher(|key: &String, page: &Arc<Rendered>| {
                    page.weight().saturating_add(u32::try_from(key.len()).unwrap_or(u32::MAX))
                })
                .build(),
        )
    }
}

/// Answers a reader without a cookie from what was rendered for an earlier one, where that still holds.
pub(crate) async fn serve(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let cacheable = matches!(*request.method(), Method::GET | Method::HEAD)
        && !request.headers().contains_key(header::COOKIE)
        && request.uri().path_and_query().is_some_and(|address| address.as_str().len() < 500);
    if !cacheable {
        return unkept(next.run(request).await);
    }
    let address = request.uri().to_string();
    // Known before the page is read: what is stored under it is at least as new.
    let (number, day) = (app.db.number(), app.today());
    if let Some(page) = app.pages.0.get(&address).filter(|page| page.number == number && page.day == day) {
        metrics::counter!("pages_from_cache").increment(1);
        tracing::debug!(path = request.uri().path(), "answered as rendered before");
        return answer(&page, request.headers());
    }
    let headers = request.headers().clone();
    let query = request.uri().query().unwrap_or_default().to_owned();
    request.extensions_mut().insert(ForAll);
    let response = next.run(request).await;
    let keys = match response.extensions().get::<Public>() {
        Some(Public { keys }) if response.status() == StatusCode::OK => *keys,
        _ => return unkept(response),
    };
    let (parts, body) = response.into_parts();
    let Ok(plain) = to_bytes(body, PAGE_MOST).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    let kind = parts
        .headers
        .get(header::CONTENT_TYPE)
        .cloned()
        .unwrap_or(HeaderValue::from_static("text/html; charset=utf-8"));
    let page = Arc::new(render(number, day, kind, plain));
    if form_urlencoded::parse(query.as_bytes()).all(|(key, _)| keys.contains(&key.as_ref())) {
        app.pages.0.insert(address, Arc::clone(&page));
    }
    answer(&page, &headers)
}

/// A page for one reader, or one whose address holds a secret: nobody on its way keeps it.
fn unkept(mut response: Response) -> Response {
    if response.extensions().get::<Public>().is_some() || !response.headers().contains_key(header::CACHE_CONTROL) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    response
}

fn render(number: i64, day: Day, kind: HeaderValue, plain: Bytes) -> Rendered {
    let hash = sha256_hex(&plain);
    let etag = format!("W/\"{}\"", hash.get(..24).unwrap_or_default());
    Rendered {
        number,
        day,
        kind,
        etag: HeaderValue::from_str(&etag).expect("hexadecimal in quotes is a header"),
        plain,
        gzip: OnceLock::new(),
        brotli: OnceLock::new(),
    }
}

/// Compressed for every browser.
pub(crate) fn gzip(plain: &[u8]) -> Bytes {
    let mut encoder = flate2::write::GzEncoder::new(Vec::new(), flate2::Compression::new(6));
    let done = encoder.write_all(plain).and_then(|()| encoder.finish());
    done.expect("writing to memory does not fail").into()
}

/// Compressed for the browsers of today.
pub(crate) fn brotli(plain: &[u8]) -> Bytes {
    let mut out = Vec::new();
    {
        let mut encoder = brotli::CompressorWriter::new(&mut out, 4096, 5, 20);
        encoder.write_all(plain).expect("writing to memory does not fail");
    }
    out.into()
}

fn answer(page: &Rendered, headers: &HeaderMap) -> Response {
    let text = |name| headers.get(name).and_then(|value: &HeaderValue| value.to_str().ok()).unwrap_or_default();
    let unchanged = text(header::IF_NONE_MATCH).split(',').any(|tag| tag.trim().as_bytes() == page.etag.as_bytes());
    let accepted = text(header::ACCEPT_ENCODING);
    let (body, encoding) = if unchanged {
        (Bytes::new(), None)
    } else if accepted.contains("br") {
        (page.brotli.get_or_init(|| brotli(&page.plain)).clone(), Some("br"))
    } else if accepted.contains("gzip") {
        (page.gzip.get_or_init(|| gzip(&page.plain)).clone(), Some("gzip"))
    } else {
        (page.plain.clone(), None)
    };
    let mut response = Response::new(Body::from(body));
    if unchanged {
        *response.status_mut() = StatusCode::NOT_MODIFIED;
    }
    let out = response.headers_mut();
    out.insert(header::CONTENT_TYPE, page.kind.clone());
    out.insert(header::ETAG, page.etag.clone());
    out.insert(header::CACHE_CONTROL, HeaderValue::from_static("public, no-cache"));
    out.insert(header::VARY, HeaderValue::from_static("accept-encoding, cookie"));
    if let Some(encoding) = encoding {
        out.insert(header::CONTENT_ENCODING, HeaderValue::from_static(encoding));
    }
    response
}
