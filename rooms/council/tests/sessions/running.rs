//! The hours of an agenda.

use council::rules::{
    Begins, Hours, Item, ItemInput, Law, Manner, Session, SessionInput, SessionRefusal, Times, instant,
};
use jiff::civil::{date, time};
use kernel::{Actor, Day, Id, Localised, Time};

use super::{DAY, after, before, debate, prepared, said, ten};

const ZONE: &str = "Africa/Casablanca";

/// A session of two days: from ten in the morning to five in the afternoon of the next.
fn two_days() -> Session {
    let (opens, ends) = (DAY.to_datetime(time(10, 0, 0, 0)), after(DAY, 1).to_datetime(time(17, 0, 0, 0)));
    let times = Times::between(opens, ends, ZONE).expect("the clocks do not change then");
    prepared(SessionInput { times: Some(times), ..said(DAY) })
}

fn at(day: Day, hour: i8) -> Option<Time> {
    Some(instant(day, time(hour, 0, 0, 0), ZONE).expect("the clocks do not change then"))
}

fn begins(day: i64, hour: i8) -> Option<Begins> {
    Some(Begins { day, hour: time(hour, 0, 0, 0) })
}

/// An item of so many hours that begins then.
fn item(id: &str, hours: i64, begins: Option<Begins>) -> Item {
    let item = debate(id);
    Item { said: ItemInput { minutes: hours * 60, begins, ..item.said.clone() }, ..item }
}

#[test]
fn an_item_that_begins_on_the_second_day_is_where_the_hours_start_again() {
    let items = [item("i", 3, None), item("j", 0, None), item("k", 2, begins(2, 9)), item("l", 1, None)];
    let (session, next) = (two_days(), after(DAY, 1));
    let hours = Hours::of(&items, &session);
    assert_eq!(hours.begins, [at(DAY, 10), at(DAY, 13), at(next, 9), at(next, 11)]);
    assert_eq!((hours.early, hours.late, hours.unbroken), (vec![], vec![], false));
    let week = |it: Session| {
        let (opens, ends) = (after(DAY, 7).at(10, 0, 0, 0), after(DAY, 8).at(17, 0, 0, 0));
        let times = Times::between(opens, ends, ZONE).expect("the clocks do not change then");
        Session { said: SessionInput { times: Some(times), ..it.said.clone() }, ..it }
    };
    assert_eq!(
        Hours::of(&items, &week(session)).begins[2],
        at(after(DAY, 8), 9),
        "put off, it is its second day still"
    );
}

#[test]
fn what_goes_past_the_end_or_comes_before_its_turn_is_told_by_its_number() {
    let through = [item("i", 20, None), item("j", 12, None), item("k", 1, None)];
    let hours = Hours::of(&through, &two_days());
    assert_eq!((hours.early, hours.late, hours.unbroken), (vec![], vec![2, 3], true));
    let withdrawn = Item { withdrawn: true, ..item("x", 9, None) };
    let mixed = [item("i", 3, None), withdrawn, item("j", 1, begins(1, 12)), item("k", 1, begins(2, 17))];
    let hours = Hours::of(&mixed, &two_days());
    assert_eq!(hours.begins, [at(DAY, 10), None, at(DAY, 12), at(after(DAY, 1), 17)]);
    assert_eq!((hours.early, hours.late, hours.unbroken), (vec![3], vec![4], false));
    let short = prepared(said(DAY));
    assert_eq!(Hours::of(&[item("i", 3, None)], &short).late, Vec::<usize>::new(), "it ends as the session does");
    let written = Session { said: SessionInput { manner: Manner::Written, ..short.said.clone() }, ..short };
    assert_eq!(Hours::of(&mixed, &written).begins, [None; 4], "nobody is there at an hour");
}

#[test]
fn an_hour_before_the_opening_or_before_what_stands_above_is_not_taken() {
    let others = [item("i", 3, None)];
    let add = |session: Session, own| {
        let input = (item("n", 1, own).said, Localised::default());
        let added =
            Item::add(&Actor::system(), (Id::new("n"), session), &others, Law::default(), input, before(DAY, 50));
        added.map(|(item, _)| item.said.begins)
    };
    assert_eq!(add(two_days(), begins(1, 13)), Ok(begins(1, 13)));
    for early in [begins(1, 9), begins(1, 12)] {
        assert_eq!(add(two_days(), early), Err(SessionRefusal::BeginsTooEarly));
    }
    let undated = prepared(SessionInput { times: None, ..said(DAY) });
    assert_eq!(add(undated, begins(1, 9)), Ok(begins(1, 9)), "nobody knows yet when it opens");
    let edited = item("i", 3, begins(1, 11));
    assert_eq!(Hours::take(&edited, &others, &two_days()), Ok(()), "it stands once on the agenda");
    assert!(ten(DAY) < at(DAY, 11).unwrap());
}

#[test]
fn storage_counts_the_minutes_of_the_clock_from_the_first_midnight() {
    for (begins, minutes) in [(begins(1, 0), 0), (begins(1, 10), 600), (begins(2, 9), 1980)] {
        assert_eq!(begins.map(Begins::minutes), Some(minutes));
        assert_eq!(Begins::from_minutes(minutes), begins);
    }
    let times = Times::between(date(2027, 1, 31).at(9, 0, 0, 0), date(2027, 2, 1).at(9, 0, 0, 0), ZONE).unwrap();
    assert_eq!(begins(2, 9).and_then(|it| it.date(&times)), Some(date(2027, 2, 1)));
}
