//! Who casts whose vote, and who objects: told to the rules alone.

use std::collections::BTreeSet;

use council::rules::{Chair, SeatAt};
use kernel::{Actor, Id, Localised, Time};
use suffrage::{BallotRefusal, Choice, SecondBallot, Way};
use votes::{
    BallotInput, Elector, Kind, Opening, Said, State, Vote, VoteInput, VoteRefusal,
    rules::{Judge, Paper, Untaken, VotingCollege},
};

fn seat(number: i64) -> SeatAt {
    SeatAt { college: Id::new("c"), number }
}

fn chair(number: i64, holding: &str) -> Chair {
    Chair {
        at: seat(number),
        key: Some("elected".into()),
        holding: Id::new(holding),
        entity: "e".into(),
        accounts: vec![format!("account {number}")],
        headed: false,
        presides: false,
        sits: true,
    }
}

/// Two seats of a college, the second of which gave its proxy to the first; a third of a college that has no vote.
fn roll() -> Vec<Elector> {
    let elector = |number: i64, key: &str, holder| Elector {
        at: seat(number),
        key: key.into(),
        holding: Id::new("then"),
        entity: "e".into(),
        weight: 1,
        there: true,
        holder,
    };
    vec![elector(1, "elected", None), elector(2, "elected", Some(seat(1))), elector(3, "experts", None)]
}

fn vote(way: Way) -> Vote {
    let college = |(key, votes): (&str, bool)| VotingCollege {
        key: key.into(),
        title: Localised::default(),
        seats: 2,
        weight: 2,
        votes,
    };
    let opening = Opening {
        at: Time::UNIX_EPOCH,
        colleges: [("elected", true), ("experts", false)].map(college).into(),
        quorum: None,
        second: SecondBallot::Replaces,
        weighted: false,
        key: None,
    };
    let (question, matter) = (Localised::default(), "decision".to_owned());
    Vote {
        id: Id::new("v"),
        session: Id::new("s"),
        item: Id::new("i"),
        number: 1,
        said: VoteInput { question, matter, way, kind: Kind::Proposal, about: None },
        first: None,
        prepared: Time::UNIX_EPOCH,
        state: State::Open(opening),
        version: 1,
    }
}

#[test]
fn a_proxy_stands_while_who_carries_it_holds_their_seat_and_the_giver_may_sit() {
    let (vote, electors) = (vote(Way::Named), roll());
    let (judged, there) = (vote.opening().unwrap().judged(&electors), BTreeSet::from([seat(1)]));
    let first = Actor { account: Some(Id::new("account 1")), name: "x".into(), grants: Vec::new() };
    let take = |chairs: &[Chair]| {
        let said = Some(Said::Choice(Choice::Yes));
        let input = BallotInput { number: "n".into(), seat: seat(2), said, aloud: false };
        let judge = Judge {
            vote: &vote,
            roll: &judged,
            electors: &electors,
            paper: Paper::Choice,
            chairs,
            there: Some(&there),
            hall: &there,
            sits: true,
            now: Time::UNIX_EPOCH,
        };
        judge.take(&first, input, (None, false)).map(|taken| taken.by)
    };
    assert_eq!(take(&[chair(1, "then"), chair(2, "then")]), Ok(seat(1)));
    assert_eq!(take(&[chair(1, "another"), chair(2, "then")]), Err(Untaken::ProxyLapsed));
    let suspended = Chair { sits: false, ..chair(2, "then") };
    assert_eq!(take(&[chair(1, "then"), suspended]), Err(Untaken::ProxyLapsed));
}

#[test]
fn only_a_seat_that_votes_on_the_matter_objects_and_only_while_it_sits_and_is_there() {
    let (vote, roll, there) = (vote(Way::Consensus), roll(), BTreeSet::from([seat(1), seat(3)]));
    let lets = |chair: &Chair| vote.lets_reserve(chair, &roll, Some(&there));
    assert_eq!(lets(&chair(1, "then")), Ok(()));
    assert_eq!(lets(&chair(2, "then")), Err(VoteRefusal::NotThere));
    assert_eq!(lets(&chair(3, "then")), Err(VoteRefusal::NoVoteThere), "its college has no vote");
    assert_eq!(lets(&Chair { sits: false, ..chair(1, "then") }), Err(VoteRefusal::NoVoteThere));
    assert_eq!(vote.lets_reserve(&chair(2, "then"), &roll, None), Ok(()), "in writing nobody is there");
}

#[test]
fn a_proxy_is_carried_by_whoever_was_given_it_also_from_a_college_that_has_no_vote() {
    let mut electors = roll();
    electors[1].holder = Some(seat(3));
    let (vote, there) = (vote(Way::Named), BTreeSet::from([seat(1), seat(3)]));
    let judged = vote.opening().unwrap().judged(&electors);
    let chairs = [chair(1, "then"), chair(2, "then"), chair(3, "then")];
    let take = |account: &str, of: i64| {
        let actor = Actor { account: Some(Id::new(account)), name: "x".into(), grants: Vec::new() };
        let said = Some(Said::Choice(Choice::Yes));
        let input = BallotInput { number: "n".into(), seat: seat(of), said, aloud: false };
        let judge = Judge {
            vote: &vote,
            roll: &judged,
            electors: &electors,
            paper: Paper::Choice,
            chairs: &chairs,
            there: Some(&there),
            hall: &there,
            sits: true,
            now: Time::UNIX_EPOCH,
        };
        judge.take(&actor, input, (None, false)).map(|taken| taken.by)
    };
    assert_eq!(take("account 3", 2), Ok(seat(3)));
    assert_eq!(take("account 3", 3), Err(Untaken::Ballot(BallotRefusal::NotAMember)), "its own college has no vote");
    assert_eq!(take("account 3", 1), Err(Untaken::Ballot(BallotRefusal::NotAMember)), "who gave it nothing");
    assert_eq!(take("account 1", 2), Err(Untaken::Ballot(BallotRefusal::NoProxy)));
}
