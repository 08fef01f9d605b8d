use assembly::Assembly;
use council::Manner;
use kernel::Actor;
use suffrage::{Choice, Way};
use votes::{Ending, Said, Vote};

use super::{Hall, lines, proposal, refused};

/// A written procedure of so many seats, open from the first day's morning to its noon.
async fn written(seats: usize) -> Hall {
    let it = Assembly::with(vec![votes::room()], seats, |_, said| {
        (said.manner, said.joining) = (Manner::Written, String::new());
    })
    .await;
    it.opened(0).await;
    Hall { it }
}

async fn closed_by_the_clock(hall: &Hall, vote: &Vote) -> Vote {
    hall.it.house.at("2026-12-15T12:00:01Z");
    platform::jobs::once(&hall.it.house.app).await.expect("done");
    hall.vote(vote).await
}

#[tokio::test]
async fn a_vote_in_writing_takes_ballots_from_afar_until_the_end_that_was_said_and_closes_by_itself() {
    let hall = written(5).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    assert_eq!(vote.opening().unwrap().quorum, None, "nobody is there");
    hall.all_say(&vote, (2, 1, 0)).await;
    assert_eq!(refused(hall.try_close(&vote, Ending::Count).await), "vote-refused-end-ahead");
    platform::jobs::once(&hall.it.house.app).await.unwrap();
    assert!(hall.vote(&vote).await.is_open());
    let vote = closed_by_the_clock(&hall, &vote).await;
    assert_eq!(vote.adopted(), Some(true));
    assert_eq!(lines(&vote)[0], "3 sur 5 sièges, quorum 3 atteint.", "who voted took part");
    assert_eq!(refused(hall.cast(&vote, 3, Said::Choice(Choice::No)).await), "ballot-refused-closed");
}

#[tokio::test]
async fn once_everyone_has_voted_in_writing_it_may_be_closed_by_hand() {
    let hall = written(3).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&vote, (2, 1, 0)).await;
    let vote = hall.close(&vote, Ending::Count).await;
    assert_eq!(vote.adopted(), Some(true));
}

#[tokio::test]
async fn in_writing_too_few_votes_decide_nothing() {
    let hall = written(5).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&vote, (2, 0, 0)).await;
    let vote = closed_by_the_clock(&hall, &vote).await;
    assert_eq!(vote.adopted(), Some(false));
    assert_eq!(lines(&vote).last().unwrap(), "Sans quorum, rien n’est décidé.");
    let page = hall.it.house.visitor().get(&hall.it.address).await.ok();
    assert!(page.shows("2 pour\u{a0}: adopté. Sans quorum, rien n’est décidé."), "{}", page.text());
}

/// A written procedure that is open to the morning of the fifth day after.
async fn of_five_days(seats: usize) -> Hall {
    let it = Assembly::with(vec![votes::room()], seats, |_, said| {
        (said.manner, said.joining) = (Manner::Written, String::new());
        let (from, until) = (assembly::DAY.at(10, 0, 0, 0), assembly::DAY.at(13, 0, 0, 0));
        let until = until.checked_add(jiff::Span::new().days(5)).expect("a day");
        said.times = Some(council::Times::between(from, until, "Africa/Casablanca").expect("no clock changes"));
    })
    .await;
    it.opened(0).await;
    Hall { it }
}

async fn try_open(hall: &Hall, vote: Vote) -> platform::Result<Vote> {
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    votes::open_vote(app, &mut tx, &Actor::system(), vote).await
}

#[tokio::test]
async fn in_writing_a_vote_opens_only_while_as_many_days_are_left_as_were_to_be() {
    let hall = of_five_days(3).await;
    let prepared = hall.prepare(proposal("decision", Way::Consensus)).await;
    hall.it.house.at("2026-12-19T09:00:00Z");
    assert_eq!(refused(try_open(&hall, prepared.clone()).await), "vote-refused-too-few-days");
    for late in ["2026-12-20T12:00:00Z", "2026-12-20T12:00:01Z"] {
        hall.it.house.at(late);
        assert_eq!(refused(try_open(&hall, prepared.clone()).await), "vote-refused-end-past", "{late}");
    }
    hall.it.house.at("2026-12-15T11:00:00Z");
    assert!(try_open(&hall, prepared).await.is_ok());
}

#[tokio::test]
async fn in_writing_nothing_is_taken_from_the_end_on_whether_it_was_closed_or_not() {
    let hall = written(4).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let tacit = hall.opened(proposal("decision", Way::Consensus)).await;
    let app = &hall.it.house.app;
    let object = async || {
        let mut tx = app.db.begin().await.unwrap();
        let over = (hall.seat(1), assembly::fr("Non"));
        votes::object(app, &mut tx, &hall.it.seats[1].actor, &tacit.id, over).await
    };
    hall.it.house.at("2026-12-15T11:59:59Z");
    assert!(hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await.is_ok());
    assert!(object().await.is_ok(), "it is undone: its unit of work ends with it");
    for at in ["2026-12-15T12:00:00Z", "2026-12-15T12:00:01Z"] {
        hall.it.house.at(at);
        let late = hall.cast(&vote, 1, Said::Choice(Choice::Yes)).await;
        assert_eq!(refused(late), "ballot-refused-closed", "{at}");
        assert_eq!(refused(object().await), "vote-refused-end-past", "{at}");
    }
    assert!(hall.vote(&vote).await.is_open(), "nobody has closed it yet");
}

#[tokio::test]
async fn in_writing_nobody_says_anything_aloud() {
    let hall = written(3).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let secretary = testkit::House::actor(kernel::Role::Secretary, None);
    let app = &hall.it.house.app;
    let said = Some(Said::Choice(Choice::Yes));
    let input = votes::BallotInput { number: app.random(24), seat: hall.seat(1).clone(), said, aloud: true };
    assert_eq!(refused(votes::cast(app, &secretary, &vote.id, input).await), "ballot-refused-not-there");
    assert!(!hall.secretary().get(&format!("/fr{}/aloud", vote.address())).await.status.is_success());
}

#[tokio::test]
async fn what_nobody_objects_to_in_writing_is_adopted_at_the_end() {
    let hall = written(3).await;
    let vote = hall.opened(proposal("decision", Way::Consensus)).await;
    let vote = closed_by_the_clock(&hall, &vote).await;
    assert_eq!(vote.adopted(), Some(true));
}

#[tokio::test]
async fn a_vote_that_is_open_as_its_session_closes_is_counted_with_who_was_there_then() {
    let hall = Hall::open(5, 4).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&vote, (2, 1, 0)).await;
    hall.it.step(council::Step::Close).await;
    assert_eq!(refused(hall.cast(&vote, 3, Said::Choice(Choice::No)).await), "ballot-refused-not-sitting");
    let vote = closed_by_the_clock(&hall, &vote).await;
    assert_eq!(lines(&vote)[0], "4 sur 5 sièges, quorum 3 atteint.");
    assert_eq!(vote.adopted(), Some(true));
    let trail = hall.trail("vote.close").await;
    assert_eq!(trail, ["1"]);
    assert_eq!(Actor::system().name, "Jumelage");
}
