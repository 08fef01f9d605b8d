//! The world's tables taken in, and places found by any of their names.

use std::path::{Path, PathBuf};

use atlas::{Rejected, RelationsInput, Report, Watch, import_localities, import_relations};
use kernel::{Actor, Lang, Localised, Role};
use platform::db::{Json, sql};
use testkit::House;

/// Rows of GeoNames' `cities15000` (CC BY 4.0), with some of their other names.
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t221\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو,Тимбукту\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2450173\tSikasso\tSikasso\t\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
5128581\tNew York City\tNew York City\tNYC\t40.71427\t-74.00597\tP\tPPL\tUS\t\tNY\t\t\t\t8804190\t10\t57\tAmerica/New_York\t2024-05-01
2553604\tCasablanca\tCasablanca\tالدار البيضاء\t33.58831\t-7.61138\tP\tPPLA\tMA\t\t06\t141\t\t\t3144909\t\t27\tAfrica/Casablanca\t2023-01-01
9999991\tMont Blanc\tMont Blanc\t\t45.83\t6.86\tT\tMT\tFR\t\t84\t\t\t\t0\t\t4810\tEurope/Paris\t2020-01-01
broken row
";

struct Told(Vec<Rejected>);

impl Watch for Told {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        self.0.push(rejected.clone());
    }
}

fn file(house: &House, name: &str, text: &str) -> PathBuf {
    let path = house.app.site.data.join(name);
    std::fs::write(&path, text).expect("the folder is there");
    path
}

async fn places(house: &House, path: &Path) -> (Report, Vec<Rejected>) {
    let mut told = Told(Vec::new());
    let report =
        import_localities(&house.app, &Actor::system(), &[path.to_owned()], &mut told).await.expect("the import ends");
    assert!(report.adds_up(), "{report:?}");
    (report, told.0)
}

async fn relations(house: &House, name: &str, text: &str) -> (Report, Vec<Rejected>) {
    let path = file(house, name, text);
    let mut told = Told(Vec::new());
    let input = RelationsInput::default();
    let report =
        import_relations(&house.app, &Actor::system(), &[path], input, &mut told).await.expect("the import ends");
    assert!(report.adds_up(), "{report:?}");
    (report, told.0)
}

async fn taken_in() -> House {
    let house = House::new(vec![atlas::room()]).await;
    let path = file(&house, "places.txt", PLACES);
    let (report, told) = places(&house, &path).await;
    assert_eq!((report.read, report.new, report.left_out), (7, 5, 1));
    assert_eq!(told.len(), 1);
    assert_eq!((told[0].line, told[0].reason.as_str()), (7, "missing-columns"));
    house
}

#[tokio::test]
async fn places_come_in_once_however_often_the_table_is_read() {
    let house = taken_in().await;
    let (again, _) = places(&house, &file(&house, "places.txt", PLACES)).await;
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 5));
    let page = house.visitor().get("/fr/localities/timbuktu").await.ok();
    assert!(page.shows("Africa/Bamako") && page.shows("84\u{202f}208"), "{}", page.text());
}

#[tokio::test]
async fn a_changed_row_changes_the_place_unless_a_person_wrote_it() {
    let house = taken_in().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let edit =
        [("name-fr", "Sikasso"), ("country", "ML"), ("kind", "city"), ("population", "150000"), ("version", "1")];
    let _ = secretary.submit("/fr/localities/sikasso/edit", &edit).await.done();
    let changed = PLACES.replace("84208", "90000").replace("144786", "160000");
    let (report, _) = places(&house, &file(&house, "places.txt", &changed)).await;
    assert_eq!((report.changed, report.waiting, report.unchanged), (1, 1, 3));
    assert!(house.visitor().get("/fr/localities/timbuktu").await.ok().shows("90\u{202f}000"));
    assert!(house.visitor().get("/fr/localities/sikasso").await.ok().shows("150\u{202f}000"));

    let waiting = secretary.get("/fr/atlas/decisions").await.ok();
    assert!(waiting.shows("160\u{202f}000") && waiting.shows("150\u{202f}000"), "{}", waiting.text());
    let text = waiting.text();
    let action = text.split("action=\"").find(|part| part.starts_with("/fr/atlas/decisions/")).unwrap();
    let action = action.split('"').next().unwrap();
    let _ = secretary.submit(action, &[("answer", "taken")]).await.done();
    assert!(house.visitor().get("/fr/localities/sikasso").await.ok().shows("160\u{202f}000"));
    assert!(secretary.get("/fr/atlas/decisions").await.ok().shows("Rien n’attend de décision."));
    let (again, _) = places(&house, &file(&house, "places.txt", &changed)).await;
    assert_eq!(again.unchanged, 5, "what was decided is not asked again");
}

#[tokio::test]
async fn a_place_is_found_in_three_scripts_and_with_a_slip_of_the_key() {
    let house = taken_in().await;
    let reader = house.visitor();
    for words in ["Timbuktu", "tombouctou", "تمبكتو", "Тимбукту", "timbuctu", "tombou"] {
        let address = format!("/fr/search?q={}", form(words));
        let page = reader.get(&address).await.ok();
        assert!(page.text().contains("/fr/localities/timbuktu\""), "{words}: {}", page.text());
    }
    let json: serde_json::Value =
        serde_json::from_str(&reader.get("/ar/search.json?q=tomb").await.ok().text()).unwrap();
    assert_eq!(json[0]["href"], "/ar/localities/timbuktu");
    let none = reader.get("/fr/search?q=zzzzzz").await.ok();
    assert!(none.shows("Aucun lieu de ce nom dans l’atlas."));
    let large = reader.get("/fr/atlas?people=over-2000000").await.ok();
    assert!(large.shows("2 lieux") && large.text().contains("/fr/localities/casablanca\""));
    let near = reader.get("/fr/atlas?continent=AF&coast=near").await.ok();
    assert!(near.text().contains("casablanca") && !near.text().contains("/fr/localities/timbuktu\""));
}

fn form(words: &str) -> String {
    form_urlencoded::byte_serialize(words.as_bytes()).collect()
}

#[tokio::test]
async fn relations_are_resolved_by_name_and_place_and_never_guessed() {
    let house = taken_in().await;
    let table = "ville,pays,ville jumelée,pays jumelé,depuis\n\
        Smara,Maroc,Tombouctou,Mali,2025\n\
        Tombouctou,Mali,Smara,Maroc,2025\n\
        Smara,Maroc,Smara,Maroc,\n\
        Smara,Maroc,Atlantide,Mali,\n";
    let (report, told) = relations(&house, "jumelages.csv", table).await;
    assert_eq!((report.read, report.new, report.repeated), (4, 1, 1));
    let reasons: Vec<(u64, &str)> = told.iter().map(|it| (it.line, it.reason.as_str())).collect();
    assert_eq!(reasons, [(4, "itself"), (5, "unknown")]);
    let (again, _) = relations(&house, "jumelages.csv", table).await;
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 1));
    let page = house.visitor().get("/fr/localities/smara/relations").await.ok();
    assert!(page.shows("Timbuktu") && page.shows("jumelages.csv"), "{}", page.text());
}

#[tokio::test]
async fn a_relation_of_a_sensitive_place_waits_for_a_decision() {
    let house = taken_in().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let _ = secretary.submit("/fr/localities/smara/toponymy", &[("sensitive", "yes"), ("version", "0")]).await.done();
    let (report, _) = relations(&house, "t.csv", "city;country;twin;twin country\nSmara;MA;Timbuktu;ML\n").await;
    assert_eq!((report.new, report.waiting), (0, 1));
    assert!(!house.visitor().get("/fr/localities/smara/relations").await.ok().shows("Timbuktu"));
    let text = secretary.get("/fr/atlas/decisions").await.ok().text();
    let linked = r#"<a href="/fr/localities/timbuktu">"#;
    assert!(text.contains(linked), "{text}");
    for (version, country) in [("1", "ML"), ("2", "")] {
        let withheld = [("version", version), ("withheld", country), ("labels-fr", "")];
        let _ = secretary.submit("/fr/atlas/toponymy", &withheld).await.done();
        let page = secretary.get("/fr/atlas/decisions").await.ok();
        assert!(page.shows("Timbuktu") && page.text().contains(linked) == country.is_empty(), "named, with no page");
    }
    let action = text.split("action=\"").find(|part| part.starts_with("/fr/atlas/decisions/")).unwrap();
    let _ = secretary.submit(action.split('"').next().unwrap(), &[("answer", "taken")]).await.done();
    assert!(house.visitor().get("/fr/localities/smara/relations").await.ok().shows("Timbuktu"));
}

#[tokio::test]
async fn only_the_secretary_decides() {
    let house = taken_in().await;
    assert!(house.visitor().get("/fr/atlas/decisions").await.done().location().starts_with("/fr/sign-in"));
    assert_eq!(house.signed_in(Role::Mayor, Some("smara")).get("/fr/atlas/decisions").await.status, 403);
}

/// All that the atlas holds of places and relations, versions apart: how often a thing was saved tells of what went wrong before.
async fn held(house: &House) -> Vec<String> {
    let mut reader = house.app.db.read().await.expect("a snapshot");
    let mut lines = Vec::new();
    for select in [
        "SELECT id || ' ' || slug || ' ' || name || ' ' || country || ' ' || COALESCE(wikidata, '') || ' '
             || CAST(latitude AS TEXT) || ' ' || COALESCE(CAST(population AS TEXT), '') || ' ' || COALESCE(time_zone, '') AS line
         FROM atlas_localities ORDER BY id",
        "SELECT locality || ' ' || names AS line FROM atlas_names ORDER BY locality",
        "SELECT one || ' ' || two || ' ' || COALESCE(since, '') || ' ' || sources AS line FROM atlas_relations ORDER BY id",
    ] {
        for row in reader.all(sql(select)).await.expect("its lines") {
            lines.push(row.get::<String>("line").expect("a text"));
        }
    }
    lines
}

#[tokio::test]
async fn a_file_that_was_cut_anywhere_leaves_nothing_that_the_whole_one_does_not_mend() {
    let names = "1\t2461874\tfr\tSmara la Belle\t1\t\t\t\t\t\n2\t2461874\twkdt\tQ842810\t\t\t\t\t\t\n";
    let ties = "geonames_a,geonames_b,since\n2461874,2449067,2025\n2450173,2449067,1999\n";
    let whole = taken_in().await;
    let _ = places(&whole, &file(&whole, "names.txt", names)).await;
    let _ = relations(&whole, "ties.csv", ties).await;
    let wanted = held(&whole).await;
    let text = PLACES.trim_end_matches("broken row\n");
    let house = House::new(vec![atlas::room()]).await;
    // Every byte of the last row, from the last to the first, and its end.
    let last = text.trim_end().rfind('\n').unwrap();
    for cut in (last - 30..text.len()).rev().step_by(7) {
        let Some(part) = text.get(..cut) else { continue };
        let _ = places(&house, &file(&house, "places.txt", part)).await;
    }
    let _ = places(&house, &file(&house, "places.txt", text)).await;
    let second = names.find('\n').unwrap() + 4;
    for cut in (second..names.len()).step_by(3) {
        let _ = places(&house, &file(&house, "names.txt", &names[..cut])).await;
    }
    let _ = places(&house, &file(&house, "names.txt", names)).await;
    for cut in 30..ties.len() {
        let _ = relations(&house, "ties.csv", &ties[..cut]).await;
    }
    let _ = relations(&house, "ties.csv", ties).await;
    assert_eq!(held(&house).await, wanted);
}

#[tokio::test]
async fn a_zip_that_was_cut_is_said_to_be_damaged_and_nothing_of_it_is_written() {
    let house = House::new(vec![atlas::room()]).await;
    let zip = include_bytes!("places.zip");
    for cut in [4, 40, zip.len() / 2, zip.len() - 30, zip.len() - 1] {
        let path = house.app.site.data.join("places.zip");
        std::fs::write(&path, &zip[..cut]).unwrap();
        let done = import_localities(&house.app, &Actor::system(), &[path], &mut Told(Vec::new())).await;
        let error = done.expect_err("it is damaged").to_string();
        assert!(error.starts_with("places.zip: "), "{cut}: {error}");
        assert_eq!(held(&house).await, Vec::<String>::new(), "{cut}");
    }
    let path = house.app.site.data.join("places.zip");
    std::fs::write(&path, zip).unwrap();
    assert_eq!(places(&house, &path).await.0.new, 5);
}

#[tokio::test]
async fn a_name_means_the_town_and_not_the_divisions_around_it_and_they_are_not_one_place() {
    let house = taken_in().await;
    let divisions = "\
2449068\tTombouctou\tTombouctou\t\t16.80\t-3.10\tA\tADM2\tML\t\t08\t801\t\t\t124546\t\t\tAfrica/Bamako\t2024-01-18
2449069\tTombouctou\tTombouctou\t\t16.77\t-3.01\tA\tADM3\tML\t\t08\t801\t\t\t84208\t\t\tAfrica/Bamako\t2024-01-18
2449070\tTombouctou\tTombouctou\t\t16.77\t-3.00\tA\tADM4\tML\t\t08\t801\t\t\t84208\t\t\tAfrica/Bamako\t2024-01-18
";
    let (report, told) = places(&house, &file(&house, "divisions.txt", divisions)).await;
    assert_eq!((report.new, told.len()), (3, 0));
    let table = "ville,pays,ville jumelée,pays jumelé\nSmara,Maroc,Tombouctou,Mali\n";
    let (report, told) = relations(&house, "t.csv", table).await;
    assert_eq!(report.new, 1, "{told:?}");
    let page = house.visitor().get("/fr/localities/smara/relations").await.ok();
    assert!(page.shows("Timbuktu") && !page.shows("Tombouctou"), "the town’s main name is the other: {}", page.text());
    assert_eq!(atlas::duplicates(&house.app).await.unwrap(), [], "a town and three divisions");
}

#[tokio::test]
async fn two_items_of_one_place_are_two_rows_and_are_counted() {
    let house = taken_in().await;
    let names =
        "1\t2449067\twkdt\tQ9427\t\t\t\t\n2\t2449067\twkdt\tQ9428\t\t\t\t\n3\t2449067\tfr\tTombouctou\t1\t\t\t\n";
    let (report, _) = places(&house, &file(&house, "names.txt", names)).await;
    assert_eq!((report.read, report.changed), (3, 3));
    let (again, _) = places(&house, &file(&house, "names.txt", names)).await;
    assert_eq!((again.read, again.unchanged), (3, 3));
}

#[tokio::test]
async fn what_a_person_removed_or_named_is_asked_and_never_refilled_in_silence() {
    let house = taken_in().await;
    let secretary = house.signed_in(Role::Secretary, None);
    // The secretary keeps a name and a kind, and leaves all else blank.
    let edit = [("name-fr", "Sikasso"), ("country", "ML"), ("kind", "city"), ("version", "1")];
    let _ = secretary.submit("/fr/localities/sikasso/edit", &edit).await.done();
    let second =
        PLACES.replace("Sikasso\tSikasso", "Sikassoba\tSikassoba").replace("\t06\t\t\t\t144786", "\t07\t\t\t\t144786");
    let (report, _) = places(&house, &file(&house, "places.txt", &second)).await;
    assert_eq!((report.changed, report.waiting), (0, 1));
    assert!(!house.visitor().get("/fr/localities/sikasso").await.ok().shows("144\u{202f}786"), "it was removed");
    let waiting = secretary.get("/fr/atlas/decisions").await.ok();
    for said in ["Sikassoba", "144\u{202f}786", "écrit ici : rien", "07"] {
        assert!(waiting.shows(said), "{said}: {}", waiting.text());
    }
    let decide = async |answer: &str| {
        let text = secretary.get("/fr/atlas/decisions").await.ok().text();
        let action = text.split("action=\"").find(|part| part.starts_with("/fr/atlas/decisions/")).unwrap();
        let _ = secretary.submit(action.split('"').next().unwrap(), &[("answer", answer)]).await.done();
    };
    decide("kept").await;
    // The source touches its row and says the same of the place.
    let touched = second.replace("2019-03-16", "2020-01-01");
    let (report, _) = places(&house, &file(&house, "places.txt", &touched)).await;
    assert_eq!((report.waiting, report.unchanged), (0, 5), "it was answered");
    let third = touched.replace("144786", "150000");
    let (report, _) = places(&house, &file(&house, "places.txt", &third)).await;
    assert_eq!(report.waiting, 1);
    decide("taken").await;
    let page = house.visitor().get("/fr/localities/sikasso").await.ok();
    assert!(page.shows("150\u{202f}000"), "{}", page.text());

    let names =
        "1\t2450173\tfr\tSikasso-Ville\t1\t\t\t\n2\t2450173\tar\tسيكاسو\t1\t\t\t\n3\t2450173\twkdt\tQ842110\t\t\t\t\n";
    let names = file(&house, "names.txt", names);
    let (report, _) = places(&house, &names).await;
    assert_eq!(
        (report.read, report.changed, report.waiting),
        (3, 0, 3),
        "one name is another, two facts were left blank"
    );
    let page = house.visitor().get("/ar/localities/sikasso").await.ok();
    assert!(!page.shows("Q842110") && held_of(&house, "sikasso").await == ("".into(), None), "{}", page.text());
    let waiting = secretary.get("/fr/atlas/decisions").await.ok();
    for said in ["Sikasso-Ville", "Nom en arabe", "سيكاسو", "Q842110"] {
        assert!(waiting.shows(said), "{said}: {}", waiting.text());
    }
    decide("kept").await;
    let (report, _) = places(&house, &names).await;
    assert_eq!((report.unchanged, report.waiting), (3, 0), "it was answered");
    let other = "2\t2450173\tar\tسيكاسو\t1\t\t\t\n3\t2450173\twkdt\tQ842110\t\t\t\t\n";
    let (report, _) = places(&house, &file(&house, "names.txt", other)).await;
    assert_eq!(report.waiting, 2);
    decide("taken").await;
    assert_eq!(held_of(&house, "sikasso").await, ("سيكاسو".into(), Some("Q842110".into())));
}

/// The Arabic name of a place, and its item in Wikidata.
async fn held_of(house: &House, slug: &str) -> (String, Option<String>) {
    let mut reader = house.app.db.read().await.expect("a snapshot");
    let row =
        reader.one(sql("SELECT name, wikidata FROM atlas_localities WHERE slug = $1").with(slug)).await.expect("it");
    let Json(name): Json<Localised> = row.get("name").expect("a name");
    (name.get(Lang::Ar).unwrap_or_default().to_owned(), row.get("wikidata").expect("an item or none"))
}

#[tokio::test]
async fn divisions_are_new_the_first_time_and_changed_where_their_name_is_another() {
    let house = House::new(vec![atlas::room()]).await;
    let table = "MA.11\tLaâyoune-Sakia El Hamra\tLaayoune\t11281874\n\
                 MA.11.221\tSmara\tSmara\t2461875\nML.08\tTombouctou\tTombouctou\t2449066\n";
    let counts = |it: &Report| [it.new, it.changed, it.unchanged, it.repeated];
    let (first, _) = places(&house, &file(&house, "admin.txt", table)).await;
    assert_eq!(counts(&first), [3, 0, 0, 0]);
    let more = format!("{table}ML.06\tSikasso\tSikasso\t2450172\n").replace("Tombouctou\tT", "Timbuktu\tT");
    let (second, _) = places(&house, &file(&house, "admin.txt", &more)).await;
    assert_eq!(counts(&second), [1, 1, 2, 0]);
    let (third, _) = places(&house, &file(&house, "admin.txt", &more)).await;
    assert_eq!(counts(&third), [0, 0, 4, 0]);
}
