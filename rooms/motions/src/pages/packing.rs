//! A pack as bytes: its pages, squeezed, and the documents that fit.

use std::io::{Cursor, Write as _};

use axum::body::Bytes;
use platform::{Failure, Result};
use zip::{CompressionMethod, ZipWriter, write::SimpleFileOptions};

use crate::dossier::Dossier;

/// The most bytes of documents in a pack: what does not fit is named with its size.
const DOCUMENTS_MOST: i64 = 40 * 1024 * 1024;

/// A page of the pack.
pub(super) struct Leaf {
    pub name: String,
    pub html: String,
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

/// How many bytes the documents in the pack have: what it weighs but for its pages, which squeeze well.
pub(super) fn weight(file: &Dossier) -> u64 {
    let documents: i64 = enclosed(file).iter().map(|(_, _, size)| size).sum();
    u64::try_from(documents).unwrap_or_default()
}

/// Pages squeezed, documents as they are, under dates that are the same each time.
pub(super) fn packed(leaves: &[Leaf], documents: Vec<(String, Bytes)>) -> Result<Vec<u8>> {
    let mut zip = ZipWriter::new(Cursor::new(Vec::new()));
    let squeezed = SimpleFileOptions::default().compression_method(CompressionMethod::Deflated);
    let whole = SimpleFileOptions::default().compression_method(CompressionMethod::Stored);
    for leaf in leaves {
        zip.start_file(&*leaf.name, squeezed).map_err(Failure::fault)?;
        zip.write_all(leaf.html.as_bytes()).map_err(Failure::fault)?;
    }
    for (path, bytes) in documents {
        zip.start_file(&*path, whole).map_err(Failure::fault)?;
        zip.write_all(&bytes).map_err(Failure::fault)?;
    }
    Ok(zip.finish().map_err(Failure::fault)?.into_inner())
}
