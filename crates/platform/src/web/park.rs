//! What someone had typed when their sign-in had expired: kept, and given back when they are in again.

use std::collections::BTreeMap;

use axum::{
    body::to_bytes,
    extract::{FromRequest, Request, State},
    http::{Method, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use kernel::{Actor, Id};

use crate::{
    App, Failure, Result,
    db::{Json, sql},
};

use super::{Form, ctx::split, form::FILE_MOST};

/// The name of the query key that brings a kept form back.
pub fn parked_name() -> &'static str {
    "parked"
}

/// Sends a form from nobody to the sign-in page, and keeps what was typed in it for the way back.
pub(super) async fn keep(State(app): State<App>, request: Request, next: Next) -> Response {
    let open = request.method() != Method::POST || request.extensions().get::<Actor>().is_some_and(Actor::signed_in);
    let Some((lang, path)) = split(request.uri().path()).map(|(lang, path)| (lang, path.to_owned())) else {
        return next.run(request).await;
    };
    if open || app.rooms.iter().any(|room| room.open_posts.iter().any(|p| path.starts_with(p))) {
        return next.run(request).await;
    }
    let back = came_from(&request).filter(|back| back.starts_with('/')).unwrap_or(path);
    match put_away(&app, request, &back).await {
        Ok(id) => {
            let query: String = form_urlencoded::Serializer::new(String::new())
                .append_pair("next", &back)
                .append_pair("parked", &id)
                .finish();
            axum::response::Redirect::to(&format!("/{lang}/sign-in?{query}")).into_response()
        }
        Err(failure) => failure.into_response(),
    }
}

/// The path, after the language, of the page that held the form.
fn came_from(request: &Request) -> Option<String> {
    let referer = request.headers().get(header::REFERER)?.to_str().ok()?;
    let path = referer.split_once("://")?.1.split_once('/').map(|(_, path)| format!("/{path}"))?;
    let path = path.split(['?', '#']).next()?;
    split(path).map(|(_, path)| path.to_owned())
}

async fn put_away(app: &App, request: Request, path: &str) -> Result<String> {
    let (parts, body) = request.into_parts();
    let bytes = to_bytes(body, FILE_MOST + 1024 * 1024).await.map_err(|_| Failure::Unreadable("too-large"))?;
    let form = Form::from_request(Request::from_parts(parts, bytes.into()), app).await?;
    let mut fields = form.values().clone();
    fields.retain(|name, _| !name.contains("password"));
    let id = app.random(18);
    let mut tx = app.db.begin().await?;
    tx.run(
        sql("INSERT INTO parked_forms (id, path, fields, at) VALUES ($1, $2, $3, $4)")
            .with(&id)
            .with(path)
            .with_json(&fields)
            .with(app.now()),
    )
    .await?;
    tx.commit(app.now()).await?;
    Ok(id)
}

/// The form that was kept under `id` for the page at `path`; blank when there is none.
pub(super) async fn returned(app: &App, id: &str, path: &str) -> Result<Form> {
    let row = app
        .db
        .read()
        .await?
        .optional(sql("SELECT path, fields FROM parked_forms WHERE id = $1").with(&Id::<Form>::new(id)))
        .await?;
    let Some(row) = row else { return Ok(Form::blank()) };
    if row.get::<String>("path")? != path {
        return Ok(Form::blank());
    }
    let Json(values): Json<BTreeMap<String, Vec<String>>> = row.get("fields")?;
    Ok(Form::of_values(values))
}
