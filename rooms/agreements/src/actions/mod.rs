//! What is done in the room: one file for each verb that is more than a step. Pages, imports and the command line call the same.

mod enter;
mod step;

pub use enter::enter_acts;
pub use step::{By, step};
