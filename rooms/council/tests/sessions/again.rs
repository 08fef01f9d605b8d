//! What a second convocation has of the first.

use council::rules::{Item, ItemInput, ItemKind, Law, Session, SessionInput};
use kernel::{Id, Lang, Localised};

use super::{DAY, convened, debate, prepared, rules, said, text};

fn decision(title: Localised) -> ItemInput {
    ItemInput { kind: ItemKind::Decision, matter: "budget".into(), title, ..debate("i").said }
}

#[test]
fn a_title_typed_again_in_one_of_its_languages_is_that_of_the_first() {
    let title = text("Budget").with(Lang::Ar, "الميزانية");
    let (rules, first) = (rules(), [Item { said: decision(title), ..debate("i") }]);
    let law = Law { rules: Some(&rules), first: Some(&first), ..Law::default() };
    assert!(!law.goes_beyond(&decision(text("Budget"))) && !law.goes_beyond(&decision(text(" budget"))));
    assert!(!law.goes_beyond(&decision(Localised::one(Lang::Ar, "الميزانية"))));
    assert!(law.goes_beyond(&decision(text("Emprunt"))));
    assert!(law.goes_beyond(&decision(Localised::one(Lang::Es, "Budget"))), "no language is in both");
    let elects = ItemInput { kind: ItemKind::Election, ..decision(text("Budget")) };
    assert!(!law.goes_beyond(&elects), "entered before a matter had to agree with its kind, and made to agree");
    let other = ItemInput { matter: "strategy".into(), ..decision(text("Budget")) };
    assert!(law.goes_beyond(&other), "another matter is decided otherwise");
}

#[test]
fn the_agenda_is_that_of_the_first_without_what_was_withdrawn_and_marked_by_nothing() {
    let withdrawn = Item { withdrawn: true, changed: true, place: 2, ..debate("withdrawn") };
    let late = Item { changed: true, place: 3, urgency: text("Séisme"), version: 4, ..debate("late") };
    let first = [debate("one"), withdrawn, late];
    let session = Session { id: Id::new("second"), ..prepared(said(DAY)) };
    let again = Item::again(&first, &session, || Id::new("new"));
    let from: Vec<&str> = again.iter().map(|(before, _)| before.id.as_str()).collect();
    assert_eq!(from, ["one", "late"]);
    let plain = |title: &str, place| Item { id: Id::new("new"), session: session.id.clone(), place, ..debate(title) };
    let items: Vec<Item> = again.into_iter().map(|(_, item)| item).collect();
    assert_eq!(items, [plain("one", 1), plain("late", 2)]);
}

#[test]
fn it_is_held_as_the_first_was_on_a_day_to_be_said() {
    let first = convened(SessionInput { announced: true, ..said(DAY) });
    let again = first.said_again();
    assert_eq!(again, SessionInput { times: None, second_of: Some(first.id.clone()), ..said(DAY) });
}
