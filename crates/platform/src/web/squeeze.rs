//! What is made for one reader travels compressed, in passing: what many read is compressed once and for all ([`crate::Packed`]).

use axum::{
    body::{Body, HttpBody as _, to_bytes},
    extract::Request,
    http::{HeaderMap, HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse as _, Response},
};

use crate::{cache, packed};

/// The sizes that are worth it, in bytes, and that are brought together in memory.
const WORTH: std::ops::Range<u64> = 300..64 * 1024 * 1024;

/// A fifth of the time of what is kept, and a twentieth larger (decision 0008).
const LIGHTLY: i32 = 1;

/// Compresses what text goes out to one reader.
pub(super) async fn squeeze(request: Request, next: Next) -> Response {
    let reads = request.headers().get(header::ACCEPT_ENCODING).and_then(|reads| reads.to_str().ok());
    let reads = reads.is_some_and(|reads| reads.contains("gzip"));
    let mut response = next.run(request).await;
    let whole = response.body().size_hint().exact().is_some_and(|size| WORTH.contains(&size));
    if !whole || !is_text(response.headers()) || cache::is_public(response.extensions()) {
        return response;
    }
    response.headers_mut().append(header::VARY, HeaderValue::from_static("accept-encoding"));
    if !reads {
        return response;
    }
    let (mut parts, body) = response.into_parts();
    let Ok(plain) = to_bytes(body, usize::MAX).await else {
        return StatusCode::INTERNAL_SERVER_ERROR.into_response();
    };
    parts.headers.insert(header::CONTENT_ENCODING, HeaderValue::from_static("gzip"));
    parts.headers.remove(header::CONTENT_LENGTH);
    Response::from_parts(parts, Body::from(packed::gzip(&plain, LIGHTLY)))
}

/// Whether it is text in one of its many forms, and as it was written.
fn is_text(headers: &HeaderMap) -> bool {
    let kind = headers.get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok()).unwrap_or_default();
    let text = kind.starts_with("text/") || ["json", "xml"].iter().any(|form| kind.contains(form));
    text && !headers.contains_key(header::CONTENT_ENCODING)
}

#[cfg(test)]
mod tests {
    use std::io::Read as _;

    use axum::{Router, body::Bytes, middleware::from_fn, routing::get};
    use tower::ServiceExt as _;

    use super::*;

    const LONG: &str = "Deux villes se jumellent. ";

    async fn answer(kind: &'static str, times: usize, reads: Option<&str>) -> (HeaderMap, Bytes) {
        let page = async move || ([(header::CONTENT_TYPE, kind)], LONG.repeat(times));
        let router: Router = Router::new().route("/", get(page)).layer(from_fn(squeeze));
        let mut request = Request::get("/");
        if let Some(reads) = reads {
            request = request.header(header::ACCEPT_ENCODING, reads);
        }
        let (parts, body) = router.oneshot(request.body(Body::empty()).unwrap()).await.unwrap().into_parts();
        (parts.headers, to_bytes(body, usize::MAX).await.unwrap())
    }

    #[tokio::test]
    async fn a_long_text_is_compressed_for_who_reads_it_so() {
        let (headers, body) = answer("text/html; charset=utf-8", 100, Some("br, gzip")).await;
        assert_eq!(headers[header::CONTENT_ENCODING], "gzip");
        assert_eq!(headers[header::VARY], "accept-encoding");
        let mut text = String::new();
        flate2::read::GzDecoder::new(&body[..]).read_to_string(&mut text).unwrap();
        assert_eq!(text, LONG.repeat(100));
        assert!(body.len() < 200);
    }

    #[tokio::test]
    async fn the_others_read_it_as_it_was_written() {
        let (headers, body) = answer("text/html; charset=utf-8", 100, None).await;
        assert_eq!((headers.get(header::CONTENT_ENCODING), body.len()), (None, 100 * LONG.len()));
        assert_eq!(headers[header::VARY], "accept-encoding", "who keeps it must know");
    }

    #[tokio::test]
    async fn a_picture_and_a_short_text_stay_what_they_are() {
        for (kind, times) in [("image/png", 100), ("application/pdf", 100), ("text/plain", 1)] {
            let (headers, body) = answer(kind, times, Some("gzip")).await;
            assert_eq!((headers.get(header::CONTENT_ENCODING), body.len()), (None, times * LONG.len()), "{kind}");
        }
    }
}
