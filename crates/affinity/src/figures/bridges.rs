use petgraph::algo::articulation_points::articulation_points;
use petgraph::graph::{NodeIndex, UnGraph};
use petgraph::unionfind::UnionFind;

use super::reach::Network;
use crate::chance::Chance;
use crate::graph::Graph;

/// The groups between which no relation leads: for each place the size of its group.
pub(super) fn groups(network: &Network) -> Vec<u32> {
    let mut union = UnionFind::<u32>::new(network.len());
    for (a, b) in network.graph().pairs() {
        union.union(a, b);
    }
    let group = union.into_labeling();
    let mut sizes = vec![0; network.len()];
    for one in &group {
        sizes[*one as usize] += 1;
    }
    group.iter().map(|one| sizes[*one as usize]).collect()
}

/// For each place, whether others would lose every way to each other without it.
pub(super) fn keystones(network: &Network) -> Vec<bool> {
    let graph: UnGraph<(), ()> = UnGraph::from_edges(network.graph().pairs());
    let points = articulation_points(&graph);
    (0..network.len()).map(|at| points.contains(&NodeIndex::new(at))).collect()
}

/// For each place, the share of all pairs of other places whose shortest ways lead through it (Brandes 2001). Where there are several
/// shortest ways each counts its part. From fewer starting points than places it is an estimate: what they say, scaled up.
pub(super) fn betweenness(network: &Network, sources: usize, seed: u64) -> Vec<f64> {
    let places = network.len();
    let mut from: Vec<u32> = (0..places as u32).collect();
    if sources < places {
        Chance::new(seed).shuffle(&mut from);
        from.truncate(sources);
    }
    let mut sums = vec![0.0; places];
    let mut survey = Survey::new(network.graph());
    for source in &from {
        survey.add(*source, &mut sums);
    }
    let pairs = (places as f64 - 1.0) * (places as f64 - 2.0);
    let scale = if pairs > 0.0 && !from.is_empty() { places as f64 / from.len() as f64 / pairs } else { 0.0 };
    sums.into_iter().map(|sum| sum * scale).collect()
}

/// What is needed to follow all shortest ways from one place.
struct Survey<'a> {
    graph: &'a Graph,
    /// Places in the order in which they were met.
    order: Vec<u32>,
    steps: Vec<u32>,
    ways: Vec<f64>,
    through: Vec<f64>,
}

const UNMET: u32 = u32::MAX;

impl<'a> Survey<'a> {
    fn new(graph: &'a Graph) -> Self {
        let places = graph.places();
        let (steps, ways, through) = (vec![UNMET; places], vec![0.0; places], vec![0.0; places]);
        Self { graph, order: Vec::with_capacity(places), steps, ways, through }
    }

    /// Adds, for every place, how many of the shortest ways from `source` lead through it.
    fn add(&mut self, source: u32, sums: &mut [f64]) {
        self.order.clear();
        self.order.push(source);
        (self.steps[source as usize], self.ways[source as usize]) = (0, 1.0);
        let mut at = 0;
        while let Some(place) = self.order.get(at).copied() {
            let next = self.steps[place as usize] + 1;
            for partner in self.graph.of(place) {
                let to = *partner as usize;
                if self.steps[to] == UNMET {
                    self.steps[to] = next;
                    self.order.push(*partner);
                }
                if self.steps[to] == next {
                    self.ways[to] += self.ways[place as usize];
                }
            }
            at += 1;
        }
        for place in self.order.iter().rev() {
            let own = *place as usize;
            let share = (1.0 + self.through[own]) / self.ways[own];
            for before in self.graph.of(*place) {
                if self.steps[*before as usize] + 1 == self.steps[own] {
                    self.through[*before as usize] += self.ways[*before as usize] * share;
                }
            }
            if *place != source {
                sums[own] += self.through[own];
            }
        }
        for place in &self.order {
            let at = *place as usize;
            (self.steps[at], self.ways[at], self.through[at]) = (UNMET, 0.0, 0.0);
        }
    }
}
