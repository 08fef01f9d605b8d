use agreements::rules::{
    Agreement, Change, EndReason, Entry, ExpressRenewal, Kind, Notice, Others, Refusal, RenewalClause, Sight, Stage,
    StageName, StepKind, Terms, Verb, sight,
};

use crate::rules_suite::fixtures::*;

fn notice(of: &str, given: i32, effect: i32) -> Notice {
    Notice { party: id(of), notice_on: day(given), effective_on: day(effect), reason: "Nouvelle majorité.".into() }
}

fn reason(agreement: &Agreement) -> EndReason {
    match &agreement.stage {
        Stage::Ended { reason, .. } => reason.clone(),
        other => panic!("{other:?}"),
    }
}

#[test]
fn one_of_three_leaves_and_the_others_go_on_or_end_it() {
    let agreement = signed(&["smara", "agadez", "banjul"], terms());
    let officer = officer("banjul");
    let short = agreement.clone().give_notice(&on(&officer, 10), notice("banjul", 10, 40)).unwrap_err();
    assert_eq!(short, Refusal::NoticeTooShort { earliest: day(191) });
    let noticed = agreement.give_notice(&on(&officer, 10), notice("banjul", 10, 200)).unwrap().0;
    let secretary = secretary();
    let early = noticed
        .clone()
        .conclude_withdrawal(&on(&secretary, 199), &id("banjul"), Others::GoOn, "Toutes l’ont dit.")
        .unwrap_err();
    assert_eq!(early, Refusal::NotDue { on: Some(day(200)) });
    let own = noticed
        .clone()
        .conclude_withdrawal(&on(&officer, 200), &id("banjul"), Others::End, "Toutes l’ont dit.")
        .unwrap_err();
    assert_eq!(own, Refusal::NotYours { verb: Verb::ConcludeWithdrawal }, "the others choose");
    let clock = kernel::Actor::system();
    let alone = noticed
        .clone()
        .conclude_withdrawal(&on(&clock, 200), &id("banjul"), Others::GoOn, "Toutes l’ont dit.")
        .unwrap_err();
    let stage = StageName::InForce;
    assert_eq!(alone, Refusal::WrongStage { verb: Verb::ConcludeWithdrawal, stage }, "the program chooses nothing");
    let conclude = |others| {
        noticed.clone().conclude_withdrawal(&on(&secretary, 200), &id("banjul"), others, "Toutes l’ont dit.").unwrap().0
    };
    let on_they_go = conclude(Others::GoOn);
    assert_eq!((on_they_go.stage.name(), on_they_go.bound().count()), (StageName::InForce, 2));
    assert_eq!(reason(&conclude(Others::End)), EndReason::OthersEnded);
    assert_eq!(sight(&officer, &on_they_go), Sight::Public, "who left sees what the public sees");
    let second = on_they_go.give_notice(&on(&secretary, 201), notice("smara", 201, 390)).unwrap().0;
    let below =
        second.conclude_withdrawal(&on(&secretary, 390), &id("smara"), Others::GoOn, "Toutes l’ont dit.").unwrap().0;
    assert_eq!(reason(&below), EndReason::BelowTwoParties);
    let to_the_end: Vec<&str> = below.bound_to_the_end().map(|party| party.entity.as_str()).collect();
    assert_eq!(
        to_the_end,
        ["smara", "agadez"],
        "who left before the end is none of those whom it bound to its last day"
    );
    assert_eq!(
        (sight(&officer, &below), sight(&crate::rules_suite::fixtures::officer("smara"), &below)),
        (Sight::Public, Sight::File)
    );
}

#[test]
fn a_notice_is_taken_back_before_its_effect_by_who_gave_it_and_never_after() {
    let agreement = signed(&["smara", "agadez", "banjul"], terms());
    let banjul = officer("banjul");
    let none = agreement.clone().take_back_notice(&on(&banjul, 10), &id("banjul"), "Nous restons.").unwrap_err();
    assert_eq!(none, Refusal::NoNotice);
    let noticed = agreement.clone().give_notice(&on(&banjul, 10), notice("banjul", 10, 200)).unwrap().0;
    let other = noticed.clone().take_back_notice(&on(&officer("smara"), 20), &id("banjul"), "Restez.").unwrap_err();
    assert_eq!(other, Refusal::NotYours { verb: Verb::TakeBackNotice });
    let silent = noticed.clone().take_back_notice(&on(&banjul, 20), &id("banjul"), " ").unwrap_err();
    assert_eq!(silent, Refusal::ReasonMissing);
    let late = noticed.clone().take_back_notice(&on(&banjul, 200), &id("banjul"), "Nous restons.").unwrap_err();
    assert_eq!(late, Refusal::NoticeInEffect { since: day(200) });
    let (stays, lines) = noticed.take_back_notice(&on(&banjul, 199), &id("banjul"), "Nous restons.").unwrap();
    assert_eq!((stays, lines[0].key(), lines[0].is_public()), (agreement, "timeline-notice-taken-back", false));
}

#[test]
fn an_agreement_of_two_ends_by_denunciation() {
    let agreement = signed(&["smara", "timbuktu"], terms());
    let secretary = secretary();
    let noticed = agreement.give_notice(&on(&secretary, 10), notice("smara", 10, 200)).unwrap().0;
    let ended =
        noticed.conclude_withdrawal(&on(&secretary, 200), &id("smara"), Others::GoOn, "Toutes l’ont dit.").unwrap().0;
    assert_eq!((reason(&ended), ended.stage.since()), (EndReason::Denunciation { party: id("smara") }, day(200)));
}

#[test]
fn it_is_renewed_tacitly_unless_a_party_gave_notice() {
    let agreement = signed(&["smara", "timbuktu"], terms());
    let clock = kernel::Actor::system();
    // In force from 4 January 2026 for a year: 3 January 2027 is day 368.
    assert!(!agreement.renews_tacitly(day(368)));
    assert!(agreement.renews_tacitly(day(369)));
    let early = agreement.clone().renew_tacitly(&on(&clock, 368)).unwrap_err();
    assert_eq!(early, Refusal::TermNotOver { until: Some(day(368)) });
    assert_eq!(agreement.clone().expire(&on(&clock, 369)).unwrap_err(), Refusal::TermNotOver { until: None });
    let renewed = agreement.clone().renew_tacitly(&on(&clock, 369)).unwrap().0;
    assert_eq!(renewed.stage.force().unwrap().until, Some(day(733)));
    let noticed = agreement.give_notice(&on(&officer("smara"), 200), notice("smara", 200, 369)).unwrap().0;
    assert_eq!(noticed.clone().renew_tacitly(&on(&clock, 369)).unwrap_err(), Refusal::NoticePending);
    assert_eq!(reason(&noticed.expire(&on(&clock, 369)).unwrap().0), EndReason::Expiry);
}

#[test]
fn at_the_end_of_a_term_one_notice_of_three_waits_for_the_choice_of_the_others() {
    let agreement = signed(&["smara", "agadez", "banjul"], terms());
    let (clock, secretary) = (kernel::Actor::system(), secretary());
    let noticed = agreement.give_notice(&on(&officer("banjul"), 200), notice("banjul", 200, 369)).unwrap().0;
    assert_eq!((noticed.awaits_the_others(day(368)), noticed.awaits_the_others(day(400))), (false, true));
    assert!(!noticed.renews_tacitly(day(400)));
    for n in [369, 400] {
        assert_eq!(noticed.clone().renew_tacitly(&on(&clock, n)).unwrap_err(), Refusal::NoticePending);
        assert_eq!(noticed.clone().expire(&on(&clock, n)).unwrap_err(), Refusal::NoticePending);
    }
    let conclude = |others| {
        noticed.clone().conclude_withdrawal(&on(&secretary, 400), &id("banjul"), others, "Toutes l’ont dit.").unwrap().0
    };
    let renewed = conclude(Others::GoOn).renew_tacitly(&on(&clock, 400)).unwrap().0;
    assert_eq!((renewed.bound().count(), renewed.stage.force().unwrap().until), (2, Some(day(733))));
    assert_eq!(reason(&conclude(Others::End)), EndReason::OthersEnded);
    let express = signed(&["smara", "agadez", "banjul"], Terms { renewal: RenewalClause::Express, ..terms() });
    let noticed = express.give_notice(&on(&officer("banjul"), 10), notice("banjul", 10, 369)).unwrap().0;
    assert_eq!(reason(&noticed.expire(&on(&clock, 369)).unwrap().0), EndReason::Expiry, "its term ends it for all");
}

#[test]
fn a_month_s_end_does_not_drift_over_renewals() {
    let monthly = Terms { months: Some(1), renewal: RenewalClause::Tacit { months: 1, notice_months: 0 }, ..terms() };
    let agreement = settled(&["smara", "timbuktu"], monthly);
    let mut agreement = sign(sign(agreement, "smara", 31), "timbuktu", 31);
    assert_eq!(agreement.stage.force().unwrap().until, Some(kernel::Day::constant(2026, 2, 27)));
    let clock = kernel::Actor::system();
    for _ in 0..2 {
        agreement = agreement.renew_tacitly(&on(&clock, 200)).unwrap().0;
    }
    assert_eq!(agreement.stage.force().unwrap().until, Some(kernel::Day::constant(2026, 4, 29)));
}

/// For two years, by this act.
fn act(on: kernel::Day, reference: &str) -> ExpressRenewal {
    ExpressRenewal { on, months: 24, reference: reference.to_owned(), evidence: None }
}

#[test]
fn a_renewal_made_in_time_and_known_after_the_clock_ended_it_undoes_the_end_with_what_shows_it() {
    let express = signed(&["smara", "timbuktu"], Terms { renewal: RenewalClause::Express, ..terms() });
    let (clock, smara) = (kernel::Actor::system(), officer("smara"));
    let ended = express.clone().expire(&on(&clock, 369)).unwrap().0;
    let proven = |n: i32| ExpressRenewal { evidence: answer(n).evidence, ..act(day(n), "PV 7") };
    let bare = ended.clone().renew_expressly(&on(&smara, 380), act(day(350), "PV 7")).unwrap_err();
    assert_eq!(bare, Refusal::RenewalUnproven);
    let late = ended.clone().renew_expressly(&on(&smara, 380), proven(369)).unwrap_err();
    assert_eq!(late, Refusal::TermOver { until: day(368) });
    let (renewed, events) = ended.clone().renew_expressly(&on(&smara, 380), proven(350)).unwrap();
    let keys: Vec<&str> = events.iter().map(|event| event.key()).collect();
    assert_eq!(keys, ["timeline-end-undone", "timeline-renewed"]);
    assert_eq!(renewed.stage.name(), StageName::InForce);
    assert_eq!(renewed.stage.force().unwrap().until, Some(kernel::Day::constant(2029, 1, 3)));
    assert_eq!(renewed.files().count(), 1, "what shows it is named, and is not swept");
    let mutual = express.clone().end(&on(&secretary(), 300), day(300), "Commun accord.").unwrap().0;
    let stage = StageName::Ended;
    let refused = mutual.renew_expressly(&on(&smara, 310), proven(290)).unwrap_err();
    assert_eq!(refused, Refusal::WrongStage { verb: Verb::RenewExpressly, stage }, "an end that was decided stands");
    let asleep = express.clone().declare_dormant(&on(&smara, 200), "Silence.").unwrap().0;
    let halted = express.suspend(&on(&smara, 200), day(200), "Inondations.").unwrap().0;
    for (agreement, stage) in [(asleep, StageName::Dormant), (halted, StageName::Suspended)] {
        let renewed = agreement.renew_expressly(&on(&smara, 350), act(day(350), "PV 7")).unwrap().0;
        assert_eq!((renewed.stage.name(), renewed.renews_tacitly(day(400))), (stage, false));
        assert_eq!(
            renewed.expire(&on(&clock, 400)).unwrap_err(),
            Refusal::TermNotOver { until: Some(kernel::Day::constant(2029, 1, 3)) }
        );
    }
}

#[test]
fn an_express_renewal_names_the_parties_act() {
    let express = Terms { renewal: RenewalClause::Express, ..terms() };
    let agreement = signed(&["smara", "timbuktu"], express);
    let secretary = secretary();
    let silent = agreement.clone().renew_expressly(&on(&secretary, 300), act(day(300), " ")).unwrap_err();
    assert_eq!(silent, Refusal::ReferenceMissing);
    let late = agreement.clone().renew_expressly(&on(&secretary, 400), act(day(369), "PV 7")).unwrap_err();
    assert_eq!(late, Refusal::TermOver { until: day(368) });
    let renewed = agreement.renew_expressly(&on(&secretary, 300), act(day(300), "PV 7")).unwrap().0;
    assert_eq!(renewed.stage.force().unwrap().until, Some(kernel::Day::constant(2029, 1, 3)));
    let never = signed(&["smara", "timbuktu"], Terms { renewal: RenewalClause::None, ..terms() });
    let refused = never.renew_expressly(&on(&secretary, 300), act(day(300), "PV 7")).unwrap_err();
    assert_eq!(refused, Refusal::NotRenewable);
}

#[test]
fn a_suspension_and_a_dormancy_keep_the_time_in_force() {
    let agreement = signed(&["smara", "timbuktu"], terms());
    let secretary = secretary();
    let force = agreement.stage.force().cloned();
    let halted = agreement.clone().suspend(&on(&secretary, 20), day(19), "Inondations.").unwrap().0;
    assert_eq!(halted.stage.force().cloned(), force);
    assert_eq!(halted.resume(&on(&secretary, 30), day(30)).unwrap().0.stage, agreement.stage);
    let asleep = agreement.clone().declare_dormant(&on(&secretary, 20), "Plus de nouvelles.").unwrap();
    assert!(!asleep.1[0].is_public());
    assert_eq!(asleep.0.wake(&on(&secretary, 21)).unwrap().0.stage, agreement.stage);
}

#[test]
fn when_a_parent_ends_its_conventions_are_decided_one_by_one() {
    let secretary = secretary();
    let parent = signed(&["smara", "timbuktu"], terms());
    let under = |name: &str| {
        let kind = Kind::SpecificConvention { parent: parent.id.clone() };
        Agreement::propose(&on(&secretary, 5), proposal(name, kind, &["lycee", "medersa"]), Some(&parent)).unwrap().0
    };
    let (one, two) = (under("one"), under("two"));
    assert_eq!(parent.conventions_to_decide([&one, &two]), Vec::<&Agreement>::new());
    let undecided = one.clone().decide_after_parent(&on(&secretary, 6), &parent, Others::GoOn, "Utile.").unwrap_err();
    assert_eq!(undecided, Refusal::ParentNotEnded);
    let ended = parent.clone().end(&on(&secretary, 7), day(7), "D'un commun accord.").unwrap().0;
    assert_eq!(ended.conventions_to_decide([&one, &two]), [&one, &two]);
    let one = one.decide_after_parent(&on(&secretary, 8), &ended, Others::GoOn, "Utile.").unwrap().0;
    assert_eq!(ended.conventions_to_decide([&one, &two]), [&two]);
    let two = two.decide_after_parent(&on(&secretary, 8), &ended, Others::End, "Sans objet.").unwrap().0;
    assert_eq!(two.stage.name(), StageName::Abandoned, "it was never signed");
}

#[test]
fn a_later_accession_is_an_addendum_that_all_sign() {
    let secretary = secretary();
    let agreement = signed(&["smara", "timbuktu"], terms());
    let longer = Terms { months: Some(36), entry: Entry::LastSignature, ..terms() };
    let changes = vec![Change::Accession { entity: "banjul".into() }, Change::Terms { terms: longer }];
    let kind = Kind::Addendum { to: agreement.id.clone(), changes };
    let addendum = |cities: &[&str]| {
        let mut proposal = proposal("b", kind.clone(), cities);
        for party in &mut proposal.parties {
            party.id = kernel::Id::new(format!("b-{}", party.entity));
        }
        Agreement::propose(&on(&secretary, 5), proposal, Some(&agreement))
    };
    assert_eq!(addendum(&["smara", "banjul"]).unwrap_err(), Refusal::AddendumParties);
    let mut b = addendum(&["smara", "timbuktu", "banjul"]).unwrap().0;
    let early = agreement.clone().amend(&on(&secretary, 6), &b).unwrap_err();
    assert_eq!(early, Refusal::AddendumNotInForce);
    let cut = b.clone().remove_party(&on(&officer("smara"), 6), &kernel::Id::new("b-timbuktu")).unwrap_err();
    assert_eq!(cut, Refusal::AddendumParties, "whoever is bound by what it changes stays in it");
    let by = on(&secretary, 6);
    b = b.begin_draft(&by).unwrap().0.state_terms(&by, terms()).unwrap().0;
    for city in ["smara", "timbuktu", "banjul"] {
        b = b.name_signatory(&by, &kernel::Id::new(format!("b-{city}")), signatory()).unwrap().0;
    }
    let steps = vec![awaited("deliberation", StepKind::Deliberation), awaited("visa", StepKind::Visa)];
    b = b.lay_track(&by, &kernel::Id::new("b-banjul"), "GM", steps).unwrap().0;
    b = settle(b, 6, "Banjul adhère.").0;
    b = b.give(&on(&officer("banjul"), 6), &kernel::Id::new("b-banjul"), "deliberation", answer(6)).unwrap().0;
    for (city, n) in [("banjul", 7), ("smara", 9), ("timbuktu", 9)] {
        let signing = agreements::rules::Signing { party: kernel::Id::new(format!("b-{city}")), ..pen(city, n) };
        b = b.sign(&on(&secretary, n), signing, &[]).unwrap().0;
        if city == "banjul" {
            b = b.give(&on(&officer("banjul"), 8), &kernel::Id::new("b-banjul"), "visa", answer(8)).unwrap().0;
        }
    }
    let amended = agreement.amend(&on(&secretary, 10), &b).unwrap().0;
    let track = amended.track(&kernel::Id::new("b-banjul")).unwrap();
    let holds: Vec<bool> = track.steps.iter().map(|step| step.holds(amended.text())).collect();
    assert_eq!(holds, [true, true], "what it was given to accede holds");
    assert_eq!(track.steps[0].on_text.as_ref(), amended.text_ref());
    let late: Vec<&str> = amended.to_regularise().iter().map(|(_, step)| step.key.as_str()).collect();
    assert_eq!(late, ["visa"], "given before the addendum was in force, but after the party had signed it");
    let joined = &amended.parties[2];
    let facts = agreements::screening::facts(&amended, joined, &agreements::screening::Known::default(), day(30));
    assert_eq!(facts.signed_on, Some(day(7)));
    assert_eq!(amended.bound().count(), 3);
    assert_eq!(amended.parties[2].joined.as_ref().map(|joined| joined.on), Some(day(9)));
    assert_eq!(amended.stage.force().unwrap().until, Some(kernel::Day::constant(2029, 1, 3)));
    assert_eq!(amended.amend(&on(&secretary, 11), &b).unwrap_err(), Refusal::AlreadyAmended);
}

#[test]
fn what_is_abandoned_says_why() {
    let agreement = proposed(&["smara", "timbuktu"]);
    assert_eq!(agreement.clone().abandon(&on(&secretary(), 2), "").unwrap_err(), Refusal::ReasonMissing);
    let abandoned = agreement.abandon(&on(&officer("smara"), 2), "Plus d'interlocuteur.").unwrap().0;
    assert_eq!(abandoned.stage.name(), StageName::Abandoned);
}
