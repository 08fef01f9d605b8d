use axum::{
    extract::Path,
    http::{HeaderMap, StatusCode},
    response::IntoResponse as _,
};
use platform::{
    Failure,
    web::{BySlug, Ctx, Outcome},
};

use crate::listen::{Listeners, events};

/// Tells a listener what changes in a session, from the change on that they say they know of: by the header with which a browser comes
/// back, else as their page says (`?since=`).
/// One that is over has nothing to tell.
pub(super) async fn listen(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, headers: HeaderMap) -> Outcome {
    let session = council::session(&mut ctx.read().await?, &slug).await?.ok_or(Failure::NotFound)?;
    let session = match session.is_public() {
        true => session,
        false => council::session_at(&ctx, &slug).await?.session.clone(),
    };
    if session.is_past() {
        // Nothing changes any more: a browser that is answered so does not come back (WHATWG HTML, "Server-sent events").
        return Ok(StatusCode::NO_CONTENT.into_response());
    }
    let number = |text: &str| text.parse::<i64>().ok();
    let last = headers.get("last-event-id").and_then(|value| number(value.to_str().ok()?));
    let heard = last.or_else(|| ctx.asked("since").and_then(number));
    let listener = Listeners::listen(&ctx.app, &session.id, heard).await?;
    Ok(events(listener, ctx.now()))
}
