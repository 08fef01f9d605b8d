use axum::extract::Path;
use platform::{
    Failure,
    web::{Ctx, Outcome, file_to_keep},
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
    let name = format!("{}-{}.{}", agreement.slug, stored.sha256.get(..8).unwrap_or_default(), stored.kind.extension());
    Ok(file_to_keep(stored.kind.media_type(), &name, bytes))
}
