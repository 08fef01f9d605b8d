//! The guards at the door: headers, other sites' forms refused, who is at the door.

use crate::{App, Failure, Refusal, WORDS};
use axum::{
    body::Body,
    extract::{Request, State},
    http::{HeaderMap, HeaderName, HeaderValue, Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};

use super::{cookie, session_cookie};

const CSP: &str = "default-src 'none'; style-src 'self'; script-src 'self'; img-src 'self' data:; font-src 'self'; \
                   connect-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

/// Says to the browser what a page of ours may never do.
pub(crate) fn protect(headers: &mut HeaderMap, secure: bool) {
    for (name, value) in [
        (header::CONTENT_SECURITY_POLICY, CSP),
        (header::X_CONTENT_TYPE_OPTIONS, "nosniff"),
        (header::REFERRER_POLICY, "same-origin"),
        (HeaderName::from_static("cross-origin-opener-policy"), "same-origin"),
        (HeaderName::from_static("permissions-policy"), "camera=(), microphone=(), geolocation=()"),
    ] {
        headers.entry(name).or_insert(HeaderValue::from_static(value));
    }
    if secure {
        headers
            .entry(header::STRICT_TRANSPORT_SECURITY)
            .or_insert(HeaderValue::from_static("max-age=31536000; includeSubDomains"));
    }
}

/// Refuses what another site makes a reader's browser send (cross-site request forgery).
pub(super) async fn same_site(request: Request, next: Next) -> Response {
    let safe = matches!(*request.method(), Method::GET | Method::HEAD | Method::OPTIONS);
    if safe || comes_from_us(request.headers()) {
        return next.run(request).await;
    }
    Failure::from(Refusal::forbidden(&WORDS, "refused-other-site")).into_response()
}

/// By Fetch Metadata where the browser sends it, by `Origin` elsewhere; neither and a cookie means no.
fn comes_from_us(headers: &HeaderMap) -> bool {
    let text = |name: &HeaderName| headers.get(name).and_then(|value| value.to_str().ok());
    if let Some(site) = text(&HeaderName::from_static("sec-fetch-site")) {
        return matches!(site, "same-origin" | "none");
    }
    match (text(&header::ORIGIN), text(&header::HOST)) {
        (Some(origin), Some(host)) => origin.split_once("://").is_some_and(|(_, authority)| authority == host),
        (Some(_), None) => false,
        (None, _) => !headers.contains_key(header::COOKIE),
    }
}

/// Tells who is at the door, by the session's cookie: to the page, and to whoever says why there is none.
pub(super) async fn recognise(State(app): State<App>, mut request: Request, next: Next) -> Response {
    let token = cookie(request.headers(), session_cookie(app.site.secure())).map(str::to_owned);
    let door = app.rooms.iter().find_map(|room| room.door);
    let known = match token.zip(door) {
        Some((token, door)) => door(app.clone(), token).await,
        None => Ok(None),
    };
    let actor = match known {
        Ok(Some(actor)) => actor,
        Ok(None) => return next.run(request).await,
        Err(failure) => return failure.into_response(),
    };
    request.extensions_mut().insert(actor.clone());
    let mut response = next.run(request).await;
    response.extensions_mut().insert(actor);
    response
}

/// Catches a panic: the visitor gets the page for faults, the log gets the reason.
pub(super) fn panicked(reason: Box<dyn std::any::Any + Send + 'static>) -> Response<Body> {
    let text = reason
        .downcast_ref::<String>()
        .map(String::as_str)
        .or_else(|| reason.downcast_ref::<&str>().copied())
        .unwrap_or("?")
        .to_owned();
    Failure::fault(format!("panic: {text}")).into_response()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn headers(pairs: &[(&'static str, &'static str)]) -> HeaderMap {
        pairs.iter().map(|(name, value)| (HeaderName::from_static(name), HeaderValue::from_static(value))).collect()
    }

    #[test]
    fn another_sites_form_is_not_ours() {
        assert!(!comes_from_us(&headers(&[("sec-fetch-site", "cross-site"), ("cookie", "session=a")])));
        assert!(!comes_from_us(&headers(&[("origin", "https://evil.example"), ("host", "club.example")])));
        assert!(!comes_from_us(&headers(&[("host", "club.example"), ("cookie", "session=a")])));
    }

    #[test]
    fn our_own_form_is() {
        assert!(comes_from_us(&headers(&[("sec-fetch-site", "same-origin")])));
        assert!(comes_from_us(&headers(&[("origin", "http://127.0.0.1:8080"), ("host", "127.0.0.1:8080")])));
    }
}
