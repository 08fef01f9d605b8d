#![doc = include_str!("../README.md")]

mod baseline;
mod bootstrap;
mod chance;
mod counts;
mod evaluate;
mod feature;
mod figures;
mod graph;
mod grid;
mod ground;
mod hold_out;
mod learn;
mod links;
mod model;
mod place;
mod rank;
mod reason;
mod report;
#[cfg(test)]
mod sample;
mod sight;
mod steps;
mod suggest;
mod tally;
mod weights;
mod wide;
mod wish;
mod world;
mod zones;

pub use baseline::Baseline;
pub use bootstrap::Interval;
pub use evaluate::evaluate;
pub use feature::Feature;
pub use figures::{Figures, PlaceFigures};
pub use graph::{Graph, Pair};
pub use grid::NEIGHBOURS_KM;
pub use hold_out::{hold_out_at_random, hold_out_of_country};
pub use model::{Model, Scale};
pub use place::{Country, Languages, Place, Themes};
pub use reason::Reason;
pub use report::{Measures, Part, Report, Versus};
pub use suggest::{NEEDS, Share, ShareOf, Suggestion, suggest};
pub use wish::{BY_SEA_KM, WISH, Wish, Wishes};
pub use world::{World, WorldError};
