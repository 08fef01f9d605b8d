use kernel::Role;
use testkit::slips;

use crate::{authority, govern, relate, world};

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
