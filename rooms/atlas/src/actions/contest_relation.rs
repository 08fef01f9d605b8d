use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter_relation::{Done, enter};
use crate::rules::{Entity, Relation, RelationStep};

/// Says for the authority of one side that a relation is not as it is written, and why. The reason is for the two sides
/// and the secretariat.
///
/// # Errors
/// When the actor does not speak for this authority, it governs neither place, or no reason is given;
/// [`platform::Failure::Stale`] when someone changed the relation since it was read.
pub async fn contest_relation(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    relation: Relation,
    authority: &Entity,
    reason: &str,
) -> Result<Relation> {
    let relation = relation.contest(actor, authority, reason, app.today())?;
    enter(app, tx, actor, relation, Done { step: RelationStep::Contested, side: Some(authority), note: reason }).await
}
