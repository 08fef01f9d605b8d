use atlas::Entity;
use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter::enter;
use crate::{
    rules::{Admission, Member, MemberId, Since, Step},
    store,
};

/// Proposes a legal entity as a member, in the quality that it seeks.
///
/// # Errors
/// When this is not the actor's to do, it is a candidate or a member already, or the reason or day will not do.
pub async fn propose(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    entity: &Entity,
    admission: Admission,
    since: Since,
) -> Result<Member> {
    propose_as(app, tx, actor, (app.id(), entity), admission, since).await
}

/// The same under an identity that derives from its source, where it has none yet.
///
/// # Errors
/// As [`propose`].
pub(crate) async fn propose_as(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    (id, entity): (MemberId, &Entity),
    admission: Admission,
    since: Since,
) -> Result<Member> {
    let before = store::by_entity(tx, entity.id.as_str()).await?;
    let new = before.is_none();
    let ids = (id, entity.id.clone(), entity.slug.clone());
    let member = Member::propose(actor, ids, before, admission, (since.clone(), app.today()))?;
    enter(app, tx, actor, member, (Step::Proposed, since), new).await
}
