//! The club's own toponymy and what tables tell of places, taken in from files.

use std::path::PathBuf;

use atlas::{
    AttributesInput, Attribution, Rejected, Report, Watch, import_attributes, import_localities, import_relations,
    import_toponymy,
};
use kernel::{Actor, Role};
use testkit::House;

/// Rows of GeoNames (CC BY 4.0); Pristina bears a code that ISO 3166 leaves to its users.
const PLACES: &str = "\
2461874\tSmara\tSmara\tEs-Semara,السمارة\t26.73841\t-11.67194\tP\tPPL\tMA\tEH\t11\t221\t\t\t42056\t\t188\tAfrica/Casablanca\t2017-07-08
2449067\tTimbuktu\tTimbuktu\tTombouctou,تمبكتو\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
2450173\tSikasso\tSikasso\t\t11.31755\t-5.66654\tP\tPPLA\tML\t\t06\t\t\t\t144786\t\t379\tAfrica/Bamako\t2019-03-16
786714\tPristina\tPristina\t\t42.67272\t21.16688\tP\tPPLC\tXK\t\t25\t\t\t\t161751\t\t596\tEurope/Belgrade\t2024-01-01
";

struct Told(Vec<Rejected>);

impl Watch for Told {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}

    fn rejected(&mut self, rejected: &Rejected) {
        self.0.push(rejected.clone());
    }
}

impl Told {
    fn reasons(&self) -> Vec<(u64, &str)> {
        self.0.iter().map(|it| (it.line, it.reason.as_str())).collect()
    }
}

fn file(house: &House, name: &str, text: &str) -> Vec<PathBuf> {
    let path = house.app.site.data.join(name);
    std::fs::write(&path, text).expect("the folder is there");
    vec![path]
}

async fn places(house: &House) -> (Report, Told) {
    let mut told = Told(Vec::new());
    let files = file(house, "places.txt", PLACES);
    let report = import_localities(&house.app, &Actor::system(), &files, &mut told).await.expect("it ends");
    assert!(report.adds_up(), "{report:?}");
    (report, told)
}

async fn toponymy(house: &House, text: &str) -> (Report, Told) {
    let mut told = Told(Vec::new());
    let files = file(house, "toponymie.csv", text);
    let report = import_toponymy(&house.app, &Actor::system(), &files, None, &mut told).await.expect("it ends");
    assert!(report.adds_up(), "{report:?}");
    (report, told)
}

async fn attributes(house: &House, name: &str, text: &str) -> (Report, Told) {
    let mut told = Told(Vec::new());
    let files = file(house, name, text);
    let input = AttributesInput::default();
    let report = import_attributes(&house.app, &Actor::system(), &files, input, &mut told).await.expect("it ends");
    assert!(report.adds_up(), "{report:?}");
    (report, told)
}

async fn house() -> House {
    let house = House::new(vec![atlas::room()]).await;
    let (report, told) = places(&house).await;
    assert_eq!((report.new, told.reasons()), (3, vec![(4, "unknown-country")]));
    house
}

#[tokio::test]
async fn a_code_that_iso_does_not_have_is_taken_once_the_club_names_it() {
    let house = house().await;
    let (report, _) = toponymy(&house, "code;name_fr;name_ar\nXK;Kosovo;كوسوفو\n").await;
    assert_eq!(report.new, 1);
    let (report, told) = places(&house).await;
    assert_eq!((report.new, report.unchanged, told.0.len()), (1, 3, 0));
    let page = house.visitor().get("/en/localities/pristina").await.ok();
    assert!(page.shows("Kosovo"), "{}", page.text());
    let secretary = house.signed_in(Role::Secretary, None);
    assert!(secretary.get("/fr/atlas/toponymy").await.ok().text().contains("XK Kosovo"));
}

#[tokio::test]
async fn the_clubs_own_names_come_by_file_once_and_apply_at_once() {
    let house = house().await;
    let table = "geonames,name_fr,name_ar,country,sensible\n\
        2449067,Tombouctou la Mystérieuse,تمبكتو,,oui\n\
        2461874,Es-Smara,,MA,\n\
        99,Nulle part,,,\n\
        2450173,,,ZZ,\n\
        2450173,,,,peut-être\n\
        2449067,Encore,,,\n";
    let (report, told) = toponymy(&house, table).await;
    assert_eq!((report.read, report.new, report.repeated), (6, 3, 0), "{report:?} {:?}", told.0);
    assert_eq!(told.reasons(), [(6, "unknown-word"), (7, "said-otherwise"), (5, "unknown-country")]);
    let page = house.visitor().get("/fr/localities/timbuktu").await.ok();
    assert!(page.shows("Tombouctou la Mystérieuse"));
    let (again, _) = toponymy(&house, table).await;
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 3), "{again:?}");
    let found = house.visitor().get("/fr/search?q=myst%C3%A9rieuse").await.ok();
    assert!(found.text().contains("/fr/localities/timbuktu\""));
    assert!(is_sensitive(&house).await);
}

/// Whether one of Smara and Timbuktu is: their tie then waits.
async fn is_sensitive(house: &House) -> bool {
    let files = file(house, "t.csv", "city;country;twin;twin country\nSmara;MA;Timbuktu;ML\n");
    let (actor, mut told) = (Actor::system(), Told(Vec::new()));
    let report = import_relations(&house.app, &actor, &files, Default::default(), &mut told).await.expect("it ends");
    assert_eq!(report.new + report.waiting, 1, "{report:?}");
    report.waiting == 1
}

#[tokio::test]
async fn rows_of_one_place_complete_each_other_in_any_order() {
    let rows = ["2449067,Tombouctou la Mystérieuse,,\n", "2449067,,تنبكتو,\n", "2449067,,,oui\n"];
    for order in [[0, 1, 2], [2, 1, 0], [1, 2, 0]] {
        let house = house().await;
        let table = format!("geonames,name_fr,name_ar,sensible\n{}", order.map(|at| rows[at]).concat());
        let (report, told) = toponymy(&house, &table).await;
        assert_eq!((report.new, report.changed, report.repeated), (1, 2, 0), "{report:?} {:?}", told.0);
        assert!(house.visitor().get("/fr/localities/timbuktu").await.ok().shows("Tombouctou la Mystérieuse"));
        assert!(house.visitor().get("/ar/localities/timbuktu").await.ok().shows("تنبكتو"));
        assert!(is_sensitive(&house).await, "{order:?}");
        let (again, _) = toponymy(&house, &table).await;
        assert_eq!((again.read, again.unchanged), (3, 3), "{again:?}");
    }
}

#[tokio::test]
async fn a_row_that_says_otherwise_than_an_earlier_one_is_told_and_its_mark_is_kept() {
    let house = house().await;
    let table = "geonames;name_fr;sensible\n\
        2449067;Tombouctou la Mystérieuse;\n\
        2449067;Tombouktou;oui\n\
        2449067;;non\n\
        2449067;Tombouctou la Mystérieuse;oui\n";
    let (report, told) = toponymy(&house, table).await;
    assert_eq!((report.new, report.changed, report.repeated), (1, 0, 1), "{report:?}");
    let rejected: Vec<_> = told.0.iter().map(|it| (it.line, it.reason.as_str(), it.cell.as_str())).collect();
    assert_eq!(rejected, [(3, "said-otherwise", "Tombouktou"), (4, "said-otherwise", "non")]);
    assert!(house.visitor().get("/fr/localities/timbuktu").await.ok().shows("Tombouctou la Mystérieuse"));
    assert!(is_sensitive(&house).await);
}

#[tokio::test]
async fn a_code_may_be_given_to_a_place_above_the_row_that_names_it() {
    let house = house().await;
    let (report, told) = toponymy(&house, "geonames,country,code,name_fr\n2449067,XK,,\n,,XK,Kosovo\n").await;
    assert_eq!((report.new, told.reasons()), (2, vec![]));
    assert!(house.visitor().get("/fr/localities/timbuktu").await.ok().shows("Kosovo"));
}

#[tokio::test]
async fn what_rows_say_of_a_name_is_one_question_and_the_mark_does_not_wait_for_the_answer() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let own = [("name-fr", "Smara la Sainte"), ("name-ar", "السمارة المقدسة"), ("version", "0")];
    let _ = secretary.submit("/fr/localities/smara/toponymy", &own).await.done();
    let table = "geonames,nom_fr,nom_ar,sensible\n2461874,Es-Smara,,\n2461874,,سمارة,\n2461874,,,oui\n";
    let (report, _) = toponymy(&house, table).await;
    assert_eq!((report.waiting, report.read), (3, 3), "{report:?}");
    let page = secretary.get("/fr/atlas/decisions").await.ok();
    assert!(page.shows("Es-Smara") && page.shows("سمارة"), "{}", page.text());
    assert!(house.visitor().get("/fr/localities/smara").await.ok().shows("Smara la Sainte"));
    assert!(is_sensitive(&house).await);
}

#[tokio::test]
async fn what_a_person_wrote_of_a_name_waits_for_a_decision() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let own = [("name-fr", "Smara la Sainte"), ("version", "0")];
    let _ = secretary.submit("/fr/localities/smara/toponymy", &own).await.done();
    let (report, _) = toponymy(&house, "lieu,pays,nom_fr,nom_en\nSmara,Maroc,Es-Smara,Smara\n").await;
    assert_eq!((report.waiting, report.changed), (1, 0));
    assert!(house.visitor().get("/fr/localities/smara").await.ok().shows("Smara la Sainte"));
    let page = secretary.get("/fr/atlas/decisions").await.ok();
    assert!(page.shows("Smara la Sainte") && page.shows("Es-Smara"), "{}", page.text());
    let text = page.text();
    let action = text.split("action=\"").find(|part| part.starts_with("/fr/atlas/decisions/")).unwrap();
    let _ = secretary.submit(action.split('"').next().unwrap(), &[("answer", "taken")]).await.done();
    assert!(house.visitor().get("/fr/localities/smara").await.ok().shows("Es-Smara"));
    let (again, _) = toponymy(&house, "lieu,pays,nom_fr,nom_en\nSmara,Maroc,Es-Smara,Smara\n").await;
    assert_eq!(again.unchanged, 1);
    let (next, _) = toponymy(&house, "lieu,pays,nom_fr\nSmara,Maroc,Smara\n").await;
    assert_eq!(next.changed, 1, "what a file said a file may change");
}

#[tokio::test]
async fn attributes_are_shown_with_their_source_and_filtered_by() {
    let house = house().await;
    let table = "name;country;Climat (Köppen);Pluie annuelle\n\
        Smara;MA;BWh;44 mm\n\
        Tombouctou;Mali;BWh;\n\
        Sikasso;ML;Aw;1 072 mm\n\
        Sikasso;ML;BSh;\n\
        Atlantide;ML;Af;\n\
        Smara;MA;;\n\
        Smara;MA;BWh;\n";
    let (report, told) = attributes(&house, "climat.csv", table).await;
    assert_eq!((report.read, report.new, report.repeated), (7, 3, 1), "{report:?}");
    assert_eq!(told.reasons(), [(5, "said-otherwise"), (6, "unknown"), (7, "says-nothing")]);
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    assert!(page.shows("Climat (Köppen)") && page.shows("BWh") && page.shows("climat.csv"), "{}", page.text());
    let asked = |value: &str| -> String {
        let pair = format!("Climat (Köppen):{value}");
        form_urlencoded::Serializer::for_suffix("/fr/atlas?".to_owned(), "/fr/atlas?".len())
            .append_pair("attribute", &pair)
            .finish()
    };
    let dry = house.visitor().get(&asked("BWh")).await.ok().text();
    assert!(dry.contains("/fr/localities/timbuktu\"") && dry.contains("/fr/localities/smara\""), "{dry}");
    assert!(!dry.contains("/fr/localities/sikasso\""), "{dry}");
    let (again, _) = attributes(&house, "climat.csv", table).await;
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 3));
    let long = "geonames\tvariable\tvaleur\tsource\n2461874\tClimat (Köppen)\tBWk\tAtlas 2026\n";
    let (changed, _) = attributes(&house, "long.tsv", long).await;
    assert_eq!(changed.changed, 1);
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    assert!(page.shows("BWk") && page.shows("Atlas 2026"));
    let text = house.visitor().get(&asked("BWk")).await.ok().text();
    assert!(text.contains("/fr/localities/smara\"") && !text.contains("/fr/localities/timbuktu\""));
}

#[tokio::test]
async fn a_fact_keeps_the_address_the_day_and_the_licence_of_its_source() {
    let house = house().await;
    let source = Attribution {
        name: "Atlas des climats".into(),
        url: Some("https://climats.example/".into()),
        on: Some("2018-03-05".parse().expect("a day")),
        licence: Some("CC BY 4.0".into()),
    };
    let files = file(&house, "climat.csv", "name;country;Climat\nSmara;MA;BWh\n");
    let input = AttributesInput { source: Some(source), ..AttributesInput::default() };
    let report = import_attributes(&house.app, &Actor::system(), &files, input, &mut Told(Vec::new())).await;
    assert_eq!(report.expect("it ends").new, 1);
    let page = house.visitor().get("/fr/localities/smara").await.ok();
    assert!(page.text().contains(r#"<a href="https://climats.example/">"#), "{}", page.text());
    assert!(page.shows("5 mars 2018") && page.shows("CC BY 4.0"), "{}", page.text());
}

#[tokio::test]
async fn a_name_that_a_table_told_is_erased_in_the_search_too() {
    let house = house().await;
    let _ = attributes(&house, "maires.csv", "name;country;Maire\nSmara;MA;Nom d’Essai\n").await;
    let asked = async || house.visitor().get("/fr/atlas?attribute=Maire%3ANom+d%E2%80%99Essai").await.ok().text();
    assert!(asked().await.contains("/fr/localities/smara\""));
    let mut tx = house.app.db.begin().await.expect("the database is there");
    let found = platform::erase_name(&house.app, &mut tx, "Nom d’Essai").await.expect("it is erased");
    tx.commit(house.app.now()).await.expect("it holds");
    assert_eq!(found.iter().map(|it| it.at).collect::<Vec<_>>(), ["atlas_attributes.value"]);
    assert!(!asked().await.contains("/fr/localities/smara\""), "the index follows");
    assert!(house.visitor().get("/fr/localities/smara").await.ok().shows("[…]"));
}
