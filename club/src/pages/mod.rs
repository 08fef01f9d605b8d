//! The pages that belong to no room: home, and the style guide that shows every component.

mod home;
mod styleguide;

use axum::{Router, routing::get};
use platform::{App, Room};

/// These pages, as a room of the house.
pub fn room() -> Room {
    Room::new("club", &crate::WORDS, routes)
}

fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/", get(home::show))
        .route("/{lang}", get(home::without_slash))
        .route("/{lang}/styleguide", get(styleguide::show))
}
