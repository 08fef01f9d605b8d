//! The room's pages.

mod ballot;

use axum::Router;
use platform::App;

pub use ballot::ballot_form;

pub(crate) fn routes() -> Router<App> {
    Router::new()
}
