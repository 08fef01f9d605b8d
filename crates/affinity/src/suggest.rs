use serde::{Deserialize, Serialize};

use crate::feature::Feature;
use crate::ground::Setting;
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
    let asked_of_all = Asked::new(world, of, wishes);
    let score = |place: u32| scores[place as usize] + asked_of_all.of(place);
    let may_be = |place: u32| place != of && among(place) && !world.graph().holds(of, place);
    // The best of those that relations lead to are mostly good: whoever scores less than all of them need not be looked at.
    let mut linked = Best::of(most);
    for place in sight.links().places() {
        let score = score(*place);
        if linked.takes(score) && may_be(*place) {
            linked.put(score, *place);
        }
    }
    let bar = linked.least();
    let mut best = Best::of(most);
    for (place, learnt) in (0u32..).zip(&scores) {
        // Most places are too far behind for anything that was asked to bring them up.
        let reach = learnt + asked_of_all.most;
        if bar.is_some_and(|bar| reach < bar) || !best.takes(reach) {
            continue;
        }
        let score = score(place);
        if best.takes(score) && may_be(place) {
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

/// What may be given for what was asked, by notices and by wishes: the most that it weighs, where it is wholly granted.
fn may_be_given(wishes: &Wishes) -> impl Iterator<Item = (ShareOf, Wish, f32)> {
    let wished = wishes.iter().map(|wish| (ShareOf::Wish(wish), wish, WISH));
    std::iter::once((ShareOf::Needs, Wish::Needs, 2.0 * NEEDS)).chain(wished)
}

/// What is given to a place for what was asked.
fn asked(world: &World, of: u32, place: u32, wishes: &Wishes) -> impl Iterator<Item = Share> {
    may_be_given(wishes)
        .map(move |(share, wish, most)| Share { of: share, weight: most * wish.granted(world, of, place) })
}

/// What is given for what was asked, added up for what many places have in common.
struct Asked<'w> {
    world: &'w World,
    of: u32,
    /// The most that it can come to.
    most: f32,
    countries: Vec<f32>,
    tongues: Vec<f32>,
    notices: Vec<f32>,
    settings: Vec<f32>,
    /// What is left to look at place by place.
    rest: Vec<Wish>,
}

impl<'w> Asked<'w> {
    fn new(world: &'w World, of: u32, wishes: &Wishes) -> Self {
        let ground = world.ground();
        let weighed = |granted: &dyn Fn(Wish) -> f32| {
            may_be_given(wishes).map(|(_, wish, most)| most * granted(wish)).sum::<f32>()
        };
        let (own, tongue, notice) = (world.country(of), ground.tongue(of), ground.notice(of));
        let countries = 0..ground.countries.len() as u16;
        Self {
            world,
            of,
            most: weighed(&|_| 1.0),
            countries: countries.map(|one| weighed(&|wish| wish.by_country(ground, own, one))).collect(),
            tongues: ground.tongues.iter().map(|one| weighed(&|wish| wish.by_tongue(tongue, *one))).collect(),
            notices: ground.notices.iter().map(|one| weighed(&|wish| wish.by_notice(notice, *one))).collect(),
            settings: Setting::all().map(|one| weighed(&|wish| wish.by_setting(one))).collect(),
            rest: wishes.iter().filter(|wish| wish.is_by_place()).collect(),
        }
    }

    fn of(&self, place: u32) -> f32 {
        let (ground, at) = (self.world.ground(), place as usize);
        let rest = self.rest.iter().map(|wish| WISH * wish.by_place(self.world, self.of, place)).sum::<f32>();
        rest + self.countries[usize::from(ground.country(place))]
            + self.tongues[usize::from(ground.speaks[at])]
            + self.notices[usize::from(ground.gives[at])]
            + self.settings[ground.settings[at].index()]
    }
}

/// The best so far, best first; of those that score alike, the one that stands first in the world.
struct Best(Vec<(f32, u32)>, usize);

impl Best {
    fn of(most: usize) -> Self {
        Self(vec![], most)
    }

    fn takes(&self, score: f32) -> bool {
        self.0.len() < self.1 || self.least().is_some_and(|least| score > least)
    }

    /// The least of as many as it takes; none while there are fewer.
    fn least(&self) -> Option<f32> {
        self.0.last().filter(|_| self.0.len() == self.1).map(|(least, _)| *least)
    }

    fn put(&mut self, score: f32, place: u32) {
        let at = self.0.partition_point(|(other, _)| *other >= score);
        self.0.insert(at, (score, place));
        self.0.truncate(self.1);
    }
}

#[cfg(test)]
mod tests;
