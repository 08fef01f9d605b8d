#![doc = include_str!("../README.md")]

use platform::{App, Room, i18n::Catalog};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["motions"];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room::new("motions", &WORDS, axum::Router::<App>::new)
}
