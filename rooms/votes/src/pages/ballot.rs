use council::Gathered;
use platform::{Result, db::Reader, parts::Html, web::Ctx};

use crate::rules::Vote;

/// The voting form of whoever reads, for each seat whose vote they cast in a vote that is open: their own, and those whose proxies they
/// carry. Nothing where they have none. It is for any page of the council: it leads back to the page on which it stands.
///
/// # Errors
/// When the database cannot be read.
pub async fn ballot_form(reader: &mut Reader, ctx: &Ctx, it: &Gathered, vote: &Vote) -> Result<Option<Html>> {
    let _ = (reader, ctx, it, vote);
    Ok(None)
}
