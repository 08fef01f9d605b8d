//! A session that had no quorum is called again from its own page.

use axum::http::StatusCode;

use super::{
    Club,
    sitting::{ADDRESS, council},
};

/// A council whose session was closed without quorum, a decision on its agenda in two languages.
async fn closed() -> Club {
    let club = council().await;
    club.prepared().await;
    let decision = [("title-fr", "Budget"), ("title-en", "Budget of 2027"), ("kind", "decision"), ("matter", "budget")];
    let _ = club.secretary.submit(&format!("{ADDRESS}/items/new"), &decision).await.done();
    let _ = club.step("convene", "Séisme").await.done();
    club.house.at("2026-12-15T09:00:00Z");
    let _ = club.step("open", "").await.done();
    assert!(!club.secretary.get(ADDRESS).await.ok().text().contains("?again="), "it still sits");
    let _ = club.step("close", "").await.done();
    club
}

#[tokio::test]
async fn its_agenda_is_taken_over_whole_and_it_is_convened_without_typing_anything_twice() {
    let club = closed().await;
    let form = club.link_of(&club.secretary, "?again=").await;
    assert_eq!(form, format!("/fr/council/sessions/new?again={}", ADDRESS.rsplit('/').next().unwrap_or_default()));
    assert!(!club.house.visitor().get(ADDRESS).await.ok().text().contains("?again="), "it is for the secretary");
    let page = club.secretary.get(&form).await.ok();
    assert!(page.shows("Seconde convocation : la session « Session ordinaire · Conseil du Club »"), "{}", page.text());
    assert!(page.shows("Les règles demandent 7 jours après la première session"));
    assert!(page.text().contains("Palais des congrès") && !page.text().contains("name=\"organ\""));
    let day = [("opens-day", "30"), ("opens-month", "12"), ("opens-year", "2026"), ("opens-hour", "10h")];
    let held = [("kind", "ordinary"), ("manner", "hall"), ("zone", "Africa/Casablanca"), ("ends-hour", "12h")];
    let all = [&day[..], &held[..], &[("place-fr", "Palais des congrès")]].concat();
    let refused = club.secretary.submit(&form, &all[1..]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Seconde convocation : la session"), "it is still the form of a second convocation");
    let second = club.secretary.submit(&form, &all).await.done().location().to_owned();
    let page = club.secretary.get(&second).await.ok();
    assert!(page.shows("Ouverture") && page.shows("Budget") && page.shows("Seconde convocation : la première session"));
    assert!(!page.shows("Ne figurait pas à l’ordre du jour de la première session"), "{}", page.text());
    let english = club.secretary.get(&second.replace("/fr/", "/en/")).await.ok();
    assert!(english.shows("Budget of 2027"), "in all its languages");
    let _ = club.secretary.submit(&format!("{second}/steps/convene"), &[("version", "1")]).await.done();
    let first = club.secretary.get(ADDRESS).await.ok();
    assert!(first.text().contains(&second) && !first.text().contains("?again="), "the first leads to the second");
}

#[tokio::test]
async fn nothing_else_is_called_again() {
    let club = council().await;
    club.convened().await;
    let form = format!("/fr/council/sessions/new?again={}", ADDRESS.rsplit('/').next().unwrap_or_default());
    assert_eq!(club.secretary.get(&form).await.status, StatusCode::NOT_FOUND, "it was not held yet");
    let unknown = "/fr/council/sessions/new?again=nothing";
    assert_eq!(club.secretary.get(unknown).await.status, StatusCode::NOT_FOUND);
}
