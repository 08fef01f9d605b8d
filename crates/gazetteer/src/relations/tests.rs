mod foreign;

use std::io::Cursor;

use proptest::prelude::*;

use super::*;
use crate::{
    Country, Qid, Reason, Reject,
    sheet::DayOrder,
    table::{Limits, Table},
};

fn try_read(text: &str, map: Option<&str>) -> Result<Vec<Result<Relation, Reject>>, String> {
    let table = Table::read(Box::new(Cursor::new(text.to_owned().into_bytes())), Limits::default()).unwrap();
    let countries = Countries::default();
    let relations = Relations::of(table.with_cut_rows(), map, &countries).map_err(|error| error.to_string())?;
    let read = |relation| match relation {
        Ok(relation) => Ok(relation),
        Err(Trouble::Row(reject)) => Err(reject),
        Err(Trouble::File(error)) => panic!("{error}"),
    };
    Ok(relations.map(read).collect())
}

fn read(text: &str, map: Option<&str>) -> Vec<Relation> {
    try_read(text, map).unwrap().into_iter().map(Result::unwrap).collect()
}

/// Name and country of both ends of every row.
fn ends(text: &str, map: Option<&str>) -> Vec<[String; 4]> {
    let name = |end: &End| end.name.clone().unwrap_or_default();
    let country = |end: &End| match &end.country {
        Said::Nothing => String::new(),
        Said::Country(country) => country.to_string(),
        Said::Unread(label) => format!("?{label}"),
    };
    let four = |it: Relation| [name(&it.a), country(&it.a), name(&it.b), country(&it.b)];
    read(text, map).into_iter().map(four).collect()
}

fn smara() -> [String; 4] {
    ["Smara", "MA", "Tombouctou", "ML"].map(str::to_owned)
}

#[test]
fn a_row_of_wikidatas_query_has_two_ends_with_all_that_is_said_of_them() {
    let text = "origincityLabel\torigincountry\toriginlat\toriginlong\toriginpopulation\tsistercityLabel\tdestinationlat\t\
                destinationlong\tdestinationpopulation\tdestination_countryLabel\tdist\teu\n\
                Tryavna\tBulgaria\t42.86\t25.49\t9831\tChojna\t52.96\t14.41\t\tPrussia\t1390\tEU\n";
    let tryavna = End {
        name: Some("Tryavna".into()),
        country: Said::Country(Country::code("BG").unwrap()),
        position: Some(Position { latitude: 42.86, longitude: 25.49 }),
        population: Some(9831),
        ..End::default()
    };
    let chojna = End {
        name: Some("Chojna".into()),
        country: Said::Unread("Prussia".into()),
        position: Some(Position { latitude: 52.96, longitude: 14.41 }),
        ..End::default()
    };
    let relation = Relation {
        line: 2,
        a: tryavna,
        b: chojna,
        kind: None,
        since: None,
        status: None,
        source: None,
        whose: None,
        unread_kind: None,
        unread: vec![],
    };
    assert_eq!(read(text, None), [relation]);
}

#[test]
fn clerks_tables_are_read_by_their_headers() {
    for text in [
        "Ville;Pays;Ville jumelée;Pays jumelé\nSmara;Maroc;Tombouctou;Mali\n",
        "Ville;Pays;Ville jumelée;Pays\nSmara;Maroc;Tombouctou;Mali\n",
        "Pays,Ville,Pays,Ville\nMaroc,Smara,Mali,Tombouctou\n",
        "Ciudad,País,Ciudad hermanada,País de la ciudad hermanada\nSmara,Marruecos,Tombouctou,Malí\n",
        "city1,country1,city2,country2\nSmara,MA,Tombouctou,ML\n",
        "city|city.1|country|country.1\nSmara|Tombouctou|MAR|MLI\n",
        "city_a\tcountry_a\tcity_b\tcountry_b\nSmara\tMorocco\tTombouctou\tMali\n",
        "Stadt;Land;Partnerstadt;Land der Partnerstadt\nSmara;Marokko;Tombouctou;Mali\n",
        "المدينة;الدولة;المدينة التوأم;دولة المدينة التوأم\nSmara;المغرب;Tombouctou;مالي\n",
        "from,from country,to,to country\nSmara,Morocco,Tombouctou,Mali\n",
        "source,target,sourceCountry,targetCountry\nSmara,Tombouctou,Morocco,Mali\n",
        "destination,destinationcountry,origin,origincountry\nTombouctou,Mali,Smara,Morocco\n",
    ] {
        assert_eq!(ends(text, None), [smara()], "{text}");
    }
}

#[test]
fn a_lone_country_is_of_the_place_it_stands_beside() {
    let text = "Ville,Ville jumelée,Pays\nSmara,Tombouctou,Mali\n";
    assert_eq!(ends(text, None), [["Smara", "", "Tombouctou", "ML"].map(str::to_owned)]);
}

#[test]
fn a_map_names_columns_by_header_by_number_or_by_value() {
    let text = "x,y,\"z, then\"\nSmara,Mali,Tombouctou\n";
    assert_eq!(ends(text, Some("a.name=X,b.name=\"z, then\",a.country==Maroc,b.country=y")), [smara()]);
    assert_eq!(ends("Smara,Mali,Tombouctou\n", Some("a=#1,b=#3,a.country==MA,b.country=#2")), [smara()]);
    let wrong = |map| try_read(text, Some(map)).unwrap_err();
    assert_eq!(wrong("a=x,b=w"), "the table has no column `w`; columns: x, y, z, then");
    assert_eq!(wrong("a=x"), "no column was understood as the second end; columns: x, y, z, then");
    assert!(wrong("c=x").starts_with("`c` is no field"));
}

#[test]
fn a_table_without_header_is_known_by_its_identifiers() {
    let items = |text| read(text, None).iter().map(|it| (it.line, it.a.wikidata, it.b.wikidata)).collect::<Vec<_>>();
    assert_eq!(
        items("Q200166\tQ182059\nQ1\tQ2\n"),
        [(1, Some(Qid(200_166)), Some(Qid(182_059))), (2, Some(Qid(1)), Some(Qid(2)))]
    );
    assert_eq!(items("x;y\nQ1;Q2\n"), [(2, Some(Qid(1)), Some(Qid(2)))]);
    assert_eq!(items("a,b\nhttp://www.wikidata.org/entity/Q1,wd:Q2\n"), [(2, Some(Qid(1)), Some(Qid(2)))]);
    let numbers = read("2461874,2449067\n", None);
    assert_eq!((numbers[0].a.geonames, numbers[0].b.geonames), (Some(2_461_874), Some(2_449_067)));
    assert!(try_read("Smara,Tombouctou\n", None).unwrap_err().starts_with("no column was understood as the first end"));
}

#[test]
fn an_item_and_its_label_are_one_end() {
    let text = "item,itemLabel,sister,sisterLabel\nhttp://www.wikidata.org/entity/Q842810,Smara,Q9427,Tombouctou\n";
    let relation = &read(text, None)[0];
    assert_eq!((relation.a.wikidata, relation.a.name.as_deref()), (Some(Qid(842_810)), Some("Smara")));
    assert_eq!((relation.b.wikidata, relation.b.name.as_deref()), (Some(Qid(9427)), Some("Tombouctou")));
}

#[test]
fn kind_since_status_and_source_are_taken_and_what_is_not_understood_is_told() {
    let text = "Ville;Ville jumelée;Type;Depuis;Statut;Source\n\
                Smara;Tombouctou;Jumelage;28/05/1964;en sommeil;Journal officiel\n\
                Smara;Agadir;mariage;vers 1964;;\n";
    let relations = read(text, None);
    let said = |it: &Relation| (it.kind, it.since.clone(), it.status, it.source.clone());
    let first = (Some("twinning"), Some("1964-05-28".to_owned()), Some("dormant"), Some("Journal officiel".to_owned()));
    assert_eq!(said(&relations[0]), first);
    assert_eq!(said(&relations[1]), (None, None, None, None));
    assert_eq!(relations[1].unread_kind, Some(Reject::new(3, Reason::UnknownWord, "mariage")));
    assert_eq!(relations[1].unread, [Reject::new(3, Reason::BadDate, "vers 1964")]);
}

#[test]
fn a_damaged_row_is_rejected_for_what_would_change_its_meaning() {
    let text = "city1;lat1;lon1;city2;lat2;lon2\n\
                Smara;26,74;-11,67;Tombouctou;16,77;-3,01\n\
                Smara;nord;-11,67;Tombouctou;;\n\
                Smara;26,74;;Tombouctou;;\n\
                ;;;Tombouctou;16,77;-3,01\n";
    let rows = try_read(text, None).unwrap();
    assert_eq!(rows[0].as_ref().unwrap().a.position, Some(Position { latitude: 26.74, longitude: -11.67 }));
    let rejects: Vec<Reject> = rows.into_iter().filter_map(Result::err).collect();
    assert_eq!(
        rejects,
        [
            Reject::new(3, Reason::BadCoordinate, "nord"),
            Reject::new(4, Reason::BadCoordinate, "26,74"),
            Reject::new(5, Reason::MissingEnd, "Tombouctou"),
        ]
    );
}

#[test]
fn usual_headers_of_clerks_say_both_ends() {
    for text in [
        "Ville d'origine;Pays d'origine;Ville jumelée;Pays\nSmara;Maroc;Tombouctou;Mali\n",
        "Town,Country,Twinned with,Country\nSmara,Morocco,Tombouctou,Mali\n",
        "Ville;Pays;Jumelée avec;Pays\nSmara;Maroc;Tombouctou;Mali\n",
        "Ciudad;País;Ciudad hermana;País hermano\nSmara;Marruecos;Tombouctou;Malí\n",
        "Partner 1,Country 1,Partner 2,Country 2\nSmara,MA,Tombouctou,ML\n",
        "Twin A,Country A,Twin B,Country B\nSmara,MA,Tombouctou,ML\n",
        "Ville jumelée 1;Pays 1;Ville jumelée 2;Pays 2\nSmara;MA;Tombouctou;ML\n",
        "Id;Ville;Pays;Ville jumelée;Pays\n1;Smara;MA;Tombouctou;ML\n",
        "Liste des jumelages 2024;;;\n;;;\nVille;Pays;Ville jumelée;Pays\nSmara;MA;Tombouctou;ML\n",
        "Jumelages des villes du Sud\nVille,Pays,Ville jumelée,Pays jumelé\nSmara,MA,Tombouctou,ML\n",
        "Ville;Ville jumelée\nSmara (Maroc);Tombouctou (Mali)\n",
        "Ville;Ville jumelée\n\"Smara, Morocco\";\"Tombouctou, Mali\"\n",
    ] {
        assert_eq!(ends(text, None), [smara()], "{text}");
    }
}

fn passed_over(text: &str, map: Option<&str>) -> Vec<String> {
    let table = Table::read(Box::new(Cursor::new(text.to_owned().into_bytes())), Limits::default()).unwrap();
    let countries = Countries::default();
    let relations = Relations::of(table, map, &countries).unwrap();
    relations.columns().passed_over().map(|(_, header)| header.to_owned()).collect()
}

#[test]
fn what_sort_of_tie_it_is_is_read_or_told_and_never_guessed() {
    let with = |header: &str, cell: &str| {
        format!("Ville;Pays;Ville partenaire;Pays partenaire;{header}\nSmara;MA;Tombouctou;ML;{cell}\n")
    };
    for (header, cell, kind) in [
        ("Type d'accord", "Amitié", Some("friendship")),
        ("Type de coopération", "Coopération décentralisée", Some("cooperation")),
        ("نوع العلاقة", "صداقة", Some("friendship")),
        ("Tipo de relación", "Amistad", Some("friendship")),
        ("Type d’échange", "Amitié", Some("friendship")),
        ("Catégorie", "Amitié", Some("friendship")),
        ("Type d’échange", "Mariage", None),
    ] {
        let text = with(header, cell);
        assert_eq!(read(&text, None)[0].kind, kind, "{header}");
        assert_eq!(read(&text, None)[0].unread_kind.is_some(), kind.is_none(), "{header}");
        assert_eq!(passed_over(&text, None), [""; 0], "{header}");
    }
    let text = with("Remarques;Vu", "sans suite;oui");
    assert_eq!(passed_over(&text, None), ["Remarques", "Vu"]);
    assert_eq!(read(&text, None)[0].kind, None);
}

#[test]
fn a_map_completes_the_header() {
    let text = "Ville;Pays;Ville jumelée;Pays jumelé;Forme juridique\nSmara;MA;Tombouctou;ML;Amitié\n";
    let mapped = &read(text, Some("kind=Forme juridique"))[0];
    assert_eq!((mapped.kind, mapped.a.name.as_deref()), (Some("friendship"), Some("Smara")));
    assert_eq!(ends(text, Some("kind=#5")), [smara()]);
    assert_eq!(ends(text, Some("a.country==FR"))[0][1], "FR", "what the map says goes before the header");
    assert_eq!(read(text, Some("kind="))[0].kind, None, "a field with nothing has no column");
    let lone = "Ville;Ville jumelée;Pays\nSmara;Tombouctou;ML\n";
    assert_eq!(ends(lone, Some("a.country==MA")), [smara()]);
    let swapped = ends(text, Some("a.name=Ville jumelée,b.name=Ville"));
    assert_eq!([&swapped[0][0], &swapped[0][2]], ["Tombouctou", "Smara"], "a column means one thing");
    let title = format!("Nos amis;;;;\n{text}");
    assert_eq!(ends(&title, Some("kind=#5")), [smara()]);
    assert_eq!(ends(&title, Some("header==yes,kind=Forme juridique")), [smara()]);
    let table = Table::read(Box::new(Cursor::new(text.as_bytes())), Limits::default()).unwrap();
    let countries = Countries::default();
    let relations = Relations::of(table, None, &countries).unwrap();
    let fields = [("a.name", 0), ("a.country", 1), ("b.name", 2), ("b.country", 3)];
    assert_eq!(relations.columns().fields()[..4], fields);
}

#[test]
fn what_tells_no_end_costs_no_row() {
    let text = "city;qid;coordinates;twin;twin country\nSmara;Q842810;au sud;Timbuktu;ML\n";
    let relation = &read(text, None)[0];
    assert_eq!((relation.a.wikidata, relation.a.position), (Some(Qid(842_810)), None));
    assert_eq!(relation.unread, [Reject::new(2, Reason::BadCoordinate, "au sud")]);
    let dates = "city,twin,since\nSmara,Timbuktu,28/05/1964\nSmara,Sikasso,08/05/1970\n";
    let since: Vec<_> = read(dates, None).into_iter().filter_map(|it| it.since).collect();
    assert_eq!(since, ["1964-05-28", "1970-05-08"], "the column tells the order");
}

#[test]
fn a_last_row_cut_behind_both_ends_is_a_row() {
    let head = "city,country,twin,twin country,since,status\nSmara,MA,Timbuktu,ML,1990,active\n";
    let rows = |last: &str| try_read(&format!("{head}{last}"), None).unwrap();
    assert!(rows("Casablanca,MA,Sikasso,ML")[1].is_ok());
    assert!(rows("Casablanca,MA,Sikasso,ML,1990")[1].is_ok());
    let cut = Reject::new(3, Reason::MissingColumns, "Casablanca");
    assert_eq!(rows("Casablanca,MA,Sik")[1], Err(cut.clone()), "half a name could be another");
    assert_eq!(rows("Casablanca,MA")[1], Err(cut));
}

proptest! {
    #[test]
    fn any_text_and_any_map_are_read_or_refused(text in "[a-zA-Z0-9,;\\t\"\n =.é-]{0,200}", map in prop::option::of(".{0,40}")) {
        let _ = try_read(&text, map.as_deref());
    }

    #[test]
    fn any_values_are_read_or_left(cell in ".{0,30}") {
        let _ = (value::point(&cell), value::inhabitants(&cell), since::since(&cell, DayOrder::Untold));
        let _ = (heading::heading(&cell, false), heading::is_target(&cell));
        prop_assert!(value::degrees(&cell, 90.0).is_none_or(|it| it.abs() <= 90.0));
    }
}
