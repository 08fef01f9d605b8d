use super::*;

/// A triangle 1-2-3 with a tail 3-4-5; 7 and 8 apart; 0 and 6 alone.
fn figures() -> Figures {
    Figures::of(&Graph::new(9, [(1, 2), (2, 3), (1, 3), (3, 4), (4, 5), (7, 8)]), usize::MAX, 0)
}

#[test]
fn the_figures_are_those_counted_by_hand() {
    let of = |place, degree, within_two, clustering, bridge, keystone, group| PlaceFigures {
        place,
        degree,
        within_two,
        clustering,
        bridge,
        keystone,
        group,
    };
    // Of the 6·5 ordered pairs of others: 3 is between {1, 2} and {4, 5}, 4 between {1, 2, 3} and 5.
    assert_eq!(
        figures().places,
        [
            of(1, 2, 3, Some(1.0), 0.0, false, 5),
            of(2, 2, 3, Some(1.0), 0.0, false, 5),
            of(3, 3, 4, Some(1.0 / 3.0), 8.0 / 30.0, true, 5),
            of(4, 2, 4, Some(0.0), 6.0 / 30.0, true, 5),
            of(5, 1, 2, None, 0.0, false, 5),
            of(7, 1, 1, None, 0.0, false, 2),
            of(8, 1, 1, None, 0.0, false, 2),
        ]
    );
    assert_eq!((figures().relations, figures().sources), (6, 7));
}

#[test]
fn several_shortest_ways_share_one_pair() {
    // A square: between 0 and 2 there are two ways, each half.
    let square = Figures::of(&Graph::new(4, [(0, 1), (1, 2), (2, 3), (3, 0)]), 4, 0);
    assert_eq!(square.places.iter().map(|one| one.bridge).collect::<Vec<_>>(), [1.0 / 6.0; 4]);
}

#[test]
fn a_place_without_relations_has_no_figures() {
    assert_eq!(figures().place(6), None);
    assert_eq!(figures().place(5).map(|one| one.degree), Some(1));
    assert_eq!(Figures::of(&Graph::new(3, []), 10, 0).places, []);
}

#[test]
fn an_estimate_is_near_the_whole_and_the_same_for_one_seed() {
    // A ring of 60 with a hub.
    let ring = (0..60).flat_map(|at| [(at, (at + 1) % 60), (at, 60)]);
    let graph = Graph::new(61, ring);
    let whole = Figures::of(&graph, 61, 0).place(60).unwrap().bridge;
    let part = Figures::of(&graph, 30, 5);
    assert_eq!(part.sources, 30);
    assert!((part.place(60).unwrap().bridge / whole - 1.0).abs() < 0.1);
    assert_eq!(part, Figures::of(&graph, 30, 5));
}
