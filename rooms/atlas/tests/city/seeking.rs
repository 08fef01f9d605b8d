use kernel::{Day, Role};
use platform::db::sql;
use testkit::House;

use crate::city::{authority, world};

const SAID: [(&str, &str); 8] = [
    ("version", "0"),
    ("wants", "culture"),
    ("wants", "youth"),
    ("offers", "local-governance"),
    ("words-fr", "Un festival du désert cherche son jumeau."),
    ("until-day", "31"),
    ("until-month", "12"),
    ("until-year", "2026"),
];

async fn published() -> (House, testkit::Client, testkit::Client) {
    let (house, secretary) = world().await;
    let officer = house.signed_in(Role::Officer, Some(&authority(&house, "smara").await));
    let done = officer.submit("/fr/localities/smara/seeking", &SAID).await.done();
    assert_eq!(done.location(), "/fr/localities/smara");
    (house, secretary, officer)
}

#[tokio::test]
async fn what_a_city_seeks_stands_on_its_page_on_its_members_page_and_on_the_board() {
    let (house, _, officer) = published().await;
    let visitor = house.visitor();
    for path in ["/fr/localities/smara", "/fr/members/smara", "/fr/atlas/seeking"] {
        let page = visitor.get(path).await.ok();
        for text in ["Culture et Jeunesse", "Gouvernance locale", "Un festival du désert", "31 décembre 2026"] {
            assert!(page.shows(text), "{path}: {text}\n{}", page.text());
        }
        assert!(!page.text().contains("/localities/smara/seeking"), "{path}: a visitor is offered no act");
    }
    assert!(officer.get("/fr/localities/smara").await.ok().shows("Changer l’annonce"));
    assert!(officer.get("/fr/atlas/seeking").await.ok().text().contains("/fr/localities/smara/seeking"));
}

#[tokio::test]
async fn the_board_counts_filters_orders_and_exports() {
    let (house, secretary, _) = published().await;
    let visitor = house.visitor();
    let said = [("version", "0"), ("offers", "culture")];
    let _ = secretary.submit("/fr/localities/tombouctou/seeking", &said).await.done();
    assert!(visitor.get("/fr/atlas/seeking").await.ok().shows("2 villes"));
    for (query, one) in [
        ("seeks=culture", "smara"),
        ("offers=culture", "tombouctou"),
        ("country=ML", "tombouctou"),
        ("q=SMARA&member=yes", "smara"),
    ] {
        let page = visitor.get(&format!("/fr/atlas/seeking?{query}")).await.ok();
        assert!(page.shows("Une ville") && page.text().contains(&format!("/fr/localities/{one}\"")), "{query}");
    }
    let none = visitor.get("/fr/atlas/seeking?member=no").await.ok();
    assert!(none.shows("Aucune ville ne répond à ce filtre."));
    let csv = visitor.get("/fr/atlas/seeking.csv?seeks=culture").await.ok().text();
    assert_eq!(csv.lines().count(), 2);
    assert!(
        csv.contains(r#""culture; youth","local-governance","Un festival du désert cherche son jumeau.""#),
        "{csv}"
    );
}

#[tokio::test]
async fn an_empty_board_says_who_may_fill_it() {
    let (house, _) = world().await;
    assert!(house.visitor().get("/fr/atlas/seeking").await.ok().shows("n’a encore dit ce qu’elle cherche"));
}

#[tokio::test]
async fn past_its_day_it_is_shown_to_nobody_and_its_owner_is_told() {
    let (house, _, officer) = published().await;
    house.at("2027-01-01T12:00:00Z");
    for path in ["/fr/localities/smara", "/fr/members/smara", "/fr/atlas/seeking"] {
        assert!(!house.visitor().get(path).await.ok().shows("festival"), "{path}");
    }
    let told = "Le dernier jour de cette annonce, le 31 décembre 2026, est passé.";
    assert!(officer.get("/fr/localities/smara").await.ok().shows(told));
    assert!(officer.get("/fr/localities/smara/seeking").await.ok().shows(told));
    let past = officer
        .submit("/fr/localities/smara/seeking", &[("version", "1"), ("wants", "youth"), ("until", "2026-12-31")]);
    let past = past.await;
    assert_eq!(past.status, 422);
    assert!(past.shows("Le dernier jour est déjà passé."));
    let _ = officer.submit("/fr/localities/smara/seeking", &[("version", "1"), ("wants", "youth")]).await.done();
    assert!(house.visitor().get("/fr/atlas/seeking").await.ok().shows("Publié le 1 janvier 2027."));
}

#[tokio::test]
async fn the_atlas_finds_it_by_what_it_seeks_until_its_last_day_and_by_its_language() {
    let (house, _, _) = published().await;
    let visitor = house.visitor();
    let found = async |query: &str| visitor.get(&format!("/fr/atlas?{query}")).await.ok().text();
    let smara = "/fr/localities/smara\"";
    for query in ["seeking=yes", "theme=culture", "theme=local-governance", "language=ar"] {
        assert!(found(query).await.contains(smara), "{query}");
    }
    assert!(!found("theme=green-economy").await.contains(smara));
    assert!(!found("seeking=yes").await.contains("/fr/localities/tombouctou\""));
    house.at("2027-01-01T12:00:00Z");
    for query in ["seeking=yes", "theme=culture"] {
        assert!(!found(query).await.contains(smara), "{query}: its last day is past");
    }
    assert!(found("language=ar").await.contains(smara));
}

#[tokio::test]
async fn only_its_own_people_and_the_secretary_write_it() {
    let (house, secretary) = world().await;
    let path = "/fr/localities/smara/seeking";
    assert!(house.visitor().get(path).await.done().location().starts_with("/fr/sign-in"));
    let (smara, timbuktu) = (authority(&house, "smara").await, authority(&house, "tombouctou").await);
    for (role, body, status) in [
        (Role::Mayor, Some(&smara), 200),
        (Role::Officer, Some(&smara), 200),
        (Role::Mayor, Some(&timbuktu), 403),
        (Role::Expert, None, 403),
        (Role::Administrator, None, 403),
    ] {
        let client = house.signed_in(role, body.map(String::as_str));
        assert_eq!(client.get(path).await.status, status, "{role:?}");
        let withdraw = client.submit(&format!("{path}/withdraw"), &[("version", "1")]).await;
        assert_eq!(withdraw.status == 403, status == 403, "{role:?}");
    }
    let ungoverned = secretary.get("/fr/localities/agadez/seeking").await;
    assert!(ungoverned.shows("le secrétariat l’ajoute d’abord"), "{}", ungoverned.text());
}

#[tokio::test]
async fn whoever_saves_over_anothers_notice_is_told_and_loses_nothing() {
    let (house, secretary, officer) = published().await;
    let path = "/fr/localities/smara/seeking";
    let _ = secretary.submit(path, &[("version", "1"), ("wants", "green-economy")]).await.done();
    let late = officer.submit(path, &[("version", "1"), ("words-fr", "Mon texte")]).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Une autre personne a enregistré un changement") && late.shows("Mon texte"));
    assert!(late.text().contains(r#"name="version" value="2""#));
    assert_eq!(officer.submit(&format!("{path}/withdraw"), &[("version", "1")]).await.status, 409);
    let _ = officer.submit(&format!("{path}/withdraw"), &[("version", "2")]).await.done();
    assert!(house.visitor().get("/fr/atlas/seeking").await.ok().shows("Aucune ville"));
    // The form was opened before it was withdrawn: what is written since is not overwritten.
    assert_eq!(secretary.submit(path, &[("version", "2"), ("wants", "youth")]).await.status, 422);
    let _ = secretary.submit(path, &[("version", "3"), ("wants", "youth")]).await.done();
}

#[tokio::test]
async fn a_notice_says_something_or_is_none() {
    let (_house, secretary) = world().await;
    let empty = secretary.submit("/fr/localities/smara/seeking", &[("version", "0"), ("wants", "war")]).await;
    assert_eq!(empty.status, 422);
    assert!(empty.shows("au moins une chose"));
}

#[tokio::test]
async fn a_notice_that_passed_while_the_index_could_not_follow_is_found_no_more_once_it_can() {
    let (house, _, _) = published().await;
    let visitor = house.visitor();
    let found = async || visitor.get("/fr/atlas?seeking=yes").await.ok().text().contains("/fr/localities/smara\"");
    assert!(found().await);
    house.on(Day::constant(2027, 1, 1));
    let done = async |statement: &'static str| {
        let mut tx = house.app.db.begin().await.expect("a unit of work");
        tx.run(sql(statement)).await.expect("it is renamed");
        tx.commit(house.app.now()).await.expect("it holds");
    };
    done("ALTER TABLE atlas_attributes RENAME TO atlas_attributes_away").await;
    assert_eq!(visitor.get("/fr/atlas?seeking=yes").await.status, 500);
    done("ALTER TABLE atlas_attributes_away RENAME TO atlas_attributes").await;
    assert!(!found().await, "the notice has passed");
    house.on(Day::constant(2027, 1, 2));
    assert!(!found().await);
}
