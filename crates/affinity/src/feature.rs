use serde::{Deserialize, Serialize};

/// How many features there are.
pub(crate) const FEATURES: usize = 26;

/// One thing that the model looks at in a possible partner. Each has a scale with steps, and the model a weight for each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Feature {
    /// How much more often relations of the own country lead to a place of that country than to any place (natural logarithm).
    Countries,
    /// How much more relations a place of that region has than one of its country (natural logarithm).
    ActiveRegion,
    /// How much more often relations of the own region lead to that region than the two countries and its activity say (natural
    /// logarithm).
    Regions,
    /// How much more often places around the locality have relations with places around that one than chance says (natural
    /// logarithm); around means within 50 km.
    Neighbourhoods,
    /// The same, around meaning the square of some 330 km on each side.
    WiderNeighbourhoods,
    /// How many partners the place has.
    Degree,
    /// How many people live there.
    Size,
    /// How many times as many people live there.
    SizeRatio,
    /// The same by the size of the locality: 13 times the [class](Self::SIZES) of its size and the step of the ratio, from zero.
    SizeFit,
    /// What both are by size in their country and region: 6 times the standing of the locality and that of the place.
    Standing,
    /// Kilometres between them.
    Distance,
    /// Whether they share a language: 0 no, 1 yes.
    Language,
    /// Within 30 km of the coast: 0 neither, 1 the place, 2 the locality, 3 both.
    Coast,
    /// How many bands of altitude lie between them.
    Altitude,
    /// Degrees between their latitudes, north or south of the equator alike.
    Latitude,
    /// Whether they have one climate: 0 no, 1 yes.
    Climate,
    /// Whether they bear one name: 0 no, 1 yes.
    Namesake,
    /// Partners in common, one of few partners counting more (Adamic and Adar).
    CommonPartners,
    /// Paths of three relations between them, each over the root of the degrees on its way.
    ThreeSteps,
    /// How many of the locality's partners are in that country.
    PartnersInCountry,
    /// How many of the locality's partners are within 50 km of the place.
    PartnersNear,
    /// How many partners of the place are in the locality's country.
    TheirPartnersInCountry,
    /// How many partners of the place are in the locality's region.
    TheirPartnersInRegion,
    /// How many partners of the place are within 50 km of the locality.
    TheirPartnersNear,
    /// How many partners the place has and how many of them are in the locality's country: 8 times the [class](Self::PARTNERS) of the
    /// first and the second, up to seven; not documented for a place without partners.
    TheirPartnersShare,
    /// How many times as many people live in the partners of the place as in the locality (natural logarithm of the mean).
    TheirPartnersSize,
}

use Feature as F;

impl Feature {
    /// All of them.
    pub const ALL: [Self; FEATURES] = [
        F::Countries,
        F::ActiveRegion,
        F::Regions,
        F::Neighbourhoods,
        F::WiderNeighbourhoods,
        F::Degree,
        F::Size,
        F::SizeRatio,
        F::SizeFit,
        F::Standing,
        F::Distance,
        F::Language,
        F::Coast,
        F::Altitude,
        F::Latitude,
        F::Climate,
        F::Namesake,
        F::CommonPartners,
        F::ThreeSteps,
        F::PartnersInCountry,
        F::PartnersNear,
        F::TheirPartnersInCountry,
        F::TheirPartnersInRegion,
        F::TheirPartnersNear,
        F::TheirPartnersShare,
        F::TheirPartnersSize,
    ];

    /// Where the classes of size of a locality begin, the first below the first: inhabitants.
    pub const SIZES: [f32; 4] = [3e4, 6e4, 1.5e5, 4e5];

    /// Where the classes of numbers of partners begin, the first below the first.
    pub const PARTNERS: [f32; 7] = [2., 3., 4., 6., 9., 14., 21.];

    /// The name under which its weights are published.
    pub fn as_str(self) -> &'static str {
        match self {
            F::Countries => "countries",
            F::ActiveRegion => "active-region",
            F::Regions => "regions",
            F::Neighbourhoods => "neighbourhoods",
            F::WiderNeighbourhoods => "wider-neighbourhoods",
            F::Degree => "degree",
            F::Size => "size",
            F::SizeRatio => "size-ratio",
            F::SizeFit => "size-fit",
            F::Standing => "standing",
            F::Distance => "distance",
            F::Language => "language",
            F::Coast => "coast",
            F::Altitude => "altitude",
            F::Latitude => "latitude",
            F::Climate => "climate",
            F::Namesake => "namesake",
            F::CommonPartners => "common-partners",
            F::ThreeSteps => "three-steps",
            F::PartnersInCountry => "partners-in-country",
            F::PartnersNear => "partners-near",
            F::TheirPartnersInCountry => "their-partners-in-country",
            F::TheirPartnersInRegion => "their-partners-in-region",
            F::TheirPartnersNear => "their-partners-near",
            F::TheirPartnersShare => "their-partners-share",
            F::TheirPartnersSize => "their-partners-size",
        }
    }

    /// Where a step of the scale begins; the first one lies below the first number.
    pub fn edges(self) -> &'static [f32] {
        match self {
            F::Countries => &[-5., -4., -3., -2., -1., -0.5, 0., 0.5, 1., 1.5, 2., 2.5, 3., 3.5],
            F::ActiveRegion => &[-2., -1.5, -1., -0.6, -0.3, 0., 0.3, 0.6, 1., 1.5],
            F::Regions => &[-1.2, -0.6, -0.2, -0.05, 0.05, 0.3, 0.7, 1.2, 1.8, 2.5, 3.2, 4.],
            F::Neighbourhoods => &[-0.5, 0., 0.5, 1., 1.5, 2., 2.5, 3., 4.],
            F::WiderNeighbourhoods => &[-2., -1.5, -1., -0.6, -0.3, -0.1, 0.1, 0.3, 0.6, 0.9, 1.2, 1.6, 2., 2.5],
            F::Degree => &[1., 2., 3., 4., 6., 8., 11., 15., 20., 28.],
            F::Size => &[2e3, 5e3, 1e4, 2e4, 3e4, 5e4, 1e5, 2e5, 5e5, 1e6, 3e6],
            F::SizeRatio => &RATIOS,
            F::SizeFit => &CODES[..64],
            F::Standing => &CODES[..35],
            F::Distance => &KILOMETRES,
            F::Language | F::Climate | F::Namesake => &[1.],
            F::Coast => &[1., 2., 3.],
            F::Altitude => &[1., 2., 3., 4.],
            F::Latitude => &[1., 3., 6., 10., 15., 25., 40.],
            F::CommonPartners => &[0.01, 0.35, 0.5, 0.7, 1., 1.5, 2.5, 4.],
            F::ThreeSteps => &[0.001, 0.03, 0.06, 0.1, 0.15, 0.25, 0.4, 0.7, 1.2],
            F::PartnersInCountry => &[1., 2., 3., 4., 6., 9.],
            F::TheirPartnersInCountry => &[1., 2., 3., 4., 6., 9., 14.],
            F::TheirPartnersInRegion => &[1., 2., 3., 5.],
            F::PartnersNear | F::TheirPartnersNear => &[1., 2., 3.],
            F::TheirPartnersShare => &CODES[..63],
            F::TheirPartnersSize => &[-2., -1.5, -1., -0.7, -0.4, 0., 0.4, 0.7, 1., 1.5, 2.],
        }
    }

    /// How many weights it has: one for each step, and the first for what is not documented.
    pub(crate) fn steps(self) -> usize {
        self.edges().len() + 2
    }

    /// The step of a value: zero when it is not documented, and one below the first edge.
    pub(crate) fn step(self, value: Option<f32>) -> u8 {
        value.map_or(0, |value| class(value, self.edges()) + 1)
    }
}

/// Where the steps of a distance begin.
pub(crate) const KILOMETRES: [f32; 14] = [25., 50., 100., 200., 350., 500., 700., 1e3, 1.4e3, 2e3, 3e3, 5e3, 8e3, 12e3];

/// Where the steps of a ratio of sizes begin.
const RATIOS: [f32; 12] = [1. / 32., 1. / 16., 1. / 8., 0.25, 0.5, 1. / 1.4, 1.4, 2., 4., 8., 16., 32.];

/// Edges of scales that count through the cells of a table: 1, 2, 3 …
const CODES: [f32; 64] = {
    let (mut codes, mut at) = ([0.0; 64], 0);
    while at < 64 {
        codes[at] = at as f32 + 1.0;
        at += 1;
    }
    codes
};

/// How many of these edges a value reaches.
#[inline]
pub(crate) fn class(value: f32, edges: &[f32]) -> u8 {
    edges.iter().filter(|edge| value >= **edge).count() as u8
}

/// For each feature, its step.
pub(crate) type Steps = [u8; FEATURES];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_value_is_in_the_step_that_begins_at_or_below_it() {
        let step = |value| F::PartnersNear.step(value);
        assert_eq!([None, Some(0.0), Some(1.0), Some(1.9), Some(3.0), Some(9.0)].map(step), [0, 1, 2, 2, 4, 4]);
    }

    #[test]
    fn edges_rise_and_every_name_is_its_own() {
        for feature in F::ALL {
            assert!(feature.edges().is_sorted_by(|a, b| a < b), "{feature:?}");
            assert!(feature.steps() <= 255);
            assert_eq!(serde_json::to_value(feature).unwrap(), feature.as_str());
            assert_eq!(F::ALL[feature as usize], feature);
        }
    }
}
