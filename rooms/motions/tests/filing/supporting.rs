//! Seats that add their names to an amendment.

use axum::http::StatusCode;
use motions::Asks;

use super::{amended, assembly, tabled};

#[tokio::test]
async fn seats_add_their_names_to_an_amendment_and_take_them_back_until_it_is_put() {
    let it = assembly(4).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let amendment = amended(&it, 1, &id, Asks::Strike("c1".into()), "").await;
    let page = format!("/fr{}", amendment.address());
    let (sign, unsign) = (format!("{page}/sign"), format!("{page}/unsign"));
    let (author, other, third) = (&it.seats[1].mayor, &it.seats[2].mayor, &it.seats[3].mayor);
    assert!(!author.get(&page).await.ok().text().contains("/sign?"), "who tabled it supports it already");
    let own = author.submit(&sign, &[]).await;
    assert!(own.status == StatusCode::CONFLICT && own.shows("Votre siège présente déjà ce texte."));
    assert_eq!(it.secretary.submit(&sign, &[]).await.status, StatusCode::FORBIDDEN, "the secretary has no seat");
    assert!(other.get(&page).await.ok().text().contains("/sign?"));
    let _ = other.submit(&sign, &[]).await.done();
    assert_eq!(other.submit(&sign, &[]).await.status, StatusCode::CONFLICT, "a second click is harmless");
    let seen = third.get(&page).await.ok();
    assert!(seen.shows("Soutiens") && seen.shows("Commune de Ville 3"));
    let list = third.get(&format!("/fr/council/motions/{id}/amendments")).await.ok();
    assert!(list.shows("Soutenu par\u{a0}: Commune de Ville 3"));
    let _ = third.submit(&sign, &[]).await.done();
    let _ = third.submit(&unsign, &[]).await.done();
    assert!(third.submit(&unsign, &[]).await.shows("Votre siège ne soutient pas ce texte."));
    it.opened(4).await;
    let fields = [("way", "consensus"), ("version", "2")];
    let _ = it.secretary.submit(&format!("{page}/vote"), &fields).await.done();
    for late in [third.submit(&sign, &[]).await, other.submit(&unsign, &[]).await] {
        assert!(late.status == StatusCode::CONFLICT, "a name stays as it was when the question was put");
    }
    let public = it.house.visitor().get(&page).await.ok();
    assert!(public.shows("Commune de Ville 3") && !public.shows("Commune de Ville 4"));
}

#[tokio::test]
async fn a_draft_is_supported_by_nobody_but_its_author() {
    let it = assembly(3).await;
    let id = tabled(&it, 0, &[("Un.", "واحد.")]).await;
    let (app, actor) = (&it.house.app, &it.seats[1].actor);
    let (mut tx, author) = (super::begin(&it).await, super::mover(&it, 1).await);
    let input = motions::AmendmentInput {
        asks: Asks::Strike("c1".into()),
        lang: kernel::Lang::Fr,
        words: kernel::Localised::default(),
        note: kernel::Localised::default(),
    };
    let draft = motions::draft_amendment(app, &mut tx, actor, (&id, author), input).await.unwrap();
    let refused = motions::sign_amendment(app, &mut tx, &it.seats[2].actor, draft.id.as_str()).await.unwrap_err();
    assert!(format!("{refused:?}").contains("refused-not-tabled"), "{refused:?}");
}
