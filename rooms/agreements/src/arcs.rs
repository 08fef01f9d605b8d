//! The ties that the club's map draws: between the places of parties to what anyone may know of.

use std::collections::BTreeMap;

use kernel::Actor;
use platform::{Result, db::Reader};

use crate::{
    rules::{Seat, Sight, StageName, sight},
    store, view,
};

/// Pairs of places tied by an agreement that is public, by their slugs in the atlas, each pair once; and whether every
/// agreement between them has ended.
///
/// # Errors
/// When the database cannot be read.
pub async fn arcs(reader: &mut Reader) -> Result<Vec<(String, String, bool)>> {
    let places = atlas::localities(reader).await?;
    let slugs: BTreeMap<&str, &str> = places.iter().map(|place| (place.id.as_str(), place.slug.as_str())).collect();
    let mut arcs: BTreeMap<(String, String), bool> = BTreeMap::new();
    for agreement in store::all(reader).await? {
        if sight(&Actor::visitor(), &agreement) != Sight::Public {
            continue;
        }
        let ended = agreement.stage.name() == StageName::Ended;
        let tied: Vec<&str> = view::named(&agreement)
            .filter_map(|party| match &party.seat {
                Seat::Locality { id, .. } => slugs.get(id.as_str()).copied(),
                Seat::Registration { .. } => None,
            })
            .collect();
        for (place, from) in tied.iter().enumerate() {
            for to in tied.iter().skip(place + 1).filter(|to| *to != from) {
                let pair = if from < to { (*from, *to) } else { (*to, *from) };
                let whole = arcs.entry((pair.0.to_owned(), pair.1.to_owned())).or_insert(true);
                *whole = *whole && ended;
            }
        }
    }
    Ok(arcs.into_iter().map(|((from, to), ended)| (from, to, ended)).collect())
}
