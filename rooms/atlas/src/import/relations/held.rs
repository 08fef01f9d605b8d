//! Rows of relations that a person decides about: they wait until every file of their source has spoken, so that one question
//! holds all that it says, in whatever order.

use std::collections::{BTreeMap, HashMap};

use gazetteer::Qid;

use platform::import::Report;

use crate::rules::{Question, Relation};

/// The line of a row, and of what it is.
type Line = (u64, String);

/// What one source is to be asked about.
#[derive(Default)]
pub(super) struct Held {
    /// What is held, by the relation.
    rows: BTreeMap<String, (Question, Relation, Vec<Line>)>,
    /// The items that no place carries, each with whether it is asked which one it means.
    pub(super) items: HashMap<Qid, bool>,
}

impl Held {
    /// Holds what a row says; a row that adds nothing to the earlier ones of its relation repeats them.
    pub(super) fn add(&mut self, question: Question, said: Relation, line: u64, says: String, report: &mut Report) {
        let Some((_, before, rows)) = self.rows.get_mut(said.id.as_str()) else {
            self.rows.insert(said.id.to_string(), (question, said, vec![(line, says)]));
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
        self.rows.into_values()
    }
}
