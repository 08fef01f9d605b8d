//! What holds of a count whatever the ballots.

use proptest::{collection::vec, prelude::*, sample::select};
use suffrage::Choice;
use votes::{
    Count,
    rules::{Counting, Paper},
};

use super::*;

fn election(seats: usize, candidates: usize) -> Kind {
    let candidates = (0..candidates).map(|at| Localised::one(Lang::Fr, format!("Candidat {at}"))).collect();
    Kind::Election { candidates, seats }
}

fn choices() -> impl Strategy<Value = Vec<Option<Said>>> {
    vec(proptest::option::of(select(Choice::ALL.to_vec()).prop_map(Said::Choice)), 15)
}

fn orders() -> impl Strategy<Value = Vec<Option<Said>>> {
    let order = proptest::sample::subsequence((0..4_usize).collect::<Vec<_>>(), 1..=4).prop_shuffle();
    vec(proptest::option::of(order.prop_map(Said::Ranking)), 15)
}

fn single() -> impl Strategy<Value = Vec<Option<Said>>> {
    let marked = proptest::option::of(0..4_usize).prop_map(|one| Said::Marks(one.into_iter().collect()));
    vec(proptest::option::of(marked), 15)
}

fn marks() -> impl Strategy<Value = Vec<Option<Said>>> {
    let marked = proptest::sample::subsequence((0..4_usize).collect::<Vec<_>>(), 0..=4);
    vec(proptest::option::of(marked.prop_map(Said::Marks)), 15)
}

/// The same count, whatever the order of the ballots.
fn is_the_same_in_any_order(matter: &str, kind: Kind, weights: &[u32], said: &[Option<Said>], turned: usize) {
    let (rules, roll) = (rules(), roll(weights));
    let opening = opening(&roll);
    let (slips, cast) = ballots(&roll, said);
    let rows = there(&opening, &roll, &cast, Measure::Weights);
    let vote = vote(matter, kind, opening.clone());
    let counting = Counting { rules: &rules, opening: &opening, there: &rows };
    let one = counting.ballots(&vote, slips.clone(), &[]).expect("counted");
    let mut other = slips;
    let turn = turned % other.len().max(1);
    other.rotate_left(turn);
    other.reverse();
    assert_eq!(counting.ballots(&vote, other, &[]).expect("counted"), one);
}

proptest! {
    #[test]
    fn the_count_does_not_depend_on_the_order_of_the_ballots(
        weights in vec(1..4_u32, 15), said in choices(), orders in orders(), marks in marks(), single in single(),
        turned in 0..15_usize,
    ) {
        is_the_same_in_any_order("rules", Kind::Proposal, &weights, &said, turned);
        is_the_same_in_any_order("bureau", election(2, 4), &weights, &orders, turned);
        is_the_same_in_any_order("host", election(2, 4), &weights, &marks, turned);
        is_the_same_in_any_order("presidency", election(1, 4), &weights, &single, turned);
    }

    #[test]
    fn whatever_lots_are_drawn_quorum_and_majority_stay_as_they_were_recorded(
        weights in vec(1..3_u32, 15), single in single(), marks in marks(), orders in orders(), chance in vec(0..4_usize, 8),
    ) {
        for (matter, seats, said) in [("presidency", 1, &single), ("host", 2, &marks), ("bureau", 2, &orders)] {
            let (rules, roll) = (rules(), roll(&weights));
            let opening = opening(&roll);
            let (slips, cast) = ballots(&roll, said);
            let rows = there(&opening, &roll, &cast, Measure::Weights);
            let counting = Counting { rules: &rules, opening: &opening, there: &rows };
            let open = vote(matter, election(seats, 4), opening.clone());
            let result = counting.ballots(&open, slips.clone(), &[]).unwrap();
            let mut vote = open.close(closing(&opening, result, opening.voted(&roll, &cast))).unwrap();
            let before = vote.closing().unwrap().clone();
            let mut chance = chance.iter();
            while let Some((among, lots)) = awaited(&vote) {
                let drawn = among[chance.next().copied().unwrap_or_default() % among.len()];
                let lots: Vec<usize> = lots.into_iter().chain([drawn]).collect();
                let result = counting.ballots(&vote, slips.clone(), &lots).unwrap();
                let elected = elected(vote.closing().unwrap());
                vote = vote.recount(result, lots).unwrap();
                let after = vote.closing().unwrap();
                prop_assert_eq!(
                    (&after.quorum, &after.there, &after.counted, &after.voted, after.at),
                    (&before.quorum, &before.there, &before.counted, &before.voted, before.at)
                );
                prop_assert_eq!(needed(after), needed(&before), "nor what was needed, and of how many");
                let now = self::elected(after);
                prop_assert!(elected.iter().all(|one| now.contains(one)), "who is elected stays so");
            }
            prop_assert!(vote.is_closed());
            prop_assert!(vote.clone().recount(before.result.clone(), Vec::new()).is_err(), "and then nothing changes it");
            prop_assert!(vote.clone().close(before.clone()).is_err() && vote.objected(before).is_err());
        }
    }

    #[test]
    fn weights_and_proxies_add_up(weights in vec(1..9_u32, 15), said in choices()) {
        let (rules, roll) = (rules(), roll(&weights));
        let opening = opening(&roll);
        let (slips, cast) = ballots(&roll, &said);
        let rows = there(&opening, &roll, &cast, Measure::Weights);
        let vote = vote("decision", Kind::Proposal, opening.clone());
        let counting = Counting { rules: &rules, opening: &opening, there: &rows };
        let VoteResult::Counted { tallies, reckoning } = counting.ballots(&vote, slips.clone(), &[]).unwrap() else {
            panic!("a proposal is counted");
        };
        let weighed: u64 = slips.iter().map(|slip| u64::from(slip.weight)).sum();
        prop_assert_eq!(reckoning.whole.votes.all(), weighed);
        prop_assert_eq!(tallies.iter().map(|it| it.weighed.all()).sum::<u64>(), weighed);
        prop_assert_eq!(tallies.iter().map(|it| it.heads().all()).sum::<u64>(), slips.len() as u64);
        let voted = opening.voted(&roll, &cast);
        let by_proxy = slips.iter().filter(|slip| slip.by_proxy).count() as u64;
        prop_assert_eq!(voted.iter().map(|it| it.by_proxy).sum::<u64>(), by_proxy);
        prop_assert_eq!(tallies.iter().map(|it| it.by_proxy.all()).sum::<u64>(), by_proxy);
        prop_assert_eq!(voted.iter().map(|it| it.own + it.by_proxy).sum::<u64>(), slips.len() as u64);
        for (row, tally) in rows.iter().zip(&tallies) {
            prop_assert!(tally.weighed.all() <= row.there(), "nobody votes who is neither there nor represented");
            prop_assert!(row.there() <= row.filled && row.filled <= row.seats);
        }
    }

    #[test]
    fn the_votes_of_the_colleges_add_up_to_those_of_each_candidate(
        weights in vec(1..9_u32, 15), orders in orders(), marks in marks(), single in single(),
    ) {
        for (matter, seats, said) in [("presidency", 1, &single), ("host", 2, &marks), ("bureau", 2, &orders)] {
            let (rules, roll) = (rules(), roll(&weights));
            let opening = opening(&roll);
            let (slips, cast) = ballots(&roll, said);
            let rows = there(&opening, &roll, &cast, Measure::Weights);
            let counting = Counting { rules: &rules, opening: &opening, there: &rows };
            let vote = vote(matter, election(seats, 4), opening.clone());
            let by_college = counting.by_college(&vote, &slips);
            let sum = |at: usize| by_college.iter().map(|it| it.votes[at]).sum::<u64>();
            let whole = match counting.ballots(&vote, slips, &[]).unwrap() {
                VoteResult::Elected(Count::FirstRound(round)) => round.best.votes,
                VoteResult::Elected(Count::SecondRound(best) | Count::Approval(best)) => best.votes,
                VoteResult::Elected(Count::Transferable(count)) => {
                    count.stages[0].votes.iter().map(|it| u64::try_from(it.hundred_thousandths() / 100_000).unwrap()).collect()
                }
                other => panic!("not an election: {other:?}"),
            };
            prop_assert_eq!((0..4).map(sum).collect::<Vec<_>>(), whole, "{}", matter);
        }
    }

    #[test]
    fn what_was_recorded_is_read_back_as_it_was(weights in vec(1..4_u32, 15), said in orders()) {
        let (rules, roll) = (rules(), roll(&weights));
        let opening = opening(&roll);
        let (slips, cast) = ballots(&roll, &said);
        let rows = there(&opening, &roll, &cast, Measure::Weights);
        let vote = vote("bureau", election(2, 4), opening.clone());
        let result = Counting { rules: &rules, opening: &opening, there: &rows }.ballots(&vote, slips, &[]).unwrap();
        let closing = closing(&opening, result, opening.voted(&roll, &cast));
        let text = serde_json::to_string(&closing).unwrap();
        prop_assert_eq!(serde_json::from_str::<Closing>(&text).unwrap(), closing);
    }

    #[test]
    fn a_ballot_is_read_back_from_its_text(order in vec(0..60_usize, 0..20), choice in select(Choice::ALL.to_vec())) {
        for said in [Said::Choice(choice), Said::Marks(order.clone()), Said::Ranking(order.clone())] {
            prop_assert_eq!(Said::of(&said.text()), Some(said));
        }
    }

    #[test]
    fn no_ballot_is_longer_than_the_room_that_is_made_for_it(candidates in 1..60_usize) {
        let all: Vec<usize> = (0..candidates).collect();
        let paper = Paper::Ranking { candidates };
        prop_assert!(Said::Ranking(all.clone()).text().len() <= paper.longest());
        let marks = Paper::Marks { candidates, most: candidates };
        prop_assert!(Said::Marks(all).text().len() <= marks.longest());
    }
}

/// Between whom a lot is to be drawn, and the lots drawn so far; nothing where the vote is over.
fn awaited(vote: &Vote) -> Option<(Vec<usize>, Vec<usize>)> {
    let State::Counting(_, closing) = &vote.state else { return None };
    let VoteResult::Elected(count) = &closing.result else { return None };
    count.awaits().map(|(among, _)| (among.to_vec(), closing.lots.clone()))
}

fn elected(closing: &Closing) -> Vec<usize> {
    match &closing.result {
        VoteResult::Elected(count) => count.elected().to_vec(),
        other => panic!("not an election: {other:?}"),
    }
}

/// What a candidate needed, and of how many.
fn needed(closing: &Closing) -> (u64, u64) {
    match &closing.result {
        VoteResult::Elected(Count::FirstRound(round)) => (round.base, round.needed),
        VoteResult::Elected(Count::Transferable(count)) => (count.valid, count.quota),
        _ => (0, 0),
    }
}
