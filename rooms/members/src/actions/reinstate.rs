use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter::enter;
use crate::rules::{Member, Since, Step};

/// Gives a suspended member its rights again: a formal act, entered in the register.
///
/// # Errors
/// When this is not the actor's to do, it is not suspended, the reason or day will not do, or someone changed it since it was read.
pub async fn reinstate(app: &App, tx: &mut Tx, actor: &Actor, member: Member, since: Since) -> Result<Member> {
    let member = member.reinstate(actor, since.clone(), app.today())?;
    enter(app, tx, actor, member, (Step::Reinstated, since), false).await
}
