#![doc = include_str!("../README.md")]

mod actions;
mod akn;
mod gather;
mod letters;
mod others;
mod pages;
mod paper;
mod print;
pub mod rules;
mod said;
mod store;

use platform::{Panel, Result, Room, Slot, db::Reader, i18n::Catalog};

pub use actions::{
    ApprovalInput, AskInput, CorrectionInput, PutInput, answer, approve, ask, correct, draft, keep, note, propose, put,
    take_over,
};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["minutes", "said"];

const PANELS: &[Panel] = &[
    Panel { slot: Slot::Session, order: 60, draw: |reader, ctx, it| Box::pin(pages::on_session(reader, ctx, it)) },
    Panel { slot: Slot::Item, order: 60, draw: |reader, ctx, it| Box::pin(pages::on_item(reader, ctx, it)) },
];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room {
        panels: PANELS,
        names: store::NAMES,
        sitemap: Some(|reader| Box::pin(sitemap(reader))),
        ..Room::new("minutes", &WORDS, pages::routes)
    }
}

/// The minutes that were approved.
async fn sitemap(reader: &mut Reader) -> Result<Vec<String>> {
    let mut paths = Vec::new();
    for minutes in store::all(reader).await?.iter().filter(|it| it.state.approval().is_some()) {
        let session = council::session_by_id(reader, minutes.session.as_str()).await?;
        paths.extend(session.map(|session| format!("{}/minutes", session.address())));
    }
    Ok(paths)
}
