use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter_relation::{Done, enter};
use crate::rules::{Entity, Relation, RelationStep};

/// Takes back what the authority of one side had said of a relation: it then says nothing.
///
/// # Errors
/// When the actor does not speak for this authority, it governs neither place, or it had said nothing;
/// [`platform::Failure::Stale`] when someone changed the relation since it was read.
pub async fn take_back_word(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    relation: Relation,
    authority: &Entity,
) -> Result<Relation> {
    let relation = relation.take_back_word(actor, authority)?;
    enter(app, tx, actor, relation, Done { step: RelationStep::TakenBack, side: Some(authority), note: "" }).await
}
