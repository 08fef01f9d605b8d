use crate::chance::Chance;
use crate::feature::{Feature, Steps};
use crate::sight::Sight;
use crate::weights::Weights;
use crate::world::World;

/// How the model is learnt. The figures were chosen once, on real relations, and are part of what is published.
#[derive(Debug, Clone, Copy)]
pub(crate) struct Recipe {
    /// At most how many relations are looked at, each from one end.
    pub(crate) lessons: usize,
    /// How many other places each true partner is held against.
    pub(crate) rivals: usize,
    /// How often all lessons are gone through.
    pub(crate) rounds: usize,
    /// How large the first steps are.
    pub(crate) pace: f32,
    /// What share of every weight is taken away after each round.
    pub(crate) restraint: f32,
}

/// What the localities that are learnt from see of their own relations.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Regard {
    /// All but the one that is to be found.
    Keeping,
    /// None, as a locality that has none yet.
    Starting,
}

impl Regard {
    /// What of a locality's partners is hidden when `sought` is to be found.
    fn hidden(self, partners: &[u32], sought: Option<u32>) -> Vec<u32> {
        match self {
            Self::Keeping => sought.into_iter().collect(),
            Self::Starting => partners.to_vec(),
        }
    }
}

pub(crate) const RECIPE: Recipe = Recipe { lessons: 9_000, rivals: 100, rounds: 12, pace: 0.05, restraint: 0.02 };

/// A true partner, first, and its rivals, each with what its score is corrected by for how likely it was to be drawn.
pub(crate) struct Lesson {
    steps: Vec<Steps>,
    offsets: Vec<f32>,
}

/// Learns from relations as seen from either end.
pub(crate) fn learn(world: &World, regard: Regard, recipe: Recipe, seed: u64) -> Weights {
    let mut chance = Chance::new(seed);
    let lessons = lessons(world, regard, recipe, &mut chance);
    let mut weights = fit(&lessons, recipe, &mut chance);
    centre(&mut weights, world, regard, &mut chance);
    weights
}

fn lessons(world: &World, regard: Regard, recipe: Recipe, chance: &mut Chance) -> Vec<Lesson> {
    let graph = world.graph();
    let mut ends: Vec<(u32, u32)> = graph
        .pairs()
        .flat_map(|(a, b)| [(a, b), (b, a)])
        .filter(|(of, _)| regard == Regard::Starting || graph.degree(*of) > 1)
        .collect();
    chance.shuffle(&mut ends);
    ends.truncate(recipe.lessons);
    let mut urn = Urn::new(world);
    ends.into_iter()
        .map(|(of, partner)| {
            let hidden = regard.hidden(graph.of(of), Some(partner));
            lesson(&Sight::new(world, of, hidden), partner, &mut urn, recipe.rivals, chance)
        })
        .collect()
}

fn lesson(sight: &Sight<'_>, partner: u32, urn: &mut Urn, rivals: usize, chance: &mut Chance) -> Lesson {
    urn.look(sight);
    let graph = sight.world().graph();
    let mut lesson = Lesson { steps: vec![sight.steps(partner)], offsets: vec![-urn.likelihood(sight, partner).ln()] };
    for _ in 0..rivals {
        let rival = urn.draw(sight, chance);
        if rival == sight.of() || graph.holds(sight.of(), rival) {
            continue;
        }
        lesson.steps.push(sight.steps(rival));
        lesson.offsets.push(-urn.likelihood(sight, rival).ln());
    }
    lesson
}

/// Rivals are drawn from all places, from places that are likely by country and size, and from those that relations lead to: a mixture
/// whose likelihoods are known, so that the model learns as if it had been shown every place.
struct Urn {
    /// For each country, its places and the sum of their shares up to each.
    countries: Vec<(Vec<u32>, Vec<f64>)>,
    /// The sum of the likelihoods of the countries up to each.
    to: Vec<f64>,
    /// The places that relations lead to.
    linked: Vec<u32>,
    /// The sum of their pulls up to each.
    pulls: Vec<f64>,
}

const BY_CHANCE: f64 = 0.3;
const BY_COUNTRY: f64 = 0.4;
const BY_LINK: f64 = 0.3;

impl Urn {
    fn new(world: &World) -> Self {
        let mut countries = vec![(vec![], vec![]); world.countries().len()];
        for place in 0..world.len() as u32 {
            let (places, sums): &mut (Vec<u32>, Vec<f64>) = &mut countries[usize::from(world.country(place))];
            let before = sums.last().copied().unwrap_or(0.0);
            places.push(place);
            sums.push(before + mass(world, place));
        }
        Self { countries, to: vec![], linked: vec![], pulls: vec![] }
    }

    fn look(&mut self, sight: &Sight<'_>) {
        let mut sum = 0.0;
        self.to.clear();
        for (country, (places, _)) in self.countries.iter().enumerate() {
            sum += if places.is_empty() { 0.0 } else { f64::from(sight.to_country(country as u16)) };
            self.to.push(sum);
        }
        let mut sum = 0.0;
        self.pulls.clear();
        self.linked.clear();
        self.linked.extend(sight.links().reached());
        for place in &self.linked {
            sum += pull(sight, *place);
            self.pulls.push(sum);
        }
    }

    fn draw(&self, sight: &Sight<'_>, chance: &mut Chance) -> u32 {
        let which = chance.unit();
        if which < BY_COUNTRY {
            let (places, sums) = &self.countries[drawn(&self.to, chance)];
            places[drawn(sums, chance)]
        } else if which < BY_COUNTRY + BY_LINK && !self.pulls.is_empty() {
            self.linked[drawn(&self.pulls, chance)]
        } else {
            chance.below(sight.world().len()) as u32
        }
    }

    fn likelihood(&self, sight: &Sight<'_>, place: u32) -> f32 {
        let world = sight.world();
        let country = usize::from(world.country(place));
        let to = self.to[country] - if country == 0 { 0.0 } else { self.to[country - 1] };
        let within = mass(world, place) / self.countries[country].1.last().copied().unwrap_or(1.0);
        let by_country = to / self.to.last().copied().unwrap_or(1.0) * within;
        let (by_link, rest) = match self.pulls.last() {
            Some(all) => (pull(sight, place) / all, BY_CHANCE),
            None => (0.0, BY_CHANCE + BY_LINK),
        };
        (BY_COUNTRY * by_country + BY_LINK * by_link + rest / world.len() as f64) as f32
    }
}

fn drawn(sums: &[f64], chance: &mut Chance) -> usize {
    let at = chance.unit() * sums.last().copied().unwrap_or(0.0);
    sums.partition_point(|sum| *sum <= at).min(sums.len() - 1)
}

/// What makes a place likely within its country. That a relation is hidden changes nothing here: what counts is how a rival is drawn.
fn mass(world: &World, place: u32) -> f64 {
    (1.0 + world.graph().degree(place) as f64) * f64::from(world.population(place).unwrap_or(1_000)).sqrt()
}

/// What makes a place likely among those that relations lead to.
fn pull(sight: &Sight<'_>, place: u32) -> f64 {
    if !sight.links().reach(place) {
        return 0.0;
    }
    let link = sight.links().of(place);
    f64::from(0.05 + 3.0 * (link.adamic + link.three))
        + f64::from(sight.links().neighbourhoods(place))
        + f64::from(link.mine_near)
}

/// Finds the weights under which true partners are likeliest among their rivals (softmax), by small steps (AdaGrad).
fn fit(lessons: &[Lesson], recipe: Recipe, chance: &mut Chance) -> Weights {
    let mut weights = Weights::none();
    let mut moved = Weights::none();
    let mut order: Vec<usize> = (0..lessons.len()).collect();
    let mut shares = vec![];
    for round in 0..recipe.rounds {
        let pace = recipe.pace / (1.0 + 0.3 * round as f32);
        chance.shuffle(&mut order);
        for at in &order {
            let lesson = &lessons[*at];
            shares.clear();
            shares.extend(lesson.steps.iter().zip(&lesson.offsets).map(|(steps, offset)| weights.sum(steps) + offset));
            softmax(&mut shares);
            shares[0] -= 1.0;
            for (steps, slope) in lesson.steps.iter().zip(&shares).filter(|(_, slope)| slope.abs() > 1e-6) {
                for feature in Feature::ALL {
                    let step = usize::from(steps[feature as usize]);
                    let moved = &mut moved.of_mut(feature)[step];
                    *moved += slope * slope;
                    weights.of_mut(feature)[step] -= pace * slope / (*moved + 0.1).sqrt();
                }
            }
        }
        for feature in Feature::ALL {
            weights.of_mut(feature).iter_mut().for_each(|weight| *weight *= 1.0 - recipe.restraint);
        }
    }
    weights
}

fn softmax(scores: &mut [f32]) {
    let most = scores.iter().copied().fold(f32::NEG_INFINITY, f32::max);
    scores.iter_mut().for_each(|score| *score = (*score - most).exp());
    let sum: f32 = scores.iter().sum();
    scores.iter_mut().for_each(|score| *score /= sum);
}

/// Moves each feature's weights so that a place drawn by chance has zero: a reason's weight then says how much better than any place.
fn centre(weights: &mut Weights, world: &World, regard: Regard, chance: &mut Chance) {
    let graph = world.graph();
    let related: Vec<u32> = (0..world.len() as u32).filter(|place| graph.degree(*place) > 0).collect();
    if related.is_empty() {
        return;
    }
    let mut sums = vec![0.0f64; Feature::ALL.len()];
    let (localities, places) = (200, 50);
    for _ in 0..localities {
        let of = related[chance.below(related.len())];
        let sight = Sight::new(world, of, regard.hidden(graph.of(of), None));
        for _ in 0..places {
            let steps = sight.steps(chance.below(world.len()) as u32);
            for feature in Feature::ALL {
                sums[feature as usize] += f64::from(weights.at(feature, steps[feature as usize]));
            }
        }
    }
    for feature in Feature::ALL {
        let mean = (sums[feature as usize] / f64::from(localities * places)) as f32;
        weights.of_mut(feature).iter_mut().for_each(|weight| *weight -= mean);
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::place::{Country, Place};

    const SHORT: Recipe = Recipe { lessons: 400, rivals: 20, rounds: 6, pace: 0.08, restraint: 0.02 };

    /// Places of eight sizes, and relations between places of one size only.
    fn like_to_like() -> World {
        let places = (0..160u32).map(|at| Place { population: Some(1_000 << (at % 8)), ..Place::of(0) });
        let relations: Vec<_> = (0..160u32).flat_map(|at| [(at, (at + 8) % 160), (at, (at + 40) % 160)]).collect();
        World::new(vec![Country { sub_region: 0, continent: 0, south: false }], places, &relations).unwrap()
    }

    #[test]
    fn what_relations_prefer_is_learnt() {
        for regard in [Regard::Keeping, Regard::Starting] {
            let weights = learn(&like_to_like(), regard, SHORT, 1);
            let of = |ratio: f32| weights.at(Feature::SizeRatio, Feature::SizeRatio.step(Some(ratio)));
            assert!(of(1.0) > 0.5, "{regard:?}: {:?}", weights.of(Feature::SizeRatio));
            assert!(of(1.0) > of(2.0) + 0.5 && of(1.0) > of(0.25) + 0.5);
        }
    }

    #[test]
    fn one_seed_gives_one_model() {
        let learnt = |seed| learn(&like_to_like(), Regard::Keeping, SHORT, seed);
        assert_eq!(learnt(1), learnt(1));
        assert_ne!(learnt(1), learnt(2));
    }

    #[test]
    fn from_no_relation_nothing_is_learnt() {
        let world = like_to_like().with_relations(&[]).unwrap();
        assert_eq!(learn(&world, Regard::Starting, SHORT, 1), Weights::none());
    }

    #[test]
    fn likelihoods_of_rivals_are_those_with_which_they_are_drawn() {
        let world = crate::sample::motley(40, 90, 6);
        let mut urn = Urn::new(&world);
        for of in [0, 3, 17] {
            let sight = Sight::new(&world, of, world.graph().of(of).iter().copied().take(1).collect());
            urn.look(&sight);
            let mut drawn = vec![0.0f32; world.len()];
            let mut chance = Chance::new(9);
            for _ in 0..40_000 {
                drawn[urn.draw(&sight, &mut chance) as usize] += 1.0 / 40_000.0;
            }
            for (place, share) in (0u32..).zip(drawn) {
                let said = urn.likelihood(&sight, place);
                assert!((share - said).abs() < 0.01, "{of}: {place} is drawn {share}, said {said}");
            }
        }
    }
}
