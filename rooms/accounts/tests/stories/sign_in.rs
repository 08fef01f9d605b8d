//! Signing in and out, and what keeps strangers from it.

use crate::common::{PASSWORD, account, house, signed_in, try_to_sign_in};
use axum::http::StatusCode;
use kernel::Role;

#[tokio::test]
async fn whoever_has_the_password_comes_in_and_goes_out_again() {
    let house = house().await;
    account(&house, "secretariat@club.ma", Some(Role::Secretary), None).await;
    let secretary = signed_in(&house, "secretariat@club.ma").await;
    assert!(secretary.get("/fr/account").await.ok().shows("Fonction secretariat@club.ma"));
    let out = secretary.submit("/fr/sign-out", &[]).await.done();
    assert_eq!(secretary.after(&out).get("/fr/account").await.done().location(), "/fr/sign-in?next=%2Faccount");
    assert_eq!(secretary.get("/fr/account").await.status, StatusCode::SEE_OTHER, "the old token is worth nothing");
}

#[tokio::test]
async fn whoever_signs_out_leaves_nothing_typed_behind_in_the_window() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    for way in ["/fr/sign-out", "/fr/account/sign-out-everywhere"] {
        let someone = signed_in(&house, "a@club.ma").await;
        let arrived = someone.get("/fr/account").await.ok().text();
        assert!(!arrived.contains("data-kept-clear"), "{arrived}");
        let out = someone.submit(way, &[]).await.done();
        let page = someone.after(&out).get("/fr/sign-in").await.ok();
        assert!(page.text().contains(r#"data-kept-clear="*""#) && page.text().contains("/assets/form"), "{way}");
        assert!(page.shows("déconnecté"), "{}", page.text());
    }
}

#[tokio::test]
async fn the_same_words_answer_a_wrong_password_and_an_unknown_address() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let wrong = try_to_sign_in(&house.visitor(), "a@club.ma", "pas le bon du tout").await;
    let unknown = try_to_sign_in(&house.visitor(), "b@club.ma", "pas le bon du tout").await;
    assert_eq!((wrong.status, unknown.status), (StatusCode::UNPROCESSABLE_ENTITY, StatusCode::UNPROCESSABLE_ENTITY));
    assert!(wrong.shows("ne vont pas ensemble") && unknown.shows("ne vont pas ensemble"));
    assert_eq!(wrong.text().replace("a@club.ma", ""), unknown.text().replace("b@club.ma", ""));
    assert!(wrong.shows("a@club.ma") && !wrong.shows("pas le bon"), "the address is kept, the password is not");
}

#[tokio::test]
async fn a_password_as_long_as_a_book_is_merely_wrong() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let long = async |length: usize| try_to_sign_in(&house.visitor(), "a@club.ma", &"x".repeat(length)).await;
    assert_eq!(long(60_000).await.status, StatusCode::UNPROCESSABLE_ENTITY);
    let library = long(500_000).await;
    assert_eq!(library.status, StatusCode::PAYLOAD_TOO_LARGE, "strangers fill no memory");
    assert!(library.shows("C’est trop lourd"), "{}", library.text());
}

#[tokio::test]
async fn five_mistakes_make_one_wait_and_the_right_password_opens_after() {
    let house = house().await;
    account(&house, "maire@smara.ma", None, None).await;
    for _ in 0..5 {
        try_to_sign_in(&house.visitor(), "maire@smara.ma", "une autre phrase entière").await;
    }
    let answer = try_to_sign_in(&house.visitor(), "maire@smara.ma", PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.shows("Attendez 15 secondes"), "{}", answer.text());
    assert!(answer.shows("Votre compte n’est pas bloqué"));
    house.at("2026-11-23T12:00:16Z");
    let _ = try_to_sign_in(&house.visitor(), "maire@smara.ma", PASSWORD).await.done();
    try_to_sign_in(&house.visitor(), "maire@smara.ma", "une autre phrase entière").await;
    let _ = try_to_sign_in(&house.visitor(), "maire@smara.ma", PASSWORD).await.done();
}

#[tokio::test]
async fn attempts_made_at_once_are_all_counted() {
    let house = house().await;
    account(&house, "maire@smara.ma", None, None).await;
    let guess = |_| {
        let visitor = house.visitor();
        async move { try_to_sign_in(&visitor, "maire@smara.ma", "une autre phrase entière").await.status }
    };
    let answers = futures::future::join_all((0..12).map(guess)).await;
    let looked_at = answers.iter().filter(|status| **status == StatusCode::UNPROCESSABLE_ENTITY).count();
    assert_eq!(looked_at, 5, "{answers:?}");
}

#[tokio::test]
async fn another_account_from_the_same_town_hall_is_not_kept_waiting() {
    let house = house().await;
    account(&house, "maire@smara.ma", None, None).await;
    account(&house, "cabinet@smara.ma", None, None).await;
    for _ in 0..6 {
        try_to_sign_in(&house.visitor(), "maire@smara.ma", "une autre phrase entière").await;
    }
    let _ = try_to_sign_in(&house.visitor(), "cabinet@smara.ma", PASSWORD).await.done();
}

#[tokio::test]
async fn an_address_that_tries_account_after_account_waits() {
    let house = house().await;
    for n in 0..40 {
        try_to_sign_in(&house.visitor(), &format!("personne{n}@club.ma"), "une phrase entière").await;
    }
    let answer = try_to_sign_in(&house.visitor(), "encore@club.ma", "une phrase entière").await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
}

#[tokio::test]
async fn guesses_from_many_addresses_are_slowed_and_the_holders_browser_is_not() {
    let house = house().await;
    account(&house, "maire@smara.ma", None, None).await;
    let holder = house.visitor().at("192.0.2.7");
    let own = holder.after(&try_to_sign_in(&holder, "maire@smara.ma", PASSWORD).await.done());
    let own = own.after(&own.submit("/fr/sign-out", &[]).await.done());
    for n in 0..30 {
        let attacker = house.visitor().at(&format!("198.51.100.{n}"));
        let guess = try_to_sign_in(&attacker, "maire@smara.ma", "une autre phrase entière").await;
        assert_eq!(guess.status, StatusCode::UNPROCESSABLE_ENTITY, "{n}");
    }
    let stranger = house.visitor().at("203.0.113.1");
    let answer = try_to_sign_in(&stranger, "maire@smara.ma", PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS);
    assert!(answer.shows("« Mot de passe oublié » vous ouvre aussi, sans attendre"), "{}", answer.text());
    let _ = try_to_sign_in(&own.at("203.0.113.2"), "maire@smara.ma", PASSWORD).await.done();
    house.at("2026-11-23T12:00:16Z");
    let _ = try_to_sign_in(&stranger, "maire@smara.ma", PASSWORD).await.done();
}

#[tokio::test]
async fn guesses_from_the_holders_own_address_do_not_keep_the_holders_browser_out() {
    let house = house().await;
    account(&house, "maire@smara.ma", None, None).await;
    account(&house, "agent@smara.ma", None, None).await;
    let town_hall = house.visitor().at("192.0.2.7");
    let own = town_hall.after(&try_to_sign_in(&town_hall, "maire@smara.ma", PASSWORD).await.done());
    let own = own.after(&own.submit("/fr/sign-out", &[]).await.done());
    for n in 0..45 {
        try_to_sign_in(&town_hall, "maire@smara.ma", "une autre phrase entière").await;
        try_to_sign_in(&town_hall, &format!("personne{n}@smara.ma"), "une autre phrase entière").await;
    }
    let stranger = try_to_sign_in(&town_hall, "maire@smara.ma", PASSWORD).await;
    assert_eq!(stranger.status, StatusCode::TOO_MANY_REQUESTS, "the attacker's browser waits");
    let _ = try_to_sign_in(&own, "maire@smara.ma", PASSWORD).await.done();
    let elsewhere = try_to_sign_in(&own, "agent@smara.ma", PASSWORD).await;
    assert_eq!(
        elsewhere.status,
        StatusCode::TOO_MANY_REQUESTS,
        "it is known to one account, not to the address's others"
    );
}

#[tokio::test]
async fn a_known_browser_is_slowed_by_its_own_mistakes_and_forgotten_with_the_password() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let visitor = house.visitor().at("192.0.2.7");
    let known = visitor.after(&try_to_sign_in(&visitor, "a@club.ma", PASSWORD).await.done());
    let stolen = known.clone();
    for n in 0..5 {
        try_to_sign_in(&stolen.at(&format!("198.51.100.{n}")), "a@club.ma", "une autre phrase entière").await;
    }
    let answer = try_to_sign_in(&stolen.at("198.51.100.9"), "a@club.ma", PASSWORD).await;
    assert_eq!(answer.status, StatusCode::TOO_MANY_REQUESTS, "a browser has a count of its own");
    let _ = known.submit("/fr/account/sign-out-everywhere", &[]).await.done();
    let _ = try_to_sign_in(&stolen.at("198.51.100.9"), "a@club.ma", PASSWORD).await.done();
}

#[tokio::test]
async fn one_is_led_back_to_where_one_was_and_never_elsewhere() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let send = async |query: &str| {
        let fields = [("email", "a@club.ma"), ("password", PASSWORD)];
        house.visitor().submit(&format!("/ar/sign-in?{query}"), &fields).await.done().location().to_owned()
    };
    assert_eq!(send("next=%2Fagreements%2Fx%3Fside%3Dfr").await, "/ar/agreements/x?side=fr");
    assert_eq!(send("next=%2Faccount&parked=abc%26x").await, "/ar/account?parked=abc%26x");
    assert_eq!(send("next=https%3A%2F%2Fevil.example").await, "/ar/account");
    assert_eq!(send("next=%2F%2Fevil.example").await, "/ar/account");
}

#[tokio::test]
async fn the_session_is_new_at_each_sign_in_and_hidden_from_scripts() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let visitor = house.with_session("chosen-by-someone-else");
    let answer = try_to_sign_in(&visitor, "a@club.ma", PASSWORD).await.done();
    let first = answer.cookies().into_iter().find(|(name, _)| name == "session").unwrap().1;
    assert_ne!(first, "chosen-by-someone-else");
    assert!(answer.header("set-cookie").contains("HttpOnly; SameSite=Lax"));
    let again = visitor.after(&answer);
    let answer = try_to_sign_in(&again, "a@club.ma", PASSWORD).await.done();
    let second = answer.cookies().into_iter().find(|(name, _)| name == "session").unwrap().1;
    assert_ne!(first, second);
    assert_eq!(house.with_session(&first).get("/fr/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn over_tls_the_cookie_is_bound_to_the_host() {
    let house =
        testkit::House::with_site(vec![accounts::room()], |site| site.public_url = "https://club.example".into()).await;
    account(&house, "a@club.ma", None, None).await;
    let answer = try_to_sign_in(&house.visitor(), "a@club.ma", PASSWORD).await.done();
    let cookies: Vec<&str> = answer.headers.get_all("set-cookie").iter().map(|it| it.to_str().unwrap()).collect();
    let [session, browser] = cookies[..] else { panic!("{cookies:?}") };
    assert!(session.starts_with("__Host-session="), "{session}");
    assert!(session.ends_with("Path=/; Max-Age=2592000; HttpOnly; SameSite=Lax; Secure"), "{session}");
    assert!(browser.starts_with("__Host-known="), "{browser}");
    assert!(browser.ends_with("Path=/; Max-Age=15552000; HttpOnly; SameSite=Lax; Secure"), "{browser}");
}

#[tokio::test]
async fn a_session_ends_after_twelve_hours_without_a_visit() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let someone = signed_in(&house, "a@club.ma").await;
    house.at("2026-11-23T23:30:00Z");
    let _ = someone.get("/fr/account").await.ok();
    house.at("2026-11-24T11:20:00Z");
    let _ = someone.get("/fr/account").await.ok();
    house.at("2026-11-24T23:20:00Z");
    assert_eq!(someone.get("/fr/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn one_signs_out_everywhere() {
    let house = house().await;
    account(&house, "a@club.ma", None, None).await;
    let (desk, phone) = (signed_in(&house, "a@club.ma").await, signed_in(&house, "a@club.ma").await);
    let page = phone.get("/fr/account").await.ok().text();
    assert_eq!(page.matches("/end\"").count(), 1, "the other device can be ended by itself");
    let _ = desk.submit("/fr/account/sign-out-everywhere", &[]).await.done();
    assert_eq!(desk.get("/fr/account").await.status, StatusCode::SEE_OTHER);
    assert_eq!(phone.get("/fr/account").await.status, StatusCode::SEE_OTHER);
}

#[tokio::test]
async fn a_sign_in_that_expires_while_a_form_is_filled_returns_to_the_form_filled() {
    let house = house().await;
    account(&house, "secretariat@club.ma", Some(Role::Secretary), None).await;
    let secretary = signed_in(&house, "secretariat@club.ma").await;
    house.at("2026-11-24T12:00:00Z");
    let fields = [
        ("email", "cabinet@smara.ma"),
        ("name", "Chargée des relations <internationales>"),
        ("role", "officer"),
        ("body", "smara"),
        ("until-day", "31"),
        ("until-month", "12"),
        ("until-year", "2026"),
        ("lang", "ar"),
    ];
    let sent = secretary.submit("/fr/accounts/invite", &fields).await.done();
    assert!(sent.location().starts_with("/fr/sign-in?next=%2Faccounts%2Finvite&parked="), "{}", sent.location());
    let secretary = secretary.after(&sent);
    let page = secretary.get(sent.location()).await.ok();
    assert!(page.shows("Ce que vous aviez écrit est gardé"));
    let query = sent.location().split_once('?').unwrap().1;
    let sign_in = [("email", "secretariat@club.ma"), ("password", PASSWORD)];
    let back = secretary.submit(&format!("/fr/sign-in?{query}"), &sign_in).await.done();
    let secretary = secretary.after(&back);
    let form = secretary.get(back.location()).await.ok();
    assert!(form.shows("Votre formulaire est tel que vous l’aviez laissé"));
    assert!(form.text().contains(r#"value="cabinet@smara.ma""#));
    assert!(form.shows("Chargée des relations <internationales>"));
    assert!(form.text().contains(r#"value="officer" checked"#));
    assert!(form.text().contains(r#"<option value="smara" selected>"#));
    assert!(form.text().contains(r#"<option value="ar" selected>"#));
    assert!(form.text().contains(r#"name="until-day" inputmode="numeric" dir="ltr" value="31""#));
    let _ = secretary.submit("/fr/accounts/invite", &fields).await.done();
}

#[tokio::test]
async fn a_closed_account_lets_nobody_in_and_says_so_only_to_whoever_has_its_password() {
    let house = house().await;
    let id = account(&house, "a@club.ma", Some(Role::Officer), Some("smara")).await;
    let someone = signed_in(&house, "a@club.ma").await;
    let _ = house.signed_in(Role::Secretary, None).submit(&format!("/fr/admin/accounts/{id}/close"), &[]).await.done();
    assert_eq!(someone.get("/fr/account").await.status, StatusCode::SEE_OTHER);
    assert!(try_to_sign_in(&house.visitor(), "a@club.ma", PASSWORD).await.shows("Ce compte est fermé"));
    assert!(
        try_to_sign_in(&house.visitor(), "a@club.ma", "une autre phrase entière").await.shows("ne vont pas ensemble")
    );
    let _ = house.signed_in(Role::Secretary, None).submit(&format!("/fr/admin/accounts/{id}/open"), &[]).await.done();
    let _ = try_to_sign_in(&house.visitor(), "a@club.ma", PASSWORD).await.done();
}
