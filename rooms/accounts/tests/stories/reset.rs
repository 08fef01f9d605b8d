//! A forgotten password, and one that is changed.

use std::time::{Duration, Instant};

use axum::http::StatusCode;
use kernel::Role;
use testkit::House;

use crate::common::{PASSWORD, account, house, link_to, mails, signed_in, try_to_sign_in};

const OTHER: &str = "trois palmiers et une source";

async fn asked(house: &House, email: &str) -> String {
    house.visitor().submit("/fr/reset", &[("email", email)]).await.ok().text()
}

#[tokio::test]
async fn a_forgotten_password_is_chosen_anew_by_mail_and_ends_every_session() {
    let house = house().await;
    account(&house, "a@club.ma", Some(Role::Expert), None).await;
    let before = signed_in(&house, "a@club.ma").await;
    assert!(asked(&house, "A@club.ma").await.contains("a@club.ma"));
    let link = link_to(&house, "a@club.ma").await;
    assert!(link.starts_with("/fr/reset/choose?token="), "{link}");
    let fields = [("password", OTHER), ("password-again", OTHER)];
    let visitor = house.visitor();
    let done = visitor.submit(&link, &fields).await.done();
    let _ = visitor.after(&done).get("/fr/account").await.ok();
    assert_eq!(before.get("/fr/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(house.visitor().submit(&link, &fields).await.status, StatusCode::GONE);
    assert_eq!(try_to_sign_in(&house.visitor(), "a@club.ma", PASSWORD).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let _ = try_to_sign_in(&house.visitor(), "a@club.ma", OTHER).await.done();
}

#[tokio::test]
async fn asking_says_nothing_of_who_has_an_account() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let mut answers = Vec::new();
    for email in ["a@club.ma", "b@club.ma"] {
        let start = Instant::now();
        answers.push(asked(&house, email).await.replace(email, ""));
        assert!(start.elapsed() >= Duration::from_millis(400));
    }
    assert_eq!(answers[0], answers[1]);
    house.work().await;
    assert_eq!(mails(&house).len(), 1);
}

#[tokio::test]
async fn nobody_floods_a_mailbox_by_asking_for_its_password() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let mut sent = Vec::new();
    for (n, minute) in [0, 1, 2, 4, 6, 8, 10, 12, 14, 16, 18, 20].into_iter().enumerate() {
        house.at(&format!("2026-11-23T12:{minute:02}:00Z"));
        let visitor = house.visitor().at(&format!("198.51.100.{n}"));
        let _ = visitor.submit("/fr/reset", &[("email", "a@club.ma")]).await.ok();
        house.work().await;
        sent.push(mails(&house).len());
    }
    assert_eq!(sent, [1, 1, 2, 3, 4, 5, 6, 7, 8, 9, 9, 10], "not twice in two minutes, then at growing intervals");
}

#[tokio::test]
async fn a_link_to_choose_another_password_lasts_one_hour() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    asked(&house, "a@club.ma").await;
    let link = link_to(&house, "a@club.ma").await;
    house.at("2026-11-23T12:59:59Z");
    let _ = house.visitor().get(&link).await.ok();
    house.at("2026-11-23T13:00:00Z");
    assert!(house.visitor().get(&link).await.shows("Ce lien n’est plus valable"));
}

#[tokio::test]
async fn the_last_link_replaces_the_others_and_impatience_sends_one_mail() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    asked(&house, "a@club.ma").await;
    asked(&house, "a@club.ma").await;
    let first = link_to(&house, "a@club.ma").await;
    assert_eq!(mails(&house).len(), 1);
    house.at("2026-11-23T12:03:00Z");
    asked(&house, "a@club.ma").await;
    let second = link_to(&house, "a@club.ma").await;
    assert_eq!(mails(&house).len(), 2);
    assert!(house.visitor().get(&first).await.shows("Ce lien a déjà servi"));
    let _ = house.visitor().get(&second).await.ok();
}

#[tokio::test]
async fn a_link_for_a_reset_is_no_invitation() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    asked(&house, "a@club.ma").await;
    let link = link_to(&house, "a@club.ma").await.replace("/reset/choose", "/invitation");
    assert_eq!(house.visitor().get(&link).await.status, StatusCode::NOT_FOUND);
}

#[tokio::test]
async fn changing_ones_password_asks_for_the_present_one_and_ends_the_other_sessions() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let (here, elsewhere) = (signed_in(&house, "a@club.ma").await, signed_in(&house, "a@club.ma").await);
    let change = async |present: &str, new: &str| {
        let fields = [("password", present), ("password-new", new), ("password-again", new)];
        here.submit("/fr/account/password", &fields).await
    };
    assert!(change("pas du tout le bon", OTHER).await.shows("Ce n’est pas votre mot de passe actuel"));
    assert!(change(PASSWORD, "court").await.shows("douze caractères au moins"));
    let _ = change(PASSWORD, OTHER).await.done();
    let _ = here.get("/fr/account").await.ok();
    assert_eq!(elsewhere.get("/fr/account").await.status, StatusCode::SEE_OTHER);
    house.work().await;
    assert!(mails(&house).pop().unwrap().contains("vient d’être changé"));
}

#[tokio::test]
async fn whoever_holds_the_machine_makes_an_administrator_and_resets_a_sign_in() {
    let house = house().await;
    let path = |link: String| link.strip_prefix("http://127.0.0.1:8080").unwrap().to_owned();
    let link = path(accounts::create_administrator(&house.app, "admin@club.ma", "Administration").await.unwrap());
    let visitor = house.visitor();
    let done = visitor.submit(&link, &[("password", PASSWORD), ("password-again", PASSWORD)]).await.done();
    let _ = visitor.after(&done).get("/fr/admin/audit").await.ok();
    let link = path(accounts::reset_sign_in(&house.app, "admin@club.ma").await.unwrap());
    let _ = house.visitor().submit(&link, &[("password", OTHER), ("password-again", OTHER)]).await.done();
    assert!(accounts::reset_sign_in(&house.app, "nobody@club.ma").await.is_err());
    assert!(accounts::create_administrator(&house.app, "no address", "X").await.is_err());
    house.work().await;
    assert_eq!(mails(&house).len(), 0, "links for the command line go by no mail");
}
