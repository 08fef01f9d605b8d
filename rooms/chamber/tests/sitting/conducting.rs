//! Items, steps of the session, and who conducts.

use axum::http::StatusCode;
use chamber::Happening;
use council::rules::SessionId;
use kernel::Role;

use assembly::Assembly;
use council::ItemKind;

use super::{at, form_of, forms, press, rooms, shown, sitting};

#[tokio::test]
async fn whoever_presides_opens_an_item_and_the_next_which_ends_it() {
    let it = sitting().await;
    let (presides, visitor) = (&it.seats[0].mayor, it.house.visitor());
    assert!(shown(&visitor, &at(&it, "live")).await.contains("Aucun point n’est en cours."));
    let _ = press(&it, presides, "console/item", &[]).await.done();
    let live = shown(&visitor, &at(&it, "live")).await;
    assert!(
        live.contains("Point 1")
            && live.contains("Adopter la feuille de route")
            && live.contains("En cours depuis 10:30"),
        "{live}"
    );
    it.house.at("2026-12-15T09:45:00Z");
    let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    let live = shown(&visitor, &at(&it, "live")).await;
    assert!(live.contains("Examiné\u{a0}: 10:30–10:45") && live.contains("En cours depuis 10:45"), "{live}");
    let _ = press(&it, presides, "console/end-item", &[]).await.done();
    assert!(shown(&visitor, &at(&it, "live")).await.contains("Aucun point n’est en cours."));
    let mut reader = it.house.app.db.read().await.unwrap();
    let course = chamber::course(&mut reader, &SessionId::new(it.session.as_str())).await.unwrap();
    let items = course.iter().filter(|it| matches!(it.what, Happening::Item(_)));
    let times: Vec<String> = items.map(|it| format!("{} {}", it.at, it.until.unwrap())).collect();
    assert_eq!(times, ["2026-12-15T09:30:00Z 2026-12-15T09:45:00Z", "2026-12-15T09:45:00Z 2026-12-15T09:45:00Z"]);
}

#[tokio::test]
async fn an_act_over_a_state_that_has_changed_is_not_taken_and_a_second_click_is_harmless() {
    let it = sitting().await;
    let (presides, secretary) = (&it.seats[0].mayor, &it.secretary);
    let (mine, theirs) = (form_of(&it, presides, "console/item").await, form_of(&it, secretary, "console/item").await);
    let _ = mine.send(presides, &[]).await.done();
    let again = mine.send(presides, &[]).await.done();
    assert_eq!(again.location(), at(&it, "console"), "a second click is answered as the first");
    let overtaken = theirs.send(secretary, &[]).await;
    assert_eq!(overtaken.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(overtaken.shows("L’état de la séance a changé"), "{}", overtaken.text());
    assert!(overtaken.shows("Point 1"), "and is shown as it is");
}

#[tokio::test]
async fn a_vice_chair_conducts_until_the_chair_comes() {
    let it = Assembly::prepared(rooms(), 3).await;
    it.vice_chair(2).await;
    it.convened().await;
    it.house.at(assembly::SITS);
    it.check_in(&it.seats[1]).await;
    it.check_in(&it.seats[2]).await;
    it.step(council::Step::Open).await;
    let console = at(&it, "console");
    let status = async |seat: usize| it.seats[seat].mayor.get(&console).await.status;
    assert_eq!((status(0).await, status(1).await), (StatusCode::FORBIDDEN, StatusCode::OK));
    let _ = press(&it, &it.seats[1].mayor, "console/item", &[]).await.done();
    it.check_in(&it.seats[0]).await;
    assert_eq!((status(0).await, status(1).await), (StatusCode::OK, StatusCode::FORBIDDEN));
    assert_eq!(status(2).await, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn while_the_chairs_substitute_is_there_the_holder_conducts_nothing_and_is_led_nowhere() {
    let it = Assembly::prepared(rooms(), 3).await;
    let _ = it.substitute(&it.seats[0]).await;
    it.convened().await;
    it.house.at(assembly::SITS);
    let (holder, console) = (&it.seats[0].mayor, at(&it, "console"));
    assert!(holder.get(&it.address).await.ok().text().contains(&console), "nobody of the seat is there yet");
    it.check_in_substitute(&it.seats[0]).await;
    for seat in &it.seats[1..] {
        it.check_in(seat).await;
    }
    it.step(council::Step::Open).await;
    assert_eq!(holder.get(&console).await.status, StatusCode::FORBIDDEN);
    for page in [it.address.clone(), at(&it, "live")] {
        assert!(!holder.get(&page).await.ok().text().contains(&console), "{page}");
    }
}

#[tokio::test]
async fn nobody_else_conducts() {
    let it = sitting().await;
    let (item, console) = (form_of(&it, &it.secretary, "console/item").await, at(&it, "console"));
    let visitor = it.house.visitor();
    assert!(visitor.get(&console).await.done().location().starts_with("/fr/sign-in"));
    let sits = &it.seats[1].mayor;
    assert_eq!(sits.get(&console).await.status, StatusCode::FORBIDDEN);
    assert_eq!(item.send(sits, &[]).await.status, StatusCode::FORBIDDEN);
    let expert = it.house.signed_in(Role::Expert, None);
    assert_eq!(item.send(&expert, &[]).await.status, StatusCode::FORBIDDEN);
    assert!(shown(&visitor, &at(&it, "live")).await.contains("Aucun point n’est en cours."));
}

#[tokio::test]
async fn the_session_is_suspended_and_resumed_and_closed_from_the_console() {
    let it = sitting().await;
    let presides = &it.seats[0].mayor;
    let _ = press(&it, presides, "console/item", &[]).await.done();
    let late = form_of(&it, presides, "console/end-item").await;
    let _ = press(&it, presides, "console/step", &[]).await.done();
    let live = shown(&it.house.visitor(), &at(&it, "live")).await;
    assert!(live.contains("Suspendue"), "{live}");
    let refused = late.send(presides, &[]).await;
    assert!(refused.shows("La session est suspendue\u{a0}: reprenez-la d’abord."), "{}", refused.text());
    let _ = press(&it, presides, "console/step", &[]).await.done();
    assert!(shown(&it.house.visitor(), &at(&it, "live")).await.contains("Ouverte"));
    it.house.at("2026-12-15T10:00:00Z");
    let page = presides.get(&at(&it, "console")).await.ok().text();
    let close = forms(&page, &at(&it, "console/step"))
        .into_iter()
        .find(|form| form.fields.contains(&("step".into(), "close".into())));
    let _ = close.expect("the session can be closed").send(presides, &[]).await.done();
    let live = it.house.visitor().get(&at(&it, "live")).await.ok();
    assert!(live.shows("La session est close.") && live.shows("Examiné\u{a0}: 10:30–11:00"), "{}", live.text());
    assert!(live.text().contains(&format!("href=\"{}\"", it.address)) && !live.text().contains("/events?"));
    let console = presides.get(&at(&it, "console")).await.ok().text();
    assert!(!console.contains("method=\"post\" action=\"/fr/council"), "nothing is left to do");
}

#[tokio::test]
async fn the_page_of_the_session_leads_to_the_chamber_each_one_to_what_is_theirs() {
    let it = sitting().await;
    let ways =
        |page: &str| ["live", "console", "screen"].map(|of| page.contains(&format!("href=\"{}/{of}\"", it.address)));
    assert_eq!(ways(&it.house.visitor().get(&it.address).await.ok().text()), [true, false, true]);
    assert_eq!(ways(&it.seats[1].mayor.get(&it.address).await.ok().text()), [true, false, true]);
    assert_eq!(ways(&it.seats[0].mayor.get(&it.address).await.ok().text()), [true, true, true]);
    assert_eq!(ways(&it.secretary.get(&it.address).await.ok().text()), [true, true, true]);
    let presides = it.seats[0].mayor.get(&it.address).await.ok();
    assert!(presides.shows("Suspendre la session"), "whoever presides takes the steps of the session there too");
    assert!(!it.seats[1].mayor.get(&it.address).await.ok().shows("Suspendre la session"));
}

#[tokio::test]
async fn the_address_of_an_act_leads_to_its_page_for_whoever_comes_by_a_link() {
    let it = sitting().await;
    for (act, page) in [("live/ask", "live"), ("console/step", "console")] {
        let led = it.secretary.get(&at(&it, act)).await.done();
        assert_eq!(led.location(), at(&it, page), "{act}");
    }
}

#[tokio::test]
async fn after_a_step_back_the_next_item_is_the_first_that_was_never_on() {
    let it = Assembly::prepared(rooms(), 3).await;
    for title in ["Deuxième", "Troisième", "Quatrième"] {
        it.item(title, ItemKind::Debate, "").await;
    }
    it.opened(3).await;
    for _ in 0..3 {
        let _ = press(&it, &it.secretary, "console/item", &[]).await.done();
    }
    let another = forms(&it.secretary.get(&at(&it, "console")).await.ok().text(), &at(&it, "console/item")).remove(1);
    let _ = another.send(&it.secretary, &[("item", &it.item)]).await.done();
    let console = shown(&it.secretary, &at(&it, "console")).await;
    assert!(console.contains("Ouvrir le point 4") && !console.contains("Ouvrir le point 2"), "{console}");
}

#[tokio::test]
async fn the_way_to_the_console_is_the_chairs() {
    let it = sitting().await;
    let console = at(&it, "console");
    let leads = async |client: &testkit::Client| client.get(&it.address).await.ok().text().contains(&console);
    assert!(leads(&it.seats[0].mayor).await && leads(&it.secretary).await);
    assert!(!leads(&it.seats[1].mayor).await && !leads(&it.house.visitor()).await);
}
