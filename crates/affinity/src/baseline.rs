use serde::{Deserialize, Serialize};

use crate::links::Kept;
use crate::world::World;

/// A method that the model is measured against. None of them learns anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Baseline {
    /// Who has most partners.
    Popularity,
    /// Who shares most partners with the locality.
    CommonNeighbours,
    /// The same, a partner of few counting more: the sum of 1/ln(degree) (Adamic and Adar 2003).
    AdamicAdar,
    /// The product of both populations over the square of the distance.
    Gravity,
    /// Paths of length three, each over the root of the degrees on its way (Kovács and others 2019).
    PathsOfThree,
}

impl Baseline {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 5] =
        [Self::Popularity, Self::CommonNeighbours, Self::AdamicAdar, Self::Gravity, Self::PathsOfThree];

    /// The word that stands for it.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Popularity => "popularity",
            Self::CommonNeighbours => "common-neighbours",
            Self::AdamicAdar => "adamic-adar",
            Self::Gravity => "gravity",
            Self::PathsOfThree => "paths-of-three",
        }
    }

    /// The score of every place as a partner of the locality whose relations are `kept`. What is not documented scores nothing.
    pub(crate) fn scores(self, world: &World, kept: &Kept<'_>) -> Vec<f32> {
        match self {
            Self::Popularity => (0..world.len() as u32).map(|place| kept.degree(place) as f32).collect(),
            Self::CommonNeighbours => through_partners(world, kept, |_| 1.0),
            Self::AdamicAdar => through_partners(world, kept, |degree| 1.0 / (degree as f32).ln()),
            Self::Gravity => gravity(world, kept.of()),
            Self::PathsOfThree => paths_of_three(world, kept),
        }
    }
}

/// A partner of degree one leads back to where one came from, and nowhere else.
fn through_partners(world: &World, kept: &Kept<'_>, worth: impl Fn(usize) -> f32) -> Vec<f32> {
    let mut scores = vec![0.0; world.len()];
    for partner in kept.partners(kept.of()) {
        for place in kept.partners(partner).filter(|place| *place != kept.of()) {
            scores[place as usize] += worth(kept.degree(partner));
        }
    }
    scores
}

/// Two places within a kilometre are taken to be one kilometre apart.
fn gravity(world: &World, of: u32) -> Vec<f32> {
    let mass = |place| world.population(place).unwrap_or(0) as f32;
    (0..world.len() as u32)
        .map(|place| world.distance(of, place).map_or(0.0, |km| mass(of) * mass(place) / km.max(1.0).powi(2)))
        .collect()
}

fn paths_of_three(world: &World, kept: &Kept<'_>) -> Vec<f32> {
    let mut second = vec![0.0f32; world.len()];
    for partner in kept.partners(kept.of()) {
        for place in kept.partners(partner).filter(|place| *place != kept.of()) {
            second[place as usize] += 1.0 / (kept.degree(partner) as f32).sqrt();
        }
    }
    let mut scores = vec![0.0; world.len()];
    for (place, share) in (0u32..).zip(second).filter(|(_, share)| *share > 0.0) {
        for end in kept.partners(place) {
            scores[end as usize] += share / (kept.degree(place) as f32).sqrt();
        }
    }
    scores
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample;

    /// 0 is related to 1 and 2; 1 to 3; 2 to 3 and 4; 3 to 5.
    fn scores(baseline: Baseline) -> Vec<f32> {
        let world = sample::bare(6, &[(0, 1), (0, 2), (1, 3), (2, 3), (2, 4), (3, 5)]);
        baseline.scores(&world, &Kept::new(world.graph(), 0, vec![]))
    }

    #[test]
    fn popularity_is_the_number_of_partners() {
        assert_eq!(scores(Baseline::Popularity), [2.0, 2.0, 3.0, 3.0, 1.0, 1.0]);
    }

    #[test]
    fn common_neighbours_are_counted() {
        assert_eq!(scores(Baseline::CommonNeighbours), [0.0, 0.0, 0.0, 2.0, 1.0, 0.0]);
    }

    #[test]
    fn a_neighbour_of_few_counts_more_for_adamic_and_adar() {
        let (two, three) = (1.0 / 2f32.ln(), 1.0 / 3f32.ln());
        assert_eq!(scores(Baseline::AdamicAdar), [0.0, 0.0, 0.0, two + three, three, 0.0]);
    }

    #[test]
    fn paths_of_three_are_divided_by_the_root_of_the_degrees_on_their_way() {
        // 0-1-3-5 and 0-2-3-5: 1/√(2·3) and 1/√(3·3). 0-1-3-2 and 0-2-3-1 end at partners.
        let found = scores(Baseline::PathsOfThree);
        assert!((found[5] - (1.0 / 6f32.sqrt() + 1.0 / 3.0)).abs() < 1e-6, "{found:?}");
        assert_eq!(found[3], 0.0);
        assert_eq!(found[4], 0.0);
    }

    #[test]
    fn what_is_hidden_is_not_walked_along() {
        let world = sample::bare(6, &[(0, 1), (0, 2), (1, 3), (2, 3), (2, 4), (3, 5)]);
        let rest = world.without(&[(0, 2)]);
        for baseline in Baseline::ALL {
            let hidden = baseline.scores(&world, &Kept::new(world.graph(), 0, vec![2]));
            assert_eq!(hidden, baseline.scores(&rest, &Kept::new(rest.graph(), 0, vec![])), "{}", baseline.as_str());
        }
    }

    #[test]
    fn gravity_is_mass_over_the_square_of_the_distance() {
        // On the equator a degree is 111.19 km.
        let world = sample::on_the_equator(&[(0.0, 10), (1.0, 100), (2.0, 400)]);
        let found = Baseline::Gravity.scores(&world, &Kept::new(world.graph(), 0, vec![]));
        assert!((found[1] / (10.0 * 100.0 / 111.19f32.powi(2)) - 1.0).abs() < 1e-3, "{found:?}");
        assert!((found[1] / found[2] - 1.0).abs() < 1e-3, "{found:?}");
    }
}
