use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::{Over, audited, conducted, held_over};

/// Sets the time for each speech called from now on, in seconds; none for no limit.
///
/// # Errors
/// When this is not the actor's to do, the rules refuse ([`crate::rules::Course::limit`]), or the chair did something meanwhile.
pub async fn set_limit(app: &App, tx: &mut Tx, actor: &Actor, over: Over<'_>, seconds: Option<i64>) -> Result<()> {
    let chamber = held_over(app, tx, over).await?;
    let course = chamber.sitting(app.now(), |at| chamber.course.clone().limit(actor, at, seconds))?;
    conducted(tx, &course).await?;
    audited(app, tx, actor, "chamber.limit", (&chamber, None)).await
}
