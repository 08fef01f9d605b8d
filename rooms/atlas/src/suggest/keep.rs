//! The world in memory, as suggestions and figures see it. It follows the news of the rooms.

use std::sync::{
    Arc,
    atomic::{AtomicBool, Ordering},
};

use affinity::Pair;
use kernel::Day;
use platform::{App, Failure, Result, db::Reader};
use tokio::{sync::Mutex, task::spawn_blocking};

use crate::{
    SMALL,
    partners::{Known, world_of_relations},
    rules::LocalityId,
    search::notices_past,
    signed,
};

/// What the news begin with that change the world: places, relations and names, and who is in the club. Other rooms change
/// it where they tie places anew.
const NEWS: [&str; 2] = [crate::news::ATLAS, "members."];

/// The world of one house, once it was read.
#[derive(Default)]
struct Shelf {
    held: Mutex<Option<Held>>,
    reading: AtomicBool,
}

struct Held {
    known: Arc<Known>,
    /// What the rooms knew to tie places, beside known relations.
    ties: Vec<Pair>,
    /// The number of the last change that was looked at.
    seen: i64,
    /// The day on which it was last looked at which notices are past.
    day: Day,
}

/// The world, and whether it is that of now: a large one is a moment behind while it is read anew.
///
/// # Errors
/// When the database cannot be read.
pub(super) async fn world(app: &App) -> Result<(Arc<Known>, bool)> {
    let shelf = app.kept(Shelf::default);
    let mut held = shelf.held.lock().await;
    if let Some(held) = &mut *held {
        let mut reader = app.db.read().await?;
        let number = reader.number().await?;
        let today = app.today();
        let stands = (held.seen == number || !is_news(app, &mut reader, held).await?)
            && (held.day == today || notices_past(&mut reader, Some(held.day), today).await?.is_empty());
        if stands {
            (held.seen, held.day) = (number, today);
            return Ok((Arc::clone(&held.known), true));
        }
        if held.known.ids.len() > SMALL {
            if !shelf.reading.swap(true, Ordering::AcqRel) {
                tokio::spawn(behind_the_pages(app.clone(), Arc::clone(&shelf)));
            }
            return Ok((Arc::clone(&held.known), false));
        }
    }
    let read = read(app).await?;
    let known = Arc::clone(&read.known);
    *held = Some(read);
    Ok((known, true))
}

/// Reads the world, unless it is held already.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn ready(app: &App) -> Result<()> {
    world(app).await.map(|_| ())
}

/// The world of now, however long it takes to read.
pub(super) async fn world_of_now(app: &App) -> Result<(Arc<Known>, i64)> {
    let read = read(app).await?;
    let now = (Arc::clone(&read.known), read.seen);
    *app.kept(Shelf::default).held.lock().await = Some(read);
    Ok(now)
}

async fn behind_the_pages(app: App, shelf: Arc<Shelf>) {
    if let Err(failure) = world_of_now(&app).await {
        tracing::error!(error = ?failure, "the world of the suggestions could not be read");
    }
    shelf.reading.store(false, Ordering::Release);
}

async fn is_news(app: &App, reader: &mut Reader, held: &Held) -> Result<bool> {
    for rooms in NEWS {
        if !reader.news_since(held.seen, rooms).await?.is_empty() {
            return Ok(true);
        }
    }
    Ok(ties(app, reader, &held.known).await? != held.ties)
}

async fn read(app: &App) -> Result<Held> {
    // The day goes first: a notice that passes while the world is read is asked for once more.
    let day = app.today();
    let mut reader = app.db.read().await?;
    let seen = reader.number().await?;
    let mut known = world_of_relations(app, &mut reader).await?;
    let ties = ties(app, &mut reader, &known).await?;
    if !ties.is_empty() {
        let ties = ties.clone();
        known = spawn_blocking(move || with(known, ties)).await.map_err(Failure::fault)??;
    }
    Ok(Held { known: Arc::new(known), ties, seen, day })
}

/// The same world with these ties among its relations.
fn with(mut known: Known, ties: Vec<Pair>) -> Result<Known> {
    let all: Vec<Pair> = known.world.graph().pairs().chain(ties).collect();
    known.world = known.world.with_relations(&all).map_err(Failure::fault)?;
    Ok(known)
}

/// What the rooms know to tie places to each other today, beside known relations.
pub(super) async fn ties(app: &App, reader: &mut Reader, known: &Known) -> Result<Vec<Pair>> {
    let living = signed::ties(app, reader, None).await?.into_iter().filter(|tie| !tie.ended);
    let number = |id: String| known.number(&LocalityId::new(id));
    Ok(living.filter_map(|tie| Some((number(tie.from)?, number(tie.to)?))).collect())
}

#[cfg(test)]
mod tests {
    use kernel::{Actor, Lang, Localised};
    use testkit::House;

    use super::*;
    use crate::{LocalityInput, add_locality, rules::Kind};

    #[tokio::test]
    async fn a_large_atlas_is_in_memory_before_anybody_asks_and_a_small_one_is_not() {
        let house = House::new(vec![crate::room()]).await;
        let shelf = house.app.kept(Shelf::default);
        let mut tx = house.app.db.begin().await.unwrap();
        let place = LocalityInput::named(Kind::City, Localised::one(Lang::Fr, "Smara"), "MA");
        let _ = add_locality(&house.app, &mut tx, &Actor::system(), place).await.unwrap();
        tx.commit(house.app.now()).await.unwrap();
        crate::ready(house.app.clone(), 1).await.unwrap();
        assert!(shelf.held.lock().await.is_none());
        crate::ready(house.app.clone(), 0).await.unwrap();
        assert!(shelf.held.lock().await.is_some());
    }
}
