//! How the index follows the database.

use std::collections::BTreeSet;

use finder::Index;
use kernel::Day;
use platform::{App, Failure, Result, db::Reader};
use tokio::task::spawn_blocking;

use super::{AT_ONCE, document::Library};
use crate::{
    SMALL,
    news::{self, ATLAS},
    rules::{EntityId, Locality},
    seats::seats_of,
    store,
};

/// What members' news begin with: whether a place is in the club is in the index.
const MEMBERS: &str = "members.";
/// How many places are read at a time.
const BATCH: i64 = 1000;

/// What the index has not heard yet.
pub(super) enum News {
    /// Nothing about places.
    None,
    /// These places changed, by their ids, up to the change of this number.
    Places(BTreeSet<String>),
    /// Anything may have changed, or the index holds nothing.
    All,
}

impl News {
    /// The same and these places.
    pub(super) fn and(self, more: BTreeSet<String>) -> Self {
        match self {
            Self::None if more.is_empty() => Self::None,
            Self::None => Self::Places(more),
            Self::Places(ids) => Self::Places(ids.into_iter().chain(more).collect()),
            Self::All => Self::All,
        }
    }

    /// Whether it takes longer than a reader should wait, and there is an index to go on with meanwhile.
    pub(super) fn is_large(&self, index: &Index) -> bool {
        match self {
            Self::None => false,
            Self::Places(ids) => ids.len() > AT_ONCE,
            Self::All => index.len() > SMALL,
        }
    }
}

/// The places whose notice has passed since a day, or ever: nothing is told when a last day goes by.
pub(super) async fn past(app: &App, since: Option<Day>) -> Result<BTreeSet<String>> {
    let mut reader = app.db.read().await?;
    let passed = notices_past(&mut reader, since, app.today()).await?;
    let entities = store::entities(&mut reader).await?;
    let passed = entities.iter().filter(|entity| passed.contains(&entity.id));
    Ok(passed.filter_map(|entity| Some(entity.place.as_ref()?.id.to_string())).collect())
}

/// Whose notices have had their last day before today, and not before `since`.
pub(crate) async fn notices_past(reader: &mut Reader, since: Option<Day>, today: Day) -> Result<BTreeSet<EntityId>> {
    let past = |last: Day| last < today && since.is_none_or(|since| last >= since);
    let notices = store::notices(reader).await?.into_iter();
    Ok(notices.filter(|notice| notice.until.is_some_and(past)).map(|notice| notice.entity).collect())
}

/// What happened since the index last followed.
pub(super) async fn news(app: &App, index: &Index) -> Result<News> {
    let mut reader = app.db.read().await?;
    let now = reader.number().await?;
    let Some(held) = index.number().map_err(Failure::fault)?.filter(|held| *held <= now) else {
        return Ok(News::All);
    };
    let mut ids = BTreeSet::new();
    for event in reader.news_since(held, ATLAS).await? {
        match event.kind.as_str() {
            news::PLACES => ids.extend(event.body::<Vec<String>>().map_err(Failure::fault)?),
            news::NAMES | news::ERASED => return Ok(News::All),
            _ => {}
        }
    }
    if !reader.news_since(held, MEMBERS).await?.is_empty() {
        ids.extend(in_the_club(index)?);
        ids.extend(seats_of(app, &mut reader).await?);
    }
    Ok(if ids.is_empty() { News::None } else { News::Places(ids) })
}

/// Enters the news, and says up to which change the index now holds all.
pub(super) async fn follow(app: &App, index: &Index, news: News) -> Result<i64> {
    let mut reader = app.db.read().await?;
    let number = reader.number().await?;
    match news {
        News::None => {}
        News::Places(ids) => update(app, &mut reader, index, ids, number).await?,
        News::All => rebuild(app, &mut reader, index, number).await?,
    }
    Ok(number)
}

async fn update(app: &App, reader: &mut Reader, index: &Index, ids: BTreeSet<String>, number: i64) -> Result<()> {
    let library = Library::read(app, reader).await?;
    let asked: Vec<&str> = ids.iter().map(String::as_str).collect();
    let places = store::localities_of(reader, &asked).await?;
    let documents = library.documents(reader, &places).await?;
    let index = index.clone();
    let gone: Vec<String> =
        ids.iter().filter(|id| !places.iter().any(|place| place.id.as_str() == *id)).cloned().collect();
    blocking(move || index.update(&documents, gone.iter().map(String::as_str), number)).await
}

async fn rebuild(app: &App, reader: &mut Reader, index: &Index, number: i64) -> Result<()> {
    let library = Library::read(app, reader).await?;
    let begun = index.clone();
    let mut rebuild = blocking(move || begun.rebuild()).await?;
    let mut last = String::new();
    loop {
        let places: Vec<Locality> = store::localities_after(reader, &last, BATCH).await?;
        let Some(place) = places.last() else { break };
        last = place.id.to_string();
        let documents = library.documents(reader, &places).await?;
        rebuild = blocking(move || {
            documents.iter().try_for_each(|document| rebuild.add(document))?;
            Ok(rebuild)
        })
        .await?;
    }
    blocking(move || rebuild.finish(number)).await
}

/// The places that the index takes for members.
fn in_the_club(index: &Index) -> Result<Vec<String>> {
    let filters = finder::Filters { member: Some(true), ..finder::Filters::default() };
    let query = finder::Query { filters, limit: 1000, ..finder::Query::default() };
    Ok(index.search(&query).map_err(Failure::fault)?.hits.into_iter().map(|hit| hit.id).collect())
}

async fn blocking<T: Send + 'static>(work: impl FnOnce() -> Result<T, finder::Fault> + Send + 'static) -> Result<T> {
    spawn_blocking(work).await.map_err(Failure::fault)?.map_err(Failure::fault)
}
