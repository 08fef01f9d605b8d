//! The public portal is a function of the content: a rendered public page is valid while the content's number stands.

use std::{
    sync::{
        Arc,
        atomic::{AtomicBool, Ordering},
    },
    time::{Duration, Instant},
};

use axum::{
    body::to_bytes,
    extract::{Request, State},
    http::{Extensions, HeaderMap, HeaderValue, Method, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::Day;
use moka::sync::Cache;
use tokio::{
    sync::{Mutex, MutexGuard},
    time::timeout,
};

use crate::{
    App, Packed,
    web::{guard, number, number::KeptFigures},
};

/// The most memory that rendered pages take, in bytes.
const MOST: u64 = 24 * 1024 * 1024;
/// The largest page that is kept.
pub(crate) const PAGE_MOST: usize = 2 * 1024 * 1024;

/// How many addresses are remembered as being made.
const MAKING_MOST: u64 = 500;
/// How long one who asks waits for another's page, before making their own.
const WAIT_MOST: Duration = Duration::from_secs(2);

/// Marks a response as public: a function of the content and of these query keys.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Public {
    pub keys: &'static [&'static str],
}

/// Marks a request whose answer may be kept for whoever asks the same: no cookie says who asks.
#[derive(Debug, Clone, Copy)]
pub(crate) struct ForAll;

/// Public pages are compressed once, here; everything else on its way out.
pub(crate) fn is_public(extensions: &Extensions) -> bool {
    extensions.get::<Public>().is_some()
}

struct Rendered {
    number: i64,
    day: Day,
    page: Packed,
}

/// Rendered public pages, by address.
pub(crate) struct PageCache {
    pages: Cache<String, Arc<Rendered>>,
    /// Held by whoever makes the page of an address: those who ask for it at the same moment wait, and find it made.
    making: Cache<String, Arc<Making>>,
    figures: KeptFigures,
}

/// An address that is being made.
#[derive(Default)]
struct Making {
    turn: Mutex<()>,
    /// Whether what came of it last could not be kept: to wait for it would be in vain.
    in_vain: AtomicBool,
}

impl Making {
    /// Waits while someone else makes it, unless that is in vain.
    async fn turn(&self) -> Option<MutexGuard<'_, ()>> {
        if self.in_vain.load(Ordering::Relaxed) {
            return None;
        }
        let turn = timeout(WAIT_MOST, self.turn.lock()).await.ok();
        turn.filter(|_| !self.in_vain.load(Ordering::Relaxed))
    }

    fn ended(&self, kept: bool) {
        self.in_vain.store(!kept, Ordering::Relaxed);
    }
}

impl PageCache {
    pub(crate) fn new() -> Self {
        let weight = |key: &String, page: &Arc<Rendered>| {
            page.page.weight().saturating_add(u32::try_from(key.len()).unwrap_or(u32::MAX))
        };
        Self {
            pages: Cache::builder().max_capacity(MOST).weigher(weight).build(),
            making: Cache::builder().max_capacity(MAKING_MOST).build(),
            figures: KeptFigures::default(),
        }
    }

    /// What was rendered for an address, if it still holds.
    fn get(&self, address: &str, number: i64, day: Day) -> Option<Arc<Rendered>> {
        self.pages.get(address).filter(|page| page.number == number && page.day == day)
    }
}

/// Answers a reader without a cookie from what was rendered for an earlier one, where that still holds. It stands before every
/// other guard: most readers get no further.
pub(crate) async fn serve(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let start = Instant::now();
    let cacheable = matches!(*request.method(), Method::GET | Method::HEAD)
        && !request.headers().contains_key(header::COOKIE)
        && request.uri().path_and_query().is_some_and(|address| address.as_str().len() < 500);
    if !cacheable {
        return unkept(next.run(request).await);
    }
    let address = request.uri().path_and_query().map_or("/", |address| address.as_str());
    if let Some(page) = app.pages.get(address, app.db.number(), app.today()) {
        return as_before(&app, &page, &request, start);
    }
    let address = address.to_owned();
    let making = app.pages.making.get_with_by_ref(&address, Arc::default);
    let _turn = making.turn().await;
    // Known before the page is read: what is stored under it is at least as new.
    let (number, day) = (app.db.number(), app.today());
    if let Some(page) = app.pages.get(&address, number, day) {
        return as_before(&app, &page, &request, start);
    }
    // The head of a page is that of the whole; the server leaves its body out.
    *request.method_mut() = Method::GET;
    let headers = request.headers().clone();
    let query = request.uri().query().unwrap_or_default().to_owned();
    request.extensions_mut().insert(ForAll);
    let response = next.run(request).await;
    let keys = match response.extensions().get::<Public>() {
        Some(Public { keys }) if response.status() == StatusCode::OK => *keys,
        _ => {
            making.ended(false);
            return unkept(response);
        }
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
    let page = Arc::new(Rendered { number, day, page: Packed::new(kind, plain) });
    let kept = form_urlencoded::parse(query.as_bytes()).all(|(key, _)| keys.contains(&key.as_ref()));
    making.ended(kept);
    if kept {
        app.pages.pages.insert(address, Arc::clone(&page));
    }
    let mut response = answer(&app, &page.page, &headers);
    if let Some(id) = parts.headers.get(number::HEADER) {
        response.headers_mut().insert(number::HEADER, id.clone());
    }
    response
}

/// The answer with what was rendered for an earlier reader.
fn as_before(app: &App, page: &Rendered, asked: &Request, start: Instant) -> Response {
    let mut response = answer(app, &page.page, asked.headers());
    app.pages.figures.number(app, asked, start, &mut response);
    response
}

fn answer(app: &App, page: &Packed, headers: &HeaderMap) -> Response {
    let mut response = page.answer(headers, "public, no-cache", "accept-encoding, cookie");
    guard::protect(response.headers_mut(), app.site.secure());
    response
}

/// A page for one reader, or one whose address holds a secret: nobody on its way keeps it.
fn unkept(mut response: Response) -> Response {
    if is_public(response.extensions()) || !response.headers().contains_key(header::CACHE_CONTROL) {
        response.headers_mut().insert(header::CACHE_CONTROL, HeaderValue::from_static("private, no-store"));
    }
    response
}
