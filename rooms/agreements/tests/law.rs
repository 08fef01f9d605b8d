//! The law on the way to signature: tracks, approvals, findings, confirmations, signatures.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use crate::case::{Case, PDF, day, terms};
use kernel::Role;
use rulebook::{Confidence, Rulebook, Severity};
use testkit::{Answer, Client, House};

const TWO: [(&str, &str); 2] = [("smara", "MA"), ("timbuktu", "ML")];

/// The steps of a track, by key.
async fn steps(case: &Case, of: &str) -> Vec<String> {
    let agreement = case.agreement().await;
    agreement.track(&crate::case::id(of)).unwrap().steps.iter().map(|step| step.key.clone()).collect()
}

async fn state(case: &Case, of: &str, step: &str) -> String {
    let agreement = case.agreement().await;
    let track = agreement.track(&crate::case::id(of)).unwrap();
    track.steps.iter().find(|one| one.key == step).unwrap().state.word().to_owned()
}

/// The officer of a party enters a yes, with its evidence.
async fn give(case: &Case, of: &str, step: &str, on: &str) -> Answer {
    let address = case.at(&format!("/tracks/party-{of}/{step}/answer"));
    let fields = [("choice", "yes"), ("on", on), ("reference", "12/2026"), ("channel", "letter"), ("reason", "")];
    case.officer(of).submit_file(&address, &fields, ("file", "acte.pdf", PDF)).await
}

/// The five boxes of the list before signing, ticked for a party.
async fn declare(case: &Case, of: &str) {
    case.officer(of).submit(&case.at(&format!("/declared?party=party-{of}")), &declarations("yes", "0")).await.done();
}

/// Every answer to the questions asked of a party, over this version.
fn declarations<'a>(own_competence: &'a str, version: &'a str) -> Vec<(&'a str, &'a str)> {
    let boxes = ["state-commitments", "reserved-domains", "partner-capacity", "partner-authorisations"];
    let mut fields: Vec<(&str, &str)> = boxes.iter().map(|key| (*key, "yes")).collect();
    fields.extend([("organ", "elected-council"), ("organ-valid", "yes"), ("partners-disputed", "no")]);
    fields.extend([("african-charter", ""), ("own-competence", own_competence), ("version", version)]);
    fields
}

fn expert(case: &Case) -> Client {
    case.house.signed_in(Role::Expert, None)
}

/// Someone who holds a role and is not of the case.
fn stranger(case: &Case, role: Role) -> Client {
    case.house.signed_in(role, Some("elsewhere"))
}

/// An expert who was not asked.
fn other_expert(case: &Case) -> Client {
    case.house.signed_in(Role::Expert, Some("another"))
}

/// An expert confirms every blocking rule that nobody had verified.
async fn confirm_all(case: &Case) {
    for country in ["MA", "ML"] {
        let rules = Rulebook::embedded().rules_of(Some(country));
        let unverified =
            |rule: &&rulebook::Rule| rule.confidence != Confidence::Text && rule.severity == Severity::Blocking;
        for rule in rules.filter(unverified) {
            let fields = [("confirms", "met"), ("reason", "Texte vérifié."), ("scope", "agreement"), ("source", "")];
            expert(case).submit(&case.at(&format!("/findings/{}/confirm", rule.id)), &fields).await.done();
        }
    }
}

#[tokio::test]
async fn the_whole_life_goes_from_approach_to_in_force_on_both_tracks() {
    let case = Case::drafted(&TWO, terms()).await;
    assert_eq!(steps(&case, "smara").await, ["prior-accord", "deliberation", "transmission", "visa"]);
    assert_eq!(steps(&case, "timbuktu").await, ["deliberation", "approval"]);
    case.settle("Les parties se jumellent.").await;
    declare(&case, "smara").await;
    declare(&case, "timbuktu").await;
    for (of, step) in [
        ("smara", "prior-accord"),
        ("smara", "deliberation"),
        ("smara", "transmission"),
        ("smara", "visa"),
        ("timbuktu", "deliberation"),
        ("timbuktu", "approval"),
    ] {
        give(&case, of, step, "2026-11-23").await.done();
    }
    confirm_all(&case).await;
    let sign = |of: &'static str| [("party", of), ("on", "2026-11-23"), ("place", "Smara"), ("manner", "in-person")];
    case.officer("smara").submit(&case.at("/sign"), &sign("party-smara")).await.done();
    assert_eq!(case.agreement().await.stage.name().word(), "settled");
    case.officer("timbuktu").submit(&case.at("/sign"), &sign("party-timbuktu")).await.done();
    assert_eq!(case.agreement().await.stage.name().word(), "in-force");
    assert_eq!(case.acts().await, ["agreement.signed", "agreement.in-force"]);
}

#[tokio::test]
async fn findings_stand_against_a_signature_and_are_shown_rule_by_rule() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let page = case.officer("smara").get(&case.at("/sign")).await.ok();
    assert!(page.text().contains("/fr/rules/INT-09") && page.text().contains("/fr/rules/MA-04"), "{}", page.text());
    assert!(page.text().contains("/fr/agreements/accord/record-signature"));
    let fields = [("party", "party-smara"), ("on", "2026-11-23"), ("place", "Smara"), ("manner", "in-person")];
    let refused = case.officer("smara").submit(&case.at("/sign"), &fields).await;
    assert_eq!(refused.status, 422);
    assert!(refused.text().contains("INT-09"));
    assert!(case.agreement().await.signatures.is_empty());
}

#[tokio::test]
async fn a_signature_that_took_place_is_recorded_with_a_reservation_and_the_findings_stay() {
    let case = Case::signed(&TWO, terms()).await;
    let agreement = case.agreement().await;
    assert_eq!(agreement.stage.name().word(), "in-force");
    let reservation = agreement.signatures[0].reservation.clone().unwrap();
    assert_eq!(reservation.by, "secretary");
    assert!(reservation.rules.contains(&"MA-04".to_owned()), "{:?}", reservation.rules);
    assert!(!agreement.documents_to_file().is_empty());
}

#[tokio::test]
async fn a_reservation_needs_its_reason() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let fields =
        [("party", "party-smara"), ("on", "2026-11-23"), ("place", "Smara"), ("manner", "in-person"), ("reason", " ")];
    let answer = case.officer("smara").submit(&case.at("/record-signature"), &fields).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("value=\"Smara\""));
}

#[tokio::test]
async fn a_track_that_is_refused_stops_there_until_it_is_asked_again() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let address = case.at("/tracks/party-timbuktu/approval");
    let fields = [
        ("choice", "no"),
        ("on", "2026-11-20"),
        ("reference", "8"),
        ("channel", "letter"),
        ("reason", "Hors compétence."),
    ];
    case.officer("timbuktu")
        .submit_file(&format!("{address}/answer"), &fields, ("file", "refus.pdf", PDF))
        .await
        .done();
    assert_eq!(state(&case, "timbuktu", "approval").await, "refused");
    let page = case.officer("smara").get(&address).await.ok();
    assert!(page.shows("Hors compétence.") && !page.text().contains("/reopen-step"));
    let sign = [("party", "party-timbuktu"), ("on", "2026-11-23"), ("place", "Smara"), ("manner", "in-person")];
    assert_eq!(case.officer("timbuktu").submit(&case.at("/sign"), &sign).await.status, 422);
    case.officer("timbuktu").submit(&format!("{address}/reopen-step"), &[("reason", "Dossier complété.")]).await.done();
    assert_eq!(state(&case, "timbuktu", "approval").await, "awaited");
    assert_eq!(case.agreement().await.track(&crate::case::id("timbuktu")).unwrap().steps[1].former.len(), 1);
}

#[tokio::test]
async fn an_answer_that_comes_late_on_a_former_text_is_entered_as_given_on_that_text() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let visa = case.at("/tracks/party-smara/visa");
    case.officer("smara").submit(&format!("{visa}/send"), &[("authority", ""), ("on", "2026-11-20")]).await.done();
    case.take_on("accord", |agreement, by| agreement.reopen(by, "Un article manque.")).await;
    case.settle("Les parties se jumellent et se le disent.").await;
    assert_eq!(state(&case, "smara", "visa").await, "awaited");
    for lang in ["fr", "ar", "en", "es"] {
        for rest in ["", "/answer"] {
            let address = format!("/{lang}/agreements/accord/tracks/party-smara/visa{rest}");
            let page = case.officer("smara").get(&address).await.ok();
            assert!(!page.text().contains('⟦'), "{lang}: {}", page.text());
        }
    }
    assert!(case.officer("smara").get(&visa).await.ok().shows("Envoyé sur la version 1 le 20 novembre 2026"));
    let mut fields = vec![("choice", "yes"), ("on", "2026-11-22"), ("reference", "417"), ("channel", "letter")];
    fields.push(("reason", ""));
    let file = ("file", "visa.pdf", PDF);
    let unsaid = case.officer("smara").submit_file(&format!("{visa}/answer"), &fields, file).await;
    assert!(unsaid.status == 422 && unsaid.shows("Sur quel texte porte cette réponse"), "{}", unsaid.text());
    fields.push(("of-version", "1"));
    case.officer("smara").submit_file(&format!("{visa}/answer"), &fields, file).await.done();
    assert_eq!(state(&case, "smara", "visa").await, "awaited", "the present text is still to be asked about");
    let page = case.officer("smara").get(&visa).await.ok();
    assert!(page.shows("Donné sur la version 1, le 22 novembre 2026, référence 417"), "{}", page.text());
    assert!(case.officer("smara").get(&case.at("")).await.ok().shows("réponse favorable, sur la version 1 du texte"));
}

#[tokio::test]
async fn an_approval_on_a_former_text_is_shown_as_given_on_its_version_and_asked_again() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    give(&case, "smara", "prior-accord", "2026-11-20").await.done();
    give(&case, "smara", "visa", "2026-11-20").await.done();
    case.take_on("accord", |agreement, by| agreement.reopen(by, "Un article manque.")).await;
    case.settle("Les parties se jumellent et se le disent.").await;
    assert_eq!(state(&case, "smara", "visa").await, "awaited");
    assert_eq!(state(&case, "smara", "prior-accord").await, "given");
    let page = case.officer("smara").get(&case.at("/tracks/party-smara/visa")).await.ok();
    assert!(
        page.text().contains("Donné sur la version \u{2068}1\u{2069}")
            || page.text().contains("Donné sur la version 1")
    );
    assert!(page.text().contains("à demander à nouveau sur la version"));
}

#[tokio::test]
async fn an_answer_by_telephone_needs_something_that_shows_it() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let address = case.at("/tracks/party-smara/visa/answer");
    let by_telephone = |channel| {
        [("choice", "yes"), ("on", "2026-11-20"), ("reference", "appel"), ("channel", channel), ("reason", "")]
    };
    assert_eq!(case.officer("smara").submit(&address, &by_telephone("telephone")).await.status, 422);
    let hostile = ("file", "note.pdf", &b"<script>alert(1)</script>"[..]);
    assert_eq!(case.officer("smara").submit_file(&address, &by_telephone("telephone"), hostile).await.status, 422);
    case.officer("smara").submit_file(&address, &by_telephone("whatsapp"), ("file", "note.pdf", PDF)).await.done();
    assert_eq!(state(&case, "smara", "visa").await, "given");
}

#[tokio::test]
async fn an_authority_is_named_exactly_by_whoever_writes_to_it() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let visa = case.at("/tracks/party-smara/visa");
    assert!(case.officer("smara").get(&format!("{visa}/send")).await.ok().text().contains("Le représentant de l’État"));
    let sent = [("authority", "Gouverneur de la province d’Es-Semara"), ("on", "2026-11-20")];
    case.officer("smara").submit(&format!("{visa}/send"), &sent).await.done();
    assert!(case.officer("timbuktu").get(&visa).await.ok().shows("Gouverneur de la province d’Es-Semara"));
    let line = "autorité nommée «\u{a0}Gouverneur de la province d’Es-Semara\u{a0}», au lieu de «\u{a0}Le représentant de l’État\u{a0}»";
    assert!(case.officer("timbuktu").get(&case.at("")).await.ok().shows(line));
}

#[tokio::test]
async fn a_due_day_that_passes_opens_a_legal_review_and_never_passes_the_step() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let visa = case.at("/tracks/party-smara/visa");
    let receipt =
        [("on", "2026-11-23"), ("reference", "417"), ("until-day", ""), ("until-month", ""), ("until-year", "")];
    case.officer("smara").submit(&format!("{visa}/receive"), &receipt).await.done();
    assert!(case.officer("smara").get(&visa).await.ok().shows("13 décembre 2026"));
    case.house.on(day("2026-12-13"));
    case.house.work().await;
    assert_eq!(state(&case, "smara", "visa").await, "received");
    case.house.on(day("2026-12-14"));
    case.house.work().await;
    case.house.work().await;
    assert_eq!(state(&case, "smara", "visa").await, "legal-review");
    let conclude = [("choice", "yes"), ("reason", "Loi organique, article 118.")];
    let officer = case.officer("smara").submit(&format!("{visa}/conclude-review"), &conclude).await;
    assert_eq!(officer.status, 403);
    let undated = expert(&case).submit(&format!("{visa}/conclude-review"), &conclude).await;
    assert!(undated.status == 422 && undated.shows("Jour où ce silence a pris cet effet"), "{}", undated.text());
    let dated = [conclude[0], conclude[1], ("on", "2026-12-13")];
    expert(&case).submit(&format!("{visa}/conclude-review"), &dated).await.done();
    assert_eq!(state(&case, "smara", "visa").await, "given");
    assert!(case.officer("smara").get(&visa).await.ok().shows("Réponse du 13 décembre 2026"));
}

#[tokio::test]
async fn reminders_go_out_at_ten_three_and_no_days_once_each() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    case.mailbox("smara@example.org", "officer", Some("smara")).await;
    case.mailbox("timbuktu@example.org", "officer", Some("timbuktu")).await;
    case.mailbox("secretary@example.org", "secretary", None).await;
    let visa = case.at("/tracks/party-smara/visa");
    case.officer("smara").submit(&format!("{visa}/receive"), &[("on", "2026-11-23"), ("reference", "")]).await.done();
    let mut sent = Vec::new();
    for n in 24..=44 {
        let on = day("2026-11-01").saturating_add(jiff::Span::new().days(n - 1));
        case.house.on(on);
        case.house.work().await;
        case.house.work().await;
        let mails = platform::mail::tray(&mut case.house.app.db.read().await.unwrap(), 0, 100).await.unwrap().len();
        if sent.last().is_none_or(|(_, before)| *before != mails) && mails > 0 {
            sent.push((on, mails));
        }
    }
    assert_eq!(sent, [(day("2026-12-03"), 2), (day("2026-12-10"), 4), (day("2026-12-13"), 6)]);
    let mails = platform::mail::tray(&mut case.house.app.db.read().await.unwrap(), 0, 100).await.unwrap();
    assert!(mails.iter().all(|mail| mail.to != "timbuktu@example.org"));
    assert!(mails[0].body.contains("/tracks/party-smara/visa"), "{}", mails[0].body);
}

#[tokio::test]
async fn evidence_is_for_those_who_see_the_file_and_only_what_it_names() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    give(&case, "smara", "visa", "2026-11-20").await.done();
    let sha256 = kernel::sha256_hex(PDF);
    let address = case.at(&format!("/files/{sha256}"));
    let file = case.officer("timbuktu").get(&address).await.ok();
    assert_eq!(file.bytes, PDF);
    assert!(file.header("content-disposition").starts_with("attachment"));
    assert_eq!(file.header("x-content-type-options"), "nosniff");
    assert_eq!(case.officer("smara").get(&case.at(&format!("/files/{}", "0".repeat(64)))).await.status, 404);
    assert_eq!(case.officer("smara").get(&case.at("/files/..%2f..%2fetc%2fpasswd")).await.status, 404);
    assert_eq!(stranger(&case, Role::Officer).get(&address).await.status, 404);
    assert_eq!(case.house.visitor().get(&address).await.status, 404);
}

#[tokio::test]
async fn a_confirmation_for_the_rule_needs_its_source_and_changes_nothing_that_is_missing() {
    let case = Case::drafted(&TWO, terms()).await;
    let address = case.at("/findings/MA-02/confirm");
    let of_the_rule =
        |source| [("confirms", "met"), ("reason", "Lu au Bulletin officiel."), ("scope", "rule"), ("source", source)];
    assert_eq!(expert(&case).submit(&address, &of_the_rule("")).await.status, 422);
    expert(&case).submit(&address, &of_the_rule("BO n° 6440")).await.done();
    case.settle("Les parties se jumellent.").await;
    let page = case.officer("smara").get(&case.at("/sign")).await.ok();
    assert!(page.text().contains("/fr/rules/MA-02"));
    assert_eq!(case.officer("smara").get(&address).await.status, 403);
    assert_eq!(expert(&case).get(&case.at("/findings/INT-09/confirm")).await.status, 404);
}

#[tokio::test]
async fn declarations_are_kept_over_what_was_seen_and_no_other() {
    let case = Case::drafted(&TWO, terms()).await;
    declare(&case, "smara").await;
    let again = case.officer("smara").get(&case.at("/declared?party=party-smara")).await.ok();
    assert!(again.text().contains("name=\"own-competence\" value=\"yes\" checked"), "{}", again.text());
    let address = case.at("/declared?party=party-smara");
    let answer = case.officer("smara").submit(&address, &declarations("no", "0")).await;
    assert_eq!(answer.status, 422);
    assert!(answer.text().contains("name=\"own-competence\" value=\"no\" checked"), "{}", answer.text());
    let carried =
        answer.text().split("name=\"version\" value=\"").nth(1).unwrap().split('"').next().unwrap().to_owned();
    case.officer("smara").submit(&address, &declarations("no", &carried)).await.done();
    let slip = [("organ", "no-such-organ"), ("version", "0")];
    let unanswered = case.officer("smara").submit(&address, &slip).await;
    assert!(
        unanswered.text().contains("name=\"version\" value=\"0\""),
        "what holds a slip is not sent over others unread"
    );
    assert_eq!(case.officer("timbuktu").get(&case.at("/declared?party=party-smara")).await.status, 403);
}

#[tokio::test]
async fn the_rules_are_public_in_four_languages() {
    let house = House::new(vec![agreements::room()]).await;
    for lang in ["fr", "ar", "en", "es"] {
        let list = house.visitor().get(&format!("/{lang}/rules")).await.ok();
        assert!(list.text().contains(&format!("/{lang}/rules/MA-06")));
        house.visitor().get(&format!("/{lang}/rules/MA-06")).await.ok();
    }
    let blocking = house.visitor().get("/fr/rules?law=MA&severity=B&confidence=M").await.ok();
    assert!(
        blocking.text().contains("MA-06") && !blocking.text().contains("MA-01") && !blocking.text().contains("INT-09")
    );
    assert_eq!(house.visitor().get("/fr/rules/NO-01").await.status, 404);
}

#[tokio::test]
async fn the_rules_are_open_data_as_the_list_shows_them() {
    let house = House::new(vec![agreements::room()]).await;
    let list = house.visitor().get("/fr/rules?law=MA&severity=B").await.ok();
    assert!(list.text().contains("/fr/rules.csv?law=MA&amp;severity=B"), "{}", list.text());
    let book = Rulebook::embedded().rules();
    let wanted: Vec<&str> = book
        .filter(|rule| rule.jurisdiction == "MA" && rule.severity == Severity::Blocking)
        .map(|rule| rule.id.as_str())
        .collect();
    let json = house.visitor().get("/fr/rules.json?law=MA&severity=B").await.ok().text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    let ids: Vec<&str> = json["rules"].as_array().unwrap().iter().map(|rule| rule["rule"].as_str().unwrap()).collect();
    assert_eq!(ids, wanted);
    let csv = house.visitor().get("/ar/rules.csv?law=MA&severity=B").await.ok().text();
    assert_eq!(csv.lines().count(), wanted.len() + 1);
}

#[tokio::test]
async fn the_secretary_keeps_the_days_on_which_offices_are_closed() {
    let house = House::new(vec![agreements::room()]).await;
    let secretary = house.signed_in(Role::Secretary, None);
    let fields = [("country", "MA"), ("on", "2026-11-18"), ("name", "Fête de l’Indépendance")];
    secretary.submit("/fr/rules/holidays", &fields).await.done();
    let page = secretary.get("/fr/rules/holidays").await.ok();
    assert!(page.shows("Fête de l’Indépendance"));
    assert_eq!(page.text().matches(r#"data-keep="/rules/holidays""#).count(), 1, "what is typed is kept");
    secretary.submit("/fr/rules/holidays", &[("country", "MA"), ("on", "2026-11-18"), ("drop", "yes")]).await.done();
    assert!(!secretary.get("/fr/rules/holidays").await.ok().shows("Fête de l’Indépendance"));
    assert_eq!(house.signed_in(Role::Officer, Some("smara")).get("/fr/rules/holidays").await.status, 403);
}

#[tokio::test]
async fn for_an_outsider_there_is_nothing_at_any_address_of_a_file() {
    let case = Case::drafted(&TWO, terms()).await;
    case.settle("Les parties se jumellent.").await;
    let verbs = agreements::rules::Verb::ALL.map(|verb| format!("/{}", verb.word()));
    let step = "/tracks/party-smara/visa";
    let more = ["", "/declared", "/declared?party=party-smara", "/findings/MA-02/confirm", "/files/00", step]
        .map(str::to_owned)
        .into_iter()
        .chain(
            ["send", "receive", "answer", "open-review", "conclude-review", "waive", "reopen-step", "remove-step"]
                .map(|verb| format!("{step}/{verb}")),
        );
    for rest in verbs.into_iter().chain(more) {
        for (who, client) in [
            ("officer", stranger(&case, Role::Officer)),
            ("mayor", stranger(&case, Role::Mayor)),
            ("expert not asked", other_expert(&case)),
            ("reader", stranger(&case, Role::Reader)),
        ] {
            assert_eq!(client.get(&case.at(&rest)).await.status, 404, "{who} at {rest}");
            let sent = client.submit(&case.at(&rest), &[("reason", "x"), ("version", "0")]).await.status;
            assert!(sent == 404 || sent == 405, "{who} sends to {rest}: {sent}");
        }
    }
}
