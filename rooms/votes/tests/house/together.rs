//! Many at once: none lost, none double, and a closing that comes among them.

use std::sync::{
    Arc,
    atomic::{AtomicUsize, Ordering},
};

use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Said, VoteResult};

use super::{Hall, proposal};

/// Everyone votes at once and again, and somebody closes meanwhile: each ballot that was acknowledged is in the count, no other is.
async fn everyone_while_it_closes(matter: &str, way: Way) {
    let hall = Hall::open(12, 12).await;
    let vote = hall.opened(proposal(matter, way)).await;
    let app = hall.it.house.app.clone();
    let taken = Arc::new(std::sync::Mutex::new(std::collections::BTreeMap::<usize, Choice>::new()));
    let refused = Arc::new(AtomicUsize::new(0));
    let mut tasks = Vec::new();
    for seat in 0..12 {
        let (app, id, actor) = (app.clone(), vote.id.clone(), hall.it.seats[seat].actor.clone());
        let (at, taken, refused) = (hall.seat(seat).clone(), Arc::clone(&taken), Arc::clone(&refused));
        tasks.push(tokio::spawn(async move {
            for round in 0..40 {
                let choice = Choice::ALL[(seat + round) % 3];
                let input = BallotInput {
                    number: app.random(24),
                    seat: at.clone(),
                    said: Some(Said::Choice(choice)),
                    aloud: false,
                };
                match votes::cast(&app, &actor, &id, input).await {
                    Ok(_) => {
                        taken.lock().expect("nobody panicked").insert(seat, choice);
                    }
                    Err(platform::Failure::Refused(why)) => {
                        assert_eq!(why.key(), "ballot-refused-closed");
                        refused.fetch_add(1, Ordering::Relaxed);
                        return;
                    }
                    Err(failure) => panic!("{failure:?}"),
                }
            }
        }));
    }
    tokio::time::sleep(std::time::Duration::from_millis(60)).await;
    let closed = hall.close(&vote, Ending::Count).await;
    for task in tasks {
        task.await.expect("no task panicked");
    }
    let taken = taken.lock().expect("nobody panicked");
    let count = |choice| taken.values().filter(|it| **it == choice).count() as u64;
    let VoteResult::Counted { reckoning, .. } = &closed.closing().expect("closed").result else { panic!("{closed:?}") };
    let votes = reckoning.whole.votes;
    assert_eq!((votes.yes, votes.no, votes.abstain), (count(Choice::Yes), count(Choice::No), count(Choice::Abstain)));
    assert_eq!(votes.all(), taken.len() as u64);
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_closing_among_ballots_by_name_loses_none_and_counts_none_after() {
    everyone_while_it_closes("decision", Way::Named).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn a_closing_among_secret_ballots_loses_none_and_counts_none_after() {
    everyone_while_it_closes("removal", Way::Secret).await;
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_very_same_ballot_sent_many_times_at_once_is_taken_once() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let number = hall.it.house.app.random(24);
    let mut tasks = Vec::new();
    for _ in 0..10 {
        let (app, id, actor) = (hall.it.house.app.clone(), vote.id.clone(), hall.it.seats[0].actor.clone());
        let said = Some(Said::Choice(Choice::Yes));
        let input = BallotInput { number: number.clone(), seat: hall.seat(0).clone(), said, aloud: false };
        tasks.push(tokio::spawn(async move { votes::cast(&app, &actor, &id, input).await.is_ok() }));
    }
    let mut taken = 0;
    for task in tasks {
        taken += usize::from(task.await.expect("no task panicked"));
    }
    assert_eq!(taken, 1);
    assert_eq!(hall.trail("vote.ballot-refused").await.len(), 9);
}

#[tokio::test]
async fn two_who_close_at_once_close_it_once() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    hall.all_say(&vote, (2, 0, 0)).await;
    let _ = hall.close(&vote, Ending::Count).await;
    assert!(matches!(hall.try_close(&vote, Ending::Count).await, Err(platform::Failure::Stale)));
}
