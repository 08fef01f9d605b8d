use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::baseline::Baseline;
use crate::bootstrap::{Found, Interval, compare};
use crate::chance::Chance;
use crate::graph::{Pair, ordered};
use crate::links::Kept;
use crate::model::Model;
use crate::rank::{Finding, Harmonic, ranks};
use crate::sight::Sight;
use crate::world::World;

/// How well the model finds relations that it was not shown, beside methods that learn nothing.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Report {
    /// How many places there are: every one is a candidate.
    pub places: usize,
    /// How many different relations were hidden.
    pub hidden: usize,
    /// How many relations were left to learn from.
    pub seen: usize,
    /// For localities that keep other relations.
    pub keeping: Part,
    /// The cold start: every relation of the locality is hidden.
    pub starting: Part,
}

/// One of the two questions put.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Part {
    /// For how many localities partners were sought.
    pub localities: usize,
    /// How many partners were sought; each hidden relation is sought from either end.
    pub sought: usize,
    /// What the model found.
    pub model: Measures,
    /// What each baseline found, and how the model stands to it.
    pub baselines: Vec<Versus>,
}

/// How well partners were found, as means over all that were sought. What scores alike shares its positions evenly.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Measures {
    /// The share found among the first twenty.
    pub hits: f64,
    /// One over the position.
    pub mrr: f64,
    /// The chance to stand above any other candidate: one half by guessing.
    pub auc: f64,
}

/// A baseline beside the model.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Versus {
    /// Which.
    pub baseline: Baseline,
    /// What it found.
    pub measures: Measures,
    /// How many times as many hits the model has; none where the baseline has none to speak of.
    pub ratio: Option<Interval>,
    /// How many hits more the model has, as a share of what was sought; none when nothing was sought.
    pub difference: Option<Interval>,
}

/// In how many parts localities of the cold start are divided. What the model knows when it looks for one part was learnt without any
/// relation of that part.
const FOLDS: usize = 5;

/// Hides relations, learns from the rest, and ranks all places for the localities that were in them.
///
/// The hidden relations may be named in either order and several times, and need not be among those of the world. Nothing of
/// them is left in what is learnt, counted or walked along: `world.without(hidden)` is made first and is all that the rest sees.
pub fn evaluate(world: &World, hidden: &[Pair], seed: u64) -> Report {
    let mut hidden: Vec<Pair> = hidden.iter().copied().filter(|(a, b)| a != b).map(ordered).collect();
    hidden.sort_unstable();
    hidden.dedup();
    let seen = world.without(&hidden);
    let mut sought: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (of, partner) in hidden.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]) {
        sought.entry(of).or_default().push(partner);
    }
    Report {
        places: world.len(),
        hidden: hidden.len(),
        seen: seen.graph().relations(),
        keeping: keeping(&seen, &sought, seed),
        starting: starting(&seen, &sought, seed),
    }
}

fn keeping(seen: &World, sought: &BTreeMap<u32, Vec<u32>>, seed: u64) -> Part {
    let model = Model::learn(seen, seed);
    let mut scale = Scale::new(seen);
    for (of, partners) in sought.iter().filter(|(of, _)| seen.graph().degree(**of) > 0) {
        scale.weigh(seen, &model, *of, vec![], partners);
    }
    scale.part(seed)
}

fn starting(seen: &World, sought: &BTreeMap<u32, Vec<u32>>, seed: u64) -> Part {
    let mut localities: Vec<u32> = sought.keys().copied().collect();
    Chance::new(seed).shuffle(&mut localities);
    let mut scale = Scale::new(seen);
    for fold in localities.chunks(localities.len().div_ceil(FOLDS).max(1)) {
        let model = Model::learn(&seen.without_relations_of(fold), seed);
        for of in fold {
            scale.weigh(seen, &model, *of, seen.graph().of(*of).to_vec(), &sought[of]);
        }
    }
    scale.part(seed)
}

/// Gathers what every method found.
struct Scale {
    harmonic: Harmonic,
    sums: Vec<Finding>,
    /// For each locality, the hits of each method and how many were sought.
    hits: Vec<(Vec<f64>, usize)>,
}

impl Scale {
    fn new(world: &World) -> Self {
        Self { harmonic: Harmonic::up_to(world.len()), sums: vec![Finding::default(); 1 + Baseline::ALL.len()], hits: vec![] }
    }

    /// Ranks all places but the locality and the partners that it is seen to have.
    fn weigh(&mut self, world: &World, model: &Model, of: u32, hidden: Vec<u32>, sought: &[u32]) {
        let kept = Kept::new(world.graph(), of, hidden.clone());
        let sight = Sight::new(world, of, hidden);
        let methods = std::iter::once(model.scores(&sight)).chain(Baseline::ALL.map(|one| one.scores(world, &kept)));
        let mut hits = vec![];
        for (mut scores, sum) in methods.zip(&mut self.sums) {
            for place in kept.partners(of).chain([of]) {
                scores[place as usize] = f32::NAN;
            }
            let found: Vec<Finding> = ranks(&scores, sought).into_iter().map(|rank| self.harmonic.finding(rank)).collect();
            for one in &found {
                sum.hit += one.hit;
                sum.reciprocal += one.reciprocal;
                sum.area += one.area;
            }
            hits.push(found.iter().map(|one| one.hit).sum());
        }
        self.hits.push((hits, sought.len()));
    }

    fn part(self, seed: u64) -> Part {
        let sought: usize = self.hits.iter().map(|(_, sought)| sought).sum();
        let mean = |sum: &Finding| {
            let all = (sought as f64).max(1.0);
            Measures { hits: sum.hit / all, mrr: sum.reciprocal / all, auc: sum.area / all }
        };
        let versus = |(at, baseline): (usize, Baseline)| {
            let found = self.hits.iter().map(|(hits, sought)| Found {
                ours: hits[0],
                theirs: hits[at],
                sought: *sought as f64,
            });
            let comparison = compare(&found.collect::<Vec<_>>(), seed);
            Versus {
                baseline,
                measures: mean(&self.sums[at]),
                ratio: comparison.ratio,
                difference: comparison.difference,
            }
        };
        Part {
            localities: self.hits.len(),
            sought,
            model: mean(&self.sums[0]),
            baselines: (1..).zip(Baseline::ALL).map(versus).collect(),
        }
    }
}
