//! Where the header of a table is, and which column says what.

use std::collections::BTreeSet;

use super::{
    columns::{Columns, MapError},
    heading::{Of, Side},
    pairing,
    since::since,
    words,
};
use crate::{
    Countries,
    geonames::{Division, Place, Sort},
    geonames_id,
    sheet::{DayOrder, titles_above},
    table::Row,
};

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
            if tells_no_pairs(sample) {
                return None;
            }
            let by_content = Columns::by_content(sample.get(at..).unwrap_or_default());
            by_content.or_else(|| Columns::by_pairs(header, sample.get(at + 1..)?))
        };
        let columns = match map {
            Some(map) => Columns::by_map(map, header, content()),
            None => Columns::understood_unless_data(header).checked(),
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
    let found = found.or_else(|error| match map {
        Some(_) => Err(error),
        None => unheaded(sample, titles, countries).ok_or(error),
    });
    found.map_err(|error| match error {
        MapError::NoEnd { .. } if is_of_geonames(sample) => MapError::OfPlaces,
        error => error,
    })
}

/// The columns of a table whose header, if it has one, does not tell both ends. A table of GeoNames' own tells none: a population beside an
/// id would pass for a second id.
fn unheaded(sample: &[Row], titles: usize, countries: &Countries) -> Option<(Columns, usize)> {
    if tells_no_pairs(sample) {
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

/// Whether two identifiers in a row are no two ends of a tie: in GeoNames' own tables of places, and in that of what
/// lies in what.
fn tells_no_pairs(rows: &[Row]) -> bool {
    let lies_in = |row: &Row| row.len() <= 3 && row.cell(2) == "ADM";
    is_of_geonames(rows) || rows.iter().any(lies_in)
}

/// Whether half of the rows at least are of GeoNames' tables of places, of divisions, or of names of places.
fn is_of_geonames(rows: &[Row]) -> bool {
    let of = |sort: Sort| rows.iter().filter(move |row| Sort::of(row) == Some(sort));
    let places = of(Sort::Places).filter(|row| Place::read(row).is_ok());
    let divisions = of(Sort::Divisions).filter(|row| Division::read(row).is_ok());
    if places.chain(divisions).count() * 2 >= rows.len().max(1) {
        return true;
    }
    let names: Vec<&Row> = of(Sort::Alternates).filter(|row| is_text(row.cell(3)) || row.cell(2) == "post").collect();
    let telling = names.iter().filter(|row| is_language(row.cell(2))).count();
    let untold = names.iter().filter(|row| row.cell(2).is_empty()).count();
    // Where none says its language, each bears a number and a name of its own: what is said of many pairs is their source.
    let own = |at: usize| names.iter().map(|row| row.cell(at)).collect::<BTreeSet<&str>>().len();
    let are_names = || untold > 1 && own(0) == untold && own(3) * 2 > untold && names.iter().all(|row| row.len() == 4);
    names.len() * 2 >= rows.len().max(1)
        && (telling + untold) * 10 >= names.len() * 9
        && (telling * 10 >= names.len() || are_names())
}

/// A code of a language, or what GeoNames has in its place.
fn is_language(cell: &str) -> bool {
    let code = cell.split(['-', '_']).next().unwrap_or_default();
    let is_code = matches!(code.len(), 2..=4) && code.bytes().all(|it| it.is_ascii_lowercase());
    is_code && words::kind(cell).is_none()
}

/// What may be a name: no number, date or word for a tie.
fn is_text(cell: &str) -> bool {
    let is_word = words::kind(cell).is_some() || words::status(cell).is_some();
    !cell.is_empty() && !is_word && geonames_id(cell).is_none() && since(cell, DayOrder::Untold).is_none()
}
