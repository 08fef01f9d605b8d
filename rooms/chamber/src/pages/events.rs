use axum::{extract::Path, http::HeaderMap};
use platform::{
    Failure,
    web::{BySlug, Ctx, Outcome},
};

use crate::listen::{Listeners, events};

/// Tells a listener what changes in a session, from the change on that they say they know of: by the header with which a browser comes
/// back, else as their page says (`?since=`).
pub(super) async fn listen(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>, headers: HeaderMap) -> Outcome {
    let session = council::session(&mut ctx.read().await?, &slug).await?.ok_or(Failure::NotFound)?;
    let session = match session.is_public() {
        true => session,
        false => council::session_at(&ctx, &slug).await?.session,
    };
    let heard = headers.get("last-event-id").and_then(|value| value.to_str().ok()).or_else(|| ctx.asked("since"));
    let listener = Listeners::listen(&ctx.app, &session.id, heard.and_then(|number| number.parse().ok())).await?;
    Ok(events(listener, ctx.now()))
}
