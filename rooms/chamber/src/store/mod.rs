//! All the SQL of the room.

mod course;
mod names;
mod requests;

pub(crate) use course::{course, on, save_course, save_on};
pub(crate) use names::NAMES;
pub(crate) use requests::{requests, save_request};
