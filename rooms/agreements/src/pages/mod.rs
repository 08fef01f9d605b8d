//! One file for each page: query, page struct, handler.

use axum::Router;
use platform::App;

/// Every page of the room.
pub fn routes() -> Router<App> {
    Router::new()
}
