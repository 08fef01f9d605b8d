//! Rows of relations that a person decides about: they wait until the whole file has spoken, so that one question holds all
//! that it says, in whatever order.

use std::collections::BTreeMap;

use platform::import::Report;

use crate::rules::{Question, Relation};

/// The line of a row, and of what it is.
type Line = (u64, String);

/// What is held, by the relation.
#[derive(Default)]
pub(super) struct Held(BTreeMap<String, (Question, Relation, Vec<Line>)>);

impl Held {
    /// Holds what a row says; a row that adds nothing to the earlier ones of its relation repeats them.
    pub(super) fn add(&mut self, question: Question, said: Relation, line: u64, says: String, report: &mut Report) {
        let Some((_, before, rows)) = self.0.get_mut(said.id.as_str()) else {
            self.0.insert(said.id.to_string(), (question, said, vec![(line, says)]));
            return;
        };
        let after = before.clone().with_source(&said);
        if after == *before {
            return report.repeat();
        }
        *before = after;
        rows.push((line, says));
    }
}

impl IntoIterator for Held {
    type Item = (Question, Relation, Vec<Line>);
    type IntoIter = std::collections::btree_map::IntoValues<String, Self::Item>;

    fn into_iter(self) -> Self::IntoIter {
        self.0.into_values()
    }
}
