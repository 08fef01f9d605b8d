//! One place under two ids: found, compared, made one for good, or said to be two.

use std::path::PathBuf;

use atlas::{Rejected, RelationsInput, Report, Watch, duplicates, import_localities, import_relations};
use kernel::{Actor, Role};
use platform::db::sql;
use testkit::{Answer, Client, House};

/// Rows of GeoNames' `cities15000` (CC BY 4.0). It has Monze twice, and Kurakhove under its former name too.
const PLACES: &str = "\
897045\tMonze\tMonze\t\t-16.28333\t27.48333\tP\tPPL\tZM\t\t07\t\t\t\t60281\t\t1100\tAfrica/Lusaka\t2012-01-19
10376366\tMonze\tMonze\t\t-16.27884\t27.47012\tP\tPPL\tZM\t\t07\t\t\t\t60281\t\t1096\tAfrica/Lusaka\t2019-09-05
702320\tKurakhove\tKurakhove\tKurakhovo\t47.98351\t37.27966\tP\tPPL\tUA\t\t05\t1416\t\t\t18220\t\t134\tEurope/Kyiv\t2021-01-01
8418525\tKurakhovo\tKurakhovo\t\t47.98161\t37.28222\tP\tPPL\tUA\t\t05\t1416\t\t\t20700\t\t138\tEurope/Kyiv\t2019-02-26
4608418\tBristol\tBristol\t\t36.59511\t-82.18874\tP\tPPL\tUS\t\tTN\t163\t\t\t26666\t507\t514\tAmerica/New_York\t2017-05-23
4748993\tBristol\tBristol\t\t36.59649\t-82.18847\tP\tPPLA2\tUS\t\tVA\t520\t\t\t17141\t511\t512\tAmerica/New_York\t2017-05-23
2449067\tTimbuktu\tTimbuktu\tTombouctou\t16.77348\t-3.00742\tP\tPPLA\tML\t\t08\t\t\t\t84208\t\t274\tAfrica/Bamako\t2024-01-18
";

struct Nobody;

impl Watch for Nobody {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}
    fn rejected(&mut self, rejected: &Rejected) {
        panic!("{rejected:?}");
    }
}

fn file(house: &House, name: &str, text: &str) -> PathBuf {
    let path = house.app.site.data.join(name);
    std::fs::write(&path, text).expect("the folder is there");
    path
}

async fn places(house: &House, name: &str, text: &str) -> Report {
    let files = [file(house, name, text)];
    import_localities(&house.app, &Actor::system(), &files, &mut Nobody).await.expect("the import ends")
}

async fn relations(house: &House, name: &str, text: &str) -> Report {
    let (files, input) = ([file(house, name, text)], RelationsInput::default());
    import_relations(&house.app, &Actor::system(), &files, input, &mut Nobody).await.expect("the import ends")
}

async fn taken_in() -> (House, Client) {
    let house = House::new(vec![atlas::room()]).await;
    assert_eq!(places(&house, "places.txt", PLACES).await.new, 7);
    let secretary = house.signed_in(Role::Secretary, None);
    (house, secretary)
}

/// The pairs that are found, by address.
async fn found(house: &House) -> Vec<[String; 2]> {
    let all = duplicates(&house.app).await.expect("the atlas is read");
    all.iter().map(|it| it.places.each_ref().map(|place| place.slug.clone())).collect()
}

/// What the confirmation of a merge carries, as a browser would send it.
async fn confirmed(secretary: &Client, query: &str, take: &[&str]) -> Answer {
    let page = secretary.get(&format!("/fr/atlas/duplicates/merge?{query}")).await.ok();
    let text = page.text();
    let carried = |name: &str| {
        let mark = format!("name=\"{name}\" value=\"");
        text.split(&mark).nth(1).and_then(|rest| rest.split('"').next()).unwrap_or_default().to_owned()
    };
    let names = ["keep", "gone", "keep-version", "gone-version"];
    let values = names.map(carried);
    let mut fields: Vec<(&str, &str)> = names.into_iter().zip(values.iter().map(String::as_str)).collect();
    fields.extend(take.iter().map(|fact| ("take", *fact)));
    secretary.submit("/fr/atlas/duplicates/merge", &fields).await
}

const MONZE: &str = "keep=monze&gone=monze-zm";

#[tokio::test]
async fn one_place_under_two_ids_is_found_and_two_places_of_one_name_are_not() {
    let (house, secretary) = taken_in().await;
    let all = found(&house).await;
    assert_eq!(all, [["monze", "monze-zm"].map(String::from), ["kurakhovo", "kurakhove"].map(String::from)]);
    let page = secretary.get("/fr/atlas/duplicates").await.ok();
    assert!(page.shows("2 paires à comparer") && page.shows("même population"), "{}", page.text());
    assert!(!page.shows("Bristol"));
    let pair = secretary.get("/fr/atlas/duplicates/pair?keep=kurakhovo&gone=kurakhove").await.ok();
    assert!(pair.shows("Kurakhove") && pair.shows("18\u{202f}220") && pair.shows("20\u{202f}700"), "{}", pair.text());
    for path in ["/fr/atlas/duplicates", "/fr/atlas/duplicates/pair?keep=monze&gone=monze-zm"] {
        assert!(house.visitor().get(path).await.done().location().starts_with("/fr/sign-in"), "{path}");
        assert_eq!(house.signed_in(Role::Mayor, Some("x")).get(path).await.status, 403, "{path}");
    }
}

#[tokio::test]
async fn that_they_are_two_is_kept_and_nobody_is_asked_twice() {
    let (house, secretary) = taken_in().await;
    let _ =
        secretary.submit("/fr/atlas/duplicates/apart", &[("keep", "kurakhovo"), ("gone", "kurakhove")]).await.done();
    assert_eq!(found(&house).await, [["monze", "monze-zm"].map(String::from)]);
    let _ = places(&house, "places.txt", &PLACES.replace("18220", "18221")).await;
    assert_eq!(found(&house).await.len(), 1, "nor after another import");
    assert!(house.visitor().get("/fr/localities/kurakhove").await.ok().shows("18\u{202f}221"));
}

#[tokio::test]
async fn a_merge_leads_all_that_hangs_on_one_record_to_the_other_for_good() {
    let (house, secretary) = taken_in().await;
    let table = "geonames_a,geonames_b,since\n897045,2449067,1998\n2449067,10376366,1995\n10376366,897045,\n10376366,702320,2001\n";
    assert_eq!(relations(&house, "ties.csv", table).await.new, 4);
    let twice = duplicates(&house.app).await.unwrap();
    assert_eq!(twice[0].ties.len(), 2, "one with Timbuktu, one with itself");

    let page = secretary.get(&format!("/fr/atlas/duplicates/merge?{MONZE}")).await.ok();
    for says in ["Une relation passe", "un lieu n’est pas lié à lui-même", "Timbuktu", "ne peut pas être annulée"]
    {
        assert!(page.shows(says), "{says}\n{}", page.text());
    }
    assert_eq!(confirmed(&secretary, MONZE, &[]).await.done().location(), "/fr/localities/monze");

    let old = house.visitor().get("/fr/localities/monze-zm").await;
    assert_eq!((old.status.as_u16(), old.location()), (308, "/fr/localities/monze"));
    let ties = house.visitor().get("/fr/localities/monze/relations").await.ok();
    assert!(
        ties.shows("Timbuktu") && ties.shows("1995") && !ties.shows("1998") && ties.shows("Kurakhove"),
        "{}",
        ties.text()
    );
    assert!(!ties.text().contains("monze-zm"));
    assert_eq!(found(&house).await, [["kurakhovo", "kurakhove"].map(String::from)]);
    let search = house.visitor().get("/fr/search?q=monze").await.ok();
    assert!(search.text().contains("/fr/localities/monze\"") && !search.text().contains("monze-zm"));
    let again = secretary.get(&format!("/fr/atlas/duplicates/merge?{MONZE}")).await;
    assert_eq!(again.status, 404, "what is gone is not merged again");
}

/// The addresses of relations to which a place's list leads, each once.
async fn listed(reader: &Client, slug: &str) -> Vec<String> {
    let text = reader.get(&format!("/fr/localities/{slug}/relations")).await.ok().text();
    let all = text.split("href=\"").filter(|part| part.starts_with("/fr/relations/"));
    let mut all: Vec<String> = all.filter_map(|part| part.split(['"', '?', '#']).next()).map(str::to_owned).collect();
    all.retain(|path| path.matches('/').count() == 3 && !path.ends_with("/new"));
    all.sort();
    all.dedup();
    all
}

#[tokio::test]
async fn every_address_that_a_merged_place_and_its_relations_had_leads_where_they_went() {
    let (house, secretary) = taken_in().await;
    let table = "geonames_a,geonames_b,since\n897045,2449067,1998\n2449067,10376366,1995\n10376366,702320,2001\n";
    assert_eq!(relations(&house, "ties.csv", table).await.new, 3);
    let visitor = house.visitor();
    let before = listed(&visitor, "monze-zm").await;
    assert_eq!(before.len(), 2);
    let edit = format!("{}/edit", before[0]);
    let version = [("version", "1"), ("status", "ended")];
    let _ = confirmed(&secretary, MONZE, &[]).await.done();

    let now = listed(&visitor, "monze").await;
    let mut led = Vec::new();
    for path in &before {
        let old = visitor.get(path).await;
        assert_eq!(old.status.as_u16(), 308, "{path}");
        assert!(now.contains(&old.location().to_owned()), "{path}");
        led.push(old.location().to_owned());
    }
    assert_ne!(led[0], led[1]);
    let late = secretary.submit(&edit, &version).await;
    assert!(late.status == 422 && late.text().contains(&format!("{}/edit", led[0])), "{}", late.status);

    let csv = async |slug: &str| visitor.get(&format!("/fr/localities/{slug}/relations.csv")).await.ok().text();
    assert_eq!(csv("monze-zm").await, csv("monze").await);
    assert!(visitor.get("/fr/compare?with=monze-zm,timbuktu").await.ok().shows("Monze"));
    for words in ["monze-zm", "10376366", "897045"] {
        let meant = atlas::place_named(&house.app, words).await.expect("the atlas is read");
        assert!(matches!(&meant, atlas::Meant::One(place) if place.slug == "monze"), "{words}: {meant:?}");
    }

    // Made one with a third, the first addresses lead to where all of it went; what ties a place to itself is nowhere.
    let _ = confirmed(&secretary, "keep=kurakhove&gone=monze", &[]).await.done();
    let ends: Vec<u16> = {
        let mut found = Vec::new();
        for path in before.iter().chain(&led) {
            let old = visitor.get(path).await;
            if old.status.as_u16() == 308 {
                assert_eq!(visitor.get(old.location()).await.status, 200, "{path}");
            }
            found.push(old.status.as_u16());
        }
        found.sort_unstable();
        found
    };
    assert_eq!(ends, [308, 308, 404, 404]);
    assert_eq!(visitor.get("/fr/localities/monze-zm").await.location(), "/fr/localities/kurakhove");
}

#[tokio::test]
async fn a_relation_that_moved_is_no_more_read_than_any_other_where_its_country_is_withheld() {
    let (house, secretary) = taken_in().await;
    let _ = relations(&house, "ties.csv", "geonames_a,geonames_b\n2449067,10376366\n").await;
    let before = listed(&house.visitor(), "monze-zm").await;
    let _ = confirmed(&secretary, MONZE, &[]).await.done();
    let withheld = [("version", "1"), ("withheld", "ML"), ("labels-fr", "")];
    let _ = secretary.submit("/fr/atlas/toponymy", &withheld).await.done();
    assert_eq!(house.visitor().get(&before[0]).await.status, 404);
}

#[tokio::test]
async fn an_import_does_not_bring_a_merged_place_back_and_lands_on_the_one_kept() {
    let (house, secretary) = taken_in().await;
    let _ = confirmed(&secretary, MONZE, &[]).await.done();
    let again = places(&house, "places.txt", PLACES).await;
    assert_eq!((again.new, again.changed, again.unchanged), (0, 0, 7));
    // The number that the place carries speaks for it; the other adds what is missing.
    let changed = PLACES.replace("60281\t\t1100", "70000\t\t1100").replace("60281\t\t1096", "80000\t\t1096");
    let report = places(&house, "places.txt", &changed).await;
    assert_eq!((report.new, report.changed, report.unchanged), (0, 1, 6));
    assert!(house.visitor().get("/fr/localities/monze").await.ok().shows("70\u{202f}000"));
    let turned: String =
        changed.replace("70000", "75000").replace("80000", "85000").lines().rev().map(|l| format!("{l}\n")).collect();
    let report = places(&house, "places.txt", &turned).await;
    assert_eq!((report.changed, report.unchanged), (1, 6), "whichever row comes first");
    assert!(house.visitor().get("/fr/localities/monze").await.ok().shows("75\u{202f}000"));
    assert_eq!(places(&house, "places.txt", &turned).await.unchanged, 7, "and once");
    let names = "1\t10376366\tfr\tMonzé\t\t\t\t\t\t\n2\t10376366\twkdt\tQ1000001\t\t\t\t\t\t\n";
    assert_eq!(places(&house, "names.txt", names).await.changed, 2);
    assert!(house.visitor().get("/fr/localities/monze").await.ok().shows("Monzé"));
    assert_eq!(relations(&house, "t.csv", "geonames_a,geonames_b\n10376366,2449067\n").await.new, 1);
    assert!(house.visitor().get("/fr/localities/monze/relations").await.ok().shows("Timbuktu"));
}

#[tokio::test]
async fn whose_value_stands_is_chosen_fact_by_fact() {
    let (house, secretary) = taken_in().await;
    let query = "keep=kurakhovo&gone=kurakhove&population=gone&name-en=gone";
    let page = secretary.get(&format!("/fr/atlas/duplicates/merge?{query}")).await.ok();
    assert!(page.shows("18\u{202f}220") && page.text().contains("value=\"population\""), "{}", page.text());
    let _ = confirmed(&secretary, query, &["population", "name-en"]).await.done();
    let place = house.visitor().get("/fr/localities/kurakhovo").await.ok();
    assert!(place.shows("Kurakhove") && place.shows("18\u{202f}220") && place.shows("Kurakhovo"), "{}", place.text());
    // What a person chose is no import's to change silently.
    let report = places(&house, "places.txt", &PLACES.replace("20700", "21000")).await;
    assert_eq!(report.waiting, 1);
}

#[tokio::test]
async fn a_change_meanwhile_is_told_and_nothing_is_merged() {
    let (house, secretary) = taken_in().await;
    let stale = [("keep", "monze"), ("gone", "monze-zm"), ("keep-version", "1"), ("gone-version", "1")];
    let _ = places(&house, "places.txt", &PLACES.replace("60281\t\t1096", "61000\t\t1096")).await;
    let answer = secretary.submit("/fr/atlas/duplicates/merge", &stale).await;
    assert!(answer.status == 422 || answer.status == 409, "{}", answer.status);
    assert_eq!(house.visitor().get("/fr/localities/monze-zm").await.status, 200);
}

#[tokio::test]
async fn the_place_of_an_authority_is_the_one_that_is_kept() {
    let (house, secretary) = taken_in().await;
    let govern =
        [("kind", "commune"), ("name-fr", "Conseil de Monze"), ("identity", "named"), ("organ", "not-documented")];
    let _ = secretary.submit("/fr/localities/monze-zm/authority", &govern).await.done();
    let page = secretary.get(&format!("/fr/atlas/duplicates/pair?{MONZE}")).await.ok();
    assert!(
        page.shows("c’est lui qui doit être gardé") && !page.shows("Voir ce que fera la fusion"),
        "{}",
        page.text()
    );
    let versions = [("keep-version", "1"), ("gone-version", "1")];
    let refused = [[("keep", "monze"), ("gone", "monze-zm")], versions].concat();
    assert_eq!(secretary.submit("/fr/atlas/duplicates/merge", &refused).await.status, 422);
    let _ = secretary.submit("/fr/localities/monze/authority", &govern).await.done();
    let both = secretary.get(&format!("/fr/atlas/duplicates/pair?{MONZE}")).await.ok();
    assert!(both.shows("Chacun de ces lieux a son autorité"), "{}", both.text());
    assert_eq!(secretary.submit("/fr/atlas/duplicates/merge", &refused).await.status, 422);
    assert_eq!(house.visitor().get("/fr/localities/monze-zm").await.status, 200);
}

#[tokio::test]
async fn an_identifier_that_another_place_carries_is_told_and_never_taken() {
    let (house, _) = taken_in().await;
    let names = "1\t4608418\twkdt\tQ1009\t\t\t\t\t\t\n2\t4748993\twkdt\tQ1009\t\t\t\t\t\t\n";
    let report = places(&house, "names.txt", names).await;
    assert!(report.adds_up(), "{report:?}");
    let all = duplicates(&house.app).await.unwrap();
    assert_eq!(all[0].reasons[0], atlas::Reason::Identifier);
    let row = house.app.db.read().await.unwrap();
    let mut reader = row;
    let n: i64 = reader
        .one(sql("SELECT COUNT(*) AS n FROM atlas_localities WHERE wikidata = 'Q1009'"))
        .await
        .unwrap()
        .get("n")
        .unwrap();
    assert_eq!(n, 1);
}

#[tokio::test]
async fn a_question_about_the_place_that_goes_is_about_the_one_that_stays() {
    let (house, secretary) = taken_in().await;
    let _ =
        secretary.submit("/fr/localities/timbuktu/toponymy", &[("sensitive", "yes"), ("version", "0")]).await.done();
    let table = "geonames_a,geonames_b\n10376366,2449067\n";
    assert_eq!(relations(&house, "t.csv", table).await.waiting, 1);
    let _ = confirmed(&secretary, MONZE, &[]).await.done();
    let text = secretary.get("/fr/atlas/decisions").await.ok().text();
    assert!(text.contains("/fr/localities/monze\"") && !text.contains("monze-zm"), "{text}");
    let action = text.split("action=\"").find(|part| part.starts_with("/fr/atlas/decisions/")).unwrap();
    let _ = secretary.submit(action.split('"').next().unwrap(), &[("answer", "taken")]).await.done();
    assert!(house.visitor().get("/fr/localities/monze/relations").await.ok().shows("Timbuktu"));
    assert_eq!(relations(&house, "t.csv", table).await.unchanged, 1, "it stands as the source says");
    assert!(secretary.get("/fr/atlas/decisions").await.ok().shows("Rien n’attend de décision."));
}
