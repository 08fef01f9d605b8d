mod bridges;
mod reach;
#[cfg(test)]
mod tests;

use serde::{Deserialize, Serialize};

use crate::graph::Graph;

/// The network of relations in figures. Only places that have relations are in it.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Figures {
    /// How many relations there are.
    pub relations: usize,
    /// From how many places the bridge role was counted: from all that have relations, or from a part drawn by chance.
    pub sources: usize,
    /// One entry for each place that has relations, in order.
    pub places: Vec<PlaceFigures>,
}

/// What the network looks like from one place.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct PlaceFigures {
    /// Which place.
    pub place: u32,
    /// How many partners it has.
    pub degree: u32,
    /// How many other places are within two steps.
    pub within_two: u32,
    /// The share of the pairs of its partners that are themselves related; none with fewer than two partners.
    pub clustering: Option<f64>,
    /// The share of all pairs of other places whose shortest ways lead through it (betweenness).
    pub bridge: f64,
    /// Whether some others would lose every way to each other without it.
    pub keystone: bool,
    /// How many places its group has, itself included: those that one can reach by any number of steps.
    pub group: u32,
}

impl Figures {
    /// The figures of a network. The bridge role is exact when `sources` is at least the number of places with relations; else it is an
    /// estimate from that many places, drawn by `seed`.
    pub fn of(graph: &Graph, sources: usize, seed: u64) -> Self {
        let network = reach::Network::new(graph);
        let sizes = bridges::groups(&network);
        let bridge = bridges::betweenness(&network, sources, seed);
        let keystones = bridges::keystones(&network);
        let mut walker = reach::Walker::new(&network);
        let places = (0..network.len() as u32).map(|at| PlaceFigures {
            place: network.place(at),
            degree: network.graph().degree(at) as u32,
            within_two: walker.within_two(at),
            clustering: network.clustering(at),
            bridge: bridge[at as usize],
            keystone: keystones[at as usize],
            group: sizes[at as usize],
        });
        Self { relations: graph.relations(), sources: sources.min(network.len()), places: places.collect() }
    }

    /// What is known of one place; none when it has no relation.
    pub fn place(&self, place: u32) -> Option<&PlaceFigures> {
        self.places.binary_search_by_key(&place, |figures| figures.place).ok().map(|at| &self.places[at])
    }
}
