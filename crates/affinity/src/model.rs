use serde::{Deserialize, Serialize};

use crate::feature::Feature;
use crate::learn::{RECIPE, Regard, learn};
use crate::sight::Sight;
use crate::weights::Weights;
use crate::world::World;

/// What was learnt from known relations: a weight for each step of each feature, once for localities that have relations and once for
/// those that have none.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Model {
    keeping: Weights,
    starting: Weights,
}

/// The scale of a feature with its published weights: what is not documented first, then each step, the first one below the first edge.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Scale<'a> {
    /// Which feature.
    pub feature: Feature,
    /// Where each step but the first begins.
    pub edges: &'static [f32],
    /// The weights for a locality that has relations.
    pub keeping: &'a [f32],
    /// The weights for one that has none.
    pub starting: &'a [f32],
}

impl Model {
    /// Learns from the relations of a world. One seed gives one model.
    pub fn learn(world: &World, seed: u64) -> Self {
        Self::of(learn(world, Regard::Keeping, RECIPE, seed), learn(world, Regard::Starting, RECIPE, seed))
    }

    pub(crate) fn of(keeping: Weights, starting: Weights) -> Self {
        Self { keeping, starting }
    }

    /// The published weights.
    pub fn scales(&self) -> impl Iterator<Item = Scale<'_>> {
        Feature::ALL.into_iter().map(|feature| Scale {
            feature,
            edges: feature.edges(),
            keeping: self.keeping.of(feature),
            starting: self.starting.of(feature),
        })
    }

    /// Those that hold for the locality that looks.
    pub(crate) fn weights(&self, sight: &Sight<'_>) -> &Weights {
        if sight.degree(sight.of()) > 0 { &self.keeping } else { &self.starting }
    }
}
