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
        let _ = hall.cast(&vote, 0, Said::Choice(Choice::Yes)).await.expect("what is right is taken");
        let _ = hall.cast_for(&vote, (1, 1), Said::Choice(Choice::Yes)).await.expect("and so is everyone else's");
        hall.it.house.at("2026-12-15T09:31:30Z");
        assert_eq!(refused(votes::cast(app, mayor, &vote.id, foreign()).await), "ballot-refused-no-proxy");
        assert_eq!(hall.trail("vote.ballot-refused").await.len(), 21, "a minute later it is written down again");
        let closed = hall.close(&vote, Ending::Count).await;
        assert_eq!(closed.adopted(), Some(true));
    }
}
