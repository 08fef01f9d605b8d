#![doc = include_str!("../README.md")]

mod actions;
mod hemicycle;
mod pages;
pub mod rules;
mod seating;
mod store;
mod wording;

use platform::{NavItem, Panel, Result, Room, Slot, db::Reader, i18n::Catalog};

pub use actions::{
    Adoption, TurnInput, add_college, add_organ, add_turn, adopt_rules, dissolve_organ, edit_college, edit_organ,
    edit_turn, end_holding, fill_seat, remove_college, set_substitute, take_back_holding, take_back_turn,
};
pub use rules::{AdoptedInput, College, CollegeInput, Function, Holding, Organ, OrganInput, OrganKind, Sits, Turn};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["council", "rules", "keys"];

const NAV: &[NavItem] = &[NavItem { path: "/council", key: "nav-council", order: 30, shown: |_| true }];

const PANELS: &[Panel] =
    &[Panel { slot: Slot::Member, order: 15, draw: |reader, ctx, it| Box::pin(pages::panel(reader, ctx, it)) }];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        nav: NAV,
        panels: PANELS,
        names: store::NAMES,
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("council", &WORDS, pages::routes)
    }
}

/// The composition, each organ, and the rules of those that have some.
async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let mut paths = vec!["/council".to_owned()];
    for organ in store::organs(reader).await?.iter() {
        paths.push(organ.address());
        if !store::rules_of(reader, &organ.id).await?.is_empty() {
            paths.push(organ.rules_address());
        }
    }
    Ok(paths)
}

/// The organ of this address.
///
/// # Errors
/// When the database cannot be read.
pub async fn organ(reader: &mut Reader, slug: &str) -> Result<Option<Organ>> {
    Ok(store::by_slug(reader, slug).await?)
}
