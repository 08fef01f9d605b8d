use platform::{Result, db::Tx};

use super::{By, seen};
use crate::{rules::Agreement, store};

/// As [`seen`], and nobody else writes in the agreement's text before this unit of work ends.
///
/// # Errors
/// As [`seen`].
pub(crate) async fn held(by: By<'_>, tx: &mut Tx, slug: &str, version: Option<i64>) -> Result<Agreement> {
    store::hold(tx, slug).await?;
    seen(by, tx, slug, version).await
}
