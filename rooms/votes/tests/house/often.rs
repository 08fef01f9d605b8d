//! Many ballots that are refused, and the one that is right among them.

use suffrage::{Choice, Way};
use votes::{BallotInput, Ending, Said};

use super::{Hall, proposal, refused};

#[tokio::test]
async fn an_account_with_many_refused_ballots_writes_no_more_of_them_and_votes_all_the_same() {
    for (matter, way) in [("decision", Way::Named), ("removal", Way::Secret)] {
        let hall = Hall::open(5, 5).await;
        let vote = hall.opened(proposal(matter, way)).await;
        let app = &hall.it.house.app;
        let mayor = &hall.it.seats[0].actor;
        let foreign = || {
            let said = Some(Said::Choice(Choice::Yes));
            BallotInput { number: app.random(24), seat: hall.seat(1).clone(), said, aloud: false }
        };
        for _ in 0..30 {
            let done = votes::cast(app, mayor, &vote.id, foreign()).await;
            assert_eq!(refused(done), "ballot-refused-no-proxy", "each is refused in words");
        }
        assert_eq!(hall.trail("vote.ballot-refused").await.len(), 20);
        assert_eq!(hall.trail("vote.ballots-refused").await, ["1"], "one line for all the others");
        let before = hall.count("SELECT held AS n FROM votes").await;
        assert_eq!(refused(votes::cast(app, mayor, &vote.id, foreign()).await), "ballot-refused-no-proxy");
        assert_eq!(hall.count("SELECT held AS n FROM votes").await, before, "it takes nothing in hand");
        assert_eq!(hall.trail("vote.ballots-counted").await, [""; 0], "their minute has not passed");
        let _ = hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await.expect("what is right is taken");
        let _ = hall.cast_for(&vote, (1, 1), Said::Choice(Choice::Yes)).await.expect("and so is everyone else's");
        hall.it.house.at("2026-12-15T09:31:30Z");
        assert_eq!(refused(votes::cast(app, mayor, &vote.id, foreign()).await), "ballot-refused-no-proxy");
        assert_eq!(hall.trail("vote.ballot-refused").await.len(), 21, "a minute later it is written down again");
        hall.it.house.work().await;
        assert_eq!(hall.trail("vote.ballots-counted").await, ["1 ×11"], "and how many had no line of their own");
        hall.it.house.at("2026-12-15T09:33:00Z");
        hall.it.house.work().await;
        assert_eq!(hall.trail("vote.ballots-counted").await.len(), 1, "once");
        let closed = hall.close(&vote, Ending::Count).await;
        assert_eq!(closed.adopted(), Some(true));
    }
}

#[tokio::test(flavor = "multi_thread", worker_threads = 4)]
async fn of_many_that_are_refused_at_once_no_more_are_written_than_of_those_that_come_one_by_one() {
    let hall = Hall::open(5, 5).await;
    let vote = hall.opened(proposal("removal", Way::Secret)).await;
    let mut tasks = Vec::new();
    for _ in 0..60 {
        let (app, id, actor) = (hall.it.house.app.clone(), vote.id.clone(), hall.it.seats[0].actor.clone());
        let said = Some(Said::Choice(Choice::Yes));
        let input = BallotInput { number: app.random(24), seat: hall.seat(1).clone(), said, aloud: false };
        tasks.push(tokio::spawn(async move { refused(votes::cast(&app, &actor, &id, input).await) }));
    }
    for task in tasks {
        assert_eq!(task.await.expect("no task panicked"), "ballot-refused-no-proxy");
    }
    assert_eq!(hall.trail("vote.ballot-refused").await.len(), 20);
    assert_eq!(hall.trail("vote.ballots-refused").await, ["1"]);
    hall.it.house.at("2026-12-15T09:31:30Z");
    hall.it.house.work().await;
    assert_eq!(hall.trail("vote.ballots-counted").await, ["1 ×40"]);
}

#[tokio::test]
async fn what_strangers_send_leaves_a_line_and_never_so_many_that_they_fill_the_disk() {
    let hall = Hall::open(3, 3).await;
    let vote = hall.opened(proposal("decision", Way::Named)).await;
    let (visitor, ballots) = (hall.it.house.visitor(), format!("/fr/council/ballots/{}", vote.id));
    for _ in 0..30 {
        let sent = visitor.submit(&ballots, &[("seat", &hall.at(0)), ("number", "a"), ("said", "y")]).await.done();
        assert!(sent.location().starts_with("/fr/sign-in"), "{}", sent.location());
    }
    assert_eq!(hall.trail("vote.ballot-refused").await, ["1 ? not-signed-in"; 20]);
    assert_eq!(hall.trail("vote.ballots-refused").await, ["1"], "one line for all the others");
    let mut reader = hall.it.house.app.db.read().await.unwrap();
    let select = platform::db::sql("SELECT DISTINCT account, name FROM audit WHERE verb = 'vote.ballot-refused'");
    let who = reader.one(select).await.unwrap();
    let who: (Option<String>, String) = (who.get("account").unwrap(), who.get("name").unwrap());
    assert_eq!(who, (None, "?".to_owned()));
    drop(reader);
    hall.it.house.at("2026-12-15T09:50:00Z");
    hall.it.house.work().await;
    assert_eq!(hall.trail("vote.ballots-counted").await, [""; 0], "theirs are counted together for an hour");
    let _ = hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await.expect("they keep nobody from voting");
    hall.it.house.at("2026-12-15T10:31:00Z");
    hall.it.house.work().await;
    assert_eq!(hall.trail("vote.ballots-counted").await, ["1 ×10"]);
    let nowhere = visitor.submit("/fr/council/ballots/nowhere", &[("seat", "x")]).await.done();
    assert!(nowhere.location().starts_with("/fr/sign-in"), "nobody is told which votes there are");
    assert_eq!(hall.trail("vote.ballot-refused").await.len(), 20, "there is no vote of which the line could be");
}
