//! What a page says before anything is typed, and what it keeps where that comes too late.

use axum::http::StatusCode;
use council::Step;
use kernel::Role;
use motions::Asks;

use super::{amended, assembly, referring::expert, tabled};

#[tokio::test]
async fn an_amendment_says_which_come_to_the_vote_before_it() {
    let it = assembly(4).await;
    let id = tabled(&it, 1, &[("Deux réunions par an.", "اجتماعان في السنة.")]).await;
    let near = amended(&it, 2, &id, Asks::Replace("c1".into()), "Trois réunions par an.").await;
    let far = amended(&it, 3, &id, Asks::Strike("c1".into()), "").await;
    let (near, far) = (format!("/fr{}", near.address()), format!("/fr{}", far.address()));
    let early = it.secretary.get(&format!("{far}/vote")).await.ok();
    assert!(early.shows("Les scrutins se préparent quand la session est ouverte."), "{}", early.text());
    assert!(!early.text().contains("name=\"way\""), "nothing is asked that would be refused");
    it.opened(4).await;
    let page = it.seats[0].mayor.get(&near).await.ok();
    assert!(page.shows("Mis aux voix après\u{a0}: Amendement n° 2."), "{}", page.text());
    assert!(!it.seats[0].mayor.get(&far).await.ok().shows("Mis aux voix après"));
    let waits = it.secretary.get(&format!("{near}/vote")).await.ok();
    assert!(waits.shows("Amendement n° 2") && waits.shows("viennent d’abord, au même endroit"));
    assert!(!waits.text().contains("name=\"way\""));
    let sent = it.secretary.submit(&format!("{near}/vote"), &[("way", "consensus"), ("version", "2")]).await;
    assert_eq!(
        sent.status,
        StatusCode::UNPROCESSABLE_ENTITY,
        "from a page that is old it is refused with the same words"
    );
    assert!(sent.shows("viennent d’abord, au même endroit") && sent.shows("Amendement n° 2"));
    let put = [("way", "consensus"), ("version", "2")];
    let vote = it.secretary.submit(&format!("{far}/vote"), &put).await.done();
    super::voted(&it, &vote.location().replace("/fr/council/votes/", "")).await;
    let fallen = it.seats[0].mayor.get(&near).await.ok();
    assert!(fallen.shows("Tombé") && !fallen.shows("Mis aux voix après") && !fallen.shows("En conflit"));
}

#[tokio::test]
async fn after_the_last_day_a_form_is_not_shown_but_to_whoever_had_begun_to_type() {
    let it = assembly(2).await;
    let id = tabled(&it, 0, &[("Deux réunions par an.", "اجتماعان.")]).await;
    let amend = format!("/fr/council/motions/{id}/amendments/new");
    let propose = format!("/fr/council/items/{}/motions/new", it.item);
    let day = ["motions", "amendments"].map(|of| {
        [("day", "25"), ("month", "11"), ("year", "2026")].map(|(part, value)| (format!("{of}-{part}"), value))
    });
    let mut terms: Vec<(&str, &str)> = day.iter().flatten().map(|(name, value)| (name.as_str(), *value)).collect();
    terms.push(("version", "0"));
    let _ = it.secretary.submit(&format!("{}/terms", it.address), &terms).await.done();
    let mayor = &it.seats[1].mayor;
    let forms = [
        (&amend, "name=\"asks\"", format!("/fr/council/motions/{id}")),
        (&propose, "name=\"item\"", it.address.clone()),
    ];
    for (form, asks, _) in &forms {
        assert!(mayor.get(form).await.ok().text().contains(asks), "{form}");
    }
    it.house.at("2026-11-26T12:00:00Z");
    for (form, asks, back) in &forms {
        let page = mayor.get(form).await.ok();
        assert!(page.shows("Le délai fixé par le secrétariat est passé."), "{form}: {}", page.text());
        assert!(!page.text().contains(asks), "{form}");
        assert!(page.text().contains(&format!("href=\"{back}\"")), "{form} leads back");
    }
    let list = mayor.get(&format!("/fr/council/motions/{id}/amendments")).await.ok();
    assert!(!list.text().contains("/amendments/new"), "nothing leads to a form that takes nothing");
    let typed = [("asks", "replace"), ("clause", "c1"), ("lang", "fr"), ("words-fr", "Trois réunions.")];
    let late = mayor.submit(&amend, &typed).await;
    assert!(late.shows("Le délai fixé par le secrétariat est passé.") && late.shows("Trois réunions."));
}

#[tokio::test]
async fn an_opinion_that_was_typed_when_the_session_closed_is_there_to_be_read() {
    let it = assembly(2).await;
    expert(&it).await;
    let id = tabled(&it, 1, &[("Un.", "واحد.")]).await;
    let ask = [
        ("expert", "expert"),
        ("question-fr", "Est-ce de la compétence des communes ?"),
        ("due-day", "30"),
        ("due-month", "11"),
        ("due-year", "2026"),
    ];
    let page = it.secretary.submit(&format!("/fr/council/motions/{id}/refer"), &ask).await.done().location().to_owned();
    let note = it.secretary.get(&format!("{page}/note")).await.ok();
    assert!(note.shows("Est-ce de la compétence des communes"), "whoever notes an answer reads the question");
    it.opened(2).await;
    it.step(Step::Close).await;
    let own = it.house.signed_in(Role::Expert, None);
    let said = [("opinion", "conditional"), ("reasons-fr", "Oui, avec une délibération."), ("version", "1")];
    for fields in [said.as_slice(), &said[1..]] {
        let late = own.submit(&page, fields).await;
        assert_eq!(late.status, StatusCode::UNPROCESSABLE_ENTITY);
        assert!(
            late.shows("La session est close ou annulée") && late.shows("Oui, avec une délibération."),
            "{}",
            late.text()
        );
        assert!(!late.shows("Rendre cet avis"), "and no button that would be refused again");
    }
    let by_letter = [("channel", "letter"), ("came-day", "24"), ("came-month", "11"), ("came-year", "2026")];
    let noted: Vec<(&str, &str)> = by_letter.into_iter().chain(said).collect();
    let late = it.secretary.submit(&format!("{page}/note"), &noted).await;
    assert!(late.shows("La session est close ou annulée") && late.shows("Oui, avec une délibération."));
}

#[tokio::test]
async fn whoever_may_not_ask_learns_not_which_item_is_about_an_agreement() {
    let it = assembly(3).await;
    let other = it.item("Écoles", council::ItemKind::Decision, "declaration").await;
    let secretary = testkit::House::actor(Role::Secretary, None);
    let by = agreements::By { app: &it.house.app, actor: &secretary, lang: kernel::Lang::Fr };
    let proposed = agreements::Proposed {
        kind: agreements::rules::Kind::Twinning,
        entities: vec![it.seats[1].entity.id.to_string(), it.seats[2].entity.id.to_string()],
        title: super::fr("Jumelage discret"),
        fields: [].into(),
    };
    let agreement = agreements::propose(by, proposed).await.expect("proposed");
    let form = format!("/fr/council/items/{}/agreement", it.item);
    let _ = it.secretary.submit(&form, &[("agreement", agreement.id.as_str())]).await.done();
    let reader = it.house.signed_in(Role::Reader, None);
    for item in [&it.item, &other] {
        let asked = reader.get(&format!("/fr/council/items/{item}/refer")).await;
        assert_eq!(asked.status, StatusCode::FORBIDDEN);
    }
    assert_eq!(it.secretary.get(&format!("/fr/council/items/{other}/refer")).await.status, StatusCode::NOT_FOUND);
}
