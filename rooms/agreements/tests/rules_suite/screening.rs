//! What the rulebook finds of an agreement, by what its file shows.

use agreements::{
    rules::{Agreement, Content, Kind, PastSignature, StepKind},
    screening::{Declared, Known, Legal, facts, screen},
};
use rulebook::{ApprovalKind, PartyKind, Verdict};

use crate::rules_suite::fixtures::*;

/// What a rule says about a party, as things are known on that day.
fn verdict(agreement: &Agreement, known: &Known, of: &str, rule: &str) -> Option<Verdict> {
    let screened = screen(agreement, known, day(30));
    let one = screened.iter().find(|one| one.party.id == id(of))?;
    one.findings.iter().find(|finding| finding.rule.id == rule).map(|finding| finding.verdict)
}

#[test]
fn who_signed_elsewhere_meets_what_the_law_asks_of_a_signatory_once_it_is_said() {
    let past = PastSignature { on: day(9), place: String::new(), source: "almoujtamaa.ma".into() };
    let proposal = proposal("ten", Kind::Twinning, &["smara", "timbuktu"]);
    let program = kernel::Actor::system();
    let agreement = Agreement::record_signed(&on(&program, 24), proposal, past, None).unwrap().0;
    let known = Known::default();
    assert_eq!(verdict(&agreement, &known, "smara", "MA-05"), Some(Verdict::Missing));
    let named = agreement.name_signatory(&on(&officer("smara"), 25), &id("smara"), signatory()).unwrap().0;
    assert_eq!(verdict(&named, &known, "smara", "MA-05"), Some(Verdict::ToBeConfirmed), "an expert has the last word");
}

#[test]
fn a_treaty_word_in_a_heading_is_found_like_one_in_the_words_below_it() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let mut words = text(&agreement, &[("object", "Les communes se jumellent.")]);
    let known = |content| Known { text: Some((content, false)), ..Known::default() };
    assert_eq!(verdict(&agreement, &known(Content::of(&words)), "smara", "INT-01"), Some(Verdict::Met));
    words.clauses[0].words.get_mut(&tag("fr")).unwrap().wording.heading = "Ratification".into();
    assert_eq!(verdict(&agreement, &known(Content::of(&words)), "smara", "INT-01"), Some(Verdict::Breached));
}

#[test]
fn only_what_a_local_government_is_says_by_itself_that_it_is_no_state() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let is_state = |kind: Option<PartyKind>, said: Option<&str>| {
        let mut known = Known::default();
        known.legal.insert("timbuktu".to_owned(), Legal { kind, ..Legal::default() });
        let answers = said.map(|said| ("partners-state".to_owned(), said.to_owned())).into_iter().collect();
        known.parties.insert(id("smara"), Declared(answers));
        facts(&agreement, agreement.party(&id("smara")).unwrap(), &known, day(30)).partners[0].is_state
    };
    for (kind, said, wanted) in [
        (Some(PartyKind::Commune), None, Some(false)),
        (Some(PartyKind::Commune), Some("no"), Some(false)),
        (Some(PartyKind::Commune), Some("yes"), Some(true)),
        (Some(PartyKind::Institution), None, None),
        (Some(PartyKind::Institution), Some("no"), Some(false)),
        (Some(PartyKind::Institution), Some("yes"), Some(true)),
        (Some(PartyKind::Association), None, None),
        (None, None, None),
        (None, Some("no"), Some(false)),
    ] {
        assert_eq!(is_state(kind, said), wanted, "{kind:?}, {said:?}");
    }
}

#[test]
fn a_refusal_of_the_present_text_stands_while_it_is_asked_again() {
    let smara = officer("smara");
    let by = on(&smara, 5);
    let agreement = settled(&["smara", "timbuktu"], terms());
    let steps = vec![awaited("visa", StepKind::Visa)];
    let laid = agreement.lay_track(&on(&secretary(), 4), &id("smara"), "MA", steps).unwrap().0;
    let standing = |agreement: &Agreement| {
        let party = agreement.party(&id("smara")).unwrap();
        let approvals = facts(agreement, party, &Known::default(), day(30)).party.approvals;
        approvals.iter().map(|one| (one.kind, one.refused, one.on_current_text)).collect::<Vec<_>>()
    };
    let refused = laid.refuse(&by, &id("smara"), "visa", answer(5), "Hors compétence.").unwrap().0;
    let again = refused.reopen_step(&by, &id("smara"), "visa", "Dossier complété.").unwrap().0;
    assert_eq!(standing(&again), [(ApprovalKind::Visa, true, true)]);
    assert_eq!(verdict(&again, &Known::default(), "smara", "MA-06"), Some(Verdict::Breached));
    let given = again.clone().give(&by, &id("smara"), "visa", answer(5)).unwrap().0;
    assert_eq!(standing(&given), [(ApprovalKind::Visa, false, true), (ApprovalKind::Visa, true, true)]);
    let asked_again = given.reopen_step(&by, &id("smara"), "visa", "Un doute.").unwrap().0;
    let yes = (ApprovalKind::Visa, false, false);
    assert!(standing(&asked_again).contains(&yes), "what was given and asked again holds no longer");
    let other = again.reopen(&by, "Un article manque.").unwrap().0;
    let (other, _) = settle(other, 6, "Les parties se jumellent autrement.");
    assert_eq!(standing(&other), [(ApprovalKind::Visa, true, false)], "of other words it says nothing");
}
