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
    Reject, relations as tables,
    sheet::{Field, Heads, TITLES, titles_above},
    table::{Encoding, ReadError, Row, Table, Trouble},
};

pub use attributes::{AttributesInput, import_attributes};
pub(crate) use behind::{JOB, lay_out, start};
pub use finding::{PlaceFinder, Sought};
pub(crate) use hooks::{IMPORTS, reason as common_reason};
pub(crate) use localities::PLACE;
pub use localities::import_localities;
pub(crate) use pairs::read_pairs;
pub use platform::import::{ImportError, Rejected, Report, Watch};
pub(crate) use relations::{ASKED, TIE};
pub use relations::{RelationsInput, import_relations};
pub(crate) use run::{Act, Fault, Run, RunId, RunState, Sample, Seen, Sent};
pub use toponymy::import_toponymy;

use platform::import::{Look, name_of};

/// How many rows are written in one unit of work: one statement holds them.
const BATCH: usize = 500;

/// How many rows are looked at to tell what the columns of a table are.
const LOOKED_AT_FOR_COLUMNS: usize = 50;

/// How many rows are looked at before it is said that a file holds none that can be read.
const LOOKED_AT: usize = 1000;

/// A table that holds something.
///
/// # Errors
/// When it cannot be read, holds nothing, or is plainly something else.
pub fn open(path: &Path) -> Result<Table, ImportError> {
    open_mapped(path, None)
}

/// The same; of a workbook, the sheet that a map names (`sheet==Membres`).
///
/// # Errors
/// As [`open`], and when there is no such sheet.
pub fn open_mapped(path: &Path, map: Option<&str>) -> Result<Table, ImportError> {
    let no_table = || ImportError::file(path, "no-table", &"it is no table");
    if is_document(path).map_err(|error| unreadable(path, &error.into()))? {
        return Err(no_table());
    }
    let sheet = map.and_then(tables::mapped_sheet);
    let mut table = Table::open_sheet(path, sheet.as_deref()).map_err(|error| unreadable(path, &error))?;
    match first_rows(&mut table, 1).first() {
        None => Err(table.next().and_then(Result::err).map_or_else(
            || ImportError::file(path, "empty", &"it holds no row"),
            |trouble| match trouble {
                Trouble::File(error) => unreadable(path, &error),
                Trouble::Row(_) => ImportError::file(path, "empty", &"it holds no row that can be read"),
            },
        )),
        Some(row) if row.cells().any(|cell| cell.contains(|c: char| c.is_control() && c != '\n')) => Err(no_table()),
        Some(_) => Ok(table),
    }
}

/// The first rows that can be read, so many looked at unless none of those can.
fn first_rows(table: &mut Table, most: usize) -> Vec<Row> {
    let rows = table.peek(most);
    if rows.is_empty() { table.peek(LOOKED_AT) } else { rows }
}

/// Whether it begins as a PDF or a picture does.
fn is_document(path: &Path) -> std::io::Result<bool> {
    let mut head = Vec::new();
    std::fs::File::open(path)?.take(4).read_to_end(&mut head)?;
    Ok([&b"%PDF"[..], b"\xFF\xD8\xFF", b"\x89PNG", b"GIF8"].iter().any(|mark| head.starts_with(mark)))
}

/// A table with a header that is understood; titles may stand above it. What its columns do not say is for the caller to note.
///
/// # Errors
/// As [`open_mapped`], and when [`Heads::of`] or [`Heads::with_one_of`] does not understand its columns.
pub fn headed(
    path: &Path,
    fields: &[Field],
    map: Option<&str>,
    needed: &[&str],
) -> Result<(Heads, Table), ImportError> {
    let mut table = open_mapped(path, map)?;
    let top = first_rows(&mut table, TITLES);
    let empty = Row::of(0, []);
    let understood = |at: usize| {
        let header = top.get(at).unwrap_or(&empty);
        Heads::of(header, fields, map).and_then(|heads| heads.with_one_of(needed)).map(|heads| (heads, header.line()))
    };
    let titles = titles_above(&top);
    let found = match understood(0) {
        Err(_) if titles > 0 => understood(titles),
        first => first,
    };
    let (heads, line) = found.map_err(|error| ImportError::file(path, "columns", &error))?;
    // The header and what stands above it are no rows.
    for next in table.by_ref() {
        match next {
            Ok(row) if row.line() == line => break,
            Err(Trouble::File(error)) => return Err(unreadable(path, &error)),
            _ => {}
        }
    }
    Ok((heads, table))
}

/// How a table is understood before anything of it is taken in: `understand` says which of its first rows is the header, and
/// which field is in which column. None when it cannot be opened.
fn look(
    path: &Path,
    map: Option<&str>,
    understand: impl Fn(&[Row], Option<&str>) -> (Option<usize>, Vec<(&'static str, usize)>),
) -> Option<Look> {
    let mut table = open_mapped(path, map).ok()?;
    let rows = table.peek(LOOKED_AT_FOR_COLUMNS);
    let (header, columns) = understand(&rows, map);
    let cells = |at: usize| rows.get(at).map(|row| row.cells().map(str::to_owned).collect()).unwrap_or_default();
    Some(Look {
        headers: header.map(cells).unwrap_or_default(),
        first: cells(header.map_or(0, |header| header + 1)),
        columns,
        sheets: table.sheets().to_vec(),
        sheet: table.sheet().map(str::to_owned),
    })
}

/// The same of a table whose header tells which column says what.
pub fn look_headed(path: &Path, map: Option<&str>, fields: &[Field], told: &[&'static str]) -> Option<Look> {
    look(path, map, |rows, map| {
        let heads = |at: usize| rows.get(at).and_then(|header| Heads::of(header, fields, map).ok());
        let columns = |at: usize| heads(at).map(|heads| heads.fields(told)).unwrap_or_default();
        let titles = titles_above(rows);
        let header = if columns(0).len() > columns(titles).len() { 0 } else { titles };
        (Some(header), columns(header))
    })
}

/// Notes which sheet of a workbook is read where there are several, and what stands above columns that say nothing.
pub fn note_layout<'a>(
    report: &mut Report,
    path: &Path,
    table: &Table,
    passed_over: impl Iterator<Item = (usize, &'a str)>,
) {
    if let Some(sheet) = table.sheet().filter(|_| table.sheets().len() > 1) {
        report.sheets.insert(name_of(path), sheet.to_owned());
    }
    note_form(report, path, table);
    report.pass_over(passed_over.map(|(_, header)| header));
}

/// Notes that a file is not what its name says, that its letters were told by their look, or that it holds more tables
/// than the one that is read.
fn note_form(report: &mut Report, path: &Path, table: &Table) {
    if !table.passed_over().is_empty() {
        report.tables_passed_over.insert(name_of(path), table.passed_over().to_vec());
    }
    let extension = path.extension().map(|it| it.to_string_lossy().to_lowercase()).unwrap_or_default();
    let named_a_book = ["xlsx", "xlsm", "xls", "ods"].contains(&extension.as_str());
    let is_a_book = table.sheet().is_some();
    let form = match (named_a_book, is_a_book) {
        (true, false) => Some("text"),
        (false, true) if ["csv", "tsv", "txt", "tab"].contains(&extension.as_str()) => Some("workbook"),
        _ => (table.encoding() == Some(Encoding::Windows1256)).then_some("windows-1256"),
    };
    report.read_as.extend(form.map(|form| (name_of(path), form.to_owned())));
}

fn unreadable(path: &Path, error: &ReadError) -> ImportError {
    if let ReadError::Io(error) = error
        && error.kind() == std::io::ErrorKind::NotSeekable
    {
        let says = "a pipe cannot be read here, where a table is gone through twice: write it into a file first";
        return ImportError::file(path, "unreadable", &says);
    }
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
