//! Examples that were worked out by hand.

use suffrage::{Choice, Counts};
use votes::{
    CollegeVotes,
    rules::{Counting, has_few},
};

use super::*;

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

/// Five seats in each of three colleges, who mark or rank as is said, in the order of the roll; closed by name, or in secret.
fn elected(matter: &str, secret: bool, said: [Said; 15]) -> Vote {
    let (rules, roll) = (rules(), roll(&[1; 15]));
    let opening = Opening { key: secret.then(|| "k".into()), ..opening(&roll) };
    let (slips, cast) = ballots(&roll, &said.map(Some));
    let rows = there(&opening, &roll, &cast, Measure::Weights);
    let candidates = ["Awa", "Brahim", "Carmen"].map(|name| Localised::one(Lang::Fr, name)).into();
    let vote = vote(matter, Kind::Election { candidates, seats: 1 }, opening.clone());
    let counting = Counting { rules: &rules, opening: &opening, there: &rows };
    let by_college = counting.by_college(&vote, &slips);
    let result = counting.ballots(&vote, slips, &[]).expect("counted");
    let closing = Closing { by_college, ..closing(&opening, result, opening.voted(&roll, &cast)) };
    let closing = if secret { closing.veiled(opening.weighted) } else { closing };
    Vote { state: State::Closed(opening, closing), ..vote }
}

/// Its sentences about colleges, in French.
fn of_colleges(vote: &Vote) -> Vec<String> {
    let lines = votes::result_lines(vote, votes::WORDS.words(Lang::Fr));
    lines.into_iter().filter(|line| COLLEGES.iter().any(|college| line.starts_with(college))).collect()
}

#[test]
fn an_election_says_what_each_candidate_has_in_each_college() {
    let one = |at| Said::Marks(vec![at]);
    let marked = [0, 0, 0, 1, 1, 1, 1, 1, 2, 0, 2, 2, 0, 0, 0].map(one);
    let says = [
        "elected\u{a0}: Awa 3\u{a0}; Brahim 2\u{a0}; Carmen 0.",
        "partners\u{a0}: Awa 1\u{a0}; Brahim 3\u{a0}; Carmen 1.",
        "experts\u{a0}: Awa 3\u{a0}; Brahim 0\u{a0}; Carmen 2.",
    ];
    assert_eq!(of_colleges(&elected("presidency", false, marked.clone())), says);
    let orders = marked.map(|said| match said {
        Said::Marks(first) => Said::Ranking(vec![first[0], (first[0] + 1) % 3]),
        other => other,
    });
    let says = says.map(|line| line.replacen("\u{a0}:", ", premières préférences\u{a0}:", 1));
    assert_eq!(of_colleges(&elected("bureau", false, orders)), says, "a count by transfers is one of all together");
}

#[test]
fn a_secret_election_says_nothing_of_colleges_where_few_voted_in_one() {
    let marked: [Said; 15] = std::array::from_fn(|at| Said::Marks(vec![at % 3]));
    let secret = elected("host", true, marked.clone());
    assert!(has_few(&secret.closing().unwrap().voted), "who casts for another is one of few");
    assert_eq!(of_colleges(&secret), [""; 0]);
    assert_eq!(of_colleges(&elected("host", false, marked)).len(), 3, "by name they are told");
    let closing = |weighted: bool, casting| {
        let (college, own, weight) = ("elected".to_owned(), casting, casting);
        let voted = vec![votes::rules::Voted { college, own, by_proxy: 0, casting, weight, blank: 0 }];
        let by_college = vec![CollegeVotes { college: "elected".into(), votes: vec![casting] }];
        let closing = Closing { by_college, ..closing(&opening(&[]), VoteResult::Unopposed, voted) };
        closing.veiled(weighted).by_college.len()
    };
    assert_eq!(
        [closing(false, 4), closing(false, 5), closing(true, 9)],
        [0, 1, 0],
        "nor where seats weigh differently"
    );
}

#[test]
fn an_election_that_was_closed_before_colleges_were_kept_is_read_as_it_was() {
    let vote = elected("host", false, std::array::from_fn(|at| Said::Marks(vec![at % 3])));
    let mut kept = serde_json::to_value(vote.closing().unwrap()).unwrap();
    kept.as_object_mut().unwrap().remove("by_college").expect("it is kept");
    let read: Closing = serde_json::from_value(kept).unwrap();
    assert_eq!(read, Closing { by_college: Vec::new(), ..vote.closing().unwrap().clone() });
}
