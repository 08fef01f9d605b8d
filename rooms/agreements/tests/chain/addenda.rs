use std::collections::BTreeMap;

use agreements::rules::{Change, Kind, RenewalClause, Terms, Wording};

use crate::case::{Case, terms};

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];
const REASON: [(&str, &str); 1] = [("reason", "Décidé par les deux conseils.")];

/// Another wording of the one clause, in the one language.
fn replaced(words: &str) -> Change {
    let wording = Wording { heading: "Objet".into(), body: words.into() };
    Change::Replace { clause: "object".into(), words: BTreeMap::from([("fr".parse().unwrap(), wording)]) }
}

/// An addendum of these changes, settled; nobody has signed it.
async fn addendum(case: &Case, slug: &str, changes: Vec<Change>) {
    let parent = case.agreement().await;
    case.propose(slug, Kind::Addendum { to: parent.id.clone(), changes }, &TWO, Some(&parent)).await;
    case.draft(slug, Terms { months: None, renewal: RenewalClause::None, ..terms() }).await;
    case.settle_of(slug, "Les parties changent leur accord.").await;
}

async fn stage(case: &Case, slug: &str) -> &'static str {
    case.agreement_of(slug).await.stage.name().word()
}

#[tokio::test]
async fn an_addendum_taken_in_is_suspended_and_resumed_declared_dormant_and_woken() {
    let case = Case::signed(&TWO, terms()).await;
    addendum(&case, "avenant", vec![replaced("Elles se le disent.")]).await;
    case.sign_all("avenant").await;
    let taken = [case.agreement_of("avenant").await.id];
    assert_eq!(case.agreement().await.amended_by, taken);
    let dated = [("on", "2026-11-23"), ("reason", "Inondations.")];
    for (verb, fields, then) in [
        ("suspend", &dated[..], "suspended"),
        ("resume", &dated[..1], "in-force"),
        ("declare-dormant", &REASON[..], "dormant"),
        ("wake", &dated[..0], "in-force"),
    ] {
        case.officer("smara").submit(&format!("/fr/agreements/avenant/{verb}"), fields).await.done();
        assert_eq!(stage(&case, "avenant").await, then, "{verb}");
    }
    assert_eq!(case.agreement().await.amended_by, taken, "it is taken in once");
}

#[tokio::test]
async fn a_dormant_agreement_is_in_force_and_takes_its_addendum_in() {
    let case = Case::signed(&TWO, terms()).await;
    addendum(&case, "avenant", vec![replaced("Elles se le disent.")]).await;
    case.officer("smara").submit(&case.at("/declare-dormant"), &REASON).await.done();
    case.sign_all("avenant").await;
    assert_eq!(case.agreement().await.amended_by, [case.agreement_of("avenant").await.id]);
}

#[tokio::test]
async fn the_last_signature_stays_where_the_agreement_has_ended_and_the_pages_say_why_nothing_was_taken_in() {
    let case = Case::signed(&TWO, terms()).await;
    addendum(&case, "avenant", vec![replaced("Elles se le disent.")]).await;
    case.secretary().submit(&case.at("/end"), &[("on", "2026-11-23"), REASON[0]]).await.done();
    case.sign_all("avenant").await;
    case.house.work().await;
    assert_eq!((stage(&case, "avenant").await, case.agreement().await.amended_by), ("in-force", vec![]));
    for slug in ["avenant", "accord"] {
        let page = case.officer("smara").get(&format!("/fr/agreements/{slug}")).await.ok();
        assert!(page.shows("l’accord n’a pas pu l’intégrer"), "{slug}: {}", page.text());
    }
}

#[tokio::test]
async fn the_last_signature_stays_where_another_addendum_took_the_clause_out_and_the_page_names_it() {
    let case = Case::signed(&TWO, terms()).await;
    addendum(&case, "premier", vec![Change::Delete { clause: "object".into() }]).await;
    addendum(&case, "second", vec![replaced("Elles se le disent.")]).await;
    case.sign_all("premier").await;
    case.sign_all("second").await;
    case.house.work().await;
    assert_eq!(stage(&case, "second").await, "in-force");
    assert_eq!(case.agreement().await.amended_by, [case.agreement_of("premier").await.id]);
    for lang in ["fr", "ar", "en", "es"] {
        let page = case.officer("smara").get(&format!("/{lang}/agreements/second")).await.ok();
        assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let page = case.officer("smara").get("/fr/agreements/second").await.ok();
    assert!(page.shows("Le texte n’a pas d’article"), "{}", page.text());
}
