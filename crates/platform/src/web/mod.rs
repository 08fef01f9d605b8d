//! The web shell: who asks and in which language, forms, pages in the club's layout, and the guards at the door.

mod ctx;
mod field;
mod form;
mod guard;
mod house;
mod page;
mod park;
mod speak;

pub use ctx::{At, BySlug, Ctx};
pub use field::Field;
pub use form::{Form, FormTag, Upload};
pub use house::router;
pub use page::{Page, Redirect};
pub use park::parked_name;

/// What a handler yields.
pub type Outcome = crate::Result<axum::response::Response>;

/// The name of the session's cookie: bound to the host over TLS, plain on loopback.
pub fn session_cookie(secure: bool) -> &'static str {
    if secure { "__Host-session" } else { "session" }
}

/// The value of a cookie in a request's headers.
pub fn cookie<'a>(headers: &'a axum::http::HeaderMap, name: &str) -> Option<&'a str> {
    headers
        .get_all(axum::http::header::COOKIE)
        .iter()
        .filter_map(|value| value.to_str().ok())
        .flat_map(|value| value.split(';'))
        .filter_map(|pair| pair.trim().split_once('='))
        .find_map(|(key, value)| (key == name).then_some(value))
}
