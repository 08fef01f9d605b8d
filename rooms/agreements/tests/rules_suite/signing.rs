use agreements::rules::{
    Agreement, Block, Conformity, Entry, Evidence, Kind, NewParty, Party, PastSignature, Powers, Refusal, ScanState,
    Signatory, Stage, StageName, StepKind, Terms, TextState, Verb,
};

use crate::rules_suite::fixtures::*;

fn hash(agreement: &Agreement) -> String {
    agreement.text_ref().unwrap().hash.clone()
}

fn block(of: Option<&str>) -> Block {
    Block { party: of.map(id), rule: "MA-06".into(), finding: "missing".into() }
}

#[test]
fn it_is_signed_when_the_last_has_signed() {
    let agreement = settled(&["smara", "agadez", "banjul"], Terms { entry: Entry::On { day: day(300) }, ..terms() });
    let agreement = sign(agreement, "smara", 4);
    let agreement = sign(agreement, "banjul", 20);
    assert_eq!(agreement.stage.name(), StageName::Settled);
    assert_eq!(agreement.to_sign(), [&id("agadez")]);
    let agreement = sign(agreement, "agadez", 35);
    assert_eq!((agreement.stage.name(), agreement.stage.since()), (StageName::Signed, day(35)));
}

#[test]
fn the_last_signature_brings_it_into_force_where_the_text_says_so() {
    let agreement = signed(&["smara", "timbuktu"], terms());
    let force = agreement.stage.force().unwrap();
    assert_eq!((agreement.stage.name(), force.since, force.until), (StageName::InForce, day(4), Some(day(368))));
}

#[test]
fn a_stated_day_brings_it_into_force_when_it_comes() {
    let agreement = signed(&["smara", "timbuktu"], Terms { entry: Entry::On { day: day(40) }, ..terms() });
    let clock = kernel::Actor::system();
    let early = agreement.clone().enter_into_force(&on(&clock, 39)).unwrap_err();
    assert_eq!(early, Refusal::NotDue { on: Some(day(40)) });
    assert_eq!(agreement.enter_into_force(&on(&clock, 41)).unwrap().0.stage.since(), day(40));
}

#[test]
fn the_last_approval_brings_it_into_force_where_the_text_says_so() {
    let mut agreement = signed(&["smara", "timbuktu"], Terms { entry: Entry::LastApproval, ..terms() });
    assert_eq!(agreement.stage.name(), StageName::Signed, "a track without steps proves nothing");
    for city in ["smara", "timbuktu"] {
        let steps = vec![awaited("registration", StepKind::Registration)];
        agreement = agreement.lay_track(&on(&secretary(), 5), &id(city), "MA", steps).unwrap().0;
    }
    let agreement = agreement.give(&on(&officer("smara"), 9), &id("smara"), "registration", answer(8)).unwrap().0;
    assert_eq!(agreement.stage.name(), StageName::Signed);
    let agreement =
        agreement.waive(&on(&secretary(), 12), &id("timbuktu"), "registration", "Sans objet ici.").unwrap().0;
    assert_eq!((agreement.stage.name(), agreement.stage.since()), (StageName::InForce, day(8)));
}

#[test]
fn a_finding_stands_against_the_signature_of_its_party_and_against_the_last() {
    let agreement = settled(&["smara", "timbuktu"], terms());
    let refused =
        |of: &str, blocks: &[Block]| agreement.clone().sign(&on(&officer(of), 4), pen(of, 4), blocks).unwrap_err();
    let own = [block(Some("smara"))];
    assert_eq!(refused("smara", &own), Refusal::Blocked { blocks: own.to_vec() });
    assert_eq!(refused("timbuktu", &[block(None)]), Refusal::Blocked { blocks: vec![block(None)] });
    let first = agreement.clone().sign(&on(&officer("timbuktu"), 4), pen("timbuktu", 4), &own);
    assert!(first.is_ok(), "the other party signs on its own law");
    let late = sign(agreement, "smara", 4).sign(&on(&officer("timbuktu"), 5), pen("timbuktu", 5), &own);
    assert_eq!(late.unwrap_err(), Refusal::Blocked { blocks: own.to_vec() });
}

#[test]
fn software_cannot_stop_a_pen_and_the_reservation_stays_under_a_name() {
    let agreement = settled(&["smara", "timbuktu"], terms());
    let (officer, blocks) = (officer("smara"), [block(Some("smara"))]);
    let silent = agreement.clone().record_signature(&on(&officer, 4), pen("smara", 4), &blocks, "  ");
    assert_eq!(silent.unwrap_err(), Refusal::ReservationMissing);
    let recorded =
        agreement.record_signature(&on(&officer, 4), pen("smara", 4), &blocks, "Signé sans visa.").unwrap().0;
    let reservation = recorded.signature_of(&id("smara")).unwrap().reservation.clone().unwrap();
    assert_eq!((reservation.by.as_str(), reservation.rules), ("officer of smara", vec!["MA-06".to_owned()]));
    let last = recorded.sign(&on(&secretary(), 5), pen("timbuktu", 5), &blocks);
    assert_eq!(last.unwrap().0.stage.name(), StageName::InForce, "what was reserved stops the last no more");
}

#[test]
fn nobody_signs_without_powers_on_that_day_nor_before_the_text_nor_in_the_future() {
    let agreement = settled(&["smara", "timbuktu"], terms());
    let secretary = secretary();
    let ended = Signatory { powers: Powers { until: Some(day(3)), ..signatory().powers }, ..signatory() };
    let without = agreement.clone().name_signatory(&on(&secretary, 3), &id("smara"), ended).unwrap().0;
    let tried = |agreement: Agreement, n: i32| agreement.sign(&on(&secretary, 10), pen("smara", n), &[]).unwrap_err();
    assert_eq!(tried(without, 4), Refusal::NoPowers { on: day(4) });
    assert_eq!(tried(agreement.clone(), 2), Refusal::BeforeSettled { settled: day(3) });
    assert_eq!(tried(agreement.clone(), 11), Refusal::StillToCome { day: day(11) });
    assert_eq!(tried(sign(agreement, "smara", 4), 5), Refusal::AlreadySigned);
}

#[test]
fn a_signature_on_a_former_text_does_not_count() {
    let agreement = sign(settled(&["smara", "timbuktu"], terms()), "smara", 4);
    let draft = agreement.reopen(&on(&secretary(), 5), "Une langue manquait.").unwrap().0;
    let (agreement, _) = settle(draft, 6, "Autre chose.");
    assert_eq!(agreement.to_sign(), [&id("smara"), &id("timbuktu")]);
    let agreement = sign(sign(agreement, "timbuktu", 7), "smara", 8);
    assert_eq!((agreement.stage.name(), agreement.signatures.len()), (StageName::InForce, 3));
}

#[test]
fn two_officers_of_two_parties_declare_a_scan() {
    let agreement = signed(&["smara", "timbuktu"], terms());
    let (here, there) = (officer("smara"), officer("timbuktu"));
    let file = Evidence { sha256: "cd".repeat(32), name: "original.pdf".into() };
    let agreement = agreement.file_scan(&on(&here, 6), file).unwrap().0;
    let conform = Conformity::Conform { hash: hash(&agreement) };
    let wrong = Conformity::Conform { hash: "00".repeat(32) };
    let refused = agreement.clone().declare_scan(&on(&here, 6), &id("smara"), wrong, None).unwrap_err();
    assert_eq!(refused, Refusal::NotTheSignedText);
    let half = agreement.declare_scan(&on(&here, 6), &id("smara"), conform.clone(), None).unwrap().0;
    assert_eq!(half.scans[0].state(), ScanState::Awaited);
    let twice = half.clone().declare_scan(&on(&here, 6), &id("smara"), conform.clone(), None).unwrap_err();
    assert_eq!(twice, Refusal::AlreadyDeclared);
    let whole = half.clone().declare_scan(&on(&there, 7), &id("timbuktu"), conform, None).unwrap().0;
    assert_eq!(whole.scans[0].state(), ScanState::Conform);
    let pen = Conformity::DeviationNoted { what: "Une date corrigée à la plume.".into(), place: "Page 3".into() };
    let noted = half.declare_scan(&on(&there, 7), &id("timbuktu"), pen, None).unwrap().0;
    assert_eq!(noted.scans[0].state(), ScanState::DeviationNoted);
}

#[test]
fn the_secretary_declares_for_a_party_without_account_and_both_names_stay() {
    let mut agreement = signed(&["smara", "timbuktu"], terms());
    agreement.parties[1].has_account = false;
    let file = Evidence { sha256: "cd".repeat(32), name: "original.pdf".into() };
    let secretary = secretary();
    let agreement = agreement.file_scan(&on(&secretary, 6), file).unwrap().0;
    let conform = Conformity::Conform { hash: hash(&agreement) };
    let unnamed = agreement.clone().declare_scan(&on(&secretary, 6), &id("timbuktu"), conform.clone(), None);
    assert_eq!(unnamed.unwrap_err(), Refusal::ReferenceMissing);
    let named = Some("Secrétaire général de la commune");
    let declared = agreement.declare_scan(&on(&secretary, 6), &id("timbuktu"), conform, named).unwrap().0;
    let declaration = &declared.scans[0].declarations[0];
    assert_eq!((declaration.by.as_str(), declaration.in_place_of.as_deref()), ("secretary", named));
}

#[test]
fn an_agreement_signed_elsewhere_is_entered_as_signed_and_accuses_nobody() {
    let past = PastSignature { on: day(1), place: String::new(), source: "almoujtamaa.ma".into() };
    let program = kernel::Actor::system();
    let proposal = proposal("ten", Kind::Twinning, &["smara", "timbuktu"]);
    let (agreement, events) = Agreement::record_signed(&on(&program, 24), proposal, past, None).unwrap();
    assert!(matches!(&agreement.stage, Stage::Signed { signed } if signed.on == day(1) && signed.text.is_none()));
    assert_eq!((agreement.text(), agreement.text_is_public()), (TextState::NotHeld, false));
    assert_eq!(events[1].act().unwrap().kind, "agreement-signed");
    let steps = vec![awaited("deliberation", StepKind::Deliberation)];
    let agreement = agreement.lay_track(&on(&program, 24), &id("smara"), "MA", steps).unwrap().0;
    assert_eq!(agreement.documents_to_file().len(), 1);
    let filed = agreement.give(&on(&officer("smara"), 30), &id("smara"), "deliberation", answer(29)).unwrap().0;
    assert_eq!((filed.documents_to_file().len(), filed.to_regularise().len()), (0, 1));
}

#[test]
fn who_held_the_pen_elsewhere_is_said_once_with_office_and_powers_of_that_day() {
    let past = PastSignature { on: day(1), place: String::new(), source: "almoujtamaa.ma".into() };
    let (program, smara) = (kernel::Actor::system(), officer("smara"));
    let proposal = proposal("ten", Kind::Twinning, &["smara", "timbuktu"]);
    let agreement = Agreement::record_signed(&on(&program, 24), proposal, past, None).unwrap().0;
    let other = agreement.clone().name_signatory(&on(&smara, 25), &id("timbuktu"), signatory()).unwrap_err();
    assert_eq!(other, Refusal::NotYours { verb: Verb::NameSignatory });
    let named = agreement.name_signatory(&on(&smara, 25), &id("smara"), signatory()).unwrap().0;
    assert_eq!(named.signature_of(&id("smara")).unwrap().signatory, Some(signatory()));
    assert_eq!((named.signatory_of(&id("smara")), named.signatory_of(&id("timbuktu"))), (Some(&signatory()), None));
    let stage = StageName::Signed;
    let again = named.name_signatory(&on(&smara, 26), &id("smara"), signatory()).unwrap_err();
    assert_eq!(again, Refusal::WrongStage { verb: Verb::NameSignatory, stage });
}

#[test]
fn another_text_signed_elsewhere_is_recorded_and_its_terms_are_said_afterwards() {
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let secretary = secretary();
    let past = |source: &str| PastSignature { on: day(5), place: "Tombouctou".into(), source: source.into() };
    let silent = agreement.clone().record_elsewhere(&on(&secretary, 6), past("Procès-verbal"), "").unwrap_err();
    assert_eq!(silent, Refusal::ReservationMissing);
    let unsourced = agreement.clone().record_elsewhere(&on(&secretary, 6), past(" "), "Texte remanié.").unwrap_err();
    assert_eq!(unsourced, Refusal::SourceMissing);
    let signed = agreement.record_elsewhere(&on(&secretary, 6), past("Procès-verbal"), "Texte remanié.").unwrap().0;
    assert_eq!((signed.stage.name(), signed.text(), &signed.terms), (StageName::Signed, TextState::NotHeld, &None));
    let said = signed.state_terms(&on(&secretary, 7), terms()).unwrap().0;
    assert_eq!(said.enter_into_force(&on(&secretary, 7)).unwrap().0.stage.since(), day(5));
}

#[test]
fn the_words_of_an_original_signed_elsewhere_are_held_once_two_parties_declare_them_conform() {
    let past = PastSignature { on: day(1), place: String::new(), source: "almoujtamaa.ma".into() };
    let (program, smara, timbuktu) = (kernel::Actor::system(), officer("smara"), officer("timbuktu"));
    let proposal = proposal("ten", Kind::Twinning, &["smara", "timbuktu"]);
    let agreement = Agreement::record_signed(&on(&program, 24), proposal, past, None).unwrap().0;
    let steps = vec![awaited("deliberation", StepKind::Deliberation), awaited("visa", StepKind::Visa)];
    let agreement = agreement.lay_track(&on(&program, 24), &id("smara"), "MA", steps).unwrap().0;
    let agreement = agreement.give(&on(&smara, 25), &id("smara"), "deliberation", answer(1)).unwrap().0;
    let words = text(&agreement, &[("object", "Les communes se jumellent.")]);
    let bare = agreement.clone().file_text(&on(&smara, 25), &words).unwrap_err();
    assert_eq!(bare, Refusal::NoScan);
    let file = Evidence { sha256: "cd".repeat(32), name: "original.pdf".into() };
    let scanned = agreement.file_scan(&on(&smara, 25), file).unwrap().0;
    let nothing = Conformity::Conform { hash: String::new() };
    let nothing = scanned.clone().declare_scan(&on(&smara, 25), &id("smara"), nothing, None).unwrap_err();
    assert_eq!(nothing, Refusal::NoTextHeld);
    let (filed, kept, _) = scanned.file_text(&on(&smara, 26), &words).unwrap();
    assert_eq!((filed.text(), filed.text_awaited()), (TextState::NotHeld, Some(&kept.reference)));
    let again = filed.clone().file_text(&on(&timbuktu, 26), &words).unwrap_err();
    assert_eq!(again, Refusal::WrongStage { verb: Verb::FileText, stage: StageName::Signed });
    let conform = || Conformity::Conform { hash: kept.reference.hash.clone() };
    let half = filed.declare_scan(&on(&smara, 27), &id("smara"), conform(), None).unwrap().0;
    assert_eq!(half.text(), TextState::NotHeld);
    let differs = Conformity::DeviationNoted { what: "Une ligne manque.".into(), place: "Page 2".into() };
    let differs = half.clone().declare_scan(&on(&timbuktu, 28), &id("timbuktu"), differs, None).unwrap().0;
    assert!(differs.file_text(&on(&smara, 29), &words).is_ok(), "a deviation opens the desk again");
    let (held, lines) = half.declare_scan(&on(&timbuktu, 28), &id("timbuktu"), conform(), None).unwrap();
    let keys: Vec<&str> = lines.iter().map(|line| line.key()).collect();
    assert_eq!(keys, ["timeline-scan-declared-conform", "timeline-text-held"]);
    assert_eq!((held.text(), held.to_sign()), (TextState::Settled(&kept.reference), vec![]));
    let track = held.track(&id("smara")).unwrap();
    assert!(track.steps[0].holds(held.text()), "what was given on the original was given on these words");
    assert_eq!(held.documents_to_file().len(), 1);
    let said = held.state_terms(&on(&smara, 29), terms()).unwrap().0;
    assert_eq!(said.enter_into_force(&on(&smara, 29)).unwrap().0.stage.since(), day(1));
}

#[test]
fn what_was_given_on_a_draft_does_not_hold_on_another_text_signed_elsewhere() {
    let steps = vec![awaited("deliberation", StepKind::Deliberation)];
    let agreement = drafted(&["smara", "timbuktu"], terms());
    let agreement = agreement.lay_track(&on(&secretary(), 2), &id("smara"), "MA", steps).unwrap().0;
    let (agreement, _) = settle(agreement, 3, "Un.");
    let given = agreement.give(&on(&officer("smara"), 4), &id("smara"), "deliberation", answer(4)).unwrap().0;
    let past = PastSignature { on: day(5), place: String::new(), source: "Procès-verbal".into() };
    let signed = given.record_elsewhere(&on(&secretary(), 6), past, "Texte remanié.").unwrap().0;
    let step = &signed.track(&id("smara")).unwrap().steps[0];
    assert_eq!((step.holds(signed.text()), step.given_on_former(signed.text())), (false, Some(1)));
}

#[test]
fn the_text_is_public_when_every_party_consents() {
    let agreement = signed(&["smara", "timbuktu"], terms());
    let agreement = consent(agreement, &on(&mayor("smara"), 5), "smara", true).unwrap().0;
    assert!(!agreement.text_is_public());
    let agreement = consent(agreement, &on(&officer("timbuktu"), 5), "timbuktu", true).unwrap().0;
    assert!(agreement.text_is_public());
    assert!(!consent(agreement, &on(&mayor("smara"), 6), "smara", false).unwrap().0.text_is_public());
}

#[test]
fn a_consent_is_to_the_words_that_were_read() {
    let (smara, read) = (mayor("smara"), settled(&["smara", "timbuktu"], terms()));
    let seen = hash(&read);
    let draft = read.reopen(&on(&officer("timbuktu"), 4), "Une phrase de plus.").unwrap().0;
    let (other, _) = settle(draft, 5, "Les parties se jumellent, et publient tout.");
    let stale = other.clone().consent(&on(&smara, 6), &id("smara"), true, &seen).unwrap_err();
    assert_eq!(stale, Refusal::OtherWords);
    let given = consent(other, &on(&smara, 6), "smara", true).unwrap().0;
    assert!(given.consents.contains(&id("smara")));
}

#[test]
fn a_consent_is_to_settled_words_and_falls_when_they_are_reopened() {
    let (smara, timbuktu) = (mayor("smara"), officer("timbuktu"));
    let draft = drafted(&["smara", "timbuktu"], terms());
    let early = consent(draft, &on(&smara, 2), "smara", true).unwrap_err();
    assert_eq!(early, Refusal::WrongStage { verb: Verb::Consent, stage: StageName::Draft });
    let agreement = settled(&["smara", "timbuktu"], terms());
    let agreement = consent(agreement, &on(&smara, 4), "smara", true).unwrap().0;
    let agreement = consent(agreement, &on(&timbuktu, 4), "timbuktu", true).unwrap().0;
    let (reopened, events) = agreement.clone().reopen(&on(&smara, 5), "Un article manque.").unwrap();
    let keys: Vec<&str> = events.iter().map(|event| event.key()).collect();
    assert_eq!(keys, ["timeline-text-reopened", "timeline-consent-fell", "timeline-consent-fell"]);
    let (other, _) = settle(reopened, 6, "Autre chose.");
    assert!(!sign(sign(other, "smara", 7), "timbuktu", 7).text_is_public(), "nobody consented to these words");
    let past = PastSignature { on: day(5), place: String::new(), source: "Procès-verbal".into() };
    let elsewhere = agreement.record_elsewhere(&on(&secretary(), 6), past, "Texte remanié.").unwrap().0;
    assert!(elsewhere.consents.is_empty(), "what was signed is another text");
    let refused = consent(elsewhere, &on(&smara, 7), "smara", true).unwrap_err();
    assert_eq!(refused, Refusal::WrongStage { verb: Verb::Consent, stage: StageName::Signed });
}

#[test]
fn who_signed_is_bound_on_no_other_terms_and_with_no_other_parties_than_those_signed() {
    let words = "Les parties se jumellent.";
    let steps = vec![awaited("deliberation", StepKind::Deliberation)];
    let draft = drafted(&["smara", "timbuktu", "banjul"], terms());
    let draft = draft.lay_track(&on(&secretary(), 2), &id("smara"), "MA", steps).unwrap().0;
    let (agreement, _) = settle(draft, 3, words);
    let agreement = agreement.give(&on(&officer("smara"), 3), &id("smara"), "deliberation", answer(3)).unwrap().0;
    let agreement = sign(sign(agreement, "smara", 4), "timbuktu", 5);
    let (banjul, first) = (officer("banjul"), agreement.text_ref().cloned().unwrap());
    let draft = agreement.reopen(&on(&banjul, 6), "La durée est trop courte.").unwrap().0;
    let holds = |it: &Agreement| it.track(&id("smara")).unwrap().steps[0].holds(it.text());
    let (same, _) = settle(draft.clone(), 7, words);
    assert_eq!((same.text_ref(), same.to_sign(), holds(&same)), (Some(&first), vec![&id("banjul")], true));
    let longer = draft.clone().state_terms(&on(&banjul, 6), Terms { months: Some(120), ..terms() }).unwrap().0;
    let without = draft.clone().remove_party(&on(&banjul, 6), &id("timbuktu")).unwrap().0;
    let more = draft.add_party(&on(&banjul, 6), party("agadez")).unwrap().0;
    for (other, parties) in [(longer, 3), (without, 2), (more, 4)] {
        let (other, text) = settle(other, 7, words);
        assert_eq!((other.to_sign().len(), holds(&other)), (parties, false), "all sign anew, and the council is asked");
        assert_ne!(text.reference.hash, first.hash);
        assert_eq!(other.stage.name(), StageName::Settled);
    }
}

#[test]
fn a_party_taken_out_loses_nothing_it_filed_and_has_it_again_when_it_comes_back() {
    let cities = ["smara", "timbuktu", "banjul"];
    let steps = vec![awaited("deliberation", StepKind::Deliberation)];
    let draft = drafted(&cities, terms());
    let draft = draft.lay_track(&on(&secretary(), 2), &id("smara"), "MA", steps).unwrap().0;
    let (agreement, _) = settle(draft, 3, "Les parties se jumellent.");
    let agreement = agreement.give(&on(&officer("smara"), 3), &id("smara"), "deliberation", answer(3)).unwrap().0;
    let signed = sign(agreement, "smara", 4);
    let draft = signed.reopen(&on(&officer("banjul"), 5), "Sans Smara.").unwrap().0;
    let without = draft.remove_party(&on(&officer("banjul"), 5), &id("smara")).unwrap().0;
    assert_eq!((without.parties.len(), without.tracks.len(), without.signatures.len()), (2, 2, 0));
    assert_eq!(without.files().count(), 1, "its deliberation is still named, and is not swept");
    let again = Party::identified(NewParty { id: id("smara-again"), ..unnamed("smara") }).unwrap();
    let back = without.add_party(&on(&officer("timbuktu"), 6), again).unwrap().0;
    assert!(back.removed.is_empty() && back.party(&id("smara")).unwrap().signatory.is_some());
    let (same, _) = settle(back, 7, "Les parties se jumellent.");
    assert!(same.track(&id("smara")).unwrap().steps[0].holds(same.text()));
    assert_eq!(same.to_sign(), [&id("timbuktu"), &id("banjul")]);
}

#[test]
fn a_text_of_the_first_form_is_still_read_and_hashes_as_it_did() {
    let canonical = r#"{"clauses":[],"format":"jumelage-text/1","languages":["fr"]}"#.to_owned();
    let reference = agreements::rules::TextRef { version: 1, hash: kernel::sha256_hex(&canonical) };
    let text = agreements::rules::SettledText { reference, canonical };
    let content = text.content().unwrap();
    assert_eq!(
        (content.terms.clone(), content.canonical(), content.hash()),
        (None, text.canonical, text.reference.hash)
    );
}
