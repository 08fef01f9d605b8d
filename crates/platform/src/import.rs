//! What rooms take in from files, and how they tell what it came to. A room lists its [`Import`]s; the command line and the
//! secretary's page run them.

use std::{
    collections::BTreeMap,
    path::{Path, PathBuf},
};

use futures::future::BoxFuture;
use kernel::{Actor, Day};
use serde::{Deserialize, Serialize};

use crate::{App, Failure, db::Tx, i18n::Words};

/// Something that a room takes in from files, for the page where the secretary does so.
#[derive(Clone, Copy)]
pub struct Import {
    /// Its name, for ever: `members`.
    pub what: &'static str,
    /// How the command line calls it: `jumelage import members`.
    pub command: &'static str,
    /// Where it stands among the others, from small to large.
    pub order: u8,
    /// Whose it is to do.
    pub may: fn(&Actor) -> bool,
    /// Keys of its title and of what it wants, in its room's texts.
    pub says: [&'static str; 2],
    /// What its columns may say, as maps name it; none where the table has a form of its own.
    pub fields: &'static [&'static str],
    /// How a field is called in its room's words.
    pub column: fn(Words, &str) -> String,
    /// Why a row is not taken and what to do, by the word of the reason; none for what every import may say.
    pub reason: fn(Words, &str) -> Option<String>,
    /// The page, after the language, where one sees what it took in.
    pub leads_to: &'static str,
    /// Where what waits for a decision is decided.
    pub decided_at: &'static str,
    /// Whether it adds places that are not there, when asked to.
    pub creates: bool,
    /// Whether the facts that it takes in have a source that one can name.
    pub sourced: bool,
    /// Whether a file may come with it that names identifiers.
    pub names: bool,
    /// Takes the files in.
    pub take: for<'a> fn(Taking<'a>) -> BoxFuture<'a, Result<Report, ImportError>>,
}

/// What an import is given.
pub struct Taking<'a> {
    /// How it writes.
    pub work: Work<'a>,
    /// Who does it.
    pub actor: &'a Actor,
    /// The files.
    pub files: &'a [PathBuf],
    /// What was said beside them.
    pub wishes: &'a Wishes,
    /// Who looks on.
    pub watch: &'a mut dyn Watch,
}

/// What is said of files beside their content.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Wishes {
    /// Which column says what, where its header does not tell.
    pub map: Option<String>,
    /// Who says so.
    pub source: Option<String>,
    /// The source's address.
    pub url: Option<String>,
    /// The terms on which it may be reused.
    pub licence: Option<String>,
    /// The day on which the source says so, or was read.
    #[serde(default)]
    pub on: Option<Day>,
    /// Whether the last of the files names the identifiers of the others.
    #[serde(default)]
    pub names: bool,
    /// Whether places that are not there are added.
    #[serde(default)]
    pub create: bool,
}

/// How an import writes: so that it holds, or as a trial of which nothing holds.
#[derive(Clone, Copy)]
pub struct Work<'a> {
    /// The house.
    pub app: &'a App,
    trial: bool,
}

impl<'a> Work<'a> {
    /// So that it holds.
    pub fn to_hold(app: &'a App) -> Self {
        Self { app, trial: false }
    }

    /// As a trial: each unit of work is done to its end, and given up.
    pub fn as_a_trial(app: &'a App) -> Self {
        Self { app, trial: true }
    }

    /// Whether nothing of it will hold.
    pub fn is_trial(self) -> bool {
        self.trial
    }

    /// Ends a unit of work.
    ///
    /// # Errors
    /// When the database fails.
    pub async fn end(self, tx: Tx) -> Result<(), ImportError> {
        if self.trial { Ok(()) } else { Ok(tx.commit(self.app.now()).await?) }
    }
}

/// Why an import could not go on. What was taken in before stays.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be taken in.
    #[error("{file}: {error}")]
    File {
        /// Its name.
        file: String,
        /// Why, by a word that is never renamed: `unreadable`, `columns`, `empty`.
        reason: &'static str,
        /// What is wrong, for whoever works at the command line.
        error: String,
    },
    /// The database failed, or this is not the actor's to do.
    #[error(transparent)]
    House(#[from] Failure),
}

impl ImportError {
    /// A file that cannot be taken in.
    pub fn file(path: &Path, reason: &'static str, error: &dyn std::fmt::Display) -> Self {
        Self::File { file: name_of(path), reason, error: error.to_string() }
    }
}

impl From<crate::db::Error> for ImportError {
    fn from(error: crate::db::Error) -> Self {
        Self::House(error.into())
    }
}

/// A file's name, as reports give it.
pub fn name_of(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

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
}

impl Report {
    /// Counts a row that is not taken, and tells of it.
    pub fn reject(&mut self, watch: &mut dyn Watch, rejected: Rejected) {
        self.read += 1;
        *self.rejected.entry(rejected.reason.clone()).or_default() += 1;
        watch.rejected(&rejected);
    }

    /// Counts a cell that is left out of a row that is taken, and tells of it as of a reject.
    pub fn leave_unread(&mut self, watch: &mut dyn Watch, cell: Rejected) {
        *self.unread.entry(cell.reason.clone()).or_default() += 1;
        watch.rejected(&cell);
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

/// A row that was not taken.
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
    /// A row was not taken, or was taken without a cell that could not be read.
    fn rejected(&mut self, rejected: &Rejected);
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
        assert!(report.adds_up());
        let both = report.clone().and(report);
        assert!(both.adds_up());
        assert_eq!((both.read, both.changed, both.rejected["bad-id"]), (10, 2, 2));
        assert_eq!(both.unread["without-date"], 2);
    }

    #[test]
    fn a_reject_is_one_line_whatever_its_cell_holds() {
        let it =
            Rejected::because(Path::new("a/b.tsv"), 9, "ambiguous", "Spa\t\n").among(vec!["spa".into(), "b".into()]);
        assert_eq!(it.to_line(), "b.tsv\t9\tambiguous\tSpa  \tspa b");
    }
}
