//! What the parties choose together: after a notice of one, after the end of the agreement above.

use agreements::rules::{
    Agreement, EndReason, Kind, Notice, Others, Outcome, Refusal, Stage, StageName, Terms, Verb, may_choose,
};

use crate::rules_suite::fixtures::*;

const FOUR: [&str; 4] = ["smara", "agadez", "timbuktu", "banjul"];

/// Four parties, of which Banjul leaves on day 200.
fn leaving() -> Agreement {
    let agreement = signed(&FOUR, terms());
    let notice = Notice { party: id("banjul"), notice_on: day(10), effective_on: day(200), reason: "Moyens.".into() };
    agreement.give_notice(&on(&officer("banjul"), 10), notice).unwrap().0
}

fn say(agreement: Agreement, of: &str, others: Others) -> Outcome {
    agreement.conclude_withdrawal(&on(&officer(of), 200), &id("banjul"), others, "")
}

fn ended_by(agreement: &Agreement) -> Option<&EndReason> {
    if let Stage::Ended { reason, .. } = &agreement.stage { Some(reason) } else { None }
}

/// What each party that stays has said, by its first letter.
fn said(agreement: &Agreement) -> String {
    let awaited = agreement.choices_awaited(day(200));
    let [choice] = awaited.as_slice() else { return String::new() };
    let word = |said: &Option<Others>| match said {
        Some(Others::GoOn) => "goes on",
        Some(Others::End) => "ends",
        None => "owes",
    };
    let each = choice.said.iter().map(|(party, said)| format!("{} {}", party.entity, word(said)));
    each.collect::<Vec<_>>().join(", ")
}

#[test]
fn no_party_ends_alone_what_binds_the_others_and_each_choice_is_kept() {
    let (agreement, lines) = say(leaving(), "smara", Others::End).unwrap();
    assert_eq!((lines.len(), lines[0].key()), (1, "timeline-choice-said"));
    assert_eq!((agreement.stage.name(), agreement.bound().count()), (StageName::InForce, 4));
    assert_eq!(said(&agreement), "smara ends, agadez owes, timbuktu owes");
    let again = say(agreement.clone(), "smara", Others::End).unwrap_err();
    assert_eq!(again, Refusal::AlreadySaid, "a second click");
    let agreement = say(agreement, "agadez", Others::End).unwrap().0;
    assert_eq!(said(&agreement), "smara ends, agadez ends, timbuktu owes");
    let (ended, lines) = say(agreement, "timbuktu", Others::End).unwrap();
    let keys: Vec<&str> = lines.iter().map(|line| line.key()).collect();
    assert_eq!(keys, ["timeline-choice-said", "timeline-party-left", "timeline-ended"]);
    assert_eq!(ended_by(&ended), Some(&EndReason::OthersEnded));
}

#[test]
fn of_two_who_differ_the_one_who_goes_on_keeps_it_in_force_and_a_mind_may_change() {
    let differs = say(say(leaving(), "smara", Others::End).unwrap().0, "agadez", Others::GoOn).unwrap();
    assert_eq!((differs.0.stage.name(), differs.0.bound().count()), (StageName::InForce, 3));
    assert!(differs.0.choices_awaited(day(200)).is_empty(), "nobody owes an answer any more");
    let late = say(differs.0, "smara", Others::End).unwrap_err();
    assert_eq!(late, Refusal::PartyLeft);
    let changed = say(say(leaving(), "smara", Others::End).unwrap().0, "smara", Others::GoOn).unwrap().0;
    assert_eq!(changed.bound().count(), 3);
}

#[test]
fn the_secretary_enters_that_all_said_so_with_a_reason_and_who_leaves_says_nothing() {
    let secretary = secretary();
    let enter = |others, why| leaving().conclude_withdrawal(&on(&secretary, 200), &id("banjul"), others, why);
    assert_eq!(enter(Others::End, " ").unwrap_err(), Refusal::ReasonMissing);
    let (ended, lines) = enter(Others::End, "Trois lettres du 18 juillet.").unwrap();
    assert_eq!((lines[0].key(), lines[0].by.as_str()), ("timeline-choice-entered", "secretary"));
    assert_eq!(ended_by(&ended), Some(&EndReason::OthersEnded));
    assert_eq!(enter(Others::GoOn, "").unwrap().0.bound().count(), 3, "that it goes on needs no reason");
    let own = say(leaving(), "banjul", Others::End).unwrap_err();
    assert_eq!(own, Refusal::NotYours { verb: Verb::ConcludeWithdrawal });
}

#[test]
fn of_two_who_leave_on_one_day_neither_is_asked_about_the_other() {
    let notice = Notice { party: id("agadez"), notice_on: day(10), effective_on: day(200), reason: "Moyens.".into() };
    let two = leaving().give_notice(&on(&officer("agadez"), 10), notice).unwrap().0;
    let leaver = say(two.clone(), "agadez", Others::End).unwrap_err();
    assert_eq!(leaver, Refusal::NotYours { verb: Verb::ConcludeWithdrawal });
    let may = |of: &str| may_choose(&officer(of), Verb::ConcludeWithdrawal, &two, Some(&id("banjul")), day(200));
    assert_eq!((may("agadez"), may("smara")), (Err(leaver), Ok(())), "so says the policy to the pages");
    let one = say(two, "smara", Others::End).unwrap().0;
    let ended = say(one, "timbuktu", Others::End).unwrap().0;
    assert_eq!(ended_by(&ended), Some(&EndReason::OthersEnded), "those who stay have all said so");
}

/// A party gives notice on day 10, which takes effect on this day.
fn leaves(it: Agreement, of: &str, effect: i32) -> Agreement {
    let notice = Notice { party: id(of), notice_on: day(10), effective_on: day(effect), reason: "Moyens.".into() };
    it.give_notice(&on(&officer(of), 10), notice).unwrap().0
}

#[test]
fn where_two_of_three_leave_nothing_is_left_to_choose_and_the_clock_ends_it_one_notice_after_the_other() {
    let three = signed(&["smara", "agadez", "banjul"], terms());
    let mut it = leaves(leaves(three, "agadez", 200), "banjul", 200);
    assert_eq!((it.ends_by_notice(day(199)), it.choices_awaited(day(200)).len()), (None, 0));
    assert!(!it.awaits_the_others(day(400)), "nobody is left to wait for");
    for _ in 0..2 {
        let Some(party) = it.ends_by_notice(day(200)).cloned() else { break };
        it = it.conclude_withdrawal(&on(&kernel::Actor::system(), 200), &party, Others::GoOn, "").unwrap().0;
    }
    assert_eq!(ended_by(&it), Some(&EndReason::BelowTwoParties));
    assert_eq!(it.ends_by_notice(day(200)), None, "it is over");
    let waits = leaving().conclude_withdrawal(&on(&kernel::Actor::system(), 200), &id("banjul"), Others::GoOn, "");
    assert!(waits.is_err(), "where others stay, the clock chooses nothing");
}

#[test]
fn once_whoever_was_silent_leaves_too_what_the_others_said_holds() {
    let leaves_late = leaves(leaving(), "timbuktu", 210);
    let said = say(say(leaves_late, "smara", Others::End).unwrap().0, "agadez", Others::End).unwrap().0;
    assert_eq!(said.stage.name(), StageName::InForce, "timbuktu still stays, and is silent");
    let clock = kernel::Actor::system();
    let again = said.clone().conclude_withdrawal(&on(&officer("smara"), 210), &id("banjul"), Others::End, "");
    assert_eq!(ended_by(&again.unwrap().0), Some(&EndReason::OthersEnded), "who says so again gets it done");
    assert_eq!(said.ends_by_notice(day(209)), None);
    assert_eq!(said.ends_by_notice(day(210)), Some(&id("banjul")));
    let ended = said.conclude_withdrawal(&on(&clock, 210), &id("banjul"), Others::GoOn, "").unwrap().0;
    assert_eq!(ended_by(&ended), Some(&EndReason::OthersEnded), "or the clock does");
}

#[test]
fn what_was_said_after_an_end_that_was_undone_counts_no_more_at_the_next_one() {
    let (under, parent) = convention();
    let decide = |it: Agreement, parent: &Agreement, of: &str, n| {
        it.decide_after_parent(&on(&officer(of), n), parent, Others::End, "Sans objet.").unwrap().0
    };
    let said = decide(under, &parent, "smara", 21);
    let later = signed(&["smara", "timbuktu"], terms());
    let later = later.end(&on(&secretary(), 300), day(300), "D’un commun accord.").unwrap().0;
    let again = decide(said, &later, "timbuktu", 301);
    assert_eq!(again.stage.name(), StageName::InForce, "smara has said nothing of this end");
    let again = Agreement { parent_ended: Some(day(300)), ..again };
    let awaited = again.choices_awaited(day(301));
    assert_eq!(awaited[0].said.iter().map(|(_, said)| *said).collect::<Vec<_>>(), [None, Some(Others::End)]);
    let stands = Agreement { parent_ended: None, ..again.clone() };
    assert!(stands.choices_awaited(day(301)).is_empty(), "while the agreement above stands nobody owes an answer");
    assert_eq!(decide(again, &later, "smara", 302).stage.name(), StageName::Ended);
}

/// A signed convention of Smara and Timbuktu under an agreement that has ended, and that agreement.
fn convention() -> (Agreement, Agreement) {
    let secretary = secretary();
    let parent = signed(&["smara", "timbuktu"], terms());
    let mut under = signed(&["smara", "timbuktu"], Terms { notice_months: 0, ..terms() });
    (under.id, under.kind) = (kernel::Id::new("under"), Kind::SpecificConvention { parent: parent.id.clone() });
    (under, parent.end(&on(&secretary, 20), day(20), "D’un commun accord.").unwrap().0)
}

#[test]
fn when_a_parent_ends_one_party_proposes_the_end_of_a_signed_convention_and_the_other_confirms_it() {
    let (under, parent) = convention();
    let decide =
        |it: Agreement, of: &str, choice| it.decide_after_parent(&on(&officer(of), 21), &parent, choice, "Sans objet.");
    let (proposed, lines) = decide(under.clone(), "smara", Others::End).unwrap();
    assert_eq!((proposed.stage.name(), lines[0].key()), (StageName::InForce, "timeline-parent-choice-said"));
    let proposed = Agreement { parent_ended: Some(day(20)), ..proposed };
    let awaited = proposed.choices_awaited(day(21));
    assert_eq!(awaited[0].said.iter().map(|(_, said)| *said).collect::<Vec<_>>(), [Some(Others::End), None]);
    assert_eq!(decide(proposed.clone(), "smara", Others::End).unwrap_err(), Refusal::AlreadySaid, "a second click");
    let ended = decide(proposed.clone(), "timbuktu", Others::End).unwrap().0;
    assert_eq!(ended_by(&ended), Some(&EndReason::ParentEnded { parent: parent.id.clone() }));
    let differs = decide(proposed.clone(), "timbuktu", Others::GoOn).unwrap().0;
    assert_eq!(differs.stage.name(), StageName::InForce);
    assert_eq!(decide(differs.clone(), "smara", Others::End).unwrap_err(), Refusal::AlreadyDecided);
    let notice = Notice { party: id("smara"), notice_on: day(21), effective_on: day(21), reason: "Seule.".into() };
    let alone = differs.give_notice(&on(&officer("smara"), 21), notice).unwrap().0;
    assert_eq!(alone.ends_by_notice(day(21)), Some(&id("smara")), "who wants to go gives its own notice");
    let entered = proposed.decide_after_parent(&on(&secretary(), 22), &parent, Others::End, "Deux lettres.").unwrap().0;
    assert_eq!(entered.stage.name(), StageName::Ended, "the secretary enters what all said");
}

#[test]
fn who_has_left_says_nothing_of_what_follows_the_end_of_the_agreement_above() {
    let (_, parent) = convention();
    let mut under = signed(&["smara", "agadez", "timbuktu"], Terms { notice_months: 0, ..terms() });
    (under.id, under.kind) = (kernel::Id::new("under"), Kind::SpecificConvention { parent: parent.id.clone() });
    let under = leaves(under, "agadez", 20);
    let verb = Verb::DecideAfterParent;
    let may = |of: &str| may_choose(&officer(of), verb, &under, None, day(21));
    assert_eq!((may("smara"), may("agadez")), (Ok(()), Err(Refusal::NotYours { verb })));
    let said = under.clone().decide_after_parent(&on(&officer("agadez"), 21), &parent, Others::End, "Sans objet.");
    assert_eq!(said.unwrap_err(), Refusal::NotYours { verb });
}
