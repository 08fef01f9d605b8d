//! Tables as clerks of other houses and registries publish them.

use super::*;

#[test]
fn headers_in_german_portuguese_and_italian_say_both_ends() {
    for text in [
        "Stadt;Land;Partnerstadt;Land der Partnerstadt\nSmara;Marokko;Tombouctou;Mali\n",
        "Gemeinde;Staat;Partnerkommune;Staat\nSmara;Marokko;Tombouctou;Mali\n",
        "Cidade;País;Cidade-irmã;País\nSmara;Marrocos;Tombouctou;Mali\n",
        "Município;País;Geminada com;País\nSmara;Marrocos;Tombouctou;Mali\n",
        "Comune;Paese;Comune gemellato;Paese\nSmara;Marocco;Tombouctou;Mali\n",
    ] {
        assert_eq!(ends(text, None), [smara()], "{text}");
    }
}

#[test]
fn a_registry_that_names_its_own_people_in_the_header_says_the_country() {
    let of = |text: &str| ends(text, None);
    assert_eq!(
        of(
            "U.S. City,State,Sister City,Country,Year Established,Status\nChicago,Illinois,Casablanca,Morocco,1982,Active\n"
        ),
        [["Chicago", "US", "Casablanca", "MA"].map(str::to_owned)]
    );
    assert_eq!(
        of(
            "Collectivité territoriale française;Région;Pays;Collectivité partenaire\nParis;Île-de-France;Maroc;Casablanca\n"
        ),
        [["Paris", "FR", "Casablanca", "MA"].map(str::to_owned)]
    );
    assert_eq!(
        of("Nom français;Ville jumelée;Pays\nParis;Casablanca;Maroc\n"),
        [["Paris", "", "Casablanca", "MA"].map(str::to_owned)],
        "a name in French is of no country"
    );
    assert_eq!(
        of("Commune marocaine;Pays;Ville jumelée;Pays\nSmara;MA;Tombouctou;ML\n"),
        [smara()],
        "a column goes before the header"
    );
}

#[test]
fn two_peoples_in_the_header_are_two_ends_with_their_countries() {
    for text in [
        "المدينة المغربية;المدينة الأجنبية;البلد\nSmara;Tombouctou;ML\n",
        "Ciudad marroquí;Ciudad maliense;Pais\nSmara;Tombouctou;ML\n",
        "Commune marocaine;Commune malienne\nSmara;Tombouctou\n",
        "Collectivités marocaines;Partenaires étrangers;Pays\nSmara;Tombouctou;Mali\n",
        "الجماعة الترابية;البلد;المدينة الأجنبية;البلد\nSmara;MA;Tombouctou;ML\n",
        "Ayuntamiento;País;Ayuntamiento hermanado;País\nSmara;MA;Tombouctou;ML\n",
    ] {
        assert_eq!(ends(text, None), [smara()], "{text}");
    }
}

#[test]
fn a_pair_may_stand_in_one_column() {
    for text in [
        "Jumelage;Année\nSmara (Maroc) – Tombouctou (Mali);2001\n",
        "Jumelages du Sud;\nVilles jumelées;Depuis\nSmara (Maroc) - Tombouctou (Mali);2001\n",
        "N°;Jumelage;Pays;Année\n1;Smara – Tombouctou;Maroc – Mali;2001\n",
        "Smara (Maroc) / Tombouctou (Mali);2001\n",
        "Année;Twin towns\n2001;Smara (Morocco) and Tombouctou (Mali)\n",
    ] {
        assert_eq!(ends(text, None), [smara()], "{text}");
    }
    let two = "Jumelage\nSmara – Tombouctou\nParis – Casablanca – Gao\nDakar\nSmara – Gao\n";
    let rows = try_read(two, None).unwrap();
    assert_eq!(rows[0].as_ref().unwrap().b.name.as_deref(), Some("Tombouctou"));
    assert_eq!(rows[1], Err(Reject::new(3, Reason::MissingEnd, "Paris – Casablanca – Gao")));
    assert_eq!(rows[2], Err(Reject::new(4, Reason::MissingEnd, "Dakar")));
    let mapped = "Ville;Ville jumelée;Accord\nx;y;Smara (Maroc) – Tombouctou (Mali)\n";
    assert_eq!(ends(mapped, Some("pair=Accord")), [smara()]);
}

#[test]
fn a_cell_that_lists_partners_is_one_tie_for_each() {
    let both = |since: [Option<&str>; 2]| {
        ["Tombouctou", "Sikasso"].map(|name| name.to_owned()).into_iter().zip(since.map(|it| it.map(str::to_owned)))
    };
    for (text, since) in [
        ("Ville;Pays;Villes jumelées\nSmara;MA;Tombouctou (Mali, 2001), Sikasso (Mali)\n", [Some("2001"), None]),
        ("Ville;Pays;Villes jumelées\nSmara;MA;\"Tombouctou (Mali)\nSikasso (Mali)\"\n", [None, None]),
        ("Ville,Pays,Jumelages,Pays\nSmara,MA,Tombouctou; Sikasso,Mali\n", [None, None]),
        (
            "Ville,Pays,Jumelages,Pays,Depuis\nSmara,MA,Tombouctou; Sikasso,Mali; Mali,1999\n",
            [Some("1999"), Some("1999")],
        ),
    ] {
        let read = read(text, None);
        let said: Vec<_> = read.iter().map(|it| (it.b.name.clone().unwrap(), it.since.clone())).collect();
        assert_eq!(said, both(since).collect::<Vec<_>>(), "{text}");
        let mali = Said::Country(Country::code("ML").unwrap());
        assert!(read.iter().all(|it| it.line == 2 && it.b.country == mali), "{text}");
    }
    let endless = format!("sep=;\nVille;Villes jumelées\nSmara;{}\n", "x|".repeat(5000));
    assert_eq!(read(&endless, None).len(), 1, "a list without end is none");
    let qualified = "Ville;Ville jumelée;Pays\nSmara;Munster, Lower Saxony;DE\n";
    assert_eq!(read(qualified, None)[0].b.name.as_deref(), Some("Munster, Lower Saxony"));
}

#[test]
fn names_with_countries_need_no_header() {
    assert_eq!(ends("Smara;Maroc;Tombouctou;Mali\n", None), [smara()]);
    assert_eq!(ends("Maroc;Smara;Jumelage;Mali;Tombouctou;2001\n", None), [smara()]);
    assert_eq!(ends("Gemeente;Rijk;Zustergemeente;Rijk 2\nSmara;MA;Tombouctou;ML\n", None), [smara()]);
    let relation = &read("Smara;Maroc;Tombouctou;Mali;Amitié;2001\n", None)[0];
    assert_eq!((relation.kind, relation.since.as_deref()), (Some("friendship"), Some("2001")));
    for text in ["Smara;Tombouctou\n", "Smara;Maroc;Tombouctou\n", "Smara;Maroc;maire;Tombouctou;Mali;2001\n"] {
        assert!(try_read(text, None).is_err(), "{text}");
    }
}

#[test]
fn a_table_of_geonames_own_is_none_of_relations() {
    let place = |id: u32, name: &str, people: u32| {
        format!(
            "{id}\t{name}\t{name}\t\t26.7\t-11.7\tP\tPPL\tMA\t\t12\t\t\t\t{people}\t\t110\tAfrica/El_Aaiun\t2019-09-05\n"
        )
    };
    let places = [place(2_530_159, "Smara", 57_035), place(2_449_067, "Tombouctou", 54_453)].concat();
    let names = "1558021\t2530159\tfr\tSmara\t1\t\t\t\n1558022\t2530159\tar\tالسمارة\t\t\t\t\n1558023\t2449067\t\tTimbuktu\t\t\t\t\n";
    let unsaid = "1558021\t2530159\t\tSmara\n1558022\t2449067\t\tTimbuktu\n1558023\t2449067\t\tTombouctou\n";
    let first =
        "MA.11\tLaâyoune-Sakia El Hamra\tLaayoune-Sakia El Hamra\t11281874\nMA.12\tDakhla-Oued\tDakhla\t11281875\n";
    let second = "FR.84.74\tHaute-Savoie\tHaute-Savoie\t3013736\nFR.84.73\tSavoie-Est\tSavoie\t2975517\n";
    let headed =
        format!("geonameid\tname\tasciiname\talternatenames\tlatitude\tlongitude\t{}\n{places}", "x\t".repeat(13));
    let postal = "1558021\t2530159\tpost\t72000\n1558022\t2449067\tpost\t73000\n";
    for text in [places.as_str(), names, unsaid, postal, first, second, &headed] {
        let told =
            "this is a table of places as GeoNames publishes them, and tells no relation: import it as localities";
        for map in [None, Some("kind==twinning"), Some("a.country==MA")] {
            assert_eq!(try_read(text, map).unwrap_err(), told, "{text}");
        }
    }
    let mapped = &read(names, Some("a.geonames=#1,b.geonames=#2"))[0];
    assert_eq!(
        (mapped.a.geonames, mapped.b.geonames),
        (Some(1_558_021), Some(2_530_159)),
        "a map that says so goes before"
    );
    let hierarchy = "6295630\t6255146\tADM\n6255146\t2542007\tADM\n2542007\t11281874\n";
    assert!(try_read(hierarchy, None).is_err() && try_read(hierarchy, Some("kind==twinning")).is_err());
    let ids = |text: &str| read(text, None).first().map(|it| (it.a.geonames, it.b.geonames));
    let pairs = [
        "2530159\t2449067\n",
        "2530159\t2449067\t2001\ttwinning\n",
        "a,b,kind,since\n2530159,2449067,twin,2001\n",
        "2530159,2449067,,twinning\n",
        "2530159,2449067,twin,Annuaire\n2461874,2450173,twin,Annuaire\n",
        "2530159,2449067,,Annuaire\n2461874,2450173,,Annuaire\n",
        "2530159;2449067;12 000 €\n",
        "x;y;Opmerking\n2530159;2449067;\n",
        "2530159;2449067;Smara – Tombouctou\n",
        "2530159;Smara;2449067;Tombouctou;Mali\n",
        "2530159;Luxembourg;2449067;Tombouctou\n2530159;Luxembourg;2453348;Sikasso\n",
        "2530159;2449067;oui\n2530159;2453348;oui\n",
        "point_a;point_b\n2530159;2449067\n",
        "Région;Région partenaire\n2530159;2449067\n",
        "Smara;2530159;Oued;Tombouctou;2449067;Tombouctou (cercle)\n",
        "1;2530159;Smara;2449067;Tombouctou\n",
        "2530159;Smara;MA;2449067;Tombouctou;ML;2001\n",
        "Smara;Tombouctou;2530159;2449067\n",
    ];
    for text in pairs {
        assert_eq!(ids(text), Some((Some(2_530_159), Some(2_449_067))), "{text}");
    }
    assert_eq!(read(pairs[0], Some("kind==friendship"))[0].kind, Some("friendship"));
}

#[test]
fn a_number_of_one_place_and_its_population_are_no_two_places() {
    let country = |code: &str, name: &str, area: u32, people: u32, id: u32| {
        format!(
            "{code}\t{code}X\t504\tMO\t{name}\tX\t{area}\t{people}\tAF\t.x\tMAD\tDirham\t212\t#####\t^(\\d{{5}})$\tar\t{id}\tDZ,EH\t\n"
        )
    };
    let countries = [
        "# GeoNames.org Country Information\n#ISO\tISO3\tISO-Numeric\tfips\tCountry\tCapital\tArea(in sq km)\tPopulation\tContinent\ttld\tCurrencyCode\tCurrencyName\tPhone\tPostal Code Format\tPostal Code Regex\tLanguages\tgeonameid\tneighbours\tEquivalentFipsCode\n".to_owned(),
        country("MA", "Morocco", 446_550, 36_029_138, 2_542_007),
        country("MC", "Monaco", 2, 38_682, 2_993_457),
        country("ML", "Mali", 1_240_000, 19_077_690, 2_453_866),
    ]
    .concat();
    for text in [
        &*countries,
        "75056;Paris;2133111\n69123;Lyon;522250\n",
        "insee;nom;habitants\n75056;Paris;2133111\n69123;Lyon;522250\n",
        "75056;Paris;France;2133111;105\n69123;Lyon;France;522250;47\n",
        "x;z\nPérou;Amérique latine et Caraïbes\nChili;Amérique latine et Caraïbes\n",
        "code;Population\n75056;2133111\n69123;522250\n",
        "75056;2133111;Paris\n69123;522250;Lyon\n",
        "x;y;population\n75056;69123;2133111\n69123;75056;522250\n",
        "75056;Paris;Île-de-France;2133111\n69123;Lyon;Auvergne;522250\n",
        "75056;Paris;Paris;;48.85;2.35;P;PPLC;75;Europe/Paris;2133111\n69123;Lyon;Lyon;;45.7;4.8;P;PPLA;69;Europe/Paris;522250\n",
    ] {
        for map in [None, Some("kind==twinning")] {
            assert!(try_read(text, map).unwrap_err().contains("no column was understood"), "{text}");
        }
    }
    let wide = "https://www.geonames.org/2530159;Smara;26.7;-11.7;57035;P;PPL;https://www.geonames.org/2449067;Tombouctou;16.7;-3\n";
    assert_eq!(read(wide, None)[0].b.geonames, Some(2_449_067), "an address is of a place beyond doubt");
}

#[test]
fn a_query_of_wikidata_is_read_in_whichever_form_it_was_saved() {
    let point = Position { latitude: 26.74, longitude: -11.67 };
    for text in [
        "item,itemLabel,country,countryLabel,coord,twin,twinLabel,twinCountryLabel,since\n\
         http://www.wikidata.org/entity/Q842810,Smara,http://www.wikidata.org/entity/Q1028,Morocco,Point(-11.67 26.74),\
         http://www.wikidata.org/entity/Q9427,Tombouctou,Mali,2001-01-01T00:00:00Z\n",
        "?item\t?itemLabel\t?country\t?countryLabel\t?coord\t?twin\t?twinLabel\t?twinCountryLabel\t?since\n\
         <http://www.wikidata.org/entity/Q842810>\t\"Smara\"@en\t<http://www.wikidata.org/entity/Q1028>\t\"Morocco\"@en\t\
         \"Point(-11.67 26.74)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>\t<http://www.wikidata.org/entity/Q9427>\t\
         \"Tombouctou\"@en\t\"Mali\"@en\t\"2001-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n",
    ] {
        let relation = &read(text, None)[0];
        assert_eq!((relation.a.wikidata, relation.b.wikidata), (Some(Qid(842_810)), Some(Qid(9427))), "{text}");
        assert_eq!((relation.a.position, relation.since.as_deref()), (Some(point), Some("2001-01-01")), "{text}");
        assert_eq!(ends(text, None), [smara()], "{text}");
    }
}

#[test]
fn identifiers_may_be_addresses_and_blanks_may_be_dashes() {
    let text = "Ville;GeoNames;Ville jumelée;GeoNames;Type;Depuis;Statut;\n\
                Smara;https://www.geonames.org/2461874/smara.html;Tombouctou[1];http://sws.geonames.org/2449067/;–;n. d.;-;\n";
    let relation = &read(text, None)[0];
    assert_eq!((relation.a.geonames, relation.b.geonames), (Some(2_461_874), Some(2_449_067)));
    assert_eq!(relation.b.name.as_deref(), Some("Tombouctou"), "without the mark of its note");
    assert_eq!((&relation.unread_kind, relation.unread.len()), (&None, 0), "a dash says nothing, and nothing wrong");
}

#[test]
fn a_country_that_may_be_of_either_end_is_given_to_neither_unless_a_map_says_whose_it_is() {
    let whose = |text: &str, map| read(text, map).remove(0).whose.map(|it| (it.country, it.header));
    let mali = Some((Said::Country(Country::code("ML").unwrap()), "Pays".to_owned()));
    for text in [
        "Commune;Pays;Ville partenaire\nSmara;Mali;Tombouctou\n",
        "Commune;Pays;Date;Ville partenaire\nSmara;Mali;2001;Tombouctou\n",
        "Pays;Ville;Ville jumelée\nMali;Smara;Tombouctou\n",
        "Ville jumelée;Pays;Ville\nTombouctou;Mali;Smara\n",
    ] {
        assert_eq!(whose(text, None), mali, "{text}");
        assert_eq!(ends(text, None), [["Smara", "", "Tombouctou", ""].map(str::to_owned)], "{text}");
        assert_eq!(passed_over(text, None), [""; 0], "{text}");
        assert_eq!(ends(text, Some("a.country==MA")), [smara()], "{text}");
        assert_eq!(ends(text, Some("a.country=")), [["Smara", "", "Tombouctou", "ML"].map(str::to_owned)], "{text}");
        assert_eq!(ends(text, Some("b.country=Pays,a.country==MA")), [smara()], "{text}");
        assert_eq!(
            ends(text, Some("a.country=Pays")),
            [["Smara", "ML", "Tombouctou", ""].map(str::to_owned)],
            "{text}"
        );
        assert_eq!(whose(text, Some("a.country=,b.country=")), mali, "{text}");
        assert_eq!(whose(text, Some("a.country=Pays")), None, "{text}");
    }
    let coded = "Commune;Pays;Code pays;Ville partenaire\nSmara;Mali;ML;Tombouctou\n";
    assert_eq!(
        (whose(coded, None), ends(coded, None)[0].clone()),
        (mali, ["Smara", "", "Tombouctou", ""].map(str::to_owned))
    );
    for text in [
        "Commune marocaine;Pays;Ville partenaire\nSmara;Mali;Tombouctou\n",
        "Commune;Pays;Ville partenaire;Pays partenaire\nSmara;Maroc;Tombouctou;Mali\n",
        "Commune;Pays;Code pays;Ville partenaire;Pays;Code pays\nSmara;Maroc;MA;Tombouctou;Mali;ML\n",
    ] {
        assert_eq!((whose(text, None), ends(text, None)), (None, vec![smara()]), "{text}");
    }
}
