use axum::{
    extract::{Query, State},
    response::Response,
};
use kernel::Lang;
use platform::{App, Result, web::file_to_keep};
use serde::Deserialize;

use super::kept::Kept;
use crate::popolo;

/// In which language names and titles are.
#[derive(Deserialize)]
pub(super) struct Asked {
    lang: Option<String>,
}

/// People, mandates and votes as Popolo.
pub(super) async fn show(State(app): State<App>, Query(asked): Query<Asked>) -> Result<Response> {
    let lang = asked.lang.as_deref().and_then(Lang::from_code).unwrap_or(Lang::Fr);
    let (kept, name) = (app.kept(Kept::default), format!("popolo.{lang}"));
    let mut files = kept.hold(&app).await;
    let body = match files.get(&name) {
        Some(body) => body,
        None => files.put(name, popolo::whole(&app, &mut app.db.read().await?, lang).await?.to_string()),
    };
    Ok(file_to_keep("application/json", "popolo.json", body))
}
