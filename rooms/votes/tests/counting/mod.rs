//! Counting, told to the rules alone: whatever the ballots, and worked examples.

mod properties;
mod worked;

use std::collections::{BTreeMap, BTreeSet};

use council::rules::SeatAt;
use kernel::{Id, Lang, Localised, Time};
use suffrage::{QuorumReckoning, Rules, SecondBallot, Slip, Way};
use votes::{
    Closing, Elector, Kind, Opening, Said, State, Vote, VoteInput, VoteResult,
    rules::{Measure, VotingCollege, may_publish},
};

const COLLEGES: [&str; 3] = ["elected", "partners", "experts"];

fn rules() -> Rules {
    Rules::read(include_str!("../../../../crates/suffrage/data/example.toml")).expect("the example is right")
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

fn closing(opening: &Opening, result: VoteResult, voted: Vec<votes::rules::Voted>) -> Closing {
    let quorum = QuorumReckoning { second: false, whole: None, colleges: Vec::new(), there: 15, met: true };
    let published = may_publish(opening, &voted);
    let (there, counted) = (Vec::new(), Vec::new());
    let (by_college, lots) = (Vec::new(), Vec::new());
    Closing { at: Time::UNIX_EPOCH, quorum, there, counted, voted, result, by_college, lots, published }
}
