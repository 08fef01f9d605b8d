//! Two machines over one database: who opens or closes a secret vote at the same moment as another.

use std::{path::PathBuf, time::Duration};

use kernel::Actor;
use platform::{App, Clock, Failure, Result, Site};
use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Said, State, Vote, VoteResult};

use super::{Hall, proposal, refused};

/// How many times the machines meet: each time in a house of its own.
const ROUNDS: usize = 6;

async fn opens(app: App, vote: Vote) -> Result<Vote> {
    let mut tx = app.db.begin().await.expect("the database is there");
    let vote = votes::open_vote(&app, &mut tx, &Actor::system(), vote).await?;
    tx.commit(app.now()).await.expect("it holds");
    Ok(vote)
}

async fn closes(app: App, vote: Vote) -> Result<Vote> {
    let mut tx = app.db.begin().await.expect("the database is there");
    let vote = votes::close_vote(&app, &mut tx, &Actor::system(), vote, Ending::Count).await?;
    tx.commit(app.now()).await.expect("it holds");
    Ok(vote)
}

async fn casts(app: App, vote: Vote, (by, seat): (Actor, council::rules::SeatAt), choice: Choice) -> Result<()> {
    let input = BallotInput { number: app.random(24), seat, said: Some(Said::Choice(choice)), aloud: false };
    votes::cast(&app, &by, &vote.id, input).await.map(drop)
}

/// One did it, and the other was told that somebody had.
fn one_alone<const N: usize>(done: [Result<Vote>; N]) -> Vote {
    let (did, late): (Vec<_>, Vec<_>) = done.into_iter().partition(Result::is_ok);
    assert!(late.iter().all(|it| matches!(it, Err(Failure::Stale))), "{late:?}");
    let [Ok(vote)] = <[Result<Vote>; 1]>::try_from(did).expect("one of them") else { panic!("it was done") };
    vote
}

impl Hall {
    /// The files of keys, without those beside them.
    fn key_files(&self) -> Vec<PathBuf> {
        let Ok(files) = std::fs::read_dir(&self.it.house.app.site.ballot_keys) else { return Vec::new() };
        let files = files.map(|file| file.expect("read").path());
        files.filter(|file| file.extension() != Some("sum".as_ref())).collect()
    }

    /// The file of the key under which a vote is open.
    fn key_of(&self, vote: &Vote) -> PathBuf {
        let State::Open(opening) = &vote.state else { panic!("open: {vote:?}") };
        let name = opening.key.as_deref().expect("it has a key");
        self.it.house.app.site.ballot_keys.join(format!("{}.{name}", vote.id))
    }

    /// Both machines' work behind the pages; then nothing lies in the folder of keys.
    async fn nothing_is_left(&self, other: &App) {
        self.it.house.at("2026-12-15T11:59:00Z");
        for app in [&self.it.house.app, other] {
            platform::jobs::once(app).await.expect("the work behind the pages");
        }
        let left: Vec<_> = std::fs::read_dir(&self.it.house.app.site.ballot_keys).expect("read").collect();
        assert!(left.is_empty(), "{left:?}");
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_machines_that_open_a_vote_at_once_one_does_and_its_key_is_the_one_key() {
    for round in 0..ROUNDS {
        let hall = Hall::open(5, 5).await;
        let (app, other) = (hall.it.house.app.clone(), hall.it.house.another_machine().await);
        let prepared = hall.prepare(proposal("removal", Way::Secret)).await;
        let (one, two) = (opens(app.clone(), prepared.clone()), opens(other.clone(), prepared));
        let (one, two) = tokio::join!(tokio::spawn(one), tokio::spawn(two));
        let vote = one_alone([one.expect("no panic"), two.expect("no panic")]);
        assert_eq!(hall.key_files(), [hall.key_of(&vote)], "round {round}");
        assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_sealed").await, 5, "a blank for each seat, once");
        // Whichever opened it, both take ballots, and either counts them all.
        for (at, choice) in [Choice::Yes, Choice::Yes, Choice::Yes, Choice::Yes, Choice::No].into_iter().enumerate() {
            let app = if at % 2 == 0 { &app } else { &other };
            let voter = (hall.it.seats[at].actor.clone(), hall.seat(at).clone());
            casts(app.clone(), vote.clone(), voter, choice).await.expect("taken");
        }
        let closed = closes(other.clone(), vote).await.expect("closed");
        assert_eq!((closed.adopted(), hall.count("SELECT COUNT(*) AS n FROM vote_papers").await), (Some(true), 5));
        hall.nothing_is_left(&other).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn who_opens_a_vote_while_another_machine_does_waits_for_what_comes_of_it() {
    let hall = Hall::open(5, 5).await;
    let (app, other) = (hall.it.house.app.clone(), hall.it.house.another_machine().await);
    let prepared = hall.prepare(proposal("removal", Way::Secret)).await;
    let mut tx = app.db.begin().await.unwrap();
    let opened = votes::open_vote(&app, &mut tx, &Actor::system(), prepared.clone()).await.unwrap();
    let second = tokio::spawn(opens(other.clone(), prepared.clone()));
    tokio::time::sleep(Duration::from_millis(300)).await;
    assert!(!second.is_finished(), "it waits");
    assert_eq!(hall.key_files(), [hall.key_of(&opened)], "and makes no key");
    drop(tx);
    let vote = second.await.unwrap().expect("nothing came of the first: the second opens it");
    assert_eq!(hall.key_files().len(), 2, "the first's key lies there still, and nothing is sealed under it");
    let voter = |at: usize| (hall.it.seats[at].actor.clone(), hall.seat(at).clone());
    for at in 0..5 {
        casts(app.clone(), vote.clone(), voter(at), Choice::Yes).await.expect("taken");
    }
    let closed = closes(app.clone(), vote).await.expect("closed");
    assert_eq!(closed.adopted(), Some(true));
    hall.nothing_is_left(&other).await;
}

/// What each seat said last, by what was acknowledged.
type Acknowledged = std::sync::Arc<std::sync::Mutex<std::collections::BTreeMap<usize, Choice>>>;

/// A seat votes again and again, at both machines in turn, until it is told that the vote is closed.
async fn votes_on(
    apps: [App; 2],
    vote: Vote,
    (at, voter): (usize, (Actor, council::rules::SeatAt)),
    told: Acknowledged,
) {
    for round in 0..60 {
        let choice = Choice::ALL[(at + round) % 3];
        match casts(apps[(at + round) % 2].clone(), vote.clone(), voter.clone(), choice).await {
            Ok(()) => drop(told.lock().expect("nobody panicked").insert(at, choice)),
            Err(Failure::Refused(why)) => return assert_eq!(why.key(), "ballot-refused-closed"),
            Err(failure) => panic!("{failure:?}"),
        }
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_two_machines_that_close_a_vote_at_once_one_does_and_every_ballot_is_counted_once() {
    for round in 0..ROUNDS {
        let hall = Hall::open(6, 6).await;
        let (app, other) = (hall.it.house.app.clone(), hall.it.house.another_machine().await);
        let vote = hall.opened(proposal("removal", Way::Secret)).await;
        let told = Acknowledged::default();
        let voting: Vec<_> = (0..6)
            .map(|at| {
                let voter = (hall.it.seats[at].actor.clone(), hall.seat(at).clone());
                let apps = [app.clone(), other.clone()];
                tokio::spawn(votes_on(apps, vote.clone(), (at, voter), told.clone()))
            })
            .collect();
        tokio::time::sleep(Duration::from_millis(80)).await;
        let (one, two) = (closes(app.clone(), vote.clone()), closes(other.clone(), vote.clone()));
        let (one, two) = tokio::join!(tokio::spawn(one), tokio::spawn(two));
        let closed = one_alone([one.expect("no panic"), two.expect("no panic")]);
        for one in voting {
            one.await.expect("nobody is told anything else");
        }
        let told = told.lock().expect("nobody panicked").clone();
        let n = |choice| told.values().filter(|it| **it == choice).count() as u64;
        let VoteResult::Counted { reckoning, .. } = &closed.closing().expect("closed").result else {
            panic!("{closed:?}")
        };
        let votes = reckoning.whole.votes;
        let counted = (votes.yes, votes.no, votes.abstain);
        assert_eq!(counted, (n(Choice::Yes), n(Choice::No), n(Choice::Abstain)), "round {round}");
        let papers = if closed.closing().expect("closed").published { told.len() as i64 } else { 0 };
        assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_papers").await, papers, "published once");
        assert_eq!(hall.trail("vote.close").await, ["1"]);
        hall.nothing_is_left(&other).await;
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn the_clocks_of_two_machines_that_close_what_is_due_close_it_once() {
    let hall = Hall::open(5, 5).await;
    let (app, other) = (hall.it.house.app.clone(), hall.it.house.another_machine().await);
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    hall.all_say(&vote, (5, 0, 0)).await;
    hall.it.step(council::Step::Close).await;
    hall.it.house.at("2026-12-15T11:58:00Z");
    let work = |app: App| tokio::spawn(async move { platform::jobs::once(&app).await });
    let (one, two, hand) =
        tokio::join!(work(app.clone()), work(other.clone()), tokio::spawn(closes(other.clone(), vote.clone())));
    one.expect("no panic").expect("its work is done");
    two.expect("no panic").expect("its work is done");
    assert!(
        matches!(hand.expect("no panic"), Ok(_) | Err(Failure::Stale)),
        "and whoever closes it by hand does, or is told"
    );
    assert_eq!(hall.vote(&vote).await.adopted(), Some(true));
    assert_eq!(hall.count("SELECT COUNT(*) AS n FROM vote_papers").await, 5);
    hall.nothing_is_left(&other).await;
}

#[tokio::test]
async fn a_machine_without_the_folder_refuses_in_words_and_takes_nothing_from_the_one_that_has_it() {
    let hall = Hall::open(5, 5).await;
    let (app, elsewhere) = (hall.it.house.app.clone(), tempfile::tempdir().unwrap());
    let apart = Site { ballot_keys: elsewhere.path().to_owned(), ..app.site.clone() };
    let db = hall.it.house.another_machine().await.db.clone();
    let other = App::new(db, app.files.clone(), app.rooms.clone(), apart, Clock::at(app.now()));
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    hall.all_say(&vote, (5, 0, 0)).await;
    let voter = (hall.it.seats[0].actor.clone(), hall.seat(0).clone());
    assert_eq!(refused(casts(other.clone(), vote.clone(), voter, Choice::No).await), "ballot-refused-key-gone");
    assert_eq!(refused(closes(other.clone(), vote.clone()).await), "vote-refused-key-gone");
    platform::jobs::once(&other).await.unwrap();
    assert_eq!(hall.key_files(), [hall.key_of(&vote)]);
    assert_eq!(closes(app, vote).await.expect("closed").adopted(), Some(true));
}
