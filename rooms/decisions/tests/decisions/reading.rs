//! An opinion on an agreement, and who may read it.

use agreements::{
    By, Proposed,
    rules::{Agreement, Kind as AgreementKind},
};
use assembly::{Assembly, all};
use axum::http::StatusCode;
use decisions::{
    AxisInput, CommitmentInput, Decision, DecisionInput,
    rules::{Bearer, Kind, Refusal},
};
use kernel::{Day, Lang, Localised, Role};

use suffrage::Way;
use votes::Ending;

use super::{closed, consensus, drafted, made, refusal, said, secretary, sitting};

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
        let text = visitor.get(file).await.ok().text();
        assert!(!text.contains("confidentiel"), "{file}");
        assert!(!text.contains("Adopter la feuille de route"), "nor the vote on which it rests: {file}");
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
    let bare = |text: &str| {
        text.split("aria-labelledby=\"bare\"").nth(1).unwrap().split("</section>").next().unwrap().to_owned()
    };
    assert!(!bare(&theirs).contains("Eau (fr)") && bare(&anyones).contains("Eau (fr)"));
}

/// An opinion on the agreement, drafted on a consensus.
async fn opinion(it: &Assembly, agreement: &Agreement) -> Decision {
    let vote = consensus(it).await;
    let said = DecisionInput { kind: Kind::Opinion, agreement: Some(agreement.id.clone()), ..said("Avis") };
    drafted(it, &vote, said).await.expect("drafted")
}

#[tokio::test]
async fn why_the_translation_of_an_opinion_was_mended_is_not_shown_by_the_register() {
    let it = sitting().await;
    let agreement = agreement(&it).await;
    let draft = opinion(&it, &agreement).await;
    let made = made(&it, draft).await.unwrap();
    let page = format!("/fr{}/translations/en", made.address());
    let version = made.version.to_string();
    let fields = [
        ("version", version.as_str()),
        ("title", "Opinion"),
        ("text", "Article."),
        ("why-fr", "Nom de Ville 1 rétabli"),
    ];
    let _ = it.secretary.submit(&page, &fields).await.done();
    it.house.work().await;
    assert!(it.seats[0].mayor.get(&format!("/fr{}", made.address())).await.ok().shows("Nom de Ville 1 rétabli"));
    let mut reader = it.house.app.db.read().await.unwrap();
    let acts = register::acts_of(&mut reader, "decision", made.id.as_str()).await.unwrap();
    drop(reader);
    assert_eq!(acts.len(), 2);
    for act in acts {
        let page = it.house.visitor().get(&format!("/fr{}", register::address(act.leaf))).await.ok();
        assert!(!page.shows("rétabli"), "{}", page.text());
    }
}

#[tokio::test]
async fn whoever_may_not_know_of_an_opinion_commits_to_nothing_in_it() {
    let it = sitting().await;
    let agreement = agreement(&it).await;
    let draft = opinion(&it, &agreement).await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let organ = it.gathered(&mut tx).await.organ().id.clone();
    let of = |bearer| CommitmentInput { bearer, what: all("Relire"), due: Day::constant(2027, 1, 31) };
    let member = |at: usize| Bearer::Member(it.seats[at].entity.id.to_string());
    let kept_out = platform::Refusal::from(Refusal::BearerKeptOut).to_string();
    for bearer in [member(2), Bearer::Organ(organ)] {
        let refused = decisions::add_commitment(app, &mut tx, &secretary(), draft.clone(), of(bearer)).await;
        assert_eq!(refusal(refused), kept_out);
    }
    let _ = decisions::add_commitment(app, &mut tx, &secretary(), draft, of(member(0))).await.expect("a party");
}

#[tokio::test]
async fn the_reminder_of_what_an_opinion_commits_to_is_veiled_from_the_tray_as_letters_about_its_agreement_are() {
    let it = sitting().await;
    let agreement = agreement(&it).await;
    let draft = opinion(&it, &agreement).await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let first = Bearer::Member(it.seats[0].entity.id.to_string());
    let keeps = CommitmentInput { bearer: first, what: all("Relire en secret"), due: Day::constant(2027, 1, 31) };
    let _ = decisions::add_commitment(app, &mut tx, &secretary(), draft.clone(), keeps).await.unwrap();
    let draft = Decision { version: draft.version + 1, ..draft };
    let _ = decisions::make_decision(app, &mut tx, &secretary(), draft).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    super::following::officer(&it).await;
    it.house.on(Day::constant(2027, 1, 3));
    super::following::remind(&it).await;
    let mut reader = app.db.read().await.unwrap();
    let mails =
        reader.all(platform::db::sql("SELECT body, about FROM mails WHERE body LIKE '%Relire%'")).await.unwrap();
    let about: Vec<Option<String>> = mails.iter().map(|row| row.get("about").unwrap()).collect();
    assert_eq!(about, [Some(format!("agreement/{}", agreement.slug))]);
    drop(reader);
    let tray = it.house.signed_in(Role::Administrator, None).get("/fr/admin/mail").await.ok();
    assert!(!tray.shows("Relire en secret") && tray.shows("Lettre sur le dossier d’un accord"), "{}", tray.text());
}

#[tokio::test]
async fn what_rests_on_a_vote_about_an_agreement_is_an_opinion_on_that_one() {
    let it = sitting().await;
    let (agreement, other) = (agreement(&it).await, agreement(&it).await);
    let about = votes::About { kind: "agreement".into(), id: agreement.id.to_string() };
    let vote = super::opened_about(&it, &it.item, Way::Consensus, Some(about)).await;
    let vote = closed(&it, vote, Ending::Unopposed).await;
    let refused = platform::Refusal::from(Refusal::AgreementOfTheVote).to_string();
    assert_eq!(refusal(drafted(&it, &vote, said("Décision")).await), refused);
    let on = |agreement: &Agreement| DecisionInput {
        kind: Kind::Opinion,
        agreement: Some(agreement.id.clone()),
        ..said("Avis")
    };
    assert_eq!(refusal(drafted(&it, &vote, on(&other)).await), refused);
    let draft = drafted(&it, &vote, on(&agreement)).await.unwrap();
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let edited = decisions::edit_decision(app, &mut tx, &secretary(), draft, said("Décision")).await;
    assert_eq!(refusal(edited), refused);
}

#[tokio::test]
async fn of_two_who_say_which_axes_an_agreement_serves_neither_takes_away_what_the_other_ticked() {
    let it = sitting().await;
    let agreement = agreement(&it).await;
    let mut axes = Vec::new();
    for title in ["Eau", "Jeunesse"] {
        axes.push(super::serving::added(&it, super::serving::axis(title)).await);
    }
    let form = format!("/fr/council/serves/agreement/{}", agreement.id);
    for (seat, axis) in it.seats.iter().zip(&axes) {
        // Both have read the form while it served none.
        let _ = seat.mayor.submit(&form, &[("read", ""), ("axes", axis.id.as_str())]).await.done();
    }
    for axis in &axes {
        let page = it.seats[0].mayor.get(&format!("/fr{}", axis.address())).await.ok();
        assert!(page.shows("Jumelage confidentiel"), "{}", page.text());
    }
    let page = it.seats[0].mayor.get(&form).await.ok().text();
    let read = page.split("name=\"read\" value=\"").nth(1).unwrap().split('"').next().unwrap();
    let _ = it.seats[0].mayor.submit(&form, &[("read", read), ("axes", axes[1].id.as_str())]).await.done();
    let page = it.seats[0].mayor.get(&format!("/fr{}", axes[0].address())).await.ok();
    assert!(!page.shows("Jumelage confidentiel"), "what one unticks is taken away");
}
