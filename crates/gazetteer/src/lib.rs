#![doc = include_str!("../README.md")]

mod cell;
mod country;
mod fold;
pub mod geonames;
mod ids;
mod reject;
pub mod relations;
pub mod resolve;
pub mod sheet;
pub mod table;

pub use country::{Countries, Country};
pub use fold::fold;
pub use ids::{Qid, geonames_id};
pub use reject::{Reason, Reject};
pub use resolve::Gazetteer;
