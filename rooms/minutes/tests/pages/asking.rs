//! Those who sat read the minutes and ask for corrections.

use axum::http::StatusCode;

use super::{at, drafted, item, proposed, send, send_as};

#[tokio::test]
async fn minutes_are_sent_once_to_those_who_sat_by_letter() {
    let it = drafted().await;
    let _ = send(&it, "propose", &[]).await.done();
    assert!(it.secretary.get(&at(&it, "")).await.ok().shows("Pas encore approuvé : soumis à ceux qui ont siégé"));
    let twice = it.secretary.submit(&at(&it, "/propose"), &[("version", "2")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "a second click sends nothing");
    let refused = it.seats[0].mayor.submit(&at(&it, "/propose"), &[("version", "2")]).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn whoever_sat_asks_for_a_correction_and_the_secretary_answers() {
    let it = proposed().await;
    let mayor = &it.seats[1].mayor;
    assert!(mayor.get(&at(&it, "")).await.ok().text().contains("/minutes/requests\""));
    let key = item(&it);
    let asks = [("section", key.as_str()), ("text", "J’avais demandé la parole.")];
    let _ = send_as(mayor, &it, "requests", &asks).await.done();
    let empty = send_as(mayor, &it, "requests", &[("section", ""), ("text", " ")]).await;
    assert_eq!(empty.status, StatusCode::UNPROCESSABLE_ENTITY);
    let page = it.seats[0].mayor.get(&at(&it, "")).await.ok();
    assert!(page.shows("J’avais demandé la parole.") && page.shows("Sans réponse"), "those who follow see it");
    let page = it.secretary.get(&at(&it, "")).await.ok().text();
    let link = page.split("/minutes/requests/").nth(1).and_then(|rest| rest.split('"').next()).expect("a link");
    let answer = format!("requests/{link}");
    let silent = send(&it, &answer, &[("taken", "no")]).await;
    assert_eq!(silent.status, StatusCode::UNPROCESSABLE_ENTITY, "a refusal says why");
    let _ = send(&it, &answer, &[("taken", "no"), ("says-fr", "La liste ne le montre pas.")]).await.done();
    let page = mayor.get(&at(&it, "")).await.ok();
    assert!(page.shows("Non retenue") && page.shows("La liste ne le montre pas."), "{}", page.text());
    let again = [("taken", "yes"), ("version", "2")];
    let twice = it.secretary.submit(&at(&it, &format!("/{answer}")), &again).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY);
    let theirs = it.seats[0].mayor.get(&at(&it, &format!("/{answer}"))).await;
    assert_eq!(theirs.status, StatusCode::FORBIDDEN);
}

#[tokio::test]
async fn nobody_asks_before_the_minutes_are_sent_nor_for_a_seat_that_is_not_theirs() {
    let it = drafted().await;
    let asks = [("section", ""), ("text", "Trop tôt.")];
    let refused = it.seats[0].mayor.submit(&at(&it, "/requests"), &asks).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.text().contains("Trop tôt."), "what was typed is kept");
    let it = proposed().await;
    assert_eq!(it.secretary.submit(&at(&it, "/requests"), &asks).await.status, StatusCode::FORBIDDEN);
    let other = it.house.signed_in(kernel::Role::Mayor, Some("elsewhere"));
    assert_eq!(other.submit(&at(&it, "/requests"), &asks).await.status, StatusCode::NOT_FOUND);
    let visitor = it.house.visitor();
    assert_eq!(visitor.get(&at(&it, "/requests")).await.status, StatusCode::SEE_OTHER);
}
