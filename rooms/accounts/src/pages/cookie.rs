//! The cookies that a sign-in leaves: for the server's eyes only, and for requests that start on our own pages.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use platform::{App, web::session_cookie};

use crate::{
    actions::Keys,
    caller::known_cookie,
    rules::{KNOWN, LONGEST},
};

/// Gives the browser a session's token, and the one by which it is known.
pub(super) fn set(app: &App, mut response: Response, keys: &Keys) -> Response {
    let secure = app.site.secure();
    put(&mut response, secure, (session_cookie(secure), &keys.session), LONGEST.as_secs());
    put(&mut response, secure, (known_cookie(secure), &keys.browser), KNOWN.as_secs());
    response
}

/// Takes the session's away; the browser stays known.
pub(super) fn unset(app: &App, mut response: Response) -> Response {
    let secure = app.site.secure();
    put(&mut response, secure, (session_cookie(secure), ""), 0);
    response
}

fn put(response: &mut Response, secure: bool, (name, token): (&str, &str), seconds: i64) {
    let more = if secure { "; Secure" } else { "" };
    let cookie = format!("{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{more}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
