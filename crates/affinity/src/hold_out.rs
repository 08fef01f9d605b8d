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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::sample::motley;

    #[test]
    fn a_part_is_drawn_by_chance_and_the_same_for_one_seed() {
        let world = motley(200, 1_000, 1);
        let all = world.graph().relations() as f64;
        let part = hold_out_at_random(&world, 0.2, 1);
        assert!((part.len() as f64 / all - 0.2).abs() < 0.05, "{}", part.len());
        assert!(part.iter().all(|(a, b)| world.graph().holds(*a, *b)));
        assert_eq!(part, hold_out_at_random(&world, 0.2, 1));
        assert_ne!(part, hold_out_at_random(&world, 0.2, 2));
    }

    #[test]
    fn of_a_country_all_that_touches_it_is_hidden() {
        let world = motley(200, 1_000, 1);
        let rest = world.without(&hold_out_of_country(&world, 3, 1.0, 1));
        let touches = |(a, b): (u32, u32)| rest.country(a) == 3 || rest.country(b) == 3;
        assert!(rest.graph().relations() > 0 && !rest.graph().pairs().any(touches));
    }
}
