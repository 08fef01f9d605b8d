//! Those who sat read the minutes and ask for corrections.

use assembly::Assembly;
use axum::http::StatusCode;
use council::Step;
use kernel::{Actor, Lang};
use platform::db::sql;

use super::{at, draft, drafted, item, proposed, rooms, send, send_as};

/// The letters about minutes: to whom, in which language, what they say.
async fn letters(it: &Assembly) -> Vec<(String, String, String)> {
    let mut reader = it.house.app.db.read().await.expect("the database is there");
    let select = sql("SELECT recipient, lang, body FROM mails WHERE body LIKE '%/minutes%' ORDER BY recipient");
    let rows = reader.all(select).await.expect("read");
    let text = |row: &platform::db::Row, name: &str| row.get::<String>(name).expect("a text");
    rows.iter().map(|row| (text(row, "recipient"), text(row, "lang"), text(row, "body"))).collect()
}

#[tokio::test]
async fn minutes_are_sent_once_to_those_who_sat_by_letter() {
    let it = drafted().await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    for (seat, address) in it.seats.iter().zip(["one@example.org", "two@example.org", "two@example.org"]) {
        let point = members::FocalPoint {
            office: "mayor".into(),
            name: String::new(),
            email: address.into(),
            phone: String::new(),
        };
        let points = [Some(point), None];
        let set = members::set_focal_points(app, &mut tx, &Actor::system(), &seat.entity.id, points, 0).await;
        set.expect("set");
    }
    tx.commit(app.now()).await.expect("it holds");
    assert_eq!(letters(&it).await, []);
    let _ = send(&it, "propose", &[]).await.done();
    let sent = letters(&it).await;
    let to: Vec<&str> = sent.iter().map(|(to, ..)| to.as_str()).collect();
    assert_eq!(to, ["one@example.org", "two@example.org"], "one letter an address");
    assert!(sent.iter().all(|(_, lang, body)| body.contains(&format!("/{lang}/council/sessions/"))), "{sent:?}");
    assert!(it.secretary.get(&at(&it, "")).await.ok().shows("Pas encore approuvé\u{a0}: soumis à ceux qui ont siégé"));
    let twice = it.secretary.submit(&at(&it, "/propose"), &[("version", "2")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "a second click sends nothing");
    assert_eq!(letters(&it).await, sent);
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
    let form = it.secretary.get(&at(&it, &format!("/{answer}"))).await.ok();
    assert!(
        form.shows("La maire · Personne 2 · Ville 2") && form.shows("Adopter la feuille de route"),
        "{}",
        form.text()
    );
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

/// Who asked, request by request, as a page says it.
fn askers(page: &str) -> Vec<&str> {
    let (_, requests) = page.split_once("id=\"requests\"").expect("the page lists the requests");
    requests.split("<h3>").skip(1).filter_map(|rest| rest.split("</h3>").next()).collect()
}

#[tokio::test]
async fn a_request_names_which_of_the_two_of_a_seat_asked_whoever_is_there_later_until_their_name_is_forgotten() {
    let it = Assembly::prepared(rooms(), 3).await;
    let deputy = it.substitute(&it.seats[1]).await;
    it.opened(2).await;
    it.house.at("2026-12-15T10:30:00Z");
    it.step(Step::Close).await;
    let _ = draft(&it).await.done();
    let _ = send(&it, "propose", &[]).await.done();
    let app = &it.house.app;
    it.house.at("2026-12-16T09:00:00Z");
    let mut tx = app.db.begin().await.expect("the database is there");
    let input = minutes::AskInput {
        seat: council::address_of(&it.seats[1].at),
        section: None,
        lang: Lang::Fr,
        text: "J’ai lu la liste.".to_owned(),
    };
    let gathered = it.gathered(&mut tx).await;
    let asked = minutes::ask(app, &mut tx, &deputy, &gathered, input).await.expect("the seat is theirs too");
    tx.commit(app.now()).await.expect("it holds");
    it.house.at("2026-12-16T10:00:00Z");
    let asks = [("section", ""), ("text", "Je la confirme.")];
    let _ = send_as(&it.seats[1].mayor, &it, "requests", &asks).await.done();
    let deputy_line = |name: &str| {
        format!("Siège 2 · L’adjointe · {name} · Ville 2, en suppléance de La maire · Personne 2 · Ville 2")
    };
    let (deputys, mayors) = (deputy_line("Suppléante"), "Siège 2 · La maire · Personne 2 · Ville 2".to_owned());
    let page = it.seats[0].mayor.get(&at(&it, "")).await.ok().text();
    assert_eq!(askers(&page), [deputys.as_str(), mayors.as_str()], "those who follow see who asked");
    let form = it.secretary.get(&at(&it, &format!("/requests/{}", asked.id))).await.ok();
    assert!(form.shows(&deputys), "and so does whoever answers: {}", form.text());
    let holding = gathered.composed.benches[0].held.iter().find(|(held, _)| held.seat == 2).expect("held").0.clone();
    let mut tx = app.db.begin().await.expect("the database is there");
    let _ = council::set_substitute(app, &mut tx, &Actor::system(), holding, None).await.expect("nobody stands in");
    tx.commit(app.now()).await.expect("it holds");
    let page = it.secretary.get(&at(&it, "")).await.ok().text();
    assert_eq!(askers(&page), [deputys.as_str(), mayors.as_str()], "it is as it was then");
    let mut tx = app.db.begin().await.expect("the database is there");
    let _ = platform::erase_name(app, &mut tx, "Suppléante").await.expect("forgotten");
    tx.commit(app.now()).await.expect("it holds");
    let page = it.secretary.get(&at(&it, "")).await.ok();
    assert!(!page.shows("Suppléante"));
    assert_eq!(
        askers(&page.text()),
        [deputy_line("[…]").as_str(), mayors.as_str()],
        "of the two it was the deputy still"
    );
}
