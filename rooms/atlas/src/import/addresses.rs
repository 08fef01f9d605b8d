use std::{
    cmp::Reverse,
    collections::{HashMap, HashSet},
    path::Path,
};

use gazetteer::{geonames::Place, table::Trouble};

use super::{ImportError, known::Standing, open, unreadable};
use crate::rules::Countries;

/// A place that has no address yet: as much of it as one is made of.
struct Newcomer {
    number: u64,
    name: String,
    country: String,
    division: String,
    population: u64,
}

/// The addresses of all places that come in by these files, by number. The largest of one name has the plain one, whichever
/// file or row comes first; an import that was stopped gives the rest what they would have had.
///
/// # Errors
/// When one of the files cannot be read to its end: nothing of any is written then.
pub(super) fn addresses(
    files: &[&Path],
    standing: &mut Standing,
    countries: &Countries,
) -> Result<HashMap<u64, String>, ImportError> {
    let (mut newcomers, mut met) = (Vec::new(), HashSet::new());
    for path in files {
        for row in open(path)? {
            let row = match row {
                Ok(row) => row,
                Err(Trouble::Row(_)) => continue,
                Err(Trouble::File(error)) => return Err(unreadable(path, &error)),
            };
            // What is wrong with a row is told when it is taken in.
            let Ok(Some(it)) = Place::read(&row) else { continue };
            if countries.knows(&it.country) && !standing.knows(it.id) && met.insert(it.id) {
                let [division, ..] = it.divisions;
                let population = it.population.unwrap_or_default();
                newcomers.push(Newcomer { number: it.id, name: it.name, country: it.country, division, population });
            }
        }
    }
    newcomers.sort_unstable_by_key(|it| (Reverse(it.population), it.number));
    let address = |it: Newcomer| (it.number, standing.slug(&it.name, &it.country, &it.division, it.number));
    Ok(newcomers.into_iter().map(address).collect())
}
