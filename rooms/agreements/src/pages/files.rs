use axum::{
    extract::Path,
    http::{HeaderValue, header},
    response::IntoResponse,
};
use platform::{
    Failure,
    web::{Ctx, Outcome},
};
use serde::Deserialize;

use crate::{
    actions::named,
    rules::{Sight, sight},
    store,
};

/// The address of a file of an agreement.
#[derive(Debug, Deserialize)]
pub(super) struct AtFile {
    slug: String,
    sha256: String,
}

/// A file that the agreement names, for those who see its whole file; for anyone else there is nothing here.
pub(super) async fn download(ctx: Ctx, Path(path): Path<AtFile>) -> Outcome {
    let mut reader = ctx.read().await?;
    let agreement = store::find(&mut reader, &path.slug).await?.ok_or(Failure::NotFound)?;
    if sight(&ctx.actor, &agreement) < Sight::File {
        return Err(Failure::NotFound);
    }
    named(&agreement, &path.sha256)?;
    let stored = reader.file(&path.sha256).await?.ok_or(Failure::NotFound)?;
    drop(reader);
    let bytes = ctx.app.files.bytes(&stored.sha256).await?;
    let name = format!(
        "attachment; filename=\"{}-{}.{}\"",
        agreement.slug,
        &stored.sha256[..8.min(stored.sha256.len())],
        stored.kind.extension()
    );
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static(stored.kind.media_type())),
        (header::CONTENT_DISPOSITION, HeaderValue::from_str(&name).map_err(Failure::fault)?),
        (header::X_CONTENT_TYPE_OPTIONS, HeaderValue::from_static("nosniff")),
        (header::CACHE_CONTROL, HeaderValue::from_static("private, no-store")),
    ];
    Ok((headers, bytes).into_response())
}
