//! All the SQL of the atlas. Places and bodies of a withheld country are never read out, whoever wrote them.

mod countries;
mod entities;
mod localities;
mod relations;
mod waiting;

use kernel::Localised;
use platform::{
    Failure,
    db::{Error, Json, Result, Row},
};

use crate::rules::Source;

pub(crate) use countries::{countries, place_toponymy, save_countries, save_toponymy, toponymy_of};
pub(crate) use entities::{entities, entity, institutions, save_entity};
pub(crate) use localities::{
    at_addresses_of, count, division, formerly_at, identifier_taken, localities_after, localities_of, locality, names,
    names_of, recorded, save_locality, slug_taken,
};
pub(crate) use relations::{relation, relations_after, relations_of, remove_relation, save_relation};
pub(crate) use waiting::{answer, ask, question, questions, waiting};

/// What a thing is asked for by.
#[derive(Debug, Clone, Copy)]
pub(crate) enum By<'a> {
    Id(&'a str),
    Slug(&'a str),
    /// The authority of this locality.
    Locality(&'a str),
}

/// A name in a column under the club's own in another, language by language.
fn own_name(row: &Row, recorded: &str, own: &str) -> Result<Localised> {
    let name: Localised = row.get(recorded)?;
    let own: Option<Localised> = row.get(own)?;
    Ok(own.iter().flat_map(Localised::iter).fold(name, |name, (lang, text)| name.with(lang, text)))
}

fn sources(row: &Row, column: &str) -> Result<Vec<Source>> {
    row.get::<Json<Vec<Source>>>(column).map(|Json(sources)| sources)
}

/// A word that a lookup table vouches for: its foreign key lets no other in.
fn word<T>(row: &Row, column: &str, read: impl Fn(&str) -> Option<T>) -> Result<T, Error> {
    let word: String = row.get(column)?;
    Ok(read(&word).expect("the lookup tables hold the words of the code, and a test compares them"))
}

/// A write refused by a unique key: someone else was first.
pub(crate) fn first_come(error: Error) -> Failure {
    if error.is_conflict() { Failure::Stale } else { error.into() }
}
