//! How well a rule is known stands beside everything that it is said to ask.

use agreements::rules::{Agreement, Gate, PartyId, StepKind, TrackStep};
use kernel::{Localised, Role};

use crate::case::{Case, PDF, day, id, terms};

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];
const VISA: &str = "/tracks/party-smara/visa";

/// A settled text whose visa was received by the governor.
pub async fn received(until: &str) -> Case {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let receipt = [("on", "2026-11-23"), ("reference", "417"), ("until", until)];
    case.officer("smara").submit(&case.at(&format!("{VISA}/receive")), &receipt).await.done();
    case
}

#[tokio::test]
async fn the_tracks_and_a_step_say_how_well_the_rules_that_ask_for_it_are_known() {
    let case = received("").await;
    let step = case.officer("smara").get(&case.at(VISA)).await.ok();
    assert!(step.text().contains("MA-06</bdi></a> (de mémoire, non vérifié)"), "{}", step.text());
    assert!(
        step.shows("Délai\u{a0}: 20 jours calendaires. Fondement de ce délai\u{a0}: règle MA-06"),
        "{}",
        step.text()
    );
    let file = case.officer("smara").get(&case.at("")).await.ok();
    assert!(file.shows("demandée par MA-04 (de mémoire, non vérifié) et INT-07 (texte lu)"), "{}", file.text());
    assert!(file.shows("Visa (règle MA-06 (de mémoire, non vérifié))"), "{}", file.text());
    for lang in ["fr", "ar", "en", "es"] {
        for rest in ["", VISA, "/sign"] {
            let page = case.officer("smara").get(&format!("/{lang}/agreements/accord{rest}")).await.ok();
            assert!(!page.text().contains('⟦'), "{lang} {rest}: {}", page.text());
        }
    }
}

#[tokio::test]
async fn a_day_that_the_authority_wrote_is_said_to_be_its_own() {
    let case = received("2027-01-15").await;
    let step = case.officer("smara").get(&case.at(VISA)).await.ok();
    assert!(step.shows("date écrite par l’autorité elle-même"), "{}", step.text());
}

#[tokio::test]
async fn a_track_that_is_done_never_says_that_the_law_is_satisfied() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let steps = |it: &Agreement, of: &PartyId| it.track(of).unwrap().steps.iter().map(|it| it.key.clone()).collect();
    let party = PartyId::new("party-timbuktu");
    let keys: Vec<String> = steps(&case.agreement().await, &party);
    let given = [("choice", "yes"), ("on", "2026-11-23"), ("reference", "12"), ("channel", "letter"), ("reason", "")];
    for key in keys {
        let at = case.at(&format!("/tracks/{party}/{key}/answer"));
        case.officer("timbuktu").submit_file(&at, &given, ("file", "acte.pdf", PDF)).await.done();
    }
    let file = case.officer("timbuktu").get(&case.at("")).await.ok();
    assert!(file.shows("Toutes les étapes de ce parcours sont faites."), "{}", file.text());
    assert!(file.shows("demandée par ML-01 (source secondaire)"), "{}", file.text());
}

#[tokio::test]
async fn what_stands_against_a_signature_says_how_well_its_rule_is_known() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let page = case.officer("smara").get(&case.at("/sign")).await.ok();
    for known in ["MA-04</bdi></a> (de mémoire, non vérifié)", "INT-09</bdi></a> (texte lu)"] {
        assert!(page.text().contains(known), "{known}: {}", page.text());
    }
    let fields = [("party", "party-smara"), ("on", "2026-11-23"), ("place", "Smara"), ("manner", "in-person")];
    let refused = case.officer("smara").submit(&case.at("/sign"), &fields).await;
    assert!(refused.shows("MA-02 (de mémoire, non vérifié)"), "{}", refused.text());
}

#[tokio::test]
async fn a_reminder_says_by_which_rule_the_answer_is_expected_and_how_well_that_is_known() {
    let case = received("").await;
    case.mailbox("secretary@example.org", Role::Secretary.as_str(), None).await;
    case.house.on(day("2026-12-03"));
    case.house.work().await;
    let mails = platform::mail::tray(&mut case.house.app.db.read().await.unwrap(), 0, 10).await.unwrap();
    let [mail] = mails.as_slice() else { panic!("one reminder: {mails:?}") };
    assert!(mail.body.contains("règle MA-06 (de mémoire, non vérifié)"), "{}", mail.body);
}

/// What is owed longest stands at the head of the file; an authority owes its answer since the day of its stamp.
#[tokio::test]
async fn at_the_head_of_the_file_an_answer_is_owed_since_the_day_on_which_the_authority_received_the_request() {
    let case = Case::drafted(&TWO, terms()).await;
    let step = |since: &str| {
        TrackStep::awaited("visa", StepKind::Visa, Localised::default(), Gate::BeforeSignature, day(since))
    };
    case.take_on("accord", |it, by| it.lay_track(by, &id("smara"), "MA", vec![step("2026-11-23")])).await;
    case.take_on("accord", |it, by| it.lay_track(by, &id("timbuktu"), "ML", vec![step("2026-11-27")])).await;
    case.settle("Les parties se jumellent.").await;
    case.house.on(day("2026-11-26"));
    let head = async || {
        let file = case.officer("smara").get(&case.at("")).await.ok().text();
        let standing = file.split_once(r#"class="standing"#).expect("its head").1;
        let since = standing.split_once(r#"<time datetime=""#).expect("a day").1;
        since.split('"').next().expect("it ends").to_owned()
    };
    assert_eq!(head().await, "2026-11-23", "the party owes it since it was asked");
    case.officer("smara")
        .submit(&case.at(&format!("{VISA}/send")), &[("on", "2026-11-24"), ("channel", "bearer")])
        .await
        .done();
    assert_eq!(head().await, "2026-11-24", "the authority has it on its way");
    let receipt = [("on", "2026-11-25"), ("reference", "417"), ("until", "")];
    case.officer("smara").submit(&case.at(&format!("{VISA}/receive")), &receipt).await.done();
    assert_eq!(head().await, "2026-11-25");
    let step = case.officer("smara").get(&case.at(VISA)).await.ok();
    assert!(step.shows("Reçu le 25 novembre 2026, cachet n°\u{a0}417."), "{}", step.text());
}
