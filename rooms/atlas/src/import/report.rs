use std::{collections::BTreeMap, path::Path};

use gazetteer::Reject;
use serde::Serialize;

use super::name_of;

/// What an import came to. Every row read is counted once: `read` is the sum of all that follows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize)]
pub struct Report {
    /// Rows read, without header and blank lines.
    pub read: u64,
    /// Things that were not there before.
    pub new: u64,
    /// Things that say something else now.
    pub changed: u64,
    /// Things that stand as the row says.
    pub unchanged: u64,
    /// Rows that wait for a person's decision: a sensitive place, a difference with what a person wrote.
    pub waiting: u64,
    /// Rows that say again what an earlier row of the file said, in either order.
    pub repeated: u64,
    /// Rows about what the atlas does not hold: mountains, airports, names of no place it knows.
    pub left_out: u64,
    /// Rows not taken, by reason.
    pub rejected: BTreeMap<String, u64>,
}

impl Report {
    /// Counts a row that is not taken, and tells of it.
    pub(super) fn reject(&mut self, watch: &mut dyn Watch, rejected: Rejected) {
        self.read += 1;
        *self.rejected.entry(rejected.reason.clone()).or_default() += 1;
        watch.rejected(&rejected);
    }

    /// Whether every row read is counted once.
    pub fn adds_up(&self) -> bool {
        let rejected: u64 = self.rejected.values().sum();
        let counted = self.new + self.changed + self.unchanged + self.waiting + self.repeated + self.left_out;
        self.read == counted + rejected
    }

    /// Both together.
    pub(super) fn and(mut self, other: Self) -> Self {
        self.read += other.read;
        self.new += other.new;
        self.changed += other.changed;
        self.unchanged += other.unchanged;
        self.waiting += other.waiting;
        self.repeated += other.repeated;
        self.left_out += other.left_out;
        for (reason, count) in other.rejected {
            *self.rejected.entry(reason).or_default() += count;
        }
        self
    }
}

/// A row that was not taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Rejected {
    /// The file.
    pub file: String,
    /// Its line, from 1.
    pub line: u64,
    /// Why, by a word that is never renamed.
    pub reason: String,
    /// The cell at fault.
    pub cell: String,
    /// The addresses of the places that may be meant, the likeliest first.
    pub candidates: Vec<String>,
}

impl Rejected {
    pub(super) fn of(path: &Path, reject: &Reject) -> Self {
        Self::because(path, reject.line, reject.reason.as_str(), &reject.cell)
    }

    pub(super) fn because(path: &Path, line: u64, reason: &str, cell: &str) -> Self {
        Self { file: name_of(path), line, reason: reason.to_owned(), cell: cell.to_owned(), candidates: Vec::new() }
    }
}

/// Who looks on while an import works: a bar on a terminal, a reject file.
pub trait Watch {
    /// So many bytes of a file are read, of so many.
    fn progress(&mut self, file: &str, read: u64, total: u64);
    /// A row was not taken.
    fn rejected(&mut self, rejected: &Rejected);
}

#[cfg(test)]
mod tests {
    use super::*;

    struct Nobody;

    impl Watch for Nobody {
        fn progress(&mut self, _: &str, _: u64, _: u64) {}
        fn rejected(&mut self, _: &Rejected) {}
    }

    #[test]
    fn every_row_is_counted_once() {
        let mut report = Report { read: 3, new: 2, waiting: 1, ..Report::default() };
        report.reject(&mut Nobody, Rejected::because(Path::new("a/b.tsv"), 9, "bad-id", "x"));
        assert!(report.adds_up());
        let both = report.clone().and(report);
        assert!(both.adds_up());
        assert_eq!((both.read, both.rejected["bad-id"]), (8, 2));
    }
}
