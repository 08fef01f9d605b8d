//! The files that may name or show whoever's name is to be forgotten: no program reads them, a person looks at each.

use platform::{Paper, Result, db::Reader};

use crate::store;

/// What shows the answers of experts beside which somebody of this name stands, and the documents of the items under which motions or
/// referrals speak of them, or are theirs.
pub(crate) async fn papers(reader: &mut Reader, name: &str) -> Result<Vec<Paper>> {
    let held = council::held_by(reader, name).await?;
    let items = store::items_naming(reader, name, &held).await?;
    let mut papers = council::papers_of(reader, &items).await?;
    for (referral, name, sha256) in store::evidence_naming(reader, name, &held).await? {
        papers.push(Paper { page: format!("/council/referrals/{referral}"), name, sha256 });
    }
    Ok(papers)
}
