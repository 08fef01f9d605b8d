//! The file of a session as a pack of plain HTML for those with poor networks: a zip that opens in a telephone's file manager.

use std::sync::Arc;

use axum::{body::Body, extract::Path};
use platform::web::{BySlug, Ctx, Outcome, file_to_keep};

use super::{
    leaves::Leaf,
    packing::{Part, packed},
};
use crate::dossier::{Dossier, dossier};

/// The most bytes of documents in a pack: what does not fit is named with its size.
const DOCUMENTS_MOST: i64 = 40 * 1024 * 1024;

/// The pack, made while it is sent: each page is written when its turn comes, each document passed on from where it is kept.
pub(super) async fn zip(ctx: Ctx, Path(BySlug { slug }): Path<BySlug>) -> Outcome {
    let it = council::session_at(&ctx, &slug).await?;
    let mut reader = ctx.read().await?;
    let file = Arc::new(dossier(&ctx, &mut reader, it).await?);
    drop(reader);
    let (name, files) = (format!("{slug}-{}.zip", ctx.lang), ctx.app.files.clone());
    let documents = enclosed(&file).into_iter().map(|(name, sha256, _)| Part::Document { name, sha256 });
    let page = |leaf: Leaf| {
        let (ctx, file) = (ctx.clone(), Arc::clone(&file));
        Part::Page { name: leaf.name(&file), html: Box::new(move || leaf.html(&ctx, &file)) }
    };
    let parts = Leaf::all(&file).into_iter().map(page).chain(documents).collect();
    Ok(file_to_keep("application/zip", &name, Body::from_stream(packed(files, parts))))
}

/// The documents that fit, each once: its name in the pack, its hash, its size.
pub(super) fn enclosed(file: &Dossier) -> Vec<(String, String, i64)> {
    let mut all = Vec::new();
    let mut room = DOCUMENTS_MOST;
    for point in &file.points {
        for (nth, (document, stored)) in point.documents.iter().enumerate() {
            let Some(stored) = stored.as_ref().filter(|it| it.size <= room) else { continue };
            room -= stored.size;
            let stem = document.name.rsplit_once('.').map_or(document.name.as_str(), |(stem, _)| stem);
            let slug: String = kernel::slug(stem).chars().take(60).collect();
            let name = format!("documents/{}-{}-{slug}.{}", point.number, nth + 1, stored.kind.extension());
            all.push((name, stored.sha256.clone(), stored.size));
        }
    }
    all
}

/// How many bytes the documents in the pack have: what it weighs but for its pages, which squeeze well. It is read, and no pack is made.
pub(super) fn weight(file: &Dossier) -> u64 {
    let documents: i64 = enclosed(file).iter().map(|(_, _, size)| size).sum();
    u64::try_from(documents).unwrap_or_default()
}
