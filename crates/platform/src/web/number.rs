//! The number of each request, its line in the log, and its place among the figures.

use std::{sync::OnceLock, time::Instant};

use axum::{
    extract::{Request, State},
    http::{HeaderName, HeaderValue, Method, StatusCode},
    middleware::Next,
    response::Response,
};
use metrics::{Counter, Histogram};
use tracing::Instrument as _;

use crate::App;

/// The header that tells whoever asked the number of their request.
pub(crate) const HEADER: HeaderName = HeaderName::from_static("x-request-id");

/// The number of a request, in the logs and on the page that says something broke.
#[derive(Debug, Clone)]
pub(super) struct RequestId(pub String);

/// Numbers the request and logs how it ended; the address without its query, which may hold a token.
pub(super) async fn number(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let id = app.id::<RequestId>().to_string();
    let (method, path) = (request.method().clone(), request.uri().path().to_owned());
    request.extensions_mut().insert(RequestId(id.clone()));
    let span = tracing::info_span!("request", %id, %method, %path);
    let start = Instant::now();
    let mut response = next.run(request).instrument(span.clone()).await;
    let status = response.status().as_u16();
    let seconds = start.elapsed().as_secs_f64();
    span.in_scope(|| tracing::info!(status, ms = seconds * 1000.0, "answered"));
    taken(known(&method), status.to_string()).record(seconds);
    tell(&mut response, id);
    response
}

/// The figures of what was answered from what an earlier reader was given: each asked of the recorder once, which then stands.
#[derive(Default)]
pub(crate) struct KeptFigures {
    answered: OnceLock<Counter>,
    /// By method (`GET`, `HEAD`), then by whether the reader had it already.
    seconds: [[OnceLock<Histogram>; 2]; 2],
}

impl KeptFigures {
    /// Numbers such an answer too. Its line in the log stands at `debug`: nothing was done that could go wrong, and most
    /// readers get no further.
    pub(crate) fn number(&self, app: &App, asked: &Request, start: Instant, response: &mut Response) {
        let id = app.id::<RequestId>().to_string();
        let status = response.status();
        let seconds = start.elapsed().as_secs_f64();
        tracing::debug_span!("request", %id, method = %asked.method(), path = asked.uri().path())
            .in_scope(|| tracing::debug!(status = status.as_u16(), ms = seconds * 1000.0, "answered as before"));
        self.answered.get_or_init(|| metrics::counter!("pages_from_cache")).increment(1);
        let unchanged = status == StatusCode::NOT_MODIFIED;
        let [pages, heads] = &self.seconds;
        let (method, [whole, had]) = if asked.method() == Method::HEAD { ("HEAD", heads) } else { ("GET", pages) };
        let (status, place) = if unchanged { ("304", had) } else { ("200", whole) };
        place.get_or_init(|| taken(method, status)).record(seconds);
        tell(response, id);
    }
}

/// Where durations are recorded of requests that were asked and ended so.
fn taken(method: &'static str, status: impl Into<metrics::SharedString>) -> Histogram {
    metrics::histogram!("http_request_seconds", "method" => method, "status" => status)
}

fn tell(response: &mut Response, id: String) {
    if let Ok(value) = HeaderValue::try_from(id) {
        response.headers_mut().insert(HEADER, value);
    }
}

/// A method as the figures count it: anyone may invent one, and each name counted is kept.
fn known(method: &Method) -> &'static str {
    match *method {
        Method::GET => "GET",
        Method::HEAD => "HEAD",
        Method::POST => "POST",
        _ => "other",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_method_that_someone_invents_is_counted_among_the_others() {
        assert_eq!(known(&Method::from_bytes(b"GET-ME-1").unwrap()), "other");
        assert_eq!([Method::GET, Method::HEAD, Method::POST].map(|it| known(&it)), ["GET", "HEAD", "POST"]);
    }
}
