use kernel::Role;
use testkit::{hostile, slips};

use crate::city::{authority, govern, relate, world};

#[tokio::test]
async fn every_form_of_the_atlas_comes_back_over_what_its_sender_had_read() {
    let (house, secretary) = world().await;
    relate(&house, "smara", "tombouctou", Some("1964"), "active").await;
    let officer = house.signed_in(Role::Officer, Some(&authority(&house, "smara").await));
    let addresses = ["/fr/localities/smara", "/fr/relations/", "/fr/atlas/toponymy"];
    let mut met = slips(&secretary, &addresses).await;
    met.extend(slips(&officer, &addresses).await);
    for form in [
        "/fr/atlas/toponymy",
        "/fr/localities/smara/authority",
        "/fr/localities/smara/edit",
        "/fr/localities/smara/relations/confirm",
        "/fr/localities/smara/seeking",
        "/fr/localities/smara/toponymy",
        "/fr/relations/smara-tombouctou/contest?for=smara",
        "/fr/relations/smara-tombouctou/edit",
    ] {
        assert!(met.contains(form), "nobody slipped in {form}: {met:?}");
    }
}

#[tokio::test]
async fn a_slip_in_an_authoritys_first_form_does_not_hide_that_a_colleague_entered_it() {
    let (_house, secretary) = world().await;
    let at = "/fr/localities/agadez/authority";
    let typed = [("name-fr", "Ville d’Agadez"), ("kind", "commune"), ("identity", "named")];
    assert!(!secretary.get(at).await.ok().text().contains(r#"name="version""#), "nothing is there to be read");
    govern(&secretary, "agadez").await;
    let slipped = secretary.submit(at, &typed).await;
    assert_eq!(slipped.status, 422);
    assert!(slipped.text().contains(r#"name="version" value="""#), "{}", slipped.text());
    let whole = [typed[0], typed[1], typed[2], ("organ", "elected-council"), ("version", "")];
    let told = secretary.submit(at, &whole).await;
    assert_eq!(told.status, 422);
    assert!(told.shows("Une autre personne a enregistré un changement") && told.shows("Ville d’Agadez"));
    assert!(told.text().contains(r#"name="version" value="1""#), "{}", told.text());
}

#[tokio::test]
async fn every_form_of_the_atlas_refuses_what_is_hostile_and_obeys_none_of_it() {
    let (house, secretary) = world().await;
    relate(&house, "smara", "tombouctou", Some("1964"), "active").await;
    let officer = house.signed_in(Role::Officer, Some(&authority(&house, "smara").await));
    let addresses = ["/fr/localities/smara", "/fr/relations/"];
    let mut met = hostile(&officer, &addresses, &[]).await;
    met.extend(hostile(&secretary, &addresses, &[]).await);
    let others = [
        "/fr/atlas/new",
        "/fr/atlas/institutions/new",
        "/fr/atlas/toponymy",
        "/fr/atlas/import",
        "/fr/relations/new?with=smara",
        "/fr/localities/agadez/authority",
    ];
    met.extend(hostile(&secretary, &others, &[]).await);
    for form in [
        "/fr/atlas/new",
        "/fr/atlas/institutions/new",
        "/fr/atlas/toponymy",
        "/fr/atlas/import?what=places",
        "/fr/atlas/import?what=relations",
        "/fr/localities/agadez/authority",
        "/fr/localities/smara/authority",
        "/fr/localities/smara/edit",
        "/fr/localities/smara/relations/confirm",
        "/fr/localities/smara/seeking",
        "/fr/localities/smara/toponymy",
        "/fr/relations/new?with=smara",
        "/fr/relations/smara-tombouctou/contest?for=smara",
        "/fr/relations/smara-tombouctou/edit",
    ] {
        assert!(met.contains(form), "nobody tried {form}: {met:?}");
    }
    assert!(secretary.get("/fr/localities/smara").await.ok().shows("Smara"), "the city stands");
}
