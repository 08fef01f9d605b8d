use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::feature::{Feature, Steps, class};
use crate::ground::{NAMELESS, Setting, Standing, chord, documented};
use crate::sight::Sight;

/// A weight for each step of each feature. The score of a place is the sum of the weights of its steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(try_from = "Published", into = "Published")]
pub(crate) struct Weights(Vec<Vec<f32>>);

/// Weights under the names of their features.
type Published = BTreeMap<Feature, Vec<f32>>;

/// Weights that are not those of this program's features.
#[derive(Debug, thiserror::Error)]
#[error("the weights of the feature {0} are missing or not as many as its steps")]
pub(crate) struct Misfit(&'static str);

impl TryFrom<Published> for Weights {
    type Error = Misfit;

    fn try_from(mut published: Published) -> Result<Self, Misfit> {
        let of = |feature: Feature| {
            let weights = published.remove(&feature).filter(|weights| weights.len() == feature.steps());
            weights.ok_or(Misfit(feature.as_str()))
        };
        Feature::ALL.into_iter().map(of).collect::<Result<_, _>>().map(Self)
    }
}

impl From<Weights> for Published {
    fn from(weights: Weights) -> Self {
        Feature::ALL.into_iter().zip(weights.0).collect()
    }
}

impl Weights {
    /// Weights that say nothing.
    pub(crate) fn none() -> Self {
        Self(Feature::ALL.iter().map(|feature| vec![0.0; feature.steps()]).collect())
    }

    pub(crate) fn of(&self, feature: Feature) -> &[f32] {
        &self.0[feature as usize]
    }

    pub(crate) fn of_mut(&mut self, feature: Feature) -> &mut [f32] {
        &mut self.0[feature as usize]
    }

    pub(crate) fn at(&self, feature: Feature, step: u8) -> f32 {
        self.0[feature as usize][usize::from(step)]
    }

    /// The score of a place with these steps.
    pub(crate) fn sum(&self, steps: &Steps) -> f32 {
        self.0.iter().zip(steps).map(|(weights, step)| weights[usize::from(*step)]).sum()
    }

    /// The score of every place. Facts that many places have in common are weighed once for all of them.
    pub(crate) fn scores(&self, sight: &Sight<'_>) -> Vec<f32> {
        let ground = sight.ground();
        let countries: Vec<f32> = (0..ground.countries.len() as u16)
            .map(|country| match ground.country_places[usize::from(country)] {
                0 => 0.0,
                _ => self.total(|put| sight.country_steps(country, put)),
            })
            .collect();
        let districts: Vec<f32> = (0..ground.district_country.len() as u32)
            .map(|district| {
                countries[usize::from(ground.district_country[district as usize])]
                    + self.total(|put| sight.district_steps(district, put))
            })
            .collect();
        let mut zones = vec![0.0; ground.zones.len()];
        for zone in ground.zones.occupied() {
            zones[*zone as usize] = self.total(|put| sight.zone_steps(Some(*zone), put));
        }
        let nowhere = self.total(|put| sight.zone_steps(None, put));
        let sizes: Vec<f32> = (0..=u8::MAX).map(|step| self.total(|put| sight.size_steps(step, put))).collect();
        let standings: Vec<f32> = Standing::all().map(|it| self.total(|put| sight.standing_steps(it, put))).collect();
        let settings: Vec<f32> = Setting::all().map(|it| self.total(|put| sight.setting_steps(it, put))).collect();
        let latitudes: Vec<f32> = (0..=91).map(|step| self.total(|put| sight.latitude_steps(step, put))).collect();
        let tongues: Vec<f32> = (0..ground.tongues.len() as u16)
            .map(|tongue| self.total(|put| sight.language_steps(tongue, put)))
            .collect();
        let afar: Vec<f32> = (0..=sight.rings().len() as u8).map(|ring| self.at(Feature::Distance, ring + 1)).collect();
        let nowhere_near = self.total(|put| sight.distance_steps(None, put));
        let [climates, names] = [Feature::Climate, Feature::Namesake]
            .map(|feature| [None, Some(0.0), Some(1.0)].map(|same| self.at(feature, feature.step(same))));
        let (own, of) = (sight.of() as usize, ground.points[sight.of() as usize]);
        let same = |known: bool, same: bool| if known { 1 + usize::from(same) } else { 0 };
        let mut scores: Vec<f32> = (0..ground.points.len())
            .map(|at| {
                let point = ground.points[at];
                let far = documented(of) && documented(point);
                let distance =
                    if far { afar[usize::from(class(chord(of, point), sight.rings()))] } else { nowhere_near };
                let climate = (ground.climates[own], ground.climates[at]);
                let climate = same(climate.0.is_some() && climate.1.is_some(), climate.0 == climate.1);
                let name = (ground.names[own], ground.names[at]);
                let name = same(name.0 != NAMELESS && name.1 != NAMELESS, name.0 == name.1);
                distance
                    + climates[climate]
                    + names[name]
                    + districts[ground.districts[at] as usize]
                    + ground.zones.of(at as u32).map_or(nowhere, |zone| zones[zone as usize])
                    + sizes[usize::from(ground.sizes[at])]
                    + standings[ground.standings[at].index()]
                    + settings[ground.settings[at].index()]
                    + latitudes[usize::from(ground.latitudes[at])]
                    + tongues[usize::from(ground.speaks[at])]
            })
            .collect();
        self.add_relations(sight, &mut scores);
        scores
    }

    /// Adds what relations say: the same of nearly all places, which have none and to which none leads.
    fn add_relations(&self, sight: &Sight<'_>, scores: &mut [f32]) {
        let single =
            self.total(|put| sight.partner_size_steps(None, put)) + self.total(|put| sight.degree_steps(0, 0, put));
        let apart = self.total(|put| sight.lift_steps(None, put));
        let unlinked = self.total(|put| Sight::unlinked_steps(put));
        for score in &mut *scores {
            *score += single + apart + unlinked;
        }
        for place in sight.world().tally().related.iter().flatten() {
            let in_country = sight.links().of(*place).in_country;
            scores[*place as usize] += self.total(|put| {
                sight.partner_size_steps(sight.size_of_partners(*place), &mut *put);
                sight.degree_steps(sight.degree(*place), in_country, put);
            }) - single;
        }
        for place in sight.links().neighbours() {
            scores[*place as usize] += self.total(|put| sight.neighbourhood_steps(*place, put)) - apart;
        }
        for place in sight.links().places() {
            scores[*place as usize] += self.total(|put| sight.link_steps(*place, put)) - unlinked;
        }
    }

    /// What the steps that `steps` puts weigh together.
    fn total(&self, steps: impl FnOnce(&mut dyn FnMut(Feature, u8))) -> f32 {
        let mut sum = 0.0;
        steps(&mut |feature, step| sum += self.at(feature, step));
        sum
    }
}
