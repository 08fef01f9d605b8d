//! The world's tables taken into the atlas: places as GeoNames publishes them, relations as anybody does, the club's own
//! toponymy, attributes. An import may be stopped at any moment and begun again: it works in whole batches, ids and addresses
//! derive from what it reads, and what stands already is left as it is. What a person wrote is never changed by it: the
//! difference waits for a decision. A trial does the same, and gives up each unit of work.

mod addresses;
mod attributes;
mod behind;
mod finding;
mod former;
mod hooks;
mod known;
mod localities;
mod names;
mod pairs;
mod record;
mod relations;
mod run;
mod toponymy;
mod world;

use std::{io::Read as _, path::Path};

use gazetteer::{
    Reject,
    sheet::{Heads, SheetError},
    table::{ReadError, Table, Trouble},
};

pub use attributes::{AttributesInput, import_attributes};
pub(crate) use behind::{JOB, lay_out, start};
pub use finding::{PlaceFinder, Sought};
pub(crate) use hooks::{IMPORTS, reason as common_reason};
pub use localities::import_localities;
pub(crate) use pairs::read_pairs;
pub use platform::import::{ImportError, Rejected, Report, Watch};
pub use relations::{RelationsInput, import_relations};
pub(crate) use run::{Act, Fault, Run, RunId, RunState, Sample, Seen, Sent};
pub use toponymy::import_toponymy;

use platform::import::name_of;

/// How many rows are written in one unit of work: one statement holds them.
const BATCH: usize = 500;

/// A table that holds something.
///
/// # Errors
/// When it cannot be read, holds nothing, or is plainly something else.
pub fn open(path: &Path) -> Result<Table, ImportError> {
    let no_table = || ImportError::file(path, "no-table", &"it is no table");
    if is_document(path).map_err(|error| unreadable(path, &error.into()))? {
        return Err(no_table());
    }
    let open = || Table::open(path).map_err(|error| unreadable(path, &error));
    match open()?.find_map(Result::ok) {
        None => Err(ImportError::file(path, "empty", &"it holds no row")),
        Some(row) if row.cells().any(|cell| cell.contains(|c: char| c.is_control() && c != '\n')) => Err(no_table()),
        Some(_) => open(),
    }
}

/// Whether it begins as a PDF or a picture does.
fn is_document(path: &Path) -> std::io::Result<bool> {
    let mut head = Vec::new();
    std::fs::File::open(path)?.take(4).read_to_end(&mut head)?;
    Ok([&b"%PDF"[..], b"\xFF\xD8\xFF", b"\x89PNG", b"GIF8"].iter().any(|mark| head.starts_with(mark)))
}

/// A table with a header that is understood.
///
/// # Errors
/// As [`open`], and when [`Heads::of`] or [`Heads::with_one_of`] does not understand its columns.
pub fn headed(
    path: &Path,
    fields: &[gazetteer::sheet::Field],
    map: Option<&str>,
    needed: &[&str],
) -> Result<(Heads, Table), ImportError> {
    let mut table = open(path)?;
    let header = loop {
        match table.next() {
            Some(Ok(row)) => break row,
            Some(Err(Trouble::Row(_))) => {}
            Some(Err(Trouble::File(error))) => return Err(unreadable(path, &error)),
            None => return Err(ImportError::file(path, "empty", &"it holds no row")),
        }
    };
    let wrong = |error: SheetError| ImportError::file(path, "columns", &error);
    Ok((Heads::of(&header, fields, map).and_then(|heads| heads.with_one_of(needed)).map_err(wrong)?, table))
}

fn unreadable(path: &Path, error: &ReadError) -> ImportError {
    let reason = match error {
        ReadError::Io(_) => "unreadable",
        ReadError::NoTable => "no-table",
        ReadError::Damaged(_) => "damaged",
        ReadError::Encrypted(_) => "encrypted",
        ReadError::Method(_) => "packed",
        ReadError::TooLarge { .. } | ReadError::TooDense { .. } => "too-large",
        ReadError::Sheet(_) => "sheet",
    };
    ImportError::file(path, reason, error)
}

/// A row that the reader of tables does not take.
pub fn rejected(path: &Path, reject: &Reject) -> Rejected {
    Rejected::because(path, reject.line, reject.reason.as_str(), &reject.cell)
}

/// What stops a row is told; what stops the file stops the import.
///
/// # Errors
/// For what stops the file.
pub fn row_or_tell<T>(
    next: Result<T, Trouble>,
    path: &Path,
    report: &mut Report,
    watch: &mut dyn Watch,
) -> Result<Option<T>, ImportError> {
    match next {
        Ok(row) => Ok(Some(row)),
        Err(Trouble::Row(reject)) => {
            report.reject(watch, rejected(path, &reject));
            Ok(None)
        }
        Err(Trouble::File(error)) => Err(unreadable(path, &error)),
    }
}

/// A row that changes what stands, as reports show it: of what, and each fact as it stood and as it becomes.
fn changing(what: &str, facts: Option<&serde_json::Value>) -> String {
    facts.map_or_else(|| what.to_owned(), |facts| format!("{what}{BEFORE_FACTS}{facts}"))
}

/// What stands between a row's title and the facts that it changes.
pub(crate) const BEFORE_FACTS: char = '\t';

/// The next rows of a file, as `read` takes them, up to a batch; a row of which it makes nothing repeats another. None when the
/// file has ended.
///
/// # Errors
/// For what stops the file.
fn batch<R, T>(
    rows: &mut impl Iterator<Item = Result<R, Trouble>>,
    path: &Path,
    (report, watch): (&mut Report, &mut dyn Watch),
    mut read: impl FnMut(&R) -> Result<Option<T>, Rejected>,
) -> Result<Option<Vec<T>>, ImportError> {
    let (mut taken, mut ended) = (Vec::new(), true);
    while taken.len() < BATCH
        && let Some(next) = rows.next()
    {
        ended = false;
        let Some(row) = row_or_tell(next, path, report, watch)? else { continue };
        match read(&row) {
            Ok(Some(one)) => taken.push(one),
            Ok(None) => report.repeat(),
            Err(rejected) => report.reject(watch, rejected),
        }
    }
    Ok((!ended).then_some(taken))
}
