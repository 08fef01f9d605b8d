//! Cells that hold several places: a pair, "Smara – Tombouctou", or the list of a town's partners.

use std::collections::BTreeSet;

use super::{
    columns::{Column, Columns},
    heading::{Of, Side, heading},
};
use crate::{Qid, geonames_id, table::Row};

/// What stands between the two places of a pair, the surest first.
const BETWEEN: [&str; 24] = [
    "↔", "⇄", "⇔", "<->", "<=>", " – ", " — ", " − ", " - ", " / ", "–", "—", " & ", " et ", " and ", " y ", " und ",
    " e ", " و ", " avec ", " with ", " mit ", "/", "\n",
];

/// The parts of the world by which time zones are named: `Africa/Casablanca` is no pair.
const ZONES: [&str; 10] =
    ["Africa", "America", "Antarctica", "Arctic", "Asia", "Atlantic", "Australia", "Europe", "Indian", "Pacific"];

/// The most columns of a table in which one that no header names is taken for pairs.
const WIDE: usize = 12;

/// The most partners that a cell lists, and the most bytes of a row that lists some: each becomes a row of its own, and what is
/// longer is no list that a clerk wrote.
const PARTNERS: usize = 200;
const LISTING: usize = 1 << 16;

/// The two places of a pair; none where a cell holds one, or more than two.
pub(super) fn pair(cell: &str) -> Option<(&str, &str)> {
    let parted = |between: &str| {
        let (one, two) = cell.split_once(between)?;
        let (one, two) = (one.trim(), two.trim());
        (!one.is_empty() && !two.is_empty() && !two.contains(between)).then_some((one, two))
    };
    let is_time_zone = cell.split_once('/').is_some_and(|(part, _)| ZONES.contains(&part));
    if cell.contains("://") || is_time_zone {
        return None;
    }
    // A hyphen joins the words of a name too: one by itself parts two names where nothing else does.
    BETWEEN.into_iter().find_map(parted).or_else(|| parted("-"))
}

/// Whether a word stands between the two places of a pair, and not a sign.
fn joined_by_word(cell: &str) -> bool {
    let between = pair(cell).and_then(|(one, two)| cell.trim().strip_prefix(one)?.strip_suffix(two));
    between.is_some_and(|it| it.chars().any(char::is_alphabetic))
}

/// One place of a pair: of a cell that is none, the first is all of it, and there is no second.
pub(super) fn half(cell: &str, side: Side) -> &str {
    match (pair(cell), side) {
        (Some((one, _)), Side::A) => one,
        (Some((_, two)), Side::B) => two,
        (None, Side::A) => cell,
        (None, Side::B) => "",
    }
}

impl Columns {
    /// The columns of a table of which one holds both ends of each row: what the header tells of the others stands. `below` are
    /// the first rows under the header. None when no column does.
    pub(super) fn by_pairs(header: &Row, below: &[Row]) -> Option<Self> {
        let holds = |at: usize| {
            let filled: Vec<&str> = below.iter().map(|row| row.cell(at)).filter(|cell| !cell.is_empty()).collect();
            !filled.is_empty() && filled.iter().filter(|cell| pair(cell).is_some()).count() * 2 >= filled.len()
        };
        let understood = Self::understood(header);
        let says_other = |at: usize| {
            let is = |(_, of): &(Side, Of)| !matches!(of, Of::Name);
            let of_end = understood.ends.iter().any(|(key, of)| is(key) && of.contains(&Column::At(at)));
            of_end || understood.relation.values().any(|column| *column == Column::At(at))
        };
        let names_it =
            |at: usize| understood.ends.iter().any(|((_, of), all)| *of == Of::Name && all.contains(&Column::At(at)));
        let width = below.iter().map(Row::len).max()?;
        let is_filled = |at: &usize| below.iter().any(|row| !row.cell(*at).is_empty());
        let is_wide = (0..width).filter(is_filled).count() > WIDE;
        let all: Vec<usize> = (0..width).filter(|at| holds(*at) && !says_other(*at)).collect();
        // "Latin America and the Caribbean", over and over, is no pair of places: a word joins other things too.
        let is_likely = |at: &&usize| {
            let cells = || below.iter().map(|row| row.cell(**at)).filter(|cell| pair(cell).is_some());
            let by_sign = cells().filter(|cell| !joined_by_word(cell)).count();
            !is_wide
                && (by_sign * 2 > cells().count() || cells().collect::<BTreeSet<&str>>().len() * 2 > cells().count())
        };
        let at = *all.iter().find(|at| names_it(**at)).or_else(|| all.iter().find(is_likely))?;
        let mut columns = understood;
        columns.ends.retain(|(_, of), _| *of == Of::Country);
        columns.whose.take().into_iter().for_each(|at| columns.put(Side::A, Of::Country, at));
        columns.put_pair(Of::Name, at);
        // A country in a column by itself is of neither end beyond doubt.
        let countries: Vec<Column> =
            columns.ends.iter().filter(|((_, of), _)| *of == Of::Country).flat_map(|(_, all)| all.clone()).collect();
        if let [Column::At(alone)] = countries.as_slice() {
            let alone = *alone;
            columns.ends.retain(|(_, of), _| *of != Of::Country);
            if holds(alone) {
                columns.put_pair(Of::Country, alone);
            }
        }
        Some(columns)
    }

    /// Whether one column holds both ends.
    pub(super) fn is_paired(&self) -> bool {
        self.end(Side::A, Of::Name).iter().any(|column| matches!(column, Column::Half(..)))
    }

    pub(super) fn put_pair(&mut self, of: Of, at: usize) {
        for side in [Side::A, Side::B] {
            self.ends.insert((side, of), vec![Column::Half(at, side)]);
        }
    }

    /// The rows that a row stands for: one for each partner where the cell of the second end lists several.
    pub(super) fn rows_of(&self, row: Row) -> Vec<Row> {
        let Some(at) = self.listed_at(&row).filter(|_| row.size() <= LISTING) else { return vec![row] };
        let parts = parts(row.cell(at));
        if !(2..=PARTNERS).contains(&parts.len()) {
            return vec![row];
        }
        let country = match self.end(Side::B, Of::Country) {
            [Column::At(country)] if *country != at => Some(*country),
            _ => None,
        };
        let countries = country.map(|country| listed_countries(row.cell(country), parts.len()));
        let one = |(nth, part): (usize, &&str)| {
            let of = countries.as_ref().map(|all| all.get(nth).or(all.first()).copied().unwrap_or_default());
            let changed: Vec<(usize, &str)> = [Some((at, *part)), country.zip(of)].into_iter().flatten().collect();
            row.with(&changed)
        };
        parts.iter().enumerate().map(one).collect()
    }

    /// The only column that names the second end, where nothing else in the row says which place it is.
    fn listed_at(&self, row: &Row) -> Option<usize> {
        let naming = [Of::Name, Of::Wikidata, Of::GeoNames].into_iter().flat_map(|of| self.end(Side::B, of));
        let alone: Vec<&Column> = naming.collect();
        let [Column::At(at)] = alone.as_slice() else { return None };
        let placing = [Of::Latitude, Of::Longitude, Of::Coordinates, Of::Population, Of::Region];
        let mut placed = placing.into_iter().flat_map(|of| self.end(Side::B, of));
        (!placed.any(|column| matches!(column, Column::At(of) if !row.cell(*of).is_empty()))).then_some(*at)
    }
}

/// The places that a cell lists: parted by lines, semicolons, bars or bullets, else by commas between identifiers or between names
/// with brackets behind them ("Tombouctou (Mali), Sikasso (Mali)"). A comma alone parts nothing: "Munster, Lower Saxony".
fn parts(cell: &str) -> Vec<&str> {
    let plain = split(cell, |c| matches!(c, '\n' | ';' | '؛' | '|' | '•'));
    // "Tombouctou", and its country in brackets on the next line.
    if plain.len() > 1 && !plain.iter().any(|part| part.starts_with(['(', '['])) {
        return plain;
    }
    let commas = split(cell, |c| matches!(c, ',' | '،'));
    let tells = |part: &&str| part.ends_with([')', ']']) || Qid::parse(part).is_some() || geonames_id(part).is_some();
    if commas.len() > 1 && commas.iter().all(tells) { commas } else { vec![cell] }
}

/// The parts of a cell, outside brackets, without blanks and bullets around them.
fn split(cell: &str, by: fn(char) -> bool) -> Vec<&str> {
    let mut depth = 0_u32;
    let outside = |c: char| {
        match c {
            '(' | '[' => depth += 1,
            ')' | ']' => depth = depth.saturating_sub(1),
            _ => {}
        }
        depth == 0 && by(c)
    };
    let parts = cell.split(outside).map(|part| part.trim().trim_start_matches(['•', '·', '*']).trim());
    parts.filter(|part| !part.is_empty()).collect()
}

/// The countries of a list of so many places: one for each, or one for all; nothing where they are fewer.
fn listed_countries(cell: &str, many: usize) -> Vec<&str> {
    let all: Vec<&str> =
        cell.split(['\n', ';', '؛', '|', ',', '،']).map(str::trim).filter(|it| !it.is_empty()).collect();
    match all.len() {
        1 => vec![cell],
        len if len == many => all,
        _ => vec![""],
    }
}

/// Whether the halves of a cell stand above columns: "Ville – Ville jumelée".
pub(super) fn is_heading(cell: &str) -> bool {
    pair(cell).is_some_and(|(one, two)| heading(one, false).is_some() && heading(two, false).is_some())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pair_is_parted_by_what_stands_between_two_places() {
        for (cell, one, two) in [
            ("Smara – Tombouctou", "Smara", "Tombouctou"),
            ("Smara-Tombouctou", "Smara", "Tombouctou"),
            ("Aix-en-Provence – Tübingen", "Aix-en-Provence", "Tübingen"),
            ("Smara (Maroc) / Tombouctou (Mali)", "Smara (Maroc)", "Tombouctou (Mali)"),
            ("السمارة – تمبكتو", "السمارة", "تمبكتو"),
            ("Smara and Timbuktu", "Smara", "Timbuktu"),
            ("Smara ↔ Tombouctou", "Smara", "Tombouctou"),
        ] {
            assert_eq!(pair(cell), Some((one, two)), "{cell}");
        }
        for cell in [
            "Smara",
            "Smara – Gao – Paris",
            "Aix-en-Provence",
            "–",
            "Smara – ",
            "https://x.org/a-b",
            "Africa/El_Aaiun",
            "",
        ] {
            assert_eq!(pair(cell), None, "{cell}");
        }
    }

    #[test]
    fn a_list_is_parted_where_nothing_else_could_be_meant() {
        assert_eq!(parts("Tombouctou; Sikasso;"), ["Tombouctou", "Sikasso"]);
        assert_eq!(parts("• Tombouctou\n• Sikasso"), ["Tombouctou", "Sikasso"]);
        assert_eq!(parts("Tombouctou (Mali, 2001), Sikasso (Mali)"), ["Tombouctou (Mali, 2001)", "Sikasso (Mali)"]);
        assert_eq!(parts("Q1, Q2"), ["Q1", "Q2"]);
        assert_eq!(parts("Tombouctou\n(Mali)"), ["Tombouctou\n(Mali)"]);
        assert_eq!(parts("Munster, Lower Saxony"), ["Munster, Lower Saxony"]);
        assert_eq!(parts("Paris, Texas (USA)"), ["Paris, Texas (USA)"]);
        assert_eq!(parts(""), [""]);
    }
}
