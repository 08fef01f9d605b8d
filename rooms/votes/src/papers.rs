//! The files that may name or show whoever's name is to be forgotten: no program reads them, a person looks at each.

use platform::{Paper, Result, db::Reader};

use crate::store;

/// What shows the word of members on declarations where somebody of this name stands beside it or may have signed it, and the documents of the
/// items under which votes speak of them: those of an election in which they are a candidate, say.
pub(crate) async fn papers(reader: &mut Reader, name: &str) -> Result<Vec<Paper>> {
    let items = store::items_naming(reader, name).await?;
    let mut papers = council::papers_of(reader, &items).await?;
    for (vote, name, sha256) in store::evidence_naming(reader, name).await? {
        papers.push(Paper { page: format!("/council/votes/{vote}"), name, sha256 });
    }
    Ok(papers)
}
