//! The search, as a room of the atlas uses it.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

mod filters;
mod folder;
mod hostile;
mod names;
mod news;
mod order;
mod places;
mod real;
