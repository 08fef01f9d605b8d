//! The place that a reader means by what they typed.

use finder::{Fit, Query};
use platform::{App, Result, db::Reader};

use super::discover::in_order;
use crate::{
    rules::Locality,
    search,
    store::{self, By},
};

/// How many places a reader chooses among.
const CHOICES_MOST: usize = 12;

/// What typed words mean.
#[derive(Debug)]
pub enum Meant {
    /// One place, and no other bears this name.
    One(Box<Locality>),
    /// One of these, the likeliest first; none where nothing is found.
    OneOf(Vec<Locality>),
}

/// The place at this address, or the only one of this name; else those among which the reader chooses. Never a guess.
pub(crate) async fn find(app: &App, reader: &mut Reader, words: &str) -> Result<Meant> {
    let query = Query { words: words.to_owned(), limit: CHOICES_MOST, ..Query::default() };
    let hits = search::find(app, query).await?.hits;
    let exact: Vec<_> = hits.iter().filter(|hit| hit.fit == Some(Fit::Exact)).cloned().collect();
    let mut places = in_order(reader, if exact.is_empty() { &hits } else { &exact }).await?;
    if exact.is_empty()
        && let Some(place) = store::locality(reader, By::Slug(words)).await?
    {
        return Ok(Meant::One(Box::new(place)));
    }
    match (exact.len(), places.pop()) {
        (1, Some(place)) => Ok(Meant::One(Box::new(place))),
        (_, last) => Ok(Meant::OneOf(places.into_iter().chain(last).collect())),
    }
}
