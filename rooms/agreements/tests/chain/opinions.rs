use kernel::Role;
use testkit::{Answer, Client};

use crate::case::{Case, terms};

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];
const CONFIRM: &str = "/findings/MA-02/confirm";

fn expert(case: &Case) -> Client {
    case.house.signed_in(Role::Expert, None)
}

/// The expert speaks on MA-02, at this address of an agreement.
async fn says(case: &Case, at: &str, confirms: &str, scope: &str, source: &str) -> Answer {
    let fields = [("confirms", confirms), ("reason", "Lu au Bulletin."), ("scope", scope), ("source", source)];
    expert(case).submit(at, &fields).await
}

/// Whether MA-02 stands against a signature of this agreement.
async fn blocks(case: &Case, slug: &str) -> bool {
    let page = case.officer("smara").get(&format!("/fr/agreements/{slug}/sign")).await.ok();
    page.text().contains("/fr/rules/MA-02")
}

#[tokio::test]
async fn a_word_for_the_rule_reaches_every_agreement_and_whoever_withdraws_it_brings_the_finding_back_everywhere() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    case.propose("other", agreements::rules::Kind::Twinning, &TWO, None).await;
    case.draft("other", terms()).await;
    case.settle_of("other", "Les parties se jumellent.").await;
    let nothing = says(&case, &case.at(CONFIRM), "withdrawn", "rule", "").await;
    assert_eq!(nothing.status, 422);
    assert!(nothing.shows("il n’y a rien à retirer") && nothing.shows("Lu au Bulletin."));
    says(&case, &case.at(CONFIRM), "not-applicable", "rule", "BO n° 6440").await.done();
    assert!(!blocks(&case, "accord").await && !blocks(&case, "other").await);
    let file = expert(&case).get("/fr/agreements/other").await.ok();
    assert!(file.shows("Déclarée sans objet par"), "{}", file.text());
    assert!(
        file.text().contains("/fr/agreements/other/findings/MA-02/confirm"),
        "it can be taken back where it is seen"
    );
    says(&case, "/fr/agreements/other/findings/MA-02/confirm", "withdrawn", "rule", "").await.done();
    assert!(blocks(&case, "accord").await && blocks(&case, "other").await);
    let file = expert(&case).get(&case.at("")).await.ok();
    assert!(file.shows("Ce qui en avait été dit est retiré par"), "{}", file.text());
    let events = expert(&case).get("/fr/agreements/other").await.ok();
    assert!(events.shows("un expert retire ce qui en avait été dit, dans tous les accords"), "{}", events.text());
}

#[tokio::test]
async fn a_word_for_one_agreement_is_taken_back_there_and_its_page_says_so_in_four_languages() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let before = expert(&case).get(&case.at(CONFIRM)).await.ok();
    assert!(!before.text().contains("value=\"withdrawn\"") && before.shows("toutes les parties de cet accord"));
    says(&case, &case.at(CONFIRM), "not-applicable", "agreement", "").await.done();
    assert!(!blocks(&case, "accord").await);
    for lang in ["fr", "ar", "en", "es"] {
        let form = expert(&case).get(&format!("/{lang}/agreements/accord{CONFIRM}")).await.ok();
        assert!(form.text().contains("value=\"withdrawn\"") && !form.text().contains('⟦'), "{lang}: {}", form.text());
    }
    says(&case, &case.at(CONFIRM), "withdrawn", "agreement", "").await.done();
    assert!(blocks(&case, "accord").await);
    for lang in ["fr", "ar", "en", "es"] {
        let file = expert(&case).get(&format!("/{lang}/agreements/accord")).await.ok();
        assert!(!file.text().contains('⟦'), "{lang}: {}", file.text());
    }
}

#[tokio::test]
async fn what_was_put_aside_is_asked_again_once_a_party_declares_something_else() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    says(&case, &case.at(CONFIRM), "not-applicable", "agreement", "").await.done();
    assert!(!blocks(&case, "accord").await);
    let unsaid = ["legal-effect", "co-financed", "creates-body", "constitutive-act", "border-pair", "niamey"];
    let fields = unsaid.into_iter().chain(["african-fund"]).map(|key| (key, ""));
    let fields: Vec<_> = fields.chain([("financial", "yes"), ("amount", "200000000"), ("version", "0")]).collect();
    case.officer("smara").submit(&case.at("/declared"), &fields).await.done();
    assert!(blocks(&case, "accord").await);
    for lang in ["fr", "ar", "en", "es"] {
        let file = expert(&case).get(&format!("/{lang}/agreements/accord")).await.ok();
        assert!(!file.text().contains('⟦'), "{lang}: {}", file.text());
    }
    let file = expert(&case).get(&case.at("")).await.ok();
    assert!(file.shows("les parties ont déclaré autre chose depuis"), "{}", file.text());
}

#[tokio::test]
async fn only_a_party_whose_law_forbids_it_is_asked_whether_a_partner_is_a_state() {
    let case = Case::drafted(&TWO, terms()).await;
    let asks = async |of: &str| {
        let page = case.officer(of).get(&case.at(&format!("/declared?party=party-{of}"))).await.ok();
        page.text().contains("name=\"partners-state\"")
    };
    assert!(asks("smara").await && !asks("timbuktu").await);
}

#[tokio::test]
async fn a_rule_that_only_informs_is_published_as_such_and_not_as_one_that_asks_for_something() {
    let case = Case::new(&TWO).await;
    let json = case.house.visitor().get("/fr/rules.json").await.ok().text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let rules = json["rules"].as_array().unwrap();
    let informs: Vec<&str> =
        rules.iter().filter(|rule| rule["informs"] == true).map(|rule| rule["rule"].as_str().unwrap()).collect();
    assert_eq!(informs, ["MA-01", "INT-11"]);
    for rule in rules {
        assert_eq!(rule["check"].is_null(), rule["informs"] == true, "{rule}");
    }
    let csv = case.house.visitor().get("/fr/rules.csv").await.ok().text();
    assert!(csv.lines().next().is_some_and(|head| head.contains("confidence,informs,requirement_fr")), "{csv}");
}
