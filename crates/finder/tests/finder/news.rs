use finder::{Fault, Index, Place};

use crate::places::{build, ids, index_of, place, smara, timbuktu};

#[test]
fn a_place_renamed_is_found_under_its_new_name_only() {
    let index = index_of(&[smara(), timbuktu()]);
    index.update(&[place("smara", &["Zemmour"])], [], 2).unwrap();
    assert_eq!(ids(&index, "zemmour"), ["smara"]);
    assert_eq!(ids(&index, "smara"), [""; 0]);
    assert_eq!(ids(&index, "السمارة"), [""; 0]);
    assert_eq!((index.len(), index.number().unwrap()), (2, Some(2)));
}

#[test]
fn what_is_gone_is_not_found() {
    let index = index_of(&[smara(), timbuktu()]);
    index.update(&[], ["smara", "never-there"], 2).unwrap();
    assert_eq!(ids(&index, ""), ["timbuktu"]);
    assert_eq!((index.len(), index.number().unwrap()), (1, Some(2)));
}

#[test]
fn news_told_twice_are_told_once() {
    let index = index_of(&[smara()]);
    for _ in 0..2 {
        index.update(&[timbuktu()], [], 2).unwrap();
    }
    assert_eq!(index.len(), 2);
    assert_eq!(ids(&index, "timbuktu"), ["timbuktu"]);
}

#[test]
fn many_small_news_leave_one_place_each() {
    let index = index_of(&[smara()]);
    for number in 2..60 {
        index.update(&[place(&format!("p{}", number % 7), &[&format!("Ville {number}")])], [], number).unwrap();
    }
    assert_eq!((index.len(), index.number().unwrap()), (8, Some(59)));
    assert_eq!(ids(&index, "ville 59"), ["p3"]);
    assert_eq!(ids(&index, "ville").len(), 7);
}

#[test]
fn an_index_that_was_never_built_takes_no_news() {
    let index = Index::in_memory().unwrap();
    assert_eq!(index.number().unwrap(), None);
    assert!(matches!(index.update(&[smara()], [], 1), Err(Fault::Unbuilt)));
    assert!(index.is_empty());
}

#[test]
fn older_news_than_what_is_held_are_refused() {
    let index = index_of(&[smara()]);
    index.update(&[], [], 9).unwrap();
    assert!(matches!(index.update(&[timbuktu()], [], 8), Err(Fault::Ahead { held: 9, given: 8 })));
    build(&index, &[timbuktu()], 8);
    assert_eq!((ids(&index, ""), index.number().unwrap()), (vec!["timbuktu".to_owned()], Some(8)));
}

#[test]
fn the_old_index_answers_until_the_new_one_is_finished() {
    let index = index_of(&[smara()]);
    let mut rebuild = index.rebuild().unwrap();
    rebuild.add(&timbuktu()).unwrap();
    assert!(matches!(index.update(&[timbuktu()], [], 2), Err(Fault::Busy)));
    assert_eq!(ids(&index, ""), ["smara"]);
    rebuild.finish(5).unwrap();
    assert_eq!((ids(&index, ""), index.number().unwrap()), (vec!["timbuktu".to_owned()], Some(5)));
}

#[test]
fn a_rebuild_given_up_changes_nothing() {
    let index = index_of(&[smara()]);
    let mut rebuild = index.rebuild().unwrap();
    rebuild.add(&timbuktu()).unwrap();
    drop(rebuild);
    assert_eq!((ids(&index, ""), index.number().unwrap()), (vec!["smara".to_owned()], Some(1)));
    index.update(&[timbuktu()], [], 2).unwrap();
    assert_eq!(index.len(), 2);
}

#[test]
fn a_place_without_names_is_listed_and_found_by_nothing() {
    let nameless = Place { id: "x".into(), ..Place::default() };
    let index = index_of(&[nameless, smara()]);
    assert_eq!(ids(&index, ""), ["smara", "x"]);
    assert_eq!(ids(&index, "x"), [""; 0]);
}
