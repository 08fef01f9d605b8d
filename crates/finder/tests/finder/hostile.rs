use std::time::{Duration, Instant};

use finder::{Filters, Query};

use crate::places::{ids, index_of, place, smara, timbuktu};

#[test]
fn no_words_are_an_error_or_a_long_work() {
    let index = index_of(&[smara(), timbuktu(), place("quoted", &["Foo \"bar\" (baz)"])]);
    let hostile = [
        "x".repeat(10_000),
        "a ".repeat(5_000),
        "سما".repeat(3_000),
        "東京".repeat(5_000),
        "\"".repeat(10_000),
        "e\u{301}".repeat(5_000),
        "*:*".into(),
        "names:smara OR 1=1".into(),
        "[a TO z] ^2 ~3 +(-\"".into(),
        "(.*)+$ \\w{1,9999}".into(),
        "'; DROP TABLE localities; --".into(),
        "a\0b".into(),
        "\0".into(),
        "\u{202E}arams\u{202C}".into(),
        "\u{FFFF}\u{10FFFF}\u{E000}".into(),
        "👩‍👩‍👧‍👦 🇲🇦".into(),
    ];
    for words in hostile {
        let begun = Instant::now();
        index.search(&Query { words: words.clone(), ..Query::default() }).unwrap();
        let shown: String = words.chars().take(20).collect();
        assert!(begun.elapsed() < Duration::from_millis(500), "{shown:?} took {:?}", begun.elapsed());
    }
}

#[test]
fn signs_mean_nothing() {
    let index = index_of(&[smara(), timbuktu(), place("quoted", &["Foo \"bar\" (baz)"])]);
    assert_eq!(ids(&index, "*:*"), [""; 0]);
    assert_eq!(ids(&index, "s.*a"), [""; 0]);
    assert_eq!(ids(&index, "\"smara\""), ["smara"]);
    assert_eq!(ids(&index, "smara\0"), ["smara"]);
    assert_eq!(ids(&index, "\u{202E}smara\u{202C}"), ["smara"]);
    assert_eq!(ids(&index, "bar\" (foo"), ["quoted"]);
}

#[test]
fn hostile_filters_let_nothing_through() {
    let index = index_of(&[smara()]);
    let attributes = (0..5_000).map(|n| (format!("name{n}"), "\u{1F}\0".into())).collect();
    let filters = Filters { attributes, countries: vec!["\u{1F}".repeat(70_000)], ..Filters::default() };
    assert_eq!(index.search(&Query { filters, limit: usize::MAX, ..Query::default() }).unwrap().total, 0);
}

#[test]
fn hostile_places_do_not_spoil_the_index() {
    let long = "Ville ".repeat(20_000);
    let index = index_of(&[place("long", &[&long]), place("odd", &["\0\u{1F}\u{FFFF}"]), smara()]);
    assert_eq!(ids(&index, "smara"), ["smara"]);
    assert_eq!(ids(&index, "ville"), ["long"]);
}
