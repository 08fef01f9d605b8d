use kernel::Actor;
use platform::{App, Result, db::Tx};

use super::enter_relation::{Done, places, write};
use crate::{
    rules::{LocalityId, Pair, Refusal, Relation, RelationFacts, RelationKind, RelationStep},
    store,
};

/// Writes down a known relation between two places. A relation of another kind between them is another one.
///
/// # Errors
/// When this is not the actor's to do, a place is not known or is named twice, no source is given, it would begin after
/// today, or it is written down already.
pub async fn add_relation(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    [one, two]: [LocalityId; 2],
    kind: RelationKind,
    facts: RelationFacts,
) -> Result<Relation> {
    let ends = Pair::of(one, two).ok_or(Refusal::SamePlace)?;
    let relation = Relation::add(actor, ends, kind, facts, app.today())?;
    places(tx, &relation.ends).await?;
    if !store::insert_relation(tx, &relation).await? {
        return Err(Refusal::AlreadyKnown.into());
    }
    write(app, tx, actor, &relation, Done { step: RelationStep::Added, side: None, note: "" }).await?;
    Ok(relation)
}
