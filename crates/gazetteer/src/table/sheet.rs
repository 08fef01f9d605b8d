use calamine::{DataRef, ExcelDateTime, Reader, SheetType, SheetVisible, Xlsx, XlsxError};

use super::{ReadError, progress::Stored, row::Row};
use crate::fold;

/// The most columns of a spreadsheet that are read; what stands further right is passed over.
const COLUMNS: u32 = 256;

/// The most cells that take over what stands in a merged cell.
const MERGED: usize = 100_000;

/// A sheet of a workbook.
pub(super) struct Found {
    /// Its rows that hold something.
    pub(super) rows: Vec<Row>,
    /// Its name.
    pub(super) sheet: String,
    /// The names of all sheets.
    pub(super) sheets: Vec<String>,
    /// The names of the others that hold a table.
    pub(super) others: Vec<String>,
}

/// The sheet of this name; else the first with a row of two cells, since a cover has none, of those that can be seen
/// before those that are hidden; else the first.
pub(super) fn rows(source: Box<dyn Stored>, wanted: Option<&str>) -> Result<Found, ReadError> {
    let mut book: Xlsx<Box<dyn Stored>> = Xlsx::new(source).map_err(unreadable)?;
    let of_rows = book.sheets_metadata().iter().filter(|sheet| sheet.typ == SheetType::WorkSheet);
    let (seen, hidden): (Vec<_>, Vec<_>) = of_rows.partition(|sheet| sheet.visible == SheetVisible::Visible);
    let by_sight: Vec<String> = seen.into_iter().chain(hidden).map(|sheet| sheet.name.clone()).collect();
    let sheets: Vec<String> = book.sheet_names().into_iter().filter(|sheet| by_sight.contains(sheet)).collect();
    let Some(first) = by_sight.first().cloned() else {
        return Err(ReadError::Sheet("it has no sheet".into()));
    };
    let sheet = match wanted {
        Some(wanted) => {
            let same = |sheet: &&String| fold(sheet) == fold(wanted);
            let sheet = sheets.iter().find(|sheet| *sheet == wanted).or_else(|| sheets.iter().find(same)).cloned();
            sheet.ok_or_else(|| {
                ReadError::Sheet(format!("it has no sheet `{wanted}`; its sheets are {}", sheets.join(", ")))
            })?
        }
        None => {
            let mut with_table = None;
            for sheet in &by_sight {
                if holds_table(&mut book, sheet)? {
                    with_table = Some(sheet.clone());
                    break;
                }
            }
            with_table.unwrap_or(first)
        }
    };
    let mut others: Vec<String> = sheets.iter().filter(|it| **it != sheet).cloned().collect();
    // One that cannot be read may hold anything.
    others.retain(|it| holds_table(&mut book, it).unwrap_or(true));
    Ok(Found { rows: rows_of(&mut book, &sheet)?, sheet, sheets, others })
}

/// Whether a row of a sheet holds two cells.
fn holds_table(book: &mut Xlsx<Box<dyn Stored>>, sheet: &str) -> Result<bool, ReadError> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(unreadable)?;
    let mut last = None;
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        if column < COLUMNS && !text(cell.get_value()).trim().is_empty() {
            if last == Some(row) {
                return Ok(true);
            }
            last = Some(row);
        }
    }
    Ok(false)
}

/// The rows of a sheet that hold something, merged cells told apart.
fn rows_of(book: &mut Xlsx<Box<dyn Stored>>, sheet: &str) -> Result<Vec<Row>, ReadError> {
    let mut rows = written_rows(book, sheet)?;
    cells_of_merged(book, sheet, &mut rows).map_err(unreadable)?;
    Ok(rows)
}

/// The rows as they are written. Cell by cell, so that an almost empty sheet that claims a million rows and columns costs nothing.
fn written_rows(book: &mut Xlsx<Box<dyn Stored>>, sheet: &str) -> Result<Vec<Row>, ReadError> {
    let mut cells = book.worksheet_cells_reader(sheet).map_err(unreadable)?;
    let mut rows: Vec<Row> = Vec::new();
    let mut current: Vec<String> = Vec::new();
    let mut number = 0;
    let mut finish = |number: u32, cells: &mut Vec<String>| {
        let row = Row::of(u64::from(number) + 1, cells.iter().map(String::as_str));
        cells.clear();
        if !row.is_empty() {
            rows.push(row);
        }
    };
    while let Some(cell) = cells.next_cell().map_err(unreadable)? {
        let (row, column) = cell.get_position();
        if row != number {
            finish(number, &mut current);
            number = row;
        }
        if column < COLUMNS {
            let column = column as usize;
            if current.len() <= column {
                current.resize(column + 1, String::new());
            }
            current[column] = text(cell.get_value());
        }
    }
    finish(number, &mut current);
    Ok(rows)
}

/// What stands in a cell merged over several rows of one column stands in each of them. What is merged over columns is a title.
fn cells_of_merged(book: &mut Xlsx<Box<dyn Stored>>, sheet: &str, rows: &mut [Row]) -> Result<(), XlsxError> {
    let mut left = MERGED;
    for merged in book.merge_cells_by_sheet_name(sheet)? {
        let ((first, column), (last, until)) = (merged.start, merged.end);
        if column != until || column >= COLUMNS {
            continue;
        }
        // Rows count from 1, and those that hold nothing are not there.
        let from = rows.partition_point(|row| row.line() <= u64::from(first));
        let upto = rows.partition_point(|row| row.line() <= u64::from(last) + 1);
        let Some((row, below)) = rows.get_mut(from..upto).and_then(<[Row]>::split_first_mut) else { continue };
        let text = row.cell(column as usize).to_owned();
        let starts = row.line() == u64::from(first) + 1 && !text.is_empty();
        for row in below.iter_mut().filter(|_| starts).take(left) {
            *row = row.with(&[(column as usize, &text)]);
        }
        left = left.saturating_sub(below.len());
    }
    Ok(())
}

fn unreadable(error: XlsxError) -> ReadError {
    ReadError::Sheet(error.to_string())
}

/// A cell as a person reads it: whole numbers without a point, days in ISO 8601.
fn text(value: &DataRef<'_>) -> String {
    match value {
        DataRef::Int(number) => number.to_string(),
        DataRef::Float(number) => number.to_string(),
        DataRef::String(text) => text.clone(),
        DataRef::SharedString(text) => (*text).to_owned(),
        DataRef::Bool(yes) => yes.to_string(),
        DataRef::DateTime(time) => day(time),
        DataRef::DateTimeIso(text) => text.split('T').next().unwrap_or_default().to_owned(),
        DataRef::DurationIso(text) => text.clone(),
        DataRef::Error(_) | DataRef::Empty => String::new(),
    }
}

fn day(time: &ExcelDateTime) -> String {
    if !time.is_datetime() {
        return time.as_f64().to_string();
    }
    let (year, month, day, ..) = time.to_ymd_hms_milli();
    format!("{year:04}-{month:02}-{day:02}")
}
