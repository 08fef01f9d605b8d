//! Tables of which each row is about one thing: a member, a place, a country. Columns are known by what their headers say,
//! or by a map.

mod day;
mod place;

use std::collections::BTreeMap;

pub use day::{DayOrder, day, day_order};
pub(crate) use day::{is_month, month_of_year};
pub use place::{PLACE_FIELDS, Placed, placed};

use crate::{
    fold,
    relations::{self, Column},
    table::{Delimiter, Row},
};

/// What a column may say of the thing, and how people head it.
#[derive(Debug, Clone, Copy)]
pub struct Field {
    /// Its name in maps.
    pub name: &'static str,
    /// Headers, apart by `|`; what [`plain`] evens out need not be said.
    pub ways: &'static str,
}

/// Why the columns of a table are not understood.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum SheetError {
    /// The map names a field that does not exist.
    #[error("`{0}` is no field; fields are {1}")]
    NoField(String, String),
    /// The map names a column that the table lacks.
    #[error("the table has no column `{0}`; columns: {1}")]
    NoColumn(String, String),
    /// None of the columns that are needed is there.
    #[error("no column was understood as {0}; columns: {1}")]
    Missing(String, String),
}

/// Which column says what.
#[derive(Debug, Clone, Default)]
pub struct Heads {
    columns: BTreeMap<&'static str, Vec<Column>>,
    headers: Vec<String>,
}

/// The most rows above a header in which a title is looked for.
pub const TITLES: usize = 10;

/// How many rows stand above a table's header as its title: those that fill half of what the fullest of the first rows
/// fills, or less.
pub fn titles_above(rows: &[Row]) -> usize {
    let top = rows.get(..TITLES).unwrap_or(rows);
    let filled = |row: &Row| row.cells().filter(|cell| !cell.is_empty()).count();
    let most = top.iter().map(filled).max().unwrap_or_default();
    top.iter().take_while(|row| filled(row) * 2 <= most).count()
}

/// Words in headers that say nothing by themselves.
const FILLERS: &str = "of the an de du des au aux d l la le les el los las del y et and en";

/// A header as it is compared: folded, without what stands in brackets, little words and the Arabic article.
pub fn plain(header: &str) -> String {
    let bare = |word: String| {
        let mut bare = word.as_str();
        while let Some(rest) = bare.strip_prefix("ال").filter(|rest| rest.chars().count() > 2) {
            bare = rest;
        }
        bare.to_owned()
    };
    // "Date d’admission": what an apostrophe joins are two words here.
    let parted = header.replace(['\'', '’', 'ʼ', '`'], " ");
    let words = relations::header_words(&parted).into_iter();
    let words: Vec<String> = words.filter(|word| !FILLERS.split(' ').any(|filler| filler == word)).map(bare).collect();
    words.join(" ")
}

/// Yes or no, as people write it; none when it is neither.
pub fn yes(cell: &str) -> Option<bool> {
    match fold(cell).as_str() {
        "yes" | "y" | "oui" | "o" | "si" | "s" | "true" | "vrai" | "verdadero" | "1" | "x" | "نعم" => Some(true),
        "no" | "n" | "non" | "false" | "faux" | "falso" | "0" | "لا" => Some(false),
        _ => None,
    }
}

impl Heads {
    /// The columns that a header names, and those that a map names in their place: `name=Ville,country=Pays,state==member`.
    /// A column is named by its header, however written, or by `#` and its number from 1; `==` says what holds in every
    /// row; a field with nothing after `=` has no column.
    ///
    /// # Errors
    /// [`SheetError`] when the map names what does not exist.
    pub fn of(header: &Row, fields: &[Field], map: Option<&str>) -> Result<Self, SheetError> {
        let mut heads = Self { headers: header.cells().map(str::to_owned).collect(), ..Self::default() };
        for (at, cell) in header.cells().enumerate() {
            let plain = plain(cell);
            let is = |field: &&Field| !plain.is_empty() && field.ways.split('|').any(|way| self::plain(way) == plain);
            if let Some(field) = fields.iter().find(is) {
                heads.columns.entry(field.name).or_default().push(Column::At(at));
            }
        }
        let mut pairs = Row::of(0, []);
        pairs.split_quoted(&relations::unquoted_values(map.unwrap_or_default()), Delimiter::Comma);
        let mut mapped: BTreeMap<&'static str, Vec<Column>> = BTreeMap::new();
        for pair in pairs.cells().filter(|pair| !pair.is_empty()) {
            let (name, column) = pair.split_once('=').unwrap_or((pair, ""));
            // The first row always is one here; the sheet is the table's.
            if matches!(name.trim(), relations::HEADER | relations::SHEET) {
                continue;
            }
            let all = || fields.iter().map(|field| field.name).collect::<Vec<_>>().join(", ");
            let field = fields.iter().find(|field| field.name == name.trim());
            let field = field.ok_or_else(|| SheetError::NoField(name.trim().to_owned(), all()))?;
            let columns = mapped.entry(field.name).or_default();
            match (column.trim(), column.trim().strip_prefix('=')) {
                ("", _) => {}
                (_, Some(value)) => columns.push(Column::Always(value.trim().to_owned())),
                (column, None) => {
                    let at = relations::find_column(column, header);
                    let at = at.ok_or_else(|| SheetError::NoColumn(column.to_owned(), heads.headers.join(", ")))?;
                    columns.push(Column::At(at));
                }
            }
        }
        for columns in heads.columns.values_mut() {
            columns.retain(|column| !mapped.values().flatten().any(|other| other == column));
        }
        heads.columns.extend(mapped);
        heads.columns.retain(|_, columns| !columns.is_empty());
        Ok(heads)
    }

    /// The same, when one of these fields at least has a column.
    ///
    /// # Errors
    /// [`SheetError::Missing`] when none has.
    pub fn with_one_of(self, fields: &[&str]) -> Result<Self, SheetError> {
        if fields.iter().any(|field| self.has(field)) {
            return Ok(self);
        }
        Err(SheetError::Missing(fields.join(", "), self.headers.join(", ")))
    }

    /// Whether some column says this.
    pub fn has(&self, field: &str) -> bool {
        self.columns.contains_key(field)
    }

    /// What a row says in a field; blank where it says nothing.
    pub fn cell<'a>(&'a self, row: &'a Row, field: &str) -> &'a str {
        let columns = self.columns.get(field).map_or(&[][..], Vec::as_slice);
        columns.iter().map(|column| column.of(row)).find(|cell| !cell.is_empty()).unwrap_or_default()
    }

    /// What stands above the column of a field.
    pub fn header(&self, field: &str) -> Option<&str> {
        self.columns.get(field)?.iter().find_map(|column| self.headers.get(column.at()?).map(String::as_str))
    }

    /// Which of these fields is in which column, from 0.
    pub fn fields(&self, fields: &[&'static str]) -> Vec<(&'static str, usize)> {
        let at = |field: &&'static str| {
            let columns = self.columns.get(*field)?;
            columns.iter().find_map(|column| Some((*field, column.at()?)))
        };
        fields.iter().filter_map(at).collect()
    }

    /// The columns that say nothing of any field, with their headers.
    pub fn others(&self) -> impl Iterator<Item = (usize, &str)> {
        let taken = |at: usize| self.columns.values().flatten().any(|column| *column == Column::At(at));
        let headed = self.headers.iter().enumerate().filter(|(_, header)| !header.is_empty());
        headed.filter(move |(at, _)| !taken(*at)).map(|(at, header)| (at, header.as_str()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const FIELDS: [Field; 2] = [
        Field { name: "name", ways: "nom|nom ville|name|اسم|nombre" },
        Field { name: "since", ways: "date admission|membre depuis|since|تاريخ انضمام" },
    ];

    #[test]
    fn headers_are_known_however_they_are_written() {
        let header = Row::of(1, ["N°", "Nom de la ville", "Date d’admission (jj/mm/aaaa)", "Remarques"]);
        let heads = Heads::of(&header, &FIELDS, None).unwrap();
        let row = Row::of(2, ["1", "Smara", "30/10/2025", "–"]);
        assert_eq!((heads.cell(&row, "name"), heads.cell(&row, "since")), ("Smara", "30/10/2025"));
        let others: Vec<&str> = heads.others().map(|(_, header)| header).collect();
        assert_eq!(others, ["N°", "Remarques"]);
        let arabic = Heads::of(&Row::of(1, ["الاسم", "تاريخ الانضمام"]), &FIELDS, None).unwrap();
        assert!(arabic.has("name") && arabic.has("since"));
    }

    #[test]
    fn a_map_goes_before_the_header_and_says_what_is_wrong_with_it() {
        let header = Row::of(1, ["Nom", "Ville, en clair", "Vu"]);
        let of = |map| Heads::of(&header, &FIELDS, Some(map));
        let row = Row::of(2, ["Club", "Smara", "2025"]);
        let heads = of(r#"name="Ville, en clair",since=#3"#).unwrap();
        assert_eq!((heads.cell(&row, "name"), heads.cell(&row, "since")), ("Smara", "2025"));
        assert_eq!(of("since==2020-01-01").unwrap().cell(&row, "since"), "2020-01-01");
        assert!(!of("name=").unwrap().has("name"));
        assert!(matches!(of("nam=Nom"), Err(SheetError::NoField(..))));
        assert!(matches!(of("name=Cité"), Err(SheetError::NoColumn(..))));
        assert_eq!(of("since=#3").unwrap().fields(&["since", "name"]), [("since", 2), ("name", 0)]);
        let bare = Heads::of(&Row::of(1, ["x"]), &FIELDS, None).unwrap();
        assert!(matches!(bare.with_one_of(&["name"]), Err(SheetError::Missing(..))));
    }

    #[test]
    fn a_title_above_a_header_is_no_header() {
        let above = |rows: &[&[&str]]| {
            titles_above(&(1..).zip(rows).map(|(line, it)| Row::of(line, it.iter().copied())).collect::<Vec<_>>())
        };
        let (header, row) = (["Nom", "Pays", "Date"], ["Smara", "Maroc", "2025"]);
        assert_eq!(above(&[&header, &row]), 0);
        assert_eq!(above(&[&["Membres du Club", "", ""], &header, &row]), 1);
        assert_eq!(above(&[&["Membres du Club"], &["2025"], &header, &row]), 2);
        assert_eq!(above(&[&["Nom"], &["Smara"]]), 0, "a table of one column has no title");
        assert_eq!(above(&[]), 0);
    }
}
