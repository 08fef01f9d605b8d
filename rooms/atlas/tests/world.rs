//! The world map: what stands in its data and in its list, for whom, and how much it weighs.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::collections::BTreeSet;

use atlas::{RelationsInput, Watch, import_relations};
use kernel::{Actor, Role};
use platform::db::sql;
use testkit::{Client, House};

use crate::places;

/// Places as the secretary types them: slug, name, country, latitude, longitude (blank: not documented).
const PLACES: [[&str; 5]; 5] = [
    ["smara", "Smara", "MA", "26.73841", "-11.67194"],
    ["tombouctou", "Tombouctou", "ML", "16.77348", "-3.00742"],
    ["paris", "Paris", "FR", "48.85341", "2.3488"],
    ["bonn", "Bonn", "DE", "50.73438", "7.09549"],
    ["lyon", "Lyon", "FR", "", ""],
];
/// Relations: the two places, kind, year, standing.
const RELATIONS: [[&str; 5]; 4] = [
    ["smara", "Tombouctou", "twinning", "1964", "active"],
    ["smara", "Paris", "cooperation", "", "dormant"],
    ["paris", "Bonn", "twinning", "1988", "unknown"],
    ["paris", "Lyon", "friendship", "", "ended"],
];

struct World {
    house: House,
    secretary: Client,
}

async fn world() -> World {
    let house = House::new(vec![atlas::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let world = World { house, secretary };
    for place in PLACES {
        places::add(&world.secretary, place).await;
    }
    for relation in RELATIONS {
        let _ = world.relate(relation).await;
    }
    world
}

/// How many countries, places and relations the map's data hold, and the picture's mark.
#[derive(Debug, PartialEq, Eq)]
struct Data {
    mark: String,
    countries: usize,
    places: usize,
    relations: usize,
}

impl Data {
    fn counts(&self) -> [usize; 3] {
        [self.countries, self.places, self.relations]
    }
}

impl World {
    /// Writes a relation down; its address, after the language.
    async fn relate(&self, [with, other, kind, since, status]: [&str; 5]) -> String {
        let fields =
            [("other", other), ("kind", kind), ("since-year", since), ("status", status), ("source-1", "Wikidata")];
        let added = self.secretary.submit(&format!("/fr/relations/new?with={with}"), &fields).await.done();
        added.location().strip_prefix("/fr").unwrap().to_owned()
    }

    async fn data(&self) -> Data {
        let bytes = self.house.visitor().get("/atlas/world.bin").await.ok().bytes;
        assert_eq!(bytes[..4], *b"JRW1");
        let mark = bytes[4..12].iter().map(|byte| format!("{byte:02x}")).collect();
        let mut at = 12;
        let mut number = || {
            let (mut value, mut shift) = (0, 0);
            loop {
                let byte = usize::from(bytes[at]);
                at += 1;
                value |= (byte & 0x7f) << shift;
                if byte < 0x80 {
                    return value;
                }
                shift += 7;
            }
        };
        Data { mark, countries: number(), places: number(), relations: number() }
    }

    /// The lines of the list of relations, and of the table, under what the address asks.
    async fn listed(&self, query: &str) -> BTreeSet<String> {
        let list = self.house.visitor().get(&format!("/fr/atlas/world/relations{query}")).await.ok().text();
        let listed: BTreeSet<String> = list
            .split(r#"<th scope="row"><a href="/fr/relations/"#)
            .skip(1)
            .map(|rest| rest.split('"').next().unwrap().to_owned())
            .collect();
        let table = self.house.visitor().get(&format!("/fr/atlas/world.csv{query}")).await.ok().text();
        let in_table: BTreeSet<String> =
            table.lines().skip(1).map(|line| line.split('"').nth(1).unwrap().to_owned()).collect();
        assert_eq!(listed, in_table, "{query}");
        listed
    }

    async fn json(&self, path: &str) -> serde_json::Value {
        let answer = self.house.visitor().get(path).await.ok();
        assert_eq!(answer.header("content-type"), "application/json");
        serde_json::from_str(&answer.text()).unwrap()
    }

    async fn page(&self, query: &str) -> testkit::Answer {
        self.house.visitor().get(&format!("/fr/atlas/world{query}")).await.ok()
    }
}

#[tokio::test]
async fn the_list_says_what_the_map_shows() {
    let world = world().await;
    assert_eq!(world.data().await.counts(), [4, 5, 4]);
    assert_eq!(world.listed("").await.len(), 4);
    let page = world.page("").await;
    for text in ["4 relations connues", "entre 5 lieux, dans 4 pays.", "Une d’elles ne peut être dessinée"] {
        assert!(page.shows(text), "{text}\n{}", page.text());
    }
    for pair in ["Allemagne – France", "France – Maroc", "Mali – Maroc", "France, entre ses propres lieux"] {
        assert!(page.shows(pair), "{pair}\n{}", page.text());
    }
    assert!(page.text().contains(r#"<path class="land""#) && page.text().contains("/atlas/world.bin"));
    assert_eq!(page.text().matches("h0").count() / 2, 3, "three relations can be drawn");
    let arabic = world.house.visitor().get("/ar/atlas/world").await.ok();
    let said = arabic.text().replace(['\u{2068}', '\u{2069}'], "");
    assert!(said.contains("4 علاقات معروفة") && said.contains("بين 5 أماكن، في 4 بلدان."), "{said}");
}

#[tokio::test]
async fn a_reader_narrows_by_two_countries_the_south_kind_and_standing() {
    let world = world().await;
    let counts = |query: &'static str| async { world.listed(query).await.len() };
    assert_eq!(counts("?country=MA").await, 2);
    assert_eq!(counts("?with=MA").await, 2);
    assert_eq!(counts("?country=MA&with=FR").await, 1);
    assert_eq!(counts("?country=FR&with=MA").await, 1);
    assert_eq!(counts("?country=FR&with=FR").await, 1);
    assert_eq!(counts("?south=yes").await, 1);
    assert_eq!(counts("?kind=twinning").await, 2);
    assert_eq!(counts("?kind=twinning&status=active").await, 1);
    assert_eq!(counts("?country=DE&south=yes").await, 0);

    let pair = world.page("?country=MA&with=ML").await;
    assert!(pair.shows("Smara</bdi>") || pair.shows("Smara"), "two countries show their relations at once");
    assert!(pair.shows("Tombouctou") && pair.shows("Jumelage, depuis 1964") && !pair.shows("Bonn"), "{}", pair.text());
    let none = world.page("?country=DE&south=yes").await;
    assert!(
        none.shows("Aucune relation ne répond à ce filtre.")
            && none.text().contains("<details class=\"filter-more\" open>")
    );
    assert!(world.page("?country=DE").await.text().contains("<details class=\"filter-more\">"));
}

#[tokio::test]
async fn nothing_dormant_is_told_apart_in_public() {
    let world = world().await;
    assert_eq!(world.listed("?status=unknown").await.len(), 2, "dormant reads not documented");
    assert_eq!(world.listed("?status=dormant").await.len(), 4, "and cannot be asked for");
    let text = world.page("").await.text();
    assert!(!text.contains("dormant") && !text.contains("Dormante"));
}

#[tokio::test]
async fn the_order_is_by_the_names_of_places_or_by_age() {
    let world = world().await;
    let at =
        |text: &str, name: &str| text.find(&format!("{name}</")).or_else(|| text.find(&format!("{name} –"))).unwrap();
    let by_age = world.house.visitor().get("/fr/atlas/world/relations?kind=twinning&order=since").await.ok().text();
    assert!(at(&by_age, "Tombouctou") < at(&by_age, "Bonn"), "1964 stands before 1988");
    let by_name = world.house.visitor().get("/fr/atlas/world/relations?kind=twinning").await.ok().text();
    assert!(at(&by_name, "Bonn") < at(&by_name, "Smara"));
}

#[tokio::test]
async fn what_the_club_withholds_is_in_neither() {
    let world = world().await;
    let withheld = [("version", "1"), ("withheld", "EH DE"), ("labels-fr", "")];
    let _ = world.secretary.submit("/fr/atlas/toponymy", &withheld).await.done();
    assert_eq!(world.data().await.counts(), [3, 4, 3]);
    assert_eq!(world.listed("").await.len(), 3);
    assert!(!world.page("").await.shows("Allemagne"));
}

#[tokio::test]
async fn a_place_stands_in_the_country_that_the_club_gives_it() {
    let world = world().await;
    let before = world.data().await;
    assert_eq!(world.listed("?country=DE").await.len(), 1);
    let named = [("version", "0"), ("name-fr", "Bonn-la-Jolie"), ("country", "FR")];
    let _ = world.secretary.submit("/fr/localities/bonn/toponymy", &named).await.done();
    let after = world.data().await;
    assert_eq!((after.countries, after.places, after.relations), (3, 5, 4));
    assert_ne!(after.mark, before.mark);
    assert_eq!(world.listed("?country=DE").await.len(), 0);
    assert_eq!(world.listed("?country=FR&with=FR").await.len(), 2);
    assert!(world.page("?country=FR&with=FR").await.shows("Bonn-la-Jolie"));
}

struct Silent;

impl Watch for Silent {
    fn progress(&mut self, _: &str, _: u64, _: u64) {}
    fn rejected(&mut self, _: &atlas::Rejected) {}
}

#[tokio::test]
async fn what_waits_for_a_decision_is_in_neither() {
    let world = world().await;
    let sensitive = [("version", "0"), ("sensitive", "yes")];
    let _ = world.secretary.submit("/fr/localities/bonn/toponymy", &sensitive).await.done();
    let path = world.house.app.site.data.join("t.csv");
    std::fs::write(&path, "city;country;twin;twin country\nBonn;DE;Smara;MA\nTombouctou;ML;Paris;FR\n").unwrap();
    let report =
        import_relations(&world.house.app, &Actor::system(), &[path], RelationsInput::default(), &mut Silent).await;
    let report = report.unwrap();
    assert_eq!((report.new, report.waiting), (1, 1));
    assert_eq!(world.data().await.relations, 5, "the picture follows the import, without what waits");
    assert_eq!(world.listed("?country=DE&with=MA").await.len(), 0);
}

#[tokio::test]
async fn a_browser_that_has_the_data_is_told_so_until_they_change() {
    let world = world().await;
    let visitor = world.house.visitor();
    let first = visitor.get_with("/atlas/world.bin", "accept-encoding", "gzip, br").await.ok();
    assert_eq!(first.header("content-encoding"), "br");
    assert_eq!(first.header("cache-control"), "public, no-cache");
    let again = visitor.get_with("/atlas/world.bin", "if-none-match", first.header("etag")).await;
    assert_eq!((again.status.as_u16(), again.bytes.len()), (304, 0));
    let _ = world.relate(["lyon", "Bonn", "twinning", "", "active"]).await;
    let changed = visitor.get_with("/atlas/world.bin", "if-none-match", first.header("etag")).await.ok();
    assert_ne!(changed.header("etag"), first.header("etag"));
    assert_eq!(world.data().await.relations, 5);
}

#[tokio::test]
async fn names_are_told_one_by_one_and_only_of_the_picture_that_is_meant() {
    let world = world().await;
    let mark = world.data().await.mark;
    // By country and from west to east: Bonn, Paris, Lyon, Smara, Timbuktu.
    let smara = world.json(&format!("/fr/atlas/world/{mark}/places/3")).await;
    assert_eq!(smara["place"]["name"], "Smara");
    assert_eq!(smara["place"]["country"], "Maroc");
    assert_eq!(smara["place"]["href"], "/fr/localities/smara");
    assert_eq!(smara["counted"], "2 relations connues");
    let ended = world.json(&format!("/fr/atlas/world/{mark}/relations/1")).await;
    assert_eq!([&ended["places"][0]["name"], &ended["places"][1]["name"]], ["Paris", "Lyon"]);
    assert_eq!(ended["says"], serde_json::json!(["Amitié", "Terminée"]));
    let dormant = world.json(&format!("/fr/atlas/world/{mark}/relations/2")).await;
    assert_eq!(dormant["says"], serde_json::json!(["Coopération"]));
    for nothing in [format!("{mark}/places/5"), format!("{mark}/relations/4"), "0000000000000000/places/3".to_owned()] {
        assert_eq!(world.house.visitor().get(&format!("/fr/atlas/world/{nothing}")).await.status, 404, "{nothing}");
    }
}

#[tokio::test]
async fn an_atlas_without_relations_says_so() {
    let house = House::new(vec![atlas::room()]).await;
    let page = house.visitor().get("/fr/atlas/world").await.ok();
    assert!(
        page.shows("Aucune relation connue n’est encore dans l’atlas.")
            && !page.text().contains("<svg viewBox=\"0 0 1280")
    );
}

/// Fifteen thousand places spread over the world, by squares that look drawn by lot and are the same each time.
const CROWD: &str = "WITH RECURSIVE n (i) AS (SELECT CAST(0 AS BIGINT) UNION ALL SELECT i + 1 FROM n WHERE i < 14999)
    INSERT INTO atlas_localities (id, slug, name, country, kind, latitude, longitude, approximate, position_sources,
        population_sources, note, edited, version)
    SELECT 'p' || (10000 + i), 'place-' || i, '{\"fr\":\"Lieu\"}',
        substr('ARBRCMCNCODEEGESFRIDINITJPKEMAMLMXSNUS', CAST(1 + 2 * (i * i % 19) AS INTEGER), 2), 'city',
        (i * i * 31 + i * 48271) % 125003 / 1000.0 - 55, (i * i * 17 + i * 69621) % 359987 / 1000.0 - 180,
        FALSE, '[]', '[]', '{}', FALSE, 1 FROM n";
/// Twenty-five thousand relations, which touch nearly all of them.
const TIES: &str = "WITH RECURSIVE n (j) AS (SELECT CAST(1 AS BIGINT) UNION ALL SELECT j + 1 FROM n WHERE j < 40000),
    met (a, b) AS (SELECT (j * j * 31 + j * 7919 + j % 11 * 1361) % 14983,
        (j * j * 53 + j * 104729 + j % 13 * 1153) % 14969 FROM n),
    pairs (a, b) AS (
        SELECT DISTINCT CASE WHEN a < b THEN a ELSE b END, CASE WHEN a < b THEN b ELSE a END FROM met WHERE a <> b)
    INSERT INTO atlas_relations (id, one, two, kind, status, sources, note_one, note_two, edited, version)
    SELECT 'r' || (10000 + a) || (10000 + b), 'p' || (10000 + a), 'p' || (10000 + b),
        CASE (a + b) % 4 WHEN 0 THEN 'twinning' WHEN 1 THEN 'cooperation' WHEN 2 THEN 'friendship' ELSE 'one-off' END,
        CASE a * b % 3 WHEN 0 THEN 'active' WHEN 1 THEN 'ended' ELSE 'unknown' END, '[]', '', '', FALSE, 1
    FROM pairs ORDER BY a * b % 9973, a, b LIMIT 25000";

#[tokio::test]
async fn twenty_five_thousand_relations_weigh_less_than_three_hundred_kilobytes() {
    let house = House::new(vec![atlas::room()]).await;
    let mut tx = house.app.db.begin().await.unwrap();
    assert_eq!(tx.run(sql(CROWD)).await.unwrap(), 15_000);
    assert_eq!(tx.run(sql(TIES)).await.unwrap(), 25_000);
    tx.touch();
    tx.commit(house.app.now()).await.unwrap();

    let page = house.visitor().get("/fr/atlas/world").await.ok();
    assert!(page.shows("25\u{202f}000 relations connues"));
    assert!(page.bytes.len() < 150_000, "the page with its still drawing: {} bytes", page.bytes.len());
    for way in ["br", "gzip"] {
        let data = house.visitor().get_with("/atlas/world.bin", "accept-encoding", way).await.ok();
        assert_eq!(data.header("content-encoding"), way);
        println!("{way}: {} bytes", data.bytes.len());
        assert!(data.bytes.len() < 300_000, "{way}: {} bytes", data.bytes.len());
    }
}
