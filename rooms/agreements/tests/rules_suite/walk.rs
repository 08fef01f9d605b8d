//! Steps taken at random, by anyone, in any order: no walk leads to an illegal state.

use std::collections::BTreeSet;

use agreements::rules::{
    AddedStep, Agreement, Answer, Block, Calendar, Channel, Conclusion, Conformity, Entry, Event, ExpressRenewal, Gate,
    Notice, Others, Outcome, PastSignature, Receipt, RenewalClause, Stage, StageName, StepKind, Terms, Verb,
    Withdrawal,
};
use kernel::Actor;
use proptest::prelude::*;

use crate::rules_suite::fixtures::*;

const CITIES: [&str; 3] = ["smara", "agadez", "banjul"];

/// One move of a walk: which verb, who, which party, how many days later, and a choice where there is one.
#[derive(Debug, Clone)]
struct Move {
    verb: Verb,
    who: usize,
    city: usize,
    later: i32,
    choice: u8,
}

fn moves() -> impl Strategy<Value = Vec<Move>> {
    let verb = prop_oneof![
        2 => prop::sample::select(Verb::ALL.to_vec()),
        3 => prop::sample::select(vec![
            Verb::BeginDraft, Verb::StateTerms, Verb::NameSignatory, Verb::Settle, Verb::Sign, Verb::Sign, Verb::Answer,
        ]),
    ];
    let one = (verb, 0_usize..8, 0_usize..3, 0_i32..40, any::<u8>())
        .prop_map(|(verb, who, city, later, choice)| Move { verb, who, city, later, choice });
    prop::collection::vec(one, 1..90)
}

/// Where a walk begins: each of these is reached by the steps themselves.
fn start(from: u8, cities: &[&str]) -> Agreement {
    match from % 4 {
        0 => proposed(cities),
        1 => settled(cities, Terms { entry: entry(from), ..walk_terms(from) }),
        2 => signed(cities, Terms { entry: entry(from), ..walk_terms(from) }),
        _ => signed(cities, walk_terms(from)),
    }
}

fn actor(who: usize) -> Actor {
    match who {
        0..=3 => secretary(),
        4 => officer("smara"),
        5 => mayor("agadez"),
        6 => expert("jurist"),
        _ => Actor::system(),
    }
}

fn entry(choice: u8) -> Entry {
    match choice % 3 {
        0 => Entry::LastSignature,
        1 => Entry::LastApproval,
        _ => Entry::On { day: day(i32::from(choice)) },
    }
}

fn take(a: Agreement, one: &Move, n: i32) -> Option<Outcome> {
    let actor = actor(one.who);
    let (by, city) = (on(&actor, n), CITIES[one.city]);
    let (party, choice) = (id(city), one.choice);
    let blocks = if choice.is_multiple_of(5) {
        vec![Block { party: Some(party.clone()), rule: "MA-06".into(), finding: "missing".into() }]
    } else {
        Vec::new()
    };
    let reply =
        Answer { channel: if choice.is_multiple_of(2) { Channel::Letter } else { Channel::Bearer }, ..answer(n) };
    let visa = || vec![awaited("visa", StepKind::Visa), awaited("accord", StepKind::PriorAccord)];
    let key = if choice.is_multiple_of(3) { "accord" } else { "visa" };
    let others = if choice.is_multiple_of(2) { Others::GoOn } else { Others::End };
    Some(match one.verb {
        Verb::Propose | Verb::InviteOfficer | Verb::Write | Verb::Amend | Verb::DecideAfterParent => return None,
        Verb::Describe => a.clone().describe(&by, a.title, BTreeSet::new()),
        Verb::AddParty => a.add_party(&by, self::party(city)),
        Verb::RemoveParty => a.remove_party(&by, &party),
        Verb::NameSignatory => a.name_signatory(&by, &party, signatory()),
        Verb::LayTrack => a.lay_track(&by, &party, "MA", visa()),
        Verb::AddStep => {
            let (kind, gate) = (StepKind::Ratification, Gate::AfterSignature);
            a.add_step(&by, &party, AddedStep { kind, authority: awaited("", kind).authority, gate })
        }
        Verb::RemoveStep => a.remove_step(&by, &party, "added-ratification"),
        Verb::IdentifyParty => {
            let name = kernel::Localised::one(kernel::Lang::Fr, format!("Commune urbaine de {city}"));
            a.identify(&by, &party, agreements::rules::NewParty { name, ..unnamed(city) }, "Un décret")
        }
        Verb::AskExpert => a.ask_expert(&by, expert("jurist").account?),
        Verb::ReleaseExpert => a.release_expert(&by, &expert("jurist").account?),
        Verb::BeginDraft => a.begin_draft(&by),
        Verb::StateTerms => a.state_terms(&by, Terms { entry: entry(choice), ..walk_terms(choice) }),
        Verb::Settle => {
            let text = text(&a, &[("object", if choice.is_multiple_of(2) { "Un." } else { "Deux." })]);
            a.settle(&by, &text, &["object"]).map(|(agreement, _, events)| (agreement, events))
        }
        Verb::Reopen => a.reopen(&by, "Relire."),
        // Rarely, so that walks go far.
        Verb::Abandon if choice < 20 => a.abandon(&by, "Assez."),
        Verb::End if choice < 20 => a.end(&by, day(n), "Assez."),
        Verb::Abandon | Verb::End => return None,
        Verb::Send => a.send(&by, &party, key, day(n)),
        Verb::Receive => {
            let due_on = Some(day(n + i32::from(choice % 20)));
            a.receive(&by, &party, key, Receipt { on: day(n), stamp: None, due_on })
        }
        Verb::Answer if choice < 40 => a.refuse(&by, &party, key, reply, "Non."),
        Verb::Answer => a.give(&by, &party, key, reply),
        Verb::ReopenStep => a.reopen_step(&by, &party, key, "Encore."),
        Verb::Waive => a.waive(&by, &party, key, "Sans objet."),
        Verb::OpenReview => a.open_review(&by, &party, key, &Calendar::default()),
        Verb::ConcludeReview => {
            a.conclude_review(&by, &party, key, Conclusion::TacitlyGiven { on: day(n), reason: "Art. 243.".into() })
        }
        Verb::PlanCeremony => {
            a.plan_ceremony(&by, agreements::rules::Ceremony { on: day(n + 9), place: "Smara".into() })
        }
        Verb::Sign => a.sign(&by, pen(city, n), &blocks),
        Verb::RecordSignature => a.record_signature(&by, pen(city, n), &blocks, "Signé quand même."),
        Verb::RecordElsewhere if choice < 60 => {
            let past = PastSignature { on: day(n), place: String::new(), source: "Une lettre".into() };
            a.record_elsewhere(&by, past, "Un autre texte fut signé.")
        }
        Verb::RecordElsewhere => return None,
        Verb::EnterIntoForce => a.enter_into_force(&by),
        Verb::FileScan => a.file_scan(&by, answer(n).evidence?),
        Verb::FileText => {
            let text = text(&a, &[("object", if choice.is_multiple_of(2) { "Un." } else { "Deux." })]);
            a.file_text(&by, &text).map(|(agreement, _, events)| (agreement, events))
        }
        Verb::DeclareScan => {
            let hash = a.text_to_compare().map(|text| text.hash.clone()).unwrap_or_default();
            a.declare_scan(&by, &party, Conformity::Conform { hash }, Some("Un officier"))
        }
        Verb::RenewExpressly => {
            let (months, evidence) = (1 + u16::from(choice), answer(n).evidence);
            a.renew_expressly(&by, ExpressRenewal { on: day(n), months, reference: "PV 7".into(), evidence })
        }
        Verb::RenewTacitly => a.renew_tacitly(&by),
        Verb::Suspend => a.suspend(&by, day(n), "Inondations."),
        Verb::Resume => a.resume(&by, day(n)),
        Verb::DeclareDormant => a.declare_dormant(&by, "Plus de nouvelles."),
        Verb::Wake => a.wake(&by),
        Verb::GiveNotice => {
            let effective_on = day(n + i32::from(choice));
            a.give_notice(&by, Notice { party, notice_on: day(n), effective_on, reason: "Non.".into() })
        }
        Verb::TakeBackNotice => a.take_back_notice(&by, &party, "Nous restons."),
        Verb::ConcludeWithdrawal => a.conclude_withdrawal(&by, &party, others, "Toutes l’ont dit."),
        Verb::Expire => a.expire(&by),
        Verb::Consent => consent(a, &by, city, choice.is_multiple_of(2)),
    })
}

fn walk_terms(choice: u8) -> Terms {
    let renewal = match choice % 4 {
        0 | 1 => RenewalClause::Tacit { months: 2, notice_months: 1 },
        2 => RenewalClause::Express,
        _ => RenewalClause::None,
    };
    Terms { months: Some(1 + u16::from(choice % 6)), renewal, notice_months: u16::from(choice % 3), ..terms() }
}

/// What must be true of every agreement, however it came to be as it is.
fn lawful(agreement: &Agreement) {
    let name = agreement.stage.name();
    assert!(agreement.parties.len() >= 2);
    let mut owners: Vec<_> = agreement.tracks.iter().map(|track| &track.party).collect();
    let mut parties: Vec<_> = agreement.parties.iter().map(|party| &party.id).collect();
    owners.sort();
    parties.sort();
    assert_eq!(owners, parties, "each party has its track, and no track is nobody's");
    if let Some(signed) = agreement.stage.signed() {
        let (last, missing) = (agreement.signatures.iter().map(|s| s.on).max(), agreement.to_sign());
        assert!(missing.is_empty(), "{name:?} without the signature of {missing:?}");
        assert!(last >= Some(signed.on));
        assert!(agreement.bound().count() >= 2 || name == StageName::Ended, "{name:?} with fewer than two parties");
    }
    if let Some(force) = agreement.stage.force() {
        assert!(agreement.stage.signed().is_some_and(|signed| signed.on <= force.since), "in force before signed");
        assert!(force.until.is_none_or(|until| until >= force.since));
        let terms = agreement.terms.as_ref().expect("what is in force has stated its terms");
        assert!(!matches!(terms.entry, Entry::On { day } if force.since < day), "in force before its day");
    }
    if matches!(agreement.stage, Stage::Settled { .. }) {
        assert!(agreement.terms.is_some());
        let left = |withdrawal: &Withdrawal| withdrawal.concluded;
        assert!(!agreement.parties.iter().any(|party| party.withdrawal.as_ref().is_some_and(left)));
    }
}

fn stored_and_read(agreement: &Agreement, events: &[Event]) {
    let kept = serde_json::to_string(&(agreement, events)).unwrap();
    let read: (Agreement, Vec<Event>) = serde_json::from_str(&kept).unwrap();
    assert_eq!((&read.0, read.1.as_slice()), (agreement, events));
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn no_walk_leads_to_an_illegal_state_and_every_step_leaves_a_line(moves in moves(), from: u8, three: bool) {
        let mut agreement = start(from, if three { &CITIES } else { &CITIES[..2] });
        let mut n = 5;
        for one in &moves {
            n += one.later;
            let before = agreement.clone();
            let Some(Ok((after, events))) = take(before.clone(), one, n) else { continue };
            prop_assert!(!events.is_empty(), "{:?} left no line", one.verb);
            prop_assert!(events.iter().all(|event| event.at == at(n) && !event.by.is_empty()));
            let (from, to) = (before.stage.name(), after.stage.name());
            prop_assert!(from == to || one.verb.moves(from, to), "{:?} led from {from:?} to {to:?}", one.verb);
            prop_assert!(after.signatures.len() >= before.signatures.len() || one.verb == Verb::RemoveParty);
            lawful(&after);
            stored_and_read(&after, &events);
            agreement = after;
        }
    }
}

#[test]
fn walks_reach_every_stage() {
    use proptest::{strategy::ValueTree, test_runner::TestRunner};
    let (mut runner, mut seen) = (TestRunner::deterministic(), BTreeSet::new());
    for from in 0..=u8::MAX {
        let moves = moves().new_tree(&mut runner).unwrap().current();
        let (mut agreement, mut n) = (start(from, &CITIES), 5);
        for one in &moves {
            n += one.later;
            if let Some(Ok((after, _))) = take(agreement.clone(), one, n) {
                seen.insert(after.stage.name());
                agreement = after;
            }
        }
    }
    assert_eq!(seen, BTreeSet::from(StageName::ALL), "a walk that never gets there proves nothing");
}
