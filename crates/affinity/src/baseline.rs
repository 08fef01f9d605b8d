use serde::{Deserialize, Serialize};

use crate::graph::Graph;
use crate::world::World;

/// A method that the model is measured against. None of them learns anything.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
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

    /// The score of every place as a partner of `of`. What is not documented scores nothing.
    pub fn scores(self, world: &World, of: u32) -> Vec<f32> {
        let graph = world.graph();
        match self {
            Self::Popularity => (0..graph.places() as u32).map(|place| graph.degree(place) as f32).collect(),
            Self::CommonNeighbours => through_partners(graph, of, |_| 1.0),
            Self::AdamicAdar => through_partners(graph, of, |degree| 1.0 / (degree as f32).ln()),
            Self::Gravity => gravity(world, of),
            Self::PathsOfThree => paths_of_three(graph, of),
        }
    }
}

/// A partner of degree one leads back to where one came from, and nowhere else.
fn through_partners(graph: &Graph, of: u32, worth: impl Fn(usize) -> f32) -> Vec<f32> {
    let mut scores = vec![0.0; graph.places()];
    for partner in graph.of(of) {
        for place in graph.of(*partner).iter().filter(|place| **place != of) {
            scores[*place as usize] += worth(graph.degree(*partner));
        }
    }
    scores
}

/// Two places within a kilometre are taken to be one kilometre apart.
fn gravity(world: &World, of: u32) -> Vec<f32> {
    let own = world.population(of).unwrap_or(0) as f32;
    let mass = |place| world.population(place).unwrap_or(0) as f32;
    (0..world.len() as u32)
        .map(|place| world.distance(of, place).map_or(0.0, |km| own * mass(place) / km.max(1.0).powi(2)))
        .collect()
}

fn paths_of_three(graph: &Graph, of: u32) -> Vec<f32> {
    let mut second = vec![0.0f32; graph.places()];
    let mut reached = vec![];
    for partner in graph.of(of) {
        for place in graph.of(*partner).iter().filter(|place| **place != of) {
            if second[*place as usize] == 0.0 {
                reached.push(*place);
            }
            second[*place as usize] += 1.0 / (graph.degree(*partner) as f32).sqrt();
        }
    }
    let mut scores = vec![0.0; graph.places()];
    for place in reached {
        let share = second[place as usize] / (graph.degree(place) as f32).sqrt();
        for end in graph.of(place) {
            scores[*end as usize] += share;
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
        baseline.scores(&world, 0)
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
    fn gravity_is_mass_over_the_square_of_the_distance() {
        // On the equator a degree is 111.19 km.
        let world = sample::on_the_equator(&[(0.0, 10), (1.0, 100), (2.0, 400)]);
        let found = Baseline::Gravity.scores(&world, 0);
        assert!((found[1] / (10.0 * 100.0 / 111.19f32.powi(2)) - 1.0).abs() < 1e-3, "{found:?}");
        assert!((found[1] / found[2] - 1.0).abs() < 1e-3, "{found:?}");
    }
}
