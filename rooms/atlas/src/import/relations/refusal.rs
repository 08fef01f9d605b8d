//! Why a row, a cell of one, or a whole file, is not taken.

use std::path::Path;

use gazetteer::{
    Reason,
    relations::{End, MapError, Names, OpenError, Relation as Row, Said},
    resolve::{Candidate, Resolution},
};
use kernel::Day;

use crate::{
    import::{ImportError, Rejected, rejected, unreadable, world::World},
    rules::{RelationKind, Since},
};

/// Why a row is not taken of which a person is asked what place its identifier means.
pub(crate) const ASKED: &str = "asked";

/// What sort of tie a row tells of: a twinning where it says nothing of that.
///
/// # Errors
/// The row, when it says something that is not understood: to call that a twinning would be a guess.
pub(in crate::import) fn kind(path: &Path, row: &Row) -> Result<RelationKind, Rejected> {
    match (&row.unread_kind, row.kind.and_then(RelationKind::from_word)) {
        (Some(unread), _) => Err(rejected(path, unread)),
        (None, kind) => Ok(kind.unwrap_or(RelationKind::Twinning)),
    }
}

/// Since when a row says that the tie stands, where that is not still to come: nothing is known of tomorrow.
pub(super) fn since(row: &Row, today: Day) -> Option<Since> {
    row.since.as_deref().and_then(Since::parse).filter(|since| !since.is_after(today))
}

/// The cells of a row that are left out since they are not understood.
pub(in crate::import) fn unread<'a>(path: &'a Path, row: &'a Row) -> impl Iterator<Item = Rejected> + 'a {
    row.unread.iter().map(move |cell| {
        let reason = match cell.reason {
            Reason::BadDate => "without-date",
            Reason::BadNumber => "without-number",
            Reason::BadCoordinate => "without-point",
            _ => "without-word",
        };
        Rejected::because(path, cell.line, reason, &cell.cell)
    })
}

/// Why a row is not taken, one of whose ends means no place; none when both mean one. A country that may be of either
/// end is the reason where it could have told. Where nothing else is known of what is meant, those that its name in the
/// file of names may mean are told.
pub(in crate::import) fn refusal(
    world: &World,
    names: &Names,
    path: &Path,
    row: &Row,
    ends: [(&End, &Resolution); 2],
) -> Option<Rejected> {
    let (end, resolution) = ends.into_iter().find(|(_, resolution)| resolution.handle().is_none())?;
    let reason = resolution.reason().map_or("unknown", |reason| reason.as_str());
    let mut meant = candidates(resolution).to_vec();
    if meant.is_empty() {
        meant = end.wikidata.map(|item| named_candidates(world, names.of(item))).unwrap_or_default();
    }
    let candidates = meant.iter().filter_map(|it| world.shown_slug(it.handle)).collect();
    let could_tell = end.country == Said::Nothing && end.wikidata.is_none() && end.geonames.is_none();
    let rejected = match row.whose.as_ref().filter(|_| could_tell && !meant.is_empty()) {
        Some(whose) => Rejected::because(path, row.line, "whose-country", &whose.header),
        None => Rejected::because(path, row.line, reason, &said(end)),
    };
    Some(rejected.among(candidates))
}

/// The places that bear one of these names, those of the first before those of the next, each once.
pub(in crate::import) fn named_candidates(world: &World, names: &[String]) -> Vec<Candidate> {
    let mut found: Vec<Candidate> = Vec::new();
    for candidate in names.iter().flat_map(|name| world.gazetteer.candidates(name)) {
        if !found.iter().any(|other| other.handle == candidate.handle) {
            found.push(candidate);
        }
    }
    found
}

/// What a file says of an end, as a reject file repeats it.
pub(in crate::import) fn said(end: &End) -> String {
    let name = end.name.clone();
    let item = end.wikidata.map(|item| item.to_string());
    name.or(item).or_else(|| end.geonames.map(|number| number.to_string())).unwrap_or_default()
}

/// The places that a resolution names.
pub(in crate::import) fn candidates(resolution: &Resolution) -> &[Candidate] {
    match resolution {
        Resolution::Ambiguous(all) | Resolution::Unknown(all) | Resolution::Conflict(_, all) => all,
        Resolution::One(one, _) => std::slice::from_ref(one),
    }
}

/// Why a file is not begun.
pub(in crate::import) fn not_begun(path: &Path, error: &OpenError) -> ImportError {
    match error {
        OpenError::Map(error @ MapError::OfPlaces) => ImportError::file(path, "places", error),
        OpenError::Map(error) => ImportError::file(path, "columns", error),
        OpenError::Read(error) => unreadable(path, error),
    }
}
