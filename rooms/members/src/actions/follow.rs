use atlas::Entity;
use kernel::{Actor, Id, sha256_hex};
use platform::{App, Result, db::Tx};

use super::{admit, propose_as, reinstate, suspend, withdraw};
use crate::rules::{Admission, Member, Refusal, Since, Step};

/// Takes a step that a list of members tells of. A member that comes in has an identity that derives from its legal entity.
///
/// # Errors
/// As the step's own action.
pub(crate) async fn follow(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (entity, member): (&Entity, Option<Member>),
    (admission, (step, since)): (&Admission, (Step, Since)),
) -> Result<Member> {
    if step == Step::Proposed {
        let hash = sha256_hex(format!("member {}", entity.id));
        let id = Id::new(format!("mb-{}", hash.get(..24).unwrap_or_default()));
        return propose_as(app, tx, actor, (id, entity), admission.clone(), since).await;
    }
    let member = member.ok_or(Refusal::WrongState)?;
    match step {
        Step::Admitted => admit(app, tx, actor, member, admission.clone(), since).await,
        Step::Suspended => suspend(app, tx, actor, member, since).await,
        Step::Reinstated => reinstate(app, tx, actor, member, since).await,
        Step::Withdrawn => withdraw(app, tx, actor, member, since).await,
        Step::Proposed | Step::Corrected | Step::GivenUp => Err(Refusal::WrongState.into()),
    }
}
