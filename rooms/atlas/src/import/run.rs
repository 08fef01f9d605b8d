use kernel::{Actor, Grant, Id, Role, Time};
use platform::import::{Fate, Rejected, Report, Watch, Wishes};
use serde::{Deserialize, Serialize};

/// Which import by page.
pub(crate) type RunId = Id<Run>;

/// Files that the secretary sent to be taken in.
#[derive(Debug, Clone, PartialEq)]
pub(crate) struct Run {
    pub id: RunId,
    /// Which import, by its name.
    pub what: String,
    /// What was sent; none once the files were let go.
    pub files: Vec<Sent>,
    pub wishes: Wishes,
    pub state: RunState,
    /// Who sent them: the account, and its name.
    pub account: Option<Id<Actor>>,
    pub name: String,
    pub begun: Time,
    /// Since when it is in its state.
    pub since: Time,
    /// The last sign of life of the machine that works on it.
    pub beat: Option<Time>,
    /// Bytes read of the file that is being read, and all of them.
    pub done: i64,
    pub total: i64,
    /// What the trial came to.
    pub trial: Option<Seen>,
    /// What was really done.
    pub outcome: Option<Seen>,
    /// Why it could not go on.
    pub fault: Option<Fault>,
}

/// A file as it was sent.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sent {
    pub name: String,
    pub sha256: String,
    pub size: i64,
}

/// Where an import by page stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum RunState {
    /// The trial is under way.
    Trying,
    /// The columns were not understood: the secretary says which is which.
    Columns,
    /// The trial is done, and waits to be confirmed.
    Tried,
    /// Confirmed, and under way.
    Running,
    /// Done.
    Done,
    /// It could not go on.
    Failed,
    /// Given up.
    Left,
}

impl RunState {
    pub const ALL: [Self; 7] =
        [Self::Trying, Self::Columns, Self::Tried, Self::Running, Self::Done, Self::Failed, Self::Left];

    /// The word that stands for it in storage and in message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::Trying => "trying",
            Self::Columns => "columns",
            Self::Tried => "tried",
            Self::Running => "running",
            Self::Done => "done",
            Self::Failed => "failed",
            Self::Left => "left",
        }
    }

    /// What `word` stands for.
    pub fn from_word(word: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|it| it.as_str() == word)
    }

    /// Whether a machine works on it, or will.
    pub fn is_under_way(self) -> bool {
        matches!(self, Self::Trying | Self::Running)
    }

    /// Whether nothing leads on from it: what its tables hold was taken in, or never will be.
    pub fn is_over(self) -> bool {
        matches!(self, Self::Done | Self::Left)
    }

    /// The states from which an act of the secretary leads, and where it leads.
    pub fn by(act: Act) -> (&'static [Self], Self) {
        match act {
            Act::Confirm => (&[Self::Tried], Self::Running),
            Act::Map => (&[Self::Columns, Self::Tried], Self::Trying),
            Act::Again => (&[Self::Failed], Self::Trying),
            Act::Leave => (&[Self::Columns, Self::Tried, Self::Failed], Self::Left),
        }
    }
}

/// What the secretary can do with an import.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Act {
    /// What the trial showed is to hold.
    Confirm,
    /// The columns mean this.
    Map,
    /// Try once more after a fault.
    Again,
    /// Nothing is taken in.
    Leave,
}

/// Why an import could not go on.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Fault {
    /// The file, where one is at fault.
    pub file: String,
    /// A word that is never renamed.
    pub reason: String,
}

/// What was seen of an import.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Seen {
    pub report: Report,
    /// The first rows of each fate.
    pub samples: Vec<Sample>,
    /// The first rows that were not taken.
    pub rejected: Vec<Rejected>,
    /// The first cells without which a row was taken.
    #[serde(default)]
    pub unread: Vec<Rejected>,
    /// The file of all of both, by its hash.
    pub rejects: Option<String>,
    /// Whether a machine had begun it before and was lost: what that one wrote is counted as unchanged.
    #[serde(default)]
    pub resumed: bool,
}

/// A row that was taken.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub(crate) struct Sample {
    pub fate: Fate,
    pub line: u64,
    pub says: String,
}

/// The most rows of each fate that are shown.
const SAMPLES: usize = 8;
/// The most rejected rows that are shown, and the most cells; the file has all.
const REJECTED: usize = 30;

impl Run {
    /// Who it is done by: whoever sent the files, as the secretary that they were.
    pub fn actor(&self) -> Actor {
        let grants = vec![Grant { role: Role::Secretary, body: None, until: None }];
        Actor { account: self.account.clone(), name: self.name.clone(), grants }
    }

    /// What was seen last.
    pub fn seen(&self) -> Option<&Seen> {
        self.outcome.as_ref().or(self.trial.as_ref())
    }
}

/// Looks on for the page: keeps the first rows, and gives each reject to `line`.
pub(super) struct OnLooker<F> {
    pub seen: Seen,
    pub progress: std::sync::Arc<[std::sync::atomic::AtomicU64; 2]>,
    pub line: F,
}

impl<F: FnMut(&Rejected) + Send> Watch for OnLooker<F> {
    fn progress(&mut self, _: &str, read: u64, total: u64) {
        for (kept, now) in self.progress.iter().zip([read, total]) {
            kept.store(now, std::sync::atomic::Ordering::Relaxed);
        }
    }

    fn rejected(&mut self, rejected: &Rejected) {
        (self.line)(rejected);
        if self.seen.rejected.len() < REJECTED {
            self.seen.rejected.push(rejected.clone());
        }
    }

    fn unread(&mut self, cell: &Rejected) {
        (self.line)(cell);
        if self.seen.unread.len() < REJECTED {
            self.seen.unread.push(cell.clone());
        }
    }

    fn met(&mut self, fate: Fate, line: u64, says: &dyn Fn() -> String) {
        if fate != Fate::Unchanged && self.seen.samples.iter().filter(|sample| sample.fate == fate).count() < SAMPLES {
            self.seen.samples.push(Sample { fate, line, says: says() });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_of_storage_are_those_of_the_migration() {
        let migration = include_str!("../../../../migrations/0040_atlas_imports.sql");
        for it in RunState::ALL {
            assert_eq!(RunState::from_word(it.as_str()), Some(it));
            assert!(migration.contains(&format!("('{}')", it.as_str())));
        }
    }

    #[test]
    fn what_is_under_way_or_done_is_left_alone() {
        for act in [Act::Confirm, Act::Map, Act::Again, Act::Leave] {
            let (from, _) = RunState::by(act);
            assert!(!from.iter().any(|state| state.is_under_way() || matches!(state, RunState::Done | RunState::Left)));
        }
    }
}
