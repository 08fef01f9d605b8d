use crate::chance::Chance;
use crate::graph::Pair;
use crate::world::World;

/// A part of all relations, drawn by chance: each with the likelihood `share`.
pub fn hold_out_at_random(world: &World, share: f64, seed: u64) -> Vec<Pair> {
    let mut chance = Chance::new(seed);
    world.graph().pairs().filter(|_| chance.unit() < share).collect()
}

/// A part of the relations that touch one country, each with the likelihood `share`. With a share of one, nothing at all is known of the
/// country: its places are a cold start, and no method that walks along relations can find them for others either.
pub fn hold_out_of_country(world: &World, country: u16, share: f64, seed: u64) -> Vec<Pair> {
    let mut chance = Chance::new(seed);
    let touches = |(a, b): &Pair| world.country(*a) == country || world.country(*b) == country;
    world.graph().pairs().filter(touches).filter(|_| chance.unit() < share).collect()
}

/// The countries that at least this many relations touch, those with most first.
pub fn countries_with(world: &World, at_least: usize) -> Vec<u16> {
    let mut touched = vec![0; world.countries().len()];
    for (a, b) in world.graph().pairs() {
        let (one, two) = (world.country(a), world.country(b));
        touched[usize::from(one)] += 1;
        touched[usize::from(two)] += usize::from(one != two);
    }
    let mut countries: Vec<u16> = (0..touched.len() as u16).filter(|one| touched[usize::from(*one)] >= at_least).collect();
    countries.sort_by_key(|one| std::cmp::Reverse(touched[usize::from(*one)]));
    countries
}
