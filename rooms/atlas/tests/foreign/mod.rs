//! Tables as clerks of other houses, registries and queries publish them: what a good clerk would understand is understood, what
//! may mean several things is told with its line, its reason and what may be meant, and nothing is said twice.

mod sources;

use std::path::{Path, PathBuf};

use atlas::{Rejected, RelationsInput, Report, Watch, import_localities, import_relations};
use kernel::Actor;
use platform::db::sql;
use testkit::House;

/// Rows of GeoNames (CC BY 4.0).
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t221\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2450173\tSikasso\tSikasso\tسيكاسو\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
2553604\tCasablanca\tCasablanca\tDar el Beida,الدار البيضاء\t33.58831\t-7.61138\tP\tPPLA\tMA\t\t06\t\t\t\t3144909\t\t27\tAfrica/Casablanca\t2023-01-01
2988507\tParis\tParis\tباريس\t48.85341\t2.3488\tP\tPPLC\tFR\t\t11\t75\t751\t\t2138551\t\t42\tEurope/Paris\t2023-01-01
4717560\tParis\tParis\t\t33.66094\t-95.55551\tP\tPPL\tUS\t\tTX\t277\t\t\t24782\t183\t187\tAmerica/Chicago\t2023-01-01
4887398\tChicago\tChicago\t\t41.85003\t-87.65005\tP\tPPLA2\tUS\t\tIL\t031\t\t\t2746388\t179\t180\tAmerica/Chicago\t2023-01-01
";

#[derive(Default)]
struct Told(Vec<Rejected>);

impl Watch for Told {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        self.0.push(rejected.clone());
    }
}

fn file(house: &House, name: &str, bytes: &[u8]) -> PathBuf {
    let path = house.app.site.data.join(name);
    std::fs::write(&path, bytes).expect("the folder is there");
    path
}

async fn with_places() -> House {
    let house = House::new(vec![atlas::room()]).await;
    let path = file(&house, "places.txt", PLACES.as_bytes());
    let report = import_localities(&house.app, &Actor::system(), &[path], &mut Told::default()).await;
    assert_eq!(report.expect("the import ends").new, 7);
    house
}

async fn import(house: &House, path: &Path) -> (Report, Told) {
    let mut told = Told::default();
    let files = [path.to_owned()];
    let report = import_relations(&house.app, &Actor::system(), &files, RelationsInput::default(), &mut told).await;
    let report = report.unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    assert!(report.adds_up(), "{}: {report:?}", path.display());
    let as_json: Report = serde_json::from_str(&serde_json::to_string(&report).expect("counts")).expect("counts");
    assert_eq!(as_json, report);
    (report, told)
}

/// What the atlas holds of ties, one a line: both places, kind, since, status.
async fn ties(house: &House) -> Vec<String> {
    let select =
        "SELECT a.slug || ' – ' || b.slug || ' ' || r.kind || ' ' || COALESCE(r.since, '-') || ' ' || r.status AS line
                  FROM atlas_relations r JOIN atlas_localities a ON a.id = r.one JOIN atlas_localities b ON b.id = r.two
                  ORDER BY r.id";
    let rows = house.app.db.read().await.expect("a snapshot").all(sql(select)).await.expect("its lines");
    let mut ties: Vec<String> = rows.iter().map(|row| row.get("line").expect("a text")).collect();
    ties.sort();
    ties
}

/// Takes a table into a new house, twice: the second time nothing of it is new.
async fn taken(name: &str, bytes: &[u8]) -> (Report, Vec<Rejected>, Vec<String>) {
    let house = with_places().await;
    let path = file(&house, name, bytes);
    let (report, told) = import(&house, &path).await;
    let found = ties(&house).await;
    let (again, _) = import(&house, &path).await;
    assert_eq!((again.new, again.changed, again.read), (0, 0, report.read), "{name}, again: {again:?}");
    assert_eq!(ties(&house).await, found, "{name}");
    (report, told.0, found)
}

/// The ties of a table of which every row is taken.
async fn all_of(name: &str, text: &str) -> Vec<String> {
    let (report, told, found) = taken(name, text.as_bytes()).await;
    assert!(told.is_empty(), "{name}: {told:?} {report:?}");
    found
}

#[tokio::test]
async fn registries_of_other_houses_are_understood() {
    let sister_cities = "U.S. City,State,Sister City,Sister Country,Year Established,Relationship Status\n\
                         Chicago,IL,Casablanca,Morocco,1982,Active\nParis,TX,Timbuktu,Mali,1999,Emeritus\n";
    assert_eq!(
        all_of("sci.csv", sister_cities).await,
        ["casablanca – chicago twinning 1982 active", "timbuktu – paris-us twinning 1999 dormant"]
    );
    let french = "Collectivité territoriale française;Région;Pays partenaire;Collectivité partenaire;Type de coopération;Date de début;Statut\n\
                  Ville de Paris;Île-de-France;Maroc;Casablanca;Coopération décentralisée;01/02/2010;En cours\n\
                  COMMUNE DE PARIS;Île-de-France;Mali;Tombouctou;Jumelage;28/02/2012;Terminé\n";
    assert_eq!(
        all_of("mae.csv", french).await,
        ["casablanca – paris cooperation 2010-02-01 active", "timbuktu – paris twinning 2012-02-28 ended"]
    );
}

#[tokio::test]
async fn a_query_of_wikidata_comes_in_by_name_where_no_place_carries_the_item() {
    let head = "?item\t?itemLabel\t?coord\t?countryLabel\t?twin\t?twinLabel\t?twinCoord\t?twinCountryLabel\t?start\n";
    let row = "<http://www.wikidata.org/entity/Q842810>\t\"Smara\"@en\t\"Point(-11.67 26.74)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>\t\
               \"Morocco\"@en\t<http://www.wikidata.org/entity/Q9427>\t\"Timbuktu\"@en\t\"Point(-3.00 16.77)\"^^<http://www.opengis.net/ont/geosparql#wktLiteral>\t\
               \"Mali\"@en\t\"2001-01-01T00:00:00Z\"^^<http://www.w3.org/2001/XMLSchema#dateTime>\n";
    assert_eq!(all_of("query.tsv", &format!("{head}{row}")).await, ["timbuktu – smara twinning 2001-01-01 unknown"]);
}

#[tokio::test]
async fn an_arabic_excel_is_read_in_its_own_letters_and_said_to_be() {
    let (report, told, found) = taken("توأمة.csv", include_bytes!("windows-1256.csv")).await;
    assert_eq!((told, found), (vec![], vec!["timbuktu – smara friendship 2025-10-30 unknown".to_owned()]));
    assert_eq!(report.read_as.values().collect::<Vec<_>>(), ["windows-1256"]);
}

#[tokio::test]
async fn a_western_excel_with_decimal_commas_quoted_lines_and_trailing_semicolons_is_read() {
    let (_, told, found) = taken("villes.csv", include_bytes!("windows-1252.csv")).await;
    assert_eq!(told, []);
    assert_eq!(
        found,
        ["sikasso – casablanca twinning 1970-05-08 unknown", "timbuktu – smara twinning 1964-05-28 unknown"]
    );
}

#[tokio::test]
async fn a_file_is_what_it_holds_whatever_its_name_says_and_that_is_told() {
    let tabs = "Ville\tPays\tVille jumelée\tPays\nSmara\tMA\tTombouctou\tML\n";
    assert_eq!(all_of("tabs.csv", tabs).await.len(), 1);
    let (report, told, found) = taken("jumelages.xlsx", tabs.as_bytes()).await;
    assert_eq!((told.len(), found.len(), report.read_as["jumelages.xlsx"].as_str()), (0, 1, "text"));
    let book = include_bytes!("sheets.xlsx");
    let (report, ..) = taken("jumelages.csv", book).await;
    assert_eq!(report.read_as["jumelages.csv"], "workbook");
}

#[tokio::test]
async fn of_a_workbook_the_first_table_is_read_past_its_cover_and_titles_and_a_merged_cell_is_of_all_its_rows() {
    let book = include_bytes!("sheets.xlsx");
    let (report, told, found) = taken("jumelages.xlsx", book).await;
    assert_eq!(told, []);
    assert_eq!(report.sheets["jumelages.xlsx"], "Jumelages");
    assert_eq!(
        found,
        [
            "casablanca – paris cooperation 1981 unknown",
            "sikasso – smara friendship 1964-05-08 unknown",
            "timbuktu – smara twinning 2025-10-30 unknown",
        ]
    );
    let house = with_places().await;
    let path = file(&house, "jumelages.xlsx", book);
    let other = RelationsInput { map: Some("sheet==archives".into()), ..RelationsInput::default() };
    let report = import_relations(&house.app, &Actor::system(), &[path], other, &mut Told::default()).await.unwrap();
    assert_eq!((report.new, report.sheets["jumelages.xlsx"].as_str()), (1, "Archives"));
}

#[tokio::test]
async fn what_a_file_holds_beside_the_table_that_is_read_is_told() {
    let (report, told, found) = taken("jumelages.zip", include_bytes!("two-tables.zip")).await;
    assert_eq!((told.len(), found.len()), (0, 2), "the larger table is read");
    assert_eq!(report.tables_passed_over["jumelages.zip"], ["2019.csv"], "a note to the reader is no table");
    let (report, ..) = taken("jumelages.xlsx", include_bytes!("sheets.xlsx")).await;
    assert_eq!(report.tables_passed_over["jumelages.xlsx"], ["Archives"], "nor is a cover");
    let house = House::new(vec![atlas::room()]).await;
    let path = file(&house, "places.zip", include_bytes!("../places.zip"));
    let report = import_localities(&house.app, &Actor::system(), &[path], &mut Told::default()).await;
    assert!(report.expect("the import ends").tables_passed_over.is_empty());
}

#[tokio::test]
async fn a_country_of_nobody_lands_in_no_country_by_guess() {
    let table = "Commune;Pays;Ville partenaire\n\
                 Smara (Maroc);Mali;Tombouctou\nSmara;Mali;Sikasso\nSikasso (Mali);États-Unis;Paris\n";
    let (_, told, found) = taken("liste.csv", table.as_bytes()).await;
    assert_eq!(found, ["sikasso – paris-us twinning - unknown", "timbuktu – smara twinning - unknown"]);
    let told: Vec<_> = told.iter().map(|it| (it.line, it.reason.as_str(), it.cell.as_str())).collect();
    assert_eq!(told, [(3, "whose-country", "Pays")]);
    let house = with_places().await;
    let path = file(&house, "liste.csv", table.as_bytes());
    let mapped = RelationsInput { map: Some("b.country=Pays,a.country==MA".into()), ..RelationsInput::default() };
    let report = import_relations(&house.app, &Actor::system(), &[path], mapped, &mut Told::default()).await.unwrap();
    assert_eq!(report.new, 2, "Sikasso lies in no Morocco: {report:?}");
}

#[tokio::test]
async fn headers_of_any_language_order_and_number_and_days_in_words_are_read() {
    for (name, text) in [
        (
            "de.csv",
            "Stadt;Land;Partnerstadt;Land;Art der Partnerschaft;Seit\nSmara;Marokko;Timbuktu;Mali;Städtepartnerschaft;8. Mai 1964\n",
        ),
        (
            "pt.csv",
            "Cidade;País;Cidade-irmã;País;Tipo;Data de assinatura\nSmara;Marrocos;Timbuktu;Mali;Geminação;8 de maio de 1964\n",
        ),
        (
            "es.csv",
            "Fecha de firma;País hermano;Ciudad hermana;País;Ciudad\n8 de mayo de 1964;Malí;Tombouctou;Marruecos;Smara\n",
        ),
        ("fr.csv", "Pays jumelé;Depuis;Ville jumelée;Pays;Ville\nMali;vendredi 8 mai 1964;Tombouctou;Maroc;Smara\n"),
        ("ar.csv", "المدينة,الدولة,المدينة التوأم,الدولة,منذ\nالسمارة,المغرب,تمبكتو,مالي,٨ ماي ١٩٦٤\n"),
        ("nl.csv", "Gemeente;Rijk;Zustergemeente;Rijk 2;Begin\nSmara;MA;Timbuktu;ML;1964-05-08\n"),
        ("none.csv", "Smara;Maroc;Tombouctou;Mali;8 mai 1964\n"),
    ] {
        assert_eq!(all_of(name, text).await, ["timbuktu – smara twinning 1964-05-08 unknown"], "{name}");
    }
}

#[tokio::test]
async fn a_pair_in_one_column_and_a_list_of_partners_are_as_many_ties() {
    let pairs = "Jumelages du Sud;\nJumelage;Année\nSmara (Maroc) – Tombouctou (Mali);2001\nCasablanca (MA) - Paris (France);1981\n";
    assert_eq!(
        all_of("paires.csv", pairs).await,
        ["casablanca – paris twinning 1981 unknown", "timbuktu – smara twinning 2001 unknown"]
    );
    let listed =
        "Ville;Pays;Villes jumelées\nSmara;Maroc;\"Tombouctou (Mali, 2001)\nSikasso (Mali)[1]\nAtlantide (Mali)\"\n";
    let (report, told, found) = taken("listes.csv", listed.as_bytes()).await;
    assert_eq!((report.read, report.new, report.rejects()), (3, 2, 1), "each of a list counts");
    assert_eq!((told[0].line, told[0].reason.as_str(), told[0].cell.as_str()), (2, "unknown", "Atlantide"));
    assert_eq!(found, ["sikasso – smara twinning - unknown", "timbuktu – smara twinning 2001 unknown"]);
}

#[tokio::test]
async fn bare_names_are_told_with_those_that_may_be_meant_and_never_decided() {
    let text = "Jumelage\nSmara – Tombouctou\nParis – Casablanca\nAtlantide – Paris\n";
    let (report, told, found) = taken("noms.csv", text.as_bytes()).await;
    assert_eq!((report.new, report.rejects(), found.len()), (0, 3, 0));
    let said: Vec<(u64, &str, &str, Vec<&str>)> = told
        .iter()
        .map(|it| (it.line, it.reason.as_str(), it.cell.as_str(), it.candidates.iter().map(String::as_str).collect()))
        .collect();
    assert_eq!(
        said,
        [
            (2, "ambiguous", "Smara", vec!["smara"]),
            (3, "ambiguous", "Paris", vec!["paris", "paris-us"]),
            (4, "unknown", "Atlantide", vec![]),
        ]
    );
}

#[tokio::test]
async fn pairs_said_again_in_either_order_and_places_with_themselves_are_found() {
    let text = "Ville,GeoNames,Ville jumelée,GeoNames\n\
                Smara,https://www.geonames.org/2461874/smara.html,Timbuktu,http://sws.geonames.org/2449067/\n\
                Timbuktu,2449067,Smara,2461874\nSmara,2461874,Timbuktu,2449067\n\
                السمارة,geonames:2461874,Smara,2461874\n";
    let (report, told, found) = taken("doubles.csv", text.as_bytes()).await;
    assert_eq!((report.read, report.new, report.repeated), (4, 1, 2));
    assert_eq!((told[0].line, told[0].reason.as_str()), (5, "itself"));
    assert_eq!(found, ["timbuktu – smara twinning - unknown"]);
}

#[tokio::test]
async fn a_last_line_cut_in_the_middle_is_no_row_and_a_dash_is_a_blank() {
    let whole = "Ville;Pays;Ville jumelée;Pays;Type;Depuis\nSmara;MA;Tombouctou;ML;–;n. d.\nCasablanca;MA;Paris;FR;Amitié;1981\n";
    assert_eq!(
        all_of("entier.csv", whole).await,
        ["casablanca – paris friendship 1981 unknown", "timbuktu – smara twinning - unknown"]
    );
    let (report, told, found) = taken("coupe.csv", &whole.as_bytes()[..whole.len() - 22]).await;
    assert_eq!((report.read, report.new), (2, 1), "{report:?}");
    assert_eq!((told[0].line, told[0].reason.as_str()), (3, "missing-columns"));
    assert_eq!(found, ["timbuktu – smara twinning - unknown"]);
}
