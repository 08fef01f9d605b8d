//! The register's public pages.

mod correct;
mod key;
mod list;
mod now;
mod opened;
mod show;
mod view;

use axum::{Router, routing::get};
use platform::App;

pub(crate) use list::filter;
pub(crate) use now::now;
pub(crate) use opened::opened;
pub(crate) use show::ByLeaf;

use crate::api;

pub(crate) fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/register", get(list::list))
        .route("/{lang}/register/key", get(key::page))
        .route("/{lang}/register/acts.json", get(api::json))
        .route("/{lang}/register/acts.csv", get(api::csv))
        .route("/{lang}/register/{leaf}", get(show::show))
        .route("/{lang}/register/{leaf}/correct", get(correct::form).post(correct::save))
        .route("/register/key", get(key::text))
        .route("/register/checkpoint", get(api::checkpoint))
        .route("/register/proof/{leaf}", get(api::proof))
        .route("/register/tile/{*path}", get(api::tile))
}
