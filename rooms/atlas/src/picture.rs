//! The picture of all known ties, kept in memory for the world map: made when it is first asked for, and anew once the
//! atlas has told of a change or what was signed in the club is other than it was.

use std::sync::Arc;

use axum::http::HeaderValue;
use platform::{App, Packed, Result, db::Reader};
use tokio::sync::Mutex;

use crate::{
    news::ATLAS,
    rules::{Picture, Signed},
    signed::signed,
    store,
};

/// The picture, as pages read it and as browsers fetch it.
pub(crate) struct Shown {
    pub picture: Picture,
    /// What tells it from any other.
    pub mark: String,
    /// Its bytes.
    pub packed: Packed,
}

/// The picture of one house.
#[derive(Default)]
struct Kept(Mutex<Option<Held>>);

struct Held {
    /// The number of the change up to which it holds.
    number: i64,
    /// What was signed in the club then.
    signed: Vec<Signed>,
    shown: Arc<Shown>,
}

/// The picture as it is now.
///
/// # Errors
/// When the database cannot be read.
pub(crate) async fn picture(app: &App) -> Result<Arc<Shown>> {
    let kept = app.kept(Kept::default);
    // Whoever comes while it is made waits for it: it is made once.
    let mut held = kept.0.lock().await;
    let known = app.db.number();
    if let Some(it) = &*held
        && it.number >= known
    {
        return Ok(Arc::clone(&it.shown));
    }
    let mut reader = app.db.read().await?;
    let now = reader.number().await?;
    let signed = signed(app, &mut reader, None).await?;
    let standing = match held.take() {
        Some(it) if it.number <= now && it.signed == signed => {
            reader.news_since(it.number, ATLAS).await?.is_empty().then_some(it.shown)
        }
        _ => None,
    };
    let shown = match standing {
        Some(shown) => shown,
        None => Arc::new(make(&mut reader, signed.clone()).await?),
    };
    *held = Some(Held { number: now, signed, shown: Arc::clone(&shown) });
    Ok(shown)
}

async fn make(reader: &mut Reader, signed: Vec<Signed>) -> Result<Shown> {
    let picture = store::picture(reader, signed).await?;
    let (mark, bytes) = picture.bytes();
    let packed = Packed::new(HeaderValue::from_static("application/octet-stream"), bytes);
    Ok(Shown { picture, mark, packed })
}
