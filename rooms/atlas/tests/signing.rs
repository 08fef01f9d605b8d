//! What a higher room knows to be signed between places stands among known relations: on the map, in its list and table, on the
//! pages of places.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use std::sync::LazyLock;

use kernel::Role;
use platform::{
    Result, Room, Tie, TieKind,
    db::{Reader, sql},
    i18n::Catalog,
};
use testkit::{Client, House};

use crate::places;

static NO_WORDS: LazyLock<Catalog> = LazyLock::new(|| Catalog::new(&[]));

/// A room that knows what was signed, as that of agreements does.
fn signings() -> Room {
    let mut room = Room::new("signings", &NO_WORDS, axum::Router::new);
    room.ties = Some(|reader, place| Box::pin(ties(reader, place)));
    room
}

async fn ties(reader: &mut Reader, place: Option<&str>) -> Result<Vec<Tie>> {
    let select = sql("SELECT a.id AS one, b.id AS two, s.kind, s.since, s.ended, s.page FROM test_signings s
         JOIN atlas_localities a ON a.slug = s.one JOIN atlas_localities b ON b.slug = s.two ORDER BY s.page");
    let mut ties = Vec::new();
    for row in reader.all(select).await? {
        let (from, to): (String, String) = (row.get("one")?, row.get("two")?);
        let since: Option<String> = row.get("since")?;
        let kind = match row.get::<String>("kind")?.as_str() {
            "twinning" => Some(TieKind::Twinning),
            "cooperation" => Some(TieKind::Cooperation),
            _ => None,
        };
        let since = since.map(|day| day.parse().expect("a day"));
        let tie = Tie { from, to, ended: row.get("ended")?, kind, since, page: row.get("page")? };
        if place.is_none_or(|place| tie.from == place || tie.to == place) {
            ties.push(tie);
        }
    }
    Ok(ties)
}

/// Places: slug, name, country, latitude, longitude.
const PLACES: [[&str; 5]; 5] = [
    ["smara", "Smara", "MA", "26.73841", "-11.67194"],
    ["tombouctou", "Tombouctou", "ML", "16.77348", "-3.00742"],
    ["paris", "Paris", "FR", "48.85341", "2.3488"],
    ["bonn", "Bonn", "DE", "50.73438", "7.09549"],
    ["agadez", "Agadez", "NE", "16.97333", "7.99111"],
];

struct Club {
    house: House,
    secretary: Client,
}

impl Club {
    /// Five cities; a source knows Smara twinned with Timbuktu since 1964 and Paris with Bonn since 1988.
    async fn new() -> Self {
        let house = House::new(vec![atlas::room(), signings()]).await;
        let secretary = house.signed_in(Role::Secretary, None);
        let mut tx = house.app.db.begin().await.unwrap();
        let table = "CREATE TABLE test_signings (one TEXT, two TEXT, kind TEXT, since TEXT, ended BOOLEAN, page TEXT)";
        tx.run(sql(table)).await.unwrap();
        tx.commit(house.app.now()).await.unwrap();
        let club = Self { house, secretary };
        for place in PLACES {
            places::add(&club.secretary, place).await;
        }
        for [with, other, since] in [["smara", "Tombouctou", "1964"], ["paris", "Bonn", "1988"]] {
            let fields = [
                ("other", other),
                ("kind", "twinning"),
                ("since-year", since),
                ("status", "unknown"),
                ("source-1", "Wikidata"),
            ];
            let _ = club.secretary.submit(&format!("/fr/relations/new?with={with}"), &fields).await.done();
        }
        club
    }

    /// Something is signed; nothing is told but that public pages changed, as agreements do.
    async fn sign(&self, [one, two, kind, since]: [&str; 4]) {
        let mut tx = self.house.app.db.begin().await.unwrap();
        let insert =
            sql("INSERT INTO test_signings (one, two, kind, since, ended, page) VALUES ($1, $2, $3, $4, FALSE, $5)");
        let insert = insert.with(one).with(two).with(kind).with(since).with(format!("/agreements/{one}-{two}"));
        tx.run(insert).await.unwrap();
        tx.touch();
        tx.commit(self.house.app.now()).await.unwrap();
    }

    async fn end(&self) {
        let mut tx = self.house.app.db.begin().await.unwrap();
        tx.run(sql("UPDATE test_signings SET ended = TRUE")).await.unwrap();
        tx.touch();
        tx.commit(self.house.app.now()).await.unwrap();
    }

    /// The list of the world under what the address asks: what each line leads to, and its kind.
    async fn listed(&self, query: &str) -> Vec<String> {
        let page = self.house.visitor().get(&format!("/fr/atlas/world/relations{query}")).await.ok().text();
        let lines = page.split(r#"<th scope="row"><a href="/fr/"#).skip(1);
        let listed: Vec<String> = lines
            .map(|line| {
                let line = line.split("</tr>").next().unwrap();
                let page = line.split(['/', '"']).next().unwrap();
                let kind =
                    ["Jumelage", "Coopération"].into_iter().find(|kind| line.contains(&format!(">{kind}"))).unwrap();
                let since = line.split("depuis ").nth(1).and_then(|rest| rest.split('<').next()).unwrap_or_default();
                let signed = if line.contains("Accord connu du Club") { "signed" } else { "" };
                format!("{page} {kind} {since} {signed}").trim().to_owned()
            })
            .collect();
        let table = self.house.visitor().get(&format!("/fr/atlas/world.csv{query}")).await.ok().text();
        assert_eq!(table.lines().count() - 1, listed.len(), "the table holds what the list does: {table}");
        let data = self.house.visitor().get("/atlas/world.bin").await.ok().bytes;
        if query.is_empty() {
            assert_eq!(usize::from(data[14]), listed.len(), "and the map: countries, places, relations");
        }
        listed
    }

    async fn mark(&self) -> String {
        let bytes = self.house.visitor().get("/atlas/world.bin").await.ok().bytes;
        bytes[4..12].iter().map(|byte| format!("{byte:02x}")).collect()
    }
}

#[tokio::test]
async fn what_was_signed_is_on_the_map_in_its_list_and_in_its_table_and_no_pair_is_there_twice() {
    let club = Club::new().await;
    let sourced = ["relations Jumelage 1988", "relations Jumelage 1964"];
    assert_eq!(club.listed("").await, sourced);
    let before = club.mark().await;
    club.sign(["smara", "tombouctou", "twinning", "2025-10-31"]).await;
    club.sign(["agadez", "smara", "cooperation", "2019-05-02"]).await;
    let all = [
        "relations Jumelage 1988",
        "agreements Coopération le 2 mai 2019 signed",
        "relations Jumelage le 31 octobre 2025 signed",
    ];
    assert_eq!(club.listed("").await, all);
    assert_ne!(club.mark().await, before, "browsers fetch the map anew");

    assert_eq!(club.listed("?kind=cooperation").await, all[1..2]);
    assert_eq!(club.listed("?status=active").await, all[1..]);
    assert_eq!(club.listed("?status=unknown").await, all[..1]);
    assert_eq!(club.listed("?south=yes").await, all[1..]);
    assert_eq!(club.listed("?country=MA&with=NE").await, all[1..2]);
    assert_eq!(club.listed("?order=since").await, all);

    let table = club.house.visitor().get("/fr/atlas/world.csv?country=MA&with=ML").await.ok().text();
    assert!(table.contains("2025-10-31") && table.contains("Wikidata"), "the club and the source: {table}");
    assert!(table.contains("/fr/agreements/smara-tombouctou"), "{table}");
    let mark = club.mark().await;
    let named = club.house.visitor().get(&format!("/fr/atlas/world/{mark}/relations/1")).await.ok().text();
    assert!(named.contains("Accord connu du Club"), "{named}");

    club.end().await;
    assert_eq!(club.listed("?status=ended").await, all[1..]);
    assert_ne!(club.mark().await, mark);
}

#[tokio::test]
async fn a_text_that_names_no_kind_changes_nothing_of_what_sources_say_and_leads_from_it() {
    let club = Club::new().await;
    club.sign(["paris", "bonn", "letter", "2024-01-09"]).await;
    club.sign(["paris", "agadez", "letter", "2024-01-09"]).await;
    let all = [
        "agreements Coopération le 9 janvier 2024 signed",
        "relations Jumelage 1964",
        "relations Jumelage 1988 signed",
    ];
    let mut listed = club.listed("").await;
    listed.sort();
    assert_eq!(listed, all);
}

#[tokio::test]
async fn what_the_club_withholds_is_not_shown_because_it_was_signed() {
    let club = Club::new().await;
    club.sign(["agadez", "smara", "cooperation", "2019-05-02"]).await;
    let withheld = [("version", "1"), ("withheld", "EH NE"), ("labels-fr", "")];
    let _ = club.secretary.submit("/fr/atlas/toponymy", &withheld).await.done();
    assert_eq!(club.listed("").await, ["relations Jumelage 1988", "relations Jumelage 1964"]);
    let page = club.house.visitor().get("/fr/localities/smara/relations").await.ok();
    assert!(page.shows("Tombouctou") && !page.shows("Agadez"));
}

#[tokio::test]
async fn the_page_of_a_place_knows_what_it_signed_and_asks_no_word_of_it() {
    let club = Club::new().await;
    let none = "Aucune relation de ce lieu n’est documentée ici.";
    assert!(club.house.visitor().get("/fr/localities/agadez").await.ok().shows(none));
    club.sign(["agadez", "smara", "cooperation", "2019-05-02"]).await;
    let visitor = club.house.visitor();
    let place = visitor.get("/fr/localities/agadez").await.ok();
    assert!(!place.shows(none) && place.shows("Une relation connue"), "{}", place.text());
    assert!(place.text().contains(r#"<h4><a href="/fr/agreements/agadez-smara">Smara"#), "{}", place.text());
    let list = visitor.get("/fr/localities/agadez/relations").await.ok();
    assert!(list.shows("Coopération, depuis le 2 mai 2019") && list.shows("Accord connu du Club"), "{}", list.text());
    let link = r#"<a href="/fr/agreements/agadez-smara">Accord connu du Club</a>"#;
    assert_eq!(list.text().matches(link).count(), 2, "who stands behind it, and on what it rests: {}", list.text());
    let table = visitor.get("/fr/localities/agadez/relations.csv").await.ok().text();
    assert!(table.contains("/fr/agreements/agadez-smara"), "{table}");
    let twinnings = visitor.get("/fr/localities/agadez/relations?kind=twinning").await.ok();
    assert!(twinnings.shows("Aucune relation ne répond à ce filtre."), "{}", twinnings.text());

    club.sign(["smara", "tombouctou", "twinning", "2025-10-31"]).await;
    let list = visitor.get("/fr/localities/tombouctou/relations").await.ok().text();
    assert_eq!(list.matches(r#"<th scope="row">"#).count(), 1, "known and signed are one: {list}");
    let relation = list.split(r#"<th scope="row"><a href=""#).nth(1).unwrap().split('"').next().unwrap().to_owned();
    let relation = visitor.get(&relation).await.ok();
    assert!(relation.shows("depuis 1964") && relation.text().contains("/fr/agreements/smara-tombouctou"));

    let authority =
        [("name-fr", "Commune d’Agadez"), ("kind", "commune"), ("identity", "named"), ("organ", "elected-council")];
    let _ = club.secretary.submit("/fr/localities/agadez/authority", &authority).await.done();
    let mut reader = club.house.app.db.read().await.unwrap();
    let body = atlas::entity_by_slug(&mut reader, "agadez").await.unwrap().unwrap().id.to_string();
    drop(reader);
    let mayor = club.house.signed_in(Role::Mayor, Some(&body));
    assert!(!mayor.get("/fr/localities/agadez/relations").await.ok().shows("Confirmer les relations"));
    let asked = mayor.get("/fr/localities/agadez/relations/confirm").await.ok();
    assert!(asked.shows("Aucune relation ne demande votre parole."), "{}", asked.text());
}
