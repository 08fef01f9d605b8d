use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{must_not_be_called, subject};
use crate::{
    rules::{College, CollegeInput, Organ},
    store,
};

/// Gives an organ a further college.
///
/// # Errors
/// When the rules do not let the organ have it ([`College::add`]).
pub async fn add_college(app: &App, tx: &mut Tx, actor: &Actor, organ: &Organ, input: CollegeInput) -> Result<College> {
    let others = store::colleges(tx, &organ.id).await?;
    let college = College::add(actor, app.id(), organ, &others, input)?;
    must_not_be_called(tx, &organ.id).await?;
    if !store::save_college(tx, &college).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.college.add", &subject(organ, &college, None), app.now()).await?;
    tx.touch();
    Ok(college)
}
