//! The sample of GeoNames, where it is at hand.

use std::{fs::File, io::Read, path::Path};

use finder::{Index, Name, Place, Query};

use crate::places::build;

/// The sample's large places and Smara, or none, saying so, where the folder of shared data is absent.
fn sample() -> Option<Vec<Place>> {
    let path = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data/cities15000.zip");
    let Ok(file) = File::open(&path) else {
        eprintln!("skipped: {} is absent", path.display());
        return None;
    };
    let mut table = String::new();
    zip::ZipArchive::new(file).unwrap().by_index(0).unwrap().read_to_string(&mut table).unwrap();
    let large = |place: &Place| place.id == SMARA || place.population.is_some_and(|people| people >= 80_000);
    Some(table.lines().map(read).filter(large).collect())
}

/// The seat of the club, a member. Samara, which the sample calls Smara too, is not.
const SMARA: &str = "2461874";

fn read(line: &str) -> Place {
    let columns: Vec<&str> = line.split('\t').collect();
    let others = columns[3].split(',').filter(|name| !name.is_empty());
    Place {
        id: columns[0].into(),
        names: std::iter::once(columns[1]).chain(others).map(Name::plain).collect(),
        country: columns[8].into(),
        member: columns[0] == SMARA,
        population: columns[14].parse().ok(),
        ..Place::default()
    }
}

#[test]
fn the_worlds_cities_are_found_first_by_what_people_type() {
    let Some(places) = sample() else { return };
    let index = Index::in_memory().unwrap();
    build(&index, &places, 1);
    assert_eq!(index.len(), places.len());
    let first = |words: &str| {
        let found = index.search(&Query { words: words.into(), limit: 1, ..Query::default() }).unwrap();
        found.hits.into_iter().next().map(|hit| hit.name.text)
    };
    let told = |pairs: &[(&str, &str)]| {
        for (words, name) in pairs {
            assert_eq!(first(words).as_deref(), Some(*name), "{words}");
        }
    };
    told(&[
        ("tombouctou", "Timbuktu"),
        ("تمبكتو", "Timbuktu"),
        ("Тимбукту", "Timbuktu"),
        ("timbuctu", "Timbuktu"),
        ("tombuctou", "Timbuktu"),
        ("tombuoctou", "Timbuktu"),
        ("تمبكتوو", "Timbuktu"),
        ("Тимбуктуу", "Timbuktu"),
        ("tomboctu", "Timbuktu"),
        ("smara", "Smara"),
        ("السماره", "Smara"),
        ("سمارة", "Smara"),
        ("new york", "New York City"),
        ("new yo", "New York City"),
        ("nwe york", "New York City"),
        ("東京", "Tokyo"),
        ("casablanc", "Casablanca"),
        ("cassablanca", "Casablanca"),
        ("marakech", "Marrakesh"),
        ("ouagadugu", "Ouagadougou"),
        ("são paulo", "São Paulo"),
        ("sao paolo", "São Paulo"),
        ("Москва", "Moscow"),
        ("москав", "Moscow"),
        ("Марракеш", "Marrakesh"),
        ("أغادير", "Agadir"),
        ("اغادير", "Agadir"),
        ("القاهرة", "Cairo"),
        ("قاهره", "Cairo"),
    ]);
}
