//! What is refused to who sits, told on the page from which it was asked, in words that name people.

use axum::http::StatusCode;
use kernel::Role;

use super::{
    Club,
    sitting::{ADDRESS, council},
};

/// Asks for the mayor of Smara, from the page of the session, that her seat is there at a distance.
async fn remote(club: &Club, seat: &str) -> testkit::Answer {
    let mayor = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    mayor.submit(&format!("{ADDRESS}/roll"), &[("seat", seat), ("act", "remote")]).await
}

#[tokio::test]
async fn a_holder_who_is_not_checked_in_reads_why_on_the_page_of_the_session() {
    let club = council().await;
    club.convened().await;
    let mayor = club.house.signed_in(Role::Mayor, Some(club.smara.0.id.as_str()));
    let seat = club.link_of(&mayor, "/answers/").await.rsplit('/').next().unwrap_or_default().to_owned();
    let refused = async |why: &str, seat: &str| {
        let answer = remote(&club, seat).await;
        assert_eq!(answer.status, StatusCode::UNPROCESSABLE_ENTITY, "{why}");
        assert!(answer.shows(why) && answer.shows("Palais des congrès"), "{why}");
        answer.shows("Réponses reçues")
    };
    assert!(refused("Ni ouverture ni appel plus d’une heure avant l’heure de la session.", &seat).await);
    assert!(refused("Personne ne siège à cette place ce jour-là.", "nobody.7").await);
    club.house.at("2026-12-15T08:30:00Z");
    let decided = [("on-day", "14"), ("on-month", "12"), ("on-year", "2026"), ("reason-fr", "Cotisation")];
    let page = club.secretary.get("/fr/members/smara/suspend").await.ok().text();
    let version = page.split("name=\"version\" value=\"").nth(1).and_then(|rest| rest.split('"').next());
    let decided: Vec<_> = decided.into_iter().chain([("version", version.unwrap_or_default())]).collect();
    let _ = club.secretary.submit("/fr/members/smara/suspend", &decided).await.done();
    assert!(refused("Personne ne siège à cette place ce jour-là.", &seat).await);
    let _ = club.step("cancel", "Route coupée").await.done();
    let answers_stand = refused("Il n’y a pas d’appel dans cette session, ou pas maintenant.", &seat).await;
    assert!(!answers_stand, "nobody answers any more");
}

#[tokio::test]
async fn who_carries_a_proxy_is_named_by_office_and_body_and_so_is_who_gave_it() {
    let club = council().await;
    club.convened().await;
    let mayor = |body: &str| club.house.signed_in(Role::Mayor, Some(body));
    let (smara, agadez) = (mayor(club.smara.0.id.as_str()), mayor(club.agadez.0.id.as_str()));
    let carrier = club.link_of(&smara, "/answers/").await;
    let giver = club.link_of(&agadez, "/answers/").await;
    let seat = carrier.rsplit('/').next().unwrap_or_default();
    let _ = agadez.submit(&giver, &[("reply", "proxy"), ("proxy", seat)]).await.done();
    let refused = smara.submit(&carrier, &[("reply", "excused")]).await;
    assert_eq!(refused.status, StatusCode::UNPROCESSABLE_ENTITY);
    assert!(refused.shows("porte la procuration d’un autre (Siège 2 · Le maire · Agadez)"), "{}", refused.text());
    let carried = "Siège 1 · La maire · Aïcha Essaid · Smara";
    assert!(club.secretary.get(ADDRESS).await.ok().shows(&format!("Procuration : {carried}")));
    club.vacated().await;
    let page = club.secretary.get(ADDRESS).await.ok();
    assert!(page.shows(&format!("Procuration : {carried} · ce siège a changé de titulaire")), "{}", page.text());
}
