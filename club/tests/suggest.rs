//! `jumelage atlas suggest`, as whoever asks for partners types it.

use std::process::Output;

use crate::folder::{Folder, said};
use serde_json::Value;

const DEMO: &str = concat!(env!("CARGO_MANIFEST_DIR"), "/../demo");

/// A club with the facts of the demonstration, removed after.
struct Club(Folder);

impl Club {
    fn new() -> Self {
        let club = Self(Folder::new());
        let taken = club.0.run(&["import", DEMO]);
        assert!(taken.status.success(), "{}", said(&taken));
        club
    }

    fn suggest(&self, arguments: &[&str]) -> Output {
        self.0.run(&[&["atlas", "suggest"], arguments].concat())
    }

    fn json(&self, arguments: &[&str]) -> Value {
        let output = self.suggest(&[arguments, &["--json"]].concat());
        assert!(output.status.success(), "{}", said(&output));
        serde_json::from_slice(&output.stdout).unwrap_or_else(|error| panic!("{error}: {}", said(&output)))
    }
}

fn slugs(partners: &Value) -> Vec<&str> {
    let all = partners["suggestions"].as_array().expect("a list");
    all.iter().map(|it| it["slug"].as_str().expect("an address")).collect()
}

#[test]
fn partners_are_suggested_with_reasons_and_the_parts_of_each_score() {
    let club = Club::new();
    let partners = club.json(&["smara"]);
    assert_eq!((partners["slug"].as_str(), partners["shipped"].as_bool()), (Some("smara"), Some(true)));
    let all = slugs(&partners);
    assert!(!all.is_empty() && !all.contains(&"smara"), "{all:?}");
    assert!(!all.contains(&"timbuktu"), "they are twinned already: {all:?}");
    for it in partners["suggestions"].as_array().expect("a list") {
        let sum: f64 = it["shares"].as_array().expect("a list").iter().filter_map(|it| it["weight"].as_f64()).sum();
        assert!(
            (sum - it["score"].as_f64().expect("a number")).abs() < 1e-3,
            "the score is the sum of its parts: {it}"
        );
        let why = it["reasons"].as_array().expect("a list");
        assert!(why.iter().all(|it| !it["words"].as_str().expect("words").contains('⟦')), "{it}");
        assert!(why.iter().any(|it| it["reason"] == "south-south"), "{it}");
    }
    assert_eq!(slugs(&club.json(&["smara", "--top", "1"])), all[..1]);
    assert_eq!(slugs(&club.json(&["smara", "--members"])), ["amgala"]);
    let words = club.suggest(&["smara", "--lang", "fr"]);
    assert!(said(&words).contains("Équilibre Sud-Sud"), "{}", said(&words));
}

#[test]
fn a_place_is_named_by_address_number_item_or_a_name_that_is_its_own() {
    let club = Club::new();
    for named in ["timbuktu", "2449067", "Q9427", "Tombouctou", "تمبكتو"] {
        assert_eq!(club.json(&[named, "--top", "1"])["slug"], "timbuktu", "{named}");
    }
    let none = club.suggest(&["Atlantide-sur-Mer"]);
    assert!(!none.status.success() && said(&none).contains("Atlantide-sur-Mer"), "{}", said(&none));
}

#[test]
fn a_name_of_several_places_lists_them_and_takes_none() {
    let club = Club::new();
    club.0.sql("UPDATE atlas_localities SET name = '{\"fr\":\"Agadez\"}' WHERE slug = 'amgala'");
    let several = club.suggest(&["Agadez", "--json"]);
    let said = said(&several);
    assert!(!several.status.success() && several.stdout.is_empty(), "{said}");
    for expected in ["several places", "agadez  Agadez (NE, GeoNames 2448085)", "amgala  Agadez (MA)"] {
        assert!(said.contains(expected), "{expected}\n{said}");
    }
    let named = club.json(&["agadez"]);
    assert_eq!(named["slug"], "agadez", "its address is its own");
}
