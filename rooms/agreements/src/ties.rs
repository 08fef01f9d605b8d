//! The ties that maps draw: between the places of parties to what anyone may know of.

use std::{collections::BTreeMap, sync::Arc};

use kernel::{Actor, Id};
use platform::{Result, Tie, db::Reader};

use crate::{
    rules::{Agreement, Seat, Sight, StageName, sight},
    store,
};

/// Pairs of places tied by an agreement that is public, by their ids in the atlas, each pair once: all, or those of one
/// place by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn ties(reader: &mut Reader, place: Option<&str>) -> Result<Vec<Tie>> {
    let agreements = agreements(reader, place).await?;
    let mut ties: BTreeMap<(&str, &str), bool> = BTreeMap::new();
    for agreement in agreements.iter().filter(|it| sight(&Actor::visitor(), it) == Sight::Public) {
        let ended = agreement.stage.name() == StageName::Ended;
        let tied: Vec<&str> = agreement
            .bound_to_the_end()
            .filter_map(|party| match &party.seat {
                Seat::Locality { id, .. } => Some(id.as_str()),
                Seat::Registration { .. } => None,
            })
            .collect();
        for (at, &from) in tied.iter().enumerate() {
            for &to in tied.iter().skip(at + 1).filter(|to| **to != from) {
                let whole = ties.entry(if from < to { (from, to) } else { (to, from) }).or_insert(true);
                *whole = *whole && ended;
            }
        }
    }
    if let Some(place) = place {
        ties.retain(|(from, to), _| *from == place || *to == place);
    }
    let tie = |((from, to), ended): ((&str, &str), bool)| Tie { from: from.to_owned(), to: to.to_owned(), ended };
    Ok(ties.into_iter().map(tie).collect())
}

/// Every agreement, or those of the authority of one place.
async fn agreements(reader: &mut Reader, place: Option<&str>) -> Result<Arc<Vec<Agreement>>> {
    let Some(place) = place else { return store::all(reader).await };
    match atlas::authority_of(reader, &Id::new(place)).await? {
        Some(authority) => store::of_entity(reader, authority.id.as_str()).await,
        None => Ok(Arc::default()),
    }
}
