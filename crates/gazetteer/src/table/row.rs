use memchr::memchr_iter;

use super::dialect::Delimiter;

/// A row of a table, with the line on which it begins.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    line: u64,
    text: String,
    ends: Vec<u32>,
    cut: bool,
}

impl Row {
    /// A row without cells.
    pub(super) fn new(line: u64) -> Self {
        Self { line, text: String::new(), ends: Vec::new(), cut: false }
    }

    /// A row of these cells, as a caller's own table gives them.
    pub fn of<'a>(line: u64, cells: impl IntoIterator<Item = &'a str>) -> Self {
        let mut row = Self::new(line);
        for cell in cells {
            row.text.push_str(cell);
            row.end_cell();
        }
        row
    }

    /// The line on which it begins, from 1; the row's number in a spreadsheet.
    pub fn line(&self) -> u64 {
        self.line
    }

    /// The same row, within which the file may have been cut.
    pub(super) fn cut(self) -> Self {
        Self { cut: true, ..self }
    }

    /// Whether the file may have been cut within it: its last cell may be half of one.
    pub fn is_cut(&self) -> bool {
        self.cut
    }

    /// How many cells it has.
    pub fn len(&self) -> usize {
        self.ends.len()
    }

    /// The bytes of its text.
    pub(crate) fn size(&self) -> usize {
        self.text.len()
    }

    /// Whether no cell holds anything.
    pub fn is_empty(&self) -> bool {
        self.text.trim().is_empty()
    }

    /// A cell without blanks around it; empty where the row has none.
    pub fn cell(&self, at: usize) -> &str {
        let Some(end) = self.ends.get(at) else { return "" };
        let start = at.checked_sub(1).map_or(0, |before| self.ends[before]);
        self.text[start as usize..*end as usize].trim()
    }

    /// All cells.
    pub fn cells(&self) -> impl Iterator<Item = &str> {
        (0..self.len()).map(|at| self.cell(at))
    }

    /// The same row with other text in these cells.
    pub(crate) fn with(&self, changed: &[(usize, &str)]) -> Self {
        let cell = |at: usize| changed.iter().find(|(of, _)| *of == at).map_or_else(|| self.cell(at), |(_, text)| text);
        let width = changed.iter().map(|(at, _)| at + 1).max().unwrap_or_default().max(self.len());
        Self { cut: self.cut, ..Self::of(self.line, (0..width).map(cell)) }
    }

    /// Ends the cell that is being written.
    fn end_cell(&mut self) {
        self.ends.push(u32::try_from(self.text.len()).expect("a row is held to a few megabytes by whoever reads it"));
    }

    /// Takes a line apart where every mark is text.
    pub(super) fn split_plain(&mut self, line: &str, delimiter: Delimiter) {
        let mut from = 0;
        for at in memchr_iter(delimiter.byte(), line.as_bytes()) {
            self.text.push_str(&line[from..at]);
            self.end_cell();
            from = at + 1;
        }
        self.text.push_str(&line[from..]);
        self.end_cell();
    }

    /// Takes a line apart where `"` may stand around a cell and doubled within it. What follows a closing mark is text of the
    /// cell.
    pub(crate) fn split_quoted(&mut self, text: &str, delimiter: Delimiter) -> Marks {
        let delimiter = char::from(delimiter.byte());
        let mut marks = Marks::Around;
        let mut rest = text;
        loop {
            let blank = rest.len() - rest.trim_start_matches(' ').len();
            let quoted = rest[blank..].strip_prefix('"');
            if let Some(mut quoted) = quoted {
                loop {
                    let Some(at) = quoted.find('"') else {
                        self.text.push_str(quoted);
                        self.end_cell();
                        return Marks::Open;
                    };
                    self.text.push_str(&quoted[..at]);
                    quoted = &quoted[at + 1..];
                    let Some(after) = quoted.strip_prefix('"') else { break };
                    self.text.push('"');
                    quoted = after;
                }
                rest = quoted;
            }
            let at = rest.find(delimiter);
            let plain = &rest[..at.unwrap_or(rest.len())];
            if plain.contains('"') || (quoted.is_some() && !plain.trim().is_empty()) {
                marks = Marks::Within;
            }
            self.text.push_str(plain);
            self.end_cell();
            match at {
                Some(at) => rest = &rest[at + 1..],
                None => return marks,
            }
        }
    }
}

/// Where the quotation marks of a line stand.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Marks {
    /// Around cells, or nowhere.
    Around,
    /// Within a cell too, or before more text of it.
    Within,
    /// The last is not closed.
    Open,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn quoted(line: &str) -> (Vec<String>, Marks) {
        let mut row = Row::new(1);
        let marks = row.split_quoted(line, Delimiter::Comma);
        (row.cells().map(str::to_owned).collect(), marks)
    }

    #[test]
    fn a_quoted_cell_holds_delimiters_and_marks() {
        for (line, cells, marks) in [
            (r#"a,"b,c",d"#, vec!["a", "b,c", "d"], Marks::Around),
            (r#""dit ""le Bourg""",x"#, vec![r#"dit "le Bourg""#, "x"], Marks::Around),
            (r#"a, "b" ,"#, vec!["a", "b", ""], Marks::Around),
            (r#"5" pipe,x"#, vec![r#"5" pipe"#, "x"], Marks::Within),
            (r#""a"b,c"#, vec!["ab", "c"], Marks::Within),
            ("\"a\nb\",c", vec!["a\nb", "c"], Marks::Around),
            (r#"a,"b,c"#, vec!["a", "b,c"], Marks::Open),
            ("", vec![""], Marks::Around),
        ] {
            assert_eq!(quoted(line), (cells.into_iter().map(str::to_owned).collect(), marks), "{line}");
        }
    }

    #[test]
    fn a_cell_that_is_not_there_is_empty() {
        let row = Row::of(7, ["a", " b "]);
        assert_eq!((row.line(), row.len(), row.cell(1), row.cell(9)), (7, 2, "b", ""));
        assert!(Row::of(1, ["", " "]).is_empty());
    }
}
