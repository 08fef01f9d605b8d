//! Elections by name, where the rules have them, as programs read them.

use assembly::{Assembly, all};
use council::ItemKind;
use serde_json::{Value, json};
use suffrage::{Decided, Method, Way};
use votes::{BallotInput, Ending, Said, VoteInput};

use super::{
    closed,
    exporting::{popolo, schema},
    rooms, secretary,
};

/// An election of one among three by name, in which the seats say so: its event.
async fn elected(method: Method, ballots: [Said; 3]) -> (Assembly, Value) {
    let it = Assembly::with(rooms(), 3, |rules, _| {
        rules.ballots.secret_on_persons = false;
        let matter = rules.matters.iter_mut().find(|it| it.key == "presidency").expect("the example elects");
        (matter.ways, matter.decided) = ([Way::Named].into(), Decided::Election(method));
    })
    .await;
    let item = it.item("Présidence", ItemKind::Election, "presidency").await;
    it.opened(3).await;
    let app = &it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let gathered = it.gathered(&mut tx).await;
    let candidates = ["Awa", "Brahim", "Clara"].map(all).into();
    let (kind, matter) = (votes::Kind::Election { candidates, seats: 1 }, "presidency".to_owned());
    let input = VoteInput { question: all("Élire"), matter, way: Way::Named, kind, about: None };
    let vote = votes::prepare_vote(app, &mut tx, &secretary(), (&gathered, &item), input).await.expect("prepared");
    let vote = votes::open_vote(app, &mut tx, &secretary(), vote).await.expect("opened");
    tx.commit(app.now()).await.expect("it holds");
    for (held, said) in it.seats.iter().zip(ballots) {
        let ballot = BallotInput { number: app.random(24), seat: held.at.clone(), said: Some(said), aloud: false };
        let _ = votes::cast(app, &held.actor, &vote.id, ballot).await.expect("taken");
    }
    let _ = closed(&it, vote, Ending::Count).await;
    let whole = popolo(&it, "").await;
    let event = whole["vote_events"][0].clone();
    assert_eq!(schema::faults("vote_event", &event), [""; 0]);
    (it, event)
}

/// Who chose what, by the place of their seat.
fn chosen(it: &Assembly, event: &Value) -> Vec<(usize, String)> {
    let people: Vec<&Value> = event["votes"].as_array().expect("ballots").iter().map(|it| &it["voter_id"]).collect();
    let mut seats: Vec<&Value> = Vec::new();
    for voter in people {
        if !seats.contains(&voter) {
            seats.push(voter);
        }
    }
    assert_eq!(seats.len(), it.seats.len(), "each seat voted");
    let all = event["votes"].as_array().expect("ballots");
    let seat = |vote: &Value| seats.iter().position(|it| **it == vote["voter_id"]).expect("it is there");
    all.iter().map(|it| (seat(it), it["option"].as_str().expect("chosen").to_owned())).collect()
}

fn said(all: [(usize, &str); 3]) -> Vec<(usize, String)> {
    all.map(|(seat, option)| (seat, option.to_owned())).into()
}

#[tokio::test]
async fn in_an_election_by_majority_each_ballot_names_its_candidate_and_a_blank_one_none() {
    let ballots = [Said::Marks([2].into()), Said::Marks([2].into()), Said::Marks([].into())];
    let (it, event) = elected(Method::TwoRounds("first-round".into()), ballots).await;
    assert_eq!(chosen(&it, &event), said([(0, "3. Clara (fr)"), (1, "3. Clara (fr)"), (2, "blank")]));
    let counts = [("1. Awa (fr)", 0), ("2. Brahim (fr)", 0), ("3. Clara (fr)", 2)];
    let counts = counts.map(|(option, value)| json!({ "option": option, "value": value }));
    assert_eq!((&event["counts"], &event["result"]), (&json!(counts), &json!("pass")));
}

#[tokio::test]
async fn in_an_election_by_approval_a_ballot_is_there_once_for_each_candidate_that_it_marks() {
    let ballots = [Said::Marks([0, 1].into()), Said::Marks([1].into()), Said::Marks([].into())];
    let (it, event) = elected(Method::Approval, ballots).await;
    let mut all: Vec<(usize, String)> = said([(0, "1. Awa (fr)"), (0, "2. Brahim (fr)"), (1, "2. Brahim (fr)")]);
    all.push((2, "blank".into()));
    assert_eq!(chosen(&it, &event), all);
}

#[tokio::test]
async fn in_an_election_by_transfers_a_ballot_is_the_order_of_its_candidates_and_there_are_no_counts() {
    let ballots = [Said::Ranking([1, 0].into()), Said::Ranking([1, 2, 0].into()), Said::Ranking([2].into())];
    let (it, event) = elected(Method::Transferable, ballots).await;
    let (first, second) = ("2. Brahim (fr) > 1. Awa (fr)", "2. Brahim (fr) > 3. Clara (fr) > 1. Awa (fr)");
    assert_eq!(chosen(&it, &event), said([(0, first), (1, second), (2, "3. Clara (fr)")]));
    assert_eq!(event["counts"], json!([]));
}
