//! The states of requests and of items as the README draws them, against the steps that the rules take.

use std::collections::BTreeSet;

use chamber::{
    On, Request, Sort, Stand,
    rules::{ChamberRefusal, Sitting, Speech},
};
use council::rules::State;
use kernel::{Id, Localised};

use super::{ask, at, item, judged, open, opened, presides, session, text};

type Steps = BTreeSet<(String, String, String)>;

fn step(thing: &str, from: &str, verb: &str, to: &str) -> (String, String, String) {
    (format!("{thing} {from}"), verb.to_owned(), to.to_owned())
}

fn stands(seconds: Option<i64>) -> [Stand; 5] {
    let speech = Speech { since: at(20), seconds };
    [
        Stand::Waiting,
        Stand::Speaking(speech),
        Stand::Heard(speech, at(30)),
        Stand::Withdrawn(at(30)),
        Stand::Passed(at(30)),
    ]
}

/// What the one who presides does with a request in a state, with another that waits beside it.
fn of_a_request(
    it: &Request,
    beside: &Request,
    at: &Sitting,
) -> [(&'static str, Result<&'static str, ChamberRefusal>); 6] {
    let (chair, all) = (presides(), [it.clone(), beside.clone()]);
    let word = |it: Request| it.stand.word();
    let shifted = Request::shift(&chair, at, &all, (&it.id, false));
    [
        ("call", it.clone().call(&chair, at, std::slice::from_ref(it), None).map(word)),
        ("withdraw", it.clone().withdraw(&chair, at).map(word)),
        ("pass", it.clone().pass(&chair, at, text("Hors sujet")).map(word)),
        ("end", it.clone().end(&chair, at, Localised::default()).map(word)),
        ("lengthen", it.clone().lengthen(&chair, at, 60).map(word)),
        ("shift", shifted.map(|moved| word(moved.expect("there is one below").0))),
    ]
}

fn of_requests() -> Steps {
    let asked = ask(&[], 2, Sort::Floor, 10).expect("it is there").stand.word();
    let mut taken = Steps::from([step("request", "nowhere", "ask", asked)]);
    let sessions = [open(), session(State::Suspended(opened(), at(35))), session(State::Closed(opened(), at(35)))];
    for sort in Sort::ALL {
        let first = ask(&[], 2, sort, 10).expect("it is there");
        let beside = ask(std::slice::from_ref(&first), 3, sort, 15).expect("it is there");
        for stand in [stands(None), stands(Some(120))].concat() {
            let it = Request { stand, ..first.clone() };
            for session in &sessions {
                let did = judged(session, 40, |at| of_a_request(&it, &beside, at));
                let to = |(verb, to): (_, Result<&str, _>)| Some(step("request", stand.word(), verb, to.ok()?));
                taken.extend(did.into_iter().filter_map(to));
            }
        }
    }
    taken
}

/// How an item stands, by the last time that it was on.
fn stood(on: Option<&On>) -> &'static str {
    match on.map(|on| &on.until) {
        None => "ahead",
        Some(None) => "on",
        Some(Some(_)) => "done",
    }
}

fn of_items() -> Steps {
    let on = judged(&open(), 10, |at| On::open(&presides(), (Id::new("1"), at), &item("i"), None)).expect("it sits");
    let done = judged(&open(), 20, |at| on.clone().end(&presides(), at)).expect("it is on");
    let mut taken = Steps::new();
    for last in [None, Some(on), Some(done)] {
        let (from, now_on) = (stood(last.as_ref()), last.as_ref().filter(|on| on.until.is_none()));
        let opened = judged(&open(), 40, |at| On::open(&presides(), (Id::new("2"), at), &item("i"), now_on));
        let ended = last.clone().map(|on| judged(&open(), 40, |at| on.end(&presides(), at)));
        for (verb, to) in [("open", Some(opened)), ("end", ended)] {
            taken.extend(to.and_then(Result::ok).map(|to| step("item", from, verb, stood(Some(&to)))));
        }
    }
    taken
}

#[test]
fn the_readme_draws_each_step_that_the_rules_take_and_no_other() {
    let taken: Steps = of_requests().into_iter().chain(of_items()).collect();
    let taken = taken.iter().map(|(from, verb, to)| (&**from, &**verb, &**to)).collect();
    assert_eq!(testkit::drawing::steps(include_str!("../../README.md")), taken);
}
