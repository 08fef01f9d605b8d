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
