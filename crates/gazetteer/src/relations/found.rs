//! Where the header of a table is, and which column says what.

use super::{
    columns::{Columns, MapError},
    heading::{Of, Side},
    pairing,
};
use crate::{Countries, geonames::Sort, sheet::titles_above, table::Row};

/// How the first rows of a table are understood under a map: where the header is, if there is one, and which field is in which
/// column, as far as that can be told.
pub fn look(sample: &[Row], map: Option<&str>) -> (Option<usize>, Vec<(&'static str, usize)>) {
    match columns_of(sample, map, &Countries::default()) {
        Ok((columns, above)) => {
            let below = sample.get(above..).unwrap_or_default();
            let header = above.checked_sub(1).filter(|_| columns.headed());
            (header, columns.with_kind_by_content(below).fields())
        }
        Err(_) => {
            let header = titles_above(sample);
            let fields = sample.get(header).map(|row| Columns::understood(row).fields());
            (Some(header), fields.unwrap_or_default())
        }
    }
}

/// Which column says what, and how many rows stand above the first relation.
pub(super) fn columns_of(
    sample: &[Row],
    map: Option<&str>,
    countries: &Countries,
) -> Result<(Columns, usize), MapError> {
    let empty = Row::of(1, []);
    let understood = |at: usize| {
        let header = sample.get(at).unwrap_or(&empty);
        let content = || {
            let by_content = Columns::by_content(sample.get(at..).unwrap_or_default());
            by_content.or_else(|| Columns::by_pairs(header, sample.get(at + 1..)?))
        };
        let columns = match map {
            Some(map) => Columns::by_map(map, header, content()),
            // A row that begins with ids is no header, whatever its other numbers would say in one.
            None if Sort::of(header).is_some() => Columns::by_header(&empty),
            None => Columns::by_header(header),
        }?;
        let above = at + usize::from(columns.headed());
        Ok((columns, above))
    };
    let titles = titles_above(sample);
    let first = understood(0);
    // A map by numbers is understood whatever row it is of: a header that is one goes before a title.
    let by_words = |at: usize| sample.get(at).is_some_and(|row| Columns::by_header(row).is_ok());
    let found = match titles {
        0 => first,
        _ if first.is_ok() && (map.is_none() || by_words(0)) => first,
        _ => understood(titles).or(first),
    };
    found.or_else(|error| match map {
        Some(_) => Err(error),
        None => unheaded(sample, titles, countries).ok_or(error),
    })
}

/// The columns of a table whose header, if it has one, does not tell both ends. A table of GeoNames' own tells none: a population beside an
/// id would pass for a second id.
fn unheaded(sample: &[Row], titles: usize, countries: &Countries) -> Option<(Columns, usize)> {
    if is_of_geonames(sample) {
        return None;
    }
    let from = |at: usize| sample.get(at..).filter(|rows| !rows.is_empty());
    if let Some(columns) = Columns::by_content(sample) {
        let above = usize::from(columns.headed());
        return Some((columns, above));
    }
    let blank = Row::of(1, []);
    let under_header = sample.get(titles).zip(from(titles + 1)).and_then(|(header, below)| {
        let columns = Columns::by_pairs(header, below)?;
        let at = columns.end(Side::A, Of::Name).first()?.at()?;
        let is_data = pairing::pair(header.cell(at)).is_some() && !pairing::is_heading(header.cell(at));
        (!is_data).then_some((columns, titles + 1))
    });
    let paired = || Some((Columns { headed: false, ..Columns::by_pairs(&blank, from(titles)?)? }, titles));
    let named = || Some((Columns::by_names(from(titles)?, countries)?, titles));
    let named_under = || {
        // A header in a language that is not known here; one that tells an end tells what is missing.
        let understood = Columns::understood(sample.get(titles)?);
        let says_nothing = [Side::A, Side::B].into_iter().all(|side| !understood.has_end(side));
        let columns = Columns::by_names(from(titles + 1)?, countries).filter(|_| says_nothing)?;
        let headers = sample.get(titles)?.cells().map(str::to_owned).collect();
        Some((Columns { headed: true, headers, ..columns }, titles + 1))
    };
    under_header.or_else(paired).or_else(named).or_else(named_under)
}

/// Whether rows are of GeoNames' tables of places, or of their names, each of which says its language for some.
fn is_of_geonames(rows: &[Row]) -> bool {
    let tells_language = |row: &&Row| {
        let language = row.cell(2);
        let is_code = matches!(language.len(), 2..=4) && language.bytes().all(|it| it.is_ascii_lowercase());
        is_code && !row.cell(3).is_empty()
    };
    match Sort::of_most(rows) {
        Some(Sort::Places) => true,
        Some(Sort::Alternates) => rows.iter().filter(tells_language).count() * 10 >= rows.len(),
        Some(Sort::Divisions) | None => false,
    }
}
