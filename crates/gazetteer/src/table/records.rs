use std::collections::VecDeque;

use super::{
    ReadError, Trouble,
    dialect::{self, Dialect},
    encoding::{Encoding, Reader},
    lines::Lines,
    row::{Marks, Row},
};
use crate::{Reason, Reject};

/// The most lines and bytes over which one quoted cell is followed before its mark is taken for unclosed.
const QUOTED_LINES: usize = 64;
const QUOTED_BYTES: usize = 1 << 16;

/// A line and its number, or why it is no text.
type Followed = Result<(u64, String), Reject>;

/// Rows of a text.
pub(super) struct Records {
    lines: Lines,
    reader: Reader,
    dialect: Dialect,
    utf16: Option<Encoding>,
    /// Lines read in search of a closing mark that was not there, still to be read as rows.
    again: VecDeque<Followed>,
    /// How many cells the fullest row so far has.
    columns: Option<usize>,
    /// Whether the last line read had no end.
    unended: bool,
}

impl Records {
    /// The rows of these lines, their delimiter told by the first of them. `utf16` is what the lines were before.
    pub(super) fn begin(mut lines: Lines, utf16: Option<Encoding>) -> Result<Self, ReadError> {
        let sample = String::from_utf8_lossy(lines.sample());
        // A line that is cut would count less cells than it has.
        let whole = if lines.ended() { sample.len() } else { sample.rfind(['\n', '\r']).unwrap_or(sample.len()) };
        let mut dialect = dialect::sniff(&sample[..whole]);
        if let Some(delimiter) = dialect::declared(sample.lines().next().unwrap_or_default()) {
            dialect = Dialect { delimiter, quoted: true };
            lines.next()?;
        }
        Ok(Self {
            lines,
            reader: Reader::default(),
            dialect,
            utf16,
            again: VecDeque::new(),
            columns: None,
            unended: false,
        })
    }

    pub(super) fn encoding(&self) -> Encoding {
        self.utf16.unwrap_or_else(|| self.reader.encoding())
    }

    pub(super) fn dialect(&self) -> Dialect {
        self.dialect
    }

    /// The next row that holds something; none at the end.
    pub(super) fn next(&mut self) -> Result<Option<Row>, Trouble> {
        loop {
            let row = match self.again.pop_front() {
                Some(line) => {
                    let (number, text) = line.map_err(Trouble::Row)?;
                    self.row(number, text)?
                }
                None => match self.line(false)? {
                    Next::End => return Ok(None),
                    Next::Row(row) => row,
                    Next::Text(number, text) => self.row(number, text)?,
                },
            };
            if row.is_empty() {
                continue;
            }
            let columns = self.columns.unwrap_or_default().max(row.len());
            self.columns = Some(columns);
            let cut = self.unended && row.len() < columns;
            return Ok(Some(if cut { row.cut() } else { row }));
        }
    }

    /// The next line of the file: as text when it needs care or text is wanted, taken apart at once otherwise.
    fn line(&mut self, as_text: bool) -> Result<Next, Trouble> {
        let Some(line) = self.lines.next().map_err(|error| Trouble::File(error.into()))? else {
            return Ok(Next::End);
        };
        self.unended = !line.ended;
        let Some(bytes) = line.bytes else {
            return Err(Trouble::Row(Reject::new(line.number, Reason::LineTooLong, "")));
        };
        let Some(text) = self.reader.text(bytes, line.ahead) else {
            let cell = String::from_utf8_lossy(bytes).replace('\0', "\u{FFFD}");
            return Err(Trouble::Row(Reject::new(line.number, Reason::BadEncoding, &cell)));
        };
        if as_text || (self.dialect.quoted && text.contains('"')) {
            return Ok(Next::Text(line.number, text.into_owned()));
        }
        let mut row = Row::new(line.number);
        row.split_plain(&text, self.dialect.delimiter);
        Ok(Next::Row(row))
    }

    /// A row that begins with this line and goes on while a quoted cell is open.
    fn row(&mut self, number: u64, first: String) -> Result<Row, Trouble> {
        if !self.dialect.quoted {
            let mut row = Row::new(number);
            row.split_plain(&first, self.dialect.delimiter);
            return Ok(row);
        }
        let mut text = first;
        let mut followed: Vec<Followed> = Vec::new();
        loop {
            let mut row = Row::new(number);
            if row.split_quoted(&text, self.dialect.delimiter) != Marks::Open {
                return Ok(row);
            }
            let within = followed.len() < QUOTED_LINES && text.len() < QUOTED_BYTES;
            if within && let Some(line) = self.follow()? {
                followed.push(line);
                if let Some(Ok((_, more))) = followed.last() {
                    text.push('\n');
                    text.push_str(more);
                    continue;
                }
            }
            let reject = Reject::new(number, Reason::UnclosedQuote, text.lines().next().unwrap_or_default());
            for line in followed.into_iter().rev() {
                self.again.push_front(line);
            }
            return Err(Trouble::Row(reject));
        }
    }

    /// The next line, to look for a closing mark in; none at the end.
    fn follow(&mut self) -> Result<Option<Followed>, Trouble> {
        if let Some(line) = self.again.pop_front() {
            return Ok(Some(line));
        }
        match self.line(true) {
            Ok(Next::Text(number, text)) => Ok(Some(Ok((number, text)))),
            Ok(Next::End | Next::Row(_)) => Ok(None),
            Err(Trouble::Row(reject)) => Ok(Some(Err(reject))),
            Err(trouble) => Err(trouble),
        }
    }
}

/// What the next line gives.
enum Next {
    End,
    Row(Row),
    /// A line and its number, not yet taken apart.
    Text(u64, String),
}
