use kernel::Lang;

use crate::rules::{BadEntry, Names};

use super::*;

fn salts() -> impl FnMut() -> Salt {
    let mut next = 0;
    move || {
        next += 1;
        [next; 32]
    }
}

fn twinning(kind: ActKind) -> Act {
    let subject = SubjectRef {
        kind: "agreement".into(),
        id: "0199f3a2-0000-7000-8000-000000000001".into(),
        slug: "smara-tombouctou".into(),
        name: Names::one(Lang::Fr, "Jumelage entre Smara et Tombouctou").with(Lang::Ar, "توأمة السمارة وتمبكتو"),
    };
    let commune = |country: &str, id: &str, name: &str| Party {
        country: Some(country.into()),
        kind: "commune".into(),
        name: Names::one(Lang::Fr, name),
        id: Some(id.into()),
    };
    Act::new(kind, subject, "2025-10-31".parse().unwrap(), "2025-11-24T10:12:33.123456Z".parse().unwrap())
        .party(commune("MA", "test:1", "Commune de Smara"))
        .party(commune("ML", "test:2", "Commune de Tombouctou"))
        .text(kernel::sha256_hex("text"))
        .attachment(kernel::sha256_hex("scan"))
        .kept("signatory.1", "Première Personne")
        .kept("signatory.2", "Seconde Personne")
}

#[test]
fn an_entry_is_canonical_and_reads_as_it_always_will() {
    let act = twinning(ActKind::AgreementSigned).fact("in-force", "last-signature");
    let (bytes, openings) = act.close(salts()).unwrap();
    insta::assert_snapshot!("entry_v1", String::from_utf8(bytes.clone()).unwrap());
    let entry = Entry::from_bytes(&bytes).unwrap();
    assert_eq!(entry.open_subject().map(|s| s.slug.as_str()), Some("smara-tombouctou"));
    assert_eq!(openings.iter().map(|o| o.field.as_str()).collect::<Vec<_>>(), ["signatory.1", "signatory.2"]);
    assert!(openings.iter().all(|o| o.holds() && entry.commitments[&o.field] == o.commitment));
}

#[test]
fn no_name_of_a_person_stands_in_an_entry() {
    let (bytes, _) = twinning(ActKind::AgreementSigned).kept("reason", "à la demande de X").close(salts()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    assert!(!text.contains("Personne") && !text.contains("demande"));
}

#[test]
fn a_sealed_act_names_nobody_and_can_be_opened_by_those_who_hold_the_opening() {
    let (bytes, openings) = twinning(ActKind::AgreementDormant).fact("since", "2025").close(salts()).unwrap();
    insta::assert_snapshot!("entry_v1_sealed", String::from_utf8(bytes.clone()).unwrap());
    let entry = Entry::from_bytes(&bytes).unwrap();
    assert_eq!(entry.open_subject(), None);
    let seal = openings.iter().find(|o| o.field == "sealed").unwrap();
    assert!(seal.holds() && seal.value.contains("smara-tombouctou") && seal.value.contains("since"));
    assert_eq!(entry.subject, Subject::Sealed { kind: "agreement".into(), sealed: seal.commitment.clone() });
}

#[test]
fn a_correction_names_the_entry_that_it_corrects() {
    let (bytes, _) = twinning(ActKind::Correction).corrects(12).close(salts()).unwrap();
    assert_eq!(Entry::from_bytes(&bytes).unwrap().corrects, Some(12));
}

#[test]
fn what_cannot_be_kept_for_ever_is_refused() {
    let act = || twinning(ActKind::AgreementSigned);
    let refused = |act: Act| act.close(salts()).unwrap_err();
    assert_eq!(refused(act().fact("place", "chez M. Untel")), Refusal::Word("chez M. Untel".into()));
    assert_eq!(refused(act().text("ABC")), Refusal::Hash("ABC".into()));
    assert_eq!(refused(act().kept("signatory.1", "Encore")), Refusal::Value("signatory.1".into()));
    assert_eq!(refused(act().kept("sealed", "x")), Refusal::Value("sealed".into()));
    assert_eq!(refused(act().kept("reason", "  ")), Refusal::Value("reason".into()));
    let party = |country: &str, name: &str| Party {
        country: Some(country.into()),
        kind: "commune".into(),
        name: Names::one(Lang::Fr, name),
        id: None,
    };
    assert_eq!(refused(act().party(party("maroc", "Smara"))), Refusal::Country("maroc".into()));
    assert_eq!(refused(act().party(party("MA", " "))), Refusal::Name(" ".into()));
    let numbered = |id: &str| Party { id: Some(id.into()), ..party("MA", "Chambre") };
    assert!(act().party(numbered("Registre du commerce 12/34")).close(salts()).is_ok());
    assert_eq!(refused(act().party(numbered(""))), Refusal::Name(String::new()));
    let many = (0..400).fold(act(), |act, n| act.party(party("MA", &format!("{n} {}", "é".repeat(200)))));
    assert_eq!(refused(many), Refusal::TooLong);
}

#[test]
fn a_party_is_told_from_a_namesake_by_its_registration_else_by_its_place() {
    let registered = Some(("Registre du commerce de Laâyoune", "12345"));
    assert_eq!(
        Party::id_of(registered, Some("Q1"), Some(2)).as_deref(),
        Some("Registre du commerce de Laâyoune 12345")
    );
    assert_eq!(Party::id_of(None, Some("Q842810"), Some(2_461_874)).as_deref(), Some("wikidata:Q842810"));
    assert_eq!(Party::id_of(None, None, Some(2_448_085)).as_deref(), Some("geonames:2448085"));
    assert_eq!(Party::id_of(None, None, None), None);
    let long = "x".repeat(100);
    assert_eq!(Party::id_of(Some((long.as_str(), "1")), None, None), None, "longer than an entry holds");
}

#[test]
fn bytes_in_another_form_are_no_entry() {
    let (bytes, _) = twinning(ActKind::AgreementSigned).close(salts()).unwrap();
    let text = String::from_utf8(bytes).unwrap();
    for other in [
        text.replace("\"v\":1", "\"v\":2"),
        text.replace("\"v\":1", "\"v\":1,\"w\":1"),
        text.replace("\"v\":1", "\"v\": 1"),
        text.replace("agreement.signed", "agreement.settled"),
        text.replace("10:12:33Z", "10:12:33.0Z"),
        String::new(),
    ] {
        assert_eq!(Entry::from_bytes(other.as_bytes()), Err(BadEntry), "{other}");
    }
}
