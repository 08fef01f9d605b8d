//! What was recorded as a vote closed stays: whatever happens afterwards, in whatever order.

use std::collections::BTreeSet;

use assembly::fr;
use council::AdoptedInput;
use kernel::{Actor, Day, Lang};
use proptest::{collection::vec, prelude::*, sample::select, strategy::ValueTree as _, test_runner::TestRunner};
use suffrage::{Base, Choice, Fraction, Rules, Threshold, Way, Weights};
use votes::{Count, Ending, Said, State, Vote, VoteResult};

use super::{Hall, election, proposal};

/// How many seats, of which how many are there as the votes are taken.
const SEATS: usize = 7;
const THERE: usize = 6;
/// How many stories are told: each has a house of its own.
const STORIES: usize = 6;

/// What happens once the votes are closed.
#[derive(Debug, Clone, Copy)]
enum After {
    /// Whoever is there leaves, whoever is not comes.
    Turn(usize),
    /// Whoever holds a seat holds it no more.
    Vacate(usize),
    /// Other rules are adopted, which ask more, from a day before the session on.
    Rule(u32),
    /// A seat is given a weight.
    Weigh(usize, u32),
    /// Some minutes pass, and what the clock does is done.
    Wait,
}

fn after() -> impl Strategy<Value = After> {
    prop_oneof![
        (0..SEATS).prop_map(After::Turn),
        (1..SEATS).prop_map(After::Vacate),
        (3..20_u32).prop_map(After::Rule),
        (0..SEATS, 2..50_u32).prop_map(|(seat, weight)| After::Weigh(seat, weight)),
        Just(After::Wait),
    ]
}

/// Who says what, where they vote at all, and what happens then.
fn story() -> impl Strategy<Value = (Vec<Option<Choice>>, Vec<After>)> {
    (vec(proptest::option::of(select(Choice::ALL.to_vec())), THERE), vec(after(), 3..12))
}

/// What is read of a vote: its sentences in each language, and its stages.
fn read(vote: &Vote) -> Vec<Vec<String>> {
    Lang::ALL.map(|lang| votes::result_lines(vote, votes::WORDS.words(lang))).into()
}

/// A hall whose first round is won by a third of those who are there, so that two can be equal.
async fn hall() -> Hall {
    Hall::under(SEATS, THERE, |rules| {
        rules.ballots.weights = Weights::Given;
        let first = rules.majorities.iter_mut().find(|it| it.key == "first-round").expect("it is there");
        let third = Threshold::AtLeast(Fraction::new(1, 3).expect("a third"));
        (first.threshold, first.of, first.tie) = (third, Base::Present, None);
    })
    .await
}

/// Votes in each way, closed; the last waits for a lot.
async fn closed(hall: &Hall, said: &[Option<Choice>]) -> Vec<Vote> {
    let mut all = Vec::new();
    for (matter, way) in [("decision", Way::Named), ("removal", Way::Secret)] {
        let vote = hall.opened(proposal(matter, way)).await;
        for (seat, choice) in said.iter().enumerate() {
            if let Some(choice) = choice {
                let _ = hall.cast(&vote, seat, Said::Choice(*choice)).await.expect("taken");
            }
        }
        all.push(hall.close(&vote, Ending::Count).await);
    }
    let tacit = hall.opened(proposal("decision", Way::Consensus)).await;
    all.push(hall.close(&tacit, Ending::Unopposed).await);
    let lot = hall.opened(election("presidency", &["Awa", "Brahim"], 1)).await;
    for (seat, one) in [0, 0, 0, 1, 1, 1].into_iter().enumerate() {
        let _ = hall.cast(&lot, seat, Said::Marks(vec![one])).await.expect("taken");
    }
    let lot = hall.close(&lot, Ending::Count).await;
    assert!(matches!(lot.state, State::Counting(..)), "three of six there are a third, twice");
    all.push(lot);
    all
}

/// The same rules, but that all ask for more.
fn stricter(mut rules: Rules, share: u32) -> Rules {
    for majority in &mut rules.majorities {
        let share = Fraction::new(share - 1, share).expect("less than a whole");
        (majority.threshold, majority.of, majority.tie) = (Threshold::AtLeast(share), Base::Seats, None);
    }
    rules.quorum.proxies = !rules.quorum.proxies;
    rules
}

async fn happens(hall: &Hall, what: After, (there, vacant): (&mut BTreeSet<usize>, &mut BTreeSet<usize>)) {
    let (app, program) = (&hall.it.house.app, Actor::system());
    match what {
        After::Turn(seat) if vacant.contains(&seat) => {}
        After::Turn(seat) if there.remove(&seat) => hall.it.check_out(&hall.it.seats[seat]).await,
        After::Turn(seat) => {
            hall.it.check_in(&hall.it.seats[seat]).await;
            there.insert(seat);
        }
        After::Vacate(seat) if vacant.insert(seat) => {
            let mut tx = app.db.begin().await.expect("the database is there");
            let it = hall.it.gathered(&mut tx).await;
            let holding = &it.at(hall.seat(seat)).expect("it is held").chair.holding;
            let held = it.composed.benches.iter().flat_map(|bench| &bench.held);
            let (holding, _) = held.into_iter().find(|(one, _)| one.id == *holding).expect("it is held").clone();
            let ended = council::end_holding(app, &mut tx, &program, holding, Day::constant(2026, 12, 14), fr("Fin"));
            let _ = ended.await.expect("ended");
            tx.commit(app.now()).await.expect("it holds");
        }
        After::Vacate(_) => {}
        After::Rule(share) => {
            let mut tx = app.db.begin().await.expect("the database is there");
            let it = hall.it.gathered(&mut tx).await;
            let rules = stricter(it.rules.clone().expect("there are rules"), share);
            let day = Day::constant(2026, 12, 1);
            let act = if rules.example { String::new() } else { "Délibération".to_owned() };
            let (text, note) = (rules.write(), kernel::Localised::default());
            let input = AdoptedInput { text, act, note, adopted: day, valid_from: day };
            let done = council::adopt_rules(app, &mut tx, &program, it.organ(), input).await.expect("adopted");
            assert!(matches!(done, council::Adoption::Entered(_)), "the rules are right");
            tx.commit(app.now()).await.expect("it holds");
        }
        After::Weigh(seat, weight) => {
            let mut tx = app.db.begin().await.expect("the database is there");
            let it = hall.it.gathered(&mut tx).await;
            let weights = [(hall.seat(seat).clone(), weight)];
            votes::set_weights(app, &mut tx, &program, it.organ(), &weights).await.expect("said");
            tx.commit(app.now()).await.expect("it holds");
        }
        After::Wait => {
            let later = app.now().checked_add(jiff::Span::new().minutes(7)).expect("a time");
            hall.it.house.at(&later.to_string());
            platform::jobs::once(app).await.expect("done");
        }
    }
}

async fn told(said: &[Option<Choice>], story: &[After]) {
    let hall = hall().await;
    let before = closed(&hall, said).await;
    let (mut there, mut vacant) = ((0..THERE).collect(), BTreeSet::new());
    for what in story {
        happens(&hall, *what, (&mut there, &mut vacant)).await;
        for vote in &before {
            let now = hall.vote(vote).await;
            assert_eq!((read(&now), &now.state), (read(vote), &vote.state), "{said:?}, then {story:?}: {what:?}");
        }
    }
    let lot = before.last().expect("four votes");
    let app = &hall.it.house.app;
    let mut tx = app.db.begin().await.expect("the database is there");
    let drawn = votes::draw_lot(app, &mut tx, &Actor::system(), lot.clone(), 1).await.expect("still between both");
    let numbers = |vote: &Vote| {
        let closing = vote.closing().expect("it was counted");
        let VoteResult::Elected(Count::FirstRound(round)) = &closing.result else {
            panic!("a first round: {closing:?}")
        };
        (round.of, round.base, round.needed, round.best.votes.clone(), closing.quorum.clone(), closing.there.clone())
    };
    assert_eq!(numbers(&drawn), numbers(lot), "a lot goes on from what was counted: {story:?}");
    assert_eq!(drawn.elected(), [1]);
}

#[tokio::test]
async fn nothing_that_happens_after_the_closing_changes_the_quorum_or_the_majority() {
    let mut runner = TestRunner::default();
    for _ in 0..STORIES {
        let (said, after) = story().new_tree(&mut runner).expect("a story").current();
        told(&said, &after).await;
    }
}
