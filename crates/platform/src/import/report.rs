//! What an import came to, row by row, and who looks on.

use std::{collections::BTreeMap, path::Path};

use serde::{Deserialize, Serialize};

use super::name_of;

/// What an import came to. Every row read is counted once: `read` is the sum of all that follows.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
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
    /// Cells that could not be read, of rows that were taken without them, by reason: they are no rows, and `read` does not
    /// count them.
    #[serde(default)]
    pub unread: BTreeMap<String, u64>,
    /// What stands above columns that say nothing to the import, each once, in their order.
    #[serde(default)]
    pub columns_passed_over: Vec<String>,
    /// Of a workbook of several sheets, by its file: the one that was read.
    #[serde(default)]
    pub sheets: BTreeMap<String, String>,
    /// What a file holds beside the table that was read and nothing was taken of, by the file: other tables of a zip,
    /// other sheets of a workbook.
    #[serde(default)]
    pub tables_passed_over: BTreeMap<String, Vec<String>>,
    /// What a file was read as where its name promises something else, or where its letters had to be told by their look: `text`,
    /// `workbook`, `windows-1256`, by the file.
    #[serde(default)]
    pub read_as: BTreeMap<String, String>,
}

impl Report {
    /// Counts a row that is not taken, and tells of it.
    pub fn reject(&mut self, watch: &mut dyn Watch, rejected: Rejected) {
        self.read += 1;
        *self.rejected.entry(rejected.reason.clone()).or_default() += 1;
        watch.rejected(&rejected);
    }

    /// Counts a cell that is left out of a row that is taken, and tells of it.
    pub fn leave_unread(&mut self, watch: &mut dyn Watch, cell: Rejected) {
        *self.unread.entry(cell.reason.clone()).or_default() += 1;
        watch.unread(&cell);
    }

    /// Notes columns that say nothing to the import.
    pub fn pass_over<'a>(&mut self, headers: impl IntoIterator<Item = &'a str>) {
        for header in headers {
            if !self.columns_passed_over.iter().any(|other| other == header) {
                self.columns_passed_over.push(header.to_owned());
            }
        }
    }

    /// Counts a row that says again what another has said.
    pub fn repeat(&mut self) {
        self.read += 1;
        self.repeated += 1;
    }

    /// Counts a row whose outcome is known, and shows it.
    pub fn count(&mut self, watch: &mut dyn Watch, fate: Fate, line: u64, says: &dyn Fn() -> String) {
        self.read += 1;
        match fate {
            Fate::New => self.new += 1,
            Fate::Changed => self.changed += 1,
            Fate::Waiting => self.waiting += 1,
            Fate::Unchanged => self.unchanged += 1,
        }
        watch.met(fate, line, says);
    }

    /// How many rows were not taken.
    pub fn rejects(&self) -> u64 {
        self.rejected.values().sum()
    }

    /// Whether every row read is counted once.
    pub fn adds_up(&self) -> bool {
        let counted = self.new + self.changed + self.unchanged + self.waiting + self.repeated + self.left_out;
        self.read == counted + self.rejects()
    }

    /// Both together.
    #[must_use]
    pub fn and(mut self, other: Self) -> Self {
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
        for (reason, count) in other.unread {
            *self.unread.entry(reason).or_default() += count;
        }
        self.pass_over(other.columns_passed_over.iter().map(String::as_str));
        self.sheets.extend(other.sheets);
        self.tables_passed_over.extend(other.tables_passed_over);
        self.read_as.extend(other.read_as);
        self
    }
}

/// What became of a row that was taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
pub enum Fate {
    /// It is of something that was not there.
    New,
    /// It changed what stood.
    Changed,
    /// It waits for a person's decision.
    Waiting,
    /// It says what stands.
    Unchanged,
}

impl Fate {
    /// The word that stands for it in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::New => "new",
            Self::Changed => "changed",
            Self::Waiting => "waiting",
            Self::Unchanged => "unchanged",
        }
    }
}

/// A row that was not taken, or a cell without which one was.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
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
    /// A row that is not taken because of `cell`.
    pub fn because(path: &Path, line: u64, reason: &str, cell: &str) -> Self {
        Self { file: name_of(path), line, reason: reason.to_owned(), cell: cell.to_owned(), candidates: Vec::new() }
    }

    /// The same with what may be meant.
    #[must_use]
    pub fn among(self, candidates: Vec<String>) -> Self {
        Self { candidates, ..self }
    }

    /// The head of a file of rejects.
    pub const COLUMNS: &'static str = "file\tline\treason\tcell\tcandidates";

    /// As a line of a file of rejects (TSV); blanks stand for what would part cells.
    pub fn to_line(&self) -> String {
        let number = self.line.to_string();
        let candidates = self.candidates.join(" ");
        let cells = [&self.file, &number, &self.reason, &self.cell, &candidates];
        cells.map(|cell| cell.replace(['\t', '\n', '\r'], " ")).join("\t")
    }
}

/// Who looks on while an import works: a bar on a terminal, a reject file, a page.
pub trait Watch: Send {
    /// So many bytes of a file are read, of so many.
    fn progress(&mut self, file: &str, read: u64, total: u64);
    /// A row was not taken.
    fn rejected(&mut self, rejected: &Rejected);
    /// A row was taken without this cell, which could not be read: told as a reject is, by whoever keeps one list of both.
    fn unread(&mut self, cell: &Rejected) {
        self.rejected(cell);
    }
    /// A row was taken; `says` says of what, in a few words.
    fn met(&mut self, _fate: Fate, _line: u64, _says: &dyn Fn() -> String) {}
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
        report.count(&mut Nobody, Fate::Changed, 10, &String::new);
        report.leave_unread(&mut Nobody, Rejected::because(Path::new("a/b.tsv"), 10, "without-date", "x"));
        report.pass_over(["Remarques", "Vu", "Remarques"]);
        report.tables_passed_over.insert("b.zip".into(), vec!["2019.csv".into()]);
        assert!(report.adds_up());
        let both = report.clone().and(report);
        assert!(both.adds_up());
        assert_eq!((both.read, both.changed, both.rejected["bad-id"]), (10, 2, 2));
        assert_eq!(both.unread["without-date"], 2);
        assert_eq!(both.columns_passed_over, ["Remarques", "Vu"], "each once");
        assert_eq!(both.tables_passed_over["b.zip"], ["2019.csv"]);
    }

    #[test]
    fn a_reject_is_one_line_whatever_its_cell_holds() {
        let it =
            Rejected::because(Path::new("a/b.tsv"), 9, "ambiguous", "Spa\t\n").among(vec!["spa".into(), "b".into()]);
        assert_eq!(it.to_line(), "b.tsv\t9\tambiguous\tSpa  \tspa b");
    }
}
