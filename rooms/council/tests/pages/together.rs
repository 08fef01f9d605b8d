//! Who acts at the same moment as another, and who stands in for another.

use axum::http::StatusCode;
use council::OrganKind;
use kernel::{Actor, Localised};
use members::{MandateInput, Way};

use super::{Club, fr, open, sitting};

#[tokio::test]
async fn of_two_seated_in_one_seat_at_the_same_moment_one_sits_and_the_other_is_told() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let (one, other) =
        tokio::join!(club.seat(&college, "1", &club.smara, "1"), club.seat(&college, "1", &club.agadez, "1"));
    let mut answers = [one.status, other.status];
    answers.sort();
    assert_eq!(answers, [StatusCode::SEE_OTHER, StatusCode::UNPROCESSABLE_ENTITY]);
    assert!(club.house.visitor().get("/fr/council").await.ok().shows("3 sièges, un pourvu"));
}

/// Gives Smara's deputy a mandate, to a last day where it has one, and says which.
pub(super) async fn deputy(club: &Club, until: Option<kernel::Day>) -> String {
    deputy_of(club, until, None).await
}

/// The same, of a person who is known.
pub(super) async fn deputy_of(club: &Club, until: Option<kernel::Day>, person: Option<members::PersonId>) -> String {
    let (app, program) = (&club.house.app, Actor::system());
    let mut tx = app.db.begin().await.expect("the database is there");
    let office = members::Office {
        key: "deputy".into(),
        role: None,
        masculine: fr("L’adjoint"),
        feminine: fr("L’adjointe"),
        ways: vec![Way::Elected],
        version: 1,
    };
    members::add_office(app, &mut tx, &program, &office).await.expect("the office is new");
    let mandate = MandateInput {
        entity: club.smara.0.id.clone(),
        office: "deputy".into(),
        person,
        way: Way::Elected,
        from: None,
        until,
        instrument: String::new(),
        sources: Vec::new(),
        note: Localised::default(),
    };
    let mandate = members::add_mandate(app, &mut tx, &program, mandate).await.expect("a mandate");
    tx.commit(app.now()).await.expect("it holds");
    mandate.id.to_string()
}

#[tokio::test]
async fn a_substitute_is_chosen_among_the_holder_s_own_body_and_shown_by_office() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let deputy = deputy(&club, None).await;
    let _ = club.seat(&college, "1", &club.smara, "1").await.done();
    let form = club.link("/fr/council/organs/conseil-du-club", "/fr/council/holdings/", "/substitute").await;
    let offered = club.secretary.get(&form).await.ok();
    assert!(offered.text().contains(&deputy) && !offered.text().contains(club.agadez.1.as_str()));
    assert!(!offered.text().contains(&format!("value=\"{}\"", club.smara.1)), "nobody stands in for themselves");
    let wrong = club.secretary.submit(&form, &[("mandate", club.agadez.1.as_str()), ("version", "1")]).await;
    assert_eq!(wrong.status, StatusCode::UNPROCESSABLE_ENTITY);
    let _ = club.secretary.submit(&form, &[("mandate", &deputy), ("version", "1")]).await.done();
    let page = club.house.visitor().get("/fr/council/organs/conseil-du-club").await.ok();
    assert!(page.shows("Suppléance :") && page.shows("L’adjoint"));
    let _ = club.secretary.submit(&form, &[("mandate", ""), ("version", "2")]).await.done();
    assert!(!club.house.visitor().get("/fr/council/organs/conseil-du-club").await.ok().shows("Suppléance :"));
}

#[tokio::test]
async fn a_college_in_which_nobody_sat_is_taken_away_and_no_other() {
    let club = open().await;
    let college = club.constituted(OrganKind::Council, false).await;
    let _ = club.seat(&college, "2", &club.smara, "1").await.done();
    let kept = club.secretary.submit(&format!("/fr/council/colleges/{college}/remove"), &[("version", "1")]).await;
    assert_eq!(kept.status, StatusCode::UNPROCESSABLE_ENTITY);
    let fewer = [("name-fr", "Élus"), ("seats", "1"), ("sits", "officials"), ("version", "1")];
    let fewer = club.secretary.submit(&format!("/fr/council/colleges/{college}"), &fewer).await;
    assert!(fewer.shows("Quelqu’un a siégé dans un siège qui disparaîtrait."));
    let more = [("name-fr", "Experts"), ("seats", "2"), ("sits", "experts")];
    let _ = club.secretary.submit("/fr/council/organs/conseil-du-club/colleges/new", &more).await.done();
    let text = club.secretary.get("/fr/council/organs/conseil-du-club").await.ok().text();
    let mut links = text.split("href=\"/fr/council/colleges/").skip(1).filter_map(|rest| rest.split(['"', '/']).next());
    let second = links.find(|id| *id != college).expect("the second college is edited there").to_owned();
    let gone = club.secretary.submit(&format!("/fr/council/colleges/{second}/remove"), &[("version", "1")]).await;
    assert_eq!(gone.status, StatusCode::SEE_OTHER);
    assert!(!club.house.visitor().get("/fr/council/organs/conseil-du-club").await.ok().shows("Experts"));
}

#[tokio::test]
async fn a_session_is_not_convened_by_the_colleges_that_another_is_changing() {
    let club = sitting::council().await;
    club.prepared().await;
    let (app, program) = (club.house.app.clone(), Actor::system());
    let mut changing = app.db.begin().await.expect("the database is there");
    let organ = council::organ(&mut changing, "conseil-du-club").await.expect("read").expect("there");
    let input = council::CollegeInput {
        name: fr("Experts"),
        seats: 2,
        sits: council::Sits::Experts,
        offices: [].into(),
        functions: [].into(),
        place: 2,
    };
    let _ = council::add_college(&app, &mut changing, &program, &organ, input).await.expect("a college");
    let mut convening = tokio::spawn({
        let app = app.clone();
        async move {
            let mut tx = app.db.begin().await?;
            let session = council::session(&mut tx, "conseil-du-club-2026-12-15").await?.expect("prepared");
            let step = council::Step::Convene(fr("Séisme"));
            let _ = council::step_session(&app, &mut tx, &Actor::system(), session, step).await?;
            tx.commit(app.now()).await?;
            Ok::<(), platform::Failure>(())
        }
    });
    let waits = tokio::time::timeout(std::time::Duration::from_millis(400), &mut convening).await;
    assert!(waits.is_err(), "whoever convenes waits for who changes the colleges: {waits:?}");
    changing.commit(app.now()).await.expect("it holds");
    let convened = convening.await.expect("it ran");
    let Err(platform::Failure::Refused(refusal)) = convened else { panic!("{convened:?}") };
    assert_eq!(refusal.key(), "session-refused-other-colleges");
}
