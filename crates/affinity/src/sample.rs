//! Small worlds for tests.

use crate::chance::Chance;
use crate::graph::Pair;
use crate::place::{Country, Place};
use crate::world::World;

/// One country with places of which nothing is known.
pub(crate) fn bare(places: usize, relations: &[Pair]) -> World {
    world(vec![Place::of(0); places], relations)
}

/// Places on the equator at these degrees of longitude, with this many people.
pub(crate) fn on_the_equator(places: &[(f32, u32)]) -> World {
    let places = places.iter().map(|(longitude, population)| Place {
        position: Some((0.0, *longitude)),
        population: Some(*population),
        ..Place::of(0)
    });
    world(places.collect(), &[])
}

fn world(places: Vec<Place>, relations: &[Pair]) -> World {
    World::new(vec![Country { sub_region: 0, continent: 0, south: false }], places, relations).unwrap()
}

/// Countries, and places of which this and that is known, by chance: in clusters, so that they have neighbours.
pub(crate) fn motley(places: usize, relations: usize, seed: u64) -> World {
    let mut chance = Chance::new(seed);
    let countries: Vec<Country> =
        (0..6u8).map(|at| Country { sub_region: at / 2, continent: at / 3, south: at % 2 == 0 }).collect();
    let mut place = || {
        let country = chance.below(6) as u16;
        let mut maybe = |below: usize| Some(chance.below(below)).filter(|_| chance.below(8) > 0);
        let region = maybe(3).map(|at| at as u32 + 10 * u32::from(country));
        let step = |at: usize| at as f32 * 0.09;
        let position = maybe(9)
            .zip(maybe(9))
            .map(|(up, right)| (40.0 + 3.0 * f32::from(country) + step(up), region.unwrap_or(0) as f32 + step(right)));
        Place {
            position,
            population: maybe(14).map(|at| 1_000 << at),
            region,
            languages: maybe(4).map(|at| at as u8).into_iter().collect(),
            altitude: maybe(3_000).map(|at| at as i16),
            coast: maybe(60).map(|at| at as u16),
            climate: maybe(3).map(|at| at as u8),
            name: maybe(20).map(|at| at as u32),
            wanted: maybe(5).map(|at| at as u8).into_iter().collect(),
            offered: maybe(5).map(|at| at as u8).into_iter().collect(),
            member: maybe(2) == Some(1),
            ..Place::of(country)
        }
    };
    let all: Vec<Place> = (0..places).map(|_| place()).collect();
    let mut end = |favoured: bool| chance.below(if favoured { places / 4 } else { places }) as u32;
    let pairs: Vec<Pair> = (0..relations).map(|at| (end(true), end(at % 3 == 0))).collect();
    World::new(countries, all, &pairs).unwrap()
}
