use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter::enter;
use crate::rules::{Member, Since};

/// Enters that a member left: a formal act. A candidate who gives up leaves no act, since nothing was public.
///
/// # Errors
/// When this is not the actor's to do, it has left already, the reason or day will not do, or someone changed it since
/// it was read.
pub async fn withdraw(app: &App, tx: &mut Tx, actor: &Actor, member: Member, since: Since) -> Result<Member> {
    let (member, step) = member.withdraw(actor, since.clone(), app.today())?;
    enter(app, tx, actor, member, (step, since), false).await
}
