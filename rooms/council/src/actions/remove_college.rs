use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{must_not_be_called, organ, subject};
use crate::{rules::College, store};

/// Takes a college away in which nobody ever sat.
///
/// # Errors
/// When this is not the actor's to do, the organ was dissolved, someone sat there, or someone changed it since it was read.
pub async fn remove_college(app: &App, tx: &mut Tx, actor: &Actor, college: &College) -> Result<()> {
    let organ = organ(tx, &college.organ).await?;
    college.remove(actor, &organ, store::highest(tx, &college.id).await?)?;
    must_not_be_called(tx, &college.organ).await?;
    if !store::remove_college(tx, college).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.college.remove", &subject(&organ, college, None), app.now()).await?;
    tx.touch();
    Ok(())
}
