//! What is asked of the database for a ballot: its own seat, whoever else sits.

use std::collections::BTreeSet;

use council::rules::{Chair, SeatAt};
use platform::db::sql;
use suffrage::{Choice, Way};
use votes::Said;

use super::{Hall, proposal, refused};

/// Has whatever is read of the bodies of these seats fail, as if nobody had ever read of them.
async fn torn(hall: &Hall, seats: &[usize]) {
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    for seat in seats {
        let tear = sql("UPDATE atlas_entities SET name = 'torn' WHERE id = $1").with(&hall.it.seats[*seat].entity.id);
        assert_eq!(tx.run(tear).await.expect("it is torn"), 1);
    }
    tx.touch();
    tx.commit(app.now()).await.expect("it holds");
}

#[tokio::test]
async fn a_ballot_asks_for_its_own_seat_alone_however_many_sit_beside_it() {
    for (matter, way) in [("decision", Way::Named), ("removal", Way::Secret)] {
        let hall = Hall::open(6, 6).await;
        let vote = hall.opened(proposal(matter, way)).await;
        torn(&hall, &[2, 3, 4, 5]).await;
        let mut reader = hall.it.house.app.db.read().await.unwrap();
        let session = council::session_by_id(&mut reader, vote.session.as_str()).await.unwrap().unwrap();
        assert!(council::gather(&mut reader, session, hall.it.house.app.now()).await.is_err(), "all cannot be read");
        drop(reader);
        for seat in [0, 1] {
            let _ = hall.cast(&vote, seat, Said::Choice(Choice::Yes)).await.expect("it is judged all the same");
        }
        let foreign = hall.cast_for(&vote, (2, 0), Said::Choice(Choice::Yes)).await;
        assert!(foreign.is_err(), "what is asked for is read");
        torn(&hall, &[1]).await;
        assert!(hall.cast(&vote, 0, Said::Choice(Choice::No)).await.is_ok(), "from a vote that others changed too");
    }
}

#[tokio::test]
async fn of_some_seats_is_said_what_is_said_of_all_of_them() {
    let hall = Hall::open(5, 3).await;
    let now = hall.it.house.app.now();
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let all = hall.it.gathered(&mut reader).await;
    let asked: BTreeSet<SeatAt> = [1, 4].map(|seat| hall.seat(seat).clone()).into();
    let few = council::few(&mut reader, &all.session, (&asked, &[]), now).await.unwrap();
    let of_them = all.chairs_there().iter().filter(|it| asked.contains(&it.at));
    let chairs: Vec<Chair> = of_them.map(|it| Chair { key: None, presides: false, ..it.clone() }).collect();
    assert_eq!(few.chairs, chairs);
    let there: BTreeSet<SeatAt> = [hall.seat(1).clone()].into();
    assert_eq!((&few.there, &few.hall), (&there, &there), "the fifth is not checked in");
    let nobody = BTreeSet::new();
    let theirs = council::few(&mut reader, &all.session, (&nobody, &[&hall.it.seats[2].actor]), now).await.unwrap();
    assert_eq!(theirs.chairs.iter().map(|it| it.at.clone()).collect::<Vec<_>>(), [hall.seat(2).clone()]);
}

#[tokio::test]
async fn whoever_votes_for_another_without_their_proxy_is_told_so_though_few_are_asked_about() {
    let hall = Hall::open(4, 4).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let foreign = hall.cast_for(&vote, (2, 0), Said::Choice(Choice::Yes)).await;
    assert_eq!(refused(foreign), "ballot-refused-no-proxy", "they hold a seat, and it is another");
}
