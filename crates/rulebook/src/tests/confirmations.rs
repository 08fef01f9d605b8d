use super::*;
use crate::{Confirmation, Confirms, Reason, Scope, blocks, sample};

fn by_expert(rule: &str, confirms: Confirms) -> Confirmation {
    Confirmation {
        rule: rule.into(),
        by: "Expert of the club".into(),
        on: signed_on(),
        reason: "The law was read in the official bulletin.".into(),
        scope: Scope::Agreement,
        confirms,
    }
}

fn in_order(country: &str) -> Facts {
    let mut facts = sample::in_order();
    facts.party.country = Some(country.into());
    facts
}

#[test]
fn an_expert_makes_met_of_what_was_to_be_confirmed() {
    let facts = in_order("MA");
    let before = book().screen(&facts, &[]);
    let finding_before = finding(&before, "MA-04").unwrap();
    assert!(blocks(finding_before));
    let word = by_expert("MA-04", Confirms::Met);
    let after = book().screen(&facts, std::slice::from_ref(&word));
    let finding_after = finding(&after, "MA-04").unwrap();
    assert_eq!((finding_after.verdict, finding_after.reason), (Verdict::Met, Reason::Confirmed));
    assert_eq!(finding_after.confirmed.as_ref(), Some(&word));
    assert!(!blocks(finding_after));
}

#[test]
fn an_expert_stands_for_no_document() {
    let missing = twinning("MA", PartyKind::Commune);
    let mut breached = sample::contrary();
    breached.party.country = Some("MA".into());
    for (facts, stays) in [(missing, Verdict::Missing), (breached, Verdict::Breached)] {
        let findings = book().screen(&facts, &[by_expert("MA-04", Confirms::Met)]);
        assert_eq!(finding(&findings, "MA-04").unwrap().verdict, stays);
    }
}

#[test]
fn an_unverified_rule_may_be_set_aside_but_never_against_a_breach() {
    let word = [by_expert("IN-01", Confirms::NotApplicable)];
    let findings = book().screen(&twinning("IN", PartyKind::Commune), &word);
    assert_eq!(finding(&findings, "IN-01").unwrap().verdict, Verdict::NotApplicable);
    let mut refused = sample::contrary();
    refused.party.country = Some("IN".into());
    let findings = book().screen(&refused, &word);
    assert_eq!(finding(&findings, "IN-01").unwrap().verdict, Verdict::Breached);
}

#[test]
fn a_rule_whose_wording_was_seen_is_not_set_aside() {
    let findings = book().screen(&twinning("FR", PartyKind::Commune), &[by_expert("FR-02", Confirms::NotApplicable)]);
    assert_eq!(finding(&findings, "FR-02").unwrap().verdict, Verdict::Missing);
}

#[test]
fn a_confirmation_without_a_reason_or_of_a_rule_without_a_source_changes_nothing() {
    let word = by_expert("MA-04", Confirms::Met);
    let unreasoned = Confirmation { reason: " ".into(), ..word.clone() };
    let unsourced = Confirmation { scope: Scope::Rule { source: String::new() }, ..word.clone() };
    for one in [unreasoned, unsourced] {
        let findings = book().screen(&in_order("MA"), &[one]);
        assert_eq!(finding(&findings, "MA-04").unwrap().verdict, Verdict::ToBeConfirmed);
    }
    let sourced = Confirmation { scope: Scope::Rule { source: "https://example.org/law".into() }, ..word };
    let findings = book().screen(&in_order("MA"), &[sourced]);
    assert_eq!(finding(&findings, "MA-04").unwrap().verdict, Verdict::Met);
}

#[test]
fn a_confirmation_is_stored_flat() {
    let word =
        Confirmation { scope: Scope::Rule { source: "s".into() }, ..by_expert("MA-04", Confirms::NotApplicable) };
    let text = serde_json::to_string(&word).unwrap();
    assert_eq!(
        text,
        r#"{"rule":"MA-04","by":"Expert of the club","on":"2025-10-31","reason":"The law was read in the official bulletin.","scope":"rule","source":"s","confirms":"not-applicable"}"#
    );
    assert_eq!(serde_json::from_str::<Confirmation>(&text).unwrap(), word);
}
