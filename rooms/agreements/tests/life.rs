//! The life after the signature: scans, force, renewal, suspension, withdrawal, the end, what a parent's end leaves.

use agreements::rules::{Entry, Evidence, ExpressRenewal, Kind, RenewalClause, Terms};
use std::{
    sync::{
        Arc,
        atomic::{AtomicUsize, Ordering},
    },
    time::Duration,
};

use crate::case::{Case, PDF, day, id, terms};
use kernel::Role;

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];
const THREE: [(&str, &str); 3] = [("smara", "MA"), ("timbuktu", "ML"), ("saint-louis", "SN")];

async fn stage(case: &Case) -> &'static str {
    case.agreement().await.stage.name().word()
}

#[tokio::test]
async fn a_scan_is_conform_by_two_hands_of_two_parties_and_that_enters_the_register() {
    let case = Case::signed(&TWO, terms()).await;
    case.officer("smara").submit_file(&case.at("/file-scan"), &[], ("file", "original.pdf", PDF)).await.done();
    let hash = case.agreement().await.text_ref().unwrap().hash.clone();
    assert!(case.officer("smara").get(&case.at("/declare-scan")).await.ok().text().contains(&hash));
    let conform = |of: &'static str, hash: &str| {
        [("party", of.to_owned()), ("choice", "yes".to_owned()), ("hash", hash.to_owned())]
    };
    let send = async |who: &str, of: &'static str, hash: &str| {
        let fields = conform(of, hash);
        let fields: Vec<(&str, &str)> = fields.iter().map(|(name, value)| (*name, value.as_str())).collect();
        case.officer(who).submit(&case.at("/declare-scan"), &fields).await
    };
    assert_eq!(send("smara", "party-smara", &"0".repeat(64)).await.status, 422);
    send("smara", "party-smara", &hash).await.done();
    assert!(!case.acts().await.contains(&"scan.conform".to_owned()));
    send("timbuktu", "party-timbuktu", &hash).await.done();
    assert_eq!(case.acts().await.iter().filter(|act| *act == "scan.conform").count(), 1);
    let scan = case.at(&format!("/files/{}", case.agreement().await.scans[0].file.sha256));
    case.house.at("2026-11-27T12:00:00Z");
    case.house.work().await;
    assert_eq!(&case.officer("smara").get(&scan).await.ok().bytes[..], PDF, "what an agreement names is not swept");
}

#[tokio::test]
async fn who_signed_is_entered_under_commitment_and_no_name_stands_in_the_log() {
    let case = Case::signed(&TWO, terms()).await;
    let agreement = case.agreement().await;
    let mut reader = case.house.app.db.read().await.unwrap();
    let openings = register::openings_of(&mut reader, "agreement", agreement.id.as_str()).await.unwrap();
    let named: Vec<(&str, &str)> = openings.iter().map(|it| (it.field.as_str(), it.value.as_str())).collect();
    let name = "La présidente du conseil";
    assert_eq!(named, [("signatory.1", name), ("signatory.2", name)]);
    let entries = reader.entries(0, 100).await.unwrap();
    let entries: Vec<String> = entries.iter().map(|it| String::from_utf8_lossy(&it.bytes).into_owned()).collect();
    let signed = entries.iter().find(|entry| entry.contains("agreement.signed")).unwrap();
    assert!(openings.iter().all(|it| it.holds() && signed.contains(&it.commitment)));
    assert!(entries.iter().all(|entry| !entry.contains(name)));
}

#[tokio::test]
async fn a_deviation_says_what_and_where_and_is_entered_under_seal() {
    let case = Case::signed(&TWO, terms()).await;
    case.officer("smara").submit_file(&case.at("/file-scan"), &[], ("file", "original.pdf", PDF)).await.done();
    let bare = [("party", "party-smara"), ("choice", "no"), ("reason", ""), ("place", "")];
    assert_eq!(case.officer("smara").submit(&case.at("/declare-scan"), &bare).await.status, 422);
    let said =
        [("party", "party-smara"), ("choice", "no"), ("reason", "Date corrigée à la plume"), ("place", "page 3")];
    case.officer("smara").submit(&case.at("/declare-scan"), &said).await.done();
    assert!(case.acts().await.contains(&"scan.deviation-noted".to_owned()));
    let mut reader = case.house.app.db.read().await.unwrap();
    let entries = reader.entries(0, 100).await.unwrap();
    let sealed = entries.iter().map(|entry| String::from_utf8_lossy(&entry.bytes).into_owned());
    assert!(sealed.filter(|entry| entry.contains("deviation")).all(|entry| !entry.contains("smara")));
}

#[tokio::test]
async fn an_agreement_that_names_its_day_comes_into_force_on_it_by_itself() {
    let on_a_day = Terms { entry: Entry::On { day: day("2026-12-01") }, ..terms() };
    let case = Case::signed(&TWO, on_a_day).await;
    case.house.work().await;
    assert_eq!(stage(&case).await, "signed");
    case.house.on(day("2026-12-01"));
    case.house.work().await;
    assert_eq!(stage(&case).await, "in-force");
}

#[tokio::test]
async fn a_tacit_renewal_is_noted_by_the_clock_as_often_as_the_term_went_by() {
    let case = Case::signed(&TWO, terms()).await;
    case.house.on(day("2028-12-01"));
    case.house.work().await;
    case.house.work().await;
    let force = case.agreement().await.stage.force().unwrap().clone();
    assert_eq!((force.renewals.len(), force.until), (2, Some(day("2029-11-22"))));
}

#[tokio::test]
async fn a_term_that_nothing_renews_expires_by_itself() {
    let case = Case::signed(&TWO, Terms { renewal: RenewalClause::Express, ..terms() }).await;
    case.house.on(day("2027-11-22"));
    case.house.work().await;
    assert_eq!(stage(&case).await, "in-force");
    case.house.on(day("2027-11-23"));
    case.house.work().await;
    assert_eq!(stage(&case).await, "ended");
    assert_eq!(case.acts().await.last().unwrap(), "agreement.ended");
}

#[tokio::test]
async fn an_express_renewal_names_the_act_and_the_months() {
    let case = Case::signed(&TWO, Terms { renewal: RenewalClause::Express, ..terms() }).await;
    let fields = [("on", "2026-11-23"), ("months", "24"), ("reference", "Échange de lettres n° 4")];
    case.officer("smara").submit(&case.at("/renew-expressly"), &fields).await.done();
    assert_eq!(case.agreement().await.stage.force().unwrap().until, Some(day("2029-11-22")));
    let none = [("on", "2026-11-23"), ("months", "nul"), ("reference", "x")];
    assert_eq!(case.officer("smara").submit(&case.at("/renew-expressly"), &none).await.status, 422);
}

#[tokio::test]
async fn a_renewal_made_in_time_is_entered_after_the_clock_ended_it_and_the_register_corrects_the_end() {
    let case = Case::signed(&TWO, Terms { renewal: RenewalClause::Express, ..terms() }).await;
    case.house.on(day("2027-11-23"));
    case.house.work().await;
    assert_eq!(stage(&case).await, "ended");
    register::sign(&case.house.app).await.unwrap();
    case.house.on(day("2027-12-03"));
    let officer = case.officer("smara");
    for lang in ["fr", "ar", "en", "es"] {
        let page = officer.get(&format!("/{lang}/agreements/accord/renew-expressly")).await.ok();
        assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    assert!(officer.get(&case.at("")).await.ok().text().contains("/renew-expressly"));
    let fields = [("on", "2027-11-20"), ("months", "24"), ("reference", "PV n° 7")];
    let bare = officer.submit(&case.at("/renew-expressly"), &fields).await;
    assert!(bare.status == 422 && bare.shows("Joignez ce qui montre") && bare.shows("PV n° 7"), "{}", bare.text());
    officer.submit_file(&case.at("/renew-expressly"), &fields, ("file", "pv.pdf", PDF)).await.done();
    let agreement = case.agreement().await;
    assert_eq!(
        (agreement.stage.name().word(), agreement.stage.force().unwrap().until),
        ("in-force", Some(day("2029-11-22")))
    );
    let acts = case.acts().await;
    assert_eq!(acts[acts.len() - 3..], ["agreement.ended", "correction", "agreement.renewed"]);
    register::sign(&case.house.app).await.unwrap();
    for lang in ["fr", "ar", "en", "es"] {
        let page = case.house.visitor().get(&format!("/{lang}/agreements/accord")).await.ok();
        assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let page = case.house.visitor().get(&case.at("")).await.ok();
    assert!(page.shows("rectification"), "{}", page.text());
}

#[tokio::test]
async fn it_is_suspended_resumed_declared_dormant_and_woken_each_with_its_page() {
    let case = Case::signed(&TWO, terms()).await;
    let officer = case.officer("smara");
    for (verb, fields, then) in [
        ("suspend", vec![("on", "2026-11-23"), ("reason", "Inondations.")], "suspended"),
        ("resume", vec![("on", "2026-11-23")], "in-force"),
        ("declare-dormant", vec![("reason", "Plus aucune réponse depuis deux ans.")], "dormant"),
        ("wake", vec![], "in-force"),
    ] {
        officer.get(&case.at(&format!("/{verb}"))).await.ok();
        officer.submit(&case.at(&format!("/{verb}")), &fields).await.done();
        assert_eq!(stage(&case).await, then);
    }
    let acts = case.acts().await;
    let last = ["agreement.suspended", "agreement.resumed", "agreement.dormant", "agreement.woken"];
    assert_eq!(acts[acts.len() - 4..], last);
    case.house.work().await;
    for lang in ["fr", "ar", "en", "es"] {
        let page = officer.get(&format!("/{lang}/agreements/accord")).await.ok();
        assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
    }
    let public = case.house.visitor().get(&case.at("")).await.ok();
    assert!(!public.text().contains("dormance"), "sealed, as the dormancy is: {}", public.text());
}

#[tokio::test]
async fn one_party_of_three_withdraws_and_the_others_go_on() {
    let case = Case::signed(&THREE, terms()).await;
    let short = [("party", "party-timbuktu"), ("on", "2026-11-23"), ("until", "2027-01-01"), ("reason", "Moyens.")];
    assert_eq!(case.officer("timbuktu").submit(&case.at("/give-notice"), &short).await.status, 422);
    let notice = [("party", "party-timbuktu"), ("on", "2026-11-23"), ("until", "2027-05-23"), ("reason", "Moyens.")];
    case.officer("timbuktu").submit(&case.at("/give-notice"), &notice).await.done();
    let conclude = [("party", "party-timbuktu"), ("choice", "yes")];
    assert_eq!(case.officer("smara").submit(&case.at("/conclude-withdrawal"), &conclude).await.status, 422);
    case.house.on(day("2027-05-23"));
    case.officer("smara").submit(&case.at("/conclude-withdrawal"), &conclude).await.done();
    let agreement = case.agreement().await;
    assert_eq!((agreement.stage.name().word(), agreement.bound().count()), ("in-force", 2));
    assert!(case.acts().await.contains(&"agreement.party-withdrew".to_owned()));
    assert_eq!(case.officer("timbuktu").get(&case.at("/suspend")).await.status, 404);
}

#[tokio::test]
async fn a_notice_is_taken_back_before_its_effect_and_the_others_are_told_of_both() {
    let case = Case::signed(&THREE, terms()).await;
    for (of, body) in [("smara", Some("smara")), ("timbuktu", Some("timbuktu")), ("saint-louis", Some("saint-louis"))] {
        case.mailbox(&format!("{of}@example.org"), "officer", body).await;
    }
    case.mailbox("secretary@example.org", "secretary", None).await;
    let timbuktu = case.officer("timbuktu");
    assert!(!timbuktu.get(&case.at("")).await.ok().text().contains("/take-back-notice"));
    let notice = [("party", "party-timbuktu"), ("on", "2026-11-23"), ("until", "2027-05-23"), ("reason", "Moyens.")];
    timbuktu.submit(&case.at("/give-notice"), &notice).await.done();
    assert!(timbuktu.get(&case.at("")).await.ok().text().contains("/take-back-notice"));
    let back = [("party", "party-timbuktu"), ("reason", "Les moyens sont trouvés.")];
    assert_eq!(case.officer("smara").submit(&case.at("/take-back-notice"), &back).await.status, 422);
    timbuktu.submit(&case.at("/take-back-notice"), &back).await.done();
    assert!(case.agreement().await.parties.iter().all(|party| party.withdrawal.is_none()));
    assert!(timbuktu.get(&case.at("")).await.ok().shows("Préavis de retrait repris avant son effet"));
    let mut reader = case.house.app.db.read().await.unwrap();
    let mails = platform::mail::tray(&mut reader, 0, 100).await.unwrap();
    let mut told: Vec<(&str, bool)> =
        mails.iter().map(|mail| (mail.to.as_str(), mail.body.contains("Les moyens sont trouvés."))).collect();
    told.sort_unstable();
    let others = ["saint-louis@example.org", "secretary@example.org", "smara@example.org"];
    assert_eq!(told, others.map(|to| [(to, false), (to, true)]).concat());
}

#[tokio::test]
async fn below_two_parties_it_ends() {
    let case = Case::signed(&TWO, Terms { notice_months: 0, ..terms() }).await;
    let notice =
        [("party", "party-smara"), ("on", "2026-11-23"), ("until", "2026-11-23"), ("reason", "Décision du conseil.")];
    case.officer("smara").submit(&case.at("/give-notice"), &notice).await.done();
    let conclude = [("party", "party-smara"), ("choice", "yes")];
    case.officer("timbuktu").submit(&case.at("/conclude-withdrawal"), &conclude).await.done();
    assert_eq!(stage(&case).await, "ended");
}

#[tokio::test]
async fn an_agreement_of_two_ends_by_itself_on_the_day_a_notice_takes_effect() {
    let case = Case::signed(&TWO, Terms { notice_months: 0, ..terms() }).await;
    let notice =
        [("party", "party-smara"), ("on", "2026-11-23"), ("until", "2026-12-01"), ("reason", "Décision du conseil.")];
    case.officer("smara").submit(&case.at("/give-notice"), &notice).await.done();
    case.house.work().await;
    assert_eq!(stage(&case).await, "in-force");
    case.house.on(day("2026-12-01"));
    case.house.work().await;
    assert_eq!(stage(&case).await, "ended");
}

#[tokio::test]
async fn when_a_parent_ends_each_convention_under_it_is_decided() {
    let case = Case::signed(&TWO, terms()).await;
    let parent = case.agreement().await;
    let under = |parent: &agreements::rules::Agreement| Kind::SpecificConvention { parent: parent.id.clone() };
    for school in ["ecole", "hopital"] {
        case.propose(school, under(&parent), &TWO, Some(&parent)).await;
        case.draft(school, terms()).await;
    }
    case.settle_of("hopital", "Les hôpitaux se jumellent.").await;
    case.sign_all("hopital").await;
    let decide = |choice| [("choice", choice), ("reason", "Décidé en commission.")];
    let early = case.officer("smara").submit("/fr/agreements/ecole/decide-after-parent", &decide("yes")).await;
    assert_eq!(early.status, 422);
    case.secretary().submit(&case.at("/end"), &[("on", "2026-11-23"), ("reason", "Commun accord.")]).await.done();
    assert_eq!(case.officer("smara").submit(&case.at("/end"), &[]).await.status, 403);
    case.officer("smara").submit("/fr/agreements/ecole/decide-after-parent", &decide("yes")).await.done();
    let hospital = "/fr/agreements/hopital/decide-after-parent";
    case.officer("smara").submit(hospital, &decide("no")).await.done();
    assert_eq!(case.agreement_of("hopital").await.stage.name().word(), "in-force", "no party ends it alone");
    let again = case.officer("smara").submit(hospital, &decide("no")).await;
    assert!(again.status == 422 && again.shows("l’a déjà dit"), "a second click: {}", again.text());
    let file = case.officer("timbuktu").get("/fr/agreements/hopital").await.ok();
    assert!(file.shows("smara dit qu’il prend fin") && file.shows("réponse attendue de timbuktu"), "{}", file.text());
    case.officer("timbuktu").submit(hospital, &decide("no")).await.done();
    assert_eq!(case.agreement_of("ecole").await.stage.name().word(), "draft");
    assert_eq!(case.agreement_of("hopital").await.stage.name().word(), "ended");
}

#[tokio::test]
async fn what_was_said_after_an_end_that_is_undone_is_awaited_no_more() {
    let case = Case::signed(&TWO, Terms { renewal: RenewalClause::Express, ..terms() }).await;
    let parent = case.agreement().await;
    case.propose("hopital", Kind::SpecificConvention { parent: parent.id.clone() }, &TWO, Some(&parent)).await;
    case.draft("hopital", Terms { months: None, ..terms() }).await;
    case.settle_of("hopital", "Les hôpitaux se jumellent.").await;
    case.sign_all("hopital").await;
    case.house.on(day("2027-11-24"));
    case.house.work().await;
    assert_eq!(stage(&case).await, "ended");
    let end = [("choice", "no"), ("reason", "Sans objet.")];
    case.officer("smara").submit("/fr/agreements/hopital/decide-after-parent", &end).await.done();
    let awaited = "réponse attendue de timbuktu";
    assert!(case.officer("timbuktu").get("/fr/agreements/hopital").await.ok().shows(awaited));
    let evidence = Evidence { sha256: "ab".repeat(32), name: "pv.pdf".into() };
    let act = ExpressRenewal { on: day("2027-11-20"), months: 12, reference: "PV 7".into(), evidence: Some(evidence) };
    case.take_on("accord", |agreement, by| agreement.renew_expressly(by, act)).await;
    assert_eq!(stage(&case).await, "in-force");
    let file = case.officer("timbuktu").get("/fr/agreements/hopital").await.ok();
    assert!(!file.shows(awaited) && !file.shows("Après la fin de l’accord principal"), "{}", file.text());
}

#[tokio::test]
async fn a_page_that_has_grown_old_says_so_and_keeps_what_was_typed() {
    let case = Case::signed(&TWO, terms()).await;
    let old = (case.agreement().await.version - 1).to_string();
    let fields = [("version", old.as_str()), ("on", "2026-11-23"), ("reason", "Inondations.")];
    let answer = case.officer("smara").submit(&case.at("/suspend"), &fields).await;
    assert_eq!(answer.status, 422);
    assert!(answer.shows("Inondations."));
    assert_eq!(stage(&case).await, "in-force");
}

#[tokio::test]
async fn what_was_typed_for_a_deed_whose_time_is_over_comes_back_with_the_reason_and_no_button() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let smara = case.officer("smara");
    let why = "Une réserve longuement pesée.";
    let reserved = [
        ("party", "party-smara"),
        ("on", "2026-11-23"),
        ("place", "Port de Laâyoune"),
        ("manner", "in-person"),
        ("reason", why),
    ];
    let terms = [("entry", "last-signature"), ("months", "41"), ("renewal", "express"), ("notice", "7")];
    let signatory = [("party", "party-smara"), ("name-fr", "Fatima"), ("office-fr", "Maire de Smara")];
    let step = "/tracks/party-smara/visa";
    let answered = [("choice", "no"), ("on", "2026-11-23"), ("reference", "Lettre 41"), ("reason", "Hors délai.")];
    let send = async |at: &str, fields: &[(&str, &str)], shown: &[&str]| {
        for lang in ["fr", "ar"] {
            let answer = smara.submit(&format!("/{lang}/agreements/accord{at}"), fields).await;
            assert_eq!(answer.status, 422, "{at}");
            for typed in shown {
                assert!(answer.text().contains(typed), "{at} has lost {typed}: {}", answer.text());
            }
            let form = format!("action=\"/{lang}/agreements/accord{at}");
            assert!(!answer.text().contains(&form) && !answer.text().contains('⟦'), "{at}: {}", answer.text());
        }
    };
    send("/state-terms", &terms, &["41"]).await;
    send("/describe", &[("title-fr", "Un autre titre"), ("others", "le sable")], &["Un autre titre", "le sable"]).await;
    case.take_on("accord", |agreement, by| agreement.abandon(by, "Assez.")).await;
    send("/record-signature", &reserved, &[why, "Port de Laâyoune"]).await;
    send("/abandon", &[("reason", "Un long motif.")], &["Un long motif."]).await;
    send("/reopen", &[("reason", "Un autre motif.")], &["Un autre motif."]).await;
    send("/name-signatory", &signatory, &["Fatima", "Maire de Smara"]).await;
    send(&format!("{step}/answer"), &answered, &["Lettre 41", "Hors délai."]).await;
    send(&format!("{step}-7/answer"), &answered, &["Lettre 41", "Hors délai."]).await;
    send("/declared", &[("currency", "XOF"), ("goals", "4, 11"), ("version", "0")], &["XOF", "4, 11"]).await;
    let outsider = case.house.signed_in(Role::Officer, Some("elsewhere"));
    assert_eq!(outsider.submit(&case.at("/abandon"), &[("reason", "Rien.")]).await.status, 404);
    assert_eq!(
        case.officer("smara").get(&case.at("/abandon")).await.status,
        409,
        "a page that nobody filled says only why"
    );
}

#[tokio::test]
async fn the_clauses_of_an_addendum_to_what_ended_meanwhile_come_back_whole() {
    let case = Case::signed(&TWO, terms()).await;
    case.secretary().submit(&case.at("/end"), &[("on", "2026-11-23"), ("reason", "Commun accord.")]).await.done();
    let words = "Les parties vont plus loin, et le disent.";
    let typed =
        [("c-object", "yes"), ("do-object", "replace"), ("heading-object-fr", "Objet"), ("body-object-fr", words)];
    let answer = case.officer("smara").submit(&case.at("/addendum"), &typed).await;
    assert_eq!(answer.status, 422);
    assert!(answer.shows(words) && answer.shows("Ce que vous aviez écrit"), "{}", answer.text());
    assert!(!answer.text().contains("action=\"/fr/agreements/accord/addendum"), "{}", answer.text());
}

#[tokio::test]
async fn a_ceremony_is_planned_before_the_signatures() {
    let case = Case::drafted(&TWO, terms()).await;
    let fields = [("on", "2026-12-10"), ("place", "Port de Laâyoune")];
    case.officer("smara").submit(&case.at("/plan-ceremony"), &fields).await.done();
    let ceremony = case.agreement().await.ceremony.unwrap();
    assert_eq!((ceremony.on, ceremony.place.as_str()), (day("2026-12-10"), "Port de Laâyoune"));
}

#[tokio::test]
async fn the_public_hears_nothing_of_a_dormancy_and_has_no_way_into_the_file() {
    let case = Case::signed(&TWO, terms()).await;
    case.officer("smara").submit(&case.at("/declare-dormant"), &[("reason", "Silence.")]).await.done();
    let reader = case.house.signed_in(Role::Reader, None);
    assert_eq!(reader.get(&case.at("/wake")).await.status, 404);
    assert_eq!(reader.get(&case.at(&format!("/tracks/{}/visa", id("smara")))).await.status, 404);
}

/// More than the database has readers for.
const PRINTED_AT_ONCE: usize = 40;
/// How many may have been printed before the page: were each to hold a reader, the page would wait for 25 of them.
const BEFORE_THE_PAGE: usize = 15;

#[tokio::test(flavor = "multi_thread", worker_threads = 2)]
async fn while_more_documents_are_printed_than_the_database_has_readers_a_page_still_answers() {
    let case = Case::drafted(&[("smara", "MA"), ("timbuktu", "ML")], terms()).await;
    let printed = Arc::new(AtomicUsize::new(0));
    let papers: Vec<_> = (0..PRINTED_AT_ONCE)
        .map(|_| {
            let (client, address, printed) = (case.officer("smara"), case.at("/summary.pdf"), Arc::clone(&printed));
            tokio::spawn(async move {
                client.get(&address).await.ok();
                printed.fetch_add(1, Ordering::SeqCst);
            })
        })
        .collect();
    // The first document is there: each of the others has been asked for, and waits for its turn at the press.
    while printed.load(Ordering::SeqCst) == 0 {
        tokio::time::sleep(Duration::from_millis(5)).await;
    }
    case.officer("smara").get(&case.at("")).await.ok();
    let before = printed.load(Ordering::SeqCst);
    papers.iter().for_each(tokio::task::JoinHandle::abort);
    assert!(before < BEFORE_THE_PAGE, "{before} documents were printed before the page answered");
}
