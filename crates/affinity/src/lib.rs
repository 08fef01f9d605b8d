//! scaffold
mod baseline;
mod bootstrap;
mod chance;
mod counts;
mod feature;
mod graph;
mod grid;
mod ground;
mod learn;
mod links;
mod place;
mod rank;
#[cfg(test)]
mod sample;
mod sight;
mod tally;
mod weights;
mod world;
pub mod lab;

pub use baseline::Baseline;
pub use bootstrap::Interval;
pub use feature::Feature;
pub use graph::{Graph, Pair};
pub use grid::NEIGHBOURS_KM;
pub use place::{Country, Languages, Place, Seat, Themes};
pub use world::{World, WorldError};
