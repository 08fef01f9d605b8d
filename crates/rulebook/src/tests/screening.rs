use std::fmt::Write as _;

use super::*;
use crate::{
    AgreementKind, ApprovalFacts, ApprovalKind, Classification, LegalEffect, Organ, Reason, Severity, blocks, sample,
};
use crate::{screen::by_machine, view::View};

/// What the table shows for one party.
fn table(title: &str, facts: &Facts) -> String {
    let mut table = format!("{title}\n");
    for finding in book().screen(facts, &[]) {
        let rule = finding.rule;
        writeln!(
            table,
            "  {:<7} {} {}  {:<15} {:<15} {}",
            rule.id,
            rule.severity.as_str(),
            rule.confidence.as_str(),
            finding.verdict.as_str(),
            finding.reason.as_str(),
            if blocks(&finding) { "blocks" } else { "" },
        )
        .unwrap();
    }
    table.lines().map(|line| line.trim_end().to_owned() + "\n").collect()
}

#[test]
fn a_twinning_signed_with_nothing_filed_has_documents_to_file_and_accuses_nobody() {
    let mut smara = twinning("MA", PartyKind::Commune);
    smara.partners[0].country = Some("ML".into());
    let mut timbuktu = twinning("ML", PartyKind::Commune);
    timbuktu.party.organ = Some(Organ::SpecialDelegation);
    timbuktu.party.locality = Some("Q9427".into());
    timbuktu.partners[0].country = Some("MA".into());
    let tables = [
        table("a commune of Morocco, twinned with one of Mali", &smara),
        table("a commune of Mali under a special delegation, twinned with one of Morocco", &timbuktu),
    ];
    insta::assert_snapshot!(tables.join("\n"));
}

#[test]
fn each_rule_can_be_missing_and_breached_and_in_order() {
    let tries: Vec<View> = tries().iter().map(|facts| View::of(facts).unwrap()).collect();
    for rule in book().rules().filter(|rule| !rule.informs) {
        let in_order = if rule.confidence.is_verified() { Verdict::Met } else { Verdict::ToBeConfirmed };
        for wanted in [Verdict::Missing, Verdict::Breached, in_order] {
            let reached = tries.iter().any(|view| by_machine(rule, &view.context()).0 == wanted);
            let can = wanted != Verdict::Breached || !NEVER_BREACHED.contains(&&*rule.id);
            assert_eq!(reached, can, "{} and {}", rule.id, wanted.as_str());
        }
    }
}

/// A State that is no party to the African charter breaches nothing: the charter does not apply to it.
const NEVER_BREACHED: [&str; 1] = ["INT-06"];

/// The samples, for each kind of party and in each of the ways that matter to some rule.
fn tries() -> Vec<Facts> {
    let kinds = [PartyKind::Commune, PartyKind::PrefectureProvince, PartyKind::Region];
    let mut tries = Vec::new();
    for (_, sample) in sample::all() {
        for kind in kinds {
            for way in 0..9 {
                let mut facts = sample.clone();
                facts.party.kind = Some(kind);
                vary(&mut facts, way);
                tries.push(facts);
            }
        }
    }
    tries
}

fn vary(facts: &mut Facts, way: u8) {
    let agreement = &mut facts.agreement;
    match way {
        1 => agreement.kind = AgreementKind::SpecificConvention,
        2 => agreement.classification = Some(Classification::Administrative),
        3 => agreement.classification = Some(Classification::NonNormative),
        4 => agreement.creates_body = Some(true),
        5 => {
            agreement.african_fund = Some(true);
            agreement.invokes = vec!["niamey-2014".into()];
            facts.partners = vec![PartnerFacts { kind: Some(PartyKind::Association), ..PartnerFacts::default() }];
        }
        6 => {
            facts.party.organ = Some(Organ::AppointedAdministrator);
            facts.partners.iter_mut().for_each(|partner| partner.status_disputed = Some(true));
            agreement.financial = Some(true);
        }
        7 => facts.party.organ = Some(Organ::SpecialDelegation),
        8 => facts.partners.iter_mut().for_each(|partner| partner.kind = Some(PartyKind::Institution)),
        _ => {}
    }
}

fn act(kind: ApprovalKind, given_on: Day) -> ApprovalFacts {
    ApprovalFacts {
        kind,
        sent_on: None,
        received_on: None,
        given_on: Some(given_on),
        on_current_text: true,
        before_signature: None,
        has_evidence_file: true,
        refused: false,
    }
}

#[test]
fn a_deliberation_dated_after_the_signature_is_breached_and_one_not_filed_is_missing() {
    let mut facts = twinning("MA", PartyKind::Commune);
    assert_eq!(verdict(&facts, "MA-04"), Some(Verdict::Missing));
    facts.party.approvals = vec![act(ApprovalKind::Deliberation, Day::constant(2025, 11, 3))];
    assert_eq!(verdict(&facts, "MA-04"), Some(Verdict::Breached));
    facts.party.approvals = vec![act(ApprovalKind::Deliberation, Day::constant(2025, 10, 3))];
    assert_eq!(verdict(&facts, "MA-04"), Some(Verdict::ToBeConfirmed));
    assert_eq!(verdict(&facts, "INT-07"), Some(Verdict::Met));
}

#[test]
fn a_refused_visa_is_breached_even_while_the_receipt_is_missing() {
    let mut facts = twinning("MA", PartyKind::Commune);
    facts.party.approvals = vec![ApprovalFacts { refused: true, ..act(ApprovalKind::Visa, signed_on()) }];
    assert_eq!(verdict(&facts, "MA-06"), Some(Verdict::Breached));
}

#[test]
fn a_deliberation_on_a_former_text_must_be_asked_again() {
    let mut facts = twinning("MA", PartyKind::Commune);
    let given = act(ApprovalKind::Deliberation, Day::constant(2025, 10, 3));
    facts.party.approvals = vec![ApprovalFacts { on_current_text: false, ..given }];
    let findings = book().screen(&facts, &[]);
    let finding = finding(&findings, "MA-04").unwrap();
    assert_eq!((finding.verdict, finding.reason), (Verdict::Missing, Reason::FormerText));
}

#[test]
fn fifteen_days_of_silence_open_no_door_by_themselves() {
    let mut facts = twinning("SN", PartyKind::Commune);
    facts.signed_on = None;
    let received = |day| ApprovalFacts {
        received_on: Some(Day::constant(2025, 10, day)),
        given_on: None,
        ..act(ApprovalKind::Transmission, signed_on())
    };
    facts.party.approvals = vec![received(20)];
    assert_eq!(verdict(&facts, "SN-02"), Some(Verdict::Missing), "eleven days have passed");
    facts.party.approvals = vec![received(16)];
    assert_eq!(verdict(&facts, "SN-02"), Some(Verdict::ToBeConfirmed), "fifteen days, and a person still looks");
    facts.signed_on = Some(signed_on());
    facts.party.approvals = vec![received(20)];
    assert_eq!(verdict(&facts, "SN-02"), Some(Verdict::Breached), "signed on the eleventh day");
}

#[test]
fn a_partner_that_is_a_state_is_breached_and_one_of_unknown_nature_is_missing() {
    let mut facts = twinning("FR", PartyKind::Commune);
    assert_eq!(verdict(&facts, "FR-02"), Some(Verdict::Missing));
    facts.partners.push(PartnerFacts { is_state: Some(true), ..PartnerFacts::default() });
    assert_eq!(verdict(&facts, "FR-02"), Some(Verdict::Breached));
}

#[test]
fn a_french_convention_is_transmitted_once_it_is_signed() {
    let mut facts = sample::in_order();
    facts.party.country = Some("FR".into());
    facts.party.approvals.clear();
    facts.agreement.legal_effect = Some(LegalEffect::Binding);
    assert_eq!(verdict(&facts, "FR-01"), Some(Verdict::Missing));
    facts.signed_on = None;
    assert_eq!(verdict(&facts, "FR-01"), Some(Verdict::Met));
}

#[test]
fn a_rule_speaks_only_while_it_is_law() {
    let mut facts = twinning("NE", PartyKind::Commune);
    assert_eq!(verdict(&facts, "NE-02"), Some(Verdict::Missing));
    facts.signed_on = Some(Day::constant(2024, 4, 3));
    assert_eq!(verdict(&facts, "NE-02"), None);
}

#[test]
fn a_law_speaks_to_its_own_parties_only() {
    let findings = book().screen(&twinning("TD", PartyKind::Commune), &[]);
    let jurisdictions: std::collections::BTreeSet<_> = findings.iter().map(|one| &*one.rule.jurisdiction).collect();
    assert_eq!(jurisdictions.into_iter().collect::<Vec<_>>(), ["TD", "international"]);
}

#[test]
fn a_draft_that_lacks_a_clause_misses_it_and_a_settled_text_breaches_the_rule() {
    let mut facts = twinning("MA", PartyKind::Commune);
    facts.agreement.clauses = Some(vec!["object".into()]);
    facts.agreement.treaty_words = Some(Vec::new());
    assert_eq!(verdict(&facts, "MA-12"), Some(Verdict::Missing));
    facts.agreement.settled = Some(true);
    assert_eq!(verdict(&facts, "MA-12"), Some(Verdict::Breached));
}

#[test]
fn a_rule_that_only_informs_is_never_met_by_the_machine() {
    let informs: Vec<&str> = book().rules().filter(|rule| rule.informs).map(|rule| rule.id.as_str()).collect();
    assert_eq!(informs, ["MA-01", "INT-11"]);
    assert!(book().rules().filter(|rule| rule.informs).all(|rule| rule.severity == Severity::Information));
    let mut facts = sample::in_order();
    facts.party.country = Some("MA".into());
    let findings = book().screen(&facts, &[]);
    for id in informs {
        let finding = finding(&findings, id).unwrap();
        assert_eq!((finding.verdict, finding.reason), (Verdict::NotApplicable, Reason::Informs), "{id}");
    }
}

#[test]
fn an_elected_council_is_not_found_where_another_organ_governs() {
    let mut facts = twinning("NE", PartyKind::Commune);
    facts.party.organ_valid_at_signature = Some(true);
    for (organ, wanted) in [
        (None, Verdict::Missing),
        (Some(Organ::ElectedCouncil), Verdict::Met),
        (Some(Organ::SpecialDelegation), Verdict::NotApplicable),
        (Some(Organ::AppointedAdministrator), Verdict::NotApplicable),
        (Some(Organ::Other), Verdict::NotApplicable),
    ] {
        facts.party.organ = organ;
        assert_eq!(verdict(&facts, "NE-01"), Some(wanted), "{organ:?}");
    }
}

#[test]
fn another_organ_than_an_elected_council_is_accused_of_nothing_where_its_powers_hold() {
    let mut facts = twinning("NE", PartyKind::Commune);
    facts.party.signatory.powers_in_force = Some(true);
    for (organ, wanted) in [
        (Organ::ElectedCouncil, Verdict::Breached),
        (Organ::SpecialDelegation, Verdict::ToBeConfirmed),
        (Organ::AppointedAdministrator, Verdict::ToBeConfirmed),
    ] {
        facts.party.organ = Some(organ);
        assert_eq!(verdict(&facts, "NE-02"), Some(wanted), "{organ:?}");
    }
}

#[test]
fn no_rule_of_local_government_bears_on_a_university_and_its_track_is_the_cautious_one() {
    let mut told = String::new();
    for file in book().jurisdictions() {
        let facts = twinning(&file.jurisdiction, PartyKind::Institution);
        let own = |finding: &Finding| finding.rule.jurisdiction == file.jurisdiction;
        for finding in book().screen(&facts, &[]).iter().filter(|one| own(one)) {
            writeln!(told, "{} {}", finding.rule.id, finding.verdict.as_str()).unwrap();
        }
        let track = book().track_for(&file.jurisdiction, Some(PartyKind::Institution), signed_on());
        assert!(track.iter().all(|step| step.is_by_caution()), "{}", file.jurisdiction);
    }
    insta::assert_snapshot!(told);
}
