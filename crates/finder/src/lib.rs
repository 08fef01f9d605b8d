#![doc = include_str!("../README.md")]

mod card;
mod document;
mod fault;
mod folder;
mod gate;
mod harvest;
mod index;
mod lists;
mod matched;
mod near;
mod place;
mod query;
mod rebuild;
mod schema;
mod search;
mod sheet;
mod squares;
mod standing;
mod wanted;
mod words;

pub use fault::Fault;
pub use index::Index;
pub use place::{Name, Place, Position};
pub use query::{Bounds, Filters, Fit, Found, Hit, Order, Query};
pub use rebuild::Rebuild;
