//! The states of a seat as the README draws them, against what the rules do.

use std::collections::BTreeSet;

use council::rules::{Bearer, Benches, Held, Holding, Organ, OrganKind, Rights};
use jiff::{ToSpan as _, civil::date};
use kernel::{Actor, Day, Id};

use super::{TODAY, elected, organ_of, smara, text};

/// The words that the README has for how a seat stands.
pub(crate) const SEATS: [&str; 4] = ["vacant", "ahead", "held", "barred"];

/// A holding, and through what mandate it is held.
type Seated = (Holding, Bearer);

/// One who heads Smara until further notice.
fn bearer(rights: Rights) -> Bearer {
    Bearer { until: None, rights, ..smara() }
}

fn suspended() -> Bearer {
    bearer(Rights::Suspended(TODAY))
}

/// How a seat stands on a day, by the last who was given it.
fn stands(held: Option<&Seated>, organ: &Organ, day: Day) -> &'static str {
    match held.map(|(it, bearer)| it.on(bearer, organ, day)) {
        None | Some(Held::Over | Held::Never) => "vacant",
        Some(Held::Ahead) => "ahead",
        Some(Held::Sits) => "held",
        Some(Held::Barred) => "barred",
    }
}

fn later(day: Day, days: i64) -> Day {
    day.saturating_add(days.days())
}

/// Gives the seat to someone, from a day on.
fn filled(held: &[Seated], organ: &Organ, bearer: &Bearer, since: Day) -> Option<Holding> {
    let college = elected();
    let benches = Benches { organ, college: &college, held, stand_ins: &[] };
    benches.fill(&Actor::system(), (Id::new("new"), 1), bearer, (since, None)).ok()
}

/// What may happen to a holding and its organ: the verb, what they are then, and the day on which that is seen.
fn happens(it: &Holding, by: &Bearer, organ: &Organ) -> Vec<(&'static str, Option<Seated>, Organ, Day)> {
    let program = Actor::system();
    let same = |by: Bearer| Some((it.clone(), by));
    let next = later(it.since.max(TODAY), 1);
    let rights = match by.rights {
        Rights::Full => Some(("suspend", Rights::Suspended(TODAY))),
        Rights::Suspended(_) => Some(("reinstate", Rights::Full)),
        Rights::Out => None,
    };
    let rights = rights.map(|(verb, rights)| (verb, same(Bearer { rights, ..by.clone() }), organ.clone(), TODAY));
    let mut all = vec![
        ("begin", same(by.clone()), organ.clone(), it.since.max(TODAY)),
        ("end", same(Bearer { until: Some(later(next, -1)), ..by.clone() }), organ.clone(), next),
        ("end", same(Bearer { rights: Rights::Out, left: vec![next], ..by.clone() }), organ.clone(), next),
    ];
    all.extend(rights);
    // A last day that is entered, the organ's last, a mistake: each as far as it is taken.
    let ended = it.clone().end(&program, (organ, by), later(next, -1), text("Élections"), TODAY);
    all.extend(ended.ok().map(|it| ("end", Some((it, by.clone())), organ.clone(), next)));
    let dissolved = organ.clone().dissolve(&program, (TODAY, text("Fusion")), &[it.since], TODAY);
    all.extend(dissolved.ok().map(|organ| ("end", same(by.clone()), organ, next)));
    all.extend(it.take_back(&program, organ, TODAY).ok().map(|()| ("take back", None, organ.clone(), TODAY)));
    all
}

#[test]
fn the_readme_draws_each_change_of_a_seat_that_the_rules_know_and_no_other() {
    let organ = organ_of(OrganKind::Council);
    let given = |since| filled(&[], &organ, &bearer(Rights::Full), since).expect("the program may");
    let (full, out) = (bearer(Rights::Full), Bearer { rights: Rights::Out, left: vec![TODAY], ..smara() });
    let seats = [
        None,
        Some((given(TODAY), full.clone())),
        Some((given(later(TODAY, -30)), full.clone())),
        Some((given(later(TODAY, -31)), full.clone())),
        Some((given(later(TODAY, 10)), full.clone())),
        Some((given(later(TODAY, -5)), suspended())),
        Some((given(later(TODAY, 10)), suspended())),
        Some((given(date(2026, 3, 1)), out.clone())),
        Some((given(later(TODAY, 10)), out)),
    ];
    let (mut from, mut taken) = (BTreeSet::new(), BTreeSet::new());
    for seat in seats {
        let before = stands(seat.as_ref(), &organ, TODAY);
        let _ = from.insert(before);
        let mut all = Vec::new();
        let held: Vec<_> = seat.clone().into_iter().collect();
        for by in [full.clone(), suspended()] {
            for since in [TODAY, later(TODAY, 10)] {
                let new =
                    filled(&held, &organ, &Bearer { mandate: Id::new("other"), person: None, ..by.clone() }, since);
                all.extend(new.map(|it| ("fill", Some((it, by.clone())), organ.clone(), TODAY)));
            }
        }
        all.extend(seat.iter().flat_map(|(it, by)| happens(it, by, &organ)));
        for (verb, seat, organ, day) in all {
            let after = stands(seat.as_ref(), &organ, day);
            // What leaves a seat as it is, is no change of it.
            if after != before {
                let _ = taken.insert((before, verb, after));
            }
        }
    }
    assert_eq!(from, BTreeSet::from(SEATS), "every way in which a seat can stand was tried");
    let drawn = testkit::drawing::steps(include_str!("../../README.md"));
    let drawn: BTreeSet<_> = drawn.into_iter().filter(|(from, ..)| SEATS.contains(from)).collect();
    assert_eq!(drawn, taken);
}
