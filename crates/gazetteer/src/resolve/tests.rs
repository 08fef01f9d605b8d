use std::io::Cursor;

use proptest::prelude::*;

use super::*;
use crate::{
    Countries, Qid, fold,
    relations::{End, Position, Relations, Said},
    table::{Limits, Table},
};

fn country(code: &str) -> Country {
    Country::code(code).unwrap()
}

fn at(latitude: f64, longitude: f64) -> Option<Position> {
    Some(Position { latitude, longitude })
}

/// Localities by their place in the list: names, country, point, population, item, whether a division.
type Row = (&'static [&'static str], &'static str, Option<Position>, u64, u64, bool);

fn gazetteer(rows: &[Row]) -> Gazetteer {
    let mut builder = Gazetteer::builder();
    for (handle, (names, code, position, population, item, division)) in (0..).zip(rows) {
        let folded: Vec<String> = names.iter().map(|name| fold(name)).collect();
        let names: Vec<&str> = folded.iter().map(String::as_str).collect();
        builder.add(&Known {
            handle,
            names: &names,
            country: country(code),
            region: if handle % 2 == 0 { "A" } else { "B" },
            position: *position,
            population: Some(*population).filter(|it| *it > 0),
            wikidata: Some(Qid(*item)).filter(|item| item.0 > 0),
            geonames: Some(u64::from(handle) + 100),
            division: *division,
        });
    }
    builder.name_region(country("FR"), "A", "Île-de-France");
    builder.build()
}

fn world() -> Gazetteer {
    gazetteer(&[
        (&["Smara", "السمارة", "Asmara"], "MA", at(26.738, -11.672), 42_056, 842_810, false),
        (&["Asmara"], "ER", at(15.339, 38.933), 563_930, 0, false),
        (&["Spa"], "BE", at(50.492, 5.864), 10_543, 0, false),
        (&["Spa"], "US", at(40.0, -75.0), 20_000, 0, false),
        (&["Saint-Denis"], "FR", at(48.936, 2.354), 111_000, 0, false),
        (&["Saint-Denis"], "FR", at(48.95, 2.0), 16_000, 0, false),
        (&["Sevastopol", "Севастополь"], "UA", at(44.608, 33.521), 547_820, 0, false),
        (&["Agadir"], "MA", at(30.42, -9.598), 698_310, 79_835, false),
        (&["Agadir"], "MA", at(30.4, -9.6), 0, 0, true),
        (&["Neustadt"], "DE", at(49.35, 8.14), 53_000, 0, false),
        (&["Bad Neustadt", "Neustadt"], "DE", at(49.40, 8.20), 15_000, 0, false),
        (&["Neustadt"], "DE", None, 15_000, 0, false),
        (&["Marly-le-Roi", "Marly"], "FR", at(48.867, 2.094), 16_000, 0, false),
    ])
}

fn named(name: &str, code: &str, position: Option<Position>) -> End {
    let country = if code.is_empty() { Said::Nothing } else { Said::Country(country(code)) };
    End { name: Some(name.into()), country, position, ..End::default() }
}

/// A resolution in short: its sort and the handles.
fn short(resolution: Resolution) -> (String, Vec<u32>) {
    let handles = |all: Vec<Candidate>| all.into_iter().map(|it| it.handle).collect();
    match resolution {
        Resolution::One(it, how) => (format!("{how:?}"), vec![it.handle]),
        Resolution::Ambiguous(all) => ("ambiguous".into(), handles(all)),
        Resolution::Unknown(all) => ("unknown".into(), handles(all)),
        Resolution::Conflict(why, all) => (format!("conflict {why:?}"), handles(all)),
    }
}

#[track_caller]
fn means(end: &End, sort: &str, handles: &[u32]) {
    assert_eq!(short(world().resolve(end)), (sort.to_owned(), handles.to_vec()));
}

#[test]
fn an_identifier_that_a_locality_carries_decides() {
    let end = |wikidata: u64, geonames: u64| End {
        wikidata: Some(Qid(wikidata)).filter(|it| it.0 > 0),
        geonames: Some(geonames).filter(|it| *it > 0),
        ..named("Paris", "FR", None)
    };
    means(&end(842_810, 0), "Wikidata", &[0]);
    means(&end(0, 107), "GeoNames", &[7]);
    means(&end(79_835, 107), "GeoNames", &[7]);
    means(&end(842_810, 107), "conflict Identifiers", &[7, 0]);
    means(&end(5, 0), "unknown", &[]);
    means(&End { name: Some("Smara".into()), ..end(5, 0) }, "unknown", &[0]);
    means(&End { wikidata: Some(Qid(5)), ..named("Smara", "MA", None) }, "conflict Identifiers", &[0]);
    means(&End { wikidata: Some(Qid(5)), ..named("Spa", "BE", None) }, "MainName", &[2]);
}

#[test]
fn a_name_with_country_and_point_is_the_one_nearby() {
    means(&named("SMARA", "MA", at(26.7, -11.6)), "MainName", &[0]);
    means(&named("السماره", "MA", at(26.73, -11.66)), "OtherName", &[0]);
    means(&named("Asmara", "MA", at(26.73, -11.66)), "OtherName", &[0]);
    means(&named("Smara", "MA", at(30.0, -9.0)), "unknown", &[0]);
    means(&named("Saint Denis", "FR", at(48.93, 2.35)), "MainName", &[4]);
    means(&named("Saint-Denis", "FR", at(48.94, 2.18)), "ambiguous", &[4, 5]);
    means(&named("Smara", "", at(26.7, -11.6)), "MainName", &[0]);
    means(&named("Asmara", "MA", at(26.68, -11.66)), "unknown", &[0, 1]);
    means(&named("Smara (Maroc)", "MA", at(26.7, -11.6)), "Unqualified", &[0]);
    means(&named("Smara, Oriental", "MA", None), "unknown", &[0]);
}

#[test]
fn the_main_name_goes_before_another_and_the_town_before_its_division() {
    means(&named("Neustadt", "DE", at(49.36, 8.15)), "MainName", &[9]);
    means(&named("Neustadt", "DE", at(49.39, 8.19)), "ambiguous", &[10, 9]);
    means(&named("Agadir", "MA", at(30.41, -9.6)), "MainName", &[7]);
    means(&named("Agadir", "MA", None), "MainName", &[7]);
}

#[test]
fn without_a_point_the_only_one_of_its_country_is_meant_and_no_other() {
    means(&named("Spa", "BE", None), "MainName", &[2]);
    means(&named("Saint-Denis", "FR", None), "ambiguous", &[4, 5]);
    means(&named("Spa", "FR", None), "unknown", &[3, 2]);
    means(&named("السمارة", "MA", None), "OtherName", &[0]);
    means(&named("Neustadt", "DE", at(0.0, 0.0)), "ambiguous", &[11]);
    means(&named("Marly", "FR", None), "ambiguous", &[12]);
    means(&named("Marly", "FR", at(48.87, 2.1)), "OtherName", &[12]);
}

#[test]
fn a_bare_name_is_never_decided() {
    means(&named("Smara", "", None), "ambiguous", &[0]);
    means(&named("Spa", "", None), "ambiguous", &[3, 2]);
    means(&named("Atlantis", "", None), "unknown", &[]);
    means(&End { country: Said::Unread("Prussia".into()), ..named("Spa", "", None) }, "ambiguous", &[3, 2]);
    let proposed: Vec<u32> = world().candidates("asmara").iter().map(|it| it.handle).collect();
    assert_eq!(proposed, [1, 0], "the most populous first");
}

#[test]
fn a_country_that_does_not_fit_is_told_and_not_passed_over() {
    means(&named("Sevastopol", "RU", at(44.6, 33.5)), "conflict Country", &[6]);
    means(
        &End { country: Said::Unread("Crimea".into()), ..named("Sevastopol", "", at(44.6, 33.5)) },
        "conflict Country",
        &[6],
    );
    means(&named("Sevastopol", "RU", None), "unknown", &[6]);
}

#[test]
fn a_region_tells_places_of_one_name_apart() {
    let of = |region: &str| End { region: Some(region.into()), ..named("Saint-Denis", "FR", None) };
    means(&of("ile de france"), "MainName", &[4]);
    means(&of("B"), "MainName", &[5]);
    means(&of("Bretagne"), "ambiguous", &[4, 5]);
}

proptest! {
    #[test]
    fn any_end_is_resolved_without_guessing(
        name in "[a-z]{0,3}|Smara|Spa|Neustadt|Saint-Denis",
        code in prop::sample::select(["", "MA", "BE", "DE"].as_slice()),
        point in prop::option::of((-90.0..90.0f64, -180.0..180.0f64)),
    ) {
        let end = named(&name, code, point.and_then(|(latitude, longitude)| at(latitude, longitude)));
        if let Resolution::One(it, _) = world().resolve(&end) {
            prop_assert!(code.is_empty() || it.country.as_str() == code);
            prop_assert!(!code.is_empty() || point.is_some());
            prop_assert!(it.kilometres.is_none_or(|far| far <= NEAR));
        }
    }
}

#[test]
fn words_for_a_town_or_its_region_around_a_name_do_not_hide_it() {
    means(&named("Ville de Smara", "MA", None), "Unqualified", &[0]);
    means(&named("جماعة السمارة", "MA", None), "Unqualified", &[0]);
    means(&named("Commune de Saint-Denis", "FR", None), "ambiguous", &[4, 5]);
    means(&named("City of Spa", "", None), "ambiguous", &[3, 2]);
    means(&named("Saint-Denis, Île-de-France", "FR", None), "Unqualified", &[4]);
    means(&named("Saint-Denis, Bretagne", "FR", None), "unknown", &[4, 5]);
}

#[test]
fn a_country_of_nobody_is_of_the_end_that_lacks_one_where_the_other_lies_elsewhere() {
    let gazetteer = world();
    let read = |a: &str, of: &str, b: &str| {
        let text = format!("Commune;Pays;Ville partenaire\n{a};{of};{b}\n");
        let table = Table::read(Box::new(Cursor::new(text.into_bytes())), Limits::default()).unwrap();
        let countries = Countries::default();
        let mut row = Relations::of(table, None, &countries).unwrap().next().unwrap().unwrap();
        let handles = gazetteer.resolve_both(&mut row).map(|it| it.handle());
        (handles, row.whose.is_some())
    };
    assert_eq!(read("Smara (Maroc)", "Belgique", "Spa"), ([Some(0), Some(2)], false));
    assert_eq!(read("Q842810", "Belgique", "Spa"), ([Some(0), Some(2)], false));
    assert_eq!(read("Spa", "Belgique", "Smara (Maroc)"), ([Some(2), Some(0)], false));
    assert_eq!(read("Smara", "Belgique", "Spa"), ([None, None], true), "nothing tells");
    assert_eq!(read("Smara (Maroc)", "Maroc", "Agadir"), ([Some(0), None], true), "it may be said of either");
    assert_eq!(read("Q842810", "Belgique", "Spa (USA)"), ([Some(0), Some(3)], true), "both are elsewhere");
    assert_eq!(read("Smara (Maroc)", "Prusse orientale", "Spa"), ([Some(0), None], false));
}
