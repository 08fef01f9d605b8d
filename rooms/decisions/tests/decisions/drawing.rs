//! The states of decisions and of commitments as the README draws them, against the steps that the rules take.

use std::collections::BTreeSet;

use decisions::rules::{
    Basis, Bearer, Commitment, CommitmentInput, CommitmentState, Decision, Ended, Made, Number, Refusal, Report,
    Reported, State,
};
use jiff::civil::date;
use kernel::{Actor, Day, Id, Lang, Localised, Time};

use super::said;

type Steps = BTreeSet<(String, String, String)>;

const TAKEN: Day = date(2026, 11, 1);
const TODAY: Day = date(2026, 11, 23);

fn step(thing: &str, from: &str, verb: &str, to: &str) -> (String, String, String) {
    (format!("{thing} {from}"), verb.to_owned(), to.to_owned())
}

fn basis() -> Basis {
    let (item, session, organ) = (Id::new("i"), Id::new("s"), Id::new("o"));
    Basis { vote: "v".into(), item, session, organ, taken: TAKEN }
}

fn number() -> (Number, String) {
    (Number { year: 2026, n: 1 }, "2026-01".into())
}

/// A decision in a state, whose identity is the state's word.
fn decision(state: State) -> Decision {
    Decision { id: Id::new(state.word()), basis: basis(), motion: None, said: said("Feuille"), state, version: 1 }
}

fn states() -> [State; 4] {
    let made = || {
        let (number, slug) = number();
        Made { number, slug, at: Time::UNIX_EPOCH }
    };
    let ended = |replaced| State::Ended(made(), Ended { on: TODAY, by: Id::new("later"), replaced });
    [State::Drafted, State::Made(made()), ended(true), ended(false)]
}

fn of_decisions() -> Steps {
    let program = Actor::system();
    let drafted = Decision::draft(&program, Id::new("d"), (basis(), None), said("Feuille")).expect("the program may");
    let mut taken = Steps::from([step("decision", "nowhere", "draft", drafted.state.word())]);
    for state in states() {
        let it = || decision(state.clone());
        let word = |it: Decision| it.state.word();
        for (verb, to) in [
            ("edit", it().edit(&program, said("Autre feuille")).map(word)),
            ("make", it().make(&program, number(), Time::UNIX_EPOCH).map(word)),
            ("discard", it().must_be_drafted(&program).map(|()| "nowhere")),
            ("replace", it().end(&drafted, true).map(word)),
            ("repeal", it().end(&drafted, false).map(word)),
        ] {
            taken.extend(to.ok().map(|to| step("decision", state.word(), verb, to)));
        }
    }
    taken
}

fn of_commitments() -> Steps {
    let program = Actor::system();
    let why = || Localised::one(Lang::Fr, "Parce que");
    let input = || CommitmentInput { bearer: Bearer::Secretariat, what: why(), due: TODAY };
    let mut taken = Steps::new();
    for over in states().map(decision) {
        let mut took = |from: &str, verb, to: Result<&str, Refusal>| {
            taken.extend(to.ok().map(|to| step("commitment", from, verb, to)));
        };
        let added = Commitment::add(&program, Id::new("c"), (&over, &[]), input());
        took("nowhere", "add", added.map(|it| it.state.word()));
        for state in
            [CommitmentState::Open, CommitmentState::Done(TODAY, why()), CommitmentState::GivenUp(TODAY, why())]
        {
            // Nothing is said of what a draft commits to.
            if over.state == State::Drafted && state != CommitmentState::Open {
                continue;
            }
            let (id, from) = (Id::new("c"), state.word());
            let it =
                Commitment { id, decision: over.id.clone(), place: 1, said: input(), state: state.clone(), version: 1 };
            took(from, "edit", it.clone().edit(&program, &over, input()).map(|it| it.state.word()));
            took(from, "remove", over.must_be_drafted(&program).map(|()| "nowhere"));
            for what in Reported::ALL {
                let verb = match what {
                    Reported::Done => "report",
                    Reported::GivenUp => "give up",
                    Reported::Open => "reopen",
                };
                let report = Report { what, on: TODAY, note: why() };
                let now = (TODAY, Time::UNIX_EPOCH);
                let reported = it.clone().report((&program, false), Id::new("l"), &over, report, now);
                took(from, verb, reported.map(|(it, _)| it.state.word()));
            }
        }
    }
    taken
}

#[test]
fn the_readme_draws_each_step_that_the_rules_take_and_no_other() {
    let taken: Steps = of_decisions().into_iter().chain(of_commitments()).collect();
    let taken = taken.iter().map(|(from, verb, to)| (&**from, &**verb, &**to)).collect();
    assert_eq!(testkit::drawing::steps(include_str!("../../README.md")), taken);
}
