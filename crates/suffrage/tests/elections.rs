//! Elections in two rounds and by approval, of one and of several.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use suffrage::{
    Attendance, Base, Majority, Slip, Threshold, Tie,
    election::{Marks, Ranking, UnfitMarks, UnfitRanking, WrongLot, approval, first_round, second_round},
};

fn slips(rows: &[(u32, &[usize])]) -> Vec<Slip<Marks>> {
    let slip = |(weight, marked): &(u32, &[usize])| {
        let choice = Marks::new(marked.to_vec(), 5, 5).unwrap();
        Slip { college: "all".into(), weight: *weight, by_proxy: false, choice }
    };
    rows.iter().map(slip).collect()
}

fn absolute(of: Base) -> Majority {
    let threshold = Threshold::MoreThan("1/2".parse().unwrap());
    Majority { key: "m".into(), threshold, of, abstentions: false, tie: Some(Tie::Lot), double: None }
}

#[test]
fn a_majority_of_votes_cast_elects_in_the_first_round() {
    let slips = slips(&[(9, &[0]), (6, &[1]), (2, &[2]), (3, &[])]);
    let round = first_round(&absolute(Base::Cast), 1, 5, &slips, &[], &[]).unwrap();
    assert_eq!((round.base, round.needed, round.blank), (17, 9, 3));
    assert_eq!((round.best.elected, round.next), (vec![0], vec![]));
}

#[test]
fn without_a_majority_the_two_that_follow_stand_again_with_those_tied_with_them() {
    let rows: &[(u32, &[usize])] = &[(7, &[0]), (5, &[1]), (5, &[2]), (3, &[3])];
    let round = first_round(&absolute(Base::Cast), 1, 5, &slips(rows), &[], &[]).unwrap();
    assert_eq!((round.best.elected, round.next.clone()), (vec![], vec![0, 1, 2]));
    let second = slips(&[(8, &[0]), (9, &[1]), (20, &[3])]);
    let best = second_round(1, 5, &round.next, &second, &[]).unwrap();
    assert_eq!(best.elected, [1], "whoever does not stand gets no votes");
}

#[test]
fn a_first_round_counts_against_all_the_seats_where_the_rules_say_so() {
    let there = [Attendance { college: "all".into(), seats: 31, filled: 30, present: 20, represented: 0 }];
    let slips = slips(&[(15, &[0]), (5, &[1])]);
    let round = first_round(&absolute(Base::Seats), 1, 5, &slips, &there, &[]).unwrap();
    assert_eq!((round.base, round.needed, round.best.elected, round.next), (31, 16, vec![], vec![0, 1]));
}

#[test]
fn several_seats_are_filled_by_those_who_reach_the_majority_and_the_rest_in_a_second_round() {
    let slips = slips(&[(6, &[0, 1]), (5, &[0, 2]), (4, &[3, 1]), (1, &[4])]);
    let round = first_round(&absolute(Base::Cast), 3, 5, &slips, &[], &[]).unwrap();
    assert_eq!(round.best.votes, [11, 10, 5, 4, 1]);
    assert_eq!((round.best.elected, round.next), (vec![0, 1], vec![2, 3]));
}

#[test]
fn a_blank_ballot_is_a_vote_cast_only_where_abstentions_are() {
    let slips = slips(&[(5, &[0]), (3, &[1]), (3, &[])]);
    let elected = |abstentions| {
        let majority = Majority { abstentions, ..absolute(Base::Cast) };
        first_round(&majority, 1, 5, &slips, &[], &[]).unwrap().best.elected
    };
    assert_eq!((elected(false), elected(true)), (vec![0], vec![]));
}

#[test]
fn where_more_reach_the_majority_than_there_are_seats_the_most_votes_elect_and_then_the_lot() {
    let tied = slips(&[(1, &[0, 1]), (1, &[0, 2]), (1, &[1, 2])]);
    let round = |lots: &[usize]| first_round(&absolute(Base::Cast), 2, 5, &tied, &[], lots).unwrap();
    assert_eq!((round(&[]).best.tied, round(&[]).next), (vec![0, 1, 2], vec![]));
    assert_eq!((round(&[2]).best.elected, round(&[2]).best.tied), (vec![2], vec![0, 1]));
    assert_eq!((round(&[2, 0]).best.elected, round(&[2, 0]).next), (vec![2, 0], vec![]));
}

#[test]
fn approval_elects_the_most_approved_and_leaves_a_tie_to_the_lot() {
    let slips = slips(&[(4, &[0, 1, 2]), (3, &[1]), (3, &[0, 3])]);
    let best = approval(2, 5, &slips, &[]).unwrap();
    assert_eq!((best.votes, best.elected), (vec![7, 7, 4, 3, 0], vec![0, 1]));
    let tied = approval(1, 5, &slips, &[]).unwrap();
    assert_eq!((tied.elected, tied.tied), (vec![], vec![0, 1]));
    assert_eq!(approval(1, 5, &slips, &[1]).unwrap().elected, [1]);
    assert_eq!(approval(1, 5, &slips, &[3]), Err(WrongLot { drawn: 3, between: vec![0, 1] }));
}

#[test]
fn nobody_is_elected_without_a_vote() {
    assert_eq!(approval(3, 5, &slips(&[(2, &[4])]), &[]).unwrap().elected, [4]);
}

#[test]
fn malformed_ballots_say_why() {
    assert_eq!(Marks::new(vec![5], 5, 5), Err(UnfitMarks::Unknown(5)));
    assert_eq!(Marks::new(vec![2, 1, 2], 5, 5), Err(UnfitMarks::Twice(2)));
    assert_eq!(Marks::new(vec![0, 1, 2], 5, 2), Err(UnfitMarks::TooMany { marked: 3, most: 2 }));
    assert_eq!(Ranking::new(vec![], 5), Err(UnfitRanking::Empty));
    assert_eq!(Ranking::new(vec![0, 5], 5), Err(UnfitRanking::Unknown(5)));
    assert_eq!(Ranking::new(vec![0, 1, 0], 5), Err(UnfitRanking::Twice(0)));
}
