//! An opinion on an agreement, and who may read it.

use agreements::{
    By, Proposed,
    rules::{Agreement, Kind as AgreementKind},
};
use assembly::{Assembly, all};
use axum::http::StatusCode;
use decisions::{AxisInput, DecisionInput, rules::Kind};
use kernel::{Day, Lang, Localised};

use super::{consensus, drafted, made, said, secretary, sitting};

/// An agreement between the members of the first two seats, that nobody has signed.
async fn agreement(it: &Assembly) -> Agreement {
    let actor = secretary();
    let by = By { app: &it.house.app, actor: &actor, lang: Lang::Fr };
    let entities = it.seats[..2].iter().map(|seat| seat.entity.id.to_string()).collect();
    let title = Localised::one(Lang::Fr, "Jumelage confidentiel");
    let proposed = Proposed { kind: AgreementKind::Twinning, entities, title, fields: [].into() };
    agreements::propose(by, proposed).await.expect("proposed")
}

#[tokio::test]
async fn an_opinion_is_for_those_who_may_know_of_the_agreement_and_does_not_move_it() {
    let it = sitting().await;
    let agreement = agreement(&it).await;
    let vote = consensus(&it).await;
    let opinion = DecisionInput {
        kind: Kind::Opinion,
        agreement: Some(agreement.id.clone()),
        ..said("Avis sur le jumelage confidentiel")
    };
    let draft = drafted(&it, &vote, opinion).await.unwrap();
    let _ = made(&it, draft).await.unwrap();
    let address = "/fr/council/decisions/2026-01";
    for party in &it.seats[..2] {
        let page = party.mayor.get(address).await.ok();
        assert!(page.shows("Un avis conseille les parties") && page.shows("Jumelage confidentiel"));
    }
    let file = it.seats[0].mayor.get(&format!("/fr/agreements/{}", agreement.slug)).await.ok();
    assert!(file.shows("Avis sur le jumelage confidentiel") && file.shows("Il ne change rien à l’étape"));
    let visitor = it.house.visitor();
    for stranger in [&visitor, &it.seats[2].mayor] {
        assert_eq!(stranger.get(address).await.status, StatusCode::NOT_FOUND);
        for page in ["/fr/council", "/fr/council/decisions", "/fr/council/coherence", it.address.as_str()] {
            assert!(!stranger.get(page).await.ok().shows("confidentiel"), "{page}");
        }
    }
    for file in ["/council/decisions.json", "/council/popolo.json"] {
        assert!(!visitor.get(file).await.ok().text().contains("confidentiel"), "{file}");
    }
    let mut reader = it.house.app.db.read().await.unwrap();
    for entry in reader.entries(0, 1000).await.unwrap() {
        assert!(!String::from_utf8(entry.bytes).unwrap().contains("confidentiel"), "the register names it nowhere");
    }
    let after = agreements::by_id(&mut reader, &agreement.id).await.unwrap().unwrap();
    assert_eq!((after.stage, after.version), (agreement.stage, agreement.version), "it is where it was");
}

#[tokio::test]
async fn whoever_acts_for_a_party_says_which_axes_an_agreement_serves() {
    let it = sitting().await;
    let agreement = agreement(&it).await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let axis = AxisInput {
        title: all("Eau"),
        purpose: all("Ce que veut le Club"),
        place: 1,
        since: Some(Day::constant(2026, 1, 1)),
        until: None,
        adopted_by: None,
        example: false,
        source: "Acte fondateur".into(),
        source_url: String::new(),
    };
    let axis = decisions::add_axis(app, &mut tx, &secretary(), axis).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let form = format!("/fr/council/serves/agreement/{}", agreement.id);
    assert_eq!(it.seats[2].mayor.get(&form).await.status, StatusCode::NOT_FOUND, "they may not know of it");
    let _ = it.seats[0].mayor.submit(&form, &[("axes", axis.id.as_str())]).await.done();
    let page = format!("/fr{}", axis.address());
    assert!(it.seats[1].mayor.get(&page).await.ok().shows("Jumelage confidentiel"));
    assert!(!it.house.visitor().get(&page).await.ok().shows("Jumelage confidentiel"));
    let (theirs, anyones) = (
        it.seats[0].mayor.get("/fr/council/coherence").await.ok().text(),
        it.house.visitor().get("/fr/council/coherence").await.ok().text(),
    );
    let bare = |text: &str| text.split("aria-labelledby=\"bare\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned();
    assert!(!bare(&theirs).contains("Eau (fr)") && bare(&anyones).contains("Eau (fr)"));
}
