use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use super::{around, must_not_be_called, subject};
use crate::{
    rules::{College, CollegeInput},
    store,
};

/// Says otherwise what a college is called, how many seats it has, who may sit there: `college` is as it was read.
///
/// # Errors
/// When the rules do not let it be so ([`College::edit`]), or someone changed it since it was read.
pub async fn edit_college(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    college: College,
    input: CollegeInput,
) -> Result<College> {
    let (it, today) = (around(tx, &college).await?, app.today());
    let before = college.clone();
    let college = it.judged(&before, |benches| college.edit(actor, benches, &it.colleges(), input, today))?;
    must_not_be_called(tx, &college.organ).await?;
    if !store::save_college(tx, &college).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "council.college.edit", &subject(&it.organ, &college, None), app.now()).await?;
    tx.touch();
    Ok(College { version: college.version + 1, seated: college.seated + 1, ..college })
}
