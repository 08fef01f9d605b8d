#![doc = include_str!("../README.md")]

mod actions;
mod chamber;
mod listen;
mod pages;
pub mod rules;
mod store;

use council::rules::SessionId;
use platform::{Panel, Result, Room, Slot, db::Reader, i18n::Catalog};

pub use actions::{Over, ask, call, end_item, end_speech, lengthen, open_item, pass, set_limit, shift, withdraw};
pub use rules::{Happened, Happening, On, Outcome, Request, Sort, Stand};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["chamber"];

const PANELS: &[Panel] =
    &[Panel { slot: Slot::SessionHead, order: 5, draw: |reader, ctx, it| Box::pin(pages::panel(reader, ctx, it)) }];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room { panels: PANELS, names: store::NAMES, ..Room::new("chamber", &WORDS, pages::routes) }
}

/// What happened in a session while it sat, in order: its opening and closing, which item was on from when to when, who spoke and
/// for how long, points of order, suspensions. Votes are told by their own room.
///
/// # Errors
/// When the database cannot be read.
pub async fn course(reader: &mut Reader, session: &SessionId) -> Result<Vec<Happened>> {
    let Some(it) = council::session_by_id(reader, session.as_str()).await? else { return Ok(Vec::new()) };
    let rests = council::rests(reader, session).await?;
    let on = store::on(reader, session).await?;
    let requests = store::requests(reader, session).await?;
    Ok(rules::course_of(&it, &rests, &on, &requests))
}
