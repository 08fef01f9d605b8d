//! A session while it sits, to its end and to a second convocation.

use axum::http::StatusCode;
use kernel::Role;

use super::{
    Club,
    sitting::{ADDRESS, council, typed},
};

/// Where a pass is sent from.
const CHECK_IN: &str = "/fr/council/check-in";

const ORGAN: &str = "/fr/council/organs/conseil-du-club";

impl Club {
    /// The address of the first seat of the roll, as forms write it.
    pub(super) async fn first_seat(&self) -> String {
        let link = self.link_of(&self.secretary, "/answers/").await;
        link.rsplit('/').next().expect("the seat").to_owned()
    }

    pub(super) async fn roll(&self, seat: &str, act: &str) -> testkit::Answer {
        self.secretary.submit(&format!("{ADDRESS}/roll"), &[("seat", seat), ("act", act)]).await
    }
}

#[tokio::test]
async fn the_roll_is_kept_by_name_by_pass_and_at_a_distance_and_the_quorum_follows() {
    let club = council().await;
    club.prepared().await;
    let _ = club.step("convene", "Séisme").await.done();
    club.house.at("2026-12-15T08:30:00Z");
    let roll = format!("{ADDRESS}/roll");
    let mayor = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    let seat = club.link_of(&mayor, "/answers/").await;
    let seat = seat.rsplit('/').next().expect("the seat").to_owned();
    assert!(club.secretary.get(&roll).await.ok().shows("0 sur 3 sièges, quorum 2 non atteint."));
    let _ = mayor.submit(&roll, &[("seat", seat.as_str()), ("act", "remote")]).await.done();
    let twice = mayor.submit(&roll, &[("seat", seat.as_str()), ("act", "remote")]).await;
    assert_eq!(twice.status, StatusCode::UNPROCESSABLE_ENTITY, "a second click changes nothing");
    let theirs = mayor.get(ADDRESS).await.ok();
    assert!(theirs.shows("Votre présence est enregistrée.") && !theirs.shows("Vous n’avez pas encore répondu."));
    let by_name = mayor.submit(&roll, &[("seat", seat.as_str()), ("act", "in")]).await;
    assert_eq!(by_name.status, StatusCode::FORBIDDEN);
    let cards = club.secretary.submit(&format!("{ADDRESS}/passes"), &[("version", "0")]).await.ok().text();
    let tokens = cards.split("/council/check-in?pass=").skip(1).filter_map(|rest| rest.split('<').next());
    let tokens: Vec<String> = tokens.map(str::to_owned).collect();
    let passes: Vec<String> = tokens.iter().map(|token| format!("/fr/council/check-in?pass={token}")).collect();
    assert_eq!(passes.len(), 2, "a pass for each seat that is held");
    let phone = club.house.visitor();
    assert!(phone.get(&passes[1]).await.ok().shows("Je suis présent"));
    let _ = phone.submit(CHECK_IN, &[("pass", tokens[1].as_str())]).await.done();
    assert!(phone.get(&passes[1]).await.ok().shows("Votre présence est enregistrée."));
    let twice = phone.submit(CHECK_IN, &[("pass", tokens[1].as_str())]).await.done();
    assert_eq!(twice.location(), passes[1], "a second tap on a slow network is no fault");
    assert_eq!(phone.get("/fr/council/check-in?pass=AAAAAAAAAAAAAAAAAAAAAAAA").await.status, StatusCode::NOT_FOUND);
    assert!(phone.get(ADDRESS).await.ok().shows("2 sur 3 sièges, quorum 2 atteint."));
    let _ = club.step("open", "").await.done();
    assert!(phone.get(ADDRESS).await.ok().shows("Quorum atteint à l’ouverture : 2 sièges comptés."));
    let _ = mayor.submit(&roll, &[("seat", seat.as_str()), ("act", "out")]).await.done();
    assert!(phone.get(ADDRESS).await.ok().shows("1 sur 3 sièges, quorum 2 non atteint."));
    assert!(!mayor.get(ADDRESS).await.ok().shows("Vous n’avez pas encore répondu."), "nobody answers once it sits");
    let calendar = "Ajouter à mon calendrier";
    assert!(mayor.get(ADDRESS).await.ok().shows(calendar));
    let _ = club.step("close", "").await.done();
    assert!(phone.get("/fr/council/sessions").await.ok().shows("Passées"));
    let over = mayor.get(ADDRESS).await.ok();
    assert!(!over.shows("Réponses reçues") && !over.shows(calendar), "nothing is left to answer or to come to");
}

#[tokio::test]
async fn nobody_is_checked_in_before_the_hour_of_the_roll_and_no_button_says_so() {
    let club = council().await;
    club.convened().await;
    let (seat, roll) = (club.first_seat().await, format!("{ADDRESS}/roll"));
    club.house.at("2026-12-15T07:59:00Z");
    let page = club.secretary.get(&roll).await.ok();
    assert!(page.shows("L’appel s’ouvre une heure avant la session.") && !page.text().contains("value=\"in\""));
    assert_ne!(club.roll(&seat, "in").await.status, StatusCode::SEE_OTHER);
    club.house.at("2026-12-15T08:00:00Z");
    assert!(club.secretary.get(&roll).await.ok().text().contains("value=\"in\""));
    let _ = club.roll(&seat, "in").await.done();
}

#[tokio::test]
async fn closing_ends_every_presence_and_the_roll_says_the_day_where_it_is_another() {
    let club = council().await;
    club.convened().await;
    let seat = club.first_seat().await;
    club.house.at("2026-12-15T09:00:00Z");
    let _ = club.roll(&seat, "in").await.done();
    let _ = club.step("open", "").await.done();
    club.house.at("2026-12-15T23:30:00Z");
    let _ = club.step("suspend", "").await.done();
    club.house.at("2026-12-15T23:45:00Z");
    let _ = club.step("resume", "").await.done();
    club.house.at("2026-12-16T00:30:00Z");
    let _ = club.step("close", "").await.done();
    let page = club.secretary.get(&format!("{ADDRESS}/roll")).await.ok();
    assert!(page.shows("de 10:00 à 16 décembre 2026, 01:30"), "{}", page.text());
    assert_ne!(club.roll(&seat, "out").await.status, StatusCode::SEE_OTHER, "it has no roll any more");
    let rested = "Suspendue le 16 décembre 2026, 00:30, reprise : 16 décembre 2026, 00:45";
    assert!(club.house.visitor().get(ADDRESS).await.ok().shows(rested));
}

#[tokio::test]
async fn whoever_was_checked_in_before_a_session_was_put_off_or_cancelled_is_there_no_more() {
    let club = council().await;
    club.convened().await;
    let (seat, roll) = (club.first_seat().await, format!("{ADDRESS}/roll"));
    club.house.at("2026-12-15T08:30:00Z");
    let _ = club.roll(&seat, "in").await.done();
    let _ = club.says(&[("ends-hour", "12:45")]).await.done();
    assert!(club.secretary.get(&roll).await.ok().text().contains("value=\"out\""), "it ends a little later");
    let _ = club.says(&[("opens-day", "22")]).await.done();
    club.house.at("2026-12-22T09:00:00Z");
    assert!(!club.secretary.get(&roll).await.ok().text().contains("value=\"out\""));
    let _ = club.roll(&seat, "in").await.done();
    let _ = club.roll(&seat, "out").await.done();
    let _ = club.step("open", "").await.done();
    assert!(club.secretary.get(ADDRESS).await.ok().shows("Quorum non atteint à l’ouverture : aucun siège compté."));
}

#[tokio::test]
async fn a_cancelled_session_leaves_nobody_there() {
    let club = council().await;
    club.convened().await;
    let seat = club.first_seat().await;
    club.house.at("2026-12-15T08:30:00Z");
    let _ = club.roll(&seat, "in").await.done();
    let _ = club.step("cancel", "Route coupée").await.done();
    let page = club.secretary.get(&format!("{ADDRESS}/roll")).await.ok();
    assert!(page.shows("de 09:30 à 09:30"), "{}", page.text());
}

#[tokio::test]
async fn the_roll_of_a_closed_session_says_what_was_and_who_held_the_seat_then() {
    let club = council().await;
    club.convened().await;
    let seat = club.first_seat().await;
    club.house.at("2026-12-15T09:00:00Z");
    let _ = club.roll(&seat, "in").await.done();
    let _ = club.step("open", "").await.done();
    let end = club.link(ORGAN, "/fr/council/holdings/", "/end").await;
    let ends = [("until-day", "15"), ("until-month", "12"), ("until-year", "2026"), ("reason-fr", "X")];
    let ends: Vec<_> = ends.into_iter().chain([("version", "1")]).collect();
    let _ = club.secretary.submit(&end, &ends).await.done();
    club.house.at("2026-12-16T09:00:00Z");
    let _ = club.step("close", "").await.done();
    let page = club.secretary.get(&format!("{ADDRESS}/roll")).await.ok();
    assert!(page.shows("Quorum non atteint à l’ouverture : un siège compté."), "{}", page.text());
    assert!(!page.shows("quorum 2 non atteint") && !page.text().contains("id=\"seats\""));
    assert!(page.shows("Siège 1 · La maire · Aïcha Essaid · Smara"), "they held it then: {}", page.text());
}

#[tokio::test]
async fn an_organ_whose_session_is_called_is_not_dissolved() {
    let club = council().await;
    club.convened().await;
    let form = club.secretary.get(&format!("{ORGAN}/dissolve")).await.ok().text();
    let version = form.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let version = version.expect("the form carries the version");
    let ends = [("until-day", "22"), ("until-month", "11"), ("until-year", "2026"), ("reason-fr", "X")];
    let dissolve: Vec<_> = ends.into_iter().chain([("version", version)]).collect();
    let refused = club.secretary.submit(&format!("{ORGAN}/dissolve"), &dissolve).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("ses collèges ne changent pas et il n’est pas dissous"), "{}", refused.text());
    let _ = club.step("cancel", "Route coupée").await.done();
    let _ = club.secretary.submit(&format!("{ORGAN}/dissolve"), &dissolve).await.done();
}

#[tokio::test]
async fn a_session_is_not_opened_when_its_end_has_passed() {
    let club = council().await;
    club.convened().await;
    club.house.at("2026-12-15T11:30:00Z");
    let refused = club.step("open", "").await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("L’heure de fin est passée : reportez la session, ou annulez-la."));
}

/// What the secretary types of a session that calls the first one again.
fn again() -> Vec<(&'static str, &'static str)> {
    let mut fields = typed();
    fields.retain(|(name, _)| *name != "opens-day");
    fields.extend([("opens-day", "30"), ("title-fr", "Reprise")]);
    fields
}

/// Prepares another session; gives its address, and the first one where its form offers to call it again.
async fn offered_again(club: &Club) -> (String, Option<String>) {
    let done = club.secretary.submit("/fr/council/sessions/new", &again()).await.done();
    let address = done.location().to_owned();
    let form = club.secretary.get(&format!("{address}/edit")).await.ok().text();
    let choices = form.split_once("name=\"second-of\"").map(|(_, rest)| rest.to_owned());
    let first = choices.and_then(|rest| rest.split("value=\"").nth(2)?.split('"').next().map(str::to_owned));
    (address, first)
}

#[tokio::test]
async fn a_session_is_called_again_once_it_is_closed_and_never_had_its_quorum() {
    let club = council().await;
    club.convened().await;
    club.house.at("2026-12-15T09:00:00Z");
    let _ = club.step("open", "").await.done();
    assert_eq!(offered_again(&club).await.1, None, "it still sits");
    let _ = club.step("close", "").await.done();
    let (address, first) = offered_again(&club).await;
    let first = first.expect("it is offered");
    let mut fields = again();
    fields.extend([("second-of", first.as_str()), ("version", "1")]);
    let _ = club.secretary.submit(&format!("{address}/edit"), &fields).await.done();
    let item = [("title-fr", "Échange"), ("kind", "information"), ("minutes", "45")];
    let _ = club.secretary.submit(&format!("{address}/items/new"), &item).await.done();
    let page = club.secretary.get(&address).await.ok();
    assert!(page.shows("Ouverture"), "what was on the agenda of the first is on this one");
    assert_eq!(page.text().matches("Ne figurait pas à l’ordre du jour de la première session").count(), 1);
    let decision = [("title-fr", "Emprunt"), ("kind", "decision")];
    let _ = club.secretary.submit(&format!("{address}/items/new"), &decision).await.done();
    let refused = club.secretary.submit(&format!("{address}/steps/convene"), &[("version", "4")]).await;
    assert!(refused.shows("Ces points n’y étaient pas : 3."));
}

#[tokio::test]
async fn a_session_whose_quorum_came_late_is_not_called_again() {
    let club = council().await;
    club.convened().await;
    club.house.at("2026-12-15T09:00:00Z");
    let seats = club.secretary.get(ADDRESS).await.ok().text();
    let mut seats: Vec<&str> = seats.split("/answers/").skip(1).filter_map(|rest| rest.split('"').next()).collect();
    seats.dedup();
    let _ = club.step("open", "").await.done();
    for seat in &seats {
        let _ = club.roll(seat, "in").await.done();
    }
    for seat in &seats {
        let _ = club.roll(seat, "out").await.done();
    }
    let _ = club.step("close", "").await.done();
    assert!(club.secretary.get(ADDRESS).await.ok().shows("Quorum non atteint à l’ouverture"));
    assert_eq!(offered_again(&club).await.1, None);
}

#[tokio::test]
async fn a_session_is_called_again_by_one_other_unless_that_one_is_cancelled() {
    let club = council().await;
    club.convened().await;
    club.house.at("2026-12-15T09:00:00Z");
    let _ = club.step("open", "").await.done();
    let _ = club.step("close", "").await.done();
    let mut seconds = Vec::new();
    for _ in 0..2 {
        let (address, first) = offered_again(&club).await;
        let first = first.expect("it is offered");
        let mut fields = again();
        fields.extend([("second-of", first.as_str()), ("version", "1")]);
        let _ = club.secretary.submit(&format!("{address}/edit"), &fields).await.done();
        let item = [("title-fr", "Échange"), ("kind", "debate")];
        let _ = club.secretary.submit(&format!("{address}/items/new"), &item).await.done();
        seconds.push(address);
    }
    let convene = [("version", "3"), ("reason-fr", "Séisme")];
    let _ = club.secretary.submit(&format!("{}/steps/convene", seconds[0]), &convene).await.done();
    let refused = club.secretary.submit(&format!("{}/steps/convene", seconds[1]), &convene).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("Une autre session convoque déjà celle-là à nouveau"));
    assert_eq!(offered_again(&club).await.1, None, "nor is it offered");
    let form = club.secretary.get(&format!("{}/edit", seconds[0])).await.ok();
    assert!(form.text().contains("name=\"second-of\""), "the one that does keeps it");
    let cancel = [("version", "4"), ("reason-fr", "Route coupée")];
    let _ = club.secretary.submit(&format!("{}/steps/cancel", seconds[0]), &cancel).await.done();
    let _ = club.secretary.submit(&format!("{}/steps/convene", seconds[1]), &convene).await.done();
}
