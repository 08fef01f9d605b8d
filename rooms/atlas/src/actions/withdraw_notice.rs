use kernel::Actor;
use platform::{App, Failure, Result, db::Tx};

use crate::{
    news,
    rules::{Entity, Refusal, may_seek},
    store,
};

/// Withdraws what an authority published that it seeks: it is erased. `version` is that of the notice that was read.
///
/// # Errors
/// When this is not the actor's to do, or there is no notice; [`Failure::Stale`] when someone changed it since it was read.
pub async fn withdraw_notice(app: &App, tx: &mut Tx, actor: &Actor, entity: &Entity, version: i64) -> Result<()> {
    let place = entity.place.as_ref().ok_or(Refusal::WrongKind)?;
    let before = store::notice(tx, &entity.id).await?.ok_or(Refusal::EmptyNotice)?;
    if before.version != version {
        may_seek(actor, entity.id.as_str())?;
        return Err(Failure::Stale);
    }
    let notice = before.withdraw(actor, app.today())?;
    if !store::save_notice(tx, &notice).await? {
        return Err(Failure::Stale);
    }
    tx.audit(actor, "atlas.seeking.withdraw", &entity.slug, app.now()).await?;
    news::places_changed(tx, [&place.id]);
    Ok(())
}
