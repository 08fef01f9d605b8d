use proptest::prelude::*;

use super::*;
use crate::{Qid, Reason, Reject};

const SMARA: &str = "2461874\tSmara\tSmara\tAsmara,SMW,Es-Semara,prysٹyna,السمارة,سماره\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t\
                     221\t0322101011\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08";

fn row(line: &str) -> Row {
    Row::of(5, line.split('\t'))
}

/// Smara's row with one cell changed.
fn with(at: usize, cell: &str) -> Row {
    let mut cells: Vec<&str> = SMARA.split('\t').collect();
    cells[at] = cell;
    Row::of(5, cells)
}

#[test]
fn a_place_is_read_as_geonames_publishes_it() {
    let smara = Place::read(&row(SMARA)).unwrap().unwrap();
    let expected = Place {
        line: 5,
        id: 2_461_874,
        name: "Smara".into(),
        ascii: "Smara".into(),
        alternates: ["Asmara", "SMW", "Es-Semara", "prysٹyna", "السمارة", "سماره"].map(str::to_owned).into(),
        latitude: 26.73841,
        longitude: -11.67194,
        feature: Feature::Populated,
        code: "PPL".into(),
        country: "MA".into(),
        also: vec!["EH".into()],
        divisions: ["11", "221", "0322101011", ""].map(str::to_owned),
        population: Some(42_056),
        height: Some(188),
        time_zone: Some("Africa/Casablanca".into()),
        modified: Some(jiff::civil::date(2017, 7, 8)),
    };
    assert_eq!(smara, expected);
    assert_eq!(smara.names().collect::<Vec<_>>(), ["Smara", "Asmara", "Es-Semara", "السمارة", "سماره"]);
    assert_eq!((smara.arabic(), smara.kind()), (Some("السمارة"), "unsettled"));
}

#[test]
fn a_population_of_zero_is_not_documented() {
    assert_eq!(Place::read(&with(14, "0")).unwrap().unwrap().population, None);
    assert_eq!(Place::read(&with(16, "-9999")).unwrap().unwrap().height, None);
    assert_eq!(Place::read(&with(15, "97")).unwrap().unwrap().height, Some(97));
}

#[test]
fn a_damaged_row_says_what_is_wrong_and_where() {
    for (at, cell, reason) in [
        (0, "Q5", Reason::BadId),
        (4, "91", Reason::BadCoordinate),
        (4, "NaN", Reason::BadCoordinate),
        (5, "12,5", Reason::BadCoordinate),
        (8, "Maroc", Reason::BadCountry),
        (14, "many", Reason::BadNumber),
        (16, "high", Reason::BadNumber),
        (18, "2017-02-30", Reason::BadDate),
    ] {
        assert_eq!(Place::read(&with(at, cell)), Err(Reject::new(5, reason, cell)));
    }
    assert_eq!(Place::read(&with(1, " ")), Err(Reject::new(5, Reason::NoName, "2461874")));
    assert_eq!(Place::read(&with(8, "")), Err(Reject::new(5, Reason::NoCountry, "2461874")));
    assert_eq!(Place::read(&row("1\tx")), Err(Reject::new(5, Reason::MissingColumns, "1")));
    assert_eq!(Place::read(&with(7, "PPLH")), Ok(None));
}

fn fact(line: &str) -> Result<Fact, Reason> {
    Alternate::read(&row(line)).map(|alternate| alternate.fact).map_err(|reject| reject.reason)
}

#[test]
fn an_alternate_name_is_a_name_or_something_else() {
    let name = |text: &str, language: Option<&str>| Name {
        text: text.into(),
        language: language.map(|tag| tag.parse().unwrap()),
        preferred: false,
        short: false,
        colloquial: false,
        historic: false,
    };
    let tombouctou = Name { preferred: true, ..name("Tombouctou", Some("fr")) };
    assert_eq!(fact("1\t2449067\tfr\tTombouctou\t1\t\t\t\t\t"), Ok(Fact::Name(tombouctou.clone())));
    assert_eq!(fact("2\t2449067\t\tTombut"), Ok(Fact::Name(name("Tombut", None))));
    assert_eq!(
        fact("3\t2988507\tfr_1793\tParis"),
        Ok(Fact::Name(Name { historic: true, ..name("Paris", Some("fr")) }))
    );
    assert_eq!(fact("4\t1816670\tpiny\tBěijīng"), Ok(Fact::Name(name("Běijīng", Some("zh-Latn")))));
    assert_eq!(fact("5\t2449067\twkdt\tQ9427"), Ok(Fact::Wikidata(Qid(9427))));
    assert_eq!(fact("6\t2449067\tiata\tTOM"), Ok(Fact::Code("iata".into(), "TOM".into())));
    assert_eq!(fact("7\t2449067\tpost\t75001"), Ok(Fact::Postal("75001".into())));
    assert_eq!(fact("8\t2449067\twkdt\tTombouctou"), Err(Reason::BadId));
    assert_eq!(fact("9\tx\tfr\tTombouctou"), Err(Reason::BadId));
    assert!(tombouctou.rank() < name("Tombouctou", Some("fr")).rank());
    let slang = Name { preferred: true, colloquial: true, ..name("La Mystérieuse", Some("fr")) };
    assert!(name("Tombouctou", Some("fr")).rank() < slang.rank());
}

#[test]
fn a_division_has_its_code_in_parts() {
    let division = Division::read(&row("FR.84.69\tRhône\tRhone\t2987410")).unwrap();
    assert_eq!(
        (division.country.as_str(), division.first.as_str(), division.second.as_deref()),
        ("FR", "84", Some("69"))
    );
    assert_eq!(Division::read(&row("FR\tFrance\tFrance\t1")).unwrap_err().reason, Reason::BadDivision);
}

#[test]
fn a_table_is_known_by_its_columns() {
    assert_eq!(Sort::of(&row(SMARA)), Some(Sort::Places));
    assert_eq!(Sort::of(&row("1\t2449067\tfr\tTombouctou")), Some(Sort::Alternates));
    assert_eq!(Sort::of(&row("FR.84\tAuvergne-Rhône-Alpes\tAuvergne-Rhone-Alpes\t11071625")), Some(Sort::Divisions));
    assert_eq!(Sort::of(&row("ville\tpays\tlat\tlon")), None);
    assert_eq!(Sort::of(&row(&format!("{SMARA}\t\t"))), Some(Sort::Places));
    assert_eq!(Place::read(&row(&format!("{SMARA}\t\t"))), Place::read(&row(SMARA)));
}

proptest! {
    #[test]
    fn any_cells_are_taken_or_rejected(cells in prop::collection::vec(".{0,12}", 0..22), at in 0..19usize, cell in ".{0,12}") {
        let any = Row::of(1, cells.iter().map(String::as_str));
        let _ = (Place::read(&any), Alternate::read(&any), Division::read(&any), Sort::of(&any));
        if let Ok(Some(place)) = Place::read(&with(at, &cell)) {
            prop_assert!(place.latitude.abs() <= 90.0 && place.longitude.abs() <= 180.0);
            let _ = place.arabic();
        }
    }
}
