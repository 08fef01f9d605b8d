use super::row::{Marks, Row};

/// What parts cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Delimiter {
    /// A tabulator.
    Tab,
    /// A semicolon, as spreadsheets write where the decimal mark is a comma.
    Semicolon,
    /// A vertical bar.
    Pipe,
    /// A comma.
    Comma,
}

impl Delimiter {
    /// All of them, the least ambiguous first.
    pub const ALL: [Self; 4] = [Self::Tab, Self::Semicolon, Self::Pipe, Self::Comma];

    /// The byte.
    pub fn byte(self) -> u8 {
        match self {
            Self::Tab => b'\t',
            Self::Semicolon => b';',
            Self::Pipe => b'|',
            Self::Comma => b',',
        }
    }
}

/// How a text is made into cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Dialect {
    /// What parts cells.
    pub delimiter: Delimiter,
    /// Whether `"` around a cell is no part of it. Not in GeoNames' tables, whose names may begin with one.
    pub quoted: bool,
}

/// The most lines looked at.
const LINES: usize = 100;

/// The dialect of a text by its first lines: the delimiter that parts them most evenly.
pub(super) fn sniff(sample: &str) -> Dialect {
    let lines: Vec<&str> = sample.split(['\n', '\r']).filter(|line| !line.trim().is_empty()).take(LINES).collect();
    // The first line mostly is a header and as wide as the others; where it is not, a title stands there or it was cut.
    let first = best(&lines, |widths| widths.first().copied());
    let common = best(&lines, most_common);
    let rank = |delimiter: Delimiter| Delimiter::ALL.iter().position(|it| *it == delimiter);
    let better = |(more, common): &(usize, Delimiter)| {
        let than =
            |(alike, first): (usize, Delimiter)| *more > alike || (*more == alike && rank(*common) < rank(first));
        more * 2 >= lines.len() && first.is_none_or(than)
    };
    let delimiter = common.filter(better).or(first).map(|(_, delimiter)| delimiter);
    let delimiter = delimiter.unwrap_or(Delimiter::Tab);
    Dialect { delimiter, quoted: delimiter != Delimiter::Tab || tabs_are_quoted(&lines) }
}

/// The delimiter that makes the most lines as wide as `wide` says, and how many it makes so; none that parts nothing.
fn best(lines: &[&str], wide: impl Fn(&[usize]) -> Option<usize>) -> Option<(usize, Delimiter)> {
    let mut best: Option<((usize, usize), Delimiter)> = None;
    for delimiter in Delimiter::ALL {
        let (widths, clean): (Vec<usize>, Vec<bool>) = lines.iter().map(|line| width(line, delimiter)).unzip();
        let Some(wide) = wide(&widths).filter(|wide| *wide > 1) else { continue };
        let alike = widths.iter().filter(|width| **width == wide).count();
        let clean = widths.iter().zip(clean).filter(|(width, clean)| **width == wide && *clean).count();
        if best.is_none_or(|(most, _)| (clean, alike) > most) {
            best = Some(((clean, alike), delimiter));
        }
    }
    best.map(|((_, alike), delimiter)| (alike, delimiter))
}

/// The width that most lines have; of those that as many have, the greatest.
fn most_common(widths: &[usize]) -> Option<usize> {
    let count = |wide: usize| widths.iter().filter(|width| **width == wide).count();
    widths.iter().copied().filter(|wide| *wide > 1).max_by_key(|wide| (count(*wide), *wide))
}

/// What the first line says by itself, as spreadsheets write it: `sep=;`.
pub(super) fn declared(line: &str) -> Option<Delimiter> {
    let byte = line.trim().strip_prefix("sep=")?;
    Delimiter::ALL.into_iter().find(|delimiter| byte.as_bytes() == [delimiter.byte()])
}

/// How many cells a line has by this delimiter, and whether its quotation marks stand around cells only. A cell that goes on in the
/// next line counts as it is.
fn width(line: &str, delimiter: Delimiter) -> (usize, bool) {
    let mut row = Row::new(1);
    let marks = row.split_quoted(line, delimiter);
    (row.len(), marks == Marks::Around)
}

/// In a table parted by tabs, quotation marks are taken for quoting only where they are plainly that: the first line has
/// them around a cell, or every one stands at an edge of a cell and one cell holds a mark doubled. Never where the first cells
/// are numbers, as in GeoNames.
fn tabs_are_quoted(lines: &[&str]) -> bool {
    let numbered = |line: &&str| line.split('\t').next().is_some_and(|cell| cell.parse::<u64>().is_ok());
    if lines.iter().all(numbered) {
        return false;
    }
    let around = |cell: &str| cell.len() > 1 && cell.starts_with('"') && cell.ends_with('"');
    let inner = |cell: &str| cell.get(1..cell.len().saturating_sub(1)).unwrap_or_default().to_owned();
    let cells = || lines.iter().flat_map(|line| line.split('\t'));
    let well = |cell: &str| !cell.contains('"') || (around(cell) && !inner(cell).replace("\"\"", "").contains('"'));
    let header = lines.first().is_some_and(|line| line.split('\t').any(around));
    let doubled = || cells().any(|cell| around(cell) && inner(cell).contains("\"\""));
    header || (cells().all(well) && doubled())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn tab(quoted: bool) -> Dialect {
        Dialect { delimiter: Delimiter::Tab, quoted }
    }

    #[test]
    fn the_delimiter_is_what_parts_lines_evenly() {
        for (sample, delimiter) in [
            ("Ville;lat;lon\nParis;48,85;2,35\nNice;43,7;7,26\n", Delimiter::Semicolon),
            ("ville,pays\n\"Paris, Texas\",US\nNice,FR", Delimiter::Comma),
            ("a|b|c\n1,5|2|3\n", Delimiter::Pipe),
            ("Q1\tQ2\nQ3\tQ4\n", Delimiter::Tab),
            ("1\tSmara\tSmara,Es-Semara,Semara\n2\tA\tB\n", Delimiter::Tab),
            ("Q842810\nQ9427\n", Delimiter::Tab),
            ("Jumelages du Sud\nVille,Pays\nSmara,MA\n", Delimiter::Comma),
            ("Liste, 2024\nVille;lat;Pays\nSmara;26,7;MA\nDakar;14,7;SN\n", Delimiter::Semicolon),
            ("1\tx\ta,b\n2\ty\tc\tP\n3\tz\td,e\tP\n4\tz\td\tP\n", Delimiter::Tab),
            ("Ville\nParis\nMunster, Lower Saxony\n", Delimiter::Tab),
            ("", Delimiter::Tab),
        ] {
            assert_eq!(sniff(sample).delimiter, delimiter, "{sample:?}");
        }
    }

    #[test]
    fn a_name_in_marks_does_not_make_a_tab_table_quoted() {
        assert_eq!(sniff("1\t\"Kara\" Suu\tKG\n2\tOsh\tKG\n"), tab(false));
        assert_eq!(sniff("1\t\"Osh\"\tKG\n2\t\"Suu\"\tKG\n"), tab(false));
        assert_eq!(sniff("ville\tpays\n\"Le Bourg\tFR\n"), tab(false));
        assert_eq!(sniff("\"ville\"\t\"pays\"\n\"Osh\"\t\"KG\"\n"), tab(true));
        assert_eq!(sniff("ville\tpays\n\"dit \"\"le Bourg\"\"\"\tFR\n"), tab(true));
    }

    #[test]
    fn a_spreadsheet_may_say_its_delimiter() {
        assert_eq!(declared("sep=;"), Some(Delimiter::Semicolon));
        assert_eq!(declared("sep=\t"), None, "a tab is no more there after trimming");
        assert_eq!(declared("ville;pays"), None);
    }
}
