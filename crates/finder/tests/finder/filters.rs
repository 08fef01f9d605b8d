use finder::{Bounds, Filters, Found, Index, Place, Position, Query};

use crate::places::{filtered, index_of, peopled};

fn world() -> Index {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    index_of(&[
        Place {
            country: "MA".into(),
            continent: "AF".into(),
            languages: vec!["ar".into(), "fr".into()],
            altitude: Some(110),
            coast: Some(170.0),
            member: true,
            themes: vec!["water".into()],
            attributes: vec![pair("climate", "BWh"), pair("relief", "plain")],
            ..peopled("smara", &["Smara"], 42_056)
        },
        Place {
            country: "SN".into(),
            continent: "AF".into(),
            languages: vec!["fr".into(), "wo".into()],
            altitude: Some(-2),
            coast: Some(0.0),
            seeking: true,
            themes: vec!["water".into(), "youth".into()],
            attributes: vec![pair("climate", "BSh"), pair("relief", "plain")],
            ..peopled("saint-louis", &["Saint-Louis"], 254_171)
        },
        Place {
            country: "PE".into(),
            continent: "SA".into(),
            languages: vec!["es".into(), "qu".into()],
            altitude: Some(3_399),
            coast: Some(50.0),
            attributes: vec![pair("climate", "Cwb")],
            ..peopled("cusco", &["Cusco"], 20_000)
        },
        Place { population: None, ..peopled("nowhere", &["Nowhere"], 0) },
    ])
}

/// The ids, in the alphabet's order.
fn found(filters: Filters) -> Vec<String> {
    let mut ids = filtered(&world(), filters);
    ids.sort_unstable();
    ids
}

fn words(list: &[&str]) -> Vec<String> {
    list.iter().map(|word| (*word).to_owned()).collect()
}

#[test]
fn continent_and_country() {
    assert_eq!(found(Filters { continents: words(&["AF"]), ..Filters::default() }), ["saint-louis", "smara"]);
    assert_eq!(found(Filters { countries: words(&["MA", "PE"]), ..Filters::default() }), ["cusco", "smara"]);
    assert_eq!(found(Filters { countries: words(&["XX"]), ..Filters::default() }), [""; 0]);
}

#[test]
fn population_with_both_ends_included() {
    let people = |least, most| found(Filters { population: Bounds { least, most }, ..Filters::default() });
    assert_eq!(people(Some(42_056), None), ["saint-louis", "smara"]);
    assert_eq!(people(None, Some(42_056)), ["cusco", "smara"]);
    assert_eq!(people(Some(42_056), Some(42_056)), ["smara"]);
    assert_eq!(people(Some(2), Some(1)), [""; 0]);
}

#[test]
fn altitude_below_the_sea_too() {
    let high = |least, most| found(Filters { altitude: Bounds { least, most }, ..Filters::default() });
    assert_eq!(high(None, Some(0)), ["saint-louis"]);
    assert_eq!(high(Some(-2), Some(200)), ["saint-louis", "smara"]);
}

#[test]
fn the_coast_within_so_many_kilometres() {
    assert_eq!(found(Filters { coast: Some(50.0), ..Filters::default() }), ["cusco", "saint-louis"]);
}

#[test]
fn languages_and_themes() {
    assert_eq!(found(Filters { languages: words(&["fr"]), ..Filters::default() }), ["saint-louis", "smara"]);
    assert_eq!(found(Filters { themes: words(&["youth"]), ..Filters::default() }), ["saint-louis"]);
}

#[test]
fn members_and_those_who_seek() {
    assert_eq!(found(Filters { member: Some(true), ..Filters::default() }), ["smara"]);
    assert_eq!(found(Filters { member: Some(false), ..Filters::default() }), ["cusco", "nowhere", "saint-louis"]);
    assert_eq!(found(Filters { seeking: Some(true), ..Filters::default() }), ["saint-louis"]);
}

#[test]
fn attributes_one_value_for_each_name() {
    let pair = |name: &str, value: &str| (name.to_owned(), value.to_owned());
    let dry = vec![pair("climate", "BSh"), pair("climate", "BWh")];
    assert_eq!(found(Filters { attributes: dry, ..Filters::default() }), ["saint-louis", "smara"]);
    let plain = vec![pair("relief", "plain"), pair("climate", "BWh")];
    assert_eq!(found(Filters { attributes: plain, ..Filters::default() }), ["smara"]);
}

#[test]
fn filters_hold_together_and_with_words() {
    let filters = Filters { continents: words(&["AF"]), seeking: Some(true), ..Filters::default() };
    assert_eq!(found(filters.clone()), ["saint-louis"]);
    let query = |words: &str| Query { words: words.into(), filters: filters.clone(), ..Query::default() };
    assert_eq!(world().search(&query("st l")).unwrap().total, 1);
    assert_eq!(world().search(&query("smara")).unwrap().total, 0);
}

#[test]
fn errors_are_forgiven_inside_what_the_filters_let_through() {
    let places: Vec<Place> = (0..30)
        .map(|n| Place { country: "FR".into(), ..peopled(&format!("f{n}"), &["Smarra"], 1) })
        .chain([Place { country: "MA".into(), ..peopled("smara", &["Smara"], 1) }])
        .collect();
    let filters = Filters { countries: words(&["MA"]), ..Filters::default() };
    let query = Query { words: "smarra".into(), filters, ..Query::default() };
    let hits = index_of(&places).search(&query).unwrap().hits;
    assert_eq!(hits.into_iter().map(|hit| hit.id).collect::<Vec<_>>(), ["smara"]);
}

#[test]
fn what_was_found_is_counted_by_country_and_continent() {
    let query = Query { counts: true, limit: 1, ..Query::default() };
    let found = world().search(&query).unwrap();
    let count = |code: &str, number| (code.to_owned(), number);
    assert_eq!(found.total, 4);
    assert_eq!(found.continents, [count("AF", 2), count("SA", 1)]);
    assert_eq!(found.countries, [count("MA", 1), count("PE", 1), count("SN", 1)]);
    let found = world().search(&Query { words: "s".into(), ..query }).unwrap();
    assert_eq!((found.total, found.continents), (2, vec![count("AF", 2)]));
}

#[test]
fn where_all_that_was_found_lies_is_told_once_for_a_square_and_whichever_page_is_asked_for() {
    let at = |latitude, longitude| Some(Position { latitude, longitude });
    let place = |id: &str, country: &str, position| Place {
        country: country.into(),
        position,
        ..peopled(id, &["Santa Cruz"], 1_000)
    };
    let index = index_of(&[
        place("tenerife", "ES", at(28.46, -16.25)),
        place("hills", "BO", at(-17.79, -63.18)),
        place("beside", "BO", at(-17.78, -63.17)),
        place("nowhere", "BO", None),
        Place { position: at(26.74, -11.67), ..peopled("smara", &["Smara"], 1_000) },
    ]);
    let query = Query { words: "santa cruz".into(), points: 10, limit: 1, offset: 2, ..Query::default() };
    let found = index.search(&query).unwrap();
    let points = |found: &Found| found.points.iter().map(|it| (it.latitude, it.longitude)).collect::<Vec<_>>();
    assert_eq!((found.total, found.placed), (4, 3));
    assert_eq!(points(&found), [(-17.75, -63.15), (28.45, -16.25)]);
    let filters = Filters { countries: words(&["BO"]), ..Filters::default() };
    let found = index.search(&Query { filters, ..query.clone() }).unwrap();
    assert_eq!((points(&found), found.placed), (vec![(-17.75, -63.15)], 2));
    let unasked = index.search(&Query { points: 0, ..query }).unwrap();
    assert_eq!((unasked.points.len(), unasked.placed), (0, 0));
}
