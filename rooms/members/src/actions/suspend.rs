use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter::enter;
use crate::rules::{Member, Since, Step};

/// Suspends a member's rights: a formal act, entered in the register.
///
/// # Errors
/// When this is not the actor's to do, it is no member in full standing, the reason or day will not do, or someone changed it since it was read.
pub async fn suspend(app: &App, tx: &mut Tx, actor: &Actor, member: Member, since: Since) -> Result<Member> {
    let member = member.suspend(actor, since.clone(), app.today())?;
    enter(app, tx, actor, member, (Step::Suspended, since), false).await
}
