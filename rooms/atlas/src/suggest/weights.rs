//! The weights by which partners are suggested: learnt from this atlas's own relations, or those that come with the program.

use std::sync::{Arc, LazyLock};

use affinity::Model;
use kernel::{Day, Time};
use platform::{App, Result, db::Reader};
use serde::{Deserialize, Serialize};
use tokio::sync::Mutex;

use super::learn::MODEL;
use crate::store;

/// From how few relations an atlas learns weights of its own: fewer say more of chance than of cities.
pub(super) const LEAST: usize = 1_000;

/// Weights, and what they were learnt from.
#[derive(Debug, Clone, Serialize, Deserialize)]
pub(super) struct Learnt {
    pub relations: usize,
    pub places: usize,
    pub model: Model,
}

/// The weights that are used now.
#[derive(Clone)]
pub(crate) struct Weights {
    pub model: Arc<Model>,
    /// How many relations they were learnt from.
    pub relations: usize,
    /// On which day.
    pub learnt: Day,
    /// Whether they come with the program.
    pub shipped: bool,
}

#[derive(Deserialize)]
struct Shipped {
    on: Day,
    #[serde(flatten)]
    learnt: Learnt,
}

/// Learnt from public relations of the whole world; `data/SOURCES.md` says from which.
static SHIPPED: LazyLock<Weights> = LazyLock::new(|| {
    let shipped: Shipped =
        serde_json::from_str(include_str!("../../data/partners.json")).expect("the file is ours, and a test reads it");
    let Learnt { relations, model, .. } = shipped.learnt;
    Weights { model: Arc::new(model), relations, learnt: shipped.on, shipped: true }
});

/// The weights that were last read from the database, and when those had been learnt.
#[derive(Default)]
struct Shelf(Mutex<Option<(Time, Weights)>>);

/// The weights that are used now: the atlas's own, else those that come with the program.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn weights(app: &App, reader: &mut Reader) -> Result<Weights> {
    let shelf = app.kept(Shelf::default);
    let mut held = shelf.0.lock().await;
    let Some(at) = store::learnt_at(reader, MODEL).await? else { return Ok(SHIPPED.clone()) };
    if let Some((of, weights)) = &*held
        && *of == at
    {
        return Ok(weights.clone());
    }
    // Weights of an earlier version may name other features: the next work behind the pages learns them anew.
    let Some((at, Learnt { relations, model, .. })) = store::learnt(reader, MODEL).await? else {
        return Ok(SHIPPED.clone());
    };
    let learnt = at.to_zoned_datetime(app.site.time_zone.clone()).date();
    let weights = Weights { model: Arc::new(model), relations, learnt, shipped: false };
    *held = Some((at, weights.clone()));
    Ok(weights)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_weights_that_come_with_the_program_were_learnt_from_enough() {
        assert!(SHIPPED.shipped && SHIPPED.relations >= LEAST, "{}", SHIPPED.relations);
        assert!(SHIPPED.model.scales().count() > 10);
    }
}
