use assembly::{Assembly, all};
use axum::http::StatusCode;
use council::{SessionInput, Step};
use decisions::{
    Commitment, CommitmentInput, Decision,
    rules::{Bearer, Refusal, Report, Reported},
};
use kernel::{Actor, Day, Localised, Role};
use platform::db::sql;

use testkit::House;

use super::{consensus, drafted, made, refusal, said, secretary, sitting};
use assembly::fr;

/// A decision that commits a member by the end of January.
async fn committed(it: &Assembly, bearer: Bearer) -> (Decision, Commitment) {
    let vote = consensus(it).await;
    let draft = drafted(it, &vote, said("Feuille de route")).await.expect("drafted");
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let input = CommitmentInput { bearer, what: all("Envoyer le rapport"), due: Day::constant(2027, 1, 31) };
    let commitment = decisions::add_commitment(app, &mut tx, &secretary(), draft.clone(), input).await.expect("added");
    tx.commit(app.now()).await.expect("it holds");
    let decision = made(it, Decision { version: draft.version + 1, ..draft }).await.expect("made");
    (decision, commitment)
}

fn of_first(it: &Assembly) -> Bearer {
    Bearer::Member(it.seats[0].entity.id.to_string())
}

#[tokio::test]
async fn how_a_member_keeps_its_word_is_for_those_who_sit_the_member_and_the_secretary() {
    let it = sitting().await;
    let (_, commitment) = committed(&it, of_first(&it)).await;
    let page = format!("/fr{}", commitment.address());
    it.house.on(Day::constant(2027, 2, 10));
    for address in [page.as_str(), "/fr/council/commitments", "/fr/council/decisions/2026-01"] {
        let shown = it.house.visitor().get(address).await.ok();
        assert!(shown.shows("Envoyer le rapport (fr)") && shown.shows("31 janvier 2027"), "{address}");
        assert!(!shown.shows("Attendu depuis") && !shown.shows("En cours</"), "no delay of a named city is public");
        for follows in [&it.secretary, &it.seats[0].mayor, &it.seats[2].mayor] {
            assert!(follows.get(address).await.ok().shows("Attendu depuis le 31 janvier 2027"), "{address}");
        }
        let elsewhere = it.house.signed_in(Role::Officer, Some("elsewhere")).get(address).await.ok();
        assert!(!elsewhere.shows("Attendu depuis"), "{address}");
    }
    let json = it.house.visitor().get("/council/decisions.json").await.ok().text();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["decisions"][0]["commitments"][0]["state"], serde_json::Value::Null);
}

#[tokio::test]
async fn the_member_says_that_it_is_done_and_only_the_secretary_opens_it_again() {
    let it = sitting().await;
    let (_, commitment) = committed(&it, of_first(&it)).await;
    let report = |what: &str| format!("/fr{}/report/{what}", commitment.address());
    assert_eq!(it.seats[1].mayor.get(&report("done")).await.status, StatusCode::FORBIDDEN);
    let on = [("on-day", "15"), ("on-month", "12"), ("on-year", "2026")];
    let early: Vec<_> = [("version", "1"), ("on-day", "1"), ("on-month", "12"), ("on-year", "2026")].into();
    assert!(it.seats[0].mayor.submit(&report("done"), &early).await.shows("Ce jour précède la décision."));
    let done: Vec<_> = [("version", "1"), ("note-fr", "Rapport envoyé")].into_iter().chain(on).collect();
    let _ = it.seats[0].mayor.submit(&report("done"), &done).await.done();
    let page = it.seats[0].mayor.get(&format!("/fr{}", commitment.address())).await.ok();
    assert!(
        page.shows("Tenu le 15 décembre 2026") && page.shows("Rapport envoyé") && !page.text().contains("report/open")
    );
    let again: Vec<_> = [("version", "2")].into_iter().chain(on).collect();
    assert!(it.seats[0].mayor.submit(&report("done"), &again).await.shows("L’engagement est déjà tenu ou abandonné."));
    let open: Vec<_> = [("version", "2"), ("note-fr", "Rapport incomplet")].into_iter().chain(on).collect();
    assert_eq!(it.seats[0].mayor.submit(&report("open"), &open).await.status, StatusCode::FORBIDDEN);
    let _ = it.secretary.submit(&report("open"), &open).await.done();
    let page = it.secretary.get(&format!("/fr{}", commitment.address())).await.ok();
    assert!(
        page.shows("En cours") && page.shows("Rapport envoyé") && page.shows("Rapport incomplet"),
        "its history is kept"
    );
}

#[tokio::test]
async fn giving_up_needs_a_reason_and_an_organ_is_answered_for_by_its_chair() {
    let it = sitting().await;
    let mut reader = it.house.app.db.read().await.unwrap();
    let organ = it.gathered(&mut reader).await.organ().id.clone();
    drop(reader);
    let (_, commitment) = committed(&it, Bearer::Organ(organ)).await;
    let app = &it.house.app;
    let day = Day::constant(2026, 12, 15);
    let report = |note: Localised| Report { what: Reported::GivenUp, on: day, note };
    let mut tx = app.db.begin().await.unwrap();
    let over = commitment.clone();
    let silent = decisions::report(app, &mut tx, &secretary(), over, report(Localised::default())).await;
    assert_eq!(refusal(silent), platform::Refusal::from(Refusal::NoReason).to_string());
    let other = House::actor(Role::Mayor, Some(it.seats[1].entity.id.as_str()));
    let theirs = decisions::report(app, &mut tx, &other, commitment.clone(), report(fr("Sans objet"))).await;
    assert_eq!(refusal(theirs), platform::Refusal::from(Refusal::NotYours).to_string());
    tx.commit(app.now()).await.unwrap();
    let page = it.seats[0].mayor.get(&format!("/fr{}", commitment.address())).await.ok().text();
    assert!(page.contains("/report/given-up"), "whoever presides by office, without an account of their own");
    let mut tx = app.db.begin().await.unwrap();
    let chair = &it.seats[0].actor;
    let _ = decisions::report(app, &mut tx, chair, commitment, report(fr("Sans objet"))).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert!(it.house.visitor().get("/fr/council/commitments").await.ok().shows("Abandonné"), "an organ is no city");
}

#[tokio::test]
async fn where_the_chairs_seat_is_vacant_a_vice_chair_answers_for_the_organ() {
    let it = Assembly::prepared(super::rooms(), 3).await;
    it.vice_chair(2).await;
    it.opened(3).await;
    let app = &it.house.app;
    let (organ, holding) = {
        let gathered = it.gathered(&mut app.db.read().await.unwrap()).await;
        let held = gathered.composed.benches[0].held.iter().find(|(held, _)| held.seat == 1);
        (gathered.organ().id.clone(), held.expect("the chair").0.clone())
    };
    let (_, commitment) = committed(&it, Bearer::Organ(organ)).await;
    let page = format!("/fr{}", commitment.address());
    let answers = async |seat: usize| it.seats[seat].mayor.get(&page).await.ok().text().contains("/report/done");
    assert_eq!((answers(0).await, answers(1).await), (true, false));
    let mut tx = app.db.begin().await.unwrap();
    let until = Day::constant(2026, 12, 20);
    let _ = council::end_holding(app, &mut tx, &secretary(), holding, until, fr("Démission")).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    it.house.on(Day::constant(2026, 12, 21));
    assert_eq!((answers(0).await, answers(1).await, answers(2).await), (false, true, false));
}

#[tokio::test]
async fn the_next_session_shows_what_is_open_and_what_was_done_since_the_last_to_those_who_sit() {
    let it = sitting().await;
    let (_, commitment) = committed(&it, of_first(&it)).await;
    it.step(Step::Close).await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.unwrap();
    let gathered = it.gathered(&mut tx).await;
    let said = SessionInput {
        times: None,
        announced: true,
        title: fr("Session de printemps"),
        ..gathered.session.said.clone()
    };
    let next = council::prepare_session(app, &mut tx, &Actor::system(), gathered.organ(), said).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let page = format!("/fr{}", next.address());
    assert!(it.seats[1].mayor.get(&page).await.ok().shows("Engagements à suivre"));
    assert!(it.secretary.get(&page).await.ok().shows("Envoyer le rapport (fr)"));
    assert!(!it.house.visitor().get(&page).await.ok().shows("Engagements à suivre"));
    assert!(!it.secretary.get(&it.address).await.ok().shows("Engagements à suivre"), "only the next one");
    let mut tx = app.db.begin().await.unwrap();
    let report = Report { what: Reported::Done, on: Day::constant(2026, 12, 15), note: Localised::default() };
    let _ = decisions::report(app, &mut tx, &secretary(), commitment, report).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    assert!(it.secretary.get(&page).await.ok().shows("Tenu le 15 décembre 2026"), "done since the last session");
}

#[tokio::test]
async fn whoever_acts_for_the_member_is_reminded_once_some_weeks_before_the_day() {
    let it = sitting().await;
    let (_, commitment) = committed(&it, of_first(&it)).await;
    officer(&it).await;
    for day in [Day::constant(2026, 12, 20), Day::constant(2027, 1, 2), Day::constant(2027, 1, 3)] {
        it.house.on(day);
        remind(&it).await;
    }
    let mails = mails(&it).await;
    assert_eq!(mails.iter().map(|(to, _)| to.as_str()).collect::<Vec<_>>(), ["officer@example.org"]);
    assert!(mails[0].1.contains("Envoyer le rapport") && mails[0].1.contains(&commitment.address()));
}

pub async fn remind(it: &Assembly) {
    let app = &it.house.app;
    let job = app.rooms.iter().flat_map(|room| room.jobs).find(|job| job.name == "decisions.remind").expect("a job");
    (job.run)(app.clone()).await.expect("it runs");
}

/// What was written about the decision, to whom.
async fn mails(it: &Assembly) -> Vec<(String, String)> {
    let mut reader = it.house.app.db.read().await.expect("read");
    let select = sql("SELECT recipient, body FROM mails WHERE subject LIKE '%2026-01%' ORDER BY written");
    let mails = reader.all(select).await.expect("read");
    mails.iter().map(|row| (row.get("recipient").expect("to"), row.get("body").expect("text"))).collect()
}

/// The account of an officer of the first member, whose mayor presides.
pub async fn officer(it: &Assembly) {
    let body = Some((it.seats[0].entity.id.to_string(), fr("Ville 1")));
    let seed = accounts::Seed {
        email: "officer@example.org".into(),
        name: "Chargé de mission".into(),
        lang: kernel::Lang::Fr,
        password: "officer-of-the-first-city".into(),
        grants: vec![accounts::SeedGrant { role: Role::Officer, body, until: None }],
        person: None,
    };
    accounts::ensure_account(&it.house.app, seed).await.expect("an account");
}

#[tokio::test]
async fn a_chair_without_an_account_is_written_to_through_their_body_and_a_reminder_that_nobody_got_is_written_later() {
    let it = sitting().await;
    let mut reader = it.house.app.db.read().await.unwrap();
    let organ = it.gathered(&mut reader).await.organ().id.clone();
    drop(reader);
    let _ = committed(&it, Bearer::Organ(organ)).await;
    it.house.on(Day::constant(2027, 1, 1));
    remind(&it).await;
    assert!(mails(&it).await.is_empty(), "nobody has an address");
    officer(&it).await;
    it.house.on(Day::constant(2027, 1, 2));
    remind(&it).await;
    remind(&it).await;
    let to: Vec<String> = mails(&it).await.into_iter().map(|(to, _)| to).collect();
    assert_eq!(to, ["officer@example.org"]);
}

/// Another session of the organ, prepared.
async fn prepared(it: &Assembly, change: impl FnOnce(&mut SessionInput)) -> council::Session {
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let gathered = it.gathered(&mut tx).await;
    let mut said = SessionInput {
        times: None,
        announced: true,
        title: fr("Session de printemps"),
        ..gathered.session.said.clone()
    };
    change(&mut said);
    let session = council::prepare_session(app, &mut tx, &Actor::system(), gathered.organ(), said).await;
    tx.commit(app.now()).await.expect("it holds");
    session.expect("prepared")
}

#[tokio::test]
async fn what_was_done_before_the_last_session_and_said_after_it_is_shown_at_the_next() {
    let it = sitting().await;
    let (_, commitment) = committed(&it, of_first(&it)).await;
    it.house.on(Day::constant(2026, 12, 16));
    it.step(Step::Close).await;
    let next = prepared(&it, |_| ()).await;
    let app = &it.house.app;
    it.house.on(Day::constant(2026, 12, 20));
    let mut tx = app.db.begin().await.unwrap();
    let report = Report { what: Reported::Done, on: Day::constant(2026, 12, 15), note: Localised::default() };
    let _ = decisions::report(app, &mut tx, &secretary(), commitment, report).await.unwrap();
    tx.commit(app.now()).await.unwrap();
    let page = it.secretary.get(&format!("/fr{}", next.address())).await.ok();
    assert!(page.shows("Tenu le 15 décembre 2026"), "{}", page.text());
}

#[tokio::test]
async fn a_session_that_was_forgotten_is_not_the_next() {
    let it = sitting().await;
    let _ = committed(&it, of_first(&it)).await;
    it.step(Step::Close).await;
    let times = |day: Day| council::Times::between(day.at(10, 0, 0, 0), day.at(12, 0, 0, 0), "Africa/Casablanca").ok();
    let forgotten = prepared(&it, |said| said.times = times(Day::constant(2027, 1, 10))).await;
    let example = prepared(&it, |said| said.example = true).await;
    it.house.on(Day::constant(2027, 1, 20));
    let next = prepared(&it, |said| said.times = times(Day::constant(2027, 3, 10))).await;
    for (session, shown) in [(&forgotten, false), (&example, false), (&next, true)] {
        let page = it.secretary.get(&format!("/fr{}", session.address())).await.ok();
        assert_eq!(page.shows("Engagements à suivre"), shown, "{}", session.address());
    }
}
