//! The agenda, and what happens to it after the convocation.

use council::rules::{
    Document, Item, ItemInput, ItemKind, Law, Session, SessionInput, SessionRefusal, numbered, running_times,
};
use kernel::{Actor, Id, Localised};

use super::{DAY, MET, before, convene, convened, debate, minutes, prepared, rules, said, ten, text};

fn added(items: &[Item], session: Session, minutes: i64, matter: &str) -> Result<(Item, Session), SessionRefusal> {
    let kind = if matter.is_empty() { ItemKind::Debate } else { ItemKind::Decision };
    let said = ItemInput { title: text("Point"), kind, matter: matter.into(), minutes };
    let law = Law { rules: Some(&rules()), first: None };
    Item::add(&Actor::system(), (Id::new(format!("i{}", items.len())), session), items, law, said, before(DAY, 50))
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
    let half_past = ten(DAY) + minutes(30);
    assert_eq!(hours, [Some(ten(DAY)), Some(half_past), None], "after an item without a time nothing is known");
    let (withdrawn, _) = first.clone().withdraw(&Actor::system(), convened.clone(), ten(DAY)).unwrap();
    let hours = running_times(&[withdrawn.unwrap(), second.clone()], ten(DAY));
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
    assert_eq!(added(&[], open, 5, "").unwrap_err(), SessionRefusal::NoLongerChanged);
}

#[test]
fn an_item_said_again_as_it_was_changes_nothing_and_nobody_is_written_to() {
    let (item, session) = (debate("i"), convened(said(DAY)));
    let law = (Law::default(), 1);
    let same = item.clone().edit(&Actor::system(), session.clone(), law, item.said.clone(), ten(DAY)).unwrap();
    assert_eq!(same, (item.clone(), session.clone()));
    let longer = ItemInput { minutes: 45, ..item.said.clone() };
    let (item, session) = item.edit(&Actor::system(), session, law, longer, ten(DAY)).unwrap();
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
    let add = |session| Document::add(&program, (Id::new("d"), session, &item), 0, file(), ten(DAY)).unwrap();
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
    let law = Law { rules: Some(&rules), first: Some(&had) };
    let add = |kind| {
        let said = ItemInput { title: text("Point nouveau"), kind, matter: String::new(), minutes: 0 };
        Item::add(&Actor::system(), (Id::new("n"), session.clone()), &had, law, said, before(DAY, 50))
    };
    assert!(add(ItemKind::Debate).is_ok());
    for kind in [ItemKind::Decision, ItemKind::Election] {
        assert_eq!(add(kind).unwrap_err(), SessionRefusal::BeyondTheFirst(vec![2]));
    }
}
