use super::*;
use crate::chance::Chance;
use crate::feature::Feature;
use crate::sample::motley;
use crate::weights::Weights;

/// Every locality of a motley world with all, some and none of its relations hidden.
fn sights(world: &World) -> impl Iterator<Item = (u32, Vec<u32>)> + '_ {
    (0..world.len() as u32).flat_map(|of| {
        let all = world.graph().of(of).to_vec();
        let some: Vec<u32> = all.iter().copied().step_by(2).collect();
        [(of, all), (of, some), (of, vec![])]
    })
}

#[test]
fn with_relations_hidden_it_sees_exactly_the_world_without_them() {
    let world = motley(60, 150, 3);
    for (of, hidden) in sights(&world) {
        let pairs: Vec<_> = hidden.iter().map(|partner| (of, *partner)).collect();
        let rest = world.without(&pairs);
        let (seen, known) = (Sight::new(&world, of, hidden), Sight::new(&rest, of, vec![]));
        for place in 0..world.len() as u32 {
            assert_eq!(seen.degree(place), known.degree(place));
            let differing: Vec<Feature> = Feature::ALL
                .into_iter()
                .filter(|it| seen.steps(place)[*it as usize] != known.steps(place)[*it as usize])
                .collect();
            assert_eq!(differing, [], "{of} looks at {place}");
        }
    }
}

#[test]
fn scores_are_the_sums_of_the_steps() {
    let world = motley(80, 200, 4);
    let (mut weights, mut chance) = (Weights::none(), Chance::new(1));
    for feature in Feature::ALL {
        weights.of_mut(feature).iter_mut().for_each(|weight| *weight = chance.unit() as f32);
    }
    for (of, hidden) in sights(&world) {
        let sight = Sight::new(&world, of, hidden);
        for (place, score) in (0u32..).zip(weights.scores(&sight)) {
            assert!((score - weights.sum(&sight.steps(place))).abs() < 1e-4, "{of} looks at {place}");
        }
    }
}

/// 0 and 1 lie together in country 0, 2 and 3 together in country 1, 4 alone; 0 to 2 and 1 to 3 are related, and 1 to 4.
fn twins() -> World {
    use crate::place::{Country, Place};
    let country = |at| Country { sub_region: at, continent: at, south: false };
    let place = |country: u16, longitude, population| Place {
        position: Some((0.0, longitude)),
        population: Some(population),
        region: Some(country.into()),
        ..Place::of(country)
    };
    let places = [
        place(0, 0.0, 10_000),
        place(0, 0.1, 20_000),
        place(1, 30.0, 10_000),
        place(1, 30.1, 40_000),
        place(1, 60.0, 90_000),
    ];
    World::new(vec![country(0), country(1)], places, &[(0, 2), (1, 3), (1, 4)]).unwrap()
}

#[test]
fn counts_are_those_made_by_hand() {
    let world = twins();
    let sight = Sight::new(&world, 0, vec![]);
    // The neighbour 1 has partners 3 and 4: one ends around 2 and 3.
    assert_eq!([2, 3, 4].map(|place| sight.links().neighbourhoods(place)), [1, 1, 1]);
    assert_eq!([2, 3, 4].map(|place| sight.links().of(place).near), [0, 1, 1]);
    // The partner 2 of 0 is near 3 and near itself.
    assert_eq!([2, 3, 4].map(|place| sight.links().of(place).mine_near), [1, 1, 0]);
    assert_eq!((sight.relations_of_countries(3), sight.relations_of_regions(3)), (3, 3));
    // Three of six ends lie around 0, one of them its own; around 3 lie two: by chance 2·2/6 relations, and there is one.
    let lift = ((1.0 + 0.3) / (4.0 / 6.0 + 0.3f32)).ln();
    assert!((sight.neighbourhoods(3).unwrap() - lift).abs() < 1e-6);
    let partners = sight.size_of_partners(1).unwrap().exp();
    assert!((partners / 60_000.0 - 1.0).abs() < 0.1, "the geometric mean of 40,000 and 90,000 is 60,000: {partners}");
    assert_eq!(sight.size_of_partners(0).map(|size| (size.exp() / 1_000.0).round()), Some(10.0));
}
