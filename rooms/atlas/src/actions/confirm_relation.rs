use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter_relation::{Done, enter};
use crate::rules::{Entity, Relation, RelationStep};

/// Says for the authority of one side that a relation is as it is written.
///
/// # Errors
/// When the actor does not speak for this authority, or it governs neither place;
/// [`platform::Failure::Stale`] when someone changed the relation since it was read.
pub async fn confirm_relation(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    relation: Relation,
    authority: &Entity,
) -> Result<Relation> {
    let relation = relation.confirm(actor, authority, app.today())?;
    enter(app, tx, actor, relation, Done { step: RelationStep::Confirmed, side: Some(authority), note: "" }).await
}
