//! Who stands in for the holder of a seat, and who presides in the chair's place.

use axum::http::StatusCode;
use council::rules::{SeatAt, WayIn};
use kernel::{Actor, Id, Role};
use testkit::Client;

use super::{
    Club,
    sitting::{ADDRESS, council},
    together::deputy_of,
};

const ORGAN: &str = "/fr/council/organs/conseil-du-club";
const CHECK_IN: &str = "/fr/council/check-in";
/// How the seat of Smara is called while its deputy is there.
const STOOD_IN: &str = "L’adjoint · Smara, en suppléance de La maire · Aïcha Essaid · Smara";

/// A council whose first seat has a substitute, who has an account; its session is convened. Gives their person.
pub(super) async fn with_deputy() -> (Club, String) {
    let club = council().await;
    let mut tx = club.house.app.db.begin().await.expect("the database is there");
    let person = members::PersonInput {
        entity: club.smara.0.id.clone(),
        name_ar: String::new(),
        name_passport: "Salka Bint-Essai".to_owned(),
        gender: None,
        public: false,
    };
    let person = members::add_person(&club.house.app, &mut tx, &Actor::system(), person).await.expect("a person");
    tx.commit(club.house.app.now()).await.expect("it holds");
    let deputy = deputy_of(&club, None, Some(person.id.clone())).await;
    club.account(&members::MandateId::new(&deputy), "deputy@example.org").await;
    let form = club.link(ORGAN, "/fr/council/holdings/", "/substitute").await;
    let _ = club.secretary.submit(&form, &[("mandate", deputy.as_str()), ("version", "1")]).await.done();
    club.convened().await;
    (club, person.id.to_string())
}

#[tokio::test]
async fn the_roll_says_whether_the_holder_or_their_substitute_is_there() {
    let (club, _) = with_deputy().await;
    let (seat, roll) = (club.first_seat().await, format!("{ADDRESS}/roll"));
    club.house.at("2026-12-15T08:30:00Z");
    let page = club.secretary.get(&roll).await.ok();
    assert_eq!(page.text().matches("value=\"substitute\"").count(), 1, "for the one seat that has one");
    let other =
        page.text().split("name=\"seat\" value=\"").filter_map(|it| it.split('"').next()).last().unwrap().to_owned();
    let refused = club.roll(&other, "substitute").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Personne ne supplée le titulaire de ce siège."));
    let _ = club.roll(&seat, "substitute").await.done();
    let page = club.secretary.get(&roll).await.ok();
    assert!(page.shows(STOOD_IN), "{}", page.text());
    let _ = club.roll(&seat, "out").await.done();
    club.house.at("2026-12-15T08:40:00Z");
    let _ = club.roll(&seat, "in").await.done();
    let text = club.secretary.get(&roll).await.ok().text();
    let (now, history) = text.split_once("id=\"history\"").expect("who came and went");
    assert!(!now.contains("suppléance de"), "the holder is there now");
    assert_eq!(history.matches("en suppléance de").count(), 1, "and was not before: {history}");
}

#[tokio::test]
async fn whoever_opens_the_pass_of_a_seat_says_which_of_the_two_they_are() {
    let (club, _) = with_deputy().await;
    let cards = club.passes("0").await.ok().text();
    let token = cards.split("?pass=").nth(1).and_then(|rest| rest.split('<').next()).expect("a pass").to_owned();
    let phone = club.house.visitor();
    club.house.at("2026-12-15T08:30:00Z");
    let page = phone.get(&format!("{CHECK_IN}?pass={token}")).await.ok();
    assert!(page.shows("Je suis présent, titulaire du siège") && page.shows("Je suis présent, en suppléance"));
    let _ = phone.submit(CHECK_IN, &[("pass", token.as_str()), ("as", "substitute")]).await.done();
    assert!(club.secretary.get(&format!("{ADDRESS}/roll")).await.ok().shows(STOOD_IN));
}

#[tokio::test]
async fn at_a_distance_whoever_says_from_their_account_that_they_are_there_is_the_one_that_they_are() {
    let (club, person) = with_deputy().await;
    let app = &club.house.app;
    club.house.at("2026-12-15T08:30:00Z");
    let mut tx = app.db.begin().await.expect("the database is there");
    let known = accounts::by_person(&mut tx, &[person.as_str()]).await.expect("read");
    let account = known.values().flatten().next().expect("the deputy has one").account.to_string();
    let session = council::session(&mut tx, "conseil-du-club-2026-12-15").await.expect("read").expect("convened");
    let college = club.first_seat().await;
    let (college, number) = college.split_once('.').expect("college and number");
    let at = SeatAt { college: Id::new(college), number: number.parse().expect("a number") };
    let deputy = Actor { account: Some(Id::new(account)), name: "deputy@example.org".into(), grants: Vec::new() };
    council::check_in(app, &mut tx, &deputy, &session.id, (&at, WayIn::Remote)).await.expect("it is their seat too");
    let it = council::gather(&mut tx, session, app.now()).await.expect("read");
    let sat = it.at(&at).expect("it is held");
    assert!(sat.by.is_some() && it.presences[0].substitute.is_some());
    let fr = council::WORDS.words(kernel::Lang::Fr);
    assert!(council::seat_label(sat, fr).ends_with(STOOD_IN), "{}", council::seat_label(sat, fr));
    let then = council::seat_label_at(&it, (&at, &sat.chair.holding), app.now(), fr);
    assert_eq!(then, council::seat_label(sat, fr));
}

/// Smara in the chair's seat, Agadez in a vice-chair's; gives their mayors.
async fn presided(club: &Club) -> (Client, Client) {
    let college = club.link(ORGAN, "/fr/council/colleges/", "").await;
    let college = college.split("/fill").next().unwrap_or_default().to_owned();
    let form = club.secretary.get(&college).await.ok().text();
    let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let version = version.expect("the form carries the version").to_owned();
    let said = [("name-fr", "Élus"), ("seats", "3"), ("sits", "officials"), ("chair", "1"), ("vice-chair", "2")];
    let said: Vec<_> = said.into_iter().chain([("version", version.as_str())]).collect();
    let _ = club.secretary.submit(&college, &said).await.done();
    let mayor = |body: &str| club.house.signed_in(Role::Mayor, Some(body));
    (mayor(club.smara.0.id.as_str()), mayor(club.agadez.0.id.as_str()))
}

/// Takes a step of the session as this reader.
async fn step(who: &Client, step: &str) -> StatusCode {
    let path = format!("{ADDRESS}/steps/{step}");
    let form = who.get(&path).await;
    if form.status != StatusCode::OK {
        return form.status;
    }
    let form = form.text();
    let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    who.submit(&path, &[("version", version.unwrap_or_default())]).await.status
}

#[tokio::test]
async fn a_vice_chair_presides_until_the_chair_comes() {
    let club = council().await;
    let (smara, agadez) = presided(&club).await;
    club.convened().await;
    club.house.at("2026-12-15T08:30:00Z");
    let seats = club.secretary.get(ADDRESS).await.ok().text();
    let mut seats: Vec<&str> = seats.split("/answers/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    seats.dedup();
    let _ = club.roll(seats[1], "in").await.done();
    assert_eq!(step(&agadez, "open").await, StatusCode::FORBIDDEN, "the chair is expected");
    club.house.at("2026-12-15T09:00:00Z");
    assert_eq!(step(&smara, "open").await, StatusCode::FORBIDDEN, "who is not there does not preside");
    assert_eq!(step(&agadez, "open").await, StatusCode::SEE_OTHER);
    club.house.at("2026-12-15T09:20:00Z");
    let _ = club.roll(seats[0], "in").await.done();
    assert_eq!(step(&agadez, "suspend").await, StatusCode::FORBIDDEN);
    assert_eq!(step(&smara, "suspend").await, StatusCode::SEE_OTHER);
    let mut reader = club.house.app.db.read().await.expect("the database is there");
    let session = council::session(&mut reader, "conseil-du-club-2026-12-15").await.expect("read").expect("there");
    let it = council::gather(&mut reader, session, club.house.app.now()).await.expect("read");
    let presided: Vec<_> = it.presided().iter().map(|(at, seat)| (at.to_string(), seat.chair.at.number)).collect();
    assert_eq!(presided, [("2026-12-15T09:00:00Z".to_owned(), 2), ("2026-12-15T09:20:00Z".to_owned(), 1)]);
}

#[tokio::test]
async fn whoever_presides_adds_an_item_and_a_document_while_the_session_sits() {
    let club = council().await;
    let (smara, agadez) = presided(&club).await;
    club.convened().await;
    let new = format!("{ADDRESS}/items/new");
    assert_eq!(smara.get(&new).await.status, StatusCode::FORBIDDEN, "until it sits the agenda is the secretary's");
    club.house.at("2026-12-15T09:00:00Z");
    let seat = club.first_seat().await;
    let _ = club.roll(&seat, "in").await.done();
    let _ = club.step("open", "").await.done();
    assert_eq!(agadez.get(&new).await.status, StatusCode::FORBIDDEN);
    assert!(smara.get(ADDRESS).await.ok().text().contains("/items/new\""));
    let form = smara.get(&new).await.ok();
    assert!(form.shows("marqué « ajouté en séance »") && form.text().contains("urgency-fr"));
    let decision = [("title-fr", "Secours à Agadez"), ("kind", "decision"), ("matter", "decision"), ("minutes", "10")];
    let refused = smara.submit(&new, &decision).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("dites pourquoi il est urgent") && refused.text().contains("Secours à Agadez"));
    let urgent: Vec<_> = decision.into_iter().chain([("urgency-fr", "Crue du matin")]).collect();
    let _ = smara.submit(&new, &urgent).await.done();
    let page = club.house.visitor().get(ADDRESS).await.ok();
    assert!(page.shows("2. Secours à Agadez") && page.shows("Ajouté en séance · Urgence : Crue du matin"));
    let form = club.link_of(&smara, "/documents").await;
    let pdf: &[u8] = b"%PDF-1.7\n...\n%%EOF\n";
    let fields = [("name", "Rapport"), ("shown", "yes")];
    let _ = smara.submit_file(&form, &fields, ("file", "r.pdf", pdf)).await.done();
    let page = club.house.visitor().get(ADDRESS).await.ok();
    assert!(page.shows("Rapport") && page.shows("ajouté en séance"), "{}", page.text());
    let refused = agadez.submit_file(&form, &fields, ("file", "r.pdf", pdf)).await;
    assert_eq!(refused.status, StatusCode::FORBIDDEN);
    let _ = club.step("close", "").await.done();
    assert!(!club.secretary.get(ADDRESS).await.ok().text().contains("/items/new\""), "it is over");
}
