//! The club's card: the picture that networks and messengers show beside a forwarded link (Open Graph). Drawn by the room
//! that knows how, once a day in each language, and kept.

use std::collections::HashMap;

use axum::{
    Router,
    body::Bytes,
    extract::{Path, State},
    http::{HeaderMap, StatusCode, header},
    response::{IntoResponse, Response},
    routing::get,
};
use kernel::{Day, Lang, sha256_hex};
use tokio::sync::Mutex;

use crate::{App, Failure, Result};

/// How long a card may be shown as it is: networks fetch one for each link that is forwarded.
const KEPT: &str = "public, max-age=86400";

/// A card as it was drawn on a day.
#[derive(Clone)]
struct Drawn {
    on: Day,
    tag: String,
    png: Bytes,
}

/// The cards of one house.
#[derive(Default)]
struct Cards(Mutex<HashMap<Lang, Drawn>>);

/// The address of the card in a language, where a room draws one.
pub(super) fn address(app: &App, lang: Lang) -> Option<String> {
    let drawn = app.rooms.iter().any(|room| room.card.is_some());
    drawn.then(|| format!("{}/{lang}/card.png", app.site.public_url))
}

pub(super) fn routes() -> Router<App> {
    Router::new().route("/{lang}/card.png", get(serve))
}

async fn serve(State(app): State<App>, Path(lang): Path<String>, asked: HeaderMap) -> Response {
    let Some(lang) = Lang::from_code(&lang) else { return StatusCode::NOT_FOUND.into_response() };
    // In a task of its own: whoever breaks off does not make the next one begin anew.
    let drawn = tokio::spawn(drawn(app, lang)).await.map_err(Failure::fault);
    let card = match drawn.and_then(|drawn| drawn) {
        Ok(card) => card,
        Err(failure) => {
            if let Failure::Fault(_) = &failure {
                tracing::error!(error = %crate::failure::chain(&failure), "the club's card could not be drawn");
            }
            return failure.status().into_response();
        }
    };
    let headers = [
        (header::CONTENT_TYPE, "image/png".to_owned()),
        (header::CACHE_CONTROL, KEPT.to_owned()),
        (header::ETAG, card.tag.clone()),
    ];
    let known = asked.get(header::IF_NONE_MATCH).and_then(|value| value.to_str().ok());
    if known.is_some_and(|known| known.contains(&card.tag)) {
        return (StatusCode::NOT_MODIFIED, headers).into_response();
    }
    (headers, card.png).into_response()
}

/// Today's card. Whoever comes while one is drawn waits for it: one is drawn at a time.
async fn drawn(app: App, lang: Lang) -> Result<Drawn> {
    let draw = app.rooms.iter().find_map(|room| room.card).ok_or(Failure::NotFound)?;
    let cards = app.kept(Cards::default);
    let mut cards = cards.0.lock().await;
    let today = app.today();
    if let Some(card) = cards.get(&lang).filter(|card| card.on == today) {
        return Ok(card.clone());
    }
    let png = Bytes::from(draw(app.clone(), lang).await?);
    let hash = sha256_hex(&png);
    let card = Drawn { on: today, tag: format!("\"{}\"", hash.get(..16).unwrap_or_default()), png };
    cards.insert(lang, card.clone());
    Ok(card)
}
