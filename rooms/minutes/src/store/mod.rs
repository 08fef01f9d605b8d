//! All the SQL of the room.

mod minutes;
mod names;
mod requests;
mod text;

pub(crate) use minutes::{all, hold, minutes, save_minutes};
pub(crate) use names::NAMES;
pub(crate) use requests::{errata, insert_erratum, request, requests, save_request};
pub(crate) use text::{remove_correction, save_correction, save_sections, text};
