use std::fmt;

/// The most of a cell that is repeated to the reader of a reject file, in characters.
const SHOWN: usize = 120;

/// A row that is not taken, for the reject file.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Reject {
    /// The line on which the row begins, from 1; the row's number in a spreadsheet.
    pub line: u64,
    /// Why.
    pub reason: Reason,
    /// The cell at fault, cut when long; the first cell when the whole row is at fault.
    pub cell: String,
}

impl Reject {
    /// A row not taken because of `cell`.
    pub fn new(line: u64, reason: Reason, cell: &str) -> Self {
        Self { line, reason, cell: cell.chars().take(SHOWN).collect() }
    }
}

/// Why a row is not taken. Its word stands in reject files and is never renamed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Reason {
    /// The bytes of the line are no text in the encoding of the file.
    BadEncoding,
    /// The line is longer than [`crate::table::LONGEST_LINE`].
    LineTooLong,
    /// A quotation mark opens a cell and none closes it.
    UnclosedQuote,
    /// The row has fewer columns than its table.
    MissingColumns,
    /// The identifier is no number, or no item of Wikidata.
    BadId,
    /// The place has no name.
    NoName,
    /// The place is in no country.
    NoCountry,
    /// The country code is not two letters.
    BadCountry,
    /// The latitude or longitude is no number, lies off the globe, or stands alone.
    BadCoordinate,
    /// The population or the height is no number.
    BadNumber,
    /// The date does not exist.
    BadDate,
    /// The code of a division has not as many parts as its table wants.
    BadDivision,
    /// A relation lacks an end: no identifier and no name.
    MissingEnd,
    /// The word for the kind or the status of a relation is not known.
    UnknownWord,
    /// Several places may be meant.
    Ambiguous,
    /// No place known is meant.
    Unknown,
    /// What the row says of the place contradicts what is known of it.
    Conflict,
}

impl Reason {
    /// All of them.
    pub const ALL: [Self; 17] = [
        Self::BadEncoding,
        Self::LineTooLong,
        Self::UnclosedQuote,
        Self::MissingColumns,
        Self::BadId,
        Self::NoName,
        Self::NoCountry,
        Self::BadCountry,
        Self::BadCoordinate,
        Self::BadNumber,
        Self::BadDate,
        Self::BadDivision,
        Self::MissingEnd,
        Self::UnknownWord,
        Self::Ambiguous,
        Self::Unknown,
        Self::Conflict,
    ];

    /// The word that stands for it in reject files, reports and message keys.
    pub fn as_str(self) -> &'static str {
        match self {
            Self::BadEncoding => "bad-encoding",
            Self::LineTooLong => "line-too-long",
            Self::UnclosedQuote => "unclosed-quote",
            Self::MissingColumns => "missing-columns",
            Self::BadId => "bad-id",
            Self::NoName => "no-name",
            Self::NoCountry => "no-country",
            Self::BadCountry => "bad-country",
            Self::BadCoordinate => "bad-coordinate",
            Self::BadNumber => "bad-number",
            Self::BadDate => "bad-date",
            Self::BadDivision => "bad-division",
            Self::MissingEnd => "missing-end",
            Self::UnknownWord => "unknown-word",
            Self::Ambiguous => "ambiguous",
            Self::Unknown => "unknown",
            Self::Conflict => "conflict",
        }
    }
}

impl fmt::Display for Reason {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.as_str())
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeSet;

    use super::*;

    #[test]
    fn each_reason_has_a_word_of_its_own_and_a_long_cell_is_cut() {
        let words: BTreeSet<&str> = Reason::ALL.into_iter().map(Reason::as_str).collect();
        assert_eq!(words.len(), Reason::ALL.len());
        assert!(words.iter().all(|word| word.bytes().all(|b| b.is_ascii_lowercase() || b == b'-')));
        assert_eq!(Reject::new(3, Reason::BadId, &"é".repeat(500)).cell, "é".repeat(SHOWN));
    }
}
