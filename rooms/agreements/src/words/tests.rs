use std::collections::BTreeSet;

use kernel::{Day, Id, Lang, LangTag, Localised, Time};
use platform::{Failure, i18n::Words};

use super::*;
use crate::{
    WORDS,
    rules::{
        Agreement, Answer, Block, Event, NewParty, Party, Receipt, Refusal, RenewalHow, Sending, Stage, TextRef, Track,
        TrackStep, What,
    },
};

const DAY: Day = Day::constant(2026, 3, 14);

fn words() -> impl Iterator<Item = Words> {
    Lang::ALL.into_iter().map(|lang| WORDS.words(lang))
}

fn worded(said: &str, what: &str, t: Words) {
    let wrong = said.trim().is_empty() || said.contains('⟦') || said.contains("{$") || said.contains("{ $");
    assert!(!wrong, "{what} in {}: {said:?}", t.lang);
}

fn text_ref() -> TextRef {
    TextRef { version: 1, hash: "a".repeat(64) }
}

fn party(of: &str) -> Party {
    Party::identified(NewParty {
        id: Id::new(of),
        entity: of.to_owned(),
        country: "MA".to_owned(),
        entity_kind: "commune".to_owned(),
        name: Localised::one(Lang::Fr, format!("Commune de {of}")),
        seat: Some(Seat::Locality { id: of.to_owned(), name: Localised::one(Lang::Fr, of) }),
        has_account: true,
    })
    .unwrap()
}

fn agreement() -> Agreement {
    let parties = vec![party("Smara"), party("Agadez")];
    let visa = TrackStep::awaited("visa-2", StepKind::Visa, Localised::default(), Gate::BeforeSignature, DAY);
    let track = |party: &Party| Track { party: party.id.clone(), law: String::new(), steps: vec![visa.clone()] };
    Agreement {
        id: Id::new("one"),
        slug: "one".to_owned(),
        title: Localised::one(Lang::Fr, "Smara – Agadez"),
        kind: Kind::Twinning,
        tracks: parties.iter().map(track).collect(),
        parties,
        stage: Stage::Approach { since: DAY },
        fields: BTreeSet::new(),
        terms: None,
        settled_texts: Vec::new(),
        signatures: Vec::new(),
        ceremony: None,
        scans: Vec::new(),
        experts: BTreeSet::new(),
        consents: BTreeSet::new(),
        amended_by: Vec::new(),
        after_parent: None,
        parent_choices: Default::default(),
        parent_ended: None,
        removed: Vec::new(),
        version: 0,
    }
}

fn refusals() -> Vec<Refusal> {
    let lang: LangTag = "pt-BR".parse().unwrap();
    let clause = || "object".to_owned();
    let mut all = vec![
        Refusal::NotFound,
        Refusal::TooFewParties,
        Refusal::SameEntityTwice,
        Refusal::BarePlaceName,
        Refusal::IdentityUnchanged,
        Refusal::IdentityUnsettled,
        Refusal::UnknownParty,
        Refusal::PartyLeft,
        Refusal::TooMany { most: 30 },
        Refusal::Untitled,
        Refusal::NoParent,
        Refusal::ParentNotStanding,
        Refusal::AddendumParties,
        Refusal::NothingChanged,
        Refusal::AddendumNotInForce,
        Refusal::AlreadyAmended,
        Refusal::ReasonMissing,
        Refusal::ReferenceMissing,
        Refusal::SourceMissing,
        Refusal::EvidenceMissing,
        Refusal::Unfit { why: Unfit::Empty },
        Refusal::Unfit { why: Unfit::TooLong { most: 300 } },
        Refusal::Unfit { why: Unfit::Hidden },
        Refusal::StillToCome { day: DAY },
        Refusal::DaysReversed,
        Refusal::AlreadyAsked,
        Refusal::NotAsked,
        Refusal::TermsNotStated,
        Refusal::TermsUnfit,
        Refusal::OtherText,
        Refusal::NoLanguage,
        Refusal::UnknownLanguage { lang: lang.clone() },
        Refusal::LanguageKnown { lang: lang.clone() },
        Refusal::ClausesMissing { clauses: vec![clause(), "own".to_owned()] },
        Refusal::LanguagesLag { behind: vec![(clause(), lang)] },
        Refusal::UnknownClause { clause: clause() },
        Refusal::ClauseKnown { clause: clause() },
        Refusal::ClauseKeyUnfit,
        Refusal::ChangesUnsaid {
            changes: vec![
                (clause(), LangTag::from(Lang::Ar)),
                ("terms".to_owned(), LangTag::from(Lang::Fr)),
                ("accession".to_owned(), LangTag::from(Lang::Es)),
            ],
        },
        Refusal::ChangesUndeclared { clauses: vec![clause(), "own".to_owned()] },
        Refusal::Rearranged,
        Refusal::TextAltered,
        Refusal::NotSettled,
        Refusal::UnknownStep,
        Refusal::StepOfTheLaw,
        Refusal::StepKnown { step: "visa-2".to_owned() },
        Refusal::NothingSentOn { version: 2 },
        Refusal::NotOverdue,
        Refusal::TrackRefused { party: Id::new("Smara"), step: "visa".to_owned() },
        Refusal::AlreadySigned,
        Refusal::NoSignatory,
        Refusal::NoPowers { on: DAY },
        Refusal::PowersGone { on: DAY },
        Refusal::BeforeSettled { settled: DAY },
        Refusal::Blocked {
            blocks: vec![Block { party: None, rule: "MA-04".to_owned(), finding: "missing".to_owned() }],
        },
        Refusal::ReservationMissing,
        Refusal::NoScan,
        Refusal::NoTextHeld,
        Refusal::NotTheSignedText,
        Refusal::AlreadyDeclared,
        Refusal::SameHand,
        Refusal::NotDue { on: None },
        Refusal::NotDue { on: Some(DAY) },
        Refusal::NotTacit,
        Refusal::NotRenewable,
        Refusal::TermNotOver { until: None },
        Refusal::TermNotOver { until: Some(DAY) },
        Refusal::TermOver { until: DAY },
        Refusal::RenewalUnproven,
        Refusal::NoticePending,
        Refusal::NoNotice,
        Refusal::NoticeTooShort { earliest: DAY },
        Refusal::NoticeInEffect { since: DAY },
        Refusal::ParentNotEnded,
        Refusal::AlreadyDecided,
        Refusal::AlreadySaid,
        Refusal::ConsentUnchanged,
        Refusal::OtherWords,
    ];
    all.extend(Verb::ALL.map(|verb| Refusal::NotYours { verb }));
    all.extend(StageName::ALL.map(|stage| Refusal::WrongStage { verb: Verb::Sign, stage }));
    all.extend(["entity", "country", "kind", "name", "seat"].map(|what| Refusal::PartyIncomplete { what }));
    all.extend(states().map(|state| Refusal::StepNotOpen { state: state.word() }));
    all
}

fn states() -> [StepState; 7] {
    let sending = Sending { on: DAY, by: "secretary".to_owned() };
    let receipt = Receipt { on: DAY, stamp: None, due_on: None };
    let answer = Answer {
        on: DAY,
        reference: "12/2026".to_owned(),
        channel: Channel::Letter,
        evidence: None,
        logged_by: "secretary".to_owned(),
    };
    [
        StepState::Awaited { since: DAY },
        StepState::Sent { sending },
        StepState::Received { sending: None, receipt: receipt.clone() },
        StepState::LegalReview { sending: None, receipt, since: DAY },
        StepState::Given { sending: None, receipt: None, answer: answer.clone() },
        StepState::Refused { sending: None, receipt: None, answer, reason: "no".to_owned() },
        StepState::NotRequired { on: DAY, by: "expert".to_owned(), reason: "no".to_owned() },
    ]
}

fn ends() -> [EndReason; 6] {
    [
        EndReason::Expiry,
        EndReason::Denunciation { party: Id::new("Smara") },
        EndReason::BelowTwoParties,
        EndReason::OthersEnded,
        EndReason::ParentEnded { parent: Id::new("parent") },
        EndReason::Mutual { reason: "secret".to_owned() },
    ]
}

/// Everything that can stand in a timeline, with "secret" wherever someone typed something.
fn happenings() -> Vec<What> {
    let party = || Id::new("Smara");
    let (step, clause, lang) = (|| "visa-2".to_owned(), || "object".to_owned(), LangTag::from(Lang::Ar));
    let secret = || "secret".to_owned();
    let mut all = vec![
        What::EnteredAsSigned { source: secret() },
        What::Described,
        What::PartyAdded { party: Id::new("gone") },
        What::PartyRemoved { name: Localised::one(Lang::Fr, "Commune de Kayes") },
        What::SignatoryNamed { party: party() },
        What::TrackLaid { party: party(), law: "MA".to_owned() },
        What::StepAdded { party: party(), step: step() },
        What::StepRemoved { party: party(), step: "added-visa-2".to_owned() },
        What::AuthorityNamed {
            party: party(),
            step: step(),
            was: Localised::one(Lang::Fr, "Le représentant de l’État"),
            now: Localised::one(Lang::Fr, "Le gouverneur"),
        },
        What::ExpertAsked { expert: Id::new("expert") },
        What::ExpertReleased { expert: Id::new("expert") },
        What::TermsStated,
        What::DraftBegun,
        What::TextStarted,
        What::ClauseSaved { clause: clause(), lang: lang.clone(), version: 3 },
        What::ClauseAdded { clause: clause() },
        What::ClauseMoved { clause: clause() },
        What::ClauseRemoved { clause: clause() },
        What::LanguageAdded { lang: lang.clone() },
        What::LanguageRemoved { lang },
        What::TextSettled { text: text_ref() },
        What::TextReopened { text: text_ref(), reason: secret() },
        What::AskedAgain { party: party(), step: step(), version: 1 },
        What::HoldsAgain { party: party(), step: step(), version: 1 },
        What::StepSent { party: party(), step: step() },
        What::StepReceived { party: party(), step: step(), stamp: Some(secret()) },
        What::StepGiven { party: party(), step: step(), reference: secret() },
        What::StepRefused { party: party(), step: step(), reason: secret() },
        What::FormerAnswered { party: party(), step: step(), version: 1, given: true, reference: secret() },
        What::FormerAnswered { party: party(), step: step(), version: 1, given: false, reference: secret() },
        What::StepReopened { party: party(), step: step(), reason: secret() },
        What::StepWaived { party: party(), step: step(), reason: secret() },
        What::RuleConfirmed { rule: "MA-04".to_owned(), met: true, reason: secret(), source: Some(secret()) },
        What::RuleConfirmed { rule: "MA-04".to_owned(), met: false, reason: secret(), source: None },
        What::OpinionWithdrawn { rule: "MA-04".to_owned(), everywhere: true, reason: secret() },
        What::OpinionWithdrawn { rule: "MA-04".to_owned(), everywhere: false, reason: secret() },
        What::FactsDeclared { party: Some(party()) },
        What::FactsDeclared { party: None },
        What::ClockStopped { party: party(), since: DAY },
        What::ClockGoesOn { party: party(), since: DAY, until: DAY },
        What::PartyIdentified {
            party: party(),
            former: Localised::one(Lang::Fr, "Commune de Kayes"),
            source: Some(secret()),
        },
        What::ReviewOpened { party: party(), step: step(), due_on: DAY },
        What::ReviewConcluded { party: party(), step: step(), given: true, reason: secret() },
        What::ReviewConcluded { party: party(), step: step(), given: false, reason: secret() },
        What::CeremonyPlanned { place: secret() },
        What::PartySigned { party: party(), place: secret() },
        What::SignatureRecorded {
            party: party(),
            place: secret(),
            reservation: secret(),
            rules: vec!["MA-04".to_owned()],
        },
        What::Signed { text: Some(text_ref()) },
        What::CameIntoForce { until: Some(DAY) },
        What::ScanFiled { sha256: "a".repeat(64) },
        What::TextFiled { text: text_ref() },
        What::TextHeld { text: text_ref() },
        What::ScanDeclaredConform { party: party(), hash: "a".repeat(64) },
        What::ScanDeviationNoted { party: party(), what_differs: secret(), place: secret() },
        What::Renewed { how: RenewalHow::Tacit, until: Some(DAY) },
        What::Renewed { how: RenewalHow::Express, until: None },
        What::EndUndone { ended_on: DAY },
        What::Suspended { reason: secret() },
        What::Resumed,
        What::DeclaredDormant { reason: secret() },
        What::Woken,
        What::NoticeGiven { party: party(), effective_on: DAY, reason: secret() },
        What::NoticeTakenBack { party: party(), reason: secret() },
        What::ChoiceSaid { party: party(), leaving: Id::new("Agadez"), go_on: true, reason: None },
        What::ChoiceSaid { party: party(), leaving: Id::new("Agadez"), go_on: false, reason: Some(secret()) },
        What::ChoiceEntered { leaving: party(), go_on: true, reason: None },
        What::ChoiceEntered { leaving: party(), go_on: false, reason: Some(secret()) },
        What::PartyLeft { party: party() },
        What::PartyJoined { party: party(), addendum: Id::new("addendum") },
        What::Amended { addendum: Id::new("addendum") },
        What::ParentChoiceSaid { party: party(), go_on: true, reason: secret() },
        What::ParentChoiceSaid { party: party(), go_on: false, reason: secret() },
        What::ParentDecided { parent: Id::new("parent"), go_on: true, reason: secret() },
        What::ParentDecided { parent: Id::new("parent"), go_on: false, reason: secret() },
        What::Abandoned { reason: secret() },
        What::Consented { party: party() },
        What::ConsentWithdrawn { party: party() },
        What::ConsentFell { party: party() },
    ];
    all.extend(Kind::WORDS.map(|kind| What::Opened { kind: kind.to_owned() }));
    all.extend(ends().map(|reason| What::Ended { reason }));
    all
}

fn line(what: What) -> Event {
    Event { at: Time::UNIX_EPOCH, on: DAY, by: "Fatima".to_owned(), account: Some(Id::new("fatima")), what }
}

#[test]
fn every_refusal_says_why_in_every_language() {
    for said in refusals() {
        for t in words() {
            match refusal(&said, t.lang) {
                Failure::Refused(shown) => worded(&shown.say(t), said.key(), t),
                Failure::NotFound => assert_eq!(said, Refusal::NotFound),
                other => panic!("{said:?} became {other:?}"),
            }
        }
    }
}

#[test]
fn every_line_of_the_timeline_is_worded_for_the_file_and_for_the_public() {
    let agreement = agreement();
    for what in happenings() {
        let happened = line(what);
        for t in words() {
            worded(&event(&happened, &agreement, t.lang, true), happened.key(), t);
            worded(&event(&happened, &agreement, t.lang, false), happened.key(), t);
        }
    }
}

#[test]
fn the_public_reads_no_reason_and_no_person() {
    let agreement = agreement();
    for what in happenings() {
        let happened = line(what);
        for lang in Lang::ALL {
            // The secretariat is an office, and no secret.
            let said = event(&happened, &agreement, lang, false).replace("secretar", "");
            assert!(!said.contains("secret") && !said.contains("Fatima") && !said.contains("expert-"), "{said}");
        }
    }
}

#[test]
fn a_line_names_the_act_and_the_party() {
    let what = What::StepGiven { party: Id::new("Smara"), step: "visa-2".to_owned(), reference: "12/2026".to_owned() };
    let said = event(&line(what), &agreement(), Lang::Fr, true);
    assert_eq!(said, "Visa (Commune de Smara)\u{a0}: réponse favorable. Référence\u{a0}: 12/2026.");
}

#[test]
fn every_word_of_the_rules_is_worded_in_every_language() {
    for t in words() {
        for one in Verb::ALL {
            worded(&verb(t, one), one.word(), t);
            worded(&t.say(done(one)).to_string(), one.word(), t);
        }
        StageName::ALL.into_iter().for_each(|one| worded(&stage(t, one), one.word(), t));
        StepKind::ALL.into_iter().for_each(|one| worded(&step(t, one), one.word(), t));
        states().iter().for_each(|one| worded(&step_state(t, one), one.word(), t));
        ends().iter().for_each(|one| worded(&end_reason(t, one), one.key(), t));
        Kind::WORDS.into_iter().for_each(|one| worded(&kind_word(t, one), one, t));
        for one in Channel::ALL.into_iter().chain([Channel::LegalReview]) {
            worded(&channel(t, one), one.word(), t);
        }
        for said in [
            kind(t, &Kind::Twinning),
            gate(t, Gate::BeforeSignature),
            gate(t, Gate::AfterSignature),
            powers(t, PowersBasis::Elected),
            powers(t, PowersBasis::Appointed),
            powers(t, PowersBasis::SpecialDelegation),
            powers(t, PowersBasis::Delegation),
            manner(t, Manner::InPerson),
            manner(t, Manner::ByCourier),
            seat(t, &party("Smara").seat),
            seat(t, &Seat::Registration { register: "RC".to_owned(), number: "12".to_owned() }),
            caution(t),
        ] {
            worded(&said, "a word", t);
        }
    }
}

#[test]
fn every_word_of_the_rulebook_is_worded_in_every_language() {
    let book = Rulebook::embedded();
    for t in words() {
        Verdict::ALL.iter().for_each(|one| worded(&verdict(t, *one), one.as_str(), t));
        Confidence::ALL.iter().for_each(|one| worded(&confidence(t, *one), one.as_str(), t));
        Severity::ALL.iter().for_each(|one| worded(&severity(t, *one), one.as_str(), t));
        Reason::ALL.iter().for_each(|one| worded(&reason(t, *one), one.as_str(), t));
        for word in rulebook::ApprovalKind::ALL {
            assert!(StepKind::from_word(word.as_str()).is_some(), "{word:?} is a step of a track");
        }
        for raised in book.rules().filter_map(|rule| rule.flag.as_deref()) {
            worded(&flag(t, raised).unwrap_or_default(), raised, t);
        }
    }
}
