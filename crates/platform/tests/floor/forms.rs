//! Forms: sent twice, broken off, kept, refused with what was typed.

use super::*;

#[tokio::test]
async fn a_form_sent_twice_is_done_once_and_answered_alike() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let page = secretary.get("/fr/things").await.ok().text();
    let action = page
        .split("action=\"")
        .filter_map(|rest| rest.split('"').next())
        .find(|action| action.contains("once="))
        .unwrap()
        .to_owned();
    let (first, second) =
        tokio::join!(secretary.submit(&action, &[("name", "Smara")]), secretary.submit(&action, &[("name", "Smara")]));
    assert_eq!((first.done().location(), second.done().location()), ("/fr/things", "/fr/things"));
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM mails")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 1);
}

#[tokio::test]
async fn a_form_whose_sender_broke_off_is_done_once_wherever_that_was() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    for (patience, number) in [(MOMENT / 4, "a"), (MOMENT * 7 / 4, "b")] {
        let address = format!("/fr/things/slowly?once={}", number.repeat(32));
        let cut = tokio::time::timeout(patience, secretary.submit(&address, &[("name", number)])).await;
        assert!(cut.is_err(), "the sender broke off");
        let again = secretary.submit(&address, &[("name", number)]).await.done();
        assert_eq!(again.location(), "/fr/things");
        let counted = sql("SELECT COUNT(*) AS n FROM mails WHERE recipient = $1").with(number);
        assert_eq!(house.app.db.read().await.unwrap().one(counted).await.unwrap().get::<i64>("n").unwrap(), 1);
    }
}

#[tokio::test]
async fn a_stop_waits_for_a_form_whose_sender_broke_off() {
    let house = house().await;
    let address = format!("/fr/things/slowly?once={}", "e".repeat(32));
    let secretary = house.signed_in(Role::Secretary, None);
    let cut = tokio::time::timeout(MOMENT / 4, secretary.submit(&address, &[("name", "Smara")])).await;
    assert!(cut.is_err(), "the sender broke off");
    tokio::time::timeout(MOMENT * 20, house.app.forms_ended()).await.expect("the form is handled to its end");
    let row = house.app.db.read().await.unwrap().one(sql("SELECT location FROM submissions")).await.unwrap();
    assert_eq!(row.get::<String>("location").unwrap(), "/fr/things", "it was handled, and where it led is kept");
}

#[tokio::test]
async fn a_form_that_is_being_handled_still_is_not_said_to_have_changed_nothing() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let address = format!("/en/things/never?once={}", "c".repeat(32));
    assert!(tokio::time::timeout(MOMENT, secretary.submit(&address, &[])).await.is_err());
    let again = secretary.submit(&address, &[]).await;
    assert_eq!(again.status, 409);
    assert!(again.shows("being handled") && again.shows("Send again only if it is not"), "{}", again.text());
    assert!(!again.shows("Nothing was changed"), "{}", again.text());
}

#[tokio::test]
async fn a_form_that_no_account_sent_is_counted_nowhere() {
    let mut room = Room::new("things", &WORDS, routes);
    room.open_posts = &["/things"];
    let house = House::new(vec![room]).await;
    let address = format!("/fr/things?once={}", "a".repeat(32));
    for _ in 0..2 {
        let _ = house.visitor().submit(&address, &[("name", "Smara")]).await.done();
    }
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM submissions")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 0);
}

#[tokio::test]
async fn a_forms_number_is_its_senders_alone() {
    let house = house().await;
    let address = format!("/fr/things?once={}", "a".repeat(32));
    for (role, name) in [(Role::Secretary, "Smara"), (Role::Officer, "Agadez")] {
        let _ = house.signed_in(role, None).submit(&address, &[("name", name)]).await.done();
    }
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM mails")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 2);
}

/// The address at which a form comes back that was sent with no sign-in.
fn back_at(answer: &testkit::Answer) -> Option<String> {
    let query = answer.location().strip_prefix("/fr/sign-in?")?;
    Some(format!("/fr/things?{}", query.split('&').find(|pair| pair.starts_with("parked="))?))
}

#[tokio::test]
async fn a_letter_that_no_database_keeps_never_reaches_one() {
    let house = house().await;
    assert_eq!(house.visitor().get("/en/things?order=%00").await.status, 404);
    let sent = house.signed_in(Role::Secretary, None).submit("/en/things", &[("name", "a\0b")]).await;
    assert_eq!(sent.status, 400);
}

#[tokio::test]
async fn a_kept_form_comes_back_in_the_browser_it_was_typed_in_and_no_other() {
    let house = house().await;
    let visitor = house.visitor();
    let sent = visitor.submit("/fr/things", &[("name", "Banjul"), ("password", "secret")]).await.done();
    let back = back_at(&sent).unwrap();
    assert!(visitor.after(&sent).get(&back).await.ok().text().contains("Banjul"));
    assert!(!house.visitor().get(&back).await.ok().text().contains("Banjul"));
    let other = house.visitor().submit("/fr/things", &[("name", "Niamey")]).await.done();
    assert!(!house.visitor().after(&other).get(&back).await.ok().text().contains("Banjul"));
}

#[tokio::test]
async fn a_kept_form_comes_back_to_its_page_with_what_was_asked_there() {
    let house = house().await;
    let visitor = house.visitor();
    let reader = visitor.reading("/fr/things?order=name&parked=old&once=1");
    let sent = reader.submit("/fr/things?once=2", &[("name", "Parakou")]).await.done();
    let (next, parked) = sent.location().split_once("&parked=").unwrap();
    assert_eq!(next, "/fr/sign-in?next=%2Fthings%3Forder%3Dname");
    let back = format!("/fr/things?order=name&parked={parked}");
    assert!(visitor.after(&sent).get(&back).await.ok().text().contains("Parakou"));
}

#[tokio::test]
async fn strangers_forms_fill_no_disk() {
    let house = house().await;
    let long = "x".repeat(300_000);
    let sent = house.visitor().submit("/fr/things", &[("name", &long)]).await.done();
    assert_eq!((sent.location(), back_at(&sent)), ("/fr/sign-in?next=%2Fthings", None));
    let kept = async || {
        let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM parked_forms")).await.unwrap();
        row.get::<i64>("n").unwrap()
    };
    for _ in 0..25 {
        let _ = house.visitor().at("198.51.100.1").submit("/fr/things", &[("name", "Parakou")]).await.done();
    }
    assert_eq!(kept().await, 20, "of one address");
    for n in 0..220 {
        let address = format!("203.0.113.{n}");
        let _ = house.visitor().at(&address).submit("/fr/things", &[("name", "Parakou")]).await.done();
    }
    assert_eq!(kept().await, 200);
}

#[tokio::test]
async fn whoever_sends_many_forms_pushes_out_their_own() {
    let house = house().await;
    let holder = house.visitor().at("192.0.2.7");
    let sent = holder.submit("/fr/things", &[("name", "Banjul")]).await.done();
    let (holder, back) = (holder.after(&sent), back_at(&sent).unwrap());
    for n in 0..300_u32 {
        house.at(&format!("2026-11-23T12:{:02}:{:02}Z", 1 + n / 60, n % 60));
        let address = format!("198.51.100.{}", n % 12);
        let _ = house.visitor().at(&address).submit("/fr/things", &[("name", "Niamey")]).await.done();
    }
    assert!(holder.get(&back).await.ok().text().contains("Banjul"), "strangers made room for strangers");
    let mut own = Vec::new();
    for n in 0..6 {
        house.at(&format!("2026-11-23T12:30:{n:02}Z"));
        own.push(back_at(&holder.submit("/fr/things", &[("name", "Smara")]).await.done()).unwrap());
    }
    assert!(!holder.get(&back).await.ok().text().contains("Banjul"), "one browser keeps five");
    assert!(!holder.get(&own[0]).await.ok().text().contains("Smara"));
    assert!(holder.get(&own[5]).await.ok().text().contains("Smara"));
}

#[tokio::test]
async fn what_is_wrong_is_said_beside_the_field_and_what_was_typed_is_kept() {
    let house = house().await;
    let answer = house.signed_in(Role::Secretary, None).submit("/fr/things", &[("name", "<b>trop long</b>")]).await;
    assert_eq!(answer.status, 422);
    assert!(answer.shows("C’est trop long : 10 caractères au plus."));
    assert!(answer.shows("<b>trop long</b>"));
}

#[tokio::test]
async fn a_form_that_promises_to_keep_what_is_typed_has_the_island_that_does() {
    let house = house().await;
    let page = house.visitor().get("/fr/things").await.ok().text();
    assert!(page.contains(r#" data-keep="things""#) && page.contains("/assets/form"), "{page}");
    let without = house.visitor().get("/fr/nowhere").await.text();
    assert!(!without.contains("/assets/form"), "{without}");
}

#[tokio::test]
async fn another_sites_form_is_refused_in_the_readers_language() {
    let house = house().await;
    let answer = house.visitor().get_with("/ar/things", "sec-fetch-site", "cross-site").await;
    assert_eq!(answer.status, 200, "a link from another site is only a link");
    let headers = [("content-type", "application/x-www-form-urlencoded"), ("sec-fetch-site", "cross-site")];
    for (lang, says) in [
        (Lang::Fr, "Cette demande vient d’un autre site. Revenez sur la page du Club et recommencez."),
        (Lang::Ar, "هذا الطلب آت من موقع آخر. عودوا إلى صفحة النادي وأعيدوا المحاولة."),
        (Lang::En, "This request comes from another site. Go back to the club’s page and start again."),
        (Lang::Es, "Esta petición viene de otro sitio. Vuelva a la página del Club y empiece de nuevo."),
    ] {
        let client = house.signed_in(Role::Secretary, None);
        let answer = client.submit_raw(&format!("/{lang}/things"), &headers, "name=Smara").await;
        assert_eq!(answer.status, 403);
        assert!(answer.shows(says) && answer.shows("secretary"), "{lang}: {}", answer.text());
    }
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM mails")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 0);
}

#[tokio::test]
async fn a_form_in_another_encoding_is_not_taken_for_utf_8_and_comes_back_as_far_as_it_could_be_read() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let urlencoded = [("content-type", "application/x-www-form-urlencoded")];
    let parts = [("content-type", "multipart/form-data; boundary=x")];
    let latin_1 = b"--x\r\nContent-Disposition: form-data; name=\"name\"\r\n\r\nt\xe9\r\n--x--\r\n".to_vec();
    for answer in [
        secretary.submit_raw("/en/things", &urlencoded, "name=t%E9").await,
        secretary.submit_raw("/en/things", &urlencoded, b"name=t\xe9".to_vec()).await,
        secretary.submit_raw("/en/things", &parts, latin_1).await,
    ] {
        assert_eq!(answer.status, 422);
        assert!(
            answer.shows("not all of it could be read") && answer.text().contains("value=\"t\u{fffd}\""),
            "{}",
            answer.text()
        );
    }
    let nameless = secretary.submit_raw("/en/things", &urlencoded, "n%E9=a").await;
    assert_eq!(nameless.status, 400);
    assert!(nameless.shows("or is not written in UTF-8"), "{}", nameless.text());
    secretary.submit_raw("/en/things", &urlencoded, "name=%C3%89t%c3%a9+b%2B&&other").await.done();
    let page = secretary.get("/en/things").await.ok();
    assert!(page.shows("Été b+"), "{}", page.text());
}

#[tokio::test]
async fn a_text_longer_than_a_form_may_hold_comes_back_cut_and_what_was_typed_beside_it_whole() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let urlencoded = [("content-type", "application/x-www-form-urlencoded")];
    let parts = [("content-type", "multipart/form-data; boundary=x")];
    let part =
        |name: &str, value: &str| format!("--x\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
    let long = "é".repeat(600 * 1024);
    for (kind, body) in [
        (urlencoded, format!("before=1&text={}&name=Smara", "%C3%A9".repeat(600 * 1024))),
        (parts, format!("{}{}--x--\r\n", part("text", &long), part("name", "Smara"))),
    ] {
        for (lang, says) in [
            ("fr", "seul son début est montré"),
            ("ar", "لا يظهر إلا أوله"),
            ("en", "only its beginning is shown"),
            ("es", "solo se muestra su comienzo"),
        ] {
            let answer = secretary.submit_raw(&format!("/{lang}/things"), &kind, body.clone()).await;
            assert_eq!(answer.status, 422, "{lang}");
            assert!(answer.shows(says) && answer.text().contains("value=\"Smara\""), "{}", answer.text());
        }
    }
    let cut = secretary.submit_raw("/en/things", &urlencoded, format!("name={}", "%C3%A9".repeat(600 * 1024))).await;
    assert_eq!(cut.status, 422);
    let back = cut.text().matches('é').count();
    assert!((2000..8192).contains(&back) && !cut.shows("%C"), "{back} letters of it came back");
    let row = house.app.db.read().await.unwrap().one(sql("SELECT COUNT(*) AS n FROM mails")).await.unwrap();
    assert_eq!(row.get::<i64>("n").unwrap(), 0, "nothing of it was taken");
}

#[tokio::test]
async fn a_form_that_broke_off_is_not_called_too_large() {
    let house = house().await;
    let secretary = house.signed_in(Role::Secretary, None);
    let urlencoded = [("content-type", "application/x-www-form-urlencoded")];
    let lost = [Ok("name=Sma"), Err(std::io::Error::other("the connection was lost"))];
    let broken = secretary.submit_raw("/en/things", &urlencoded, Sent::from_stream(futures::stream::iter(lost))).await;
    assert_eq!(broken.status, 400);
    assert!(broken.shows("The sending broke off"), "{}", broken.text());
    let large = secretary.submit_raw("/en/things", &urlencoded, vec![b'x'; 1024 * 1024 + 1]).await;
    assert_eq!(large.status, 413);
    assert!(large.shows("This is too large") && large.shows("or a shorter text"), "{}", large.text());
}
