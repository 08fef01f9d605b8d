//! The real files of `../shared/data`, which nobody here wrote. Skipped, saying so, where the folder is absent.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::{
    path::{Path, PathBuf},
    sync::LazyLock,
    time::Instant,
};

use gazetteer::{
    Countries, Country, Gazetteer, fold,
    geonames::{Feature, Place, Sort},
    relations::{End, Names, Pairs, Relation, Relations, Said},
    resolve::{How, Known, NEAR, Resolution},
    table::{Dialect, Encoding, Table},
};

fn file(name: &str) -> Option<PathBuf> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../../../shared/data");
    if !folder.exists() {
        eprintln!("skipped: there is no {}", folder.display());
        return None;
    }
    Some(folder.join(name))
}

/// What `cities15000.zip` holds: how many rows, the places taken, and a gazetteer of them. Read once for all tests.
static CITIES: LazyLock<Option<(usize, Vec<Place>, Gazetteer)>> = LazyLock::new(|| {
    let (read, places) = places(&file("cities15000.zip")?);
    let gazetteer = gazetteer(&places);
    Some((read, places, gazetteer))
});

fn places(path: &Path) -> (usize, Vec<Place>) {
    let (mut read, mut places) = (0, Vec::new());
    for row in Table::open(path).unwrap() {
        let row = row.unwrap();
        assert_eq!(Sort::of(&row), Some(Sort::Places));
        read += 1;
        places.extend(Place::read(&row).unwrap());
    }
    (read, places)
}

/// A gazetteer in which each place is known by where it stands among `places`.
fn gazetteer(places: &[Place]) -> Gazetteer {
    let mut builder = Gazetteer::builder();
    for (handle, place) in (0..).zip(places) {
        let folded: Vec<String> = place.names().map(fold).collect();
        builder.add(&Known {
            handle,
            names: &folded.iter().map(String::as_str).collect::<Vec<_>>(),
            country: Country::code(&place.country).unwrap(),
            region: &place.divisions[0],
            position: Some(place.position()),
            population: place.population,
            wikidata: None,
            geonames: Some(place.id),
            division: matches!(place.feature, Feature::Division(_)),
        });
    }
    builder.build()
}

fn relations(path: &Path, countries: &Countries) -> Vec<Relation> {
    Relations::of(Table::open(path).unwrap(), None, countries).unwrap().map(Result::unwrap).collect()
}

#[test]
fn every_locality_of_geonames_is_read() {
    let Some(path) = file("cities15000.zip") else { return };
    let table = Table::open(&path).unwrap();
    assert_eq!(table.entry(), Some("cities15000.txt"));
    assert!(!table.dialect().is_some_and(|Dialect { quoted, .. }| quoted));
    let Some((read, places, _)) = &*CITIES else { return };
    assert_eq!((*read, places.len()), (33_227, 33_203), "24 places are no more");
    let smara = places.iter().find(|place| place.id == 2_461_874).unwrap();
    assert_eq!((smara.name.as_str(), smara.arabic(), smara.population), ("Smara", Some("السمارة"), Some(42_056)));
    let arabic = |countries: &[&str]| {
        let there = places.iter().filter(|place| countries.is_empty() || countries.contains(&place.country.as_str()));
        let (all, named) =
            there.fold((0, 0), |(all, named), place| (all + 1, named + usize::from(place.arabic().is_some())));
        eprintln!("Arabic names in {countries:?}: {named} of {all}");
    };
    arabic(&[]);
    arabic(&["MA", "DZ", "TN", "EG"]);
}

/// In short what became of an end.
fn sort(resolution: &Resolution) -> usize {
    match resolution {
        Resolution::One(_, How::MainName) => 0,
        Resolution::One(..) => 1,
        Resolution::Ambiguous(_) => 2,
        Resolution::Unknown(_) => 3,
        Resolution::Conflict(..) => 4,
    }
}

#[test]
fn relations_by_name_are_resolved_by_country_and_distance() {
    let (Some((.., gazetteer)), Some(path)) = (&*CITIES, file("relations-by-name.tsv")) else { return };
    let relations = relations(&path, &Countries::default());
    assert_eq!(relations.len(), 13_081);
    assert!(relations.iter().all(|relation| relation.unread.is_empty()));

    let started = Instant::now();
    let mut ends = [0; 5];
    let mut pairs = Pairs::default();
    for relation in &relations {
        let resolved = [&relation.a, &relation.b].map(|end| gazetteer.resolve(end));
        resolved.iter().for_each(|it| ends[sort(it)] += 1);
        if let [Some(a), Some(b)] = resolved.each_ref().map(Resolution::handle) {
            pairs.see(relation.line, a, b);
        }
    }
    eprintln!("{} pairs in {:?}, {} KiB", relations.len(), started.elapsed(), gazetteer.bytes() / 1024);
    assert_eq!(ends, [14_066, 706, 3, 11_334, 53], "by main name, by another, ambiguous, unknown, conflicts");
    let counts = (pairs.count(), pairs.itself().len(), pairs.again().len(), pairs.reversed().len());
    assert_eq!(counts, (4505, 0, 95, 1018), "pairs, with itself, said again, said from the other side");
}

#[test]
fn a_name_alone_is_wrong_too_often_to_decide() {
    let (Some((_, places, gazetteer)), Some(path)) = (&*CITIES, file("relations-by-name.tsv")) else { return };
    let (mut bare, mut with_country) = ([0; 2], [[0; 2]; 2]);
    for relation in relations(&path, &Countries::default()) {
        for end in [relation.a, relation.b] {
            let Some(point) = end.position else { continue };
            let wrong = |handle: u32| point.kilometres(places[handle as usize].position()) > NEAR;
            if let [one] = gazetteer.candidates(end.name.as_deref().unwrap_or_default()).as_slice() {
                bare[usize::from(wrong(one.handle))] += 1;
            }
            let unplaced = End { position: None, ..end.clone() };
            if let Resolution::One(one, how) = gazetteer.resolve(&unplaced) {
                let by = usize::from(how == How::OtherName);
                with_country[by][usize::from(wrong(one.handle))] += 1;
            }
            let countryless = End { country: Said::Nothing, ..unplaced };
            assert_eq!(gazetteer.resolve(&countryless).handle(), None);
        }
    }
    eprintln!("right and wrong, by a unique name alone: {bare:?}; by main or other name and country: {with_country:?}");
    assert!(with_country[0][1] * 100 < with_country[0][0]);
}

#[test]
fn relations_by_wikidata_id_are_read_and_their_names_propose() {
    let (Some((.., gazetteer)), Some(path), Some(names)) =
        (&*CITIES, file("relations-by-wikidata-id.tsv"), file("wikidata-names.tsv"))
    else {
        return;
    };
    let relations = relations(&path, &Countries::default());
    let mut pairs = Pairs::default();
    for relation in &relations {
        pairs.see(relation.line, relation.a.wikidata.unwrap(), relation.b.wikidata.unwrap());
    }
    let counts = (relations.len(), pairs.count(), pairs.itself().len(), pairs.again().len(), pairs.reversed().len());
    assert_eq!(counts, (34_182, 17_401, 0, 4, 16_777));

    let (mut none, mut one, mut several) = (0, 0, 0);
    let mut named = Names::default();
    for row in Table::open(&names).unwrap() {
        named.add(&row.unwrap()).unwrap();
    }
    for (_, name) in named.items() {
        match name.iter().flat_map(|name| gazetteer.candidates(name)).count() {
            0 => none += 1,
            1 => one += 1,
            _ => several += 1,
        }
    }
    assert_eq!((none + one + several, Table::open(&names).unwrap().encoding()), (10_055, Some(Encoding::Utf8)));
    eprintln!("names without candidate: {none}, with one: {one}, with several: {several}");
}

#[test]
fn tables_of_places_and_of_countries_tell_no_relation() {
    let (Some(cities), Some(countries)) = (file("cities15000.zip"), file("reference/country-codes.csv")) else {
        return;
    };
    for map in [None, Some("kind==twinning")] {
        let refused = |path: &Path| {
            let known = Countries::default();
            let relations = Relations::of(Table::open(path).unwrap(), map, &known);
            relations.err().map(|error| error.to_string()).unwrap_or_default()
        };
        assert!(refused(&cities).starts_with("this is a table of places"), "{map:?}");
        assert!(refused(&countries).starts_with("no column was understood"), "{map:?}");
    }
}
