use super::*;

/// Every row of the club's legal reference, §1 to §3: id, severity, confidence.
const REFERENCE: &str = "
MA-01 I T, MA-02 B M, MA-03 B M, MA-04 B M, MA-05 H M, MA-06 B M, MA-07 B S, MA-08 B S, MA-09 W S, MA-10 B M,
MA-11 H M, MA-12 H S, MA-13 I T, MA-14 I S, MA-15 H M,
SN-01 B T, SN-02 B S, SN-03 B S, SN-04 B S,
ML-01 B S, ML-03 H S, ML-04 H S,
NE-01 H T, NE-02 H S,
TD-02 H S,
BJ-01 H S, BJ-02 H S,
GM-01 H S,
IN-01 B M, IN-02 H T,
FR-01 B T, FR-02 B T, FR-03 B S,
ES-01 B T, ES-02 H T,
MX-01 B T,
US-01 H T,
BR-01 H T,
INT-01 H T, INT-02 H T, INT-03 I T, INT-05 I S, INT-06 I T, INT-07 H T, INT-08 W T, INT-09 B T, INT-10 W T, INT-11 I S,
INT-12 H M";

#[test]
fn every_row_of_the_legal_reference_is_here_with_its_own_severity_and_confidence() {
    let rows: Vec<String> = REFERENCE.split(',').map(|row| row.trim().to_owned()).collect();
    let rules: Vec<String> = book()
        .rules()
        .map(|rule| format!("{} {} {}", rule.id, rule.severity.as_str(), rule.confidence.as_str()))
        .collect();
    assert_eq!(rules, rows);
}

#[test]
fn the_embedded_rules_have_no_fault() {
    let faults: Vec<String> = book().check().iter().map(ToString::to_string).collect();
    assert_eq!(faults, Vec::<String>::new());
}

#[test]
fn the_governor_has_twenty_days_and_the_prefect_fifteen_and_silence_is_never_a_pass() {
    use crate::{ApprovalKind, OnSilence, RunsFrom};
    let deadline = |country, kind| {
        let (rule, deadline) = book().deadline_for(country, kind)?;
        assert_eq!(deadline.on_silence, OnSilence::LegalReview);
        assert_eq!(deadline.from, RunsFrom::ReceivedOn);
        Some((rule.id.as_str(), deadline.days, deadline.working_days))
    };
    assert_eq!(deadline("MA", ApprovalKind::Visa), Some(("MA-06", 20, false)));
    assert_eq!(deadline("SN", ApprovalKind::Transmission), Some(("SN-02", 15, false)));
    assert_eq!(deadline("ML", ApprovalKind::Approval), None);
}

#[test]
fn a_rule_knows_which_approvals_it_looks_at() {
    use crate::ApprovalKind::{Approval, Clearance, Deliberation, Transmission, Visa};
    let approvals = |id: &str| book().rule(id).unwrap().approvals().collect::<Vec<_>>();
    assert_eq!(approvals("MA-06"), [Transmission, Visa]);
    assert_eq!(approvals("IN-01"), [Deliberation, Approval, Clearance]);
    assert_eq!(approvals("MA-03"), []);
}
