use serde::{Deserialize, Serialize};

/// How many features there are.
pub(crate) const FEATURES: usize = 26;

/// One thing that the model looks at in a possible partner. Each has a scale with steps, and the model a weight for each step.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Feature {
    /// How much more often relations of the own country lead to a place of that country than to any place (natural logarithm).
    Countries,
    /// How much more relations a place of that region has than one of its country (natural logarithm).
    ActiveRegion,
    /// How much more often relations of the own region lead to that region than the two countries and its activity say (natural logarithm).
    Regions,
    /// How many partners the place has.
    Degree,
    /// How many people live there.
    Size,
    /// How many times as many people live there.
    SizeRatio,
    /// What it is the seat of: 0 nothing, 1 a district, 2 a region, 3 a country.
    Seat,
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
    /// How much more often places around the locality have relations with places around that one than chance says (natural logarithm).
    Neighbourhoods,
    /// a
    SizeFit,
    /// b
    SeatPair,
    /// c
    Spread,
    /// d
    TheirSize,
}

use Feature as F;

impl Feature {
    /// All of them.
    pub const ALL: [Self; FEATURES] = [
        F::Countries,
        F::ActiveRegion,
        F::Regions,
        F::Degree,
        F::Size,
        F::SizeRatio,
        F::Seat,
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
        F::Neighbourhoods,
        F::SizeFit,
        F::SeatPair,
        F::Spread,
        F::TheirSize,
    ];

    /// Where a step of the scale begins; the first one lies below the first number.
    pub fn edges(self) -> &'static [f32] {
        match self {
            F::Countries => &[-5., -4., -3., -2., -1., -0.5, 0., 0.5, 1., 1.5, 2., 2.5, 3., 3.5],
            F::ActiveRegion => &[-2., -1.5, -1., -0.6, -0.3, 0., 0.3, 0.6, 1., 1.5],
            F::Regions => &[-1.2, -0.6, -0.2, -0.05, 0.05, 0.3, 0.7, 1.2, 1.8, 2.5, 3.2, 4.],
            F::Degree => &[1., 2., 3., 4., 6., 8., 11., 15., 20., 28.],
            F::Size => &[2e3, 5e3, 1e4, 2e4, 3e4, 5e4, 1e5, 2e5, 5e5, 1e6, 3e6],
            F::SizeRatio => &[1. / 32., 1. / 16., 1. / 8., 0.25, 0.5, 1. / 1.4, 1.4, 2., 4., 8., 16., 32.],
            F::Seat => &[1., 2., 3.],
            F::Distance => &[25., 50., 100., 200., 350., 500., 700., 1e3, 1.4e3, 2e3, 3e3, 5e3, 8e3, 12e3],
            F::Language | F::Climate | F::Namesake => &[1.],
            F::Coast => &[1., 2., 3.],
            F::Altitude => &[1., 2., 3., 4.],
            F::Latitude => &[1., 3., 6., 10., 15., 25., 40.],
            F::CommonPartners => &[0.01, 0.35, 0.5, 0.7, 1., 1.5, 2.5, 4.],
            F::ThreeSteps => &[0.001, 0.03, 0.06, 0.1, 0.15, 0.25, 0.4, 0.7, 1.2],
            F::PartnersInCountry => &[1., 2., 3., 4., 6., 9.],
            F::PartnersNear => &[1., 2., 3.],
            F::TheirPartnersInCountry => &[1., 2., 3., 4., 6., 9., 14.],
            F::TheirPartnersInRegion => &[1., 2., 3., 5.],
            F::TheirPartnersNear => &[1., 2., 3.],
            F::SizeFit => CODES,
            F::SeatPair => CODES.split_at(15).0,
            F::Spread => CODES.split_at(63).0,
            F::TheirSize => &[-2.,-1.5,-1.,-0.7,-0.4,0.,0.4,0.7,1.,1.5,2.],
            F::Neighbourhoods => &[-0.5, 0., 0.5, 1., 1.5, 2., 2.5, 3., 4.],
        }
    }

    /// How many weights it has: one for each step, and the first for what is not documented.
    pub(crate) fn steps(self) -> usize {
        self.edges().len() + 2
    }

    /// The step of a value: zero when it is not documented, and one below the first edge.
    pub(crate) fn step(self, value: Option<f32>) -> u8 {
        value.map_or(0, |value| self.edges().iter().filter(|edge| value >= **edge).count() as u8 + 1)
    }
}

const CODES: &[f32] = &[1.,2.,3.,4.,5.,6.,7.,8.,9.,10.,11.,12.,13.,14.,15.,16.,17.,18.,19.,20.,21.,22.,23.,24.,25.,26.,27.,28.,29.,30.,31.,32.,33.,34.,35.,36.,37.,38.,39.,40.,41.,42.,43.,44.,45.,46.,47.,48.,49.,50.,51.,52.,53.,54.,55.,56.,57.,58.,59.,60.,61.,62.,63.,64.,65.,66.,67.,68.,69.,70.,71.,72.,73.,74.,75.,76.,77.,78.,79.];

/// For each feature, its step.
pub(crate) type Steps = [u8; FEATURES];
