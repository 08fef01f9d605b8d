//! Counting, whatever the ballots: told to the rules alone.

use std::collections::{BTreeMap, BTreeSet};

use council::rules::SeatAt;
use kernel::{Id, Lang, Localised, Time};
use proptest::{collection::vec, prelude::*, sample::select};
use suffrage::{Choice, Counts, QuorumReckoning, Rules, SecondBallot, Slip, Way};
use votes::{
    Closing, Count, Elector, Kind, Opening, Said, State, Vote, VoteInput, VoteResult,
    rules::{Counting, Measure, Paper, VotingCollege, has_few, may_publish},
};

const COLLEGES: [&str; 3] = ["elected", "partners", "experts"];

fn rules() -> Rules {
    Rules::read(include_str!("../../../crates/suffrage/data/example.toml")).expect("the example is right")
}

fn seat(college: usize, number: i64) -> SeatAt {
    SeatAt { college: Id::new(COLLEGES[college]), number }
}

/// A roll of five seats in each college, with these weights; every second seat of a college is carried by the one before it.
fn roll(weights: &[u32]) -> Vec<Elector> {
    let elector = |(at, weight): (usize, &u32)| {
        let (college, number) = (at / 5, i64::try_from(at % 5 + 1).expect("a small number"));
        Elector {
            at: seat(college, number),
            key: COLLEGES[college].to_owned(),
            holding: Id::new(format!("h{at}")),
            entity: format!("e{at}"),
            weight: *weight,
            there: number % 2 == 1,
            holder: (number % 2 == 0).then(|| seat(college, number - 1)),
        }
    };
    weights.iter().enumerate().map(elector).collect()
}

fn opening(roll: &[Elector]) -> Opening {
    let college = |key: &&str| VotingCollege {
        key: (*key).to_owned(),
        title: Localised::one(Lang::Fr, *key),
        seats: 5,
        weight: roll.iter().filter(|it| it.key == **key).map(|it| u64::from(it.weight)).sum(),
        votes: true,
    };
    let weights: BTreeSet<u32> = roll.iter().map(|it| it.weight).collect();
    Opening {
        at: Time::UNIX_EPOCH,
        colleges: COLLEGES.iter().map(college).collect(),
        quorum: None,
        second: SecondBallot::Replaces,
        weighted: weights.len() > 1,
        key: None,
    }
}

fn vote(matter: &str, kind: Kind, opening: Opening) -> Vote {
    Vote {
        id: Id::new("v"),
        session: Id::new("s"),
        item: Id::new("i"),
        number: 1,
        said: VoteInput { question: Localised::default(), matter: matter.into(), way: Way::Named, kind, about: None },
        first: None,
        prepared: Time::UNIX_EPOCH,
        state: State::Open(opening),
        version: 1,
    }
}

fn election(seats: usize, candidates: usize) -> Kind {
    let candidates = (0..candidates).map(|at| Localised::one(Lang::Fr, format!("Candidat {at}"))).collect();
    Kind::Election { candidates, seats }
}

/// The ballots of those who cast one, and by whom.
fn ballots(roll: &[Elector], said: &[Option<Said>]) -> (Vec<Slip<Said>>, BTreeMap<SeatAt, SeatAt>) {
    let cast = roll.iter().zip(said).filter_map(|(elector, said)| Some((elector, said.clone()?)));
    let by = |it: &Elector| it.holder.clone().unwrap_or_else(|| it.at.clone());
    let slip = |(it, choice): (&Elector, Said)| Slip {
        college: it.key.clone(),
        weight: it.weight,
        by_proxy: it.holder.is_some(),
        choice,
    };
    let slips = cast.clone().map(slip).collect();
    (slips, cast.map(|(it, _)| (it.at.clone(), by(it))).collect())
}

fn there(
    opening: &Opening,
    roll: &[Elector],
    cast: &BTreeMap<SeatAt, SeatAt>,
    measure: Measure,
) -> Vec<suffrage::Attendance> {
    let there = roll.iter().filter(|it| it.there).map(|it| it.at.clone()).collect();
    opening.voting_attendance(opening.attendance(roll, &there, cast, measure))
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

fn closing(opening: &Opening, result: VoteResult, voted: Vec<votes::rules::Voted>) -> Closing {
    let quorum = QuorumReckoning { second: false, whole: None, colleges: Vec::new(), there: 15, met: true };
    let published = may_publish(opening, &voted);
    let (there, counted) = (Vec::new(), Vec::new());
    Closing { at: Time::UNIX_EPOCH, quorum, there, counted, voted, result, lots: Vec::new(), published }
}

#[test]
fn eighteen_of_thirty_one_seats_and_two_thirds_of_seventeen() {
    let rules = rules();
    let colleges = [("elected", 15), ("partners", 9), ("experts", 7)];
    let roll: Vec<Elector> = colleges
        .into_iter()
        .flat_map(|(key, seats)| {
            (1..=seats).map(move |number| Elector {
                at: SeatAt { college: Id::new(key), number },
                key: key.to_owned(),
                holding: Id::new("h"),
                entity: "e".into(),
                weight: 1,
                there: false,
                holder: None,
            })
        })
        .collect();
    let college = |(key, seats): (&str, u64)| VotingCollege {
        key: key.to_owned(),
        title: Localised::one(Lang::En, key),
        seats,
        weight: seats,
        votes: true,
    };
    let opening =
        Opening { colleges: [("elected", 15), ("partners", 9), ("experts", 7)].map(college).into(), ..opening(&[]) };
    let of = |key: &str, n: usize| {
        roll.iter().filter(|it| it.key == key).take(n).map(|it| it.at.clone()).collect::<Vec<_>>()
    };
    let there: BTreeSet<SeatAt> =
        of("elected", 9).into_iter().chain(of("partners", 5)).chain(of("experts", 4)).collect();
    let said = |at: usize| match at {
        0..13 => Choice::Yes,
        13..17 => Choice::No,
        _ => Choice::Abstain,
    };
    let slip = |(at, seat): (usize, &SeatAt)| Slip {
        college: seat.college.to_string(),
        weight: 1,
        by_proxy: false,
        choice: Said::Choice(said(at)),
    };
    let slips: Vec<Slip<Said>> = there.iter().enumerate().map(slip).collect();
    let rows = opening.attendance(&roll, &there, &BTreeMap::new(), Measure::Heads);
    let quorum = rules.quorum.reckon(false, &rows).unwrap();
    let vote = vote("strategy", Kind::Proposal, opening.clone());
    let result = Counting { rules: &rules, opening: &opening, there: &rows }.ballots(&vote, slips, &[]).unwrap();
    let closing = Closing { quorum, ..closing(&opening, result, Vec::new()) };
    let closed = Vote { state: State::Closed(opening, closing), ..vote };
    let lines = votes::result_lines(&closed, votes::WORDS.words(Lang::En));
    assert_eq!(lines.first().unwrap(), "18 of 31 seats, quorum 16 met.");
    assert_eq!(lines.last().unwrap(), "Two thirds of 17 votes cast is 12; 13 for: adopted.");
    assert_eq!(lines.len(), 8, "and three colleges of which a quorum is asked, and how each voted: {lines:?}");
}

#[test]
fn where_few_voted_in_a_college_nothing_is_said_of_colleges_nor_of_proxies() {
    let (rules, roll) = (rules(), roll(&[1; 15]));
    let opening = opening(&roll);
    let said: Vec<Option<Said>> =
        (0..15).map(|at| (at < 7).then_some(Said::Choice(if at < 6 { Choice::Yes } else { Choice::No }))).collect();
    let (slips, cast) = ballots(&roll, &said);
    let rows = there(&opening, &roll, &cast, Measure::Weights);
    let vote = vote("rules", Kind::Proposal, opening.clone());
    let result = Counting { rules: &rules, opening: &opening, there: &rows }.ballots(&vote, slips, &[]).unwrap();
    let voted = opening.voted(&roll, &cast);
    assert!(has_few(&voted) && !may_publish(&opening, &voted));
    let veiled = closing(&opening, result.clone(), voted).veiled(false);
    let VoteResult::Counted { tallies, reckoning } = veiled.result else { panic!("counted") };
    let votes: Vec<(&str, Counts, Counts)> =
        tallies.iter().map(|it| (it.college.as_str(), it.own, it.by_proxy)).collect();
    assert_eq!(votes, [("", Counts { yes: 6, no: 1, abstain: 0 }, Counts::default())]);
    let VoteResult::Counted { reckoning: before, .. } = result else { panic!("counted") };
    assert_eq!(reckoning.whole, before.whole, "the result is what it was");
    assert_eq!((reckoning.by_college, reckoning.outcome), (None, before.outcome), "nor in how many it was reached");
}

#[test]
fn whoever_casts_many_ballots_by_proxy_is_one_of_few() {
    let roll = roll(&[1; 15]);
    let opening = opening(&roll);
    let carries = |at: &Elector| (at.at.clone(), seat(0, 1));
    let five = roll.iter().filter(|it| it.key == "elected");
    let cast: BTreeMap<SeatAt, SeatAt> = five.map(carries).collect();
    let voted = opening.voted(&roll, &cast);
    assert_eq!((voted[0].own, voted[0].by_proxy, voted[0].casting), (1, 4, 1));
    assert!(has_few(&voted) && !may_publish(&opening, &voted), "they know the four that they cast, and so the fifth");
}

#[test]
fn where_seats_weigh_differently_a_secret_vote_says_the_weights_of_all_and_no_heads() {
    let (rules, roll) = (rules(), roll(&[1, 2, 4, 8, 16, 1, 1, 1, 1, 1, 1, 1, 1, 1, 1]));
    let opening = Opening { key: Some("k".into()), ..opening(&roll) };
    let said: Vec<Option<Said>> =
        (0..15).map(|at| Some(Said::Choice(if [0, 2, 3].contains(&at) { Choice::Yes } else { Choice::No }))).collect();
    let (slips, cast) = ballots(&roll, &said);
    let rows = there(&opening, &roll, &cast, Measure::Weights);
    let vote = vote("rules", Kind::Proposal, opening.clone());
    let result = Counting { rules: &rules, opening: &opening, there: &rows }.ballots(&vote, slips, &[]).unwrap();
    let closing = closing(&opening, result, opening.voted(&roll, &cast)).veiled(opening.weighted);
    let VoteResult::Counted { tallies, reckoning } = &closing.result else { panic!("counted") };
    assert_eq!((tallies.len(), reckoning.by_college.is_none()), (1, true));
    let closed = Vote { state: State::Closed(opening, closing), ..vote };
    let lines = votes::result_lines(&closed, votes::WORDS.words(Lang::En)).join("\n");
    assert!(lines.contains("13 for, 28 against") && !lines.contains(": 3 for"), "{lines}");
}
