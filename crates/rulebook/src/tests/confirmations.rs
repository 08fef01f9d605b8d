use super::*;
use crate::{Bearing, Confirmation, Confirms, Reason, Scope, Word, blocks, counting, sample};

fn by_expert(rule: &str, confirms: Confirms) -> Confirmation {
    Confirmation {
        rule: rule.into(),
        by: "Expert of the club".into(),
        on: signed_on(),
        reason: "The law was read in the official bulletin.".into(),
        scope: Scope::Agreement,
        confirms,
        declared: None,
    }
}

fn for_the_rule(rule: &str, confirms: Confirms) -> Confirmation {
    Confirmation { scope: Scope::Rule { source: "https://example.org/law".into() }, ..by_expert(rule, confirms) }
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
    assert_eq!(finding_after.word, Some(Word { said: word, bearing: Bearing::Holds }));
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

#[test]
fn the_latest_word_of_a_reach_counts_whatever_it_says_and_a_withdrawal_takes_back_what_it_reaches() {
    use Confirms::{Met, NotApplicable, Withdrawn};
    let (here, rule) = (|confirms| by_expert("IN-01", confirms), |confirms| for_the_rule("IN-01", confirms));
    let table = [
        ("not applicable here", vec![here(NotApplicable)], Verdict::NotApplicable),
        ("met, later: nothing is filed", vec![here(NotApplicable), here(Met)], Verdict::Missing),
        ("taken back here", vec![here(NotApplicable), here(Withdrawn)], Verdict::Missing),
        ("said of the rule", vec![rule(NotApplicable)], Verdict::NotApplicable),
        ("said of the rule, not of this agreement", vec![rule(NotApplicable), here(Withdrawn)], Verdict::Missing),
        ("said anew here", vec![here(NotApplicable), here(Withdrawn), here(NotApplicable)], Verdict::NotApplicable),
        ("taken back for the rule", vec![rule(NotApplicable), rule(Withdrawn)], Verdict::Missing),
        ("taken back for the rule, here too", vec![here(NotApplicable), rule(Withdrawn)], Verdict::Missing),
        ("here, after that", vec![rule(NotApplicable), rule(Withdrawn), here(NotApplicable)], Verdict::NotApplicable),
        ("here comes before the rule", vec![here(Withdrawn), rule(NotApplicable)], Verdict::Missing),
    ];
    for (case, said, wanted) in table {
        let findings = book().screen(&twinning("IN", PartyKind::Commune), &said);
        assert_eq!(finding(&findings, "IN-01").unwrap().verdict, wanted, "{case}");
    }
}

#[test]
fn a_withdrawal_needs_a_reason_and_no_source_and_is_shown_on_what_it_leaves_open() {
    let unsourced = |reason: &str| Confirmation {
        scope: Scope::Rule { source: String::new() },
        reason: reason.into(),
        ..by_expert("IN-01", Confirms::Withdrawn)
    };
    let first = by_expert("IN-01", Confirms::NotApplicable);
    let facts = twinning("IN", PartyKind::Commune);
    let findings = book().screen(&facts, &[first.clone(), unsourced("")]);
    assert_eq!(finding(&findings, "IN-01").unwrap().verdict, Verdict::NotApplicable);
    let said = [first, unsourced("The wrong law was read.")];
    let findings = book().screen(&facts, &said);
    let shown = finding(&findings, "IN-01").unwrap();
    assert_eq!((shown.verdict, shown.reason), (Verdict::Missing, Reason::NothingFiled));
    assert_eq!(shown.word, Some(Word { said: said[1].clone(), bearing: Bearing::Withdrawn }));
    assert!(blocks(shown));
    assert_eq!(counting("IN-01", &said), Some(&said[1]));
}

#[test]
fn what_did_not_bear_on_an_agreement_is_asked_again_once_its_parties_declare_something_else() {
    let mut facts = twinning("SN", PartyKind::Commune);
    facts.declared = Some("no money".into());
    let said = Confirmation { declared: facts.declared.clone(), ..by_expert("SN-03", Confirms::NotApplicable) };
    let verdict = |facts: &Facts| {
        let findings = book().screen(facts, std::slice::from_ref(&said));
        let found = finding(&findings, "SN-03").unwrap();
        (found.verdict, found.word.as_ref().map(|word| word.bearing))
    };
    assert_eq!(verdict(&facts), (Verdict::NotApplicable, Some(Bearing::Holds)));
    facts.declared = Some("200 million".into());
    assert_eq!(verdict(&facts), (Verdict::Missing, Some(Bearing::Outdated)));
}
