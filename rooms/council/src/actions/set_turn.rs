use atlas::EntityId;
use kernel::{Actor, Day, Localised};
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{Organ, Turn},
    store,
};

/// What is said of a turn.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct TurnInput {
    /// The member, as a legal entity.
    pub entity: EntityId,
    /// The first day.
    pub from: Day,
    /// The last day.
    pub until: Day,
    /// What a reader must know of it.
    pub note: Localised,
}

/// Enters a turn.
///
/// # Errors
/// When this is not the actor's to do, or the turn cannot be so ([`Turn::among`]).
pub async fn add_turn(app: &App, tx: &mut Tx, actor: &Actor, organ: &Organ, input: TurnInput) -> Result<Turn> {
    let TurnInput { entity, from, until, note } = input;
    let turn = Turn { id: app.id(), organ: organ.id.clone(), entity, from, until, note, version: 1 };
    let turn = save(tx, actor, organ, turn).await?;
    tx.audit(actor, "council.turn.add", &format!("{} · {}", organ.slug, turn.from), app.now()).await?;
    Ok(turn)
}

/// Corrects a turn: `turn` is as it was read.
///
/// # Errors
/// As [`add_turn`], and when someone changed it since it was read.
pub async fn edit_turn(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    organ: &Organ,
    turn: Turn,
    input: TurnInput,
) -> Result<Turn> {
    let TurnInput { entity, from, until, note } = input;
    let turn = save(tx, actor, organ, Turn { entity, from, until, note, ..turn }).await?;
    tx.audit(actor, "council.turn.edit", &format!("{} · {}", organ.slug, turn.from), app.now()).await?;
    Ok(Turn { version: turn.version + 1, ..turn })
}

/// The organ's version is taken too: of two who enter turns at one moment, the second is told, so that no two meet.
async fn save(tx: &mut Tx, actor: &Actor, organ: &Organ, turn: Turn) -> Result<Turn> {
    let others = store::turns(tx, &organ.id).await?;
    let is_member = members::is_member(tx, turn.entity.as_str()).await?;
    let turn = turn.among(actor, organ, &others, is_member)?;
    if !store::save_organ(tx, organ).await? || !store::save_turn(tx, &turn).await? {
        return Err(Failure::Stale);
    }
    tx.touch();
    Ok(turn)
}
