use kernel::{Lang, Localised, Role};

use crate::case::{Case, terms};

#[tokio::test]
async fn the_secretary_is_no_longer_offered_what_a_party_can_do_itself_by_now() {
    let case = Case::signed(&[("smara", "MA"), ("timbuktu", "ML")], terms()).await;
    let offered = async |of: &str| {
        let file = case.secretary().get(&case.at("")).await.ok().text();
        file.contains(&format!("/consent?party=party-{of}"))
    };
    assert_eq!((offered("smara").await, offered("timbuktu").await), (true, true), "nobody can sign in for them");
    let body = Some(("smara".to_owned(), Localised::one(Lang::Fr, "Commune de smara")));
    let seed = accounts::Seed {
        email: "agent@smara.ma".into(),
        name: "Chargé des relations internationales".into(),
        lang: Lang::Fr,
        grants: vec![accounts::SeedGrant { role: Role::Officer, body, until: None }],
        person: None,
        password: "neuf chameaux gris au puits".into(),
    };
    accounts::ensure_account(&case.house.app, seed).await.unwrap();
    assert_eq!((offered("smara").await, offered("timbuktu").await), (false, true));
}
