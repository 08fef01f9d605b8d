//! What people type.

use finder::{Bounds, Filters, Order, Query};

use crate::world::Line;

/// How many queries of each kind.
const EACH: usize = 2_000;

/// The kinds of queries.
pub fn kinds(sample: &[Line]) -> Vec<(&'static str, Vec<Query>)> {
    let latin = names(sample, |c| c.is_ascii_alphabetic() || c == ' ' || c == '-');
    let long: Vec<&str> = latin.iter().copied().filter(|name| name.chars().count() > 4).collect();
    let several: Vec<&str> = long.iter().copied().filter(|name| name.contains(' ')).collect();
    let arabic = names(sample, |c| ('\u{600}'..'\u{700}').contains(&c));
    let long_arabic: Vec<&str> = arabic.iter().copied().filter(|name| name.chars().count() > 4).collect();
    let cyrillic = names(sample, |c| ('\u{400}'..'\u{500}').contains(&c));
    let cjk = names(sample, |c| ('\u{3041}'..'\u{A000}').contains(&c));
    let plain = |words: String| Query { words, ..Query::default() };
    let with = |names: &[&str], typed: fn(&str, usize) -> String| -> Vec<Query> {
        (0..EACH).map(|n| plain(typed(names[n * 7919 % names.len()], n))).collect()
    };
    vec![
        ("one letter", with(&latin, |name, _| first(name, 1))),
        ("two letters", with(&latin, |name, _| first(name, 2))),
        ("three letters", with(&latin, |name, _| first(name, 3))),
        ("as typed, any length", with(&latin, |name, n| first(name, 1 + n % name.chars().count()))),
        ("several words", with(&several, |name, _| name.to_owned())),
        ("one error", with(&long, misspelt)),
        ("two errors", with(&long, |name, n| misspelt(&misspelt(name, n), n + 3))),
        ("two errors, several words", with(&several, |name, n| misspelt(&misspelt(name, n), n + 9))),
        ("Arabic, as typed", with(&arabic, |name, n| first(name, 1 + n % name.chars().count()))),
        ("Arabic, one error", with(&long_arabic, misspelt)),
        ("Cyrillic, as typed", with(&cyrillic, |name, n| first(name, 1 + n % name.chars().count()))),
        ("Chinese, Japanese", with(&cjk, |name, n| first(name, 1 + n % name.chars().count()))),
        ("as typed, with filters", filtered(with(&latin, |name, n| first(name, 1 + n % 6)))),
        ("as typed, with counts", counted(with(&latin, |name, n| first(name, 1 + n % 6)))),
        ("as typed, with filters, counts and points", drawn(filtered(with(&latin, |name, n| first(name, 1 + n % 6))))),
        ("one error, with filters, counts and points", drawn(filtered(with(&long, misspelt)))),
        ("filters alone", filtered((0..EACH).map(|_| plain(String::new())).collect())),
        ("filters alone, by name", by_name(filtered((0..EACH).map(|_| plain(String::new())).collect()))),
        ("filters alone, with counts and points", drawn(filtered((0..EACH).map(|_| plain(String::new())).collect()))),
        ("everything, with counts and points", drawn((0..EACH / 10).map(|_| plain(String::new())).collect())),
        ("everything, with counts", counted((0..EACH / 10).map(|_| plain(String::new())).collect())),
    ]
}

/// The names that hold such letters only.
fn names(sample: &[Line], letter: fn(char) -> bool) -> Vec<&str> {
    let names = sample.iter().flat_map(|line| &line.names).map(String::as_str);
    names.filter(|name| name.chars().count() > 1 && name.chars().all(letter)).collect()
}

fn first(name: &str, letters: usize) -> String {
    name.chars().take(letters).collect()
}

/// A letter left out, doubled, changed, or in its neighbour's place.
fn misspelt(name: &str, n: usize) -> String {
    let mut letters: Vec<char> = name.chars().collect();
    let at = 1 + n * 31 % (letters.len() - 1);
    match n % 4 {
        0 => drop(letters.remove(at)),
        1 => letters.insert(at, letters[at]),
        2 => letters[at] = 'e',
        _ => letters.swap(at - 1, at),
    }
    letters.into_iter().collect()
}

fn filtered(queries: Vec<Query>) -> Vec<Query> {
    let filters = |n: usize| match n % 6 {
        0 => Filters { continents: vec!["AF".into(), "SA".into()], ..Filters::default() },
        1 => Filters { countries: vec!["MA".into()], member: Some(true), ..Filters::default() },
        2 => Filters { population: Bounds { least: Some(20_000), most: Some(90_000) }, ..Filters::default() },
        3 => Filters { languages: vec!["fr".into()], coast: Some(50.0), ..Filters::default() },
        4 => Filters { themes: vec!["water".into()], seeking: Some(true), ..Filters::default() },
        _ => Filters {
            altitude: Bounds { least: None, most: Some(500) },
            attributes: vec![("climate".into(), "BSh".into())],
            member: Some(false),
            ..Filters::default()
        },
    };
    queries.into_iter().enumerate().map(|(n, query)| Query { filters: filters(n), ..query }).collect()
}

fn counted(queries: Vec<Query>) -> Vec<Query> {
    queries.into_iter().map(|query| Query { counts: true, ..query }).collect()
}

/// As the pages ask for a list and its map.
fn drawn(queries: Vec<Query>) -> Vec<Query> {
    counted(queries).into_iter().map(|query| Query { points: 1_200, ..query }).collect()
}

fn by_name(queries: Vec<Query>) -> Vec<Query> {
    let paged = |(n, query)| Query { order: Order::Name, offset: n % 50 * 20, ..query };
    queries.into_iter().enumerate().map(paged).collect()
}
