#![doc = include_str!("../README.md")]

mod actions;
mod clauses;
mod pages;
pub mod rules;
mod store;
mod words;

use platform::{NavItem, Room, i18n::Catalog};

pub use actions::{By, step};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["agreements", "rules"];

const NAV: &[NavItem] = &[NavItem { path: "/agreements", key: "nav-agreements", order: 20, shown: |_| true }];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room { nav: NAV, ..Room::new("agreements", &WORDS, pages::routes) }
}
