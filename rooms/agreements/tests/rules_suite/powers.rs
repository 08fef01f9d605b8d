//! Whose powers hold on the day of the signature, by what is known since the signatory was named.

use agreements::rules::{Agreement, Held, Refusal, Signatory};

use crate::rules_suite::fixtures::*;

/// The signatory, of whom the members room knows by now that their powers end on this day.
fn until(n: i32) -> Signatory {
    Signatory { held: Some(vec![Held { from: None, until: Some(day(n)) }]), ..signatory() }
}

#[test]
fn what_is_known_of_a_mandate_by_the_day_of_the_signature_counts_and_not_what_was_written_down() {
    let agreement = settled(&["smara", "timbuktu"], terms());
    let named = agreement.name_signatory(&on(&secretary(), 3), &id("smara"), until(5)).unwrap().0;
    let late = named.clone().sign(&on(&secretary(), 10), pen("smara", 6), &[]).unwrap_err();
    assert_eq!(late, Refusal::PowersGone { on: day(6) });
    let lacking: Vec<_> = named.without_powers(day(6)).into_iter().map(|(party, on)| (&party.id, on)).collect();
    assert_eq!((lacking, named.without_powers(day(5)).len()), (vec![(&id("smara"), day(6))], 0));
    let recorded = named.clone().record_signature(&on(&secretary(), 10), pen("smara", 6), &[], "Signé quand même.");
    assert!(recorded.is_ok(), "what took place is recorded, with a reservation");
    let signed = sign(named, "smara", 5);
    assert!(signed.without_powers(day(9)).is_empty(), "of a signature, its own day counts");
}

#[test]
fn a_screening_asks_anew_for_the_day_of_the_signature_and_the_file_says_what_was_learnt_since() {
    let agreement = settled(&["smara", "timbuktu"], terms());
    let mut signed = sign(agreement, "smara", 5);
    let in_force = |it: &Agreement| {
        agreements::screening::facts(it, &it.parties[0], &Default::default(), day(9)).party.signatory.powers_in_force
    };
    assert_eq!(in_force(&signed), Some(true));
    signed.signatures[0].signatory = Some(until(4));
    assert_eq!(in_force(&signed), Some(false), "the mandate had ended the day before, as one learns");
    assert_eq!(signed.without_powers(day(9)).len(), 1);
}

#[test]
fn what_was_abandoned_awaits_no_signatory() {
    let agreement = settled(&["smara", "timbuktu"], terms());
    let named = agreement.name_signatory(&on(&secretary(), 3), &id("smara"), until(5)).unwrap().0;
    assert_eq!(named.without_powers(day(9)).len(), 1);
    let abandoned = named.abandon(&on(&secretary(), 9), "Sans suite.").unwrap().0;
    assert!(abandoned.without_powers(day(9)).is_empty());
}
