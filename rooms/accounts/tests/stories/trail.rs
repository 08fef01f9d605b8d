//! The audit trail, the list, and every page in every language.

use kernel::{Lang, Role};

use crate::common::{PASSWORD, account, house, members, signed_in};

#[tokio::test]
async fn the_trail_says_who_did_what_to_whom_in_words() {
    let house = house().await;
    let id = account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await;
    signed_in(&house, "a@smara.ma").await;
    let admin = house.signed_in(Role::Administrator, None);
    let _ = admin.submit(&format!("/fr/admin/accounts/{id}/close"), &[]).await.done();
    let trail = admin.get("/fr/admin/audit").await.ok();
    assert!(trail.shows("a fermé le compte") && trail.shows("s’est connecté") && trail.shows("Fonction a@smara.ma"));
    let narrow = admin.get("/fr/admin/audit?verb=account.close&who=ADMIN&from=2026-11-23&to=2026-11-23").await.ok();
    assert!(narrow.text().contains("<p>Une ligne</p>"), "{}", narrow.text());
    let named = admin.submit(&format!("/fr/admin/accounts/{id}/name"), &[("name", "Élue de l’État")]).await;
    let _ = (named.done(), admin.submit(&format!("/fr/admin/accounts/{id}/open"), &[]).await.done());
    signed_in(&house, "a@smara.ma").await;
    let narrow = admin.get("/fr/admin/audit?who=%C3%89lue+DE+L%E2%80%99%C3%A9tat").await.ok();
    assert!(narrow.text().contains("<p>Une ligne</p>"), "{}", narrow.text());
    assert!(admin.get("/fr/admin/audit?from=2026-11-24").await.ok().shows("Rien ne répond"));
    assert!(admin.get("/fr/admin/audit?who=100%25_").await.ok().shows("Rien ne répond"));
}

#[tokio::test]
async fn an_account_that_is_made_sure_of_is_open_whoever_closed_it() {
    let house = house().await;
    let id = account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await;
    let admin = house.signed_in(Role::Administrator, None);
    let _ = admin.submit(&format!("/fr/admin/accounts/{id}/close"), &[]).await.done();
    assert_eq!(account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await, id);
    assert!(signed_in(&house, "a@smara.ma").await.get("/fr/account").await.ok().shows("Relations internationales"));
    assert!(admin.get("/fr/admin/audit?verb=account.open").await.ok().shows("a rouvert le compte"));
}

#[tokio::test]
async fn a_role_that_was_given_is_in_the_trail_in_words() {
    let house = house().await;
    let id = account(&house, "a@smara.ma", None, None).await;
    let admin = house.signed_in(Role::Administrator, None);
    let give = [("role", "officer"), ("body", "smara")];
    let _ = admin.submit(&format!("/fr/admin/accounts/{id}/role"), &give).await.done();
    assert!(admin.get("/fr/admin/audit").await.ok().shows("Relations internationales, pour Smara"));
    assert!(admin.get("/ar/admin/audit").await.ok().shows("السمارة"));
}

#[tokio::test]
async fn the_trail_is_exported_without_formulas() {
    let house = house().await;
    let id = account(&house, "a@smara.ma", None, None).await;
    let admin = house.signed_in(Role::Administrator, None);
    let _ = admin.submit(&format!("/fr/admin/accounts/{id}/name"), &[("name", "=HYPERLINK(\"x\")")]).await.done();
    signed_in(&house, "a@smara.ma").await;
    let csv = admin.get("/fr/admin/audit.csv?verb=account.sign-in").await.ok();
    assert_eq!(csv.header("content-type"), "text/csv; charset=utf-8");
    assert_eq!(
        csv.text(),
        format!(
            "\u{feff}at,account,name,verb,subject\r\n\"2026-11-23T12:00:00Z\",\"{id}\",\"'=HYPERLINK(\"\"x\"\")\",\"account.sign-in\",\"account/{id}\"\r\n"
        )
    );
}

#[tokio::test]
async fn the_list_is_narrowed_by_role_state_member_and_letters() {
    let house = house().await;
    account(&house, "a@smara.ma", Some(Role::Officer), Some("smara")).await;
    account(&house, "b@club.ma", Some(Role::Expert), None).await;
    let mayor = accounts::Seed {
        email: "maire@smara.ma".into(),
        name: "Élue".into(),
        lang: Lang::Ar,
        grants: Vec::new(),
        person: Some("m".into()),
        password: PASSWORD.into(),
    };
    accounts::ensure_account(&house.app, mayor).await.unwrap();
    let secretary = house.signed_in(Role::Secretary, None);
    let count = async |query: &str| {
        let page = secretary.get(&format!("/fr/admin/accounts?{query}")).await.ok().text();
        page.matches("<th scope=\"row\">").count()
    };
    assert_eq!(count("").await, 3);
    assert_eq!(count("role=expert").await, 1);
    assert_eq!(count("role=mayor").await, 1, "held by a mandate");
    assert_eq!(count("member=smara").await, 2);
    assert_eq!(count("member=smara&role=officer").await, 1);
    assert_eq!(count("member=agadez&role=officer").await, 0);
    assert_eq!(count("standing=invited").await, 0);
    assert_eq!(count("q=SMARA").await, 2);
    assert_eq!(count("q=%25").await, 0);
    assert_eq!(count("q=%C3%A9LUE").await, 1, "capitals with accents are found by their small letters");
    let none = secretary.get("/fr/admin/accounts?q=%25").await.ok();
    assert!(none.shows("Aucun compte ne répond") && none.shows("Voir tous les comptes"));
    let page = secretary.get("/fr/admin/accounts").await.ok().text();
    let place = |name: &str| page.find(name).unwrap();
    assert!(place("Élue") < place("Fonction a@smara.ma"), "accents are sorted as readers sort them");
    let csv = secretary.get("/fr/admin/accounts.csv?role=mayor").await.ok();
    assert_eq!(
        csv.text(),
        "\u{feff}name,email,language,roles,standing,made\r\n\"Élue\",\"maire@smara.ma\",\"ar\",\"Maire, pour Smara\",\"open\",\"2026-11-23T12:00:00Z\"\r\n"
    );
    assert_eq!(house.signed_in(Role::Officer, Some("smara")).get("/fr/admin/accounts.csv").await.status, 403);
}

#[tokio::test]
async fn a_mail_that_was_given_up_says_so_in_the_tray_and_is_sent_again_where_that_makes_sense() {
    let nobody_listens = |site: &mut platform::Site| {
        site.mail = platform::MailRoute::Smtp { url: "smtp://127.0.0.1:1".to_owned() };
    };
    let house = testkit::House::with_site(vec![accounts::room(), members()], nobody_listens).await;
    account(&house, "a@smara.ma", None, None).await;
    let secretary = house.signed_in(Role::Secretary, None);
    for email in ["a@smara.ma", "b@smara.ma"] {
        let fields = [("email", email), ("name", "Agent"), ("role", "expert"), ("body", ""), ("lang", "fr")];
        let _ = secretary.submit("/fr/accounts/invite", &fields).await.done();
    }
    house.work().await;
    let admin = house.signed_in(Role::Administrator, None);
    let tray = admin.get("/fr/admin/mail").await.ok();
    assert!(tray.shows("non envoyé, un essai") && !tray.shows("abandonné"), "{}", tray.text());
    assert!(tray.shows("Des envois ont échoué"), "{}", tray.text());
    house.at("2026-12-07T12:00:00Z");
    house.work().await;
    let tray = admin.get("/fr/admin/mail").await.ok();
    assert_eq!(tray.text().matches("abandonné le").count(), 2, "{}", tray.text());
    assert!(tray.shows("Le lien que portait ce courriel ne vaut plus"));
    assert!(tray.shows("2 courriels sont abandonnés") && !tray.shows("Des envois ont échoué"), "{}", tray.text());
    let text = tray.text();
    let again: Vec<&str> = text.split('"').filter(|part| part.ends_with("/again")).collect();
    assert_eq!(again.len(), 1, "a link that is dead is not sent again");
    assert_eq!(secretary.submit(again[0], &[]).await.status, 403);
    let done = admin.submit(again[0], &[]).await.done();
    assert!(admin.after(&done).get("/fr/admin/mail").await.ok().shows("Le courriel est remis à l’envoi."));
    house.work().await;
    let tray = admin.get("/fr/admin/mail").await.ok();
    assert!(tray.shows("non envoyé, un essai") && tray.text().matches("abandonné le").count() == 1);
    assert!(tray.shows("Un courriel est abandonné") && tray.shows("Des envois ont échoué"), "{}", tray.text());
    assert_eq!(admin.submit(again[0], &[]).await.status, 404, "it is on its way already");
}

#[tokio::test]
async fn every_page_is_there_in_every_language() {
    let house = house().await;
    let id = account(&house, "admin@club.ma", Some(Role::Administrator), None).await;
    let admin = signed_in(&house, "admin@club.ma").await;
    house.work().await;
    let own = [
        "/account",
        "/accounts/invite",
        "/accounts/invite?person=m",
        "/admin/accounts",
        "/admin/audit",
        "/admin/mail",
        &format!("/admin/accounts/{id}"),
    ];
    for lang in Lang::ALL {
        for path in own {
            let page = admin.get(&format!("/{lang}{path}")).await.ok().text();
            assert!(!page.contains('⟦') && !page.contains("style="), "{lang}{path}: {page}");
        }
        for path in ["/sign-in?parked=x", "/reset"] {
            let page = house.visitor().get(&format!("/{lang}{path}")).await.ok().text();
            assert!(!page.contains('⟦'), "{lang}{path}: {page}");
        }
        let dead = house.visitor().get(&format!("/{lang}/invitation?token=x")).await.text();
        assert!(!dead.contains('⟦'), "{lang}: {dead}");
    }
}
