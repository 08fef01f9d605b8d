use kernel::Role;
use platform::db::sql;

use crate::city::{authority, world, written};

const NAMED: [(&str, &str); 4] = [("version", "0"), ("name-fr", "Es-Smara"), ("country", ""), ("sensitive", "yes")];

#[tokio::test]
async fn the_clubs_own_name_goes_before_the_records_everywhere_at_once() {
    let (house, secretary) = world().await;
    assert!(house.visitor().get("/fr/localities/smara").await.ok().shows("Smara"));
    let done = secretary.submit("/fr/localities/smara/toponymy", &NAMED).await.done();
    assert_eq!(done.location(), "/fr/atlas/toponymy");
    let visitor = house.visitor();
    for path in
        ["/fr/localities/smara", "/fr/atlas", "/fr/atlas.csv", "/fr/atlas.geojson", "/fr/compare?with=smara,agadez"]
    {
        assert!(visitor.get(path).await.ok().shows("Es-Smara"), "{path}");
    }
    assert!(visitor.get("/ar/localities/smara").await.ok().shows("السمارة"), "the record's, where the club has none");
    let list = secretary.get("/fr/atlas/toponymy").await.ok();
    assert!(list.shows("Es-Smara") && list.text().contains("/fr/localities/smara/toponymy"));
    assert!(list.shows("Maroc · sensible"));
}

#[tokio::test]
async fn a_place_of_a_withheld_country_is_shown_once_the_club_gives_it_another() {
    let (house, secretary) = world().await;
    let mut tx = house.app.db.begin().await.unwrap();
    tx.run(sql("UPDATE atlas_localities SET country = 'EH' WHERE slug = 'smara'")).await.unwrap();
    written(&house, tx).await;
    let visitor = house.visitor();
    assert_eq!(visitor.get("/fr/localities/smara").await.status, 404);
    let list = secretary.get("/fr/atlas/toponymy").await.ok();
    assert!(list.shows("Lieux que cachent les codes écartés"));
    assert!(list.text().contains("/fr/localities/smara/toponymy"));
    let form = secretary.get("/fr/localities/smara/toponymy").await.ok();
    assert!(form.shows("Code de pays EH, que le Club n’emploie pas.") && !form.text().contains(r#"value="EH""#));
    let refused = secretary.submit("/fr/localities/smara/toponymy", &[("version", "0"), ("country", "EH")]).await;
    assert_eq!(refused.status, 422);
    let _ = secretary.submit("/fr/localities/smara/toponymy", &[("version", "0"), ("country", "MA")]).await.done();
    assert!(visitor.get("/fr/localities/smara").await.ok().shows("Maroc"));
    assert!(!secretary.get("/fr/atlas/toponymy").await.ok().shows("Lieux que cachent les codes écartés"));
}

#[tokio::test]
async fn a_place_named_before_it_is_imported_is_listed_by_its_number() {
    let (house, secretary) = world().await;
    let mut tx = house.app.db.begin().await.unwrap();
    let insert = "INSERT INTO atlas_place_toponymy (locality, name, sensitive) VALUES ('gn-1', '{}', TRUE)";
    tx.run(sql(insert)).await.unwrap();
    written(&house, tx).await;
    let list = secretary.get("/fr/atlas/toponymy").await.ok();
    assert!(list.shows("gn-1") && list.shows("pas encore importé") && list.shows("Un lieu"));
}

#[tokio::test]
async fn the_second_of_two_secretaries_is_told_and_loses_nothing() {
    let (house, secretary) = world().await;
    let place = "/fr/localities/smara/toponymy";
    let _ = secretary.submit(place, &NAMED).await.done();
    let late = secretary.submit(place, &[("version", "0"), ("name-fr", "Smara la sainte")]).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Une autre personne a enregistré un changement") && late.shows("Smara la sainte"));
    assert!(late.text().contains(r#"name="version" value="1""#));
    // What says nothing any more goes on with its version.
    let _ = secretary.submit(place, &[("version", "1")]).await.done();
    assert!(!secretary.get("/fr/atlas/toponymy").await.ok().text().contains(place));
    assert_eq!(secretary.submit(place, &NAMED).await.status, 422);
    let _ = secretary.submit(place, &[("version", "2"), ("name-fr", "Smara")]).await.done();

    let countries = "/fr/atlas/toponymy";
    let first = [("version", "1"), ("withheld", "EH"), ("labels-fr", "MA Royaume du Maroc")];
    let _ = secretary.submit(countries, &first).await.done();
    let late = secretary.submit(countries, &[("version", "1"), ("withheld", ""), ("labels-fr", "ML Le Mali")]).await;
    assert_eq!(late.status, 422);
    assert!(late.shows("Une autre personne a enregistré un changement") && late.shows("ML Le Mali"));
    assert!(house.visitor().get("/fr/localities/smara").await.ok().shows("Royaume du Maroc"));
    assert!(late.text().contains(r#"name="version" value="2""#));
}

#[tokio::test]
async fn the_secretary_alone_names_places() {
    let (house, _) = world().await;
    let path = "/fr/localities/smara/toponymy";
    assert!(house.visitor().get(path).await.done().location().starts_with("/fr/sign-in"));
    let smara = authority(&house, "smara").await;
    for role in [Role::Administrator, Role::Mayor, Role::Officer, Role::Expert, Role::Reader] {
        let client = house.signed_in(role, role.needs_body().then_some(smara.as_str()));
        assert_eq!(client.get(path).await.status, 403, "{role:?}");
        assert_eq!(client.submit(path, &NAMED).await.status, 403, "{role:?}");
    }
    assert!(!house.visitor().get("/fr/localities/smara").await.ok().text().contains("/toponymy"));
}
