//! Rows of GeoNames' `cities15000` (CC BY 4.0), as the atlas has them.

use kernel::{Id, Lang, Localised};

use super::*;
use crate::rules::{Divisions, Population};

struct Row(&'static str, &'static str, &'static str, f64, f64, i64, &'static [&'static str]);

fn place(Row(id, name, region, latitude, longitude, people, names): Row) -> (Locality, Vec<PlaceName>) {
    let place = Locality {
        id: Id::new(id),
        slug: id.into(),
        name: Localised::one(Lang::En, name),
        country: region[..2].into(),
        kind: Kind::Unsettled,
        wikidata: None,
        geonames: None,
        position: Some(Position { latitude, longitude, approximate: false, sources: Vec::new() }),
        population: Some(Population { count: people, as_of: None, sources: Vec::new() }),
        divisions: Divisions { first: Some(region.into()), second: None },
        altitude: None,
        said_by: crate::rules::FactSources::default(),
        time_zone: None,
        coast_km: None,
        note: Localised::default(),
        edited: false,
        version: 1,
    };
    let named = |text: &&str| PlaceName { lang: String::new(), text: (*text).into() };
    (place, names.iter().map(named).collect())
}

fn sketch(row: Row) -> Sketch {
    let (it, names) = place(row);
    Sketch::of(&it, &names, None)
}

/// What is said of two rows.
fn said(a: Row, b: Row) -> Option<Vec<Reason>> {
    alike(&[sketch(a), sketch(b)], &BTreeSet::new()).pop().map(|it| it.reasons)
}

#[test]
fn one_place_that_a_source_has_twice_is_found() {
    let monze = |id, latitude, longitude| Row(id, "Monze", "ZM.07", latitude, longitude, 60_281, &[]);
    assert_eq!(
        said(monze("a", -16.283, 27.483), monze("b", -16.279, 27.470)),
        Some(vec![Reason::SameName, Reason::SamePopulation])
    );
    let kurakhove = Row("a", "Kurakhove", "UA.05", 47.9835, 37.2796, 18_220, &["Kurakhovo", "Курахово"]);
    let kurakhovo = Row("b", "Kurakhovo", "UA.05", 47.9816, 37.2822, 20_700, &["Курахово"]);
    assert_eq!(said(kurakhove, kurakhovo), Some(vec![Reason::OtherName]));
    let zawiya = Row("a", "Zawiya", "LY.68", 32.7522, 12.7278, 186_123, &["الزاوية", "alzawyt"]);
    let other = Row("b", "Az Zāwīyah", "LY.68", 32.7571, 12.7276, 200_000, &["الزاوية", "alzawyt"]);
    assert_eq!(said(zawiya, other), Some(vec![Reason::SharedNames]));
}

#[test]
fn two_places_of_one_name_are_two() {
    let tennessee = Row("a", "Bristol", "US.TN", 36.5951, -82.1887, 26_666, &[]);
    let virginia = Row("b", "Bristol", "US.VA", 36.5965, -82.1885, 17_141, &[]);
    assert_eq!(said(tennessee, virginia), None, "each in its State");
    let berlin = Row("a", "Köpenick", "DE.16", 52.445, 13.575, 67_148, &[]);
    let far = Row("b", "Köpenick", "DE.16", 52.545, 13.575, 67_148, &[]);
    assert_eq!(said(berlin, far), None, "eleven kilometres apart");
    let kowloon = Row("a", "Kowloon City", "HK.K", 22.3282, 114.1916, 418_732, &["Kowloon"]);
    let peninsula = Row("b", "Kowloon", "HK.K", 22.3167, 114.1833, 2_232_339, &[]);
    assert_eq!(said(kowloon, peninsula), None, "five times as large");
    let escorial = Row("a", "San Lorenzo de El Escorial", "ES.29", 40.5914, -4.1474, 17_889, &["El Escorial"]);
    let below = Row("b", "El Escorial", "ES.29", 40.5837, -4.1278, 15_842, &[]);
    assert_eq!(said(escorial, below), None, "nothing more speaks for it than one other name");
}

#[test]
fn a_division_and_its_seat_are_two_and_two_divisions_may_be_one() {
    let agadez = |id, latitude| place(Row(id, "Agadez", "NE.01", latitude, 7.99, 110_497, &[])).0;
    let of = |it: &Locality, kind, division| Sketch::of(&Locality { kind, ..it.clone() }, &[], division);
    let (town, other, far) = (agadez("a", 16.973), agadez("b", 16.974), agadez("c", 17.3));
    let said = |one, two| alike(&[one, two], &BTreeSet::new()).len();
    assert_eq!(said(of(&town, Kind::Commune, None), of(&other, Kind::Region, None)), 0);
    assert_eq!(said(of(&town, Kind::Unsettled, None), of(&other, Kind::Unsettled, Some(2))), 0, "by its code");
    assert_eq!(said(of(&town, Kind::Commune, None), of(&other, Kind::Unsettled, None)), 1);
    assert_eq!(said(of(&town, Kind::Region, None), of(&far, Kind::Unsettled, Some(2))), 1, "36 km between two points");
    assert_eq!(said(of(&town, Kind::Commune, None), of(&far, Kind::Commune, None)), 0);
    assert_eq!(said(of(&town, Kind::Unsettled, None), of(&other, Kind::Commune, Some(4))), 0, "its town and it");
    assert_eq!(said(of(&town, Kind::Commune, Some(4)), of(&other, Kind::Commune, Some(4))), 1);
    assert_eq!(said(of(&town, Kind::Unsettled, Some(3)), of(&other, Kind::Commune, Some(4))), 0, "one in the other");
}

#[test]
fn without_a_position_only_a_name_that_no_third_bears_is_enough() {
    let smara = |id: &'static str, at: bool| {
        let (it, _) = place(Row(id, "Smara", "MA", 26.738, -11.672, 42_056, &[]));
        let it = Locality { position: it.position.filter(|_| at), divisions: Divisions::default(), ..it };
        Sketch::of(&it, &[], None)
    };
    let found = alike(&[smara("a", true), smara("b", false)], &BTreeSet::new());
    assert_eq!(found.len(), 1);
    assert_eq!(found[0].km, None);
    assert_eq!(alike(&[smara("a", false), smara("b", false), smara("c", false)], &BTreeSet::new()), []);
}

#[test]
fn an_identifier_said_of_both_comes_first_whatever_their_names() {
    let lyon = sketch(Row("a", "Lyon", "FR.84", 45.7485, 4.8467, 522_250, &[]));
    let (mut metropolis, _) = place(Row("b", "Métropole de Lyon", "FR.84", 45.76, 4.84, 1_400_000, &[]));
    metropolis.kind = Kind::Metropolis;
    let claimed = BTreeSet::from([Pair::of(Id::new("a"), Id::new("b")).unwrap()]);
    let found = alike(&[lyon, Sketch::of(&metropolis, &[], Some(1))], &claimed);
    assert_eq!(found[0].reasons, [Reason::Identifier]);
}
