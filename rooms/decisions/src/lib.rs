#![doc = include_str!("../README.md")]

pub mod rules;
mod store;

use platform::{App, Result, Room, db::Reader, i18n::Catalog};

pub use rules::{Axis, Commitment, Decision};

/// The room's texts.
pub static WORDS: std::sync::LazyLock<Catalog> = platform::catalog!["decisions"];

/// The room, as the house sees it.
pub fn room() -> Room {
    Room { names: store::NAMES, ..Room::new("decisions", &WORDS, axum::Router::<App>::new) }
}

/// The decisions of a session that were made, in the order of their numbers. An opinion on an agreement is for those who may know of
/// the agreement ([`seen_by`]).
///
/// # Errors
/// When the database cannot be read.
pub async fn of_session(reader: &mut Reader, session: &council::rules::SessionId) -> Result<Vec<Decision>> {
    let all = store::of_session(reader, session).await?;
    Ok(all.iter().filter(|it| it.state.made().is_some()).cloned().collect())
}
