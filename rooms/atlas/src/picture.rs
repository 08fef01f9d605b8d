//! The picture of all known relations, kept in memory for the world map: made when it is first asked for, and anew once the
//! atlas has told of a change.

use std::sync::Arc;

use axum::http::HeaderValue;
use platform::{App, Packed, Result, db::Reader};
use tokio::sync::Mutex;

use crate::{news::ATLAS, rules::Picture, store};

/// The picture, as pages read it and as browsers fetch it.
pub(crate) struct Shown {
    pub picture: Picture,
    /// What tells it from any other.
    pub mark: String,
    /// Its bytes.
    pub packed: Packed,
}

/// The picture of one house, and the number of the change up to which it holds.
#[derive(Default)]
struct Kept(Mutex<Option<(i64, Arc<Shown>)>>);

/// The picture as it is now.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn picture(app: &App) -> Result<Arc<Shown>> {
    let kept = app.kept(Kept::default);
    // Whoever comes while it is made waits for it: it is made once.
    let mut held = kept.0.lock().await;
    let known = app.db.number();
    if let Some((number, shown)) = &*held
        && *number >= known
    {
        return Ok(Arc::clone(shown));
    }
    let mut reader = app.db.read().await?;
    let now = reader.number().await?;
    let standing = match held.take() {
        Some((number, shown)) if number <= now => reader.news_since(number, ATLAS).await?.is_empty().then_some(shown),
        _ => None,
    };
    let shown = match standing {
        Some(shown) => shown,
        None => Arc::new(make(&mut reader).await?),
    };
    *held = Some((now, Arc::clone(&shown)));
    Ok(shown)
}

async fn make(reader: &mut Reader) -> Result<Shown> {
    let picture = store::picture(reader).await?;
    let (mark, bytes) = picture.bytes();
    let packed = Packed::new(HeaderValue::from_static("application/octet-stream"), bytes);
    Ok(Shown { picture, mark, packed })
}
