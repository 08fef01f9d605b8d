//! The world's tables taken into the atlas: places as GeoNames publishes them, relations as anybody does. An import may be
//! stopped at any moment and begun again: it works in whole batches, ids and addresses derive from what it reads, and what
//! stands already is left as it is. What a person wrote is never changed by it: the difference waits for a decision.

mod known;
mod localities;
mod pairs;
mod record;
mod relations;
mod report;

pub use localities::import_localities;
pub(crate) use pairs::read_pairs;
pub use relations::{RelationsInput, import_relations};
pub use report::{Rejected, Report, Watch};

use gazetteer::table::{ReadError, Table, Trouble};
use platform::Failure;

/// How many rows are written in one unit of work: one statement holds them.
const BATCH: usize = 500;

/// Why an import could not go on. What was taken in before stays.
#[derive(Debug, thiserror::Error)]
pub enum ImportError {
    /// The file cannot be read.
    #[error("{file}: {error}")]
    File {
        /// Its name.
        file: String,
        /// What is wrong.
        error: String,
    },
    /// The database failed, or this is not the actor's to do.
    #[error(transparent)]
    House(#[from] Failure),
}

impl From<platform::db::Error> for ImportError {
    fn from(error: platform::db::Error) -> Self {
        Self::House(error.into())
    }
}

fn open(path: &std::path::Path) -> Result<Table, ImportError> {
    Table::open(path).map_err(|error| unreadable(path, &error))
}

fn unreadable(path: &std::path::Path, error: &dyn std::fmt::Display) -> ImportError {
    ImportError::File { file: name_of(path), error: error.to_string() }
}

/// A file's name, as reports give it.
fn name_of(path: &std::path::Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

/// What stops a row is told; what stops the file stops the import.
fn row_or_tell<T>(
    next: Result<T, Trouble>,
    path: &std::path::Path,
    report: &mut Report,
    watch: &mut dyn Watch,
) -> Result<Option<T>, ImportError> {
    match next {
        Ok(row) => Ok(Some(row)),
        Err(Trouble::Row(reject)) => {
            report.reject(watch, Rejected::of(path, &reject));
            Ok(None)
        }
        Err(Trouble::File(error)) => Err(unreadable(path, &error as &ReadError)),
    }
}
