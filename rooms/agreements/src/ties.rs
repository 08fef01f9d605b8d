//! The ties that maps draw: between the places of parties to what anyone may know of.

use std::{collections::BTreeMap, sync::Arc};

use kernel::{Actor, Id};
use platform::{Result, Tie, TieKind, db::Reader};

use crate::{
    rules::{Agreement, Kind, Seat, Sight, StageName, sight},
    store,
    view::address,
};

/// Pairs of places tied by an agreement that is public, by their ids in the atlas, each pair once: all, or those of one
/// place by its id.
///
/// # Errors
/// When the database cannot be read.
pub async fn ties(reader: &mut Reader, place: Option<&str>) -> Result<Vec<Tie>> {
    let agreements = agreements(reader, place).await?;
    let mut ties: BTreeMap<(&str, &str), Vec<&Agreement>> = BTreeMap::new();
    for agreement in agreements.iter().filter(|it| sight(&Actor::visitor(), it) == Sight::Public) {
        let tied: Vec<&str> = agreement
            .bound_to_the_end()
            .filter_map(|party| match &party.seat {
                Seat::Locality { id, .. } => Some(id.as_str()),
                Seat::Registration { .. } => None,
            })
            .collect();
        for (at, &from) in tied.iter().enumerate() {
            for &to in tied.iter().skip(at + 1).filter(|to| **to != from) {
                ties.entry(if from < to { (from, to) } else { (to, from) }).or_default().push(agreement);
            }
        }
    }
    if let Some(place) = place {
        ties.retain(|(from, to), _| *from == place || *to == place);
    }
    Ok(ties.into_iter().filter_map(|(ends, agreements)| tie(ends, &agreements)).collect())
}

/// The tie that these agreements make, with the facts of the one that ties most: what still binds goes before what has ended, a
/// twinning before a cooperation and that before the rest, the older before the newer.
fn tie((from, to): (&str, &str), agreements: &[&Agreement]) -> Option<Tie> {
    let ended = |it: &Agreement| it.stage.name() == StageName::Ended;
    let signed = |it: &Agreement| it.stage.signed().map(|signed| signed.on);
    let most = agreements.iter().min_by_key(|it| {
        let kind = match kind(it) {
            Some(TieKind::Twinning) => 0,
            Some(TieKind::Cooperation) => 1,
            None => 2,
        };
        (ended(it), kind, signed(it), it.slug.as_str())
    })?;
    Some(Tie {
        from: from.to_owned(),
        to: to.to_owned(),
        ended: ended(most),
        kind: kind(most),
        since: signed(most),
        page: address(&most.slug),
    })
}

/// The sort of tie that a text names. A letter of intent, a memorandum or a text under another names none.
fn kind(it: &Agreement) -> Option<TieKind> {
    match it.kind {
        Kind::Twinning => Some(TieKind::Twinning),
        Kind::Cooperation => Some(TieKind::Cooperation),
        Kind::LetterOfIntent | Kind::SpecificConvention { .. } | Kind::Memorandum | Kind::Addendum { .. } => None,
    }
}

/// Every agreement, or those of the authority of one place.
async fn agreements(reader: &mut Reader, place: Option<&str>) -> Result<Arc<Vec<Agreement>>> {
    let Some(place) = place else { return store::all(reader).await };
    match atlas::authority_of(reader, &Id::new(place)).await? {
        Some(authority) => store::of_entity(reader, authority.id.as_str()).await,
        None => Ok(Arc::default()),
    }
}
