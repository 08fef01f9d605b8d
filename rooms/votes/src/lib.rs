#![doc = include_str!("../README.md")]

use platform::{App, Room, i18n::Catalog};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["votes"];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room::new("votes", &WORDS, axum::Router::<App>::new)
}
