use std::collections::{BTreeMap, HashMap};

use crate::baseline::Baseline;
use crate::bootstrap::{Found, compare};
use crate::chance::Chance;
use crate::graph::{Pair, ordered};
use crate::learn::{RECIPE, Recipe, Regard, learn};
use crate::links::Kept;
use crate::rank::{Finding, Harmonic, ranks};
use crate::report::{Measures, Part, Report, Versus};
use crate::sight::Sight;
use crate::weights::Weights;
use crate::world::World;

/// In how many parts localities of the cold start are divided. The weights by which partners are sought for one part were learnt without
/// any relation of that part.
const FOLDS: usize = 5;

/// Hides relations, learns from the rest, and ranks all places for the localities that were in them. Several parts are hidden one after
/// another, each with weights learnt without it, and what is found is counted together: a locality of several parts is one locality,
/// drawn again with all its partners or not at all.
///
/// The hidden relations may be named in either order and several times, and need not be among those of the world. Nothing of
/// them is left in what is learnt, counted or walked along: `world.without(hidden)` is made first and is all that the rest sees.
///
/// *Keeping*: for each locality of a hidden relation that keeps another one, its hidden partners are sought. *Starting*: for each locality
/// of a hidden relation all its relations are hidden, and all its partners are sought. What is a partner in truth stands in no other
/// partner's way; every other place in the world is a candidate. What scores alike shares its positions evenly.
pub fn evaluate(world: &World, parts: &[&[Pair]], seed: u64) -> Report {
    evaluate_with(world, parts, RECIPE, seed)
}

fn evaluate_with(world: &World, parts: &[&[Pair]], recipe: Recipe, seed: u64) -> Report {
    let (mut kept, mut begun) = (Scale::new(world), Scale::new(world));
    let (mut hidden_all, mut seen_least) = (0, world.graph().relations());
    for hidden in parts {
        let (hidden, seen) = one_part(world, hidden, recipe, seed, (&mut kept, &mut begun));
        hidden_all += hidden;
        seen_least = seen_least.min(seen);
    }
    Report {
        places: world.len(),
        hidden: hidden_all,
        seen: seen_least,
        keeping: kept.part(seed),
        starting: begun.part(seed),
    }
}

/// Hides one part; says how many relations it hid, and how many were left.
fn one_part(
    world: &World,
    hidden: &[Pair],
    recipe: Recipe,
    seed: u64,
    (kept, begun): (&mut Scale, &mut Scale),
) -> (usize, usize) {
    let mut hidden: Vec<Pair> = hidden.iter().copied().filter(|(a, b)| a != b).map(ordered).collect();
    hidden.sort_unstable();
    hidden.dedup();
    let seen = world.without(&hidden);
    let mut sought: BTreeMap<u32, Vec<u32>> = BTreeMap::new();
    for (of, partner) in hidden.iter().flat_map(|(a, b)| [(*a, *b), (*b, *a)]) {
        sought.entry(of).or_default().push(partner);
    }
    keeping(&seen, &sought, recipe, seed, kept);
    starting(&seen, &sought, recipe, seed, begun);
    (hidden.len(), seen.graph().relations())
}

fn keeping(seen: &World, sought: &BTreeMap<u32, Vec<u32>>, recipe: Recipe, seed: u64, scale: &mut Scale) {
    let weights = learn(seen, Regard::Keeping, recipe, seed);
    for (of, sought) in sought.iter().filter(|(of, _)| seen.graph().degree(**of) > 0) {
        let partners = [seen.graph().of(*of), sought].concat();
        scale.weigh(seen, &weights, Kept::new(seen.graph(), *of, vec![]), &partners, sought);
    }
}

fn starting(seen: &World, sought: &BTreeMap<u32, Vec<u32>>, recipe: Recipe, seed: u64, scale: &mut Scale) {
    let mut localities: Vec<u32> = sought.keys().copied().collect();
    Chance::new(seed).shuffle(&mut localities);
    for fold in localities.chunks(localities.len().div_ceil(FOLDS).max(1)) {
        let weights = learn(&seen.without_relations_of(fold), Regard::Starting, recipe, seed);
        for of in fold {
            let own = seen.graph().of(*of);
            let partners = [own, &sought[of]].concat();
            scale.weigh(seen, &weights, Kept::new(seen.graph(), *of, own.to_vec()), &partners, &partners);
        }
    }
}

/// Gathers what every method found.
struct Scale {
    harmonic: Harmonic,
    /// For each method, the model first.
    sums: Vec<Finding>,
    /// For each locality, the hits of each method and how many were sought.
    hits: Vec<(Vec<f64>, usize)>,
    /// Where each locality stands among them.
    at: HashMap<u32, usize>,
}

impl Scale {
    fn new(world: &World) -> Self {
        let sums = vec![Finding::default(); 1 + Baseline::ALL.len()];
        Self { harmonic: Harmonic::up_to(world.len()), sums, hits: vec![], at: HashMap::new() }
    }

    /// Lets every method rank all places for the locality whose relations are `kept`.
    fn weigh(&mut self, world: &World, weights: &Weights, kept: Kept<'_>, partners: &[u32], sought: &[u32]) {
        let sight = Sight::new(world, kept.of(), kept.hidden().to_vec());
        let baselines = Baseline::ALL.map(|one| one.scores(world, &kept));
        let mut hits = vec![];
        for (scores, sum) in std::iter::once(weights.scores(&sight)).chain(baselines).zip(&mut self.sums) {
            let ranks = ranks(&scores, kept.of(), partners, sought);
            let found: Vec<Finding> = ranks.into_iter().map(|rank| self.harmonic.finding(rank)).collect();
            for one in &found {
                sum.hit += one.hit;
                sum.reciprocal += one.reciprocal;
                sum.area += one.area;
            }
            hits.push(found.iter().map(|one| one.hit).sum());
        }
        let at = *self.at.entry(kept.of()).or_insert(self.hits.len());
        match self.hits.get_mut(at) {
            Some((all, times)) => {
                all.iter_mut().zip(hits).for_each(|(sum, found)| *sum += found);
                *times += sought.len();
            }
            None => self.hits.push((hits, sought.len())),
        }
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

#[cfg(test)]
mod tests;
