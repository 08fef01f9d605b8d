//! The speakers' list, points of order, and the time of speeches.

use axum::http::StatusCode;
use council::address_of;
use kernel::Role;

use super::{at, form_of, forms, press, shown, sitting};

#[tokio::test]
async fn a_member_asks_for_the_floor_is_called_and_ends_their_own_speech() {
    let it = sitting().await;
    let (secretary, first, second) = (&it.secretary, &it.seats[1].mayor, &it.seats[2].mayor);
    let _ = press(&it, secretary, "console/item", &[]).await.done();
    let _ = press(&it, secretary, "console/limit", &[("seconds", "180")]).await.done();
    let ask = form_of(&it, first, "live/ask").await;
    let _ = ask.send(first, &[]).await.done();
    let _ = ask.send(first, &[]).await.done();
    let _ = press(&it, second, "live/ask", &[]).await.done();
    assert!(shown(second, &at(&it, "live")).await.contains("Vous êtes en position 2 sur 2 dans la liste."));
    let public = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(public.contains("2 demandes de parole en attente.") && !public.contains("Liste des orateurs"), "{public}");
    let _ = press(&it, secretary, "console/call", &[]).await.done();
    assert!(shown(first, &at(&it, "live")).await.contains("Vous avez la parole."));
    let page = it.house.visitor().get(&at(&it, "live")).await.ok();
    assert!(
        page.text().contains("data-until=\"2026-12-15T09:33:00Z\"") && page.shows("jusqu’à 10:33:00"),
        "{}",
        page.text()
    );
    assert!(
        page.shows("La maire · Personne 2 · Ville 2"),
        "by office, and by a name whose bearer agreed: {}",
        page.text()
    );
    it.house.at("2026-12-15T09:31:00Z");
    let _ = press(&it, secretary, "console/longer", &[]).await.done();
    assert!(it.house.visitor().get(&at(&it, "live")).await.ok().text().contains("data-until=\"2026-12-15T09:34:00Z\""));
    let call = form_of(&it, secretary, "console/call").await;
    let _ = press(&it, first, "live/finish", &[]).await.done();
    assert!(!shown(&it.house.visitor(), &at(&it, "live")).await.contains("A la parole"));
    assert!(shown(second, &at(&it, "live")).await.contains("Vous êtes en position 1 sur 1 dans la liste."));
    let _ = call.send(secretary, &[]).await.done();
    assert!(
        shown(second, &at(&it, "live")).await.contains("Vous avez la parole."),
        "who has finished overtakes no call"
    );
    let _ = press(&it, second, "live/finish", &[]).await.done();
    let _ = press(&it, second, "live/ask", &[]).await.done();
    let _ = press(&it, second, "live/withdraw", &[]).await.done();
    assert!(shown(second, &at(&it, "live")).await.contains("Personne n’a demandé la parole."));
}

#[tokio::test]
async fn the_chair_puts_the_list_in_order_and_calls_whom_it_will() {
    let it = sitting().await;
    let presides = &it.seats[0].mayor;
    for seat in &it.seats[1..] {
        let _ = press(&it, &seat.mayor, "live/ask", &[]).await.done();
    }
    let _ = press(&it, presides, "console/down", &[]).await.done();
    let _ = press(&it, presides, "console/call", &[]).await.done();
    assert!(
        shown(&it.seats[2].mayor, &at(&it, "live")).await.contains("Vous avez la parole."),
        "the second came first"
    );
    let _ = press(&it, presides, "console/call", &[]).await.done();
    assert!(shown(&it.seats[1].mayor, &at(&it, "live")).await.contains("Vous avez la parole."));
    assert!(
        !shown(&it.seats[2].mayor, &at(&it, "live")).await.contains("Vous avez la parole."),
        "one speaks at a time"
    );
}

#[tokio::test]
async fn a_point_of_order_goes_before_others_and_stops_the_time_of_whoever_speaks() {
    let it = sitting().await;
    let (presides, speaker, raises) = (&it.seats[0].mayor, &it.seats[1].mayor, &it.seats[2].mayor);
    let _ = press(&it, presides, "console/limit", &[("seconds", "300")]).await.done();
    let _ = press(&it, speaker, "live/ask", &[]).await.done();
    let _ = press(&it, presides, "console/call", &[]).await.done();
    it.house.at("2026-12-15T09:31:00Z");
    let _ = press(&it, raises, "live/order", &[]).await.done();
    let untaken = press(&it, presides, "console/pass", &[]).await;
    assert_eq!(untaken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(untaken.shows("Dites en un mot pourquoi la motion d’ordre n’est pas retenue."));
    let _ = press(&it, presides, "console/call", &[]).await.done();
    let live = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(live.contains("Motion d’ordre") && live.contains("4:00 restantes\u{a0}; le temps est arrêté"), "{live}");
    it.house.at("2026-12-15T09:33:00Z");
    let _ = press(&it, presides, "console/end", &[("ruling", "Retenue")]).await.done();
    let live = it.house.visitor().get(&at(&it, "live")).await.ok();
    assert!(live.text().contains("data-until=\"2026-12-15T09:37:00Z\""), "four minutes are left: {}", live.text());
    let mut reader = it.house.app.db.read().await.unwrap();
    let course = chamber::course(&mut reader, &council::rules::SessionId::new(it.session.as_str())).await.unwrap();
    let ruling = course.iter().find_map(|it| match &it.what {
        chamber::Happening::Order { ruling, .. } => Some(ruling.shown(kernel::Lang::Fr).text.to_owned()),
        _ => None,
    });
    assert_eq!(ruling.as_deref(), Some("Retenue"));
}

#[tokio::test]
async fn the_word_of_a_ruling_that_was_refused_is_kept() {
    let it = sitting().await;
    let presides = &it.seats[0].mayor;
    let _ = press(&it, &it.seats[2].mayor, "live/order", &[]).await.done();
    let stale = form_of(&it, presides, "console/pass").await;
    let _ = press(&it, &it.secretary, "console/limit", &[("seconds", "60")]).await.done();
    let refused = stale.send(presides, &[("ruling", "Hors sujet")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("name=\"ruling\" value=\"Hors sujet\""), "{}", refused.text());
}

#[tokio::test]
async fn the_floor_is_for_seats_that_are_there() {
    let it = sitting().await;
    it.check_out(&it.seats[2]).await;
    let absent = &it.seats[2].mayor;
    let live = absent.get(&at(&it, "live")).await.ok();
    assert!(live.shows("Votre présence n’est pas enregistrée") && forms(&live.text(), &at(&it, "live/ask")).is_empty());
    let ask = form_of(&it, &it.seats[1].mayor, "live/ask").await;
    let theirs = ask.send(absent, &[]).await;
    assert_eq!(theirs.status, StatusCode::FORBIDDEN, "nobody asks for another's seat: {}", theirs.text());
    let seat = address_of(&it.seats[2].at);
    let refused = absent.submit(&at(&it, "live/ask"), &[("seat", &seat)]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Ce siège n’est pas présent."));
    let officer = it.house.signed_in(Role::Officer, Some(it.seats[1].entity.id.as_str()));
    assert_eq!(ask.send(&officer, &[]).await.status, StatusCode::FORBIDDEN, "an officer follows, and does not speak");
    let visitor = ask.send(&it.house.visitor(), &[]).await;
    assert!(visitor.done().location().starts_with("/fr/sign-in"));
}

#[tokio::test]
async fn whoever_raises_a_hand_in_the_hall_is_entered_from_the_console() {
    let it = sitting().await;
    let seat = address_of(&it.seats[2].at);
    let entered = press(&it, &it.secretary, "console/ask", &[("seat", &seat), ("sort", "floor")]).await;
    let _ = entered.done();
    assert!(shown(&it.seats[2].mayor, &at(&it, "live")).await.contains("Vous êtes en position 1 sur 1 dans la liste."));
    let twice = press(&it, &it.secretary, "console/ask", &[("seat", &seat), ("sort", "floor")]).await;
    assert!(twice.shows("Ce siège est déjà inscrit."), "{}", twice.text());
}

#[tokio::test]
async fn the_next_item_has_a_list_of_its_own() {
    let it = sitting().await;
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    for seat in &it.seats[1..] {
        let _ = press(&it, &seat.mayor, "live/ask", &[]).await.done();
    }
    let _ = press(&it, &it.secretary, "console/call", &[]).await.done();
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    for seat in &it.seats[1..] {
        let live = shown(&seat.mayor, &at(&it, "live")).await;
        assert!(live.contains("Personne n’a demandé la parole.") && !live.contains("Vous avez la parole."), "{live}");
    }
    let _ = press(&it, &it.seats[1].mayor, "live/ask", &[]).await.done();
}

#[tokio::test]
async fn a_speech_waits_while_the_session_rests() {
    let it = sitting().await;
    let _ = press(&it, &it.secretary, "console/limit", &[("seconds", "120")]).await.done();
    let _ = press(&it, &it.seats[1].mayor, "live/ask", &[]).await.done();
    let _ = press(&it, &it.secretary, "console/call", &[]).await.done();
    it.house.at("2026-12-15T09:30:30Z");
    it.step(council::Step::Suspend).await;
    let live = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(live.contains("1:30 restantes\u{a0}; le temps est arrêté"), "{live}");
    it.house.at("2026-12-15T09:50:30Z");
    it.step(council::Step::Resume).await;
    let live = it.house.visitor().get(&at(&it, "live")).await.ok().text();
    assert!(live.contains("data-until=\"2026-12-15T09:52:00Z\""), "{live}");
}
