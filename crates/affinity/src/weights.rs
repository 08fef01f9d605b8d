use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::feature::{Feature, Steps};
use crate::ground::{Setting, Standing};
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

/// How many partners are told apart when every place is scored: more weigh the same.
const DEGREES: usize = 32;
/// The same for partners in the country of the locality.
const IN_COUNTRY: usize = 16;

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
        let degrees: Vec<f32> = (0..DEGREES * IN_COUNTRY)
            .map(|at| self.total(|put| sight.degree_steps(at / IN_COUNTRY, (at % IN_COUNTRY) as u16, put)))
            .collect();
        let unlinked = self.total(|put| Sight::unlinked_steps(put));
        let mut scores: Vec<f32> = (0..ground.points.len() as u32)
            .map(|place| {
                let at = place as usize;
                let in_country = usize::from(sight.links().of(place).in_country).min(IN_COUNTRY - 1);
                let mut own = 0.0;
                let mut put = |feature: Feature, step: u8| own += self.at(feature, step);
                sight.partner_size_steps(sight.size_of_partners(place), &mut put);
                sight.distance_steps(sight.chord(place), &mut put);
                sight.pair_steps(place, &mut put);
                sight.neighbourhood_steps(place, &mut put);
                own + districts[ground.districts[at] as usize]
                    + ground.zones.of(place).map_or(nowhere, |zone| zones[zone as usize])
                    + sizes[usize::from(ground.sizes[at])]
                    + standings[ground.standings[at].index()]
                    + settings[ground.settings[at].index()]
                    + latitudes[usize::from(ground.latitudes[at])]
                    + tongues[usize::from(ground.speaks[at])]
                    + degrees[sight.degree(place).min(DEGREES - 1) * IN_COUNTRY + in_country]
                    + unlinked
            })
            .collect();
        for place in sight.links().places() {
            scores[*place as usize] += self.total(|put| sight.link_steps(*place, put)) - unlinked;
        }
        scores
    }

    /// What the steps that `steps` puts weigh together.
    fn total(&self, steps: impl FnOnce(&mut dyn FnMut(Feature, u8))) -> f32 {
        let mut sum = 0.0;
        steps(&mut |feature, step| sum += self.at(feature, step));
        sum
    }
}
