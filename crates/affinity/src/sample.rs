//! Small worlds for tests.

use crate::graph::Pair;
use crate::place::{Country, Place};
use crate::world::World;

/// One country with places of which nothing is known.
pub(crate) fn bare(places: usize, relations: &[Pair]) -> World {
    world(vec![Place::of(0); places], relations)
}

/// Places on the equator at these degrees of longitude, with this many people.
pub(crate) fn on_the_equator(places: &[(f32, u32)]) -> World {
    let places = places
        .iter()
        .map(|(longitude, population)| Place { position: Some((0.0, *longitude)), population: Some(*population), ..Place::of(0) });
    world(places.collect(), &[])
}

fn world(places: Vec<Place>, relations: &[Pair]) -> World {
    World::new(vec![Country { sub_region: 0, continent: 0, south: false }], places, relations).unwrap()
}
