//! A session is brought together once for all who read it, and anew as soon as anything in it is another.

use std::sync::Arc;

use council::Gathered;
use kernel::{Actor, Role};

use super::{Club, sitting::council, standing_in::with_deputy};

/// The session as whoever reads it now is given it.
async fn read(club: &Club) -> Arc<Gathered> {
    let app = &club.house.app;
    let mut reader = app.db.read().await.expect("the database is there");
    let session = council::session(&mut reader, "conseil-du-club-2026-12-15").await.expect("read").expect("convened");
    council::gather(&mut reader, session, app.now()).await.expect("read")
}

/// How many accounts may act in its first seat.
fn acting(it: &Gathered) -> usize {
    it.chairs_there().first().expect("a seat").accounts.len()
}

#[tokio::test]
async fn whoever_reads_a_session_at_one_time_is_given_the_same_and_whoever_comes_after_a_change_what_is_so_then() {
    let club = council().await;
    club.convened().await;
    club.house.at("2026-12-15T08:30:00Z");
    let (one, other) = tokio::join!(read(&club), read(&club));
    assert!(Arc::ptr_eq(&one, &other) && Arc::ptr_eq(&one, &read(&club).await));
    let seat = club.first_seat().await;
    let _ = club.roll(&seat, "in").await.done();
    let there = |it: &Gathered| it.seats.iter().filter(|seat| it.there(&seat.chair.at).is_some()).count();
    let after = read(&club).await;
    assert_eq!((there(&one), there(&after)), (0, 1));
    assert!(Arc::ptr_eq(&one.composed, &after.composed), "who sits where is not read anew for that");
    register::sign(&club.house.app).await.expect("signed");
    let signed = read(&club).await;
    assert!(!Arc::ptr_eq(&after, &signed), "there was something to sign");
    assert!(Arc::ptr_eq(&one.composed, &signed.composed), "nor once what was entered is signed");
    let after = signed;
    let mut tx = club.house.app.db.begin().await.expect("the database is there");
    let at = after.seats[0].chair.at.clone();
    council::check_out(&club.house.app, &mut tx, &Actor::system(), &after.session.id, &at).await.expect("it leaves");
    let within = council::gather(&mut tx, after.session.clone(), club.house.app.now()).await.expect("read");
    assert_eq!(there(&within), 0, "where something is written it is read anew");
    drop(tx);
    club.house.at("2026-12-15T08:59:59Z");
    assert!(Arc::ptr_eq(&after, &read(&club).await));
    club.house.at("2026-12-15T09:00:00Z");
    assert!(!Arc::ptr_eq(&after, &read(&club).await), "its hour has come: who presides is said by the roll");
    let _ = club.step("open", "").await.done();
    let open = read(&club).await;
    club.house.at("2026-12-16T08:30:00Z");
    assert!(!Arc::ptr_eq(&open, &read(&club).await), "while it sits, by the day that it is");
}

#[tokio::test]
async fn whose_account_is_closed_or_opened_again_acts_in_their_seat_no_more_or_again() {
    let (club, person) = with_deputy().await;
    let admin = club.house.signed_in(Role::Administrator, None);
    let mut reader = club.house.app.db.read().await.expect("the database is there");
    let known = accounts::by_person(&mut reader, &[person.as_str()]).await.expect("read");
    drop(reader);
    let account = known.values().flatten().next().expect("the deputy has one").account.to_string();
    let page = format!("/fr/admin/accounts/{account}");
    let one = read(&club).await;
    let before = acting(&one);
    let _ = admin.submit(&format!("{page}/close"), &[]).await.done();
    let after = read(&club).await;
    assert_eq!(acting(&after), before - 1);
    assert!(!Arc::ptr_eq(&one.composed, &after.composed), "what stands is another");
    let _ = admin.submit(&format!("{page}/open"), &[]).await.done();
    assert_eq!(acting(&*read(&club).await), before);
    let _ = admin.submit(&format!("{page}/untie"), &[]).await.done();
    assert_eq!(acting(&*read(&club).await), before - 1);
}
