use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::organ;
use crate::{
    rules::{College, CollegeInput},
    store,
};

/// Says otherwise what a college is called, how many seats it has, who may sit there: `college` is as it was read.
///
/// # Errors
/// When this is not the actor's to do, the organ was dissolved, someone sat in a seat that would go, or someone changed it
/// since it was read.
pub async fn edit_college(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    college: College,
    input: CollegeInput,
) -> Result<College> {
    let organ = organ(tx, &college.organ).await?;
    let highest = store::highest(tx, &college.id).await?;
    let college = college.edit(actor, &organ, highest, input)?;
    if !store::save_college(tx, &college).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.college.edit", college.id.as_str(), app.now()).await?;
    tx.touch();
    Ok(College { version: college.version + 1, seated: college.seated + 1, ..college })
}
