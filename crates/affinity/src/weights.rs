use serde::{Deserialize, Serialize};

use crate::feature::{Feature, Steps};
use crate::ground::Setting;
use crate::sight::Sight;

/// A weight for each step of each feature. The score of a place is the sum of the weights of its steps.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
pub(crate) struct Weights(Vec<Vec<f32>>);

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
        Feature::ALL.iter().map(|feature| self.at(*feature, steps[*feature as usize])).sum()
    }

    /// The score of every place. Facts that many places have in common are weighed once for all of them.
    pub(crate) fn scores(&self, sight: &Sight<'_>) -> Vec<f32> {
        let ground = sight.world().ground();
        let total = |steps: &dyn Fn(&mut dyn FnMut(Feature, u8))| {
            let mut sum = 0.0;
            steps(&mut |feature, step| sum += self.at(feature, step));
            sum
        };
        let countries: Vec<f32> = (0..ground.countries.len() as u16)
            .map(|country| if ground.country_places[usize::from(country)] == 0 { 0.0 } else { total(&|put| sight.country_steps(country, put)) })
            .collect();
        let districts: Vec<f32> = (0..ground.district_country.len() as u32)
            .map(|district| {
                countries[usize::from(ground.district_country[district as usize])]
                    + total(&|put| sight.district_steps(district, put))
            })
            .collect();
        let sizes: Vec<f32> = (0..=u8::MAX).map(|step| total(&|put| sight.size_steps(step, put))).collect();
        let settings: Vec<f32> = Setting::all().map(|setting| total(&|put| sight.setting_steps(setting, put))).collect();
        let latitudes: Vec<f32> = (0..=91).map(|step| total(&|put| sight.latitude_steps(step, put))).collect();
        let tongues: Vec<f32> =
            (0..ground.tongues.len() as u16).map(|tongue| total(&|put| sight.language_steps(tongue, put))).collect();
        let degrees: Vec<f32> = (0..64).map(|degree| total(&|put| sight.degree_steps(degree, put))).collect();
        let distance = |place| total(&|put| sight.distance_steps(sight.chord(place), put));
        let mut scores: Vec<f32> = (0..ground.points.len() as u32)
            .map(|place| {
                let at = place as usize;
                districts[ground.districts[at] as usize]
                    + sizes[usize::from(ground.sizes[at])]
                    + settings[ground.settings[at].index()]
                    + latitudes[usize::from(ground.latitudes[at])]
                    + tongues[usize::from(ground.speaks[at])]
                    + degrees[sight.degree(place).min(63)]
                    + distance(place)
                    + total(&|put| sight.pair_steps(place, put))
            })
            .collect();
        let unlinked = total(&|put| sight.unlinked_steps(put));
        for score in &mut scores {
            *score += unlinked;
        }
        for place in sight.links().places() {
            scores[*place as usize] += total(&|put| sight.link_steps(*place, put)) - unlinked;
        }
        scores
    }
}
