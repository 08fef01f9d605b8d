//! The room's pages.
use axum::Router;
use platform::{App, Result, db::Reader, parts::Html, web::Ctx};

pub(crate) fn routes() -> Router<App> {
    Router::new()
}

pub(crate) async fn panel(_: &mut Reader, _: &Ctx, _: &str) -> Result<Option<Html>> {
    Ok(None)
}
