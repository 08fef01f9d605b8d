//! Who may sit, how long, and how it ends: stories told to the rules alone.

use council::rules::{Bearer, Benches, Held, Holding, OrganKind, Refusal, Rights, Soon, Stay, Turn, turns_on};
use jiff::civil::date;
use kernel::{Actor, Day, Id, Localised};

use super::{TODAY, agadez, elected, organ_of, other, smara, text};

fn fill(held: &[(Holding, Bearer)], seat: i64, bearer: &Bearer, since: Day) -> Result<Holding, Refusal> {
    let (organ, college) = (organ_of(OrganKind::Council), elected());
    let benches = Benches { organ: &organ, college: &college, held, stand_ins: &[] };
    benches.fill(&Actor::system(), (Id::new(format!("h-{seat}")), seat), bearer, (since, None))
}

#[test]
fn a_seat_is_held_to_the_last_day_of_the_mandate_and_no_longer() {
    let (holding, organ) = (fill(&[], 1, &smara(), TODAY).unwrap(), organ_of(OrganKind::Council));
    for (day, wanted) in [
        (date(2026, 11, 22), Held::Ahead),
        (TODAY, Held::Sits),
        (date(2027, 12, 31), Held::Sits),
        (date(2028, 1, 1), Held::Over),
    ] {
        assert_eq!(holding.on(&smara(), &organ, day), wanted, "{day}");
    }
    assert_eq!(holding.last_day(&smara(), &organ), Some(date(2027, 12, 31)));
}

#[test]
fn a_suspended_member_keeps_its_seat_and_does_not_sit_until_it_is_reinstated() {
    let (holding, organ) = (fill(&[], 1, &smara(), TODAY).unwrap(), organ_of(OrganKind::Council));
    let suspended = Bearer { rights: Rights::Suspended(date(2027, 3, 1)), ..smara() };
    assert_eq!(holding.on(&suspended, &organ, date(2027, 2, 28)), Held::Sits);
    assert_eq!(holding.on(&suspended, &organ, date(2027, 3, 1)), Held::Barred);
    assert_eq!(holding.on(&smara(), &organ, date(2027, 4, 1)), Held::Sits, "reinstated");
    let held = [(holding, suspended)];
    assert_eq!(fill(&held, 1, &agadez(), date(2027, 3, 2)), Err(Refusal::SeatTaken), "the seat is kept");
}

#[test]
fn a_member_that_left_and_came_back_does_not_find_its_seat_again() {
    let (holding, organ) = (fill(&[], 1, &smara(), TODAY).unwrap(), organ_of(OrganKind::Council));
    let left = Bearer { rights: Rights::Out, left: vec![date(2027, 3, 1)], ..smara() };
    assert_eq!(holding.on(&left, &organ, date(2027, 2, 28)), Held::Sits);
    assert_eq!(holding.on(&left, &organ, date(2027, 3, 1)), Held::Over);
    let back = Bearer { rights: Rights::Full, ..left };
    assert_eq!(holding.on(&back, &organ, date(2027, 6, 1)), Held::Over);
    let again = fill(&[(holding, back.clone())], 1, &back, date(2027, 6, 1)).unwrap();
    assert_eq!(again.on(&back, &organ, date(2027, 6, 1)), Held::Sits, "seated anew, it sits");
}

#[test]
fn what_was_to_begin_while_its_body_was_out_never_was_also_once_it_is_back() {
    let (left, back) = (date(2027, 3, 1), date(2027, 6, 1));
    let (ahead, organ) = (fill(&[], 1, &smara(), date(2027, 4, 1)).unwrap(), organ_of(OrganKind::Council));
    assert_eq!(ahead.on(&smara(), &organ, TODAY), Held::Ahead, "before it left");
    let out = Bearer { rights: Rights::Out, left: vec![left], ..smara() };
    assert_eq!(ahead.on(&out, &organ, date(2027, 4, 1)), Held::Never);
    let again = Bearer { rights: Rights::Full, admitted: vec![None, Some(back)], ..out };
    for day in [date(2027, 4, 1), back, date(2027, 9, 1)] {
        assert_eq!(ahead.on(&again, &organ, day), Held::Never, "{day}");
    }
    let suspended = Bearer { rights: Rights::Suspended(date(2027, 7, 1)), ..again.clone() };
    assert_eq!(ahead.on(&suspended, &organ, date(2027, 8, 1)), Held::Never);
    let seated = fill(&[(ahead.clone(), again.clone())], 1, &again, back).expect("the seat is nobody's");
    assert_eq!(seated.on(&again, &organ, back), Held::Sits, "seated anew, it sits");
    let before = fill(&[], 1, &smara(), date(2027, 2, 1)).unwrap();
    assert_eq!(before.on(&again, &organ, date(2027, 2, 15)), Held::Sits, "what it had before it left was so");
    assert_eq!(before.on(&again, &organ, back), Held::Over);
    let admitted = vec![None, Some(back), Some(date(2027, 9, 1))];
    let twice = Bearer { left: vec![left, date(2027, 8, 1)], admitted, ..again.clone() };
    let gone = Bearer { rights: Rights::Out, left: twice.left.clone(), ..again };
    for bearer in [&gone, &twice] {
        assert_eq!(
            ahead.on(bearer, &organ, date(2027, 7, 1)),
            Held::Never,
            "nor once it leaves again, or is back again"
        );
    }
    assert_eq!(seated.on(&twice, &organ, date(2027, 7, 1)), Held::Sits, "between both times that it left");
    assert_eq!(seated.on(&twice, &organ, date(2027, 9, 1)), Held::Over);
}

#[test]
fn a_seat_has_one_holder_and_a_mandate_one_seat() {
    let held = [(fill(&[], 1, &smara(), TODAY).unwrap(), smara())];
    assert_eq!(fill(&held, 1, &agadez(), TODAY), Err(Refusal::SeatTaken));
    assert_eq!(fill(&held, 2, &smara(), TODAY), Err(Refusal::SitsAlready));
    assert!(fill(&held, 2, &agadez(), TODAY).is_ok());
    assert!(fill(&held, 1, &agadez(), date(2028, 1, 1)).is_ok(), "the day after its last");
    assert_eq!(fill(&held, 1, &agadez(), date(2026, 2, 1)), Err(Refusal::SeatTaken), "nor before, without an end");
}

#[test]
fn whoever_sits_has_a_mandate_that_runs_of_a_member_in_its_rights_that_may_sit_there() {
    for (bearer, since, wanted) in [
        (smara(), date(2028, 1, 1), Refusal::NoMandateThen),
        (Bearer { from: Some(date(2026, 3, 1)), ..smara() }, date(2026, 2, 28), Refusal::NoMandateThen),
        (Bearer { rights: Rights::Suspended(TODAY), ..smara() }, TODAY, Refusal::NotAMember),
        (Bearer { rights: Rights::Out, ..smara() }, TODAY, Refusal::NotAMember),
        (Bearer { territorial: false, ..smara() }, TODAY, Refusal::OfAnotherCollege),
    ] {
        assert_eq!(fill(&[], 1, &bearer, since), Err(wanted));
    }
    assert_eq!(fill(&[], 4, &smara(), TODAY), Err(Refusal::NoSuchSeat));
    assert_eq!(fill(&[], 0, &smara(), TODAY), Err(Refusal::NoSuchSeat));
}

#[test]
fn a_holding_ends_with_a_reason_and_its_end_is_not_put_off() {
    let (organ, program) = (organ_of(OrganKind::Council), Actor::system());
    let holding = || fill(&[], 1, &smara(), TODAY).unwrap();
    let end = |it: Holding, until, reason| it.end(&program, (&organ, &smara()), until, reason, TODAY);
    assert_eq!(end(holding(), TODAY, Localised::default()), Err(Refusal::NoReason));
    assert_eq!(end(holding(), date(2026, 11, 22), text("x")), Err(Refusal::EndsBeforeItBegins));
    let ended = end(holding(), date(2027, 1, 31), text("Démission")).unwrap();
    assert_eq!(ended.on(&smara(), &organ, date(2027, 1, 31)), Held::Sits);
    assert_eq!(ended.on(&smara(), &organ, date(2027, 2, 1)), Held::Over);
    assert_eq!(end(ended.clone(), date(2027, 2, 28), text("x")), Err(Refusal::EndsLater));
    let sooner = end(ended, date(2026, 12, 31), text("Décès")).unwrap();
    let late = sooner.end(&program, (&organ, &smara()), date(2026, 12, 1), text("x"), date(2027, 1, 1));
    assert_eq!(late, Err(Refusal::AlreadyEnded));
}

#[test]
fn a_substitute_is_another_who_could_sit_there() {
    let (organ, college, program) = (organ_of(OrganKind::Council), elected(), Actor::system());
    let benches = Benches { organ: &organ, college: &college, held: &[], stand_ins: &[] };
    let holding = || fill(&[], 1, &smara(), TODAY).unwrap();
    let deputy = other("deputy");
    let set = |stands_in: Option<&Bearer>| benches.substitute(&program, (holding(), &smara()), stands_in, TODAY);
    assert_eq!(set(Some(&deputy)).unwrap().substitute, Some(Id::new("deputy")));
    assert_eq!(set(None).unwrap().substitute, None);
    assert_eq!(set(Some(&smara())), Err(Refusal::StandsInForSelf));
    let institution = Bearer { territorial: false, ..deputy };
    assert_eq!(set(Some(&institution)), Err(Refusal::OfAnotherCollege));
}

#[test]
fn a_dissolved_organ_ends_its_holdings_and_takes_nothing_more() {
    let (program, reason) = (Actor::system(), text("Réforme"));
    let holding = fill(&[], 1, &smara(), TODAY).unwrap();
    let council = organ_of(OrganKind::Council);
    let dissolved = |on| council.clone().dissolve(&program, (on, reason.clone()), &[], TODAY);
    assert_eq!(dissolved(date(2026, 12, 1)), Err(Refusal::InTheFuture));
    let gone = dissolved(TODAY).unwrap();
    assert_eq!(holding.on(&smara(), &gone, TODAY), Held::Sits, "its last day is included");
    assert_eq!(holding.on(&smara(), &gone, date(2026, 11, 24)), Held::Over);
    let college = elected();
    let benches = Benches { organ: &gone, college: &college, held: &[], stand_ins: &[] };
    assert_eq!(benches.fill(&program, (Id::new("h"), 1), &smara(), (TODAY, None)), Err(Refusal::Dissolved));
}

#[test]
fn turns_follow_one_another_and_never_meet() {
    let (organ, program) = (organ_of(OrganKind::HostCity), Actor::system());
    let turn = |id: &str, from, until| Turn {
        id: Id::new(id),
        organ: Id::new("o"),
        entity: Id::new("smara"),
        from,
        until,
        note: Localised::default(),
        version: 1,
    };
    let first = turn("a", date(2026, 1, 1), date(2026, 12, 31)).among(&program, &organ, &[], true).unwrap();
    let others = [first];
    let among = |it: Turn, member| it.among(&program, &organ, &others, member);
    assert_eq!(among(turn("b", date(2026, 12, 31), date(2027, 12, 31)), true), Err(Refusal::TurnsMeet));
    assert_eq!(among(turn("b", date(2027, 1, 1), date(2026, 12, 31)), true), Err(Refusal::EndsBeforeItBegins));
    assert_eq!(among(turn("b", date(2027, 1, 1), date(2027, 12, 31)), false), Err(Refusal::NotAMember));
    let second = among(turn("b", date(2027, 1, 1), date(2027, 12, 31)), true).unwrap();
    let [first] = others;
    let both = [first, second];
    let names = |day| {
        let (now, next) = turns_on(&both, day);
        (now.map(|it| it.id.as_str()), next.map(|it| it.id.as_str()))
    };
    assert_eq!(names(date(2026, 12, 31)), (Some("a"), Some("b")));
    assert_eq!(names(date(2027, 1, 1)), (Some("b"), None));
    assert_eq!(names(date(2025, 1, 1)), (None, Some("a")));
}

#[test]
fn the_turn_of_a_member_that_left_ends_and_can_still_be_changed_and_one_ahead_is_taken_back() {
    let (organ, program) = (organ_of(OrganKind::HostCity), Actor::system());
    let turn = Turn {
        id: Id::new("a"),
        organ: Id::new("o"),
        entity: Id::new("smara"),
        from: date(2026, 6, 1),
        until: date(2027, 5, 31),
        note: Localised::default(),
        version: 1,
    };
    let others = [turn.clone()];
    let shorter = Turn { until: date(2026, 12, 31), ..turn.clone() };
    assert!(
        shorter.clone().among(&program, &organ, &others, false).is_ok(),
        "its member is asked about when it changes"
    );
    let other = Turn { entity: Id::new("agadez"), ..shorter };
    assert_eq!(other.among(&program, &organ, &others, false), Err(Refusal::NotAMember));
    let early = Turn { from: date(2025, 12, 31), ..turn.clone() };
    assert_eq!(early.among(&program, &organ, &others, true), Err(Refusal::BeforeTheOrgan));
    let back = [None, Some(date(2026, 6, 15))];
    let stay = |left, is_in, admitted| Stay { left, is_in, admitted };
    let (may, september) = ([date(2026, 5, 1)], [date(2026, 9, 1)]);
    let held = turn.held(stay(&september, false, &back[..1]), &organ).unwrap();
    assert_eq!(held.until, date(2026, 8, 31));
    assert_eq!(turns_on(&[held], TODAY), (None, None));
    assert_eq!(turn.held(stay(&may, false, &back[..1]), &organ), None, "it left before its turn");
    assert_eq!(turn.held(stay(&may, true, &back), &organ), None, "and came back after it was to begin");
    assert_eq!(turn.held(stay(&[], true, &back[1..]), &organ), Some(turn.clone()), "it never left");
    assert_eq!(turn.take_back(&program, &organ, TODAY), Err(Refusal::TurnHasBegun));
    assert_eq!(turn.take_back(&program, &organ, date(2026, 5, 31)), Ok(()));
}

#[test]
fn what_ends_is_seen_within_thirty_ninety_and_a_hundred_and_eighty_days() {
    let ends = |days: i64| Soon::of(TODAY.checked_add(jiff::Span::new().days(days)).unwrap(), TODAY);
    assert_eq!([ends(0), ends(30)], [Some(Soon::Month); 2]);
    assert_eq!([ends(31), ends(90)], [Some(Soon::Quarter); 2]);
    assert_eq!([ends(91), ends(180)], [Some(Soon::HalfYear); 2]);
    assert_eq!([ends(181), ends(-1)], [None; 2]);
}
