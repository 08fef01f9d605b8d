//! What is learnt behind the pages when relations changed: each place's figures in the network, and the weights.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use affinity::{Figures, Model, Pair, PlaceFigures, WorldError};
use platform::{App, Failure, Result, db::Reader};
use serde::{Deserialize, Serialize};
use tokio::task::spawn_blocking;

use super::{
    keep::{ties, world_of_now},
    weights::{LEAST, Learnt},
};
use crate::{
    news::{NAMES, RELATIONS},
    partners::Known,
    rules::{LocalityId, Standing},
    store,
};

/// Under which names things learnt are kept: the weights, what the figures of the network rest on, the last evaluation.
pub(super) const MODEL: &str = "partners";
pub(crate) const NETWORK: &str = "network";
pub(crate) const REPORT: &str = "report";

/// With more relations than this, learning takes longer than other work should wait.
const SOON: usize = 2_000;
/// From how many places the bridge role is counted: all of them in a network of that size, else as many drawn by chance.
const SOURCES: usize = 1_000;
/// How many relations are read at a time.
const BATCH: i64 = 5_000;
/// Learning draws by chance, always the same.
const SEED: u64 = 1;

/// What the figures of the network were last computed from.
#[derive(Debug, Serialize, Deserialize)]
struct Basis {
    /// The number of the last change that they know.
    number: i64,
    relations: usize,
}

#[derive(Default)]
struct Working(AtomicBool);

/// Computes and learns anew if relations changed since. With many relations it goes on after this returns.
///
/// # Errors
/// When the database cannot be read or written.
pub(crate) async fn refresh(app: App) -> Result<()> {
    let working = app.kept(Working::default);
    if !is_due(&app).await? || working.0.swap(true, Ordering::AcqRel) {
        return Ok(());
    }
    let done = begin(&app, &working).await;
    if !matches!(done, Ok(true)) {
        working.0.store(false, Ordering::Release);
    }
    done.map(|_| ())
}

/// Does the work at once if it is little, else behind everything else; says whether it goes on.
async fn begin(app: &App, working: &Arc<Working>) -> Result<bool> {
    let (known, number) = world_of_now(app).await?;
    if known.world.graph().relations() <= SOON {
        learn(app, known, number).await?;
        return Ok(false);
    }
    let (app, working) = (app.clone(), Arc::clone(working));
    tokio::spawn(async move {
        if let Err(failure) = learn(&app, known, number).await {
            tracing::error!(error = ?failure, "the network of relations could not be learnt from");
        }
        working.0.store(false, Ordering::Release);
    });
    Ok(true)
}

/// The same for whoever waits for it: nothing goes on after it returns.
pub(super) async fn refresh_now(app: &App) -> Result<()> {
    if is_due(app).await? {
        let (known, number) = world_of_now(app).await?;
        learn(app, known, number).await?;
    }
    Ok(())
}

/// Whether relations changed, or how places are named, or what was signed, since the figures were computed.
async fn is_due(app: &App) -> Result<bool> {
    let mut reader = app.db.read().await?;
    let Some((_, Basis { number, .. })) = store::learnt(&mut reader, NETWORK).await? else { return Ok(true) };
    for kind in [RELATIONS, NAMES, "agreements."] {
        if !reader.news_since(number, kind).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(false)
}

/// How many relations the atlas knew when the figures were last computed.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn relations_known(reader: &mut Reader) -> Result<usize> {
    Ok(store::learnt::<Basis>(reader, NETWORK).await?.map_or(0, |(_, basis)| basis.relations))
}

async fn learn(app: &App, known: Arc<Known>, number: i64) -> Result<()> {
    let relations = known.world.graph().relations();
    let mut reader = app.db.read().await?;
    let learns = relations >= LEAST && learnt_from(&mut reader).await? != Some(relations);
    let living = living(app, &mut reader, &known).await?;
    drop(reader);
    let work = move || {
        let model = learns.then(|| Model::learn(&known.world, SEED));
        let model = model.map(|model| Learnt { relations, places: known.ids.len(), model });
        figures(&known, &living).map(|lines| (lines, model))
    };
    let (lines, model) = spawn_blocking(work).await.map_err(Failure::fault)?.map_err(Failure::fault)?;
    let now = app.now();
    let mut tx = app.db.begin().await?;
    store::put_network(&mut tx, &lines).await?;
    store::keep_learnt(&mut tx, NETWORK, now, &Basis { number, relations }).await?;
    if let Some(model) = model {
        store::keep_learnt(&mut tx, MODEL, now, &model).await?;
    }
    tx.touch_passing();
    tx.commit(now).await?;
    Ok(())
}

/// From how many relations the weights that are kept were learnt.
async fn learnt_from(reader: &mut Reader) -> Result<Option<usize>> {
    Ok(store::learnt::<Learnt>(reader, MODEL).await?.map(|(_, learnt)| learnt.relations))
}

/// What ties places today: what has ended teaches who chose whom, and is no way through the network any more.
async fn living(app: &App, reader: &mut Reader, known: &Known) -> Result<Vec<Pair>> {
    let mut pairs = ties(app, reader, known).await?;
    let mut last = String::new();
    loop {
        let relations = store::all_relations_after(reader, &last, BATCH).await?;
        let Some(relation) = relations.last() else { return Ok(pairs) };
        last = relation.id.to_string();
        let living = relations.iter().filter(|relation| relation.stands());
        pairs.extend(living.filter_map(|it| Some((known.number(it.ends.one())?, known.number(it.ends.two())?))));
    }
}

fn figures(known: &Known, living: &[Pair]) -> Result<Vec<(LocalityId, Standing)>, WorldError> {
    let figures = Figures::of(known.world.with_relations(living)?.graph(), SOURCES, SEED);
    let line = |it: &PlaceFigures| Some((known.ids.get(it.place as usize)?.clone(), standing(it)));
    Ok(figures.places.iter().filter_map(line).collect())
}

fn standing(it: &PlaceFigures) -> Standing {
    let PlaceFigures { place: _, degree, within_two, clustering, bridge, keystone, group } = *it;
    let (degree, reach, within) = (degree.into(), within_two.into(), group.into());
    Standing { degree, reach, clustering, bridge, within, keystone }
}
