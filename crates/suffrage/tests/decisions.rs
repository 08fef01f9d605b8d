//! Quorum and majority, worked out with every number of the sentence.

#![expect(clippy::unwrap_used, reason = "a test that cannot go on fails")]

use suffrage::{
    Attendance, Base, Body, Counts, Double, Figures, Implausible, Majority, Outcome, Rules, Threshold, Tie,
};

const EXAMPLE: &str = include_str!("../data/example.toml");

fn there(college: &str, seats: u64, filled: u64, present: u64, represented: u64) -> Attendance {
    Attendance { college: college.into(), seats, filled, present, represented }
}

fn votes(yes: u64, no: u64, abstain: u64) -> Counts {
    Counts { yes, no, abstain }
}

/// The council of the example, with this many there and these votes, all from one full college when that is enough.
fn one_college(seats: u64, present: u64, yes: u64, no: u64, abstain: u64) -> [Figures; 1] {
    [Figures { there: there("all", seats, seats, present, 0), votes: votes(yes, no, abstain) }]
}

fn majority(threshold: Threshold, of: Base) -> Majority {
    Majority {
        key: "m".into(),
        threshold,
        of,
        abstentions: false,
        tie: threshold.is_more_than_half().then_some(Tie::Chair),
        double: None,
    }
}

fn at_least(share: &str) -> Threshold {
    Threshold::AtLeast(share.parse().unwrap())
}

fn more_than(share: &str) -> Threshold {
    Threshold::MoreThan(share.parse().unwrap())
}

#[test]
fn eighteen_of_thirty_one_seats_make_a_quorum_and_thirteen_of_seventeen_votes_two_thirds() {
    let rules = Rules::read(EXAMPLE).unwrap();
    let rows = [there("elected", 15, 14, 8, 0), there("partners", 9, 9, 6, 0), there("experts", 7, 6, 4, 0)];
    let quorum = rules.quorum.reckon(false, &rows).unwrap();
    let whole = quorum.whole.unwrap();
    assert_eq!((quorum.there, whole.base, whole.needed, quorum.met), (18, 31, 16, true));
    let colleges: Vec<_> =
        quorum.colleges.iter().map(|(name, met)| (&**name, met.base, met.needed, met.there)).collect();
    assert_eq!(colleges, [("elected", 14, 5, 8), ("partners", 9, 3, 6), ("experts", 6, 2, 4)]);

    let counts = [votes(6, 2, 0), votes(4, 1, 1), votes(3, 1, 0)];
    let figures: Vec<_> = rows.into_iter().zip(counts).map(|(there, votes)| Figures { there, votes }).collect();
    let reckoning = rules.majority("two-thirds").unwrap().reckon(&figures).unwrap();
    let whole = reckoning.whole;
    assert_eq!((whole.base, whole.needed, whole.votes), (17, 12, votes(13, 4, 1)));
    assert_eq!((reckoning.outcome, reckoning.outcome.adopted()), (Outcome::Adopted, Some(true)));
}

#[test]
fn a_quorum_is_missed_in_all_or_in_one_college_alone() {
    let quorum = Rules::read(EXAMPLE).unwrap().quorum;
    let few = [there("elected", 15, 15, 7, 0), there("partners", 9, 9, 5, 0), there("experts", 7, 7, 3, 0)];
    assert!(!quorum.reckon(false, &few).unwrap().met);
    let no_expert = [there("elected", 15, 15, 12, 0), there("partners", 9, 9, 8, 0), there("experts", 7, 7, 2, 0)];
    let reckoned = quorum.reckon(false, &no_expert).unwrap();
    assert_eq!((reckoned.whole.unwrap().reached, reckoned.met), (true, false));
    let vacant = [there("elected", 15, 15, 12, 0), there("partners", 9, 9, 8, 0), there("experts", 7, 0, 0, 0)];
    assert!(quorum.reckon(false, &vacant).unwrap().met, "a college that nobody sits in blocks nobody");
}

#[test]
fn a_second_convocation_asks_for_what_the_rules_say() {
    let rows = [there("elected", 15, 15, 6, 0), there("partners", 9, 9, 5, 0), there("experts", 7, 7, 0, 0)];
    let of = |text: &str, second: bool| Rules::read(text).unwrap().quorum.reckon(second, &rows).unwrap();
    assert!(!of(EXAMPLE, false).met);
    let second = of(EXAMPLE, true);
    assert_eq!((second.whole.unwrap().needed, second.there, second.met), (11, 11, true));
    let asks = "asks = \"less\"\nat_least = \"1/3\"\nof = \"seats\"";
    assert!(!of(&EXAMPLE.replace(asks, "asks = \"the-same\""), true).met);
    let any = of(&EXAMPLE.replace(asks, "asks = \"nothing\""), true);
    assert_eq!((any.whole, any.met), (None, true));
}

#[test]
fn those_represented_count_for_a_quorum_only_where_the_rules_say_so() {
    let rows = [there("elected", 15, 15, 8, 4), there("partners", 9, 9, 4, 2), there("experts", 7, 7, 3, 0)];
    let quorum = Rules::read(EXAMPLE).unwrap().quorum;
    assert_eq!(quorum.reckon(false, &rows).unwrap().there, 15);
    let with = suffrage::Quorum { proxies: true, ..quorum };
    assert_eq!(with.reckon(false, &rows).unwrap().there, 21);
    assert!(with.reckon(false, &rows).unwrap().met);
}

#[test]
fn the_same_votes_pass_or_fail_by_what_the_majority_is_a_share_of() {
    let figures = [Figures { there: there("all", 30, 28, 18, 4), votes: votes(11, 6, 3) }];
    let needed = |of| majority(more_than("1/2"), of).reckon(&figures).unwrap().whole;
    let table = [Base::Cast, Base::Present, Base::Represented, Base::Filled, Base::Seats].map(|of| {
        let whole = needed(of);
        (whole.base, whole.needed, whole.reached)
    });
    assert_eq!(table, [(17, 9, true), (18, 10, true), (22, 12, false), (28, 15, false), (30, 16, false)]);
    let counting = Majority { abstentions: true, ..majority(more_than("1/2"), Base::Cast) };
    assert_eq!(counting.reckon(&figures).unwrap().whole.base, 20);
}

#[test]
fn a_double_majority_needs_the_whole_and_the_colleges() {
    let figures = |experts: Counts| {
        vec![
            Figures { there: there("elected", 15, 15, 15, 0), votes: votes(14, 1, 0) },
            Figures { there: there("partners", 9, 9, 9, 0), votes: votes(4, 5, 0) },
            Figures { there: there("experts", 7, 7, 7, 0), votes: experts },
        ]
    };
    let double = Rules::read(EXAMPLE).unwrap().majority("double").unwrap().clone();
    let passed = double.reckon(&figures(votes(4, 3, 0))).unwrap();
    let colleges = passed.by_college.unwrap();
    assert_eq!((colleges.reached, colleges.needed, passed.outcome), (2, 2, Outcome::Adopted));
    let failed = double.reckon(&figures(votes(3, 3, 1))).unwrap();
    assert_eq!((failed.whole.reached, failed.outcome), (true, Outcome::Rejected));
    let each = Double { colleges: None, ..double.double.clone().unwrap() };
    let all = Majority { double: Some(each), ..double };
    assert_eq!(all.reckon(&figures(votes(4, 3, 0))).unwrap().outcome, Outcome::Rejected);
}

#[test]
fn a_tie_is_broken_as_the_rules_say() {
    let tied = one_college(20, 16, 7, 7, 2);
    for (tie, adopted) in
        [(Tie::Rejected, Some(false)), (Tie::StatusQuo, Some(false)), (Tie::Chair, None), (Tie::Lot, None)]
    {
        let simple = Majority { tie: Some(tie), ..majority(more_than("1/2"), Base::Cast) };
        let reckoning = simple.reckon(&tied).unwrap();
        assert_eq!((reckoning.outcome, reckoning.outcome.adopted()), (Outcome::Tied(tie), adopted));
        let settled = reckoning.clone().settle(true);
        let waited = adopted.is_none();
        assert_eq!(
            settled.outcome,
            if waited { Outcome::Settled { by: tie, adopted: true } } else { reckoning.outcome }
        );
    }
}

#[test]
fn equal_votes_are_no_tie_where_one_vote_more_would_not_do() {
    let two_thirds = majority(at_least("2/3"), Base::Cast);
    assert_eq!(two_thirds.reckon(&one_college(20, 16, 7, 7, 2)).unwrap().outcome, Outcome::Rejected);
    let of_seats = majority(more_than("1/2"), Base::Seats);
    assert_eq!(of_seats.reckon(&one_college(31, 20, 10, 10, 0)).unwrap().outcome, Outcome::Rejected);
    assert_eq!(of_seats.reckon(&one_college(31, 31, 14, 14, 3)).unwrap().outcome, Outcome::Rejected);
    assert_eq!(of_seats.reckon(&one_college(31, 31, 15, 15, 1)).unwrap().outcome, Outcome::Tied(Tie::Chair));
    let nobody = majority(more_than("1/2"), Base::Cast);
    assert_eq!(nobody.reckon(&one_college(31, 20, 0, 0, 20)).unwrap().outcome, Outcome::Rejected);
}

#[test]
fn no_lot_and_no_chair_adopts_with_half_of_the_votes_what_needs_two_thirds() {
    for tie in [Tie::Lot, Tie::Chair] {
        let two_thirds = Majority { tie: Some(tie), ..majority(at_least("2/3"), Base::Cast) };
        let reckoning = two_thirds.reckon(&one_college(20, 16, 1, 1, 0)).unwrap();
        assert_eq!(reckoning.outcome, Outcome::Rejected, "two of three votes would be enough, one of two is no tie");
        assert_eq!(reckoning.settle(true).outcome, Outcome::Rejected);
    }
    let half = majority(at_least("1/2"), Base::Cast).reckon(&one_college(20, 16, 7, 7, 2)).unwrap();
    assert_eq!(half.outcome, Outcome::Adopted, "at least half is reached by equal votes");
}

#[test]
fn figures_that_cannot_be_are_refused() {
    let college = || "all".to_owned();
    let simple = majority(more_than("1/2"), Base::Cast);
    let too_many = simple.reckon(&one_college(20, 16, 10, 7, 0)).unwrap_err();
    assert_eq!(too_many, [Implausible::VotesAboveThere { college: college(), votes: 17, there: 16 }]);
    let twice = [there("all", 5, 6, 5, 2), there("all", 5, 5, 0, 0)];
    assert_eq!(
        Rules::read(EXAMPLE).unwrap().quorum.reckon(false, &twice).unwrap_err(),
        [
            Implausible::FilledAboveSeats { college: college(), filled: 6, seats: 5 },
            Implausible::ThereAboveFilled { college: college(), there: 7, filled: 6 },
            Implausible::Twice { college: college() },
        ]
    );
}

#[test]
fn a_share_of_the_seats_that_are_held_follows_them() {
    let text = EXAMPLE.replacen("more_than = \"1/2\"\nof = \"seats\"", "more_than = \"1/2\"\nof = \"filled\"", 1);
    let quorum = Rules::read(&text).unwrap().quorum;
    let rows = [there("elected", 15, 10, 6, 0), there("partners", 9, 6, 3, 0), there("experts", 7, 4, 2, 0)];
    let whole = quorum.reckon(false, &rows).unwrap().whole.unwrap();
    assert_eq!((whole.base, whole.needed, whole.there), (20, 11, 11));
    assert!(matches!(whole.asked, suffrage::Bar::Share(_, Body::Filled)));
}

#[test]
fn a_vacant_college_blocks_neither_the_quorum_nor_a_double_majority() {
    let rules = Rules::read(EXAMPLE).unwrap();
    let experts = there("experts", 7, 0, 0, 0);
    let rows = [there("elected", 15, 15, 15, 0), there("partners", 9, 9, 9, 0), experts.clone()];
    assert!(rules.quorum.reckon(false, &rows).unwrap().met);
    let figures = [
        Figures { there: rows[0].clone(), votes: votes(14, 1, 0) },
        Figures { there: rows[1].clone(), votes: votes(8, 1, 0) },
        Figures { there: experts, votes: votes(0, 0, 0) },
    ];
    let double = rules.majority("double").unwrap();
    let said = |colleges, of| {
        let each = Double { colleges, of, ..double.double.clone().unwrap() };
        let reckoned = Majority { double: Some(each), ..double.clone() }.reckon(&figures).unwrap();
        let by_college = reckoned.by_college.unwrap();
        (by_college.colleges.len(), by_college.reached, by_college.needed, reckoned.outcome)
    };
    assert_eq!(said(None, Base::Cast), (2, 2, 2, Outcome::Adopted), "in each means in each that somebody sits in");
    assert_eq!(said(Some(2), Base::Cast), (2, 2, 2, Outcome::Adopted));
    assert_eq!(said(Some(3), Base::Cast), (2, 2, 3, Outcome::Rejected), "the number of the rules is not lowered");
    assert_eq!(said(None, Base::Seats), (3, 2, 3, Outcome::Rejected), "a share of all its seats is missed");
}
