use std::{collections::BTreeSet, sync::Arc};

use affinity::{Reason, Suggestion, Wishes};
use kernel::Day;
use platform::{App, Failure, Result, db::Reader};
use tokio::task::spawn_blocking;

use super::{
    keep::world,
    weights::{Weights, weights},
};
use crate::{
    partners::Known,
    rules::{Locality, LocalityId, Notice},
    store,
};

/// How many more are asked for than are shown: what was hidden since a large world was read is left out.
const SPARE: usize = 10;

/// Among whom partners are looked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Among {
    /// Every place that may be shown.
    All,
    /// The members of the club.
    Members,
}

/// The best partners of a place.
pub(crate) struct Suggested {
    pub known: Arc<Known>,
    /// Whether the atlas has not changed since they were worked out.
    pub current: bool,
    pub weights: Weights,
    /// Best first, each with the place.
    pub list: Vec<(Suggestion, Locality)>,
    /// How many relations the atlas knows.
    pub relations: usize,
    /// How many of them are the place's own.
    pub own: usize,
}

impl Suggested {
    /// The places whose names reasons give: the first partners in common with each.
    pub(crate) fn named(&self, of: &LocalityId, most: usize) -> Vec<&str> {
        let Some(of) = self.known.number(of) else { return Vec::new() };
        let common = |it: &Suggestion| {
            let shared = it.reasons.iter().any(|reason| matches!(reason, Reason::CommonPartners { .. }));
            if shared { self.known.world.graph().common(of, it.place) } else { Vec::new() }
        };
        let numbers: BTreeSet<u32> = self.list.iter().flat_map(|(it, _)| common(it).into_iter().take(most)).collect();
        numbers.into_iter().filter_map(|number| Some(self.known.ids.get(number as usize)?.as_str())).collect()
    }
}

/// The best partners of a place: never itself, nor who is its partner already, nor what the club withholds.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn suggest(
    app: &App,
    of: &LocalityId,
    among: Among,
    wishes: Wishes,
    most: usize,
) -> Result<Suggested> {
    let (known, current) = world(app).await?;
    let mut reader = app.db.read().await?;
    let weights = weights(app, &mut reader).await?;
    let graph = known.world.graph();
    let (relations, own) = (graph.relations(), known.number(of).map_or(0, |number| graph.degree(number)));
    let found = match known.number(of) {
        Some(of) => {
            let (known, model) = (Arc::clone(&known), Arc::clone(&weights.model));
            let look = move || {
                let among = |place| among == Among::All || known.world.member(place);
                affinity::suggest(&known.world, &model, of, &wishes, among, most + SPARE)
            };
            spawn_blocking(look).await.map_err(Failure::fault)?
        }
        None => Vec::new(),
    };
    let ids: Vec<&str> = found.iter().filter_map(|it| Some(known.ids.get(it.place as usize)?.as_str())).collect();
    let places = store::localities_of(&mut reader, &ids).await?;
    let place = |it: &Suggestion| {
        let id = known.ids.get(it.place as usize)?;
        places.iter().find(|place| place.id == *id).cloned()
    };
    let list = found.into_iter().filter_map(|it| place(&it).map(|place| (it, place))).take(most).collect();
    Ok(Suggested { current: current && known.number(of).is_some(), known, weights, list, relations, own })
}

/// The places whose authority seeks partners on this day.
pub(crate) async fn seeking(reader: &mut Reader, today: Day) -> Result<BTreeSet<LocalityId>> {
    let notices: Vec<Notice> = store::notices(reader).await?;
    let shown: BTreeSet<&str> =
        notices.iter().filter(|it| it.is_shown_on(today)).map(|it| it.entity.as_str()).collect();
    let entities = store::entities_with_notice(reader).await?;
    Ok(entities
        .into_iter()
        .filter(|it| shown.contains(it.id.as_str()))
        .filter_map(|it| it.place.map(|place| place.id))
        .collect())
}
