//! What happens while a session sits, told to the rules alone.

use std::collections::BTreeSet;

use chamber::{
    Happening, On, Outcome, Request, Sort, Stand,
    rules::{ChamberRefusal, Course, Pause, Runs, Sitting, Speech, course_of, runs, spoken, waiting},
};
use council::{
    Manner, Session, SessionInput, SessionKind,
    rules::{Chair, Convocation, Item, ItemInput, ItemKind, Opened, Rest, SeatAt, State},
};
use jiff::SignedDuration;
use kernel::{Actor, Grant, Id, Lang, Localised, Role, Time};

/// An instant of the session's morning, by the seconds since its opening.
fn at(seconds: i64) -> Time {
    Time::from_second(1_800_000_000 + seconds).expect("an instant of this century")
}

fn text(words: &str) -> Localised {
    Localised::one(Lang::Fr, words)
}

fn session(state: State) -> Session {
    Session {
        id: Id::new("s"),
        slug: "session".into(),
        organ: Id::new("o"),
        said: SessionInput {
            kind: SessionKind::Ordinary,
            manner: Manner::Mixed,
            title: Localised::default(),
            place: text("Salle"),
            joining: String::new(),
            times: None,
            zone: "UTC".into(),
            second_of: None,
            announced: false,
            example: false,
        },
        state,
        uid: "s@here".into(),
        sequence: 0,
        moved: 0,
        changed: at(0),
        untold: false,
        version: 1,
    }
}

fn opened() -> Opened {
    let convocation = Convocation { rules: 1, at: at(-86_400), urgency: Localised::default() };
    Opened { convocation, at: at(0), quorum: None, reached: true }
}

fn open() -> Session {
    session(State::Open(opened()))
}

fn seat(number: i64) -> SeatAt {
    SeatAt { college: Id::new("elected"), number }
}

fn chair(number: i64) -> Chair {
    Chair {
        at: seat(number),
        key: None,
        holding: Id::new(format!("holding-{number}")),
        entity: format!("body-{number}"),
        accounts: vec![format!("account-{number}")],
        headed: false,
        presides: number == 1,
        sits: true,
    }
}

fn someone(number: i64) -> Actor {
    let name = format!("account-{number}");
    Actor {
        account: Some(Id::new(name.as_str())),
        name,
        grants: vec![Grant { role: Role::Reader, body: None, until: None }],
    }
}

/// Whoever presides: the holder of the first seat.
fn presides() -> Actor {
    someone(1)
}

fn item(id: &str) -> Item {
    let said = ItemInput { title: text(id), kind: ItemKind::Debate, matter: String::new(), minutes: 0 };
    Item { id: Id::new(id), session: Id::new("s"), place: 1, said, changed: false, withdrawn: false, version: 1 }
}

/// Judges by a session with three seats, all there, at an instant.
fn judged<T>(session: &Session, now: i64, with: impl FnOnce(&Sitting) -> T) -> T {
    let seats: Vec<Chair> = (1..=3).map(chair).collect();
    let there: BTreeSet<SeatAt> = (1..=3).map(seat).collect();
    with(&Sitting { session, seats: &seats, there: &there, now: at(now) })
}

fn ask(all: &[Request], number: i64, sort: Sort, now: i64) -> Result<Request, ChamberRefusal> {
    let id = Id::new(format!("r{}", all.len()));
    judged(&open(), now, |it| Request::ask(&someone(number), (id, it), (&seat(number), sort), all, None))
}

fn call(it: Request, all: &[Request], seconds: Option<i64>, now: i64) -> Result<Request, ChamberRefusal> {
    judged(&open(), now, |at| it.call(&presides(), at, all, seconds))
}

#[test]
fn a_seat_that_is_there_asks_for_the_floor_once_at_a_time() {
    let first = ask(&[], 2, Sort::Floor, 10).unwrap();
    assert_eq!((first.place, first.stand, first.name.as_str()), (1, Stand::Waiting, "account-2"));
    assert_eq!(ask(std::slice::from_ref(&first), 2, Sort::Floor, 20), Err(ChamberRefusal::AskedAlready));
    assert!(ask(std::slice::from_ref(&first), 2, Sort::Order, 20).is_ok(), "a point of order is another matter");
    let speaks = call(first.clone(), std::slice::from_ref(&first), None, 30).unwrap();
    assert_eq!(ask(&[speaks], 2, Sort::Floor, 40), Err(ChamberRefusal::HasTheFloor));
    let stranger = judged(&open(), 0, |at| {
        Request::ask(&someone(3), (Id::new("r"), at), (&seat(2), Sort::Floor), &[], None)
    });
    assert_eq!(stranger, Err(ChamberRefusal::NotYours), "nobody asks for another's seat");
    let seats: Vec<Chair> = (1..=3).map(chair).collect();
    let (it, there) = (open(), BTreeSet::new());
    let absent = Sitting { session: &it, seats: &seats, there: &there, now: at(0) };
    let asked = Request::ask(&someone(2), (Id::new("r"), &absent), (&seat(2), Sort::Floor), &[], None);
    assert_eq!(asked, Err(ChamberRefusal::NotThere));
}

#[test]
fn whoever_conducts_enters_a_seat_that_raises_its_hand_in_the_hall() {
    let entered = judged(&open(), 0, |at| {
        Request::ask(&presides(), (Id::new("r"), at), (&seat(3), Sort::Floor), &[], None)
    });
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

#[test]
fn an_item_is_on_from_then_to_then_and_the_next_ends_it() {
    let first = judged(&open(), 10, |at| On::open(&presides(), (Id::new("1"), at), &item("i"), None)).unwrap();
    let twice = judged(&open(), 20, |at| On::open(&presides(), (Id::new("2"), at), &item("i"), Some(&first)));
    assert_eq!(twice, Err(ChamberRefusal::OnAlready));
    let withdrawn = Item { withdrawn: true, ..item("j") };
    let gone = judged(&open(), 20, |at| On::open(&presides(), (Id::new("2"), at), &withdrawn, Some(&first)));
    assert_eq!(gone, Err(ChamberRefusal::NoSuchItem));
    let by_another = judged(&open(), 20, |at| On::open(&someone(2), (Id::new("2"), at), &item("j"), None));
    assert_eq!(by_another, Err(ChamberRefusal::NotYours));
    let ended = judged(&open(), 30, |at| first.end(&presides(), at)).unwrap();
    assert_eq!(ended.until, Some((at(30), "account-1".to_owned())));
}

#[test]
fn the_time_of_a_speech_stands_still_while_it_is_paused() {
    let speech = Speech { since: at(0), seconds: Some(120) };
    let pause = |since, until: Option<i64>| Pause { since: at(since), until: until.map(at) };
    assert_eq!(runs(&speech, &[]), Some(Runs::Until(at(120))));
    assert_eq!(runs(&speech, &[pause(30, None)]), Some(Runs::Held(SignedDuration::from_secs(90))));
    assert_eq!(runs(&speech, &[pause(30, Some(75))]), Some(Runs::Until(at(165))));
    assert_eq!(runs(&speech, &[pause(-60, Some(-10))]), Some(Runs::Until(at(120))), "a rest before it is none of its own");
    assert_eq!(runs(&speech, &[pause(130, Some(200))]), Some(Runs::Until(at(120))), "nor does one after its end give it more");
    assert_eq!(runs(&speech, &[pause(30, Some(75)), pause(100, None)]), Some(Runs::Held(SignedDuration::from_secs(65))));
    assert_eq!(runs(&Speech { seconds: None, ..speech }, &[]), None);
    assert_eq!(spoken(at(0), at(100), &[pause(30, Some(75)), pause(90, None)]), SignedDuration::from_secs(45));
}

#[test]
fn a_rest_within_a_point_of_order_is_not_counted_twice() {
    let floor = ask(&[], 2, Sort::Floor, 0).unwrap();
    let floor = call(floor, &[], Some(600), 0).unwrap();
    let order = Request { stand: Stand::Heard(Speech { since: at(100), seconds: None }, at(200)), ..ask(&[], 3, Sort::Order, 90).unwrap() };
    let rests = [Rest { session: Id::new("s"), since: at(150), until: at(250) }];
    let all = [floor.clone(), order];
    assert_eq!(floor.runs(&open(), &rests, &all), Some(Runs::Until(at(750))), "it stood still from 100 to 250");
    let resting = session(State::Suspended(opened(), at(300)));
    assert_eq!(floor.runs(&resting, &rests, &all), Some(Runs::Held(SignedDuration::from_secs(450))));
}

#[test]
fn what_happened_is_told_in_order_and_ends_with_the_session() {
    let closed = session(State::Closed(opened(), at(1000)));
    let on = [
        On { id: Id::new("1"), session: Id::new("s"), item: Id::new("i"), since: at(10), name: "p".into(), until: Some((at(500), "p".into())) },
        On { id: Id::new("2"), session: Id::new("s"), item: Id::new("j"), since: at(500), name: "p".into(), until: None },
    ];
    let speech = call(ask(&[], 2, Sort::Floor, 20).unwrap(), &[], Some(300), 30).unwrap();
    let heard = judged(&open(), 430, |at| speech.clone().end(&presides(), at, Localised::default())).unwrap();
    let cut = Request { stand: Stand::Speaking(Speech { since: at(900), seconds: None }), ..speech };
    let order = judged(&open(), 50, |at| ask(&[], 3, Sort::Order, 40).unwrap().pass(&presides(), at, text("Non"))).unwrap();
    let rests = [Rest { session: Id::new("s"), since: at(100), until: at(200) }];
    let told = course_of(&closed, &rests, &on, &[heard, cut, order]);
    let lines: Vec<(i64, Option<i64>, &str)> = told
        .iter()
        .map(|it| {
            let seconds = |time: Time| at(0).duration_until(time).as_secs();
            let what = match &it.what {
                Happening::Opened => "opened",
                Happening::Item(item) => item.as_str(),
                Happening::Speech { spoke, .. } => match spoke.map(|it| it.as_secs()) {
                    Some(300) => "spoke for 300",
                    Some(100) => "spoke for 100",
                    _ => "spoke otherwise",
                },
                Happening::Order { outcome: Outcome::NotTaken, .. } => "order not taken",
                Happening::Order { .. } => "order",
                Happening::Rest => "rest",
                Happening::Closed => "closed",
            };
            (seconds(it.at), it.until.map(seconds), what)
        })
        .collect();
    assert_eq!(
        lines,
        [
            (0, None, "opened"),
            (10, Some(500), "i"),
            (30, Some(430), "spoke for 300"),
            (40, Some(50), "order not taken"),
            (100, Some(200), "rest"),
            (500, Some(1000), "j"),
            (900, Some(1000), "spoke for 100"),
            (1000, None, "closed"),
        ]
    );
    assert_eq!(course_of(&session(State::Prepared), &[], &[], &[]), []);
}
