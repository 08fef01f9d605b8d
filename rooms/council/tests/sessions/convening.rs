//! Who is called, to what, and how long before.

use council::rules::{Chair, Item, ItemInput, ItemKind, Manner, Session, SessionInput, SessionRefusal, State};
use kernel::{Actor, Day, Id, Localised};

use super::{
    DAY, MET, MISSED, Other, after, before, chair, composed, convene, convened, convened_by, debate, minutes, prepared,
    rules, said, ten, text, written,
};

/// The days before the session that the example rules ask.
fn notice() -> i64 {
    rules().notice.ordinary.into()
}

fn none() -> Localised {
    Localised::default()
}

#[test]
fn a_convocation_keeps_the_notice_of_the_rules_or_says_why_it_is_urgent() {
    assert!(convene(prepared(said(DAY)), before(DAY, notice()), none()).is_ok());
    let late = before(DAY, notice() - 1);
    assert_eq!(convene(prepared(said(DAY)), late, none()).unwrap_err(), SessionRefusal::NoticeTooShort);
    let urgent = convene(prepared(said(DAY)), late, text("Inondation")).unwrap();
    assert_eq!(urgent.state.convocation().unwrap().urgency, text("Inondation"));
    let kept = convene(prepared(said(DAY)), before(DAY, notice()), text("Inondation")).unwrap();
    assert!(kept.state.convocation().unwrap().urgency.is_empty(), "where the notice is kept nothing is urgent");
}

#[test]
fn a_written_procedure_stays_open_as_long_as_the_rules_ask() {
    let days: i64 = rules().notice.written.into();
    assert!(convene(prepared(written(days)), before(DAY, 1), none()).is_ok());
    let short = convene(prepared(written(days - 1)), before(DAY, 90), none());
    assert_eq!(short.unwrap_err(), SessionRefusal::NoticeTooShort);
}

/// A session of that day that ended without quorum.
fn without_quorum(day: Day) -> Session {
    let open = convened(said(day)).open(&Actor::system(), &[], Some(MISSED), ten(day)).expect("it is its hour");
    let closed = open.close(&Actor::system(), &[], ten(day) + minutes(30)).expect("it sits");
    Session { id: Id::new("first"), ..closed }
}

fn again() -> Session {
    prepared(SessionInput { second_of: Some(Id::new("first")), ..said(DAY) })
}

#[test]
fn a_second_call_waits_after_the_first_and_leaves_a_day_to_come() {
    let (wait, items) = (i64::from(rules().notice.second), [debate("i")]);
    let call = |first: &Session, now, urgency| {
        convened_by(again(), now, urgency, Other { first: Some((first, &items)), ..Other::default() })
    };
    let long_ago = without_quorum(after(DAY, -wait));
    assert!(call(&long_ago, before(DAY, 1), none()).is_ok());
    let just_before = ten(DAY) - minutes(24 * 60 - 1);
    assert_eq!(call(&long_ago, just_before, none()).unwrap_err(), SessionRefusal::NoticeTooShort);
    assert!(call(&long_ago, just_before, text("Le délégué repart demain")).is_ok());
    if wait > 0 {
        let too_soon = without_quorum(after(DAY, 1 - wait));
        assert_eq!(call(&too_soon, before(DAY, 1), none()).unwrap_err(), SessionRefusal::NoticeTooShort);
    }
}

#[test]
fn a_session_is_called_again_only_when_it_ended_and_never_had_its_quorum() {
    let program = Actor::system();
    let items = [debate("i")];
    let call = |first: Option<&Session>| {
        convened_by(
            again(),
            before(DAY, 1),
            text("x"),
            Other { first: first.map(|first| (first, items.as_slice())), ..Other::default() },
        )
    };
    let day = after(DAY, -60);
    let first = without_quorum(day);
    assert!(call(Some(&first)).is_ok());
    let open = convened(said(day)).open(&program, &[], Some(MISSED), ten(day)).unwrap();
    let with =
        convened(said(day)).open(&program, &[], Some(MET), ten(day)).unwrap().close(&program, &[], ten(day)).unwrap();
    let mut reached = first.clone();
    if let State::Closed(opened, _) = &mut reached.state {
        opened.reached = true;
    }
    let elsewhere = Session { organ: Id::new("another"), ..first };
    let named = |it: Session| Session { id: Id::new("first"), ..it };
    for other in [named(open), named(with), reached, elsewhere] {
        assert_eq!(call(Some(&other)).unwrap_err(), SessionRefusal::HadItsQuorum, "{other:?}");
    }
    assert_eq!(call(None).unwrap_err(), SessionRefusal::HadItsQuorum);
}

#[test]
fn a_session_that_another_calls_again_is_not_called_a_third_time() {
    let (first, items) = (without_quorum(after(DAY, -60)), [debate("i")]);
    let call = |called_again| {
        let other = Other { first: Some((&first, items.as_slice())), called_again, ..Other::default() };
        convened_by(again(), before(DAY, 2), none(), other)
    };
    assert_eq!(call(true).unwrap_err(), SessionRefusal::CalledAgain);
    let (program, second) = (Actor::system(), call(false).unwrap());
    assert!(second.calls_again(&first.id) && !second.calls_again(&Id::new("another")));
    assert!(!again().calls_again(&first.id), "nobody was called yet");
    let cancelled = second.clone().cancel(&program, text("Route coupée"), before(DAY, 1)).unwrap();
    assert!(!cancelled.calls_again(&first.id));
    let held = |quorum| {
        second.clone().open(&program, &[], Some(quorum), ten(DAY)).unwrap().close(&program, &[], ten(DAY)).unwrap()
    };
    assert!(held(MET).calls_again(&first.id) && !held(MISSED).calls_again(&first.id));
}

#[test]
fn a_second_call_decides_nothing_that_the_first_did_not_have() {
    let first = without_quorum(after(DAY, -60));
    let matter = rules().matters[0].key.clone();
    let decides = |title: &str| {
        let said =
            ItemInput { title: text(title), kind: ItemKind::Decision, matter: matter.clone(), ..debate(title).said };
        Item { said, ..debate(title) }
    };
    let had = [decides("Budget")];
    let call = |items: &[Item]| {
        convened_by(
            again(),
            before(DAY, 2),
            none(),
            Other { first: Some((&first, &had)), items: Some(items), ..Other::default() },
        )
    };
    assert!(call(&[decides("Budget"), debate("Échange")]).is_ok(), "what decides nothing may be further");
    assert_eq!(call(&[debate("x"), decides("Emprunt")]).unwrap_err(), SessionRefusal::BeyondTheFirst(vec![2]));
    let withdrawn = [Item { withdrawn: true, ..decides("Budget") }];
    let outcome = convened_by(
        again(),
        before(DAY, 2),
        none(),
        Other { first: Some((&first, &withdrawn)), items: Some(&had), ..Other::default() },
    );
    assert_eq!(outcome.unwrap_err(), SessionRefusal::BeyondTheFirst(vec![1]), "it was taken off the first");
}

#[test]
fn what_lacks_a_date_an_agenda_or_fitting_rules_is_not_convened() {
    let undated = SessionInput { times: None, ..said(DAY) };
    assert_eq!(convene(prepared(undated), before(DAY, 90), text("x")).unwrap_err(), SessionRefusal::NoDate);
    assert_eq!(convene(prepared(said(DAY)), ten(DAY), text("x")).unwrap_err(), SessionRefusal::DatePassed);
    let empty =
        convened_by(prepared(said(DAY)), before(DAY, 90), none(), Other { items: Some(&[]), ..Other::default() });
    assert_eq!(empty.unwrap_err(), SessionRefusal::NoAgenda);
}

#[test]
fn what_its_rules_do_not_fit_is_not_convened_and_it_is_said_what_to_mend() {
    /// Which college of the rules each is, and its seats.
    type Colleges = Vec<(Option<String>, i64)>;
    let call = |change: &dyn Fn(&mut Colleges)| {
        let mut colleges = composed();
        change(&mut colleges);
        let other = Other { colleges: Some(&colleges), ..Other::default() };
        convened_by(prepared(said(DAY)), before(DAY, 90), none(), other).map(|_| ())
    };
    assert_eq!(call(&|_| ()), Ok(()));
    assert_eq!(call(&|it| it[0].0 = None), Err(SessionRefusal::OtherColleges));
    let college = rules().colleges[2].title.clone();
    let missing = call(&|it| it.truncate(2));
    assert_eq!(missing, Err(SessionRefusal::CollegeMissing { college: college.clone() }));
    let differ = call(&|it| it[2].1 = 6);
    assert_eq!(differ, Err(SessionRefusal::SeatsDiffer { college, here: 6, ruled: 7 }));
}

#[test]
fn what_has_no_place_or_no_way_to_join_is_not_convened_where_it_needs_one() {
    let call = |said| convene(prepared(said), before(DAY, 90), none());
    let no_place = |manner| SessionInput { manner, place: none(), ..said(DAY) };
    let no_link = |manner| SessionInput { manner, joining: " ".into(), ..said(DAY) };
    for manner in [Manner::Hall, Manner::Mixed] {
        assert_eq!(call(no_place(manner)).unwrap_err(), SessionRefusal::NoPlace);
    }
    for manner in [Manner::Remote, Manner::Mixed] {
        assert_eq!(call(no_link(manner)).unwrap_err(), SessionRefusal::NoJoining);
    }
    assert!(call(no_place(Manner::Remote)).is_ok() && call(no_link(Manner::Hall)).is_ok());
    let gone = convened(said(DAY)).edit(&Actor::system(), no_place(Manner::Mixed), Some(&rules()), before(DAY, 9));
    assert_eq!(gone.unwrap_err(), SessionRefusal::NoPlace, "nor is the place taken away later");
}

#[test]
fn nobody_is_called_by_an_example_nor_where_no_seat_is_held() {
    let example = SessionInput { example: true, ..said(DAY) };
    let refused = convene(prepared(example.clone()), before(DAY, 90), none());
    assert_eq!(refused.unwrap_err(), SessionRefusal::OnlyAnExample);
    let made_one = convened(said(DAY)).edit(&Actor::system(), example, Some(&rules()), before(DAY, 9));
    assert_eq!(made_one.unwrap_err(), SessionRefusal::FixedByConvocation);
    let barred = [Chair { sits: false, ..chair(1) }];
    for chairs in [&[], barred.as_slice()] {
        let refused = convened_by(
            prepared(said(DAY)),
            before(DAY, 90),
            none(),
            Other { chairs: Some(chairs), ..Other::default() },
        );
        assert_eq!(refused.unwrap_err(), SessionRefusal::NobodyToCall);
    }
}

#[test]
fn a_matter_that_the_fixed_rules_do_not_know_is_named_by_its_number() {
    let unknown = ItemInput { kind: ItemKind::Decision, matter: "dropped".into(), ..debate("i").said };
    let items = [debate("i"), Item { said: unknown, ..debate("j") }];
    let refused =
        convened_by(prepared(said(DAY)), before(DAY, 90), none(), Other { items: Some(&items), ..Other::default() });
    assert_eq!(refused.unwrap_err(), SessionRefusal::UnknownMatters(vec![2]));
}

#[test]
fn nobody_is_called_to_a_decision_that_the_fixed_rules_elect_by() {
    let elects = ItemInput { kind: ItemKind::Decision, matter: "host".into(), ..debate("i").said };
    let items = [debate("i"), Item { said: elects, ..debate("j") }];
    let refused =
        convened_by(prepared(said(DAY)), before(DAY, 90), none(), Other { items: Some(&items), ..Other::default() });
    assert_eq!(refused.unwrap_err(), SessionRefusal::KindsDiffer(vec![2]));
}
