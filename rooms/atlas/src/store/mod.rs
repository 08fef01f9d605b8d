//! All the SQL of the atlas. Places and bodies of a withheld country are never read out, whoever wrote them.

mod attributes;
mod bulk;
mod countries;
mod divisions;
mod entities;
mod imports;
mod learnt;
mod localities;
mod merging;
mod names;
mod network;
mod outlines;
mod picture;
mod relation_lines;
mod relations;
mod seeking;
mod toponymy;
mod waiting;

use kernel::Localised;
use platform::{
    Failure,
    db::{Error, Json, Result, Row},
};

use crate::rules::Source;

pub(crate) use attributes::{attribute_names, attribute_values, attributes, attributes_of, put_attributes};
pub(crate) use bulk::{
    KnownPlace, Recorded, divisions, known_places_after, put_divisions, put_localities, put_names, put_records,
    put_relations, records, slugs_of_bodies,
};
pub(crate) use countries::{countries, countries_version, save_countries};
pub(crate) use divisions::{divisions_of, first_divisions_of};
pub(crate) use entities::{entities, entities_of, entities_with_notice, entity, institutions, save_entity};
pub(crate) use imports::{
    beat_run, forsaken_runs, insert_run, last_runs, old_runs, open_runs, run, run_files, step_run, take_run,
};
pub(crate) use learnt::{keep_learnt, learnt, learnt_at};
pub(crate) use localities::{
    any_named, any_record, any_records, any_records_after, at_addresses_of, count, identifier_taken, localities_after,
    localities_at, localities_of, locality, locality_by_geonames, locality_by_wikidata, names, names_of, recorded,
    save_locality, slug_taken,
};
pub(crate) use merging::{
    carriers, claimed, distinct, is_governed, keep_distinct, keep_record, move_record, other_ids, put_claims,
};
pub(crate) use names::NAMES;
pub(crate) use network::{bridges_below, put_network, standing};
pub(crate) use outlines::{Outline, outlines_after, ties, values_of};
pub(crate) use picture::picture;
pub(crate) use relation_lines::{RelationLine, insert_relation_line, relation_lines, write_relation_lines};
pub(crate) use relations::{
    all_relations_after, any_relations_of, delete_relation, ids_until_now, insert_relation, lead_to, relation,
    relations_of, relations_touching, relations_with_ids, save_relation,
};
pub(crate) use seeking::{notice, notices, save_notice};
pub(crate) use toponymy::{
    count_hidden, hidden, imported_toponymy, place_toponymy, put_imported_toponymy, save_toponymy, toponymy_of,
};
pub(crate) use waiting::{about, answer, answered, ask, follow, is_answered, question, questions, waiting};

/// The names under which it is kept what sources said under which of their ids.
pub(crate) const GEONAMES: &str = "geonames";
pub(crate) const WIKIDATA: &str = "wikidata";

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
