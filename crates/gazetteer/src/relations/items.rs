use std::collections::HashMap;

use super::header_words;
use crate::{Qid, Reason, Reject, table::Row};

/// What a file of names calls the items of Wikidata (`--names`): each by one name or more.
#[derive(Debug, Clone, Default)]
pub struct Names {
    names: HashMap<Qid, Vec<String>>,
    /// The column of names, where a header tells it; none before the first row is met.
    column: Option<Option<usize>>,
}

/// How such a column is headed.
const HEADS: &str = "label labels libelle name names nom noms nombre nombres title titre اسم الاسم";

impl Names {
    /// Takes a row: an item and what it is called, in either order. The first row may say in which column names stand
    /// (`itemLabel`, `name`); else every other cell is a name, but for codes of languages.
    ///
    /// # Errors
    /// [`Reject`] for a row without an item or without a name.
    pub fn add(&mut self, row: &Row) -> Result<(), Reject> {
        let item = row.cells().enumerate().find_map(|(at, cell)| Some((at, Qid::parse(cell)?)));
        let first = self.column.is_none();
        let column = *self.column.get_or_insert_with(|| if item.is_none() { headed(row) } else { None });
        let Some((at, item)) = item else {
            return if first && column.is_some() {
                Ok(())
            } else {
                Err(Reject::new(row.line(), Reason::BadId, row.cell(0)))
            };
        };
        let others = row.cells().enumerate().filter(|(other, cell)| *other != at && !cell.is_empty());
        let others: Vec<(usize, &str)> = others.collect();
        let is_name = |(other, cell): &&(usize, &str)| match column {
            Some(column) => column == *other,
            None => others.len() == 1 || !is_language(cell),
        };
        let names: Vec<String> = others.iter().filter(is_name).map(|(_, cell)| (*cell).to_owned()).collect();
        if names.is_empty() {
            return Err(Reject::new(row.line(), Reason::NoName, row.cell(at)));
        }
        let known = self.names.entry(item).or_default();
        for name in names {
            if !known.contains(&name) {
                known.push(name);
            }
        }
        Ok(())
    }

    /// What an item is called, in the order of the file; nothing when it is not in it.
    pub fn of(&self, item: Qid) -> &[String] {
        self.names.get(&item).map_or(&[], Vec::as_slice)
    }

    /// Every item that has a name, in no order.
    pub fn items(&self) -> impl Iterator<Item = (Qid, &[String])> {
        self.names.iter().map(|(item, names)| (*item, names.as_slice()))
    }
}

fn headed(row: &Row) -> Option<usize> {
    let is = |word: &String| HEADS.split(' ').any(|head| head == word);
    row.cells().position(|cell| header_words(cell).iter().any(is))
}

/// Whether a cell is a code of a language rather than a name: `fr`, `zh-hant`.
fn is_language(cell: &str) -> bool {
    let mut parts = cell.split('-');
    let first =
        parts.next().is_some_and(|it| (2..=3).contains(&it.len()) && it.bytes().all(|b| b.is_ascii_lowercase()));
    first && parts.all(|it| it.len() <= 8 && it.bytes().all(|b| b.is_ascii_alphanumeric()))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(rows: &[&[&str]]) -> (Vec<String>, Vec<Reject>) {
        let mut names = Names::default();
        let read = |(line, cells): (u64, &&[&str])| names.add(&Row::of(line, cells.iter().copied())).err();
        let rejects: Vec<Reject> = (1..).zip(rows).filter_map(read).collect();
        (names.of(Qid(9427)).to_vec(), rejects)
    }

    #[test]
    fn all_names_of_an_item_are_kept_in_whatever_column_they_stand() {
        let both = vec!["Tombouctou".to_owned(), "Tombuctú".to_owned()];
        let read = |rows: &[&[&str]]| names(rows).0;
        assert_eq!(read(&[&["Q9427", "Tombouctou"], &["Q9427", "Tombuctú"]]), both);
        assert_eq!(read(&[&["Tombouctou", "Q9427"], &["Tombuctú", "Q9427"]]), both);
        assert_eq!(read(&[&["Q9427", "fr", "Tombouctou"], &["Q9427", "es", "Tombuctú"]]), both);
        assert_eq!(
            read(&[&["item", "lang", "itemLabel"], &["Q9427", "fr", "Tombouctou"], &["Q9427", "es", "Tombuctú"]]),
            both
        );
        assert_eq!(
            read(&[&["nom", "lu le", "id"], &["Tombouctou", "2024", "Q9427"], &["Tombuctú", "2023", "Q9427"]]),
            both
        );
    }

    #[test]
    fn a_row_without_an_item_or_a_name_is_told() {
        assert_eq!(names(&[&["id", "name"], &["Q1", "Smara"]]).1, []);
        let reject = |reason, cell| Reject::new(2, reason, cell);
        assert_eq!(names(&[&["Q1", "Smara"], &["id", "Smara"]]).1, [reject(Reason::BadId, "id")]);
        assert_eq!(names(&[&["Q1", "Smara"], &["Q1", ""]]).1, [reject(Reason::NoName, "Q1")]);
    }
}
