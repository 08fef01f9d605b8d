use atlas::EntityId;
use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    rules::{FocalPoint, Verb, may},
    store,
};

/// Says through whom a body is reached: two people at the most. `version` is the one that was read (0 when there was none).
///
/// # Errors
/// When this is not the actor's to do, or someone changed them since they were read.
pub async fn set_focal_points(
    app: &App,
    tx: &mut Tx,
    actor: &Actor,
    entity: &EntityId,
    points: [Option<FocalPoint>; 2],
    version: i64,
) -> Result<()> {
    may(actor, Verb::SetFocalPoints, Some(entity.as_str()))?;
    let points: Vec<FocalPoint> = points.into_iter().flatten().collect();
    if !store::save_focal_points(tx, entity.as_str(), &points, version).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "members.focal-points.set", entity.as_str(), app.now()).await?;
    tx.touch();
    Ok(())
}
