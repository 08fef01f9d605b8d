use crate::{Bar, Body, Kind, Problem, Threshold, words::Worded};

use super::{MOST, cell::Cell, table::Table};

/// A list of some words, without repetition.
pub(crate) fn words<T: Worded>(cell: &Cell) -> Option<Vec<T>> {
    let name = |entry: &T| {
        let known = T::WORDS.iter().find(|word| T::of(word) == Some(*entry));
        known.copied().unwrap_or_default().to_owned()
    };
    cell.list(Kind::Words(T::WORDS), |entry| entry.word(), name)
}

/// The share that `at_least` or `more_than` asks for.
pub(crate) fn threshold(table: &Table) -> Option<Threshold> {
    one_bar(table, &["at_least", "more_than"]);
    match (table.may("at_least"), table.may("more_than")) {
        (Some(cell), None) => at_least(&cell),
        (None, Some(cell)) => more_than(&cell),
        _ => None,
    }
}

/// What a quorum asks for: a share of the seats, or a number.
pub(crate) fn bar(table: &Table) -> Option<Bar> {
    one_bar(table, &["at_least", "more_than", "number"]);
    let body = table.may("of").map_or(Some(Body::Seats), |cell| cell.word());
    match (table.may("at_least"), table.may("more_than"), table.may("number")) {
        (Some(cell), None, None) => Some(Bar::Share(at_least(&cell)?, body?)),
        (None, Some(cell), None) => Some(Bar::Share(more_than(&cell)?, body?)),
        (None, None, Some(cell)) => {
            if let Some(of) = table.may("of") {
                of.place.fault(Problem::Idle);
            }
            Some(Bar::Number(cell.number(1, MOST)?))
        }
        _ => None,
    }
}

fn one_bar(table: &Table, keys: &[&str]) {
    let found = keys.iter().filter(|key| table.may(key).is_some()).count();
    if found != 1 {
        table.place.fault(Problem::OneBar { found });
    }
}

fn at_least(cell: &Cell) -> Option<Threshold> {
    let share = cell.fraction()?;
    if share.above() == 0 {
        cell.place.fault(Problem::NothingAsked);
    }
    Some(Threshold::AtLeast(share))
}

fn more_than(cell: &Cell) -> Option<Threshold> {
    let share = cell.fraction()?;
    if share.above() == share.below() {
        cell.place.fault(Problem::NeverReached);
    }
    Some(Threshold::MoreThan(share))
}
