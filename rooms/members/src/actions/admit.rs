use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter::enter;
use crate::rules::{Admission, Member, Since, Step};

/// Admits a candidate: a formal act, entered in the register.
///
/// # Errors
/// When this is not the actor's to do, it is no candidate, the reason or day will not do, or someone changed it since it
/// was read.
pub async fn admit(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    member: Member,
    admission: Admission,
    since: Since,
) -> Result<Member> {
    let member = member.admit(actor, admission, since.clone(), app.today())?;
    enter(app, tx, actor, member, (Step::Admitted, since), false).await
}
