use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{College, CollegeInput, Organ},
    store,
};

/// Gives an organ a further college.
///
/// # Errors
/// When this is not the actor's to do, the organ was dissolved or has turns instead of seats, or there are too many.
pub async fn add_college(app: &App, tx: &mut Tx, actor: &Actor, organ: &Organ, input: CollegeInput) -> Result<College> {
    let others = store::colleges(tx, &organ.id).await?;
    let college = College::add(actor, app.id(), organ, &others, input)?;
    if !store::save_college(tx, &college).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.college.add", college.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(college)
}
