//! Tables as people and institutions publish them, read as rows: text of any usual encoding and delimiter, plain or in a zip,
//! and a sheet of an XLSX workbook: the first that holds a table, or the one that is asked for. What else of these
//! stands in the same file is named.

mod archive;
mod dialect;
mod encoding;
mod error;
mod lines;
mod progress;
mod records;
mod row;
mod sheet;
#[cfg(test)]
mod tests;

use std::{
    collections::VecDeque,
    fs::File,
    io::{Cursor, Read, Seek, SeekFrom},
    path::Path,
};

pub use dialect::{Delimiter, Dialect};
pub use encoding::Encoding;
pub use error::ReadError;
pub use lines::LONGEST_LINE;
pub use progress::{Progress, Stored};
pub use row::Row;

use archive::Found;
use encoding::FromUtf16;
use lines::Lines;
use progress::Counted;
use records::Records;

use crate::{Reason, Reject};

/// How much a packed file may unpack to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Limits {
    /// The most bytes of a table in a zip.
    pub total: u64,
    /// The most bytes of a workbook, all its parts together: they are held in memory.
    pub sheet: u64,
    /// The most times its packed size, once it is past `spared`.
    pub ratio: u64,
    /// So many bytes are no bomb, however small they were packed.
    pub spared: u64,
}

impl Default for Limits {
    /// 8 GiB (`allCountries` is 1.5), 256 MiB for a workbook, 100 times past 16 MiB (GeoNames' tables are 4 times).
    fn default() -> Self {
        Self { total: 8 << 30, sheet: 256 << 20, ratio: 100, spared: 16 << 20 }
    }
}

/// What stops a row, or the reading.
#[derive(Debug)]
pub enum Trouble {
    /// This row is not taken; the next may be.
    Row(Reject),
    /// The file cannot be read further.
    File(ReadError),
}

/// The rows of a table, one after the other: an iterator, in which a [`Trouble::File`] is the last.
pub struct Table {
    rows: Rows,
    /// Rows that were looked at and are still to be given.
    ahead: VecDeque<Result<Row, Trouble>>,
    entry: Option<String>,
    sheets: Vec<String>,
    sheet: Option<String>,
    others: Vec<String>,
    progress: Progress,
    stopped: bool,
    cut_rows: bool,
}

enum Rows {
    Text(Records),
    Sheet(std::vec::IntoIter<Row>),
}

impl Table {
    /// A table in a file.
    ///
    /// # Errors
    /// [`ReadError`] when there is no such file or it holds no table that can be read.
    pub fn open(path: &Path) -> Result<Self, ReadError> {
        Self::read(Box::new(File::open(path)?), Limits::default())
    }

    /// The same, of this sheet of a workbook.
    ///
    /// # Errors
    /// As [`Table::open`], and when it has no such sheet.
    pub fn open_sheet(path: &Path, sheet: Option<&str>) -> Result<Self, ReadError> {
        Self::read_sheet(Box::new(File::open(path)?), Limits::default(), sheet)
    }

    /// A table in what is stored, which may be a file or bytes in memory.
    ///
    /// # Errors
    /// [`ReadError`] when it holds no table that can be read.
    pub fn read(source: Box<dyn Stored>, limits: Limits) -> Result<Self, ReadError> {
        Self::read_sheet(source, limits, None)
    }

    fn read_sheet(mut source: Box<dyn Stored>, limits: Limits, sheet: Option<&str>) -> Result<Self, ReadError> {
        let total = progress::length(&mut *source)?;
        let mut magic = Vec::new();
        source.by_ref().take(4).read_to_end(&mut magic)?;
        source.seek(SeekFrom::Start(0))?;
        match magic.as_slice() {
            b"PK\x03\x04" | b"PK\x05\x06" => match archive::open(source, limits)? {
                Found::Text { name, source, progress, others } => {
                    Ok(Self { others, ..Self::text(source, Some(name), progress)? })
                }
                Found::Sheet(source) => {
                    let found = sheet::rows(source, sheet)?;
                    let progress = Progress::of(total);
                    progress.add(total);
                    let table = Self::of(Rows::Sheet(found.rows.into_iter()), None, progress);
                    Ok(Self { sheets: found.sheets, sheet: Some(found.sheet), others: found.others, ..table })
                }
            },
            b"\xD0\xCF\x11\xE0" => {
                Err(ReadError::Sheet("an old .xls, or one under a password; save it as .xlsx or .csv".into()))
            }
            _ => {
                let progress = Progress::of(total);
                let source = Counted { inner: source, progress: progress.clone() };
                Self::text(Box::new(source), None, progress)
            }
        }
    }

    fn text(mut source: Box<dyn Read + Send>, entry: Option<String>, progress: Progress) -> Result<Self, ReadError> {
        let mut head = Vec::new();
        source.by_ref().take(4096).read_to_end(&mut head)?;
        let utf16 = encoding::utf16(&head);
        let whole = Cursor::new(head).chain(source);
        let source: Box<dyn Read + Send> = match utf16 {
            Some(encoding) => Box::new(FromUtf16::new(whole, encoding)),
            None => Box::new(whole),
        };
        let lines = Lines::new(source)?;
        let records = Records::begin(lines, utf16)?;
        Ok(Self::of(Rows::Text(records), entry, progress))
    }

    fn of(rows: Rows, entry: Option<String>, progress: Progress) -> Self {
        let (ahead, sheets, others) = (VecDeque::new(), Vec::new(), Vec::new());
        Self { rows, ahead, entry, sheets, sheet: None, others, progress, stopped: false, cut_rows: false }
    }

    /// The same, with the row within which the file may have been cut ([`Row::is_cut`]): otherwise it is no row.
    #[must_use]
    pub fn with_cut_rows(self) -> Self {
        Self { cut_rows: true, ..self }
    }

    /// Those of the next rows that can be read, up to `most` looked at; they are still to come.
    pub fn peek(&mut self, most: usize) -> Vec<Row> {
        while self.ahead.len() < most
            && let Some(next) = self.pull()
        {
            self.ahead.push_back(next);
        }
        self.ahead.iter().take(most).filter_map(|row| row.as_ref().ok()).cloned().collect()
    }

    /// The sheets of a workbook, in its order; none of another table.
    pub fn sheets(&self) -> &[String] {
        &self.sheets
    }

    /// The sheet that is read; none of another table.
    pub fn sheet(&self) -> Option<&str> {
        self.sheet.as_deref()
    }

    /// What the file holds beside this table and is not read: other tables of a zip, other sheets with a table of a
    /// workbook.
    pub fn passed_over(&self) -> &[String] {
        &self.others
    }

    fn pull(&mut self) -> Option<Result<Row, Trouble>> {
        if self.stopped {
            return None;
        }
        let next = match &mut self.rows {
            Rows::Text(records) => records.next().transpose(),
            Rows::Sheet(rows) => rows.next().map(Ok),
        };
        self.stopped = matches!(next, None | Some(Err(Trouble::File(_))));
        next
    }

    /// The encoding, as far as it has shown; none for a spreadsheet. Plain ASCII is UTF-8.
    pub fn encoding(&self) -> Option<Encoding> {
        match &self.rows {
            Rows::Text(records) => Some(records.encoding()),
            Rows::Sheet(_) => None,
        }
    }

    /// How cells are parted; none for a spreadsheet.
    pub fn dialect(&self) -> Option<Dialect> {
        match &self.rows {
            Rows::Text(records) => Some(records.dialect()),
            Rows::Sheet(_) => None,
        }
    }

    /// Which entry of a zip is read.
    pub fn entry(&self) -> Option<&str> {
        self.entry.as_deref()
    }

    /// How far the file is read.
    pub fn progress(&self) -> Progress {
        self.progress.clone()
    }
}

impl Iterator for Table {
    type Item = Result<Row, Trouble>;

    fn next(&mut self) -> Option<Self::Item> {
        let next = match self.ahead.pop_front() {
            Some(next) => next,
            None => self.pull()?,
        };
        Some(match next {
            Ok(row) if row.is_cut() && !self.cut_rows => {
                Err(Trouble::Row(Reject::new(row.line(), Reason::MissingColumns, row.cell(0))))
            }
            next => next,
        })
    }
}
