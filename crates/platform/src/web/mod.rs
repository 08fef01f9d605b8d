//! The web shell: who asks and in which language, forms, pages in the club's layout, and the guards at the door.

mod address;
mod button;
mod card;
mod complaint;
mod ctx;
mod field;
mod field_html;
mod filter;
mod form;
pub(crate) mod guard;
mod house;
pub(crate) mod number;
mod page;
mod pages;
mod park;
mod place;
mod receive;
mod sheet;
mod sitemap;
mod speak;
mod squeeze;
mod table;
mod tag;
mod typed;

pub use address::address;
pub use button::{button, sending};
pub use ctx::{At, BySlug, Ctx};
pub use field::Field;
pub use filter::{Filter, Kept, counted};
pub use form::{Form, Table, Upload};
pub use house::router;
pub use page::{Page, Redirect};
pub use park::parked_name;
pub use receive::{TABLES_MOST, WithTables};
pub use sheet::{FormBody, Sheet};
pub use table::{Csv, file_to_keep};
pub use tag::FormTag;
pub use typed::western;

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
