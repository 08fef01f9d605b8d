//! Who waits, who speaks, and who says so.

use std::collections::BTreeSet;

use chamber::{
    On, Request, Sort, Stand,
    rules::{ChamberRefusal, Course, Sitting, Speech, waiting},
};
use council::rules::{Chair, State};
use kernel::{Actor, Id, Localised};

use super::{ask, at, call, chair, item, judged, open, opened, presides, seat, session, someone, text};

#[test]
fn a_seat_that_is_there_asks_for_the_floor_once_at_a_time() {
    let first = ask(&[], 2, Sort::Floor, 10).unwrap();
    assert_eq!((first.place, first.stand, first.name.as_str()), (1, Stand::Waiting, "account-2"));
    assert_eq!(ask(std::slice::from_ref(&first), 2, Sort::Floor, 20), Err(ChamberRefusal::AskedAlready));
    assert!(ask(std::slice::from_ref(&first), 2, Sort::Order, 20).is_ok(), "a point of order is another matter");
    let speaks = call(first.clone(), std::slice::from_ref(&first), None, 30).unwrap();
    assert_eq!(ask(&[speaks], 2, Sort::Floor, 40), Err(ChamberRefusal::HasTheFloor));
    let stranger =
        judged(&open(), 0, |at| Request::ask(&someone(3), (Id::new("r"), at), (&seat(2), Sort::Floor), &[], None));
    assert_eq!(stranger, Err(ChamberRefusal::NotYours), "nobody asks for another's seat");
    let seats: Vec<Chair> = (1..=3).map(chair).collect();
    let (it, there) = (open(), BTreeSet::new());
    let absent = Sitting { session: &it, seats: &seats, there: &there, now: at(0) };
    let asked = Request::ask(&someone(2), (Id::new("r"), &absent), (&seat(2), Sort::Floor), &[], None);
    assert_eq!(asked, Err(ChamberRefusal::NotThere));
}

#[test]
fn whoever_conducts_enters_a_seat_that_raises_its_hand_in_the_hall() {
    let entered =
        judged(&open(), 0, |at| Request::ask(&presides(), (Id::new("r"), at), (&seat(3), Sort::Floor), &[], None));
    assert_eq!(entered.unwrap().name, "account-1");
}

#[test]
fn the_list_is_heard_in_its_order_which_the_chair_may_change_points_of_order_first() {
    let first = ask(&[], 2, Sort::Floor, 10).unwrap();
    let second = ask(std::slice::from_ref(&first), 3, Sort::Floor, 20).unwrap();
    let all = [first.clone(), second.clone()];
    let moved = judged(&open(), 30, |at| Request::shift(&presides(), at, &all, (&second.id, true))).unwrap();
    let (up, down) = moved.expect("there is one above");
    assert_eq!((up.place, down.place), (first.place, second.place));
    let order = ask(&all, 1, Sort::Order, 40).unwrap();
    let all = [up.clone(), down.clone(), order.clone()];
    let heard: Vec<&str> = waiting(&all).into_iter().map(|it| it.name.as_str()).collect();
    assert_eq!(heard, ["account-1", "account-3", "account-2"]);
    assert_eq!(call(up, &all, None, 50), Err(ChamberRefusal::OrderFirst));
    assert!(call(order, &all, None, 50).is_ok());
    let at_the_top = judged(&open(), 60, |at| Request::shift(&presides(), at, &all[..2], (&all[0].id, true)));
    assert_eq!(at_the_top, Ok(None));
    let by_another = judged(&open(), 60, |at| Request::shift(&someone(2), at, &all, (&down.id, true)));
    assert_eq!(by_another, Err(ChamberRefusal::NotYours));
}

#[test]
fn a_request_that_was_taken_back_is_not_called_and_one_that_was_called_is_not_taken_back() {
    let asked = ask(&[], 2, Sort::Floor, 10).unwrap();
    let back = judged(&open(), 20, |at| asked.clone().withdraw(&someone(2), at)).unwrap();
    assert_eq!(back.stand, Stand::Withdrawn(at(20)));
    assert_eq!(call(back, &[], None, 30), Err(ChamberRefusal::NoLongerWaiting));
    let speaks = call(asked, &[], None, 30).unwrap();
    let late = judged(&open(), 40, |at| speaks.clone().withdraw(&someone(2), at));
    assert_eq!(late, Err(ChamberRefusal::NoLongerWaiting));
    let finished = judged(&open(), 50, |at| speaks.end(&someone(2), at, Localised::default())).unwrap();
    assert_eq!(finished.stand, Stand::Heard(Speech { since: at(30), seconds: None }, at(50)));
}

#[test]
fn a_point_of_order_that_is_not_taken_has_its_reason_and_one_that_is_heard_may_be_ruled_upon_by_the_chair_alone() {
    let order = ask(&[], 2, Sort::Order, 10).unwrap();
    let pass = |ruling| judged(&open(), 20, |at| order.clone().pass(&presides(), at, ruling));
    assert_eq!(pass(Localised::default()), Err(ChamberRefusal::NoRuling));
    assert_eq!(pass(text("Hors sujet")).unwrap().stand, Stand::Passed(at(20)));
    let speaks = call(order, &[], None, 20).unwrap();
    let rules = |actor: Actor| judged(&open(), 30, |at| speaks.clone().end(&actor, at, text("Retenue")));
    assert_eq!(rules(someone(2)), Err(ChamberRefusal::NotYours));
    assert_eq!(rules(presides()).unwrap().ruling, text("Retenue"));
}

#[test]
fn nothing_is_conducted_while_the_session_rests_nor_once_it_is_over() {
    let resting = session(State::Suspended(opened(), at(100)));
    let closed = session(State::Closed(opened(), at(100)));
    let asked = ask(&[], 2, Sort::Floor, 10).unwrap();
    for (it, why) in [(&resting, ChamberRefusal::Resting), (&closed, ChamberRefusal::NotSitting)] {
        let called = judged(it, 110, |at| asked.clone().call(&presides(), at, &[], None));
        assert_eq!(called, Err(why));
        let opens = judged(it, 110, |at| On::open(&presides(), (Id::new("on"), at), &item("i"), None));
        assert_eq!(opens, Err(why));
    }
    let limit = judged(&resting, 110, |at| Course::blank(Id::new("s")).limit(&presides(), at, Some(180)));
    assert_eq!(limit.unwrap().seconds, Some(180), "what the chair sets for later is set while it rests");
    let again = judged(&resting, 110, |at| asked.clone().withdraw(&someone(2), at));
    assert!(again.is_ok(), "and whoever waits may take it back");
}
