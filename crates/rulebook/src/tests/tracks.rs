use super::*;
use crate::{ApprovalKind, TrackStep};

fn track(country: &str, kind: PartyKind, on: Day) -> Vec<TrackStep<'static>> {
    book().track_for(country, Some(kind), on)
}

fn told(steps: &[TrackStep]) -> Vec<String> {
    let rules = |step: &TrackStep| step.rules.iter().map(|rule| rule.id.clone()).collect::<Vec<_>>().join(" ");
    steps.iter().map(|step| format!("{}: {}", step.step.as_str(), rules(step))).collect()
}

#[test]
fn a_moroccan_commune_goes_by_prior_accord_deliberation_transmission_and_visa() {
    assert_eq!(
        told(&track("MA", PartyKind::Commune, signed_on())),
        ["prior-accord: MA-02", "deliberation: MA-04 INT-07", "transmission: MA-06", "visa: MA-06"]
    );
}

#[test]
fn each_party_has_the_track_of_its_own_law() {
    assert_eq!(told(&track("ML", PartyKind::Commune, signed_on())), ["deliberation: INT-07", "approval: ML-01"]);
    assert_eq!(
        told(&track("SN", PartyKind::Department, signed_on())),
        ["deliberation: INT-07", "prior-accord: SN-03", "transmission: SN-02"]
    );
    assert_eq!(
        told(&track("MA", PartyKind::PrefectureProvince, signed_on())),
        ["prior-accord: MA-07", "deliberation: MA-08 INT-07", "approval: MA-08"]
    );
}

#[test]
fn a_party_whose_kind_is_not_settled_has_the_steps_that_every_kind_has() {
    let told_of = |country| told(&book().track_for(country, None, signed_on()));
    assert_eq!(told_of("SN"), told(&track("SN", PartyKind::Commune, signed_on())));
    assert_eq!(told_of("GM"), ["deliberation: GM-01 INT-07", "clearance: GM-01"]);
    assert_eq!(told_of("MA"), ["deliberation: ", "notification: "], "three laws, and nobody knows which");
}

#[test]
fn a_step_warns_that_no_elected_council_sits() {
    let flags = |on| track("NE", PartyKind::Commune, on)[0].flags().map(str::to_owned).collect::<Vec<_>>();
    assert_eq!(flags(signed_on()), ["no-elected-deliberation"]);
    assert_eq!(flags(Day::constant(2024, 4, 3)), Vec::<String>::new());
}

#[test]
fn a_party_whose_law_is_unknown_goes_by_caution() {
    let unknown = [
        track("PT", PartyKind::Commune, signed_on()),
        track("MA", PartyKind::Institution, signed_on()),
        track("FR", PartyKind::Association, signed_on()),
        track("international", PartyKind::Commune, signed_on()),
        book().track_for("MA", None, signed_on()),
    ];
    for steps in unknown {
        let kinds: Vec<_> = steps.iter().map(|step| step.step).collect();
        assert_eq!(kinds, [ApprovalKind::Deliberation, ApprovalKind::Notification]);
        assert!(steps.iter().all(|step| step.is_by_caution() && !step.is_verified()));
    }
}
