//! Places found by what is typed and by filters. The index (crate `finder`) is this machine's own, in the data folder; it
//! is made from the database when it is missing, and follows the atlas's news.

mod asked;
mod document;
mod feed;

use std::{
    collections::BTreeSet,
    sync::{
        Arc,
        atomic::{AtomicBool, AtomicI64, Ordering},
    },
};

use finder::{Found, Index, Query};
use kernel::Day;
use platform::{App, Failure, Result};
use tokio::{sync::Mutex, task::spawn_blocking};

pub(crate) use asked::{HEIGHTS, PEOPLE, attribute, query, query_without};
pub(crate) use feed::notices_past;

/// More changed places than this are entered behind the pages, while searches go on with what was known.
const AT_ONCE: usize = 2_000;

/// The index of one house, once it is open, and how far it has followed.
#[derive(Default)]
struct Search {
    index: Mutex<Option<Open>>,
    /// The number of the last change that was looked at.
    seen: AtomicI64,
    feeding: AtomicBool,
}

/// The index, and the day of which it holds which notices are past.
struct Open {
    index: Index,
    day: Option<Day>,
}

/// Looks for places.
///
/// # Errors
/// When the database or the index cannot be read.
pub(crate) async fn find(app: &App, query: Query) -> Result<Found> {
    let index = index(app).await?;
    spawn_blocking(move || index.search(&query)).await.map_err(Failure::fault)?.map_err(Failure::fault)
}

/// Opens the index, and has it follow the database.
///
/// # Errors
/// As [`find`].
pub(crate) async fn ready(app: &App) -> Result<()> {
    index(app).await.map(|_| ())
}

/// The index, as it follows the database.
async fn index(app: &App) -> Result<Index> {
    let search = app.kept(Search::default);
    let mut held = search.index.lock().await;
    let open = match &mut *held {
        Some(open) => open,
        None => {
            let folder = app.site.data.join("search");
            let index = spawn_blocking(move || Index::open(&folder)).await.map_err(Failure::fault)?;
            held.insert(Open { index: index.map_err(Failure::fault)?, day: None })
        }
    };
    let (index, number, today) = (open.index.clone(), app.db.number(), app.today());
    let behind = search.seen.load(Ordering::Acquire) < number || index.number().map_err(Failure::fault)?.is_none();
    if (behind || open.day != Some(today)) && !search.feeding.load(Ordering::Acquire) {
        let past = if open.day == Some(today) { BTreeSet::new() } else { feed::past(app, open.day).await? };
        let news = feed::news(app, &index).await?.and(past);
        if news.is_large(&index) {
            search.feeding.store(true, Ordering::Release);
            tokio::spawn(behind_the_pages(app.clone(), Arc::clone(&search), index.clone(), news, today));
        } else {
            search.seen.fetch_max(feed::follow(app, &index, news).await?, Ordering::AcqRel);
            open.day = Some(today);
        }
    }
    Ok(index)
}

async fn behind_the_pages(app: App, search: Arc<Search>, index: Index, news: feed::News, today: Day) {
    match feed::follow(&app, &index, news).await {
        Ok(number) => {
            search.seen.fetch_max(number, Ordering::AcqRel);
            if let Some(open) = &mut *search.index.lock().await {
                open.day = Some(today);
            }
        }
        Err(failure) => tracing::error!(error = ?failure, "the search index could not follow"),
    }
    search.feeding.store(false, Ordering::Release);
}
