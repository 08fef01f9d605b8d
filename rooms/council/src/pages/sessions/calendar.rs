//! Sessions for calendars that subscribe to them: those convened, with nothing that is not public.

use axum::{
    extract::{Path, Query, State},
    http::header,
    response::{IntoResponse as _, Response},
};
use kernel::Lang;
use platform::{App, Failure, Result, db::Reader};
use serde::Deserialize;

use crate::{
    letters,
    rules::{Event, Session, calendar},
    store,
};

/// In which language the calendar is.
#[derive(Deserialize)]
pub(super) struct Asked {
    lang: Option<String>,
}

impl Asked {
    fn lang(&self) -> Lang {
        self.lang.as_deref().and_then(Lang::from_code).unwrap_or(Lang::Fr)
    }
}

/// Every session that was convened.
pub(super) async fn feed(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response> {
    let (mut reader, lang) = (app.db.read().await?, asked.lang());
    let mut events = Vec::new();
    for session in store::sessions(&mut reader).await?.iter() {
        events.extend(event(&app, &mut reader, session, lang).await?);
    }
    Ok(answer(&app, lang, &events))
}

/// One session that was convened.
pub(super) async fn one(
    State(app): State<App>,
    Path(file): Path<String>,
    Query(asked): Query<Asked>,
) -> Result<Response> {
    let (mut reader, lang) = (app.db.read().await?, asked.lang());
    let slug = file.strip_suffix(".ics").ok_or(Failure::NotFound)?;
    let session = store::session(&mut reader, slug).await?.ok_or(Failure::NotFound)?;
    let event = event(&app, &mut reader, &session, lang).await?.ok_or(Failure::NotFound)?;
    Ok(answer(&app, lang, &[event]))
}

async fn event(app: &App, reader: &mut Reader, session: &Session, lang: Lang) -> Result<Option<Event>> {
    let organ = store::organ(reader, &session.organ).await?.ok_or(Failure::NotFound)?;
    Ok(letters::public_event(app, (session, &organ), lang))
}

fn answer(app: &App, lang: Lang, events: &[Event]) -> Response {
    let text = calendar(None, Some(app.site.name.shown(lang).text), events);
    ([(header::CONTENT_TYPE, "text/calendar; charset=utf-8")], text).into_response()
}
