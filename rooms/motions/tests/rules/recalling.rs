//! When an answer that is awaited is recalled, and how one that came by another way is noted.

use council::rules::{Came, Channel, Evidence};
use jiff::ToSpan as _;
use kernel::{Actor, Day, Lang, Localised, Role};
use motions::rules::{Opinion, PASSED, ReferralStanding, Refusal, recalled};

use super::{
    drawing::referral,
    scene::{at, item, session, sitting},
};

const DUE: Day = Day::constant(2026, 12, 15);

fn before(days: i64) -> Day {
    DUE.saturating_sub(days.days())
}

fn said() -> (Opinion, Localised) {
    (Opinion::Conditional, Localised::one(Lang::Fr, "Sous réserve"))
}

#[test]
fn an_answer_is_recalled_ten_and_three_days_before_and_on_its_day_and_the_secretary_told_once_it_passed() {
    let it = referral(ReferralStanding::Asked, DUE);
    let on = |day: Day| recalled(&it, before(30), day);
    let days: Vec<(i64, Vec<i64>)> = (-3..=14).rev().map(|days| (days, on(before(days)))).collect();
    let expected: Vec<(i64, Vec<i64>)> = (-3..=14_i64)
        .rev()
        .map(|days| {
            let say = match days {
                // Each up to two days late.
                8..=10 => vec![10],
                1..=3 => vec![3],
                0 => vec![0],
                _ if days < 0 => vec![PASSED],
                _ => Vec::new(),
            };
            (days, say)
        })
        .collect();
    assert_eq!(days, expected);
}

#[test]
fn what_is_asked_for_soon_is_recalled_only_on_days_after_the_one_on_which_it_was_asked() {
    let it = referral(ReferralStanding::Asked, DUE);
    assert_eq!(recalled(&it, before(10), before(10)), [0; 0], "the question itself said the day");
    assert_eq!(recalled(&it, before(10), before(9)), [0; 0]);
    assert_eq!(recalled(&it, before(2), before(1)), [0; 0]);
    assert_eq!(recalled(&it, before(2), DUE), [0]);
    assert_eq!(recalled(&it, DUE, DUE), [0; 0]);
    assert_eq!(recalled(&it, DUE, before(-1)), [PASSED]);
    assert_eq!(recalled(&referral(ReferralStanding::TakenBack(at()), DUE), before(30), DUE), [0; 0]);
}

#[test]
fn the_secretary_notes_what_came_by_another_way_and_shows_what_was_not_written() {
    let (session, item) = (session(), item());
    let (sitting, today) = (sitting(&session, &item), session.day_of(at()));
    let note = |channel, came, evidence| {
        let it = referral(ReferralStanding::Asked, DUE);
        it.note(
            &testkit::House::actor(Role::Secretary, None),
            (&sitting, today),
            said(),
            Came { channel, on: came, evidence },
        )
    };
    let scan = || Some(Evidence { sha256: "00ff".into(), name: "note.pdf".into() });
    assert!(note(Channel::Letter, today, None).is_ok());
    for channel in [Channel::Telephone, Channel::Whatsapp, Channel::Bearer, Channel::Word] {
        assert_eq!(note(channel, today, None).unwrap_err(), Refusal::NothingShown);
        let noted = note(channel, today, scan()).unwrap();
        let ReferralStanding::Answered(answered) = noted.standing else { panic!("it is answered") };
        let noted = answered.noted.unwrap();
        assert_eq!(noted.came, Came { channel, on: today, evidence: scan() });
        assert!(!noted.name.is_empty(), "under the name of who noted it too");
    }
    assert_eq!(note(Channel::Mail, today.tomorrow().unwrap(), None).unwrap_err(), Refusal::DayOutOfPlace);
    assert_eq!(note(Channel::Mail, today.yesterday().unwrap(), None).unwrap_err(), Refusal::DayOutOfPlace);
    let it = referral(ReferralStanding::Asked, DUE);
    let by = Actor { name: "Autre".into(), ..Actor::visitor() };
    let came = Came { channel: Channel::Letter, on: today, evidence: None };
    let refused = it.note(&by, (&sitting, today), said(), came);
    assert_eq!(refused.unwrap_err(), Refusal::NotYours);
}
