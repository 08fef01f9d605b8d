//! The pages that belong to no room: home, what the club is, and the style guide that shows every component.

mod assembly_guide;
mod card;
mod club;
mod home;
mod map;
mod styleguide;

use axum::{Router, routing::get};
use platform::{App, Room};

/// These pages, as a room of the house.
pub fn room() -> Room {
    Room {
        sitemap: Some(|_| Box::pin(async { Ok(vec!["/club".to_owned()]) })),
        names: &[platform::names!("club_profile", "profile")],
        card: Some(|app, lang| Box::pin(card::draw(app, lang))),
        ..Room::new("club", &crate::WORDS, routes)
    }
}

fn routes() -> Router<App> {
    Router::new()
        .route("/{lang}/", get(home::show))
        .route("/{lang}", get(home::without_slash))
        .route("/{lang}/club", get(club::show))
        .route("/{lang}/styleguide", get(styleguide::show))
}
