use serde::{Deserialize, Serialize};

use crate::feature::Feature;
use crate::model::Model;
use crate::reason::{Reason, reasons};
use crate::sight::Sight;
use crate::wish::{WISH, Wish, Wishes};
use crate::world::World;

/// A place that may make a good partner.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub struct Suggestion {
    /// Which place.
    pub place: u32,
    /// The sum of the shares.
    pub score: f32,
    /// What the score is made of, the largest first; what weighs nothing is left out.
    pub shares: Vec<Share>,
    /// What speaks for it, the weightiest first.
    pub reasons: Vec<Reason>,
}

/// A part of a score.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Share {
    /// What it is given for.
    pub of: ShareOf,
    /// How much, in natural logarithms of odds: 0.7 makes twice as likely, -0.7 half as likely.
    pub weight: f32,
}

/// What a part of a score is given for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum ShareOf {
    /// A feature, by what the model learnt.
    Feature(Feature),
    /// Offers that meet requests: a fixed weight, since there is nothing yet to learn it from.
    Needs,
    /// A wish that is granted.
    Wish(Wish),
}

/// What it weighs that one side offers what the other looks for, for each of the two sides.
pub const NEEDS: f32 = 1.0;

/// The places that make the best partners of `of`, best first, at most `most` of them: neither itself nor its partners, and only
/// those that `among` lets through.
pub fn suggest(
    world: &World,
    model: &Model,
    of: u32,
    wishes: &Wishes,
    among: impl Fn(u32) -> bool,
    most: usize,
) -> Vec<Suggestion> {
    let sight = Sight::new(world, of, vec![]);
    let weights = model.weights(&sight);
    let scores = weights.scores(&sight);
    let mut best = Best::of(most);
    // Most places are too far behind for anything that was asked to bring them up: it is not looked at.
    let most_asked = 2.0 * NEEDS + WISH * wishes.iter().count() as f32;
    for (place, learnt) in (0u32..).zip(scores) {
        if !best.takes(learnt + most_asked) {
            continue;
        }
        let score = learnt + asked(world, of, place, wishes).map(|share| share.weight).sum::<f32>();
        if best.takes(score) && place != of && among(place) && !world.graph().holds(of, place) {
            best.put(score, place);
        }
    }
    best.0
        .into_iter()
        .map(|(score, place)| {
            let steps = sight.steps(place);
            let learnt = Feature::ALL.into_iter().map(|feature| Share {
                of: ShareOf::Feature(feature),
                weight: weights.at(feature, steps[feature as usize]),
            });
            let mut shares: Vec<Share> =
                learnt.chain(asked(world, of, place, wishes)).filter(|share| share.weight != 0.0).collect();
            shares.sort_by(|a, b| b.weight.total_cmp(&a.weight));
            Suggestion { place, score, shares, reasons: reasons(&sight, weights, wishes, place) }
        })
        .collect()
}

/// What is given for what was asked: by notices and by wishes.
fn asked(world: &World, of: u32, place: u32, wishes: &Wishes) -> impl Iterator<Item = Share> {
    let sides = 2.0 * Wish::Needs.granted(world, of, place);
    let wished =
        wishes.iter().map(move |wish| Share { of: ShareOf::Wish(wish), weight: WISH * wish.granted(world, of, place) });
    std::iter::once(Share { of: ShareOf::Needs, weight: NEEDS * sides }).chain(wished)
}

/// The best so far, best first; of those that score alike, the one that stands first in the world.
struct Best(Vec<(f32, u32)>, usize);

impl Best {
    fn of(most: usize) -> Self {
        Self(vec![], most)
    }

    fn takes(&self, score: f32) -> bool {
        self.0.len() < self.1 || self.0.last().is_some_and(|(least, _)| score > *least)
    }

    fn put(&mut self, score: f32, place: u32) {
        let at = self.0.partition_point(|(other, _)| *other >= score);
        self.0.insert(at, (score, place));
        self.0.truncate(self.1);
    }
}

#[cfg(test)]
mod tests;
