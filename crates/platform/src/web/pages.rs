use std::collections::BTreeMap;

use axum::{
    Router,
    body::Body,
    extract::Request,
    http::{StatusCode, header},
};
use kernel::{Actor, Lang};
use tower::ServiceExt as _;

use crate::App;

use super::place::Place;

/// How many steps towards home are tried: no address of ours has more.
const STEPS: usize = 8;

/// The rooms' pages, to be asked which addresses are those of pages.
#[derive(Clone)]
pub(super) struct Pages {
    pub app: App,
    rooms: Router,
}

impl Pages {
    pub fn new(app: App, rooms: Router<App>) -> Self {
        Self { rooms: rooms.with_state(app.clone()), app }
    }

    /// The page that this reader finds at a place, or else the nearest above it; none before home.
    pub async fn nearest(&self, lang: Lang, place: Place, reader: &Actor) -> Option<Place> {
        let mut place = place;
        for _ in 0..STEPS {
            if place.path.trim_matches('/').is_empty() {
                return None;
            }
            if self.is_page(&format!("/{lang}{}", place.address()), reader).await {
                return Some(place);
            }
            let (above, _) = place.path.trim_end_matches('/').rsplit_once('/')?;
            place = Place { path: above.to_owned(), query: BTreeMap::new() };
        }
        None
    }

    async fn is_page(&self, address: &str, reader: &Actor) -> bool {
        let Ok(mut request) = Request::get(address).body(Body::empty()) else { return false };
        request.extensions_mut().insert(reader.clone());
        let Ok(answer) = self.rooms.clone().oneshot(request).await;
        let kind = answer.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
        answer.status() == StatusCode::OK && kind.is_some_and(|kind| kind.starts_with("text/html"))
    }
}
