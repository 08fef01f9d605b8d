//! Items, the time of speeches, and what happened.

use chamber::{
    Happening, On, Outcome, Request, Sort, Stand,
    rules::{ChamberRefusal, Pause, Runs, Speech, course_of, runs, spoken},
};
use council::rules::{Item, Rest, State};
use jiff::SignedDuration;
use kernel::{Id, Localised, Time};

use super::{ask, at, call, item, judged, open, opened, presides, session, someone, text};

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
    assert_eq!(
        runs(&speech, &[pause(-60, Some(-10))]),
        Some(Runs::Until(at(120))),
        "a rest before it is none of its own"
    );
    assert_eq!(
        runs(&speech, &[pause(130, Some(200))]),
        Some(Runs::Until(at(120))),
        "nor does one after its end give it more"
    );
    assert_eq!(
        runs(&speech, &[pause(30, Some(75)), pause(100, None)]),
        Some(Runs::Held(SignedDuration::from_secs(65)))
    );
    assert_eq!(runs(&Speech { seconds: None, ..speech }, &[]), None);
    assert_eq!(spoken(at(0), at(100), &[pause(30, Some(75)), pause(90, None)]), SignedDuration::from_secs(45));
}

#[test]
fn a_rest_within_a_point_of_order_is_not_counted_twice() {
    let floor = ask(&[], 2, Sort::Floor, 0).unwrap();
    let floor = call(floor, &[], Some(600), 0).unwrap();
    let order = Request {
        stand: Stand::Heard(Speech { since: at(100), seconds: None }, at(200)),
        ..ask(&[], 3, Sort::Order, 90).unwrap()
    };
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
        On {
            id: Id::new("1"),
            session: Id::new("s"),
            item: Id::new("i"),
            since: at(10),
            name: "p".into(),
            until: Some((at(500), "p".into())),
        },
        On {
            id: Id::new("2"),
            session: Id::new("s"),
            item: Id::new("j"),
            since: at(500),
            name: "p".into(),
            until: None,
        },
    ];
    let speech = call(ask(&[], 2, Sort::Floor, 20).unwrap(), &[], Some(300), 30).unwrap();
    let heard = judged(&open(), 430, |at| speech.clone().end(&presides(), at, Localised::default())).unwrap();
    let cut = Request { stand: Stand::Speaking(Speech { since: at(900), seconds: None }), ..speech };
    let order =
        judged(&open(), 50, |at| ask(&[], 3, Sort::Order, 40).unwrap().pass(&presides(), at, text("Non"))).unwrap();
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
