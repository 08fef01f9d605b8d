//! The session's cookie: for the server's eyes only, and for requests that start on our own pages.

use axum::{
    http::{HeaderValue, header},
    response::Response,
};
use platform::{App, web::session_cookie};

use crate::rules::LONGEST;

/// Gives the browser a session's token.
pub(super) fn set(app: &App, mut response: Response, token: &str) -> Response {
    put(app, &mut response, token, LONGEST.as_secs());
    response
}

/// Takes it away.
pub(super) fn unset(app: &App, mut response: Response) -> Response {
    put(app, &mut response, "", 0);
    response
}

fn put(app: &App, response: &mut Response, token: &str, seconds: i64) {
    let secure = app.site.secure();
    let name = session_cookie(secure);
    let more = if secure { "; Secure" } else { "" };
    let cookie = format!("{name}={token}; Path=/; Max-Age={seconds}; HttpOnly; SameSite=Lax{more}");
    if let Ok(value) = HeaderValue::from_str(&cookie) {
        response.headers_mut().append(header::SET_COOKIE, value);
    }
}
