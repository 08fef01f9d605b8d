//! Sessions from their preparation to their end, told to the rules alone.

mod sitting;

use council::rules::{
    Convening, Item, ItemInput, ItemKind, Manner, Organ, OrganInput, OrganKind, QuorumThen, Session, SessionInput,
    SessionKind, SessionRefusal, State, Times, instant, running_times,
};
use jiff::civil::{date, time};
use kernel::{Actor, Day, Id, Lang, Localised, Time};
use suffrage::Rules;

fn text(words: &str) -> Localised {
    Localised::one(Lang::Fr, words)
}

fn rules() -> Rules {
    Rules::read(include_str!("../../../crates/suffrage/data/example.toml")).expect("the story holds")
}

fn organ() -> Organ {
    let input =
        OrganInput { name: text("Conseil"), purpose: text("Il délibère."), place: 1, example: true, since: None };
    Organ::constitute(&Actor::system(), (Id::new("o"), "conseil".into()), OrganKind::Council, input, DAY)
        .expect("the story holds")
}

/// Ten o'clock of a day in Casablanca.
fn ten(day: Day) -> Time {
    instant(day, time(10, 0, 0, 0), "Africa/Casablanca").expect("the story holds")
}

fn said(day: Day) -> SessionInput {
    let opens = ten(day);
    SessionInput {
        kind: SessionKind::Ordinary,
        manner: Manner::Mixed,
        title: Localised::default(),
        place: text("Salle des fêtes"),
        joining: "https://visio.example.org/abc".into(),
        times: Some(Times { opens, ends: opens + jiff::SignedDuration::from_hours(3) }),
        zone: "Africa/Casablanca".into(),
        second_of: None,
        announced: false,
        example: false,
    }
}

fn prepared(said: SessionInput) -> Session {
    Session::prepare(&Actor::system(), (Id::new("s"), "session".into()), &organ(), said).expect("the story holds")
}

fn convene(it: Session, now: Time, urgency: Localised) -> Result<Session, SessionRefusal> {
    let rules = rules();
    let by = Convening { rules: (1, &rules), fits: true, items: 1, first: None, now };
    it.convene(&Actor::system(), &by, urgency)
}

/// The days before the session that the example rules ask.
fn notice() -> i64 {
    rules().notice.ordinary.into()
}

fn before(day: Day, days: i64) -> Time {
    ten(day.checked_sub(jiff::Span::new().days(days)).expect("the story holds"))
}

const DAY: Day = date(2027, 3, 1);

#[test]
fn a_convocation_keeps_the_notice_of_the_rules_or_says_why_it_is_urgent() {
    assert!(convene(prepared(said(DAY)), before(DAY, notice()), Localised::default()).is_ok());
    let late = before(DAY, notice() - 1);
    let refused = convene(prepared(said(DAY)), late, Localised::default());
    assert_eq!(refused.unwrap_err(), SessionRefusal::NoticeTooShort);
    let urgent = convene(prepared(said(DAY)), late, text("Inondation")).unwrap();
    assert_eq!(urgent.state.convocation().unwrap().urgency, text("Inondation"));
    let kept = convene(prepared(said(DAY)), before(DAY, notice()), text("Inondation")).unwrap();
    assert!(kept.state.convocation().unwrap().urgency.is_empty(), "where the notice is kept nothing is urgent");
}

#[test]
fn a_written_procedure_stays_open_as_long_as_the_rules_ask_and_a_second_call_waits_as_long() {
    let days: i64 = rules().notice.written.into();
    let open_for = |days: i64| {
        let opens = ten(DAY);
        let ends = ten(DAY.checked_add(jiff::Span::new().days(days)).unwrap());
        prepared(SessionInput { manner: Manner::Written, times: Some(Times { opens, ends }), ..said(DAY) })
    };
    assert!(convene(open_for(days), before(DAY, 1), Localised::default()).is_ok());
    let short = convene(open_for(days - 1), before(DAY, 90), Localised::default());
    assert_eq!(short.unwrap_err(), SessionRefusal::NoticeTooShort);
    let (rules, again) = (rules(), SessionInput { second_of: Some(Id::new("first")), ..said(DAY) });
    let wait: i64 = rules.notice.second.into();
    let call = |first| {
        let by = Convening { rules: (1, &rules), fits: true, items: 1, first, now: before(DAY, 1) };
        prepared(again.clone()).convene(&Actor::system(), &by, Localised::default())
    };
    assert!(call(Some(DAY.checked_sub(jiff::Span::new().days(wait)).unwrap())).is_ok());
    assert_eq!(call(Some(DAY.checked_sub(jiff::Span::new().days(wait - 1)).unwrap())).is_ok(), wait == 0);
    assert_eq!(call(None).unwrap_err(), SessionRefusal::NoticeTooShort, "the first was never opened");
}

#[test]
fn what_lacks_a_date_an_agenda_or_fitting_rules_is_not_convened() {
    let none = SessionInput { times: None, ..said(DAY) };
    assert_eq!(convene(prepared(none), before(DAY, 90), text("x")).unwrap_err(), SessionRefusal::NoDate);
    assert_eq!(convene(prepared(said(DAY)), ten(DAY), text("x")).unwrap_err(), SessionRefusal::DatePassed);
    let rules = rules();
    for (fits, items, wanted) in [(true, 0, SessionRefusal::NoAgenda), (false, 1, SessionRefusal::OtherColleges)] {
        let by = Convening { rules: (1, &rules), fits, items, first: None, now: before(DAY, 90) };
        let refused = prepared(said(DAY)).convene(&Actor::system(), &by, Localised::default());
        assert_eq!(refused.unwrap_err(), wanted);
    }
    let nowhere = SessionInput { zone: "Africa/Smara".into(), ..said(DAY) };
    let refused = Session::prepare(&Actor::system(), (Id::new("s"), "s".into()), &organ(), nowhere);
    assert_eq!(refused.unwrap_err(), SessionRefusal::NoSuchZone);
}

#[test]
fn a_convened_session_is_put_off_and_told_but_not_brought_forward_nor_made_another() {
    let it = || convene(prepared(said(DAY)), before(DAY, 90), Localised::default()).unwrap();
    let program = Actor::system();
    let later = it().edit(&program, said(date(2027, 3, 8))).unwrap();
    assert!(later.untold && later.told().sequence == 1);
    assert!(!it().edit(&program, said(DAY)).unwrap().untold, "nothing has changed");
    let sooner = it().edit(&program, said(date(2027, 2, 20)));
    assert_eq!(sooner.unwrap_err(), SessionRefusal::BroughtForward);
    for other in [
        SessionInput { kind: SessionKind::Extraordinary, ..said(DAY) },
        SessionInput { manner: Manner::Written, ..said(DAY) },
        SessionInput { times: None, ..said(DAY) },
    ] {
        assert_eq!(it().edit(&program, other).unwrap_err(), SessionRefusal::FixedByConvocation);
    }
}

#[test]
fn a_session_opens_at_its_hour_with_or_without_quorum_and_both_are_recorded() {
    let it = || convene(prepared(said(DAY)), before(DAY, 90), Localised::default()).unwrap();
    let early = ten(DAY) - jiff::SignedDuration::from_mins(61);
    let missed = QuorumThen { there: 3, met: false };
    assert_eq!(it().open(&Actor::system(), Some(missed), early).unwrap_err(), SessionRefusal::TooEarly);
    let open = it().open(&Actor::system(), Some(missed), ten(DAY)).unwrap();
    assert_eq!(open.state.opened().unwrap().quorum, Some(missed));
    let refused = prepared(said(DAY)).open(&Actor::system(), None, ten(DAY));
    assert_eq!(refused.unwrap_err(), SessionRefusal::NotConvened);
}

/// Every step from every state: what the README draws is what the code takes.
#[test]
fn the_readme_draws_the_steps_that_the_code_takes() {
    let (program, now) = (Actor::system(), ten(DAY));
    let convened = convene(prepared(said(DAY)), before(DAY, 90), Localised::default()).unwrap();
    let open = convened.clone().open(&program, None, now).unwrap();
    let suspended = open.clone().suspend(&program, now).unwrap();
    let closed = open.clone().close(&program, now).unwrap();
    let cancelled = convened.clone().cancel(&program, text("x"), now).unwrap();
    let mut taken = std::collections::BTreeSet::new();
    for from in [prepared(said(DAY)), convened, open, suspended, closed, cancelled] {
        let steps = [
            ("convene", convene(from.clone(), before(DAY, 90), Localised::default())),
            ("open", from.clone().open(&program, None, now)),
            ("suspend", from.clone().suspend(&program, now)),
            ("resume", from.clone().resume(&program)),
            ("close", from.clone().close(&program, now)),
            ("cancel", from.clone().cancel(&program, text("x"), now)),
        ];
        let word = from.state.word();
        taken.extend(steps.into_iter().filter_map(|(verb, to)| Some((word, verb, to.ok()?.state.word()))));
    }
    let drawn = testkit::drawing::steps(include_str!("../README.md"));
    let drawn: std::collections::BTreeSet<_> =
        drawn.into_iter().filter(|(from, ..)| State::WORDS.contains(from)).collect();
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

fn added(items: &[Item], session: Session, minutes: i64, matter: &str) -> Result<(Item, Session), SessionRefusal> {
    let kind = if matter.is_empty() { ItemKind::Debate } else { ItemKind::Decision };
    let said = ItemInput { title: text("Point"), kind, matter: matter.into(), minutes };
    Item::add(&Actor::system(), (Id::new(format!("i{}", items.len())), session), items, Some(&rules()), said)
}

#[test]
fn an_agenda_runs_from_the_opening_and_what_changes_after_the_convocation_is_marked() {
    let session = prepared(said(DAY));
    let (first, session) = added(&[], session, 30, "").unwrap();
    let (second, session) = added(std::slice::from_ref(&first), session, 0, "").unwrap();
    let convened = convene(session, before(DAY, 90), Localised::default()).unwrap();
    let (third, changed) = added(&[first.clone(), second.clone()], convened.clone(), 10, "").unwrap();
    assert!(third.changed && changed.untold && !first.changed);
    let hours = running_times(&[first.clone(), second.clone(), third.clone()], ten(DAY));
    let half_past = ten(DAY) + jiff::SignedDuration::from_mins(30);
    assert_eq!(hours, [Some(ten(DAY)), Some(half_past), None], "after an item without a time nothing is known");
    let (withdrawn, _) = first.clone().withdraw(&Actor::system(), convened.clone()).unwrap();
    let hours = running_times(&[withdrawn.unwrap(), second.clone()], ten(DAY));
    assert_eq!(hours, [None, Some(ten(DAY))]);
    let all = [first.clone(), second];
    let (pair, moved) = Item::shift(&Actor::system(), convened, &all, &first.id, false).unwrap();
    assert!(pair.is_some_and(|(one, other)| one.place == 2 && other.place == 1 && one.changed) && moved.untold);
}

#[test]
fn an_item_is_tied_to_a_matter_that_the_rules_know() {
    let matter = rules().matters[0].key.clone();
    assert!(added(&[], prepared(said(DAY)), 5, &matter).is_ok());
    assert_eq!(added(&[], prepared(said(DAY)), 5, "budget-of-mars").unwrap_err(), SessionRefusal::NoSuchMatter);
    let open = convene(prepared(said(DAY)), before(DAY, 90), Localised::default()).unwrap();
    let open = open.open(&Actor::system(), None, ten(DAY)).unwrap();
    assert_eq!(added(&[], open, 5, "").unwrap_err(), SessionRefusal::NoLongerChanged);
}
