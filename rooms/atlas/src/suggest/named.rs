use platform::{App, Result};

use crate::{
    pages::{Meant, find},
    rules::wikidata_id,
    store::{self, By},
};

/// The place with this address, GeoNames number or Wikidata item, or the only one of this name; else those that may be
/// meant. Never a guess.
///
/// # Errors
/// When the database or the index cannot be read.
pub async fn place_named(app: &App, words: &str) -> Result<Meant> {
    let words = words.trim();
    let mut reader = app.db.read().await?;
    let mut found = store::locality(&mut reader, By::Slug(words)).await?;
    if found.is_none()
        && let Ok(number) = words.parse()
    {
        found = store::locality_by_geonames(&mut reader, number).await?;
    }
    if found.is_none()
        && let Some(item) = wikidata_id(words)
    {
        found = store::locality_by_wikidata(&mut reader, &item).await?;
    }
    match found {
        Some(place) => Ok(Meant::One(Box::new(place))),
        None => find(app, &mut reader, words).await,
    }
}
