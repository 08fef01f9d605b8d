//! Who presides over a session.

use council::rules::{Answer, Answering, Chair, Channel, Function, Given, Presence, Reply, Session, WayIn};
use kernel::{Actor, Grant, Id, Role, Time};
use suffrage::Covers;

use super::{DAY, MET, before, chair, convened, debate, minutes, rules, said, seat, ten, written};

/// The chair in seat 1, vice-chairs in seats 3 and 2 of their college, and somebody without a function.
fn seats() -> Vec<(Chair, Option<Function>)> {
    let function = |number| match number {
        1 => Some(Function::Chair),
        2 | 3 => Some(Function::ViceChair),
        _ => None,
    };
    (1..=4).map(|number| (chair(number), function(number))).collect()
}

/// What the holder of a seat answered, a week before.
fn answered(session: &Session, number: i64, reply: Reply) -> Answer {
    let (rules, items) = (rules(), [debate("i")]);
    let chairs: Vec<Chair> = seats().into_iter().map(|(chair, _)| chair).collect();
    let (rules, now) = (Some(&rules), before(DAY, 7));
    let by = Answering { session, rules, items: &items, chairs: &chairs, answers: &[], now };
    let grants = vec![Grant { role: Role::Reader, body: None, until: None }];
    let actor = Actor { account: Some(Id::new(format!("account-{number}"))), name: "x".into(), grants };
    by.answer(&actor, &seat(number), reply, (Channel::Own, String::new())).expect("it may be answered")
}

/// By the number of its seat.
fn presides(
    session: &Session,
    seats: &[(Chair, Option<Function>)],
    answers: &[Answer],
    there: &[i64],
    at: Time,
) -> i64 {
    let roll: Vec<Presence> = there.iter().map(|number| present(*number)).collect();
    let seats: Vec<(&Chair, Option<Function>)> = seats.iter().map(|(chair, function)| (chair, *function)).collect();
    let there = |chair: &Chair| roll.iter().any(|it| it.is_of(chair));
    session.presiding(&seats, answers, there, at).map_or(0, |it| it.number)
}

fn present(number: i64) -> Presence {
    let id = Id::new(format!("p{number}"));
    let checked =
        Presence::check_in(&Actor::system(), (id, &convened(said(DAY))), &chair(number), WayIn::Name, &[], ten(DAY));
    checked.expect("it is the hour of the roll")
}

#[test]
fn who_presides_over_a_session() {
    let convened_now = convened(said(DAY));
    let open = convened_now.clone().open(&Actor::system(), &[], Some(MET), ten(DAY)).unwrap();
    let in_writing = convened(written(rules().notice.written.into()));
    let in_writing = in_writing.open(&Actor::system(), &[], None, ten(DAY)).unwrap();
    let (early, sits) = (ten(DAY) - minutes(30), ten(DAY) + minutes(10));
    let excused = |number| answered(&convened_now, number, Reply::Excused);
    let by_proxy = |covers| answered(&convened_now, 1, Reply::Proxy(vec![Given::to(&chair(4), vec![covers])]));
    let written_excuse = Answer { session: in_writing.id.clone(), ..excused(1) };
    let vacant: Vec<_> = seats().into_iter().filter(|(it, _)| it.at.number != 1).collect();
    let barred = |(it, function): (Chair, Option<Function>)| (Chair { sits: it.at.number != 1, ..it }, function);
    let barred: Vec<_> = seats().into_iter().map(barred).collect();
    let none: Vec<_> = seats().into_iter().filter(|(_, function)| function.is_none()).collect();
    let all = seats();
    let situations = [
        ("before its hour", presides(&convened_now, &all, &[], &[2], early)),
        ("before its hour, the chair's seat is vacant", presides(&convened_now, &vacant, &[], &[], early)),
        ("before its hour, the chair may not sit", presides(&convened_now, &barred, &[], &[], early)),
        ("before its hour, the chair is excused", presides(&convened_now, &all, &[excused(1)], &[], early)),
        ("the first vice-chair is excused too", presides(&convened_now, &all, &[excused(1), excused(2)], &[], early)),
        (
            "the chair gave a proxy for the session",
            presides(&convened_now, &all, &[by_proxy(Covers::Session)], &[], early),
        ),
        (
            "the chair gave one for an item",
            presides(&convened_now, &all, &[by_proxy(Covers::Item("i".into()))], &[], early),
        ),
        ("its hour has come, a vice-chair is there", presides(&convened_now, &all, &[], &[2, 4], sits)),
        ("it sits, the chair is there", presides(&open, &all, &[], &[1, 2, 3], sits)),
        ("it sits, the chair is there though excused", presides(&open, &all, &[excused(1)], &[1, 2], sits)),
        ("it sits, the chair is not checked in", presides(&open, &all, &[], &[2, 3, 4], sits)),
        ("it sits, the second vice-chair alone is there", presides(&open, &all, &[], &[3, 4], sits)),
        ("it sits, none of them is there", presides(&open, &all, &[], &[4], sits)),
        ("it sits, none is there and the chair is excused", presides(&open, &all, &[excused(1)], &[4], sits)),
        ("it sits, the chair may not sit", presides(&open, &barred, &[], &[2], sits)),
        ("in writing", presides(&in_writing, &all, &[], &[], sits)),
        ("in writing, the chair is excused", presides(&in_writing, &all, &[written_excuse], &[], sits)),
        ("nobody has a function", presides(&open, &none, &[], &[4], sits)),
    ];
    let line = |(says, number): &(&str, i64)| match number {
        0 => format!("{says}: nobody\n"),
        1 => format!("{says}: the chair\n"),
        number => format!("{says}: the vice-chair of seat {number}\n"),
    };
    insta::assert_snapshot!(situations.iter().map(line).collect::<String>());
}
