//! The states of motions, amendments and referrals as the README draws them.

use std::collections::BTreeSet;

use council::rules::{Came, Channel};
use kernel::{Actor, Day, Grant, Id, Lang, Localised, Role};
use motions::{
    Amendment, AmendmentState, Asks, Motion, MotionState, Referral,
    rules::{About, Answered, Fell, Opinion, ReferralStanding, Scene, settle},
};

use super::scene::{amendment, at, item, motion, session, sitting};

type Steps = BTreeSet<(String, String, String)>;

fn why() -> Localised {
    Localised::one(Lang::Fr, "Parce que")
}

fn step(thing: &str, from: &str, verb: &str, to: &str) -> (String, String, String) {
    (format!("{thing} {from}"), verb.to_owned(), to.to_owned())
}

fn of_motions() -> Steps {
    let (session, item) = (session(), item());
    let (sitting, system, scene) = (sitting(&session, &item), Actor::system(), Scene::default());
    let mut taken = Steps::new();
    let vote = || "v".to_owned();
    let states = [
        MotionState::Draft,
        MotionState::Tabled,
        MotionState::Put(vote()),
        MotionState::Adopted(vote()),
        MotionState::Rejected(vote()),
        MotionState::Withdrawn(why()),
    ];
    for state in states {
        let number = (state != MotionState::Draft).then_some(1);
        let it = || Motion { state: state.clone(), number, ..motion() };
        let from = state.word();
        let acts = [
            ("table", it().table(&system, &scene, &sitting, 1)),
            ("put", it().put(&system, &scene, &sitting, &[], vote())),
            ("withdraw", it().withdraw(&system, &scene, (&sitting, &[]), why()).map(|(it, _)| it)),
        ];
        let to = |(verb, it): (&str, Result<Motion, _>)| Some(step("motion", from, verb, it.ok()?.state.word()));
        taken.extend(acts.into_iter().filter_map(to));
        for adopted in [Some(true), Some(false), None] {
            let decided = it().decided("v", adopted, at());
            if decided.state != state {
                let _ = taken.insert(step("motion", from, "vote", decided.state.word()));
            }
        }
    }
    taken
}

fn states() -> [AmendmentState; 9] {
    let vote = || "v".to_owned();
    [
        AmendmentState::Draft,
        AmendmentState::Tabled,
        AmendmentState::Put(vote()),
        AmendmentState::Accepted,
        AmendmentState::Adopted(vote()),
        AmendmentState::Rejected(vote()),
        AmendmentState::Withdrawn(Localised::default()),
        AmendmentState::Fallen(Fell::SetAside(why())),
        AmendmentState::Fallen(Fell::WithMotion),
    ]
}

fn in_state(number: i64, words: &str, state: AmendmentState) -> Amendment {
    let it = amendment(number, Asks::Replace("c1".into()), words, state);
    if it.state == AmendmentState::Draft { Amendment { number: None, tabled: None, ..it } } else { it }
}

fn of_amendments() -> Steps {
    let (motion, session, item) = (motion(), session(), item());
    let (sitting, system, scene) = (sitting(&session, &item), Actor::system(), Scene::default());
    let over = (&motion, &sitting);
    let mut taken = Steps::new();
    for state in states() {
        let it = || in_state(1, "Une.", state.clone());
        let from = state.word();
        let acts = [
            ("table", it().table(&system, &scene, over, (&[], 1))),
            ("accept", it().accept(&system, &scene, over, &[])),
            ("put", it().put(&system, &scene, over, (&[], &[]), "v".into())),
            ("withdraw", it().withdraw(&system, &scene, over, Localised::default())),
            ("set-aside", it().set_aside(&system, &scene, &sitting, why())),
        ];
        let to = |(verb, it): (&str, Result<Amendment, _>)| Some(step("amendment", from, verb, it.ok()?.state.word()));
        taken.extend(acts.into_iter().filter_map(to));
        let fallen = motion.clone().withdraw(&system, &scene, (&sitting, &[it()]), why());
        let fallen = fallen.map(|(_, fallen)| fallen).unwrap_or_default();
        taken.extend(fallen.iter().map(|it| step("amendment", from, "motion-withdrawn", it.state.word())));
        // What the vote on one makes of it, of one that asks the very same, and of one beside it.
        for words in ["Une.", "Une autre."] {
            let put = in_state(2, words, AmendmentState::Put("v".into()));
            for adopted in [Some(true), Some(false), None] {
                // Two are never put at one place.
                let beside = if from == "put" { Vec::new() } else { vec![it()] };
                let all: Vec<Amendment> = [put.clone()].into_iter().chain(beside).collect();
                for settled in settle(&motion, &all, &put.id, ("v", adopted), at()) {
                    let before = all.iter().find(|it| it.id == settled.id).map(|it| it.state.word());
                    let before = before.expect("it was there");
                    let _ = taken.insert(step("amendment", before, "vote", settled.state.word()));
                }
            }
        }
    }
    taken
}

/// A referral to an expert, as it stands.
pub(crate) fn referral(standing: ReferralStanding, due: Day) -> Referral {
    Referral {
        id: Id::new("r"),
        session: Id::new("s"),
        item: Id::new("i"),
        about: About::Motion(Id::new("m")),
        expert: (Id::new("expert"), "Experte en droit".into()),
        question: why(),
        due,
        name: "Secrétaire".into(),
        at: at(),
        standing,
        version: 1,
    }
}

fn of_referrals() -> Steps {
    let (session, item) = (session(), item());
    let (sitting, system, scene) = (sitting(&session, &item), Actor::system(), Scene::default());
    let today = session.day_of(at());
    let expert = Actor {
        account: Some(Id::new("expert")),
        name: "Experte en droit".into(),
        grants: vec![Grant { role: Role::Expert, body: None, until: None }],
    };
    let answered = Answered { opinion: Opinion::Favourable, reasons: why(), at: at(), noted: None };
    let word = |it: &ReferralStanding| match it {
        ReferralStanding::Asked => "asked",
        ReferralStanding::Answered(_) => "answered",
        ReferralStanding::TakenBack(_) => "taken-back",
    };
    let mut taken = Steps::new();
    let came = || Came { channel: Channel::Letter, on: today, evidence: None };
    for standing in [ReferralStanding::Asked, ReferralStanding::Answered(answered), ReferralStanding::TakenBack(at())] {
        let it = || referral(standing.clone(), today);
        let said = || (Opinion::Favourable, why());
        let acts = [
            ("answer", it().answer(&expert, &sitting, said())),
            ("note", it().note(&system, (&sitting, today), said(), came())),
            ("take-back", it().take_back(&system, &scene, at())),
        ];
        let from = word(&standing);
        let to = |(verb, it): (&str, Result<Referral, _>)| Some(step("referral", from, verb, word(&it.ok()?.standing)));
        taken.extend(acts.into_iter().filter_map(to));
    }
    taken
}

#[test]
fn the_readme_draws_each_step_that_the_rules_take_and_no_other() {
    let taken: Steps = [of_motions(), of_amendments(), of_referrals()].into_iter().flatten().collect();
    let drawn = testkit::drawing::steps(include_str!("../../README.md"));
    // The drawing stands in columns.
    let one_space = |words: &str| words.split_whitespace().collect::<Vec<_>>().join(" ");
    let drawn: Steps =
        drawn.into_iter().map(|(from, verb, to)| (one_space(from), verb.to_owned(), to.to_owned())).collect();
    assert_eq!(drawn, taken);
}
