use finder::{Found, Order, Place, Position, Query};

use crate::places::{asked, ids, index_of, peopled, place};

#[test]
fn members_come_first_then_large_places() {
    let member = Place { member: true, ..peopled("member", &["Smara Sud"], 900) };
    let index = index_of(&[peopled("small", &["Smara Est"], 5_000), peopled("large", &["Smara Nord"], 90_000), member]);
    assert_eq!(ids(&index, "smara"), ["member", "large", "small"]);
    assert_eq!(ids(&index, ""), ["member", "large", "small"]);
}

#[test]
fn the_better_fit_goes_before_everything() {
    let mut places = vec![
        Place { member: true, ..peopled("near", &["Smarra"], 3_000_000) },
        Place { member: true, ..peopled("word", &["Oued Smara"], 2_000_000) },
        Place { member: true, ..peopled("start", &["Smarana"], 1_000_000) },
    ];
    assert_eq!(ids(&index_of(&places), "smara"), ["start", "word", "near"]);
    places.push(peopled("exact", &["Smara"], 10));
    assert_eq!(ids(&index_of(&places), "smara"), ["exact", "start", "word"], "who types well is shown no guess");
}

#[test]
fn among_places_of_one_size_the_main_name_goes_before_another() {
    let index = index_of(&[
        peopled("other", &["Villa", "Smara"], 1_010),
        peopled("main", &["Smara", "Villa"], 1_000),
        peopled("larger", &["Ville", "Smara"], 9_000),
    ]);
    assert_eq!(ids(&index, "smara"), ["larger", "main", "other"]);
}

#[test]
fn lists_go_by_people_or_by_name() {
    let index = index_of(&[
        Place { member: true, ..peopled("a", &["Édéa"], 200) },
        peopled("b", &["Zagora"], 300),
        peopled("c", &["Eden"], 100),
        peopled("d", &["eden"], 150),
        place("e", &["السمارة"]),
    ]);
    let by = |order| asked(&index, &Query { order, ..Query::default() });
    assert_eq!(by(Order::Population), ["b", "a", "d", "c", "e"]);
    assert_eq!(by(Order::Name), ["a", "d", "c", "b", "e"]);
    assert_eq!(by(Order::Relevance), ["a", "b", "d", "c", "e"]);
}

#[test]
fn names_are_in_order_across_what_was_built_and_what_was_added() {
    let index = index_of(&[place("c", &["Casa"]), place("a", &["Agadir"]), place("z", &["Zagora"])]);
    index.update(&[place("b", &["Berkane"]), place("t", &["Tiznit"])], [], 2).unwrap();
    let by_name = Query { order: Order::Name, ..Query::default() };
    assert_eq!(asked(&index, &by_name), ["a", "b", "c", "t", "z"]);
}

#[test]
fn pages_follow_each_other_without_gap_or_repetition() {
    let places: Vec<Place> = (0..57).map(|n| place(&format!("p{n}"), &["Springfield"])).collect();
    let index = index_of(&places);
    for order in [Order::Relevance, Order::Population, Order::Name] {
        for words in ["", "spring", "sprinfield"] {
            let page = |offset, limit| {
                let query = Query { words: words.into(), order, offset, limit, ..Query::default() };
                let found = index.search(&query).unwrap();
                assert_eq!(found.total, 57);
                found.hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>()
            };
            let pages: Vec<String> = (0..6).flat_map(|number| page(number * 10, 10)).collect();
            assert_eq!(pages, page(0, 100), "{order:?} {words}");
            let mut each = pages;
            each.sort_unstable();
            each.dedup();
            assert_eq!(each.len(), 57);
        }
    }
}

#[test]
fn the_order_of_equals_is_the_same_whatever_was_written_first() {
    let places: Vec<Place> = (0..9).map(|n| place(&format!("p{n}"), &["Springfield"])).collect();
    let turned: Vec<Place> = places.iter().rev().cloned().collect();
    assert_eq!(ids(&index_of(&places), "springfield"), ids(&index_of(&turned), "springfield"));
}

#[test]
fn what_is_counted_is_what_is_listed_however_little_of_the_list_is_asked_for() {
    let place = |id: &str, name: &str, country: &str, people, latitude| Place {
        country: country.into(),
        continent: "AF".into(),
        position: Some(Position { latitude, longitude: 1.0 }),
        ..peopled(id, &[name], people)
    };
    let index = index_of(&[
        place("exact", "Smara", "MA", 42_056, 26.7),
        place("word", "Oued Smara", "DZ", 2_000_000, 36.7),
        place("near", "Smarra", "ET", 3_000_000, 9.1),
    ]);
    for order in [Order::Relevance, Order::Population, Order::Name] {
        let told = |limit| {
            let query = Query { words: "smara".into(), order, limit, counts: true, points: 10, ..Query::default() };
            Found { hits: Vec::new(), ..index.search(&query).unwrap() }
        };
        let all = told(20);
        assert_eq!((all.total, all.countries.len(), all.points.len()), (2, 2, 2), "{order:?}: {all:?}");
        assert_eq!((told(0), told(1)), (all.clone(), all), "{order:?}");
    }
}

#[test]
fn a_page_past_the_end_is_empty_and_knows_the_total() {
    let index = index_of(&[place("a", &["Agadir"])]);
    let found = index.search(&Query { offset: usize::MAX, ..Query::default() }).unwrap();
    assert_eq!((found.total, found.hits), (1, vec![]));
}
