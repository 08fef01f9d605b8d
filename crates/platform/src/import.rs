//! What rooms take in from files, and how they tell what it came to. A room lists its [`Import`]s; the command line and the
//! secretary's page run them.

mod report;

use std::path::{Path, PathBuf};

use futures::future::BoxFuture;
use kernel::{Actor, Day};
use serde::{Deserialize, Serialize};

pub use self::report::{Fate, Rejected, Report, Watch};
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
    /// Those of them that may be the same in every row, where no column says them: a list of the partners of one city.
    pub constant: &'static [&'static str],
    /// How it understands a table under a map, without taking anything in; none where the table has a form of its own.
    pub look: fn(&Path, Option<&str>) -> Option<Look>,
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

/// How a table is understood before anything of it is taken in.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Look {
    /// What stands above its columns.
    pub headers: Vec<String>,
    /// The first row below.
    pub first: Vec<String>,
    /// Which field is in which column, from 0.
    pub columns: Vec<(&'static str, usize)>,
    /// The sheets of a workbook; none of another table.
    pub sheets: Vec<String>,
    /// The sheet that is read.
    pub sheet: Option<String>,
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
