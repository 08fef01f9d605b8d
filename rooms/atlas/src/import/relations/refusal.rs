//! Why a row, or a whole file, is not taken.

use std::path::Path;

use gazetteer::{
    relations::{End, OpenError, Relation as Row},
    resolve::{Candidate, Resolution},
};

use crate::import::{ImportError, Rejected, unreadable, world::World};

/// Why a row is not taken, one of whose ends means no place; none when both mean one.
pub(in crate::import) fn refusal(
    world: &World,
    path: &Path,
    row: &Row,
    ends: [(&End, &Resolution); 2],
) -> Option<Rejected> {
    let (end, resolution) = ends.into_iter().find(|(_, resolution)| resolution.handle().is_none())?;
    let reason = resolution.reason().map_or("unknown", |reason| reason.as_str());
    let candidates = candidates(resolution).iter().map(|it| world.slug(it.handle)).collect();
    Some(Rejected::because(path, row.line, reason, &said(end)).among(candidates))
}

/// What a file says of an end, as a reject file repeats it.
fn said(end: &End) -> String {
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
        OpenError::Map(error) => ImportError::file(path, "columns", error),
        OpenError::Read(error) => unreadable(path, error),
    }
}
