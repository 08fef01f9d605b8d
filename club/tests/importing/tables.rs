//! The club's list of members and places that stand twice, by command, as whoever keeps the atlas types it.

use std::{path::Path, process::Stdio};

use crate::importing::store::Store;
use serde_json::{Value, json};

/// Rows of GeoNames' `cities15000` (CC BY 4.0). It has Monze twice.
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\t\t11\t\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
897045\tMonze\tMonze\t\t-16.28333\t27.48333\tP\tPPL\tZM\t\t07\t\t\t\t60281\t\t1100\tAfrica/Lusaka\t2012-01-19
10376366\tMonze\tMonze\t\t-16.27884\t27.47012\tP\tPPL\tZM\t\t07\t\t\t\t60281\t\t1096\tAfrica/Lusaka\t2019-09-05
";

/// A list as a secretary keeps it: two members, one of them twice, a city that is nowhere and a quality that is none.
const LIST: &str = "\
Membre;Pays;Qualité;Statut;Date d’admission;Date du statut
Smara;Maroc;Fondateur;Membre;30/10/2025;
Tombouctou;Mali;Titulaire;Suspendu;30/10/2025;05/06/2026
Smara;Maroc;Fondateur;Membre;30/10/2025;
Atlantide;Mali;Titulaire;Membre;30/10/2025;
Monze;Zambie;Mascotte;;;
";

/// A workbook of Smara and of a university of Morocco.
const WORKBOOK: &[u8] = include_bytes!("../../../rooms/members/tests/import/members.xlsx");

/// A club with the places.
fn club() -> Store {
    let club = Store::new();
    let places = club.write("places.txt", PLACES);
    let _ = told(&club, &["import", "localities"], &[&places]);
    club
}

/// What the program prints when it ends well.
fn told(club: &Store, words: &[&str], files: &[&Path]) -> String {
    let mut command = club.jumelage(words);
    let output =
        command.args(files).stdout(Stdio::piped()).stderr(Stdio::piped()).output().expect("the program starts");
    assert!(output.status.success(), "{words:?}: {}", String::from_utf8_lossy(&output.stderr));
    String::from_utf8(output.stdout).expect("it prints UTF-8")
}

/// The counts of an import of members, which add up.
fn members(club: &Store, list: &Path, more: &[&str]) -> Value {
    let printed = told(club, &[&["import", "members", "--json"], more].concat(), &[list]);
    assert_eq!(printed.lines().count(), 1, "one line for whoever reads it by program: {printed}");
    let counts: Value = serde_json::from_str(&printed).expect("the counts are JSON");
    let count = |name: &str| counts[name].as_u64().expect("a count");
    let rejected = counts["rejected"].as_object().expect("reasons").values().filter_map(Value::as_u64).sum::<u64>();
    let fates = ["new", "changed", "unchanged", "waiting", "repeated", "left_out"].map(count);
    assert_eq!(count("read"), fates.iter().sum::<u64>() + rejected, "{counts}");
    counts
}

#[test]
fn a_list_of_members_is_taken_in_as_far_as_it_can_be_read_and_each_row_is_counted_once() {
    let club = club();
    let list = club.write("membres.csv", LIST);
    let rejects = club.folder.join("rejects.tsv");
    let rejects_at = rejects.to_str().expect("a path of ours");
    let counts = members(&club, &list, &["--rejects", rejects_at]);
    assert_eq!((&counts["read"], &counts["new"], &counts["repeated"]), (&json!(5), &json!(2), &json!(1)), "{counts}");
    assert_eq!(counts["rejected"], json!({ "unknown": 1, "unknown-quality": 1 }), "{counts}");
    let rejected = std::fs::read_to_string(&rejects).expect("the file of rejects");
    let lines: Vec<&str> = rejected.lines().skip(1).collect();
    assert_eq!(lines.len(), 2, "{rejected}");
    assert!(lines[0].starts_with("membres.csv\t5\tunknown\t"), "{rejected}");
    assert!(lines[1].starts_with("membres.csv\t6\tunknown-quality\t"), "{rejected}");

    let again = members(&club, &list, &[]);
    assert_eq!((&again["new"], &again["changed"], &again["unchanged"]), (&json!(0), &json!(0), &json!(2)), "{again}");
    let words = told(&club, &["import", "members"], &[&list]);
    for line in ["read               5", "unchanged          2", "rejected           1  unknown-quality"] {
        assert!(words.contains(line), "{line}\n{words}");
    }
}

#[test]
fn a_workbook_of_members_is_taken_in_as_a_list_is() {
    let club = club();
    let list = club.write("membres.xlsx", WORKBOOK);
    let counts = members(&club, &list, &[]);
    assert_eq!((&counts["read"], &counts["new"]), (&json!(2), &json!(2)), "{counts}");
    let csv = club.write("membres.csv", LIST);
    let after = members(&club, &csv, &[]);
    assert_eq!((&after["new"], &after["repeated"]), (&json!(1), &json!(1)), "Smara is a member already: {after}");
}

#[test]
fn what_is_no_list_is_refused_by_its_name() {
    let club = club();
    let scan = club.write("scan.pdf", "%PDF-1.7\n...\n%%EOF\n");
    let mut command = club.jumelage(&["import", "members", "--json"]);
    let output = command.arg(&scan).stdout(Stdio::piped()).stderr(Stdio::piped()).output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(!output.status.success() && output.stdout.is_empty() && said.contains("scan.pdf"), "{said}");
}

#[test]
fn one_place_under_two_ids_is_found_with_what_it_is_known_by_and_the_ties_that_stand_twice() {
    let club = club();
    let ties = "geonames_a,geonames_b\n2449067,897045\n10376366,2449067\n897045,10376366\n";
    let ties = club.write("ties.csv", ties);
    let counts: Value =
        serde_json::from_str(&told(&club, &["import", "relations", "--json"], &[&ties])).expect("the counts are JSON");
    assert_eq!(counts["new"], json!(3), "each ties two ids: {counts}");

    let found: Value =
        serde_json::from_str(&told(&club, &["atlas", "duplicates", "--json"], &[])).expect("pairs are JSON");
    let all = found.as_array().expect("a list of pairs");
    assert_eq!(all.len(), 1, "{found}");
    let mut numbers: Vec<i64> =
        all[0]["places"].as_array().expect("two places").iter().filter_map(|it| it["geonames"].as_i64()).collect();
    numbers.sort_unstable();
    assert_eq!(numbers, [897_045, 10_376_366], "{found}");
    let twice = all[0]["relations"].as_array().expect("ties");
    let with: Vec<&Value> = twice.iter().filter(|tie| tie["itself"] == json!(false)).map(|tie| &tie["with"]).collect();
    assert_eq!(with, [&json!("gn-2449067")], "written one way and the other, it is one tie: {found}");
    assert_eq!(twice.iter().filter(|tie| tie["itself"] == json!(true)).count(), 1, "a place tied to itself: {found}");

    let words = told(&club, &["atlas", "duplicates"], &[]);
    for said in ["Monze (ZM, 60281 inhabitants)", "1 relations known twice", "tied to each other", "1 pairs of places"]
    {
        assert!(words.contains(said), "{said}\n{words}");
    }
}

#[test]
fn an_atlas_without_doubles_says_so() {
    let club = Store::new();
    assert_eq!(told(&club, &["atlas", "duplicates"], &[]), "0 pairs of places\n");
    assert_eq!(told(&club, &["atlas", "duplicates", "--json"], &[]).trim(), "[]");
}

#[test]
fn a_pair_is_known_once_in_whichever_order_it_is_written() {
    let club = club();
    let ties = club.write("ties.csv", "geonames_a,geonames_b\n2449067,2461874\n2461874,2449067\n2461874,2461874\n");
    let counts: Value =
        serde_json::from_str(&told(&club, &["import", "relations", "--json"], &[&ties])).expect("the counts are JSON");
    let of = ["read", "new", "repeated"].map(|name| counts[name].as_u64());
    assert_eq!(of, [Some(3), Some(1), Some(1)], "{counts}");
    assert_eq!(
        counts["rejected"].as_object().map(serde_json::Map::len),
        Some(1),
        "one of a place with itself: {counts}"
    );
}

#[test]
fn the_tables_of_a_zip_that_are_not_read_are_named() {
    let club = club();
    let zip = club.write("jumelages.zip", include_bytes!("two-tables.zip"));
    let counts: Value =
        serde_json::from_str(&told(&club, &["import", "relations", "--json"], &[&zip])).expect("the counts are JSON");
    assert_eq!(counts["tables_passed_over"]["jumelages.zip"], serde_json::json!(["2019.csv"]), "{counts}");
    let printed = told(&club, &["import", "relations"], &[&zip]);
    assert!(printed.contains("jumelages.zip holds other tables, of which nothing is taken: 2019.csv"), "{printed}");
}

#[test]
fn what_was_not_taken_is_written_beside_the_data_and_columns_passed_over_are_said() {
    let club = club();
    let list =
        club.write("liste.csv", format!("Liste des membres du Club;;;;;\n{}", LIST.replace("Date du statut", "Vu")));
    let printed = told(&club, &["import", "members"], &[&list]);
    assert!(printed.contains("columns passed over: Vu"), "{printed}");
    let path = printed.lines().last().and_then(|line| line.split(": ").nth(1)).expect("the last line says where");
    let rejects = std::fs::read_to_string(path).expect("the file of rejects");
    assert!(path.contains("imports/rejects-members-"), "{path}");
    assert!(rejects.contains("liste.csv\t7\tunknown-quality\tMascotte"), "the title counts as a line: {rejects}");
    let all = told(&club, &["import", "localities"], &[&club.folder.join("places.txt")]);
    assert!(!all.contains("rejects-"), "nothing was refused: {all}");
}

#[test]
fn an_import_that_could_not_begin_says_that_nothing_was_taken_in() {
    let club = club();
    let list = club.write("liste.csv", "Entité;Remarque\nSmara;–\n");
    let mut command = club.jumelage(&["import", "members"]);
    let output = command.arg(&list).stdout(Stdio::piped()).stderr(Stdio::piped()).output().expect("the program starts");
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(said.contains("nothing was taken in") && said.contains("columns: Entité, Remarque"), "{said}");
}
