//! The agenda, and what happens to it after the convocation.

use council::rules::{
    Chair, Document, Hours, Item, ItemInput, ItemKind, Law, Session, SessionInput, SessionRefusal, numbered,
};
use kernel::{Actor, Grant, Id, Localised, Role, Time};

use super::{DAY, MET, before, chair, convene, convened, debate, minutes, prepared, rules, said, ten, text};

fn added(items: &[Item], session: Session, minutes: i64, matter: &str) -> Result<(Item, Session), SessionRefusal> {
    let kind = if matter.is_empty() { ItemKind::Debate } else { ItemKind::Decision };
    let said = ItemInput { title: text("Point"), kind, matter: matter.into(), minutes, begins: None };
    let law = Law { rules: Some(&rules()), ..Law::default() };
    let input = (said, Localised::default());
    Item::add(&Actor::system(), (Id::new(format!("i{}", items.len())), session), items, law, input, before(DAY, 50))
}

#[test]
fn an_agenda_runs_from_the_opening_and_what_changes_after_the_convocation_is_marked() {
    let session = prepared(said(DAY));
    let (first, session) = added(&[], session, 30, "").unwrap();
    let (second, session) = added(std::slice::from_ref(&first), session, 0, "").unwrap();
    let convened = convene(session, before(DAY, 90), Localised::default()).unwrap();
    let (third, changed) = added(&[first.clone(), second.clone()], convened.clone(), 10, "").unwrap();
    assert!(third.changed && changed.untold && !first.changed);
    let hours = Hours::of(&[first.clone(), second.clone(), third.clone()], &convened).begins;
    let half_past = ten(DAY) + minutes(30);
    assert_eq!(hours, [Some(ten(DAY)), Some(half_past), None], "after an item without a time nothing is known");
    let (withdrawn, _) = first.clone().withdraw(&Actor::system(), convened.clone(), ten(DAY)).unwrap();
    let hours = Hours::of(&[withdrawn.unwrap(), second.clone()], &convened).begins;
    assert_eq!(hours, [None, Some(ten(DAY))]);
    let all = [first.clone(), second];
    let (pair, moved) = Item::shift(&Actor::system(), convened, &all, (&first.id, false), ten(DAY)).unwrap();
    assert!(pair.is_some_and(|(one, other)| one.place == 2 && other.place == 1 && one.changed) && moved.untold);
}

#[test]
fn an_item_is_tied_to_a_matter_that_the_rules_know() {
    let matter = rules().matters[0].key.clone();
    assert!(added(&[], prepared(said(DAY)), 5, &matter).is_ok());
    assert_eq!(added(&[], prepared(said(DAY)), 5, "budget-of-mars").unwrap_err(), SessionRefusal::NoSuchMatter);
    let open = convened(said(DAY)).open(&Actor::system(), &[], Some(MET), ten(DAY)).unwrap();
    let closed = open.close(&Actor::system(), &[], ten(DAY) + minutes(5)).unwrap();
    assert_eq!(added(&[], closed, 5, "").unwrap_err(), SessionRefusal::NoLongerChanged);
}

#[test]
fn the_kind_of_an_item_is_that_of_its_matter() {
    let rules = rules();
    let law = Law { rules: Some(&rules), ..Law::default() };
    let add = |kind, matter: &str| {
        let point = ItemInput { kind, matter: matter.into(), ..debate("n").said };
        let input = (point, Localised::default());
        Item::add(&Actor::system(), (Id::new("n"), prepared(said(DAY))), &[], law, input, before(DAY, 50)).map(|_| ())
    };
    let differ = Err(SessionRefusal::KindsDiffer(vec![1]));
    assert_eq!(add(ItemKind::Election, "host"), Ok(()));
    assert_eq!(add(ItemKind::Decision, "host"), differ, "it is an election");
    assert_eq!(add(ItemKind::Minutes, "host"), differ);
    assert_eq!(add(ItemKind::Election, "decision"), differ);
    assert_eq!(add(ItemKind::Minutes, "decision"), Ok(()));
    assert_eq!(add(ItemKind::Election, ""), Ok(()), "no matter was chosen yet");
}

/// Adds an item to a session as this actor, at this time, with why it is urgent.
fn added_by(actor: &Actor, session: &Session, input: (ItemKind, &str), now: Time) -> Result<Item, SessionRefusal> {
    let rules = rules();
    let (presides, matter) = ([Chair { presides: true, ..chair(1) }, chair(2)], &rules.matters[0].key);
    let law = Law { rules: Some(&rules), seats: &presides, ..Law::default() };
    let matter = if input.0.decides() { matter.clone() } else { String::new() };
    let said = ItemInput { title: text("Point"), kind: input.0, matter, minutes: 0, begins: None };
    let urgency = if input.1.is_empty() { Localised::default() } else { text(input.1) };
    Ok(Item::add(actor, (Id::new("n"), session.clone()), &[], law, (said, urgency), now)?.0)
}

fn account(name: &str) -> Actor {
    let grants = vec![Grant { role: Role::Reader, body: None, until: None }];
    Actor { account: Some(Id::new(name)), name: name.into(), grants }
}

#[test]
fn while_a_session_sits_whoever_presides_adds_to_its_agenda_and_the_item_says_so() {
    let convened = convened(said(DAY));
    let (presides, sits, later) = (account("account-1"), account("account-2"), ten(DAY) + minutes(20));
    let debate = (ItemKind::Debate, "");
    assert_eq!(added_by(&presides, &convened, debate, ten(DAY)), Err(SessionRefusal::NotYours), "it does not sit yet");
    let before_it = added_by(&Actor::system(), &convened, debate, before(DAY, 3)).unwrap();
    let open = convened.open(&Actor::system(), &[], Some(MET), ten(DAY)).unwrap();
    assert!(before_it.changed && !before_it.is_of_the_session(&open));
    assert_eq!(added_by(&sits, &open, debate, later), Err(SessionRefusal::NotYours));
    for session in [open.clone(), open.clone().suspend(&Actor::system(), &[], later).unwrap()] {
        let item = added_by(&presides, &session, debate, later).unwrap();
        assert!(item.is_of_the_session(&session) && item.changed && item.urgency.is_empty());
    }
    let file = || ("ab".repeat(32), "Amendement".to_owned(), false);
    let seats = [Chair { presides: true, ..chair(1) }];
    let paper = |actor: &Actor| {
        Document::add(actor, (Id::new("d"), open.clone(), &before_it), (0, &seats), file(), later).map(|(it, ..)| it)
    };
    assert!(paper(&presides).unwrap().is_of_the_session(&open));
    assert_eq!(paper(&sits), Err(SessionRefusal::NotYours));
    let written = convened_written().open(&Actor::system(), &[], None, ten(DAY)).unwrap();
    let refused = added_by(&Actor::system(), &written, debate, later);
    assert_eq!(refused, Err(SessionRefusal::NoLongerChanged), "nobody is there to take it up");
}

fn convened_written() -> Session {
    convened(super::written(rules().notice.written.into()))
}

#[test]
fn what_decides_and_comes_after_the_notice_has_run_says_why_it_is_urgent() {
    let (convened, notice) = (convened(said(DAY)), i64::from(rules().notice.ordinary));
    let program = Actor::system();
    let add = |input, now| added_by(&program, &convened, input, now).map(|it| it.urgency);
    let (decision, urgent) = ((ItemKind::Decision, ""), (ItemKind::Decision, "Crue"));
    assert_eq!(add(decision, before(DAY, notice)), Ok(Localised::default()));
    assert_eq!(
        add(urgent, before(DAY, notice)),
        Ok(Localised::default()),
        "where the notice is kept nothing is urgent"
    );
    assert_eq!(add(decision, before(DAY, notice - 1)), Err(SessionRefusal::UrgencyNeeded));
    assert_eq!(add(urgent, before(DAY, notice - 1)), Ok(text("Crue")));
    assert_eq!(add((ItemKind::Debate, ""), before(DAY, 1)), Ok(Localised::default()), "nothing is decided under it");
    let open = convened.clone().open(&program, &[], Some(MET), ten(DAY)).unwrap();
    assert_eq!(added_by(&program, &open, decision, ten(DAY)), Err(SessionRefusal::UrgencyNeeded));
    assert_eq!(added_by(&program, &open, urgent, ten(DAY)).unwrap().urgency, text("Crue"));
    let prepared = prepared(said(DAY));
    assert!(added_by(&program, &prepared, decision, before(DAY, 1)).is_ok(), "the convocation asks it of the whole");
    let written = convened_written();
    assert!(added_by(&program, &written, decision, before(DAY, 1)).is_ok(), "it stays open as long");
}

#[test]
fn an_item_that_decides_only_from_now_on_is_judged_as_one_that_is_added() {
    let (program, rules, session) = (Actor::system(), rules(), convened(said(DAY)));
    let law = Law { rules: Some(&rules), ..Law::default() };
    let decides = ItemInput { kind: ItemKind::Decision, matter: rules.matters[0].key.clone(), ..debate("i").said };
    let edit =
        |item: Item, said, urgency| item.edit(&program, session.clone(), (law, 1), (said, urgency), before(DAY, 1));
    let refused = edit(debate("i"), decides.clone(), Localised::default()).unwrap_err();
    assert_eq!(refused, SessionRefusal::UrgencyNeeded);
    let (item, _) = edit(debate("i"), decides, text("Crue")).unwrap();
    let longer = ItemInput { minutes: 90, ..item.said.clone() };
    let (item, _) = edit(item, longer, Localised::default()).unwrap();
    assert_eq!(item.urgency, text("Crue"), "it decides the same, and why it is urgent stays said");
}

#[test]
fn an_item_said_again_as_it_was_changes_nothing_and_nobody_is_written_to() {
    let (item, session) = (debate("i"), convened(said(DAY)));
    let law = (Law::default(), 1);
    let none = Localised::default;
    let same = (item.said.clone(), none());
    let same = item.clone().edit(&Actor::system(), session.clone(), law, same, ten(DAY)).unwrap();
    assert_eq!(same, (item.clone(), session.clone()));
    let longer = ItemInput { minutes: 45, ..item.said.clone() };
    let (item, session) = item.edit(&Actor::system(), session, law, (longer, none()), ten(DAY)).unwrap();
    assert!(item.changed && session.untold && session.sequence == 1);
}

#[test]
fn what_was_withdrawn_stays_so_until_it_is_put_back_and_keeps_its_number() {
    let (program, session) = (Actor::system(), convened(said(DAY)));
    let (withdrawn, session) = debate("i").withdraw(&program, session, ten(DAY)).unwrap();
    let withdrawn = withdrawn.unwrap();
    let again = withdrawn.clone().withdraw(&program, session.clone(), ten(DAY)).unwrap();
    assert_eq!(again, (Some(withdrawn.clone()), session.clone()), "a second click");
    let other = ItemInput { minutes: 45, ..withdrawn.said.clone() };
    let other = (other, Localised::default());
    let (edited, session) = withdrawn.edit(&program, session, (Law::default(), 1), other, ten(DAY)).unwrap();
    assert!(edited.withdrawn, "to say it otherwise is not to put it back");
    let all = [edited.clone(), debate("j")];
    assert_eq!(numbered(&all).map(|(n, it)| (n, it.id.to_string())).last(), Some((2, "j".to_owned())));
    let (back, session) = edited.put_back(&program, session, ten(DAY)).unwrap();
    assert!(!back.withdrawn && back.changed && session.untold);
    assert_eq!(back.put_back(&program, session, ten(DAY)).unwrap_err(), SessionRefusal::NotWithdrawn);
}

#[test]
fn an_item_moves_past_one_that_was_withdrawn_which_keeps_its_number() {
    let (program, session) = (Actor::system(), convened(said(DAY)));
    let at = |id: &str, place| Item { place, ..debate(id) };
    let all = [at("i", 1), Item { withdrawn: true, ..at("j", 2) }, at("k", 3)];
    let shift = |id: &str, up| Item::shift(&program, session.clone(), &all, (&Id::new(id), up), ten(DAY)).unwrap();
    let (pair, changed) = shift("k", true);
    let (one, other) = pair.unwrap();
    assert_eq!((one.id.as_str(), one.place, other.id.as_str(), other.place), ("k", 1, "i", 3));
    assert!(changed.untold);
    for (id, up) in [("i", true), ("k", false), ("j", true), ("j", false)] {
        assert_eq!(shift(id, up), (None, session.clone()), "{id} stays");
    }
}

#[test]
fn a_document_that_comes_or_goes_after_the_convocation_marks_its_item() {
    let (program, item) = (Actor::system(), debate("i"));
    let file = || ("ab".repeat(32), "Rapport".to_owned(), false);
    let add = |session| Document::add(&program, (Id::new("d"), session, &item), (0, &[]), file(), ten(DAY)).unwrap();
    let (_, before, _) = add(prepared(said(DAY)));
    assert!(!before.changed);
    let (_, after, session) = add(convened(said(DAY)));
    assert!(after.changed && session.untold);
    let (gone, session) = Document::remove(&program, convened(said(DAY)), &item, ten(DAY)).unwrap();
    assert!(gone.changed && session.untold);
}

#[test]
fn once_called_a_second_convocation_takes_no_further_decision() {
    let session =
        Session { said: SessionInput { second_of: Some(Id::new("first")), ..said(DAY) }, ..convened(said(DAY)) };
    let (rules, had) = (rules(), [debate("i")]);
    let law = Law { rules: Some(&rules), first: Some(&had), ..Law::default() };
    let add = |kind| {
        let said = ItemInput { title: text("Point nouveau"), kind, ..debate("n").said };
        let input = (said, Localised::default());
        Item::add(&Actor::system(), (Id::new("n"), session.clone()), &had, law, input, before(DAY, 50))
    };
    assert!(add(ItemKind::Debate).is_ok());
    for kind in [ItemKind::Decision, ItemKind::Election] {
        assert_eq!(add(kind).unwrap_err(), SessionRefusal::BeyondTheFirst(vec![2]));
    }
}
