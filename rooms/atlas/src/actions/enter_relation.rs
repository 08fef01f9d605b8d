use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    news,
    rules::{Entity, Locality, Pair, Refusal, Relation, RelationStep},
    store::{self, RelationLine},
};

/// What was done with a relation, and for which side.
pub(super) struct Done<'a> {
    pub step: RelationStep,
    pub side: Option<&'a Entity>,
    pub note: &'a str,
}

/// Saves a relation after a step, writes the step in its history and in the audit trail, and tells it.
pub(super) async fn enter(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    relation: Relation,
    done: Done<'_>,
) -> Result<Relation> {
    if !store::save_relation(tx, &relation).await? {
        return Err(Failure::Stale);
    }
    write(app, tx, actor, &relation, done).await?;
    Ok(Relation { version: relation.version + 1, ..relation })
}

/// Writes a step in the history and in the audit trail, and tells it.
pub(super) async fn write(app: &App, tx: &mut Tx, actor: &Actor, relation: &Relation, done: Done<'_>) -> Result<()> {
    let [one, two] = places(tx, &relation.ends).await?;
    let line = RelationLine {
        step: done.step,
        side: done.side.and_then(|authority| relation.side_of(authority)),
        on: app.today(),
        note: done.note.to_owned(),
        name: actor.name.clone(),
        at: app.now(),
    };
    store::insert_relation_line(tx, &relation.id, &line).await?;
    let verb = format!("atlas.relation.{}", done.step.as_str());
    tx.audit(actor, &verb, &format!("{}, {}", one.slug, two.slug), app.now()).await?;
    news::relations_changed(tx);
    Ok(())
}

/// The two places of a relation, in the order of its ends.
///
/// # Errors
/// [`Refusal::NoSuchPlace`] where the atlas does not know one of them, or the club withholds its country.
pub(crate) async fn places(reader: &mut platform::db::Reader, ends: &Pair) -> Result<[Locality; 2]> {
    let mut found = store::localities_of(reader, &[ends.one().as_str(), ends.two().as_str()]).await?;
    found.sort_by(|a, b| a.id.cmp(&b.id));
    Ok(found.try_into().map_err(|_| Refusal::NoSuchPlace)?)
}
