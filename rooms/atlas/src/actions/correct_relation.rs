use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter_relation::{Done, enter};
use crate::rules::{Relation, RelationFacts, RelationStep};

/// Corrects what is known of a relation: `relation` is as it was read. Its places and its kind stay; confirmations fall
/// where the date or the status changes.
///
/// # Errors
/// When this is not the actor's to do, no source is left, it would begin after today;
/// [`platform::Failure::Stale`] when someone changed it since it was read.
pub async fn correct_relation(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    relation: Relation,
    facts: RelationFacts,
) -> Result<Relation> {
    let relation = relation.correct(actor, facts, app.today())?;
    enter(app, tx, actor, relation, Done { step: RelationStep::Corrected, side: None, note: "" }).await
}
