//! The files that may name or show whoever's name is to be forgotten: no program reads them, a person looks at each.

use std::collections::BTreeSet;

use platform::{Failure, Paper, Result, db::Reader};

use crate::{
    rules::{Document, HoldingId, ItemId, SessionId},
    store,
};

/// The documents beside which somebody of this name stands: in the document's own name, its item, or its session.
pub(crate) async fn papers(reader: &mut Reader, name: &str) -> Result<Vec<Paper>> {
    let documents = store::documents_naming(reader, name).await?;
    told(reader, documents).await
}

/// The documents of these items, as files that may name or show someone: what a higher room keeps under an item names them.
///
/// # Errors
/// When the database cannot be read.
pub async fn papers_of(reader: &mut Reader, items: &BTreeSet<ItemId>) -> Result<Vec<Paper>> {
    let documents = store::documents_of(reader, items).await?;
    told(reader, documents).await
}

/// The holdings through which somebody whose name holds this one sits or sat, or stands in: rooms keep them in the place of names.
///
/// # Errors
/// When the database cannot be read.
pub async fn held_by(reader: &mut Reader, name: &str) -> Result<Vec<HoldingId>> {
    Ok(store::holdings_named(reader, name).await?)
}

async fn told(reader: &mut Reader, documents: Vec<(SessionId, Document)>) -> Result<Vec<Paper>> {
    let mut papers = Vec::new();
    for (session, document) in documents {
        let session = store::session_by_id(reader, &session).await?.ok_or(Failure::NotFound)?;
        papers.push(Paper { page: session.address(), name: document.name, sha256: document.sha256 });
    }
    Ok(papers)
}
