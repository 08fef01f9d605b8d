//! Until when motions and amendments are tabled.

use jiff::SignedDuration;
use kernel::{Actor, Time};
use motions::rules::{Refusal, Terms};

use super::scene::{at, session};

#[test]
fn an_instant_that_has_passed_is_not_set_but_one_that_stands_may_stay() {
    let (session, program) = (session(), Actor::system());
    let hour = |n: i64| -> Option<Time> { Some(at() + SignedDuration::from_hours(n)) };
    let set = |stands: Terms, until| stands.set(&program, (&session, at()), until);
    let stands = Terms { motions: hour(-1), ..Terms::default() };
    assert_eq!(set(stands, (hour(-1), hour(1))).unwrap(), Terms { amendments: hour(1), ..stands });
    assert_eq!(set(stands, (None, None)).unwrap(), Terms::default());
    for passed in [(hour(-2), None), (hour(0), None), (hour(1), hour(-1))] {
        assert_eq!(set(stands, passed).unwrap_err(), Refusal::DayPassed);
    }
}
