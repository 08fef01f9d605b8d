use agreements::rules::{
    Absence, AddedStep, Agreement, Aside, Calendar, Channel, Conclusion, Count, Deadline, Due, Gate, Next, Owes,
    Receipt, Refusal, StepKind, StepState, TrackStep, Verb, What,
};
use kernel::{Lang, Localised};

use crate::rules_suite::fixtures::*;

fn with_track(steps: Vec<TrackStep>) -> Agreement {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    agreement.lay_track(&on(&secretary(), 2), &id("smara"), "MA", steps).unwrap().0
}

fn both() -> Vec<TrackStep> {
    let visa = TrackStep { due: Some(Due { days: 20, count: Count::Calendar }), ..awaited("visa", StepKind::Visa) };
    vec![awaited("deliberation", StepKind::Deliberation), visa]
}

fn received(agreement: Agreement, key: &str, n: i32) -> Agreement {
    let receipt = Receipt { on: day(n), stamp: Some("451".into()), due_on: None };
    let officer = officer("smara");
    let sent = agreement.send(&on(&officer, n), &id("smara"), key, day(n)).unwrap().0;
    sent.receive(&on(&officer, n), &id("smara"), key, receipt).unwrap().0
}

/// The same where Smara cannot be reached since a day, to a last day.
fn unreachable(agreement: &Agreement, since: i32, until: Option<i32>) -> Agreement {
    let mut away = agreement.clone();
    away.parties[0].absences = vec![Absence { since: day(since), until: until.map(day) }];
    away
}

fn state<'a>(agreement: &'a Agreement, key: &str) -> &'a TrackStep {
    agreement.track(&id("smara")).unwrap().steps.iter().find(|step| step.key == key).unwrap()
}

#[test]
fn a_track_says_what_comes_next_who_owes_it_and_since_when() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let next = |agreement: &Agreement| match agreement.track(&id("smara")).unwrap().next(agreement.text()) {
        Next::Step { step, owes, since } => (step.key.clone(), owes, since),
        other => panic!("{other:?}"),
    };
    assert_eq!(next(&agreement), ("deliberation".into(), Owes::Party, day(2)));
    let officer = officer("smara");
    let agreement = agreement.give(&on(&officer, 5), &id("smara"), "deliberation", answer(5)).unwrap().0;
    let agreement = received(agreement, "visa", 6);
    assert_eq!(next(&agreement), ("visa".into(), Owes::Authority, day(6)));
    let agreement = agreement.give(&on(&officer, 9), &id("smara"), "visa", answer(9)).unwrap().0;
    assert_eq!(agreement.track(&id("smara")).unwrap().next(agreement.text()), Next::Done);
}

#[test]
fn no_approval_is_given_on_a_text_that_is_not_settled() {
    let agreement = with_track(both());
    let refused = agreement.give(&on(&officer("smara"), 3), &id("smara"), "deliberation", answer(3)).unwrap_err();
    assert_eq!(refused, Refusal::NotSettled);
}

#[test]
fn what_was_given_on_a_former_text_is_kept_and_asked_again() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let officer = officer("smara");
    let given = agreement.give(&on(&officer, 5), &id("smara"), "deliberation", answer(5)).unwrap().0;
    let draft = given.reopen(&on(&officer, 6), "Le gouverneur demande un changement.").unwrap().0;
    assert_eq!(state(&draft, "deliberation").given_on_former(draft.text()), Some(1));
    let text = text(&draft, &[("object", "Deux.")]);
    let (agreement, _, events) = draft.clone().settle(&on(&officer, 7), &text, &["object"]).unwrap();
    let keys: Vec<&str> = events.iter().map(|event| event.key()).collect();
    assert_eq!(keys, ["timeline-text-settled", "timeline-asked-again"]);
    let step = state(&agreement, "deliberation");
    assert_eq!(step.state, StepState::Awaited { since: day(7) });
    assert_eq!(step.former[0].text.as_ref().map(|text| text.version), Some(1));
    let (same, _) = settle(draft, 7, "Un.");
    assert!(state(&same, "deliberation").holds(same.text()), "the same words hold");
    let draft = agreement.reopen(&on(&officer, 8), "Revenir.").unwrap().0;
    let words = self::text(&draft, &[("object", "Un.")]);
    let (back, _, events) = draft.settle(&on(&officer, 9), &words, &["object"]).unwrap();
    assert!(state(&back, "deliberation").holds(back.text()), "words gone back to hold again");
    let keys: Vec<&str> = events.iter().map(|event| event.key()).collect();
    assert_eq!(keys, ["timeline-text-settled", "timeline-holds-again"]);
}

#[test]
fn what_comes_back_with_the_words_comes_back_whole_and_what_was_asked_again_does_not_come_back() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let officer = officer("smara");
    let agreement = agreement.give(&on(&officer, 5), &id("smara"), "deliberation", answer(5)).unwrap().0;
    let given = received(agreement, "visa", 4).give(&on(&officer, 9), &id("smara"), "visa", answer(8)).unwrap().0;
    let before = state(&given, "visa").clone();
    let why = "Une pièce était fausse.";
    let asked = given.reopen_step(&on(&officer, 10), &id("smara"), "deliberation", why).unwrap().0;
    let (other, _) = settle(asked.reopen(&on(&officer, 11), "Changer.").unwrap().0, 12, "Deux.");
    let (back, _) = settle(other.reopen(&on(&officer, 13), "Revenir.").unwrap().0, 14, "Un.");
    assert_eq!(state(&back, "visa"), &before, "with its sending and its receipt");
    let deliberation = state(&back, "deliberation");
    assert_eq!(deliberation.state, StepState::Awaited { since: day(10) });
    assert_eq!(deliberation.former[0].why, Aside::AskedAgain);
}

#[test]
fn an_answer_on_a_former_text_that_comes_after_the_new_one_is_settled_stays_on_the_former_one() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let smara = officer("smara");
    let sent = agreement.send(&on(&smara, 4), &id("smara"), "deliberation", day(4)).unwrap().0;
    let draft = received(sent, "visa", 5).reopen(&on(&smara, 6), "Changer.").unwrap().0;
    let (two, _) = settle(draft.clone(), 7, "Deux.");
    let unanswered = |it: &Agreement, key: &str| state(it, key).unanswered().collect::<Vec<_>>();
    assert_eq!(unanswered(&two, "deliberation"), [(1, day(4))]);
    let none = two.clone().answer_former(&on(&smara, 8), &id("smara"), "visa", 2, answer(8), None).unwrap_err();
    assert_eq!(none, Refusal::NothingSentOn { version: 2 });
    let answered = two.clone().answer_former(&on(&smara, 8), &id("smara"), "deliberation", 1, answer(7), None);
    let (answered, events) = answered.unwrap();
    assert_eq!(events[0].key(), "timeline-former-answered");
    let step = state(&answered, "deliberation");
    assert_eq!((&step.state, step.holds(answered.text())), (&StepState::Awaited { since: day(7) }, false));
    assert_eq!(step.former[0].answer.as_ref().map(|answer| answer.on), Some(day(7)));
    assert_eq!(answered.files().count(), 1, "its evidence is named");
    let (one, _) = settle(answered.reopen(&on(&smara, 9), "Revenir.").unwrap().0, 10, "Un.");
    assert!(state(&one, "deliberation").holds(one.text()), "and holds again where the text goes back to that version");
    assert!(matches!(state(&one, "visa").state, StepState::Received { .. }), "the authority still has it");
    let refused = two.refuse(&on(&smara, 8), &id("smara"), "visa", answer(8), "Non.").unwrap().0;
    assert_eq!(unanswered(&refused, "visa"), [(1, day(5))], "an answer on the present text leaves the former open");
}

#[test]
fn silence_opens_a_legal_review_and_never_passes() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let agreement = received(agreement, "visa", 4);
    let (calendar, clock) = (Calendar::default(), kernel::Actor::system());
    assert_eq!(agreement.overdue(day(24), &calendar), []);
    assert_eq!(agreement.overdue(day(25), &calendar), [(id("smara"), "visa".into(), day(24))]);
    let early = agreement.clone().open_review(&on(&clock, 24), &id("smara"), "visa", &calendar);
    assert_eq!(early.unwrap_err(), Refusal::NotOverdue);
    let review = agreement.open_review(&on(&clock, 25), &id("smara"), "visa", &calendar).unwrap().0;
    assert!(!state(&review, "visa").holds(review.text()));
    let tacit =
        |n| Conclusion::TacitlyGiven { on: day(n), reason: "Art. 243, exécutoire après quinze jours.".into() };
    let by_secretary = review.clone().conclude_review(&on(&secretary(), 26), &id("smara"), "visa", tacit(24));
    assert!(matches!(by_secretary, Err(Refusal::NotYours { .. })));
    let expert = expert("jurist");
    let asked = review.ask_expert(&on(&secretary(), 26), expert.account.clone().unwrap()).unwrap().0;
    let conclude = |n| asked.clone().conclude_review(&on(&expert, 27), &id("smara"), "visa", tacit(n));
    assert_eq!(conclude(3).unwrap_err(), Refusal::DaysReversed, "no silence takes effect before the receipt");
    assert_eq!(conclude(28).unwrap_err(), Refusal::StillToCome { day: day(28) });
    let concluded = conclude(24).unwrap().0;
    let StepState::Given { answer, .. } = &state(&concluded, "visa").state else { panic!("not given") };
    assert_eq!((answer.channel, answer.logged_by.as_str(), answer.on), (Channel::LegalReview, "jurist", day(24)));
}

#[test]
fn what_goes_to_regularisation_is_owed_and_counts_from_a_day_after_the_signature() {
    let transmission = awaited("transmission", StepKind::Transmission);
    let accord = TrackStep { conditional: true, ..awaited("prior-accord", StepKind::PriorAccord) };
    let steps = vec![accord, awaited("deliberation", StepKind::Deliberation), transmission];
    let (agreement, _) = settle(with_track(steps), 3, "Un.");
    let agreement = received(agreement, "transmission", 4);
    let agreement = ["smara", "timbuktu"].iter().fold(agreement, |agreement, city| sign(agreement, city, 6));
    let smara = officer("smara");
    let late = |agreement: Agreement, key: &str, n: i32| {
        agreement.give(&on(&smara, 20), &id("smara"), key, answer(n)).unwrap().0
    };
    let agreement = late(late(agreement, "transmission", 20), "prior-accord", 19);
    let keys =
        |agreement: &Agreement| agreement.to_regularise().iter().map(|(_, step)| step.key.clone()).collect::<Vec<_>>();
    assert_eq!(
        keys(&agreement),
        ["prior-accord"],
        "a transmission counts from its receipt, whenever it is acknowledged"
    );
    assert_eq!(state(&agreement, "transmission").counts_from(), Some(day(4)));
    let mut weighed = agreement.clone();
    weighed.weigh(|_, _| false);
    assert_eq!(keys(&weighed), [""; 0], "what nobody owes is late for nobody");
    assert_eq!(weighed.track(&id("smara")).unwrap().last_given(), Some(day(4)));
    assert_eq!(keys(&late(weighed, "deliberation", 18)), ["deliberation"]);
}

#[test]
fn reminders_go_out_ten_three_and_no_days_before() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let agreement = received(agreement, "visa", 4);
    let days: Vec<(i32, i32)> = (1..60)
        .flat_map(|n| agreement.reminders(day(n), &Calendar::default()).into_iter().map(move |one| (n, one.days_left)))
        .collect();
    assert_eq!(days, [(14, 10), (21, 3), (24, 0)]);
}

#[test]
fn no_reminder_goes_out_and_no_review_opens_for_a_step_that_nobody_owes_any_more() {
    let visa = TrackStep { conditional: true, rules: vec!["SN-03".into()], ..both().remove(1) };
    let (agreement, _) = settle(with_track(vec![visa]), 3, "Un.");
    let (mut agreement, calendar) = (received(agreement, "visa", 4), Calendar::default());
    assert_eq!((agreement.reminders(day(14), &calendar).len(), agreement.overdue(day(25), &calendar).len()), (1, 1));
    agreement.weigh(|_, _| false);
    assert_eq!((agreement.reminders(day(14), &calendar).len(), agreement.overdue(day(25), &calendar).len()), (0, 0));
    let review = agreement.open_review(&on(&secretary(), 25), &id("smara"), "visa", &calendar).unwrap_err();
    assert_eq!(review, Refusal::NotOverdue);
}

#[test]
fn clocks_stop_while_a_member_is_unreachable() {
    let due = Due { days: 10, count: Count::Calendar };
    let calendar = Calendar::default();
    assert_eq!(due.deadline(day(1), &calendar, &[]), Deadline::On(day(11)));
    let away = [Absence { since: day(5), until: Some(day(9)) }];
    assert_eq!(due.deadline(day(1), &calendar, &away), Deadline::On(day(16)));
    let still_away = [Absence { since: day(5), until: None }];
    assert_eq!(due.deadline(day(1), &calendar, &still_away), Deadline::Stopped { since: day(5) });

    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let agreement = received(agreement, "visa", 4);
    let away = unreachable(&agreement, 10, None);
    assert_eq!((away.overdue(day(90), &calendar), away.parties[0].unreachable_since()), (vec![], Some(day(10))));
    let back = unreachable(&agreement, 10, Some(19));
    assert_eq!(state(&back, "visa").deadline(&calendar, &back.parties[0].absences), Deadline::On(day(34)));
}

#[test]
fn the_day_that_an_authority_wrote_moves_with_an_absence_too() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let officer = officer("smara");
    let receipt = Receipt { on: day(4), stamp: None, due_on: Some(day(34)) };
    let agreement = agreement.receive(&on(&officer, 4), &id("smara"), "visa", receipt).unwrap().0;
    let until =
        |agreement: &Agreement| state(agreement, "visa").deadline(&Calendar::default(), &agreement.parties[0].absences);
    assert_eq!(until(&agreement), Deadline::On(day(34)));
    assert_eq!(until(&unreachable(&agreement, 10, None)), Deadline::Stopped { since: day(10) });
    assert_eq!(until(&unreachable(&agreement, 10, Some(19))), Deadline::On(day(44)));
}

#[test]
fn working_days_skip_weekends_and_the_holidays_passed_in() {
    let due = Due { days: 5, count: Count::Working };
    let mut calendar = Calendar::default();
    // 1 January 2026 is a Thursday.
    assert_eq!(due.deadline(day(1), &calendar, &[]), Deadline::On(day(8)));
    calendar.holidays.insert(day(6));
    assert_eq!(due.deadline(day(1), &calendar, &[]), Deadline::On(day(9)));
}

#[test]
fn an_answer_by_telephone_needs_something_that_shows_it() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let told = agreements::rules::Answer { channel: Channel::Telephone, evidence: None, ..answer(5) };
    let refused = agreement.give(&on(&officer("smara"), 5), &id("smara"), "visa", told).unwrap_err();
    assert_eq!(refused, Refusal::EvidenceMissing);
}

#[test]
fn a_track_can_end_refused_and_be_asked_again() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let officer = officer("smara");
    let refused = agreement.refuse(&on(&officer, 5), &id("smara"), "visa", answer(5), "Hors compétence.").unwrap().0;
    assert!(matches!(refused.track(&id("smara")).unwrap().next(refused.text()), Next::Refused { .. }));
    let signed = refused.clone().sign(&on(&officer, 6), pen("smara", 6), &[]).unwrap_err();
    assert_eq!(signed, Refusal::TrackRefused { party: id("smara"), step: "visa".into() });
    let again = refused.reopen_step(&on(&officer, 6), &id("smara"), "visa", "Le texte est expliqué.").unwrap().0;
    let step = state(&again, "visa");
    assert_eq!(step.former[0].refused.as_deref(), Some("Hors compétence."));
    assert_eq!(step.state, StepState::Awaited { since: day(6) });
}

#[test]
fn a_track_laid_again_keeps_what_was_done() {
    let (agreement, _) = settle(with_track(both()), 3, "Un.");
    let officer = officer("smara");
    let given = agreement.give(&on(&officer, 5), &id("smara"), "deliberation", answer(5)).unwrap().0;
    let laid = given.lay_track(&on(&officer, 6), &id("smara"), "MA", vec![awaited("visa", StepKind::Visa)]).unwrap().0;
    let keys: Vec<&str> = laid.track(&id("smara")).unwrap().steps.iter().map(|step| step.key.as_str()).collect();
    assert_eq!(keys, ["deliberation", "visa"]);
}

#[test]
fn a_conditional_step_whose_rules_do_not_bear_on_the_agreement_is_owed_by_nobody_until_they_do() {
    let accord =
        TrackStep { conditional: true, rules: vec!["SN-03".into()], ..awaited("prior-accord", StepKind::PriorAccord) };
    let mut agreement = with_track(vec![accord]);
    let owed = |agreement: &Agreement| agreement.track(&id("smara")).unwrap().next(agreement.text()) != Next::Done;
    assert!(owed(&agreement), "what nobody has weighed is owed");
    agreement.weigh(|_, rule| rule != "SN-03");
    assert_eq!((owed(&agreement), agreement.track(&id("smara")).unwrap().complete(agreement.text())), (false, true));
    let no = agreement.clone().refuse(&on(&officer("smara"), 3), &id("smara"), "prior-accord", answer(3), "Non.");
    assert_eq!(
        no.unwrap().0.track(&id("smara")).unwrap().refused(),
        None,
        "a refusal of what nobody owes ends nothing"
    );
    agreement.weigh(|_, _| true);
    assert!(owed(&agreement));
}

fn keys(agreement: &Agreement) -> Vec<&str> {
    agreement.track(&id("smara")).unwrap().steps.iter().map(|step| step.key.as_str()).collect()
}

#[test]
fn a_party_adds_a_commission_or_a_ratification_in_its_usual_place_and_laying_again_leaves_it() {
    let agreement = with_track(both());
    let added = |kind, gate| AddedStep { kind, authority: Localised::one(Lang::Fr, "Commission"), gate };
    let other = added(StepKind::Commission, Gate::BeforeSignature);
    let refused = agreement.clone().add_step(&on(&officer("timbuktu"), 3), &id("smara"), other.clone()).unwrap_err();
    assert_eq!(refused, Refusal::NotYours { verb: Verb::AddStep });
    let smara = officer("smara");
    let with = agreement.add_step(&on(&smara, 3), &id("smara"), other.clone()).unwrap().0;
    let with = with.add_step(&on(&smara, 3), &id("smara"), other).unwrap().0;
    let after = added(StepKind::Ratification, Gate::AfterSignature);
    let with = with.add_step(&on(&smara, 3), &id("smara"), after).unwrap().0;
    assert_eq!(keys(&with), ["added-commission", "added-commission-2", "deliberation", "visa", "added-ratification"]);
    let again = with.clone().lay_track(&on(&smara, 4), &id("smara"), "MA", both()).unwrap().0;
    assert_eq!(again.track(&id("smara")), with.track(&id("smara")), "nothing is lost and nothing moves");
}

#[test]
fn an_added_step_keeps_its_authority_where_a_law_asks_for_one_of_its_kind_and_goes_while_nobody_has_taken_it() {
    let governor = Localised::one(Lang::Fr, "Le gouverneur");
    let visa = AddedStep { kind: StepKind::Visa, authority: governor.clone(), gate: Gate::AfterSignature };
    let smara = officer("smara");
    let agreement = with_track(vec![awaited("deliberation", StepKind::Deliberation)]);
    let with = agreement.add_step(&on(&smara, 3), &id("smara"), visa).unwrap().0;
    let laid = with.lay_track(&on(&smara, 4), &id("smara"), "MA", both()).unwrap().0;
    assert_eq!(keys(&laid), ["deliberation", "visa", "added-visa"]);
    let added = state(&laid, "added-visa");
    assert_eq!((&added.authority, added.gate, added.added), (&governor, Gate::AfterSignature, true));
    let law = laid.clone().remove_step(&on(&smara, 5), &id("smara"), "visa").unwrap_err();
    assert_eq!(law, Refusal::StepOfTheLaw);
    let other = laid.clone().remove_step(&on(&officer("timbuktu"), 5), &id("smara"), "added-visa").unwrap_err();
    assert_eq!(other, Refusal::NotYours { verb: Verb::RemoveStep });
    let (settled, _) = settle(laid.clone(), 5, "Un.");
    let sent = settled.send(&on(&smara, 6), &id("smara"), "added-visa", day(6)).unwrap().0;
    let taken = sent.remove_step(&on(&smara, 7), &id("smara"), "added-visa").unwrap_err();
    assert_eq!(taken, Refusal::StepNotOpen { state: "sent" });
    let (without, events) = laid.remove_step(&on(&smara, 5), &id("smara"), "added-visa").unwrap();
    assert_eq!((keys(&without), events[0].key()), (vec!["deliberation", "visa"], "timeline-step-removed"));
}

#[test]
fn who_names_the_authority_of_a_step_leaves_a_line_that_says_which_was_meant_before() {
    let governor = Localised::one(Lang::Fr, "Le gouverneur");
    let smara = officer("smara");
    let (named, event) =
        with_track(both()).before_authority(&on(&smara, 3), &id("smara"), "visa", governor.clone()).unwrap();
    let (party, step, was) = (id("smara"), "visa".to_owned(), Localised::one(Lang::Fr, "Conseil"));
    assert_eq!(event.what, What::AuthorityNamed { party, step, was, now: governor.clone() });
    assert!(!event.is_public());
    assert_eq!(state(&named, "visa").authority, governor);
}

#[test]
fn a_step_added_before_the_track_is_laid_proves_nothing_and_stays_in_its_place() {
    let commission = AddedStep {
        kind: StepKind::Commission,
        authority: Localised::one(Lang::Fr, "Commission"),
        gate: Gate::BeforeSignature,
    };
    let smara = officer("smara");
    let agreement = proposed(&["smara", "timbuktu"]);
    let agreement = agreement.add_step(&on(&smara, 1), &id("smara"), commission).unwrap().0;
    let key = keys(&agreement)[0].to_owned();
    let agreement = agreement.give(&on(&smara, 1), &id("smara"), &key, answer(1)).unwrap().0;
    let track = agreement.track(&id("smara")).unwrap();
    assert_eq!((track.is_bare(), track.complete(agreement.text())), (true, false));
    let laid = agreement.lay_track(&on(&smara, 2), &id("smara"), "MA", both()).unwrap().0;
    assert_eq!(keys(&laid), [key.as_str(), "deliberation", "visa"]);
    assert!(!laid.track(&id("smara")).unwrap().is_bare());
}

#[test]
fn a_track_laid_again_takes_the_rules_of_today_and_keeps_since_when_the_party_owes() {
    let agreement = with_track(both());
    let today = |key, kind| TrackStep {
        rules: vec!["MA-99".into()],
        ..TrackStep::awaited(key, kind, Localised::default(), Gate::BeforeSignature, day(9))
    };
    let steps = vec![today("deliberation", StepKind::Deliberation), today("approval", StepKind::Approval)];
    let laid = agreement.lay_track(&on(&officer("smara"), 9), &id("smara"), "MA", steps).unwrap().0;
    assert_eq!(keys(&laid), ["deliberation", "approval"], "a visa that nobody took and no rule asks for falls");
    let deliberation = state(&laid, "deliberation");
    assert_eq!(
        (&deliberation.state, deliberation.rules.as_slice()),
        (&StepState::Awaited { since: day(2) }, &["MA-99".to_owned()][..])
    );
}

#[test]
fn the_file_tells_once_when_the_clocks_of_a_party_stopped_and_when_they_go_on() {
    use agreements::rules::{Event, What};
    let mut agreement = with_track(both());
    let clock = kernel::Actor::system();
    let opened = on(&clock, 3).event(day(3), What::Described);
    let over = Absence { since: day(1), until: Some(day(2)) };
    let mut away = |until| agreement.parties[0].absences = vec![over.clone(), Absence { since: day(2), until }];
    away(None);
    let mut told = vec![opened];
    let lines = |agreement: &Agreement, told: &[Event]| -> Vec<What> {
        let lines = agreement.reach_lines(&on(&clock, 30), &id("smara"), told);
        lines.into_iter().map(|line| line.what).collect()
    };
    let stopped = What::ClockStopped { party: id("smara"), since: day(2) };
    assert_eq!(
        lines(&agreement, &told),
        std::slice::from_ref(&stopped),
        "what was over before is no affair of this file"
    );
    told.push(on(&clock, 4).event(day(2), stopped));
    assert_eq!(lines(&agreement, &told), []);
    agreement.parties[0].absences[1].until = Some(day(9));
    let goes_on = What::ClockGoesOn { party: id("smara"), since: day(2), until: day(9) };
    assert_eq!(lines(&agreement, &told), [goes_on]);
}
