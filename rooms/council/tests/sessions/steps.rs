//! The steps of a session, and when it is.

use council::rules::{Manner, Session, SessionInput, SessionKind, SessionRefusal, Times, instant, zone_named};
use jiff::civil::{date, time};
use kernel::{Actor, Id, Localised};

use super::{
    DAY, MET, MISSED, after, before, convene, convened, minutes, organ, prepared, rules, said, ten, text, times,
    written,
};

#[test]
fn a_convened_session_is_put_off_but_not_brought_forward_nor_made_another() {
    let (program, rules, now) = (Actor::system(), rules(), before(DAY, 60));
    let edit = |said| convened(self::said(DAY)).edit(&program, said, Some(&rules), now);
    let later = edit(said(date(2027, 3, 8))).unwrap();
    assert!(later.untold && later.sequence == 1 && later.moved == 1 && later.changed == now);
    assert_eq!(edit(said(DAY)).unwrap(), convened(said(DAY)), "nothing has changed");
    let titled = edit(SessionInput { title: text("Session de printemps"), ..said(DAY) }).unwrap();
    assert_eq!((titled.sequence, titled.moved), (1, 0), "answers stand: it is when and how it was");
    let longer = |it: Times| Times { ends: it.ends + minutes(15), ends_at: DAY.at(13, 15, 0, 0), ..it };
    let longer = edit(SessionInput { times: said(DAY).times.map(longer), ..said(DAY) }).unwrap();
    assert_eq!((longer.sequence, longer.moved), (1, 0), "answers stand: it ends a quarter of an hour later");
    let elsewhere = edit(SessionInput { manner: Manner::Hall, ..said(DAY) }).unwrap();
    assert_eq!(elsewhere.moved, 1);
    assert_eq!(edit(said(date(2027, 2, 20))).unwrap_err(), SessionRefusal::BroughtForward);
    for other in [
        SessionInput { kind: SessionKind::Extraordinary, ..said(DAY) },
        SessionInput { manner: Manner::Written, ..said(DAY) },
        SessionInput { times: None, ..said(DAY) },
    ] {
        assert_eq!(edit(other).unwrap_err(), SessionRefusal::FixedByConvocation);
    }
    let missed = convened(said(DAY)).edit(&program, said(date(2027, 3, 8)), Some(&rules), ten(date(2027, 3, 9)));
    assert_eq!(missed.unwrap_err(), SessionRefusal::DatePassed, "it is not put off to a day that has passed");
}

#[test]
fn a_session_whose_end_has_passed_is_put_off_as_a_whole_and_no_end_is_in_the_past() {
    let (program, rules) = (Actor::system(), rules());
    let until = |day| {
        let times = Times { ends: times(day).ends, ends_at: times(day).ends_at, ..times(DAY) };
        SessionInput { times: Some(times), ..said(DAY) }
    };
    let edit = |said, now| convened(self::said(DAY)).edit(&program, said, Some(&rules), now);
    let (sits, missed) = (ten(DAY) + minutes(60), ten(after(DAY, 9)));
    assert!(edit(until(after(DAY, 1)), sits).is_ok(), "its end has not passed");
    assert_eq!(edit(until(after(DAY, 20)), missed).unwrap_err(), SessionRefusal::EndAlone);
    assert!(edit(said(after(DAY, 20)), missed).is_ok());
    let shorter = Times { ends: ten(DAY) + minutes(30), ends_at: DAY.at(10, 30, 0, 0), ..times(DAY) };
    let shorter = SessionInput { times: Some(shorter), ..said(DAY) };
    assert_eq!(edit(shorter, sits).unwrap_err(), SessionRefusal::DatePassed);
}

#[test]
fn a_convened_written_procedure_neither_closes_sooner_nor_stays_open_for_less_than_the_rules_ask() {
    let (program, rules, days) = (Actor::system(), rules(), i64::from(rules().notice.written));
    let edit = |from, to: SessionInput| convened(from).edit(&program, to, Some(&rules), before(DAY, 60));
    assert_eq!(edit(written(days + 5), written(days + 4)).unwrap_err(), SessionRefusal::ClosesSooner);
    let longer = edit(written(days), written(days + 4)).unwrap();
    assert_eq!(longer.moved, 1, "in writing the end is when one takes part: those called are asked again");
    let mut late = written(days + 4);
    if let Some(times) = &mut late.times {
        (times.opens, times.opens_at) = (ten(after(DAY, 6)), super::times(after(DAY, 6)).opens_at);
    }
    assert_eq!(edit(written(days + 4), late).unwrap_err(), SessionRefusal::ClosesSooner, "it opens later, for less");
    let urgent = convene(prepared(written(2)), before(DAY, 60), text("Séisme")).unwrap();
    assert!(urgent.clone().edit(&program, written(3), Some(&rules), before(DAY, 50)).is_ok());
    let shorter = urgent.edit(&program, written(1), Some(&rules), before(DAY, 50));
    assert_eq!(shorter.unwrap_err(), SessionRefusal::ClosesSooner);
}

#[test]
fn a_session_opens_at_its_hour_with_or_without_quorum_and_both_are_recorded() {
    let (it, missed) = (|| convened(said(DAY)), MISSED);
    let early = ten(DAY) - minutes(61);
    assert_eq!(it().open(&Actor::system(), &[], Some(missed), early).unwrap_err(), SessionRefusal::TooEarly);
    let open = it().open(&Actor::system(), &[], Some(missed), ten(DAY)).unwrap();
    assert_eq!(open.state.opened().unwrap().quorum, Some(missed));
    assert!(!open.state.opened().unwrap().reached);
    let refused = prepared(said(DAY)).open(&Actor::system(), &[], Some(MET), ten(DAY));
    assert_eq!(refused.unwrap_err(), SessionRefusal::NotConvened);
}

#[test]
fn a_session_is_not_opened_after_its_end_nor_without_a_quorum_that_can_be_worked_out() {
    let program = Actor::system();
    let open = |now, quorum| convened(said(DAY)).open(&program, &[], quorum, now);
    assert!(open(ten(DAY) + minutes(179), Some(MET)).is_ok());
    assert_eq!(open(ten(DAY) + minutes(180), Some(MET)).unwrap_err(), SessionRefusal::EndPassed);
    assert_eq!(open(ten(DAY), None).unwrap_err(), SessionRefusal::OtherColleges);
}

#[test]
fn a_written_procedure_closes_at_its_end_and_records_no_quorum() {
    let (program, days) = (Actor::system(), i64::from(rules().notice.written));
    let open = convened(written(days)).open(&program, &[], Some(MET), ten(DAY)).unwrap();
    assert_eq!(open.state.opened().unwrap().quorum, None);
    let end = ten(after(DAY, days));
    assert_eq!(open.clone().close(&program, &[], end - minutes(1)).unwrap_err(), SessionRefusal::EndAhead);
    assert!(open.close(&program, &[], end).is_ok());
}

#[test]
fn a_written_procedure_is_opened_for_as_long_as_was_promised_and_is_not_suspended() {
    let (program, rules, days) = (Actor::system(), rules(), i64::from(rules().notice.written));
    let leaves = |it: &Session, late| it.must_leave_days(Some(&rules), ten(after(DAY, late)));
    let (exact, longer) = (convened(written(days)), convened(written(days + 4)));
    assert_eq!((leaves(&exact, 0), leaves(&longer, 4)), (Ok(()), Ok(())));
    assert_eq!(leaves(&exact, 1), Err(SessionRefusal::TooFewDaysLeft));
    assert_eq!(leaves(&longer, 5), Err(SessionRefusal::TooFewDaysLeft));
    let urgent = convene(prepared(written(2)), before(DAY, 60), text("Séisme")).unwrap();
    assert_eq!((leaves(&urgent, 0), leaves(&urgent, 1)), (Ok(()), Err(SessionRefusal::TooFewDaysLeft)));
    assert_eq!(leaves(&convened(said(DAY)), 0), Ok(()), "a sitting lasts as long as it lasts");
    let open = exact.open(&program, &[], None, ten(DAY)).unwrap();
    assert_eq!(open.suspend(&program, &[], ten(DAY) + minutes(60)).unwrap_err(), SessionRefusal::NeverSuspended);
}

#[test]
fn a_session_that_rested_says_when() {
    let program = Actor::system();
    let open = convened(said(DAY)).open(&program, &[], Some(MET), ten(DAY)).unwrap();
    let resting = open.suspend(&program, &[], ten(DAY) + minutes(60)).unwrap();
    let (_, rest) = resting.resume(&program, &[], ten(DAY) + minutes(75)).unwrap();
    assert_eq!((rest.since, rest.until), (ten(DAY) + minutes(60), ten(DAY) + minutes(75)));
}

#[test]
fn who_sits_is_judged_by_the_day_of_the_session_then_by_the_day_that_it_is() {
    let (program, next) = (Actor::system(), after(DAY, 1));
    let it = convened(said(DAY));
    assert_eq!(it.day_of_seats(ten(next)), DAY);
    let open = it.open(&program, &[], Some(MET), ten(DAY)).unwrap();
    assert_eq!(open.day_of_seats(ten(next)), next, "it goes on past midnight");
    let closed = open.close(&program, &[], ten(next)).unwrap();
    assert_eq!(closed.day_of_seats(ten(after(DAY, 9))), next);
}

#[test]
fn while_a_session_sits_its_day_is_that_of_its_own_time_zone() {
    let in_zone = |zone: &str| {
        let at = |hour| DAY.at(hour, 0, 0, 0);
        let times = Times::between(at(10), at(13), zone).unwrap();
        let it = convened(SessionInput { times: Some(times), zone: zone.into(), ..said(DAY) });
        (it.open(&Actor::system(), &[], Some(MET), times.opens).unwrap(), times.opens)
    };
    let (auckland, opening) = in_zone("Pacific/Auckland");
    assert_eq!(opening.to_string(), "2027-02-28T21:00:00Z", "the day before, by the clocks of the club");
    assert_eq!(auckland.day_of_seats(opening), DAY);
    let (honolulu, _) = in_zone("Pacific/Honolulu");
    let late = "2027-03-02T02:00:00Z".parse().unwrap();
    assert_eq!(honolulu.day_of_seats(late), DAY, "the day after, by the clocks of the club");
}

/// Every step from every state: what the README draws is what the code takes. What it draws of seats is told with them.
#[test]
fn the_readme_draws_the_steps_that_the_code_takes() {
    let (program, now) = (Actor::system(), ten(DAY));
    let convened = convened(said(DAY));
    let open = convened.clone().open(&program, &[], Some(MET), now).unwrap();
    let suspended = open.clone().suspend(&program, &[], now).unwrap();
    let closed = open.clone().close(&program, &[], now).unwrap();
    let cancelled = convened.clone().cancel(&program, text("x"), now).unwrap();
    let mut taken = std::collections::BTreeSet::new();
    for from in [prepared(said(DAY)), convened, open, suspended, closed, cancelled] {
        let steps = [
            ("convene", convene(from.clone(), before(DAY, 90), Localised::default())),
            ("open", from.clone().open(&program, &[], Some(MET), now)),
            ("suspend", from.clone().suspend(&program, &[], now)),
            ("resume", from.clone().resume(&program, &[], now).map(|(it, _)| it)),
            ("close", from.clone().close(&program, &[], now)),
            ("cancel", from.clone().cancel(&program, text("x"), now)),
        ];
        let word = from.state.word();
        taken.extend(steps.into_iter().filter_map(|(verb, to)| Some((word, verb, to.ok()?.state.word()))));
    }
    let drawn = testkit::drawing::steps(include_str!("../../README.md"));
    let drawn: std::collections::BTreeSet<_> =
        drawn.into_iter().filter(|(from, ..)| !crate::organs::SEATS.contains(from)).collect();
    assert_eq!(drawn, taken);
    let refused = prepared(said(DAY)).cancel(&program, Localised::default(), now);
    assert_eq!(refused.unwrap_err(), SessionRefusal::NoReason);
}

#[test]
fn an_hour_over_which_clocks_are_put_forward_is_refused_and_one_that_comes_twice_is_the_first() {
    let at = |day, hour, zone| instant(day, time(hour, 30, 0, 0), zone);
    assert_eq!(at(date(2026, 3, 29), 2, "Europe/Madrid"), Err(SessionRefusal::NoSuchHour));
    let twice = at(date(2026, 10, 25), 2, "Europe/Madrid").unwrap();
    assert_eq!(twice.to_string(), "2026-10-25T00:30:00Z");
    assert_eq!(at(DAY, 2, "Mars/Olympus"), Err(SessionRefusal::NoSuchZone));
}

#[test]
fn a_time_zone_is_written_as_the_table_has_it_and_one_that_stands_for_none_is_refused() {
    assert_eq!(zone_named("africa/CASABLANCA").as_deref(), Some("Africa/Casablanca"));
    for none in ["Etc/Unknown", "Africa/Smara", ""] {
        assert_eq!(zone_named(none), None, "{none}");
    }
    for zone in ["africa/casablanca", "Etc/Unknown"] {
        let said = SessionInput { zone: zone.into(), ..said(DAY) };
        let refused = Session::prepare(&Actor::system(), (Id::new("s"), "s".into()), &organ(), said, ten(DAY));
        assert_eq!(refused.unwrap_err(), SessionRefusal::NoSuchZone, "{zone}");
    }
}

#[test]
fn the_hour_that_was_said_is_kept_beside_the_instant() {
    let times = times(DAY);
    assert_eq!((times.opens_at, times.ends_at), (DAY.at(10, 0, 0, 0), DAY.at(13, 0, 0, 0)));
    assert_eq!(times.ends, times.opens + minutes(180));
}
